/** One row for each case with every time: a page in JSON, all of them in CSV. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { type CaseTimesRow, listCaseTimes } from '../../../db/queries/reports/cases.ts';
import type { ReportScope } from '../../../db/queries/reports/filter.ts';
import { spentStages, waitedFor } from '../../../db/schema/reports.ts';
import { channels, outcomes, stages } from '../../../workflows/domain/vocabulary.ts';
import { casesSeenBy } from '../../access/authorize.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { callerOf } from '../../plugins/auth.ts';
import { isoOf, isoOrNull } from '../../resources/clock.ts';
import { cursorField, duration, instant, limitField, pageOf, uuid } from '../../schemas/fields.ts';
import { caseReaders, paged, pageResource, plainJson } from '../reading.ts';
import { asCsvFile, csvHead, csvRow, reportTypes, wantsCsv } from './csv.ts';
import { scopeFields, scopeOf } from './report.ts';

const text = z.string().nullable();
const times = {
  id: uuid,
  number: z.string(),
  channel: z.enum(channels),
  class: text,
  category: text,
  severity: text,
  cause: text,
  finding: text,
  stage: z.enum(stages),
  outcome: z.enum(outcomes).nullable(),
  mergedInto: uuid
    .nullable()
    .meta({ description: 'The case in which it goes on: this row is no complaint of its own.' }),
  assignee: uuid.nullable(),
  paidMinor: z.int().meta({ description: 'Compensation, in the currency of the policy.' }),
  refundedMinor: z.int().nullable().meta({
    description: 'Refunds of the order that were carried out; null for those of several currencies.',
  }),
  refundedCurrency: text.meta({ description: 'Of the order; null when nothing was refunded.' }),
  receivedAt: instant,
  createdAt: instant,
  resolvedAt: instant.nullable(),
  endedAt: instant.nullable(),
  dueAt: instant.nullable(),
  firstResponseMs: duration.nullable(),
  resolutionMs: duration
    .nullable()
    .meta({ description: 'Less what lay between a resolution and its reopening.' }),
  customerMs: duration.nullable().meta({ description: 'Of it: while the customer was awaited.' }),
  departmentMs: duration.nullable(),
  usMs: duration.nullable(),
  reopenings: z.int(),
  firstMissed: z.int(),
  nextMissed: z.int(),
  resolutionMissed: z.int(),
  reclassified: z.int(),
  voided: z.int(),
};
const spentFields = spentStages.map((stage) => `${stage}Ms`);
const caseTimesSchema = z
  .object({ ...times, ...Object.fromEntries(spentFields.map((name) => [name, duration.nullable()])) })
  .meta({ description: 'Times of a case; those of stages once it is resolved or has ended.' });
const columns = [...Object.keys(times), ...spentFields];

/** Rows of the CSV that are read at once. */
const batch = 2_000;

/** Registers `GET /v1/reports/cases`. */
export function caseExport(app: App, deps: Deps): void {
  app.get(
    '/v1/reports/cases',
    {
      config: { roles: caseReaders, produces: reportTypes },
      serializerCompiler: plainJson,
      schema: {
        tags: ['reports'],
        summary: 'One row for each case with every time',
        description: 'Cases received in the interval, oldest first: a page in JSON, all of them in CSV.',
        querystring: z.strictObject({ ...scopeFields, limit: limitField, cursor: cursorField }),
        response: { 200: pageOf(caseTimesSchema, 'A page of cases, oldest first.') },
      },
    },
    async (request, reply) => {
      const { limit, cursor, ...query } = request.query;
      const scope = scopeOf(query, deps);
      const registrar = casesSeenBy(callerOf(request))?.registeredBy ?? null;
      if (wantsCsv(request, query.format)) {
        asCsvFile(reply, 'cases').send(Readable.from(csvOf(deps, scope, registrar)) as never);
        return reply;
      }
      const page = await paged(() => listCaseTimes(deps.db, { scope, registrar, limit, cursor }));
      return pageResource(request, page, rowOf) as never;
    },
  );
}

/** Page after page, so that a year of cases takes the memory of one. */
async function* csvOf({ db }: Deps, scope: ReportScope, registrar: string | null): AsyncGenerator<string> {
  yield csvHead(columns);
  let cursor: string | undefined;
  do {
    const page = await listCaseTimes(db, { scope, registrar, limit: batch, cursor });
    yield page.items.map((item) => csvRow(columns, rowOf(item))).join('');
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

function rowOf({ spent, ...row }: CaseTimesRow) {
  const each = waitedFor.length;
  const sumOf = (isCounted: (place: number) => boolean) =>
    spent === null ? null : spent.reduce((sum, ms, place) => (isCounted(place) ? sum + ms : sum), 0);
  const waited = (whom: (typeof waitedFor)[number]) =>
    sumOf((place) => place % each === waitedFor.indexOf(whom));
  return {
    ...row,
    receivedAt: isoOf(row.receivedAt),
    createdAt: isoOf(row.createdAt),
    resolvedAt: isoOrNull(row.resolvedAt),
    endedAt: isoOrNull(row.endedAt),
    dueAt: isoOrNull(row.dueAt),
    customerMs: waited('customer'),
    departmentMs: waited('department'),
    usMs: waited('us'),
    ...Object.fromEntries(
      spentFields.map((name, stage) => [name, sumOf((place) => Math.floor(place / each) === stage)]),
    ),
  };
}

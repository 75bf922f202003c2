/** Lists of cases as files: every case that the filter takes, a line each, as CSV and as NDJSON. */
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type CaseFilter, type CaseListItem, type CaseSort, listCases } from '../../db/queries/case-list.ts';
import {
  channels,
  outcomes,
  type Role,
  severities,
  stages,
  waitingForValues,
} from '../../workflows/domain/vocabulary.ts';
import type { Deps } from '../deps.ts';
import { callerOf, hasRole } from '../plugins/auth.ts';
import { accepts } from '../plugins/media-types.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { instant, uuid } from '../schemas/fields.ts';
import { asCsvFile, type CsvValue, csvHead, csvRow } from './reports/csv.ts';

export const exportTypes = ['application/json', 'text/csv', 'application/x-ndjson'] as const;
export const exportFormats = ['json', 'csv', 'ndjson'] as const;
type Format = (typeof exportFormats)[number];

/** Who gets whole lists of customers: one case is shown to many, a file of all of them leaves the house. */
const personalReaders: readonly Role[] = ['integrator', 'supervisor', 'head', 'director', 'admin'];

const code = z.string().nullable();
/** Columns in their order, and what each is. */
const columnsOf = {
  id: uuid.meta({ description: 'id of the case' }),
  number: z.string().meta({ description: 'its number' }),
  stage: z.enum(stages).meta({ description: 'where it stands' }),
  waitingFor: z.enum(waitingForValues).nullable().meta({ description: 'who is awaited, when not us' }),
  outcome: z.enum(outcomes).nullable().meta({ description: 'how it came out' }),
  class: code.meta({ description: 'class of the policy, none before triage' }),
  category: code.meta({ description: 'category of the taxonomy' }),
  severity: z.enum(severities).nullable().meta({ description: 'as triage found' }),
  channel: z.enum(channels).meta({ description: 'how it came in' }),
  assignee: uuid.nullable().meta({ description: 'id of the person responsible' }),
  cycle: z.int().meta({ description: 'counts reopenings, from 1' }),
  version: z.int().meta({ description: 'changes with decisions and facts' }),
  receivedAt: instant.meta({ description: 'when it was received' }),
  createdAt: instant.meta({ description: 'when it was registered' }),
  resolution: z.string().meta({ description: 'clock of the resolution: running, paused or stopped' }),
  dueAt: instant.nullable().meta({ description: 'when the resolution is due, none while paused' }),
  atRiskAt: instant.nullable().meta({ description: 'from when it counts as at risk' }),
  breachedAt: instant.nullable().meta({ description: 'the due instant that was missed' }),
  resolvedAt: instant.nullable().meta({ description: 'when it was resolved' }),
  endedAt: instant.nullable().meta({ description: 'when it ended' }),
  nextStep: z.string().nullable().meta({ description: 'what happens next' }),
  nextRole: z.string().nullable().meta({ description: 'who does it' }),
  nextDueAt: instant.nullable().meta({ description: 'by when' }),
  policy: z.string().meta({ description: 'its policy' }),
  demo: z.boolean().meta({ description: 'whether it is of the demo' }),
};
const personalColumnsOf = {
  customerRef: z.string().meta({ description: "the customer in the caller's systems" }),
  customerName: z.string().nullable().meta({ description: 'name of the customer' }),
  vulnerable: z.boolean().meta({ description: 'a customer who needs care' }),
  subject: z.string().meta({ description: 'subject of the complaint' }),
  assigneeName: z.string().nullable().meta({ description: 'name of the person responsible' }),
};
const plainRow = z.object(columnsOf);
const personalRow = z.object(personalColumnsOf);
type ExportRow = z.input<typeof plainRow>;
type PersonalRow = z.input<typeof personalRow>;

const described = (columns: Readonly<Record<string, z.ZodType>>): string =>
  Object.entries(columns)
    .map(([name, column]) => `\`${name}\` (${column.meta()?.description ?? name})`)
    .join(', ');

const lines = `${described(columnsOf)}. For ${personalReaders.join(', ')} also ${described(personalColumnsOf)}.`;

/** Bodies of the answer besides JSON, for the API's description. */
export const exportContent = {
  'text/csv': { schema: z.string().meta({ description: `A header, then a line a case: ${lines}` }) },
  'application/x-ndjson': { schema: z.string().meta({ description: `An object a case: ${lines}` }) },
};

/** What is asked for: by `format`, or by an `Accept` that takes it and not JSON. */
export function exportFormatOf(request: FastifyRequest, format: Format | undefined): Format {
  if (format !== undefined) return format;
  const { accept } = request.headers;
  if (accept === undefined || accepts(accept, ['application/json'])) return 'json';
  return accepts(accept, ['text/csv']) ? 'csv' : 'ndjson';
}

export interface ExportRequest {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly format: 'csv' | 'ndjson';
  /** Instant that the filter compares with, for all of the file. */
  readonly now: Date;
}

/** Rows that are read at once. */
const batch = 1_000;

/** Sends the file, as fast as it is read at the other end. */
export function sendExport(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Pick<Deps, 'db'>,
  asked: ExportRequest,
): FastifyReply {
  const personal = hasRole(callerOf(request), personalReaders);
  const columns = [...Object.keys(columnsOf), ...(personal ? Object.keys(personalColumnsOf) : [])];
  const rowOf = (item: CaseListItem) => ({ ...plainRowOf(item), ...(personal ? personalRowOf(item) : {}) });
  const isCsv = asked.format === 'csv';
  const lineOf = isCsv
    ? (item: CaseListItem) => csvRow(columns, rowOf(item) as Readonly<Record<string, CsvValue>>)
    : (item: CaseListItem) => `${JSON.stringify(rowOf(item))}\n`;
  if (isCsv) asCsvFile(reply, 'complaints');
  else
    reply
      .type('application/x-ndjson')
      .header('content-disposition', 'attachment; filename="complaints.ndjson"');
  const file = pages(deps, asked, isCsv ? csvHead(columns) : '', lineOf);
  return reply.send(Readable.from(file, { objectMode: false, highWaterMark: 65_536 }));
}

/**
 * Page after page by keyset: a quarter of a million cases take the memory of one page, and a reader who is slow or gone
 * holds no connection to the database.
 */
async function* pages(
  { db }: Pick<Deps, 'db'>,
  { filter, sort, now }: ExportRequest,
  head: string,
  lineOf: (item: CaseListItem) => string,
): AsyncGenerator<string> {
  if (head !== '') yield head;
  let cursor: string | undefined;
  do {
    const page = await listCases(db, { filter, sort, limit: batch, cursor, now });
    const text = page.items.map(lineOf).join('');
    if (text !== '') yield text;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

function plainRowOf(item: CaseListItem): ExportRow {
  return {
    id: item.id,
    number: item.number,
    stage: item.stage,
    waitingFor: item.waitingFor,
    outcome: item.outcome,
    class: item.class,
    category: item.category,
    severity: item.severity,
    channel: item.channel,
    assignee: item.assignee,
    cycle: item.cycle,
    version: item.version,
    receivedAt: isoOf(item.receivedAt),
    createdAt: isoOf(item.createdAt),
    resolution: item.resolutionState,
    dueAt: isoOrNull(item.dueAt),
    atRiskAt: isoOrNull(item.atRiskAt),
    breachedAt: isoOrNull(item.breachedAt),
    resolvedAt: isoOrNull(item.resolvedAt),
    endedAt: isoOrNull(item.endedAt),
    nextStep: item.next?.step ?? null,
    nextRole: item.next?.role ?? null,
    nextDueAt: isoOrNull(item.next?.dueAtMs),
    policy: item.policyName,
    demo: item.demo,
  };
}

function personalRowOf({
  customerRef,
  customerName,
  vulnerable,
  subject,
  assigneeName,
}: CaseListItem): PersonalRow {
  return { customerRef, customerName, vulnerable, subject, assigneeName };
}

/** A report: declared by its rows and how they are read, answered as JSON and as CSV, and described for both. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ReportScope } from '../../../db/queries/reports/filter.ts';
import { channels, type Role } from '../../../workflows/domain/vocabulary.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { isoOf } from '../../resources/clock.ts';
import { flag, instant } from '../../schemas/fields.ts';
import { caseReaders, codeField } from '../reading.ts';
import { asCsvFile, type CsvValue, csvHead, csvRow, reportTypes, wantsCsv } from './csv.ts';
import { boundField, intervalOf } from './interval.ts';

export const formatField = z
  .enum(['json', 'csv'])
  .optional()
  .meta({ description: '`csv` for a spreadsheet; `Accept: text/csv` says the same.' });

/** What every report can be narrowed by. */
export const filterFields = {
  class: codeField.optional(),
  channel: z.enum(channels).optional(),
  category: codeField.optional(),
  cause: codeField.optional().meta({ description: 'The root cause that was concluded.' }),
  demo: flag.meta({ description: 'Cases under the policy `demo`, which are counted apart.' }),
};

/** The interval, the filter and the format: what every report is asked with. */
export const scopeFields = {
  from: boundField.optional().meta({
    description:
      "From this date in the organisation's zone, or this instant, on. The beginning of this month unless told.",
  }),
  until: boundField
    .optional()
    .meta({ description: 'Until before this date or instant. The end of the month of `from` unless told.' }),
  ...filterFields,
  format: formatField,
};
const scopeQuery = z.object(scopeFields);

/** The scope that these fields of a query ask for. */
export function scopeOf(query: z.output<typeof scopeQuery>, deps: Pick<Deps, 'config' | 'now'>): ReportScope {
  const zone = deps.config.organisationZone;
  const { channel, category, cause, demo } = query;
  return {
    ...intervalOf(query, zone, deps.now()),
    zone,
    filter: { class: query.class, channel, category, cause, demo: demo ?? false },
  };
}

type Flat = Readonly<Record<string, z.ZodType<CsvValue>>>;

/**
 * A report. Its address is `/v1/reports/<name>`.
 * @template Q what it is asked beside the scope
 * @template R columns of a row: plain values, for they are columns of the CSV too
 * @template H figures beside the rows; only in JSON
 */
export interface Report<Q extends z.ZodRawShape, R extends Flat, H extends z.ZodRawShape> {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly query: Q;
  readonly row: R;
  readonly head: H;
  /** Readers of cases unless told. */
  readonly roles?: readonly Role[];
  read(
    scope: ReportScope,
    query: z.output<z.ZodObject<Q>>,
  ): Promise<{ readonly rows: readonly z.output<z.ZodObject<R>>[]; readonly head: z.output<z.ZodObject<H>> }>;
}

/** Registers a report. */
export function addReport<Q extends z.ZodRawShape, R extends Flat, H extends z.ZodRawShape>(
  app: App,
  deps: Deps,
  report: Report<Q, R, H>,
): void {
  const answer = z
    .object({
      report: z.literal(report.name),
      from: instant,
      until: instant,
      demo: z.boolean(),
      rows: z.array(z.object(report.row)),
      ...report.head,
    })
    .meta({ description: report.summary });
  // With a schema that is made here the types of request and reply are beyond the compiler.
  (app as unknown as FastifyInstance).get(
    `/v1/reports/${report.name}`,
    {
      config: { roles: report.roles ?? caseReaders, produces: reportTypes },
      schema: {
        tags: ['reports'],
        summary: report.summary,
        description: report.description,
        querystring: z.strictObject({ ...scopeFields, ...report.query }),
        response: {
          200: {
            description: report.summary,
            content: {
              'application/json': { schema: answer },
              'text/csv': { schema: z.string().meta({ description: 'The rows, one line each.' }) },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const query = request.query as z.output<typeof scopeQuery> & z.output<z.ZodObject<Q>>;
      const scope = scopeOf(query, deps);
      const { rows, head } = await report.read(scope, query);
      if (wantsCsv(request, query.format)) {
        const columns = Object.keys(report.row);
        const lines = rows.map((row) => csvRow(columns, row as Record<string, CsvValue>));
        return asCsvFile(reply, report.name).send(csvHead(columns) + lines.join(''));
      }
      return reply.send({
        report: report.name,
        from: isoOf(scope.from),
        until: isoOf(scope.until),
        demo: scope.filter.demo,
        rows,
        ...head,
      });
    },
  );
}

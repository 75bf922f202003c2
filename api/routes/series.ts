/** Imported series: eNPS, staff retention, turnover (practice X23). */
import { z } from 'zod';
import { saveSeries } from '../../db/desk/series.ts';
import { listSeries, type SeriesRow, seriesPoints } from '../../db/queries/series.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound } from '../problems.ts';
import { text } from '../schemas/input.ts';
import { caseReaders, codeField } from './reading.ts';

const tags = ['series'];
const params = z.object({ name: codeField });
const localDate = z.iso.date().meta({ description: 'Local date.', examples: ['2026-03-01'] });
const point = z.strictObject({ date: localDate, value: z.number() });

const seriesInput = z.strictObject({
  unit: text(40).meta({ examples: ['%'] }),
  baseline: z
    .number()
    .nullable()
    .default(null)
    .meta({ description: 'What it was before; null: as the target of this name says.' }),
  target: z
    .number()
    .nullable()
    .default(null)
    .meta({ description: 'What is aimed at; null: as the target of this name says.' }),
  points: z
    .array(point)
    .max(5_000)
    .refine((list) => new Set(list.map(({ date }) => date)).size === list.length, 'names a date twice')
    .meta({ description: 'A point of the same date is replaced, others stay.' }),
});

const described = z.object({
  name: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  latest: point.nullable(),
});
const seriesList = z.object({ items: z.array(described) });
const seriesSchema = described
  .extend({ points: z.array(point) })
  .meta({ description: 'A series of figures, oldest first.' });

/** Registers the routes of imported series. */
export function series(app: App, deps: Deps): void {
  const { db } = deps;

  app.get(
    '/v1/series',
    {
      config: { roles: caseReaders },
      schema: { tags, summary: 'List series', response: { 200: seriesList } },
    },
    async () => ({ items: [...(await listSeries(db))] }),
  );

  app.get(
    '/v1/series/:name',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'Read a series',
        params,
        querystring: z.strictObject({
          from: localDate.optional(),
          until: localDate.optional().meta({ description: 'Half-open: points before this date.' }),
        }),
        response: { 200: seriesSchema },
      },
    },
    async (request) => read(request.params.name, request.query.from ?? null, request.query.until ?? null),
  );

  app.put(
    '/v1/series/:name',
    {
      config: { roles: ['integrator', 'manager', 'admin'] },
      schema: {
        tags,
        summary: 'Import a series',
        params,
        body: seriesInput,
        response: { 200: seriesSchema },
      },
    },
    async (request) => {
      const { name } = request.params;
      const { points, ...fields } = request.body;
      await saveSeries(db, { name, ...fields }, points, originOf(request));
      return read(name, null, null);
    },
  );

  async function read(name: string, from: string | null, until: string | null) {
    const found: SeriesRow | undefined = (await listSeries(db)).find((one) => one.name === name);
    if (found === undefined) throw notFound('There is no such series.');
    return { ...found, points: [...(await seriesPoints(db, name, from, until))] };
  }
}

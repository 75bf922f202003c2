/** Figures that other systems measure, imported point by point (practice X23). */
import type { Db } from '../client.ts';
import { type Who, writeAudit } from './audit.ts';

export interface SeriesPoint {
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly value: number;
}

export interface SeriesFields {
  readonly name: string;
  readonly unit: string;
  /** What it was before, and what is aimed at. */
  readonly baseline: number | null;
  readonly target: number | null;
}

/** Saves what a series is and puts in its points; a point of the same date is replaced, others stay. */
export async function saveSeries(
  db: Db,
  fields: SeriesFields,
  points: readonly SeriesPoint[],
  actorId: Who,
): Promise<void> {
  const { name, unit, baseline, target } = fields;
  await db.sql.begin(async (tx) => {
    const [before] = await tx`
      select unit, baseline, target from series where name = ${name} for update`;
    await tx`
      insert into series (name, unit, baseline, target)
      values (${name}, ${unit}, ${baseline}::float8, ${target}::float8)
      on conflict (name) do update
        set unit = excluded.unit, baseline = excluded.baseline, target = excluded.target`;
    await tx`
      insert into series_points (name, date, value)
      select ${name}, p.date, p.value
        from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as p(date date, value float8)
      on conflict (name, date) do update set value = excluded.value`;
    await writeAudit(tx, {
      actorId,
      action: 'series.saved',
      subject: `series:${name}`,
      before: before ?? null,
      after: { unit, baseline, target, points: points.length },
    });
  });
}

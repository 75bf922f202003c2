/** Targets: what figures were and are to be. */
import { z } from 'zod';
import { betterWays, type TargetRow, targetUnits } from '../../db/queries/targets.ts';
import { isoOf } from '../resources/clock.ts';
import { instant } from './fields.ts';

const fields = {
  unit: z.enum(targetUnits).meta({
    description: '`share`: 0.33 is 33 %. `change`: -0.05 is 5 % less. `ms`: milliseconds.',
  }),
  baseline: z.number().nullable().meta({ description: 'What it was before.' }),
  target: z.number(),
  better: z.enum(betterWays),
};

export const targetInput = z
  .strictObject({ ...fields, baseline: fields.baseline.default(null) })
  .refine(({ unit, target }) => unit !== 'share' || (target >= 0 && target <= 1), {
    path: ['target'],
    message: 'is no share: 0 to 1 is taken, and 0.33 is 33 %',
  });

export const targetSchema = z
  .object({ name: z.string().meta({ examples: ['fcr'] }), version: z.int(), ...fields, createdAt: instant })
  .meta({ description: 'What a figure was and is to be.' });
export const targetsSchema = z.object({ items: z.array(targetSchema) }).meta({ description: 'Targets.' });

/** A target as it is shown beside the figures of a report. */
export const targetFigure = z.object({ name: z.string(), ...fields });

export function targetResource({
  createdAt: _,
  version: __,
  ...row
}: TargetRow): z.output<typeof targetFigure> {
  return row;
}

export function wholeTarget(row: TargetRow): z.output<typeof targetSchema> {
  return { ...row, createdAt: isoOf(row.createdAt) };
}

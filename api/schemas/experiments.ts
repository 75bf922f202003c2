import { z } from 'zod';
import { instant, instantInput, link } from './fields.ts';
import { code } from './input.ts';

/** Short enough for `<experiment>.<arm>` to be a code, and without the dot that parts the two. */
const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,30}$/, 'must be lower-case letters, digits, "_" and "-", at most 31')
  .meta({ examples: ['wide_powers'] });

const arm = z.strictObject({
  code: name,
  percent: z
    .number()
    .min(0.01)
    .max(100)
    .meta({ description: 'Of all customers, to a hundredth.', examples: [10] }),
});

const arms = z
  .array(arm)
  .min(1)
  .max(10)
  .refine((list) => new Set(list.map((one) => one.code)).size === list.length, 'names an arm twice');

export const experimentInput = z
  .strictObject({
    name,
    arms: arms.min(2),
    control: name.meta({ description: 'The arm that the others are compared with.' }),
    classes: z
      .array(code)
      .max(50)
      .default([])
      .meta({ description: 'Complaints received with one of these classes; empty is all.' }),
    from: instantInput.optional().meta({ description: 'Now unless told.' }),
    until: instantInput.optional(),
  })
  .refine((one) => one.arms.some(({ code: known }) => known === one.control), {
    path: ['control'],
    message: 'must be one of the arms',
  })
  .refine((one) => one.until === undefined || one.from === undefined || one.from < one.until, {
    path: ['until'],
    message: 'must be after `from`',
  });

export const experimentChange = z
  .strictObject({
    arms: arms.optional().meta({ description: 'New shares; arms left out keep theirs.' }),
    until: instantInput.nullable().optional(),
    stopped: z.literal(true).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'changes nothing');

export const experimentSchema = z
  .object({
    name: z.string(),
    arms: z.array(
      z.object({
        code: z.string(),
        arm: z
          .string()
          .meta({ description: 'As cases and powers name it.', examples: ['wide_powers.pilot'] }),
        percent: z.number(),
      }),
    ),
    control: z.string(),
    classes: z.array(z.string()),
    from: instant,
    until: instant.nullable(),
    stoppedAt: instant.nullable(),
    version: z.int(),
    links: z.object({ self: link }),
  })
  .meta({ description: 'What is tried out on a part of the customers.' });
export const experimentsSchema = z.object({ items: z.array(experimentSchema) });

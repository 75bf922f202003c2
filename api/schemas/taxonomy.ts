import { z } from 'zod';
import { instant } from './fields.ts';
import { code, text } from './input.ts';

const titles = z
  .strictObject({ uk: text(200), ru: text(200), en: text(200) })
  .meta({ description: 'As people read it.' });

const entries = (what: string) =>
  z
    .array(z.strictObject({ code, title: titles }))
    .min(1)
    .max(500)
    .refine((list) => new Set(list.map((one) => one.code)).size === list.length, 'names a code twice')
    .meta({ description: what });

/** The codes of each class. */
export const taxonomyInput = z.strictObject({
  classes: z
    .record(
      code,
      z.strictObject({
        title: titles,
        categories: entries('What complaints of this class are about.'),
        causes: entries('Root causes that an investigation may find.'),
      }),
    )
    .meta({
      description: 'By class. Each class of the policies in force is needed: the policy gives it its limit.',
    }),
});

export const taxonomySchema = taxonomyInput
  .extend({ version: z.int(), createdAt: instant })
  .meta({ description: 'How complaints are typed: classes, with their categories and root causes.' });

/** Rules of compensation, what somebody may grant in a case, and the report of the budget. */
import { z } from 'zod';
import { severities } from '../../workflows/domain/vocabulary.ts';
import { instant, money, uuid } from './fields.ts';
import { currency } from './input.ts';

const amount = z.int().min(1);

export const ruleInput = z
  .strictObject({
    minMinor: amount,
    defaultMinor: amount.meta({ description: 'Suggested to whoever proposes.' }),
    maxMinor: amount,
    effectiveFrom: z.iso
      .date()
      .optional()
      .meta({ description: "First local day in the organisation's zone; today unless told." }),
  })
  .refine((rule) => rule.minMinor <= rule.defaultMinor && rule.defaultMinor <= rule.maxMinor, {
    path: ['defaultMinor'],
    error: 'must lie between minMinor and maxMinor',
  });

export const ruleSchema = z
  .object({
    category: z.string().meta({ description: 'Or `*`: topics without a rule of their own.' }),
    severity: z.enum(severities),
    currency: z.string(),
    version: z.int(),
    minMinor: z.int(),
    defaultMinor: z.int(),
    maxMinor: z.int(),
    effectiveFrom: z.string(),
    createdAt: instant,
  })
  .meta({ description: 'A rule of compensation. Amounts are minor units, or points.' });
export const rulesSchema = z.object({ items: z.array(ruleSchema) });

const limitSchema = z.object({
  limit: z.string().meta({ examples: ['agent_month'] }),
  maxMinor: z.int(),
  leftMinor: z.int(),
});

export const optionsSchema = z
  .object({
    id: uuid,
    number: z.string(),
    asOf: instant,
    items: z.array(
      z.object({
        currency,
        suggested: money.nullable().meta({ description: 'What the rules suggest; null without a rule.' }),
        bounds: z
          .object({ minMinor: z.int(), maxMinor: z.int() })
          .nullable()
          .meta({ description: 'Outside of them a superior must approve.' }),
        grantableMinor: z
          .int()
          .meta({ description: 'The most that this person may grant now without asking.' }),
        bindingLimit: z
          .string()
          .nullable()
          .meta({ description: 'The limit that `grantableMinor` comes from; null when nothing bounds it.' }),
        limits: z.array(limitSchema),
      }),
    ),
  })
  .meta({ description: 'What may be offered in a case, by this person, now.' });

export const budgetReportSchema = z
  .object({
    month: z.string().meta({ examples: ['2026-03'] }),
    asOf: instant,
    target: z.number().nullable().meta({ description: 'Of `used`: the target `budget_use`.' }),
    items: z.array(
      z.object({
        currency: z.string(),
        capMinor: z.int(),
        reservedMinor: z.int(),
        paidMinor: z.int(),
        releasedMinor: z.int(),
        reversedMinor: z.int(),
        refused: z.int().meta({ description: 'Claims that the budget did not have.' }),
        leftMinor: z.int(),
        used: z
          .number()
          .nullable()
          .meta({ description: 'Share of the cap that is reserved or paid, 0 to 1.' }),
        agents: z.array(
          z.object({
            id: z.string(),
            name: z.string().nullable(),
            reservedMinor: z.int(),
            paidMinor: z.int(),
            releasedMinor: z.int(),
            reversedMinor: z.int(),
            shareMinor: z.int().nullable().meta({ description: 'Null is without bound.' }),
            leftMinor: z.int().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({
    description: 'How the budget of a month is used; of each who grants, what is left of their share.',
  });

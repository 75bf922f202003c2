/** Pieces that the answers' schemas are made of. */
import { z } from 'zod';

/** UTC instant with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 }).meta({
  id: 'Instant',
  description: 'UTC instant, ISO 8601 with milliseconds.',
  examples: ['2026-03-02T09:15:00.000Z'],
});

export const uuid = z.uuid().meta({ id: 'Uuid', examples: ['0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11'] });

export const money = z
  .object({
    amountMinor: z.int().meta({ description: 'Integer minor units.', examples: [40_000] }),
    currency: z.string().meta({ description: 'ISO 4217, or `points`.', examples: ['UAH'] }),
  })
  .meta({ id: 'Money', description: 'An amount: 400.00 UAH is 40000 minor units.' });

/** Milliseconds. */
export const duration = z.int().meta({ description: 'Milliseconds.', examples: [86_400_000] });

export const link = z
  .string()
  .meta({ id: 'Link', description: 'Address on this service, without its origin.' });

export const personRef = z
  .object({
    id: uuid,
    name: z
      .string()
      .nullable()
      .meta({ examples: ['Оксана Мельник'] }),
  })
  .meta({ id: 'PersonRef', description: 'A person of ours.' });

/** A knowledge article as it was when it was cited. */
export const citedArticle = z
  .object({ id: uuid, version: z.int(), title: z.string() })
  .meta({ description: 'A version of a knowledge article.' });

/** The query that asks for a certain version of what is kept in versions. */
export const versionQuery = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .meta({ description: 'The newest when left out.' }),
});

/** A page of `item`s. */
export function pageOf<T extends z.ZodType>(item: T, what: string) {
  return z
    .object({
      items: z.array(item),
      nextCursor: z.string().nullable().meta({
        description: 'Send as `cursor`, with the same filter and sort, for the next page; null on the last.',
      }),
      links: z.object({
        next: link.nullable().meta({
          description:
            'The next page. Filters that may name a customer (`customer`, `text`) are never put into an address by this service: repeat them.',
        }),
      }),
    })
    .meta({ description: what });
}

export const limitField = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(50)
  .meta({ description: 'Items per page, 1 to 200.' });

export const cursorField = z
  .string()
  .min(1)
  .max(2_000)
  .optional()
  .meta({ description: 'From `nextCursor` of the page before; only valid with the same filter and sort.' });

/** `true` or `false` in a query. */
export const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

/** One or several values in a query: repeated, or separated by commas. */
export function several<T extends string>(values: readonly [T, ...T[]]) {
  return z
    .union([z.string(), z.array(z.string())])
    .transform((given) => [given].flat().flatMap((part) => part.split(',')))
    .pipe(z.array(z.enum(values)).min(1).max(values.length))
    .optional();
}

/**
 * Text that begins with a year, and is near enough to be counted with: PostgreSQL and the calendars go further back and
 * ahead, but not with every offset, and a report's month before the first has none.
 */
export function datedText<T extends z.ZodType<string, string>>(schema: T) {
  return schema.refine((text) => text >= '1900' && text < '3000', 'must lie in the years 1900 to 2999');
}

/** An instant in a query or body, with any offset. */
export const instantInput = datedText(z.iso.datetime({ offset: true }))
  .transform((text) => new Date(text))
  .meta({ examples: ['2026-03-01T00:00:00Z'] });

/** Pieces that bodies of requests are made of. Objects are strict: a misspelt field is told, not lost. */
import { z } from 'zod';
import { channels, codePattern, remedies, voices } from '../../workflows/domain/vocabulary.ts';
import { datedText } from './fields.ts';

/** PostgreSQL holds no NUL, and half a surrogate pair is no character. */
const unstorable = /[\0\p{Cs}]/u;

/** Free text that is not blank, of at most `max` characters. */
export function text(max: number) {
  return z
    .string()
    .min(1, { error: 'must not be empty', abort: true })
    .max(max, `must have at most ${max} characters`)
    .refine((value) => /\S/u.test(value), 'must not be blank')
    .refine((value) => !unstorable.test(value), 'must not hold NUL or unpaired surrogates');
}

export const longText = text(20_000);
export const code = z
  .string()
  .regex(codePattern, 'must be a code: lower-case letters, digits, "_", ".", "-", at most 64')
  .meta({ examples: ['late_delivery'] });
export const channel = z.enum(channels);
export const remedy = z.enum(remedies);
export const personId = z.uuid().meta({ description: 'A person of ours.' });
export const voice = z
  .enum(voices)
  .meta({ description: "Whose word it is: an agent's click is not the customer's." });

export const email = text(320).regex(/^[^\s@]+@[^\s@]+$/u, 'must look like name@host');
export const phone = z.string().regex(/^\+?[0-9 ()./-]{3,40}$/, 'must be a telephone number');
export const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a language tag, as uk-UA');
export const reference = text(200);

/** An instant with any offset, as epoch milliseconds. */
export const instantMs = datedText(
  z.iso.datetime({ offset: true, error: 'must be an ISO 8601 instant with an offset or Z' }),
)
  .transform((value) => new Date(value).getTime())
  .meta({ examples: ['2026-03-01T09:15:00.000Z'] });

/** Of money, or the points of the loyalty card. */
export const currency = z
  .string()
  .regex(/^([A-Z]{3}|points)$/, 'must be an ISO 4217 code, or points')
  .meta({ examples: ['UAH'] });

export const compensation = z
  .strictObject({
    amountMinor: z
      .int()
      .min(1)
      .meta({ description: 'Integer minor units.', examples: [40_000] }),
    currency,
  })
  .meta({ description: '400.00 UAH is 40000 minor units; 400 points are 400.' });

/** Why: words, a code, or both. */
export const whyFields = {
  reason: longText.optional(),
  reasonCode: code.optional(),
};
/** Members that need at least one of {@link whyFields}. */
export function isExplained(body: { reason?: string | undefined; reasonCode?: string | undefined }): boolean {
  return body.reason !== undefined || body.reasonCode !== undefined;
}
export const unexplained = { path: ['reason'], error: 'reason or reasonCode is needed' };

/** Knowledge articles that words to a customer stand on, one version of each. */
export const articles = z
  .array(z.strictObject({ id: z.uuid().toLowerCase(), version: z.int().min(1).max(2_147_483_647) }))
  .max(20)
  .refine((cited) => new Set(cited.map(({ id }) => id)).size === cited.length, 'names an article twice')
  .optional()
  .meta({
    description: 'Published versions of knowledge articles that the words stand on; the letter carries them.',
  });

/** How the customer's word reached us. */
export const evidence = z
  .strictObject({
    channel,
    contact: text(500).optional().meta({ description: 'Address, number or name that the word came from.' }),
    text: longText.optional().meta({ description: 'What was said or written.' }),
  })
  .meta({
    description: 'How the word of the customer reached us; contact and text stay out of the process.',
  });

/** What customers send and are shown without a key. */
import { z } from 'zod';
import { customerVerbs } from '../../db/customer-access.ts';
import { languages, outcomes } from '../../workflows/domain/vocabulary.ts';
import { instant } from './fields.ts';
import { code, email, longText, phone, reference, text } from './input.ts';

/** A complaint as its customer writes it. */
export const publicComplaint = z
  .strictObject({
    name: text(200).optional(),
    email: email.optional(),
    phone: phone.optional(),
    subject: text(500),
    body: longText,
    category: code.optional().meta({ description: 'One of `GET /v1/public/categories`.' }),
    order: reference.optional().meta({ description: 'Number of the order that it is about.' }),
    language: z.enum(languages).optional(),
  })
  .refine((given) => given.email !== undefined || given.phone !== undefined, {
    path: ['email'],
    error: 'an e-mail address or a telephone number is needed, for the answer',
  });
export type PublicComplaint = z.output<typeof publicComplaint>;

export const publicRegistered = z.object({
  number: z.string().meta({ examples: ['C-2026-000042'] }),
  accessCode: z
    .string()
    .nullable()
    .meta({
      description: 'Opens the case with its number. Told this once; a replayed answer has null.',
      examples: ['7K2M-9QXA-0PCD-41ZT'],
    }),
});

/** Where a case stands, in the customer's words. */
export const publicStages = [
  'received',
  'in_work',
  'outside',
  'question',
  'offer',
  'payment',
  'resolved',
  'closed',
] as const;

export const publicCase = z.object({
  number: z.string(),
  subject: z.string(),
  receivedAt: instant,
  stage: z.enum(publicStages),
  outcome: z.enum(outcomes).nullable(),
  dueAt: instant.nullable().meta({
    description: 'By when we answer, or by when the customer is to: `waitsForCustomer` says which.',
  }),
  waitsForCustomer: z.boolean(),
  takesMessages: z.boolean(),
  mayDecide: z.array(z.enum(customerVerbs)),
  messages: z.array(
    z.object({
      at: instant,
      from: z.enum(['customer', 'us']),
      subject: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type PublicCase = z.output<typeof publicCase>;

export const publicMessage = z.strictObject({ text: longText });
export const publicNoted = z.object({ stored: z.literal(true) });

export const publicCategories = z.object({
  items: z.array(z.object({ code: z.string(), title: z.record(z.enum(languages), z.string()) })),
});

export const publicDecision = z.strictObject({
  verb: z.enum(customerVerbs),
  reason: longText.optional().meta({ description: 'Why, in the words of the customer.' }),
});

export const publicLink = z.object({
  number: z.string(),
  state: z.enum(['open', 'deciding', 'used', 'stale']).meta({
    description:
      '`deciding`: a decision is being carried out. `stale`: what the link was made for is not asked any more.',
  }),
  verbs: z.array(z.enum(customerVerbs)).meta({ description: 'What it takes now.' }),
  decided: z.enum(customerVerbs).nullable(),
  decidedAt: instant.nullable(),
  expiresAt: instant,
  letter: z.string().nullable().meta({ description: 'The letter that it came with, as it reads.' }),
});
export type PublicLink = z.output<typeof publicLink>;

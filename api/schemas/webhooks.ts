import { z } from 'zod';
import { deliveryStates, webhookStates } from '../../db/queries/webhooks.ts';
import { eventType, typesDescribed } from './events.ts';
import { instant, link, pageOf, uuid } from './fields.ts';
import { text } from './input.ts';

const types = z
  .array(z.union([eventType, z.literal('*')]))
  .min(1)
  .max(64)
  .refine((list) => new Set(list).size === list.length, 'names a type twice')
  .meta({ description: `\`*\` is all of them, later ones too. ${typesDescribed}` });

const url = text(2_000).meta({
  description: 'Begins with https:// and leads to the public internet; no user, password or fragment.',
  examples: ['https://shop.example/hooks/recourse'],
});
const description = text(200).nullable();

export const webhookInput = z.strictObject({ url, types, description: description.default(null) });

export const webhookChange = z
  .strictObject({
    url: url.optional(),
    types: types.optional(),
    description: description.optional(),
    state: z.enum(['active', 'paused']).optional().meta({
      description:
        '`paused` keeps what comes meanwhile; `active` sends it, and takes a disabled subscription up again.',
    }),
  })
  .refine((change) => Object.keys(change).length > 0, 'names nothing to change');

export const webhookSchema = z
  .object({
    id: uuid,
    url: z.string(),
    types: z.array(z.string()),
    description: z.string().nullable(),
    state: z.enum(webhookStates),
    disabled: z
      .object({ reason: z.enum(['gone', 'failing']), at: instant })
      .nullable()
      .meta({
        description: '`gone`: the receiver answered 410. `failing`: nothing got through for five days.',
      }),
    failingSince: instant
      .nullable()
      .meta({ description: 'Since when nothing gets through; null while it does.' }),
    secrets: z.int().meta({ description: 'Secrets that sign now: two while one is being replaced.' }),
    waiting: z.int().meta({ description: 'Deliveries that are not settled.' }),
    createdAt: instant,
    links: z.object({ self: link, deliveries: link }),
  })
  .meta({ description: 'A subscription to events.' });

export const webhooksSchema = z.object({ items: z.array(webhookSchema) });

const secret = z
  .string()
  .nullable()
  .meta({
    description: 'What signatures are checked with. Told this once: a repeat of the request has null.',
    examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  });

export const madeWebhookSchema = webhookSchema.extend({ secret });

export const rotationInput = z.strictObject({
  overlapHours: z
    .number()
    .int()
    .min(0)
    .max(168)
    .default(24)
    .meta({ description: 'How long the secret before signs too; 0 ends it at once.' }),
});
export const rotatedSchema = z.object({
  secret,
  oldUntil: instant.meta({ description: 'Until then both sign.' }),
});

export const deliverySchema = z
  .object({
    id: uuid,
    eventId: z.string().meta({ description: 'As `webhook-id` says it; the same at every try.' }),
    type: z.string(),
    caseId: uuid.nullable(),
    sequence: z.int().nullable(),
    state: z.enum(deliveryStates).meta({
      description: '`withdrawn`: not sent, for the process took the step otherwise before it was.',
    }),
    createdAt: instant,
    nextTryAt: instant.nullable(),
    settledAt: instant.nullable(),
    status: z.int().nullable().meta({ description: 'Of the last answer.' }),
    failure: z
      .string()
      .nullable()
      .meta({ description: 'Why the last try failed.', examples: ['timed-out', 'status-500'] }),
    attempts: z.array(
      z.object({
        round: z.int().meta({ description: 'Sending it again is a new round.' }),
        attempt: z.int(),
        at: instant,
        durationMs: z.int(),
        status: z.int().nullable(),
        failure: z.string().nullable(),
      }),
    ),
    links: z.object({ resend: link }),
  })
  .meta({
    description: 'An event on its way to a receiver. What the receiver answered is not kept, but its status.',
  });

export const deliveryPageSchema = pageOf(deliverySchema, 'Deliveries, newest first.');
export const deliveryStateField = z.enum(deliveryStates).optional();

export const resendInput = z.strictObject({
  since: z.iso
    .datetime({ offset: true })
    .transform((value) => new Date(value))
    .meta({ description: 'Everything that failed of what came since.', examples: ['2026-03-01T00:00:00Z'] }),
});
export const resentSchema = z.object({
  resent: z.int().meta({ description: 'How many are sent again; 10,000 at most, ask again for more.' }),
});

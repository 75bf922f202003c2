/** The customer's card. */
import { z } from 'zod';
import { channels, outcomes, stages } from '../../workflows/domain/vocabulary.ts';
import { instant, link, uuid } from './fields.ts';

const contact = z.object({
  caseId: uuid,
  number: z.string(),
  at: instant,
  channel: z.enum(channels),
  direction: z.enum(['inbound', 'outbound']),
  kind: z.string(),
  automatic: z.boolean(),
  texts: z.array(z.object({ field: z.string(), body: z.string() })),
});

export const customerSchema = z
  .object({
    customer: z.object({ ref: z.string(), name: z.string().nullable(), locale: z.string().nullable() }),
    caseCount: z.int().meta({ description: 'All their cases, this one among them.' }),
    cases: z
      .array(
        z.object({
          id: uuid,
          number: z.string(),
          subject: z.string(),
          class: z.string().nullable(),
          category: z.string().nullable(),
          stage: z.enum(stages),
          outcome: z.enum(outcomes).nullable(),
          receivedAt: instant,
          resolvedAt: instant.nullable(),
          links: z.object({ self: link }),
        }),
      )
      .meta({ description: 'Their other cases, newest first, 50 at most.' }),
    contacts: z.array(contact).meta({ description: 'In all their cases, newest first, 50 at most.' }),
    answers: z.array(contact).meta({ description: 'What people of ours told them before, newest first.' }),
    compensation: z
      .array(z.object({ currency: z.string(), paidMinor: z.int(), heldMinor: z.int() }))
      .meta({ description: 'Paid and held, by currency; points are apart.' }),
    velocity: z
      .array(
        z.object({
          currency: z.string(),
          days: z.number().meta({ description: "Length of the window, in the policy's days." }),
          grants: z
            .int()
            .meta({ description: 'How often something was granted within it, paid or still held.' }),
          grantedMinor: z.int(),
          maxMinor: z
            .int()
            .nullable()
            .meta({ description: 'The most within a window; null is without bound.' }),
        }),
      )
      .meta({ description: 'How fast compensation was granted: what new claims are looked at by.' }),
    refunds: z
      .array(z.object({ currency: z.string(), refundedMinor: z.int(), underWayMinor: z.int() }))
      .meta({
        description: 'Refunds of their orders, by currency; they are no compensation, and apart from it.',
      }),
    repeat: z
      .object({
        advisory: z.literal(true),
        score: z.int().min(0).max(100),
        reasons: z.array(
          z.object({
            reason: z.enum(['cases_in_a_year', 'share_compensated', 'velocity']),
            points: z.int(),
            figure: z.number(),
          }),
        ),
      })
      .meta({ description: 'Advice for people, with its reasons: nothing is decided by it.' }),
  })
  .meta({ description: 'What is known of the customer of a complaint.' });

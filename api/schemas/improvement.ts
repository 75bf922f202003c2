/** What is learned from complaints. */
import { z } from 'zod';
import { ideaStates } from '../../workflows/domain/vocabulary.ts';
import { instant, instantInput, link, pageOf, personRef, uuid } from './fields.ts';
import { code, longText, personId, text } from './input.ts';

const cause = code.meta({
  description: 'A root cause, as investigations conclude it.',
  examples: ['late_delivery'],
});

export const actionInput = z.strictObject({
  cause,
  title: text(300),
  ownerId: personId,
  dueAt: instantInput,
  checkDays: z
    .int()
    .min(1)
    .max(366)
    .default(30)
    .meta({ description: 'Days before and after the work is done that are compared.' }),
  demo: z.boolean().default(false).meta({
    description:
      'About cases under the policy `demo`, which are counted apart; its days are those of that policy.',
  }),
});

export const actionChange = z
  .strictObject({
    title: text(300).optional(),
    ownerId: personId.optional(),
    dueAt: instantInput.optional(),
    ended: z.enum(['done', 'cancelled']).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'changes nothing');

export const actionSchema = z
  .object({
    id: uuid,
    cause: z.string(),
    title: z.string(),
    owner: personRef,
    createdAt: instant,
    dueAt: instant,
    late: z.boolean(),
    demo: z.boolean(),
    doneAt: instant.nullable(),
    cancelledAt: instant.nullable(),
    ownerRemindedAt: instant
      .nullable()
      .meta({ description: 'Past 80 % of its time: the owner was notified.' }),
    escalatedAt: instant
      .nullable()
      .meta({ description: 'When owner and heads were notified that it is late.' }),
    check: z
      .object({
        days: z.int().meta({ description: 'Before and after.' }),
        checkedAt: instant.nullable().meta({
          description: 'Two weeks after those days, when the causes of the last complaints are known.',
        }),
        casesBefore: z.int().nullable(),
        casesAfter: z.int().nullable(),
        effective: z.boolean().nullable().meta({ description: 'Fewer complaints of the cause than before.' }),
      })
      .meta({ description: 'Whether it helped.' }),
    version: z.int(),
    links: z.object({ self: link }),
  })
  .meta({ description: 'What is done about a cause.' });
export const actionPageSchema = pageOf(actionSchema, 'A page of corrective actions, soonest due first.');

export const ideaInput = z.strictObject({ cause, title: text(300), body: longText });
export const ideaMove = z.strictObject({ state: z.enum(ideaStates) });

export const ideaSchema = z
  .object({
    id: uuid,
    cause: z.string(),
    title: z.string(),
    body: z.string(),
    proposedBy: z.string(),
    proposedAt: instant,
    state: z.enum(ideaStates),
    changedAt: instant,
    links: z.object({ self: link }),
  })
  .meta({ description: 'An idea how to have fewer complaints of a cause.' });
export const ideaPageSchema = pageOf(ideaSchema, 'A page of ideas, oldest first.');

import { z } from 'zod';
import { outcomes, stages, waitingForValues } from '../../workflows/domain/vocabulary.ts';
import { invalid } from '../problems.ts';
import { link, uuid } from './fields.ts';
import { channel, code, email, instantMs, locale, phone, reference, remedy, text } from './input.ts';

export const subject = text(500);
export const complaintBody = text(100_000);

export const representative = z
  .strictObject({ name: text(200), contact: text(320).optional() })
  .meta({ description: 'Who speaks for the customer.' });

/** What is sent to register a complaint. */
export const newComplaint = z
  .strictObject({
    channel,
    customer: z.strictObject({
      ref: reference.meta({
        description: "The customer in the caller's systems; loyalty cards are found by it.",
      }),
      name: text(200).optional(),
      email: email.optional(),
      phone: phone.optional(),
      locale: locale.optional(),
    }),
    subject,
    body: complaintBody,
    class: code
      .optional()
      .meta({ description: 'Of the policy; without one the strictest limit holds until triage.' }),
    category: code.optional(),
    receivedAt: instantMs.optional().meta({
      description: 'Deadlines count from it: from the year 2000 to five minutes ahead; now unless told.',
    }),
    remedySought: remedy.optional(),
    externalRef: reference.optional(),
    representative: representative.optional(),
    vulnerable: z.boolean().default(false),
    policy: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ description: 'For admins only; `default` unless told.' }),
    follows: z.string().min(1).max(64).optional().meta({
      description: 'Id or number of the earlier case that this one follows.',
    }),
    joinRepeat: z.boolean().default(false).meta({
      description:
        'When the same customer complained about the same category within the repeat window, add this to that case as a message (202) instead of opening another.',
    }),
  })
  .meta({ id: 'NewComplaint', description: 'A complaint as it was received.' });
export type NewComplaint = z.output<typeof newComplaint>;

const earliestMs = Date.UTC(2000, 0, 1);
const aheadMaxMs = 5 * 60_000;

/** Throws a problem for a moment of receipt before the year 2000 or more than five minutes ahead. Epoch ms. */
export function checkReceivedAt(receivedAtMs: number, nowMs: number): void {
  if (receivedAtMs >= earliestMs && receivedAtMs <= nowMs + aheadMaxMs) return;
  const detail = 'receivedAt: must lie between 2000-01-01T00:00:00.000Z and five minutes ahead';
  throw invalid([{ pointer: '/receivedAt', detail }]);
}

export const caseLinksSchema = z.object({ self: link, timeline: link, sla: link, process: link });

/** Answered once the complaint is durable. */
export const registered = z
  .object({
    id: uuid,
    number: z.string().meta({ examples: ['C-2026-000042'] }),
    stage: z.enum(stages),
    version: z.int(),
    links: caseLinksSchema,
  })
  .meta({
    id: 'Registered',
    description: 'The complaint is durable; its process is started behind the answer.',
  });

/** The case after a decision. */
export const decided = z
  .object({
    id: uuid,
    number: z.string(),
    stage: z.enum(stages),
    waitingFor: z.enum(waitingForValues).nullable(),
    outcome: z.enum(outcomes).nullable(),
    version: z.int(),
    links: caseLinksSchema,
  })
  .meta({ id: 'Decided', description: 'The case after the step that the decision led to.' });

/** A fact is stored and on its way to the process. */
export const noted = z
  .object({ factId: uuid, caseId: uuid, links: caseLinksSchema })
  .meta({ id: 'Noted', description: 'The fact is stored; the process takes notice of it.' });

/** Worklists, notifications, letters and reports. */
import { z } from 'zod';
import { letterStates } from '../../db/queries/letters.ts';
import {
  channels,
  languages,
  letterKinds,
  roles,
  severities,
  stages,
  steps,
} from '../../workflows/domain/vocabulary.ts';
import { instant, link, pageOf, personRef, uuid } from './fields.ts';
import { code } from './input.ts';

export const taskSchema = z
  .object({
    id: z.string().meta({ description: '`<case id>.<task id>`.' }),
    step: z.enum(steps),
    role: z.enum(roles).meta({ description: 'Who may do it.' }),
    department: z.string().nullable(),
    assignee: personRef.nullable(),
    openedAt: instant,
    dueAt: instant.nullable().meta({ description: 'Null while nothing is due.' }),
    overdue: z.boolean(),
    case: z.object({
      id: uuid,
      number: z.string(),
      version: z.int(),
      stage: z.enum(stages),
      class: z.string().nullable(),
      severity: z.enum(severities).nullable(),
      subject: z.string(),
      vulnerable: z.boolean(),
    }),
    links: z.object({ case: link, claim: link, release: link, reassign: link }),
  })
  .meta({ description: 'An open step of a person.' });
export const taskPageSchema = pageOf(taskSchema, 'A page of tasks, soonest due first.');

export const notificationSchema = z
  .object({
    id: uuid,
    kind: z.enum(['remind', 'escalate']),
    clockId: z
      .string()
      .nullable()
      .meta({ description: 'The clock whose ladder told; null of an action.', examples: ['resolution.1'] }),
    rung: z.string().meta({
      description:
        'Of a case what its policy calls it; of an action `due_soon`, `overdue`, or `checked`: whether it helped is known.',
      examples: ['breach_to_head'],
    }),
    role: z.enum(roles).nullable(),
    department: z.string().nullable(),
    personal: z.boolean().meta({ description: 'False for one addressed to everyone with the role.' }),
    insteadOf: uuid.nullable().meta({ description: 'The absent person this one stands in for.' }),
    dueAt: instant,
    at: instant,
    readAt: instant.nullable(),
    case: z.object({ id: uuid, number: z.string() }).nullable(),
    action: z
      .object({ id: uuid, title: z.string() })
      .nullable()
      .meta({ description: 'The corrective action that it is of, when it is of no case.' }),
    links: z.object({ case: link.nullable(), action: link.nullable(), read: link }),
  })
  .meta({ description: 'What the ladder of a case or of a corrective action told a person.' });
export const notificationPageSchema = pageOf(notificationSchema, 'A page of notifications, newest first.');

export const letterSchema = z
  .object({
    id: uuid,
    key: z.string().meta({ description: 'Once per case.' }),
    kind: z.enum(letterKinds),
    at: instant,
    state: z.enum(letterStates).meta({
      description:
        '`waiting`: in the outbox, also while it is mailed. `failed`: refused for good, or bounced.',
    }),
    sentAt: instant.nullable(),
    failedAt: instant.nullable(),
    failure: z
      .string()
      .nullable()
      .meta({ description: 'Why the last try failed.', examples: ['smtp-550'] }),
    channel: z.enum(channels).meta({ description: 'How the complaint reached us.' }),
    to: z.object({
      ref: z.string(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      locale: z.string().nullable(),
    }),
    message: z
      .object({
        language: z.enum(languages),
        templateVersion: z.int(),
        subject: z.string(),
        body: z.string(),
      })
      .nullable()
      .meta({
        description: 'As it was sent, or as it would be sent now; the link of a survey is not shown.',
      }),
    subject: z.string().meta({ description: 'Of the complaint.' }),
    texts: z.array(z.object({ field: z.string(), body: z.string() })),
    case: z.object({ id: uuid, number: z.string() }),
    links: z.object({ case: link, outcome: link }),
  })
  .meta({ description: 'A letter to a customer.' });
export const letterOutcome = z
  .strictObject({
    state: z.enum(letterStates),
    code: code.optional().meta({ description: 'Why it failed.', examples: ['bounced'] }),
  })
  .refine((body) => body.state === 'failed' || body.code === undefined, {
    path: ['code'],
    error: 'only a failure has a code',
  });
export const letterPageSchema = pageOf(letterSchema, 'A page of the outbox, oldest first.');

const counts = {
  onTime: z.int(),
  atRisk: z.int().nullable().meta({ description: 'Null of a past instant.' }),
  paused: z.int(),
  breached: z.int(),
  total: z.int(),
};

export const stageReportSchema = z
  .object({
    asOf: instant,
    demo: z.boolean(),
    stages: z.array(z.object({ stage: z.enum(stages), ...counts })),
    totals: z.object(counts),
  })
  .meta({
    description:
      'Open cases by stage. Each is in exactly one column: breached before paused before at risk before on time.',
  });

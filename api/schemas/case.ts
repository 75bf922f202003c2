/** What the API says of a case. */
import { z } from 'zod';
import {
  channels,
  customerClockKinds,
  findings,
  fraudVerdicts,
  lines,
  outcomes,
  referralOutcomes,
  remedies,
  roles,
  severities,
  stages,
  steps,
  waitingForValues,
} from '../../workflows/domain/vocabulary.ts';
import { attachmentSchema } from './attachments.ts';
import { citedArticle, duration, instant, link, money, pageOf, personRef, uuid } from './fields.ts';
import { refundOfCaseSchema } from './refunds.ts';

const code = z.string().meta({ description: 'A code of the taxonomy.' });

export const clockSchema = z
  .object({
    id: z.string().meta({ examples: ['resolution.1'] }),
    kind: z.enum(customerClockKinds),
    cycle: z.int(),
    state: z.enum(['running', 'paused', 'stopped']),
    met: z.boolean().nullable().meta({ description: 'Null until the clock ends, or when nothing was due.' }),
    dueAt: instant.nullable().meta({ description: 'Null while paused, and once stopped.' }),
    remainingMs: duration.optional().meta({ description: 'Only while paused.' }),
    pause: z
      .object({
        reason: code.nullable(),
        since: instant,
        expectedEndAt: instant.nullable().meta({
          description: 'When whoever is awaited is awaited no longer, or the pauses are used up.',
        }),
      })
      .optional()
      .meta({ description: 'Only while paused.' }),
    atRiskAt: instant.nullable().meta({ description: 'From then on the case counts as at risk.' }),
    breachedAt: instant.nullable().meta({ description: 'The due instant that was missed.' }),
    breachVoided: z.boolean().meta({ description: 'A breach voided with a reason stays visible.' }),
    promisedAt: instant.nullable().meta({ description: 'A promise to the customer beats the policy.' }),
    elapsedMs: duration.meta({ description: 'What has run, pauses left out.' }),
  })
  .meta({ id: 'Clock', description: 'A clock of the customer.' });

export const taskOfCaseSchema = z.object({
  id: z.string().meta({ description: 'Address of the task: `<case id>.<task id>`.' }),
  step: z.enum(steps),
  role: z.enum(roles),
  department: code.nullable(),
  assignee: uuid.nullable(),
  openedAt: instant,
  dueAt: instant.nullable(),
});

const handOffSchema = z.object({
  id: uuid,
  department: code,
  state: z.enum(['open', 'answered', 'recalled']),
  askedAt: instant,
});

const referralSchema = z.object({
  id: uuid,
  body: code,
  from: z.enum(stages),
  referredAt: instant,
  outcome: z.enum(referralOutcomes).nullable().meta({ description: 'Null while the case is there.' }),
  endedAt: instant.nullable(),
});

const proposalSchema = z.object({
  id: uuid,
  kind: z.enum(['answer', 'offer']),
  finding: z.enum(findings).nullable().meta({ description: 'Null for goodwill before anything was found.' }),
  goodwill: z.boolean().meta({ description: 'Compensation without a finding of fault.' }),
  rootCause: code,
  remedy: z.enum(remedies),
  compensation: money.nullable(),
  proposedBy: z.string(),
  approvedBy: z.string().nullable(),
});

const nextSchema = z
  .object({
    step: z.enum([...steps, 'wait']),
    role: z.enum([...roles, 'customer']).nullable(),
    dueAt: instant.nullable(),
  })
  .nullable()
  .meta({ description: 'What happens next, who does it, by when; null when nothing more is awaited.' });

/** A case with everything that its readers may see. */
export const caseSchema = z
  .object({
    id: uuid,
    number: z.string().meta({ examples: ['C-2026-000042'] }),
    version: z.int().meta({
      description:
        'Changes with decisions and facts; `If-Match` takes it. The ETag is the version, and with refunds or files `-` and a digest of these.',
    }),
    stage: z.enum(stages),
    waitingFor: z.enum(waitingForValues).nullable(),
    outcome: z.enum(outcomes).nullable(),
    next: nextSchema,
    clocks: z.array(clockSchema).meta({ description: "This cycle's clocks." }),
    channel: z.enum(channels),
    customer: z.object({
      ref: z.string(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      locale: z.string().nullable(),
    }),
    subject: z.string(),
    body: z.string(),
    representative: z
      .object({ name: z.string(), contact: z.string().optional() })
      .nullable()
      .meta({ description: 'Who speaks for the customer.' }),
    externalRef: z.string().nullable(),
    vulnerable: z.boolean(),
    class: code.nullable().meta({ description: 'Null until triage: the strictest limit holds meanwhile.' }),
    category: code.nullable(),
    severity: z.enum(severities).nullable(),
    remedySought: z.enum(remedies).nullable(),
    assignee: personRef.nullable(),
    cycle: z.int().meta({ description: 'Counts reopenings, from 1.' }),
    finding: z.enum(findings).nullable(),
    rootCause: code.nullable(),
    proposal: proposalSchema.nullable(),
    compensation: z
      .object({
        state: z
          .string()
          .nullable()
          .meta({ description: 'Of the money held now, or null.', examples: ['captured'] }),
        money: money.nullable(),
        paid: money.meta({ description: "All that was paid in this case, in the policy's currency." }),
        payments: z
          .array(z.object({ claimId: uuid, money, state: z.enum(['paid', 'reversing', 'reversed']) }))
          .meta({ description: 'Each payment, points too; one that did not stand is reversed.' }),
      })
      .nullable()
      .meta({ description: 'Compensation held or paid; null when there was none.' }),
    refunds: z.array(refundOfCaseSchema).meta({
      description: 'Refunds of the order, oldest first; they are no compensation, and may outlive the case.',
    }),
    refusal: z
      .object({ by: uuid, at: instant })
      .nullable()
      .meta({ description: 'Somebody asked to refuse co-operation; another person confirms or drops it.' }),
    tasks: z.array(taskOfCaseSchema).meta({ description: 'Open steps of people.' }),
    handOffs: z.array(handOffSchema).meta({ description: 'Questions to other departments.' }),
    referrals: z.array(referralSchema).meta({ description: 'To outside bodies; at most the last is open.' }),
    line: z.enum(lines).meta({ description: 'Whose queue the case is in: the agents, or the expert line.' }),
    screening: z
      .object({
        verdict: z.enum([...fraudVerdicts, 'unavailable']),
        reason: code.nullable(),
        at: instant,
      })
      .nullable()
      .meta({ description: "The antifraud system's advice; null when it was not asked." }),
    allowed: z.array(z.string()).meta({
      description: 'Decisions that the process takes at this stage, by address; a refusal names the same.',
      examples: [['reply', 'withdraw', 'cancel', 'triage', 'dismiss']],
    }),
    policy: z.object({ name: z.string(), version: z.int(), calendarVersion: z.int() }),
    demo: z.boolean(),
    receivedAt: instant,
    createdAt: instant,
    resolvedAt: instant.nullable(),
    endedAt: instant.nullable(),
    arm: z
      .string()
      .nullable()
      .meta({ description: 'Arm of an experiment, `<experiment>.<arm>`, drawn at intake.' }),
    follows: uuid.nullable().meta({ description: 'The earlier case that this one follows.' }),
    followedBy: z.array(uuid),
    articles: z.array(citedArticle).meta({ description: 'Articles that what we wrote stands on.' }),
    attachments: z.array(attachmentSchema).meta({ description: 'Files of the case, oldest first.' }),
    repeats: uuid.nullable().meta({
      description:
        'The case that this one repeats: the same customer and category, within the repeat window. Drawn when it is known what the case is about.',
    }),
    mergedFrom: z.object({ id: uuid, number: z.string() }).nullable().meta({
      description: 'The case that was asked for: it was merged, and this is where it goes on.',
    }),
    mergedInto: uuid.nullable().meta({ description: 'The case in which this one goes on.' }),
    merged: z
      .array(
        z.object({
          id: uuid,
          number: z.string(),
          subject: z.string(),
          body: z.string(),
          receivedAt: instant,
          mergedAt: instant,
          incident: uuid.nullable().meta({
            description:
              'The mass incident to which it is linked: what is decided for that one reaches this case.',
          }),
        }),
      )
      .meta({ description: 'Cases that go on in this one; their contacts are among its own.' }),
    restores: uuid.nullable().meta({
      description: 'The merged case whose life this one goes on with, after the merge was undone.',
    }),
    restoredAs: uuid
      .nullable()
      .meta({ description: 'The case that goes on with this one after an unmerge.' }),
    incident: z
      .object({ id: uuid, title: z.string(), state: z.enum(['open', 'closed']) })
      .nullable()
      .meta({
        description: 'The mass incident that it belongs to: its own, else that of a case that goes on in it.',
      }),
    links: z.object({ self: link, timeline: link, sla: link, process: link }),
  })
  .meta({ id: 'Complaint', description: 'A complaint and where its handling stands.' });
export type CaseResource = z.input<typeof caseSchema>;

/** A case as a line of a list. */
export const caseItemSchema = z
  .object({
    id: uuid,
    number: z.string(),
    version: z.int(),
    stage: z.enum(stages),
    waitingFor: z.enum(waitingForValues).nullable(),
    outcome: z.enum(outcomes).nullable(),
    next: nextSchema,
    resolution: z
      .object({
        state: z.enum(['running', 'paused', 'stopped']),
        dueAt: instant.nullable(),
        atRiskAt: instant.nullable(),
        breachedAt: instant.nullable(),
      })
      .meta({ description: "This cycle's resolution clock." }),
    channel: z.enum(channels),
    customer: z.object({ ref: z.string(), name: z.string().nullable() }),
    subject: z.string(),
    vulnerable: z.boolean(),
    class: code.nullable(),
    category: code.nullable(),
    severity: z.enum(severities).nullable(),
    assignee: personRef.nullable(),
    cycle: z.int(),
    policy: z.string(),
    demo: z.boolean(),
    receivedAt: instant,
    createdAt: instant,
    resolvedAt: instant.nullable(),
    endedAt: instant.nullable(),
    links: z.object({ self: link }),
  })
  .meta({ id: 'ComplaintItem', description: 'A complaint in a list.' });
export type CaseItemResource = z.input<typeof caseItemSchema>;

export const casePageSchema = pageOf(caseItemSchema, 'A page of complaints.');

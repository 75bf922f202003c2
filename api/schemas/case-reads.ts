/** What the API answers about a case: its history, its deadlines, and the process itself. */
import { z } from 'zod';
import {
  clockKinds,
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
import { targetUnits } from '../../workflows/domain/working-time.ts';
import { citedArticle, duration, instant, money, pageOf, uuid } from './fields.ts';

export const timelineEntrySchema = z
  .object({
    seq: z
      .int()
      .nullable()
      .meta({ description: 'Event sequence; null for what the process did not record.' }),
    ordinal: z.int(),
    type: z.string().meta({ examples: ['triaged'] }),
    at: instant.meta({ description: 'When it happened.' }),
    recordedAt: instant,
    actor: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
    sourceId: uuid.nullable().meta({ description: 'The command or fact behind it.' }),
    data: z.record(z.string(), z.unknown()).meta({ description: 'Codes, ids, amounts and times.' }),
    texts: z.array(
      z.object({
        field: z.string(),
        body: z.string(),
        internal: z.boolean().meta({ description: 'Never to be shown to the customer.' }),
      }),
    ),
    corrections: z.array(
      z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
    articles: z.array(citedArticle).meta({ description: 'Articles that the words stand on.' }),
    state: z.enum(['recorded', 'waiting', 'after_end']).meta({
      description:
        '`waiting`: on its way to the process. `after_end`: came after the case had ended, and is kept only.',
    }),
  })
  .meta({ description: 'One line of the history.' });

export const timelinePageSchema = pageOf(timelineEntrySchema, 'A page of the history, oldest first.');

const targetSchema = z.object({
  amount: z.number(),
  unit: z.enum(targetUnits),
  dueAt: z.enum(['same_time', 'end_of_day']),
});
const ledgerState = z.enum(['running', 'paused', 'stopped']);
const breachSchema = z.object({
  dueAt: instant,
  detectedAt: instant,
  cause: z.enum(['time', 'by_reclassification', 'by_merge']),
  voided: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
});
const promiseSchema = z.object({ dueAt: instant, by: z.string(), at: instant });
const rungSchema = z.object({ rung: z.string(), dueAt: instant, actedAt: instant, skipped: z.boolean() });

export const explanationSchema = z
  .object({
    clockId: z.string(),
    kind: z.enum(clockKinds),
    cycle: z.int(),
    state: ledgerState,
    policy: z.object({ name: z.string(), version: z.int(), dayMs: duration }),
    calendar: z.object({ name: z.string(), version: z.int(), zone: z.string() }),
    target: targetSchema.nullable(),
    startedAt: instant,
    stoppedAt: instant.nullable(),
    spans: z.array(
      z.object({
        state: z.enum(['running', 'paused']),
        reason: z.string().nullable(),
        from: instant,
        to: instant,
        ranMs: duration,
      }),
    ),
    budgetMs: duration.nullable(),
    runningMs: duration,
    pausedMs: duration,
    dueAt: instant.nullable(),
    remainingMs: duration.nullable(),
    promise: promiseSchema.nullable(),
    breach: breachSchema.nullable(),
    voidedBreaches: z
      .array(breachSchema)
      .meta({ description: 'Breaches that were voided and followed by others.' }),
    met: z.boolean().nullable(),
    rungs: z.array(rungSchema),
    lines: z.array(z.string()).meta({ description: 'The same in sentences.' }),
  })
  .meta({ description: 'Why a deadline is what it is.' });

export const slaSchema = z
  .object({
    id: uuid,
    number: z.string(),
    asOf: instant,
    clocks: z.array(explanationSchema).meta({ description: 'Every clock of the case, past cycles too.' }),
  })
  .meta({ description: 'The deadlines of a case, explained.' });

const processViewSchema = z.object({
  caseId: uuid,
  seq: z.int(),
  version: z.int(),
  cycle: z.int(),
  stage: z.enum(stages),
  waitingFor: z.enum(waitingForValues).nullable(),
  outcome: z.enum(outcomes).nullable(),
  class: z.string().nullable(),
  category: z.string().nullable(),
  severity: z.enum(severities).nullable(),
  remedySought: z.enum(remedies).nullable(),
  assignee: z.string().nullable(),
  finding: z.enum(findings).nullable(),
  rootCause: z.string().nullable(),
  proposal: z
    .object({
      id: z.string(),
      kind: z.enum(['answer', 'offer']),
      finding: z.enum(findings).nullable(),
      goodwill: z.boolean(),
      rootCause: z.string(),
      remedy: z.enum(remedies),
      compensation: money.nullable(),
      proposedBy: z.string(),
      approvedBy: z.string().nullable(),
    })
    .nullable(),
  compensation: z.object({ state: z.string(), money }).nullable(),
  paidMinor: z.int(),
  payments: z.array(
    z.object({ claimId: z.string(), money, state: z.enum(['paid', 'reversing', 'reversed']) }),
  ),
  refusal: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
  receivedAt: instant,
  clocks: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(clockKinds),
      cycle: z.int(),
      target: targetSchema.nullable(),
      ledger: z.array(z.object({ at: instant, state: ledgerState, reason: z.string().nullable() })),
      breach: breachSchema.nullable(),
      met: z.boolean().nullable(),
      rungs: z.array(rungSchema),
      promise: promiseSchema.nullable(),
    }),
  ),
  tasks: z.array(
    z.object({
      id: z.string(),
      step: z.enum(steps),
      role: z.enum(roles),
      department: z.string().nullable(),
      assignee: z.string().nullable(),
      openedAt: instant,
      clockId: z.string(),
      dueAt: instant.nullable(),
    }),
  ),
  referrals: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      from: z.enum(stages),
      clockId: z.string(),
      referredAt: instant,
      outcome: z.enum(referralOutcomes).nullable(),
      endedAt: instant.nullable(),
    }),
  ),
  line: z.enum(lines),
  mergedInto: z.string().nullable(),
  screening: z
    .object({
      verdict: z.enum([...fraudVerdicts, 'unavailable']),
      reason: z.string().nullable(),
      at: instant,
    })
    .nullable(),
  handOffs: z.array(
    z.object({
      id: z.string(),
      department: z.string(),
      taskId: z.string(),
      askedAt: instant,
      state: z.enum(['open', 'answered', 'recalled']),
    }),
  ),
  next: z
    .object({
      step: z.enum([...steps, 'wait']),
      role: z.enum([...roles, 'customer']).nullable(),
      dueAt: instant.nullable(),
    })
    .nullable(),
  resolution: z.object({
    state: ledgerState,
    dueAt: instant.nullable(),
    atRiskAt: instant.nullable(),
    breachedAt: instant.nullable(),
  }),
  resolvedAt: instant.nullable(),
  endedAt: instant.nullable(),
});

export const processSchema = z
  .object({
    id: uuid,
    number: z.string(),
    state: z.enum(['not_started', 'running', 'lost', 'ended']).meta({
      description:
        '`not_started`: stored, and not yet started. `lost`: it was started and has not ended, yet the engine has no such run: its data are to be restored. `ended`: the history may still be there; later only PostgreSQL answers.',
    }),
    view: processViewSchema.nullable().meta({
      description: "The workflow's own answer; null when the engine has no such run (any more).",
    }),
    projectionLag: z.int().nullable().meta({
      description: 'How many steps the projection is behind the workflow; null without a view.',
    }),
  })
  .meta({ description: 'The process as the engine sees it.' });

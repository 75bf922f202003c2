/**
 * The projection: what people read of a case. Intake writes the row at sequence 0; from sequence 1 on only
 * activities write here, each write guarded by the case's event sequence.
 */
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CaseView } from '../../workflows/complaint.contract.ts';
import type { Clock } from '../../workflows/domain/clock.ts';
import { instant } from './columns.ts';

export const caseNumbers = pgSequence('case_numbers', { startWith: 1 });

/** The parts of a {@link CaseView} that no list filters or sorts by. */
export type CaseDetail = Pick<
  CaseView,
  | 'remedySought'
  | 'finding'
  | 'rootCause'
  | 'proposal'
  | 'compensation'
  | 'paidMinor'
  | 'payments'
  | 'refusal'
  | 'handOffs'
  | 'next'
  | 'referrals'
  | 'line'
  | 'screening'
>;

export const cases = pgTable(
  'cases',
  {
    id: uuid('id').primaryKey(),
    number: text('number').notNull().unique(),
    channel: text('channel').notNull(),
    policyName: text('policy_name').notNull(),
    policyVersion: integer('policy_version').notNull(),
    calendarVersion: integer('calendar_version').notNull(),
    /** Cases under the policy `demo`, counted apart. */
    demo: boolean('demo').notNull(),
    customerRef: text('customer_ref').notNull(),
    stage: text('stage').notNull(),
    waitingFor: text('waiting_for'),
    outcome: text('outcome'),
    class: text('class'),
    category: text('category'),
    severity: text('severity'),
    assignee: uuid('assignee'),
    cycle: integer('cycle').notNull(),
    /** Event sequence: the guard of every write. */
    seq: integer('seq').notNull(),
    /** When the process wrote that step: a later attempt replaces what a dead worker wrote. Null before the first. */
    stepAt: instant('step_at'),
    /** Changes with decisions and facts: the ETag. */
    version: integer('version').notNull(),
    receivedAt: instant('received_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The resolution clock of this cycle; due and at risk are null while it is paused or stopped. */
    resolutionState: text('resolution_state').notNull(),
    dueAt: instant('due_at'),
    atRiskAt: instant('at_risk_at'),
    breachedAt: instant('breached_at'),
    resolvedAt: instant('resolved_at'),
    /** Set with the last write: from then on PostgreSQL alone answers for the case. */
    endedAt: instant('ended_at'),
    /** Follows an earlier case, after its reopen window. */
    followsId: uuid('follows_id'),
    /** The case in which this one goes on, once it was merged. */
    mergedIntoId: uuid('merged_into_id'),
    /** The merged case whose life this one goes on with, after that merge was undone. */
    restoresId: uuid('restores_id'),
    /** Arm of an experiment, drawn at intake. */
    arm: text('arm'),
    /** The key of the system through which it came, or the person who registered it; null: nobody who may own it. */
    registeredBy: text('registered_by'),
    /** The same customer about the same, within the repeat window of that case. */
    repeatsId: uuid('repeats_id'),
    clocks: jsonb('clocks').$type<readonly Clock[]>().notNull(),
    detail: jsonb('detail').$type<CaseDetail>().notNull(),
    /** When the workflow was asked to start; null is the start backlog. */
    startedAt: instant('started_at'),
    /** Until then one worker is about to start it; a worker that died leaves it to the others. */
    startLeaseUntil: instant('start_lease_until'),
    /** Its personal data are gone: from then on nothing more is written about it. */
    erasedAt: instant('erased_at'),
  },
  (t) => [
    index('cases_start_backlog').on(t.createdAt).where(sql`${t.startedAt} is null`),
    index('cases_unregistered').on(t.startedAt).where(sql`${t.seq} = 0 and ${t.startedAt} is not null`),
    // Paused cases have no due instant and come last; one expression makes that a keyset.
    index('cases_open_due')
      .on(sql`coalesce(${t.dueAt}, 'infinity'::timestamptz)`, t.id)
      .where(sql`${t.endedAt} is null`),
    index('cases_received').on(t.receivedAt, t.id),
    index('cases_open_stage').on(t.stage, t.receivedAt, t.id).where(sql`${t.endedAt} is null`),
    index('cases_assignee').on(t.assignee, t.receivedAt, t.id).where(sql`${t.endedAt} is null`),
    // Who came more than once about the same is read from it alone.
    index('cases_customer').on(t.customerRef, t.category, t.receivedAt, t.id),
    // What a system that reaches its own cases only sees.
    index('cases_registered')
      .on(t.registeredBy, t.receivedAt, t.id)
      .where(sql`${t.registeredBy} is not null`),
    index('cases_follows').on(t.followsId).where(sql`${t.followsId} is not null`),
    index('cases_merged_into').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    // A merge is undone once.
    uniqueIndex('cases_restores').on(t.restoresId).where(sql`${t.restoresId} is not null`),
    // Causes in an interval, and before and after a corrective action.
    index('cases_cause').on(sql`(${t.detail} ->> 'rootCause')`, t.receivedAt),
    index('cases_erased').on(t.erasedAt).where(sql`${t.erasedAt} is not null`),
    // What retention looks for.
    index('cases_unerased')
      .on(t.endedAt, t.id)
      .where(sql`${t.endedAt} is not null and ${t.erasedAt} is null`),
    index('cases_repeats').on(t.repeatsId).where(sql`${t.repeatsId} is not null`),
    // A department reads the cases that were handed to it.
    index('cases_hand_offs').using('gin', sql`(${t.detail} -> 'handOffs') jsonb_path_ops`),
  ],
);

/** The append-only history of each case. Texts are found under `sourceId`. */
export const timeline = pgTable(
  'timeline',
  {
    caseId: uuid('case_id').notNull(),
    seq: integer('seq').notNull(),
    ordinal: integer('ordinal').notNull(),
    type: text('type').notNull(),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id').notNull(),
    sourceId: uuid('source_id'),
    data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.seq, t.ordinal] })],
);

/** Open human steps only: a task that is done leaves the worklist and stays in the timeline. */
export const tasks = pgTable(
  'tasks',
  {
    id: text('id').notNull(),
    caseId: uuid('case_id').notNull(),
    step: text('step').notNull(),
    role: text('role').notNull(),
    department: text('department'),
    assignee: uuid('assignee'),
    openedAt: instant('opened_at').notNull(),
    dueAt: instant('due_at'),
    clockId: text('clock_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.id] }),
    index('tasks_due').on(sql`coalesce(${t.dueAt}, 'infinity'::timestamptz)`, t.caseId, t.id),
    index('tasks_role_due').on(t.role, sql`coalesce(${t.dueAt}, 'infinity'::timestamptz)`, t.caseId, t.id),
    index('tasks_assignee_due').on(
      t.assignee,
      sql`coalesce(${t.dueAt}, 'infinity'::timestamptz)`,
      t.caseId,
      t.id,
    ),
  ],
);

/** What the ladders told people of ours: of a case, or of a corrective action. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    caseId: uuid('case_id'),
    actionId: uuid('action_id'),
    /** With the recipient, once per clock and rung, or per rung and version of an action. */
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    /** Null for an action, which has none. */
    clockId: text('clock_id'),
    rung: text('rung').notNull(),
    role: text('role'),
    department: text('department'),
    /** Null when nobody holds the role: then everyone with the role sees it once somebody does. */
    personId: uuid('person_id'),
    /** The absent person this one stands in for. */
    insteadOf: uuid('instead_of'),
    dueAt: instant('due_at').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    uniqueIndex('notifications_once').on(t.caseId, t.key, sql`coalesce(${t.personId}::text, '')`),
    uniqueIndex('notifications_of_action_once')
      .on(t.actionId, t.key, sql`coalesce(${t.personId}::text, '')`)
      .where(sql`${t.actionId} is not null`),
    check('notifications_of_one', sql`num_nonnulls(${t.caseId}, ${t.actionId}) = 1`),
    index('notifications_person').on(t.personId, t.at),
    index('notifications_role').on(t.role, t.at).where(sql`${t.personId} is null`),
  ],
);

/** Letters to customers: once per case and key. The outbox that people read, and that goes out by mail where it can. */
export const letters = pgTable(
  'letters',
  {
    /** Also the mail's Message-ID; the texts of a letter that was sent are kept under it. */
    id: uuid('id').notNull().unique().default(sql`gen_random_uuid()`),
    caseId: uuid('case_id').notNull(),
    key: text('key').notNull(),
    kind: text('kind').notNull(),
    sourceId: uuid('source_id'),
    at: instant('at').notNull(),
    /** The step that wrote it; 0 for one that no step of the process wrote. */
    seq: integer('seq').notNull().default(0),
    sentAt: instant('sent_at'),
    /** Set when nobody will get it: refused for good, or bounced. */
    failedAt: instant('failed_at'),
    /** Why the last try failed: a code such as `smtp-550`. */
    failure: text('failure'),
    /** When mail tries it next, also while one worker has it in hand; null is for other channels. */
    nextTryAt: instant('next_try_at').defaultNow(),
    tries: integer('tries').notNull().default(0),
    /** The template that it was written by. */
    language: text('language'),
    templateVersion: integer('template_version'),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.key] }),
    index('letters_to_mail')
      .on(t.nextTryAt)
      .where(sql`${t.sentAt} is null and ${t.failedAt} is null and ${t.nextTryAt} is not null`),
    index('letters_unsent')
      .on(t.at, t.caseId, t.key)
      .where(sql`${t.sentAt} is null and ${t.failedAt} is null`),
    index('letters_at').on(t.at, t.caseId, t.key),
  ],
);

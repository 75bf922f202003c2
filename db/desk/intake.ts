/** Intake: a complaint is durable, known by its key and readable in one statement (design 4). */
import type { CaseView } from '../../workflows/complaint.contract.ts';
import type { Actor } from '../../workflows/domain/case-file.ts';
import type { Policy } from '../../workflows/policy.ts';
import { timesWritten } from '../case/case-times.ts';
import { intakeTold } from '../case/event-outbox.ts';
import { detailOf } from '../case/record-step.ts';
import type { Db } from '../client.ts';
import { type Answer, type Claim, claimOfRow, findCommand, type Intent } from './commands.ts';
import { type Repeat, repeatedFragment } from './repeats.ts';
import { intakeChannel } from './start-state.ts';

/** Who complains and what they wrote. */
export interface ComplaintTexts {
  readonly customer: {
    readonly ref: string;
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly locale: string | null;
  };
  readonly subject: string;
  readonly body: string;
  readonly externalRef: string | null;
  readonly representative: { readonly name: string; readonly contact?: string | undefined } | null;
  readonly vulnerable: boolean;
}

export interface Registration {
  readonly intent: Intent;
  readonly commandId: string;
  readonly at: Date;
  readonly answer: Answer;
  readonly number: string;
  readonly channel: string;
  readonly policy: Policy;
  readonly calendarVersion: number;
  readonly followsId: string | null;
  /** The arm of an experiment that was drawn, if any. */
  readonly arm: string | null;
  /** Who passed the complaint on. */
  readonly actor: Actor;
  /** The key of the system through which it came, or the person who registered it: to them the case is their own. */
  readonly registeredBy: string | null;
  readonly texts: ComplaintTexts;
  /** At sequence 0. */
  readonly view: CaseView;
}

/**
 * Stores the complaint, its projection at sequence 0 and the answer, or nothing when the intent is known:
 * the claim says which. Fifty retries at once make one case.
 */
export async function registerComplaint(db: Db, registration: Registration): Promise<Claim> {
  const { intent, answer, texts, view, policy } = registration;
  const { customer } = texts;
  const rows = await db.sql<{ id: string }[]>`
    with mine as (
      insert into commands (id, caller, route, idempotency_key, request_hash, case_id, at, answer_status,
                            answer_headers, answer_body)
      values (${registration.commandId}, ${intent.caller}, ${intent.route}, ${intent.idempotencyKey},
              ${intent.requestHash}, ${view.caseId}, ${registration.at}, ${answer.status},
              ${JSON.stringify(answer.headers)}::jsonb, ${answer.body})
      on conflict (caller, route, idempotency_key) do nothing
      returning id
    ),
    complaint as (
      insert into complaints (id, customer_ref, customer_name, customer_email, customer_phone, locale, subject, body,
                              external_ref, representative, vulnerable)
      select ${view.caseId}::uuid, ${customer.ref}::text, ${customer.name}::text, ${customer.email}::text,
             ${customer.phone}::text, ${customer.locale}::text, ${texts.subject}::text, ${texts.body}::text,
             ${texts.externalRef}::text,
             ${texts.representative === null ? null : JSON.stringify(texts.representative)}::jsonb,
             ${texts.vulnerable}::boolean
      from mine
    ),
    registered as (
      insert into cases (id, number, channel, policy_name, policy_version, calendar_version, demo, customer_ref,
                         stage, waiting_for, outcome, class, category, severity, assignee, cycle, seq, version,
                         received_at, created_at, resolution_state, due_at, at_risk_at, breached_at, follows_id,
                         repeats_id, arm, registered_by, clocks, detail)
      select ${view.caseId}::uuid, ${registration.number}::text, ${registration.channel}::text,
             ${policy.name}::text, ${policy.version}::int, ${registration.calendarVersion}::int,
             ${policy.name === 'demo'}::boolean, ${customer.ref}::text,
             ${view.stage}::text, ${view.waitingFor}::text, ${view.outcome}::text, ${view.class}::text,
             ${view.category}::text, ${view.severity}::text, ${view.assignee}::uuid, ${view.cycle}::int,
             ${view.seq}::int, ${view.version}::int, ${instant(view.receivedAtMs)}::timestamptz,
             ${registration.at}::timestamptz, ${view.resolution.state}::text,
             ${instant(view.resolution.dueAtMs)}::timestamptz, ${instant(view.resolution.atRiskAtMs)}::timestamptz,
             ${instant(view.resolution.breachedAtMs)}::timestamptz, ${registration.followsId}::uuid,
             (${repeatedFragment(db, repeatOf(registration))}), ${registration.arm}::text,
             ${registration.registeredBy}::text, ${JSON.stringify(view.clocks)}::jsonb, ${JSON.stringify(detailOf(view))}::jsonb
      from mine
      returning id, seq, channel, demo, repeats_id
    ),
    contact as (
      insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds)
      select ${view.caseId}::uuid, 'intake', ${instant(view.receivedAtMs)}::timestamptz, ${registration.channel}::text,
             'inbound', 'complaint', ${registration.actor.kind}::text, ${registration.actor.id}::text, false, false
      from mine
    ),
    ${intakeTold(db, view, registration.channel)},
    ${timesWritten(db, 'registered', { view, events: [] })}
    select id from mine`;
  if (rows.length > 0) {
    return { kind: 'mine', commandId: registration.commandId, at: registration.at, again: false };
  }
  const known = await findCommand(db, intent);
  return known === null ? { kind: 'running' } : claimOfRow(known, intent);
}

const repeatOf = ({ texts, policy, view }: Registration): Repeat => ({
  customerRef: texts.customer.ref,
  category: view.category,
  demo: policy.name === 'demo',
  receivedAt: new Date(view.receivedAtMs),
});

const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** The newest version of a policy, or null. */
export async function findNewestPolicy(db: Db, name: string): Promise<Policy | null> {
  const rows = await db.sql<{ policy: Policy }[]>`
    select policy from policies where name = ${name} order by version desc limit 1`;
  return rows[0]?.policy ?? null;
}

/** Gives case numbers, which count up but not without gaps. */
export interface CaseNumbers {
  next(): Promise<number>;
}

/** Numbers are fetched in blocks, so that intake waits for none; a stop and a replayed key leave gaps. */
export function createCaseNumbers(db: Db, blockSize = 50): CaseNumbers {
  let block: number[] = [];
  let fetching: Promise<void> | null = null;
  const fetch = async () => {
    const rows = await db.sql<{ n: number }[]>`
      select nextval('case_numbers') as n from generate_series(1, ${blockSize}::int)`;
    block = [...block, ...rows.map((row) => row.n)];
  };
  const refill = () => {
    fetching ??= fetch().finally(() => {
      fetching = null;
    });
    return fetching;
  };
  return {
    async next() {
      for (;;) {
        const number = block.shift();
        if (number !== undefined) {
          // A failed look ahead is no failure of this request; the one that finds the block empty sees it.
          if (block.length === blockSize / 5) refill().catch(() => undefined);
          return number;
        }
        await refill();
      }
    },
  };
}

/** Tells sweeps that something waits, at most once in 20 ms: they poll too, so a lost call loses nothing. */
export interface IntakeBell {
  ring(): void;
  close(): void;
}

export function createIntakeBell(db: Db, quietMs = 20): IntakeBell {
  let timer: NodeJS.Timeout | null = null;
  const call = () => {
    timer = null;
    db.sql.notify(intakeChannel, '').catch(() => undefined);
  };
  return {
    ring() {
      timer ??= setTimeout(call, quietMs);
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

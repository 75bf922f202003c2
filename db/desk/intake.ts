/** Intake: a complaint is durable, known by its key and readable in one statement (design 4). */
import type { CaseView } from '../../workflows/complaint.contract.ts';
import type { Actor } from '../../workflows/domain/case-file.ts';
import type { Policy } from '../../workflows/policy.ts';
import { newChainSecret } from '../audit-entry.ts';
import { intakeTimes, toldTimes } from '../case/case-times.ts';
import { intakeTold, receivedEvents } from '../case/event-outbox.ts';
import { detailOf } from '../case/record-step.ts';
import { repeatedFragment } from '../case/repeats.ts';
import type { Db } from '../client.ts';
import { intakeAudit, intakeAudited } from './audit-case.ts';
import { type Answer, type Claim, claimOfRow, findCommand, type Intent } from './commands.ts';
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
  /** The merged case whose life it goes on with. */
  readonly restoresId?: string;
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
  const [claim] = await registerComplaints(db, [registration]);
  if (claim === undefined) throw new Error('a registration was left without a claim');
  return claim;
}

/**
 * As {@link registerComplaint}, for several in one statement: all of them are stored, or none. The claims are in the
 * order of the registrations.
 */
export async function registerComplaints(db: Db, all: readonly Registration[]): Promise<readonly Claim[]> {
  // Two statements that meet the same keys meet them in the same order, so neither waits for the other.
  const rows = all.map(rowOf).sort((a, b) => compare(keyOf(a), keyOf(b)));
  const repeated = repeatedFragment(db.sql, {
    customerRef: db.sql`new.ref`,
    category: db.sql`new.category`,
    demo: db.sql`new.demo`,
    receivedAt: db.sql`new."receivedAt"`,
  });
  const stored = await db.sql<{ id: string }[]>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(
        "commandId" uuid, caller text, route text, "idempotencyKey" text, "requestHash" text, at timestamptz,
        "answerStatus" int, "answerHeaders" jsonb, "answerBody" text,
        "caseId" uuid, ref text, name text, email text, phone text, locale text, subject text, body text,
        "externalRef" text, representative jsonb, vulnerable boolean,
        number text, channel text, "policyName" text, "policyVersion" int, "calendarVersion" int, demo boolean,
        stage text, "waitingFor" text, outcome text, class text, category text, severity text, assignee uuid,
        cycle int, seq int, version int, "receivedAt" timestamptz, "resolutionState" text, "dueAt" timestamptz,
        "atRiskAt" timestamptz, "breachedAt" timestamptz, "followsId" uuid, "restoresId" uuid, arm text,
        "registeredBy" text, clocks jsonb, detail jsonb, "actorKind" text, "actorId" text,
        audit jsonb, told jsonb, times jsonb)
    ),
    mine as (
      insert into commands (id, caller, route, idempotency_key, request_hash, case_id, at, answer_status,
                            answer_headers, answer_body)
      select "commandId", caller, route, "idempotencyKey", "requestHash", "caseId", at, "answerStatus",
             "answerHeaders", "answerBody"
      from given
      on conflict (caller, route, idempotency_key) do nothing
      returning id
    ),
    new as (select g.* from given g join mine on mine.id = g."commandId"),
    complaint as (
      insert into complaints (id, customer_ref, customer_name, customer_email, customer_phone, locale, subject, body,
                              external_ref, representative, vulnerable)
      select "caseId", ref, name, email, phone, locale, subject, body, "externalRef", representative, vulnerable
      from new
    ),
    registered as (
      insert into cases (id, number, channel, policy_name, policy_version, calendar_version, demo, customer_ref,
                         stage, waiting_for, outcome, class, category, severity, assignee, cycle, seq, version,
                         received_at, created_at, resolution_state, due_at, at_risk_at, breached_at, follows_id,
                         restores_id, repeats_id, arm, registered_by, clocks, detail)
      select "caseId", number, channel, "policyName", "policyVersion", "calendarVersion", demo, ref,
             stage, "waitingFor", outcome, class, category, severity, assignee, cycle, seq, version,
             "receivedAt", at, "resolutionState", "dueAt", "atRiskAt", "breachedAt", "followsId", "restoresId",
             case when "restoresId" is null then (${repeated}) end,
             arm, "registeredBy", clocks, detail
      from new
      returning id, repeats_id
    ),
    contact as (
      insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds)
      select "caseId", 'intake', "receivedAt", channel, 'inbound', 'complaint', "actorKind", "actorId", false, false
      from new
       -- A case that restores another was complained of once: that contact goes on in it.
       where "restoresId" is null
    ),
    ${intakeAudit(db)},
    ${intakeTold(db)},
    ${intakeTimes(db)}
    select id from mine`;
  const mine = new Set(stored.map(({ id }) => id));
  return await Promise.all(all.map((registration) => claimOf(db, registration, mine)));
}

async function claimOf(db: Db, registration: Registration, mine: ReadonlySet<string>): Promise<Claim> {
  const { intent, commandId, at } = registration;
  if (mine.has(commandId)) return { kind: 'mine', commandId, at, again: false };
  const known = await findCommand(db, intent);
  return known === null ? { kind: 'running' } : claimOfRow(known, intent);
}

type Row = ReturnType<typeof rowOf>;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const keyOf = ({ caller, route, idempotencyKey }: Row): string => `${caller} ${route} ${idempotencyKey}`;

/** A registration as the statement takes it; its instants become ISO strings. */
function rowOf(registration: Registration) {
  const { intent, answer, texts, view, policy } = registration;
  return {
    commandId: registration.commandId,
    caller: intent.caller,
    route: intent.route,
    idempotencyKey: intent.idempotencyKey,
    requestHash: intent.requestHash,
    at: registration.at,
    answerStatus: answer.status,
    answerHeaders: answer.headers,
    answerBody: answer.body,
    caseId: view.caseId,
    ...texts.customer,
    subject: texts.subject,
    body: texts.body,
    externalRef: texts.externalRef,
    representative: texts.representative,
    vulnerable: texts.vulnerable,
    number: registration.number,
    channel: registration.channel,
    policyName: policy.name,
    policyVersion: policy.version,
    calendarVersion: registration.calendarVersion,
    demo: policy.name === 'demo',
    stage: view.stage,
    waitingFor: view.waitingFor,
    outcome: view.outcome,
    class: view.class,
    category: view.category,
    severity: view.severity,
    assignee: view.assignee,
    cycle: view.cycle,
    seq: view.seq,
    version: view.version,
    receivedAt: instant(view.receivedAtMs),
    resolutionState: view.resolution.state,
    dueAt: instant(view.resolution.dueAtMs),
    atRiskAt: instant(view.resolution.atRiskAtMs),
    breachedAt: instant(view.resolution.breachedAtMs),
    followsId: registration.followsId,
    restoresId: registration.restoresId ?? null,
    arm: registration.arm,
    registeredBy: registration.registeredBy,
    clocks: view.clocks,
    detail: detailOf(view),
    actorKind: registration.actor.kind,
    actorId: registration.actor.id,
    audit: intakeAudited(registration, newChainSecret()),
    told: receivedEvents(view, registration.channel),
    times: toldTimes(view),
  };
}

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

/** The bell of an API process. `close` drops a call that has not gone out. */
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

/** A complaint as intake leaves it: stored, at sequence 0, not started. For suites below the API. */
import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { timesWritten } from '../../db/case/case-times.ts';
import { detailOf } from '../../db/case/record-step.ts';
import type { Db } from '../../db/client.ts';
import { loadIntakeGround } from '../../db/queries/ground.ts';
import type { StepRecord } from '../../workflows/activities.contract.ts';
import type { CaseView } from '../../workflows/complaint.contract.ts';
import type { CaseFile } from '../../workflows/domain/case-file.ts';
import { openCaseFile } from '../../workflows/domain/open-file.ts';
import { viewOf } from '../../workflows/domain/view.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Policy } from '../../workflows/policy.ts';

export interface StoredCaseOptions {
  /** A new one unless given. */
  readonly caseId?: string;
  readonly policy?: string;
  readonly class?: string | null;
  readonly customerRef?: string;
  readonly receivedAtMs?: number;
  readonly createdAtMs?: number;
  /** Leaves it to the test to start the case: no sweep does. */
  readonly noted?: boolean;
}

/** Stores a complaint and answers with the file its process would start from. */
export async function storeCase(db: Db, options: StoredCaseOptions = {}): Promise<CaseFile> {
  const file = await newFile(db, options);
  await insertCase(db, file, options.customerRef ?? `ref-${file.caseId}`, options.noted === true);
  return file;
}

/** The file of a complaint that is not stored. */
export async function newFile(db: Db, options: StoredCaseOptions = {}): Promise<CaseFile> {
  const [row] = await db.sql<{ policy: Policy }[]>`
    select policy from policies where name = ${options.policy ?? 'default'} order by version desc limit 1`;
  if (row === undefined) throw new Error('The template database has no such policy.');
  const createdAtMs = options.createdAtMs ?? Date.now();
  const receivedAtMs = options.receivedAtMs ?? createdAtMs;
  const caseId = options.caseId ?? uuidv7();
  const ground = await loadIntakeGround(db, { calendar: row.policy.calendar, receivedAtMs, createdAtMs });
  return openCaseFile({
    caseId,
    number: `C-2026-${caseId.slice(0, 13)}${caseId.slice(-8)}`,
    policy: row.policy,
    ground,
    channel: 'web',
    vulnerable: false,
    arm: null,
    receivedAtMs,
    createdAtMs,
    class: options.class === undefined ? 'store' : options.class,
    category: null,
    remedySought: 'refund',
  });
}

async function insertCase(db: Db, file: CaseFile, customerRef: string, noted: boolean): Promise<void> {
  const view = viewOf(file);
  const detail = detailOf(view);
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms));
  await db.sql`
    with complaint as (
      insert into complaints (id, customer_ref, subject, body, vulnerable)
      values (${file.caseId}, ${customerRef}, 'Subject', 'Body', ${file.vulnerable})
    ),
    step as (
    insert into cases (id, number, channel, policy_name, policy_version, calendar_version, demo, customer_ref,
      stage, class, category, cycle, seq, version, received_at, created_at, resolution_state, due_at, at_risk_at,
      clocks, detail, started_at)
    values (${file.caseId}, ${file.number}, ${file.channel}, ${file.policy.name}, ${file.policy.version},
      ${file.ground.calendarVersion}, ${file.policy.name === 'demo'}, ${customerRef}, ${view.stage}, ${view.class},
      ${view.category}, ${view.cycle}, ${view.seq}, ${view.version}, ${new Date(view.receivedAtMs)},
      ${new Date(file.createdAtMs)}, ${view.resolution.state}, ${instant(view.resolution.dueAtMs)},
      ${instant(view.resolution.atRiskAtMs)}, ${JSON.stringify(view.clocks)}::jsonb,
      ${JSON.stringify(detail)}::jsonb, case when ${noted} then now() end)
      returning id, seq, channel, demo, arm, repeats_id
    ),
    ${timesWritten(db, { view, events: [] })}
    select`;
}

/** A step of a case that says nothing new but its sequence, with whatever a test adds. */
export function stepOf(
  file: CaseFile,
  seq: number,
  change: Partial<Omit<StepRecord, 'view'>> & { readonly view?: Partial<CaseView> } = {},
): StepRecord {
  const { view, ...rest } = change;
  return {
    atMs: seq,
    events: [],
    notices: [],
    letters: [],
    holds: null,
    ...rest,
    view: { ...viewOf(file), seq, ...view },
  };
}

export interface StoredPersonOptions {
  readonly roles: readonly Role[];
  readonly department?: string;
  readonly substituteId?: string;
  readonly active?: boolean;
  /** Away from an hour ago for another hour. */
  readonly absent?: boolean;
}

/** Stores a person and answers with their id. */
export async function storePerson(db: Db, options: StoredPersonOptions): Promise<string> {
  const id = randomUUID();
  await db.sql`
    insert into people (id, name, roles, department, substitute_id, active)
    values (${id}, 'Somebody', ${[...options.roles]}::text[], ${options.department ?? null},
      ${options.substituteId ?? null}, ${options.active ?? true})`;
  if (options.absent === true) {
    await db.sql`
      insert into absences (id, person_id, "from", "until")
      values (${randomUUID()}, ${id}, now() - interval '1 hour', now() + interval '1 hour')`;
  }
  return id;
}

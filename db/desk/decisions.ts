/** What the desk keeps and reads when somebody decides: one round trip before the engine is asked. */
import type postgres from 'postgres';
import type { Outcome, Role, Stage, WaitingFor } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { commandAudit, originOfIntent, refusalAudit } from './audit-case.ts';
import { type Citation, citationFragments } from './citations.ts';
import {
  type Answer,
  type Claim,
  type CommandRow,
  claimingFragment,
  claimOfRow,
  findCommand,
  type Intent,
  storeAnswer,
} from './commands.ts';
import { insertTextsFragment, type Text } from './texts.ts';

/** A case as far as a decision needs it. */
export interface CaseStatus {
  readonly id: string;
  readonly number: string;
  readonly stage: Stage;
  readonly waitingFor: WaitingFor | null;
  readonly outcome: Outcome | null;
  readonly class: string | null;
  readonly category: string | null;
  readonly version: number;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Its personal data are gone: nothing more is written about it. */
  readonly erasedAt: Date | null;
}

/** A case is named by its UUID or its number. */
export type CaseRef = { readonly id: string } | { readonly number: string };

/** A person whom a request names. */
export interface NamedPerson {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly department: string | null;
}

/** An open task as the worklist has it. */
export interface TaskRole {
  readonly role: Role;
  readonly department: string | null;
}

export interface DecisionRequest {
  readonly intent: Intent;
  readonly command: { readonly id: string; readonly at: Date };
  readonly texts: readonly Text[];
  /** Articles that the words stand on. */
  readonly citations: readonly Citation[];
  /** People named in the body. */
  readonly personIds: readonly string[];
  /** The open task that the decision is about. */
  readonly taskId: string | null;
}

export interface DecisionClaim {
  readonly case: CaseStatus;
  readonly claim: Claim;
  /** Those of the named people who are active. */
  readonly people: readonly NamedPerson[];
  readonly task: TaskRole | null;
  /** The published versions of the articles that are cited. */
  readonly published: readonly Citation[];
}

const statusColumns = (db: Db) => db.sql`
  id, number, stage, waiting_for as "waitingFor", outcome, class, category, version, started_at as "startedAt", ended_at as "endedAt",
  erased_at as "erasedAt"`;

function isNamed(db: Db, ref: CaseRef): postgres.Fragment {
  return 'id' in ref ? db.sql`id = ${ref.id}::uuid` : db.sql`number = ${ref.number}`;
}

/** The case's row, or null. */
export async function findCaseStatus(db: Db, ref: CaseRef): Promise<CaseStatus | null> {
  const rows = await db.sql<CaseStatus[]>`select ${statusColumns(db)} from cases where ${isNamed(db, ref)}`;
  return rows[0] ?? null;
}

/**
 * Takes a decision's intent, keeps its texts and reads what it is about, in one statement. Null when there is no
 * such case; then nothing is kept.
 */
export async function claimDecision(
  db: Db,
  ref: CaseRef,
  request: DecisionRequest,
): Promise<DecisionClaim | null> {
  const { sql } = db;
  const { intent, command, texts, citations, personIds, taskId } = request;
  const { keep, published } = citationFragments(db, citations);
  type Row = CaseStatus &
    Partial<CommandRow> & {
      commandId: string | null;
      commandAt: Date | null;
      again: boolean | null;
      people: NamedPerson[];
      task: TaskRole | null;
      published: Citation[];
    };
  const rows = await sql<Row[]>`
    with the_case as (select * from cases where ${isNamed(db, ref)}),
    mine as (${claimingFragment(db, intent, command, sql`c.id`, sql`from the_case c`)}),
    kept as (${insertTextsFragment(
      db,
      texts,
      sql`select mine.id as source_id, the_case.id as case_id from mine, the_case`,
    )}),
    ${commandAudit(db, intent, {
      action: `decision.${verbOf(intent.route)}`,
      caseId: sql`the_case.id`,
      texts,
      from: sql`from mine, the_case where not mine.again`,
    })}${keep}
    select ${statusColumns(db)}, mine.*, other.*,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'roles', p.roles, 'department', p.department)), '[]'::jsonb)
       from people p where p.active and p.id = any(${[...personIds]}::uuid[])) as people,
      (select jsonb_build_object('role', t.role, 'department', t.department)
       from tasks t where t.case_id = the_case.id and t.id = ${taskId}::text) as task,
      ${published} as published
    from the_case
    left join (select id as "commandId", at as "commandAt", again from mine) mine on true
    left join lateral (
      select request_hash as "requestHash", answer_status as "answerStatus", answer_headers as "answerHeaders",
             answer_body as "answerBody"
      from commands
      where caller = ${intent.caller} and route = ${intent.route} and idempotency_key = ${intent.idempotencyKey}
    ) other on true`;
  const row = rows[0];
  if (row === undefined) return null;
  const { people, task } = row;
  return {
    case: statusOf(row),
    claim: await claimOf(db, row, intent),
    people,
    task,
    published: row.published,
  };
}

/** Keeps the answer that refuses a decision, and in the same statement that it was refused. Nothing of its words stays. */
export async function storeRefusal(
  db: Db,
  intent: Intent,
  refused: { readonly caseId: string; readonly commandId: string; readonly problem: string },
  answer: Answer,
): Promise<void> {
  const told = { ...refused, verb: verbOf(intent.route) };
  const also = refusalAudit(db, originOfIntent(intent), told, db.sql`from answered`);
  await storeAnswer(db, refused.commandId, answer, { dropTexts: true, also });
}

/** `POST /v1/complaints/<id>/hand-offs/<id>/recall` is `recall`. */
const verbOf = (route: string): string => route.slice(route.lastIndexOf('/') + 1);

function statusOf(row: CaseStatus): CaseStatus {
  const { id, number, stage, waitingFor, outcome, version, startedAt, endedAt, erasedAt } = row;
  const { class: caseClass, category } = row;
  return {
    ...{ id, number, stage, waitingFor, outcome, class: caseClass, category, version },
    ...{ startedAt, endedAt, erasedAt },
  };
}

async function claimOf(
  db: Db,
  row: { commandId: string | null; commandAt: Date | null; again: boolean | null } & Partial<CommandRow>,
  intent: Intent,
): Promise<Claim> {
  if (row.commandId !== null && row.commandAt !== null) {
    return { kind: 'mine', commandId: row.commandId, at: row.commandAt, again: row.again === true };
  }
  if (row.requestHash != null) {
    const { requestHash, answerStatus = null, answerHeaders = null, answerBody = null } = row;
    return claimOfRow({ requestHash, answerStatus, answerHeaders, answerBody }, intent);
  }
  // Somebody's insert was committed after this statement began, so its snapshot does not show it.
  const known = await findCommand(db, intent);
  return known === null ? { kind: 'running' } : claimOfRow(known, intent);
}

/** Whether the process acted on a command: its step is in the case's history. */
export async function wasTaken(db: Db, caseId: string, commandId: string): Promise<boolean> {
  const rows = await db.sql`
    select 1 from timeline where case_id = ${caseId} and source_id = ${commandId} limit 1`;
  return rows.length > 0;
}

/** Changes that are the same when they are made twice: their answers are kept and replayed like those of any other. */
import type { Db } from '../client.ts';
import { isUuid } from '../queries/cases.ts';
import {
  type Claim,
  type CommandRow,
  claimingFragment,
  claimOfRow,
  findCommand,
  type Intent,
} from './commands.ts';

/**
 * Takes an intent, or says what it met: its answer, its other try that still runs, another request under its key.
 * @param caseName id or number of the case that it is about, so that what is kept goes with the case
 */
export async function claimIntent(
  db: Db,
  intent: Intent,
  command: { readonly id: string; readonly at: Date },
  caseName: string | null,
): Promise<Claim> {
  const { sql } = db;
  const caseId =
    caseName === null
      ? sql`null::uuid`
      : isUuid(caseName)
        ? sql`(select c.id from cases c where c.id = ${caseName}::uuid)`
        : sql`(select c.id from cases c where c.number = ${caseName}::text)`;
  const rows = await sql<{ id: string; at: Date; again: boolean }[]>`
    ${claimingFragment(db, intent, command, caseId, sql``)}`;
  const [mine] = rows;
  if (mine !== undefined) return { kind: 'mine', commandId: mine.id, at: mine.at, again: mine.again };
  const known: CommandRow | null = await findCommand(db, intent);
  return known === null ? { kind: 'running' } : claimOfRow(known, intent);
}

/** By which complaints come in, in their intents: requests and rows of files, the public form, mails and messengers. */
export const intakeRoutes = [
  'POST /v1/complaints',
  'POST /v1/public/complaints',
  'POST /public',
  'inbound',
] as const;

/** Most rows that go in one statement: it holds its locks for milliseconds. */
const batchRows = 2_000;

/**
 * Forgets answered commands from before `before`, a batch at a time, and answers how many went. A command without an
 * answer stays however old it is: its key may still be asked again under its id. So does the intake of a case, for good:
 * its key must not bring an erased complaint back, whenever it is erased.
 * @param since commands from before it were looked at; what stayed then stays
 */
export async function forgetAnswers(db: Db, before: Date, since = new Date(0)): Promise<number> {
  const { sql } = db;
  const gone = await sql`
    delete from commands where id in (
      select m.id from commands m
       where m.id >= ${firstIdAt(since)}::uuid and m.id < ${firstIdAt(before)}::uuid and m.answer_status is not null
         and (m.case_id is null
              or m.route <> all(${[...intakeRoutes]}::text[]) and exists (select from cases c where c.id = m.case_id))
       order by m.id limit ${batchRows})`;
  return gone.count;
}

/** Ids of commands are UUIDv7 and begin with their time: the lowest one of an instant bounds those before it. */
function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

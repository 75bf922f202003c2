/** Rows that the process would have written, for suites that read them. */
import { randomUUID } from 'node:crypto';
import type { Db } from '../../db/client.ts';

/** Columns of `cases` that reports read in `case_times`, where a step would have written them too. */
const alsoInTimes = [
  'demo',
  'channel',
  'class',
  'category',
  'received_at',
  'resolved_at',
  'ended_at',
  'outcome',
  'arm',
];

/** Changes columns of a stored case. Names are those of the table. */
export async function changeCase(
  db: Db,
  id: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db.sql`update cases set ${db.sql(columns)} where id = ${id}`;
  const times = Object.fromEntries(Object.entries(columns).filter(([name]) => alsoInTimes.includes(name)));
  if (columns.cycle !== undefined) times.reopenings = Number(columns.cycle) - 1;
  if (Object.keys(times).length > 0) {
    await db.sql`update case_times set ${db.sql(times)} where case_id = ${id}`;
  }
}

export interface StoredTask {
  readonly role: string;
  readonly step: string;
  readonly department?: string;
  readonly assignee?: string;
  readonly dueAt?: Date | null;
}

/** Stores an open task and answers its public id. */
export async function storeTask(db: Db, caseId: string, task: StoredTask): Promise<string> {
  const id = `${task.step}.${randomUUID().slice(0, 8)}`;
  await db.sql`
    insert into tasks (id, case_id, step, role, department, assignee, opened_at, due_at, clock_id)
    values (${id}, ${caseId}, ${task.step}, ${task.role}, ${task.department ?? null}, ${task.assignee ?? null},
            now(), ${task.dueAt === undefined ? new Date() : task.dueAt}, 'resolution.1')`;
  return `${caseId}.${id}`;
}

/** A question to a department in the case's projection. */
export async function storeHandOff(db: Db, caseId: string, department: string): Promise<void> {
  const handOff = { id: randomUUID(), department, taskId: 'hand_off', askedAtMs: Date.now(), state: 'open' };
  await db.sql`
    update cases set detail = jsonb_set(detail, '{handOffs}', detail -> 'handOffs' || ${JSON.stringify(handOff)}::jsonb)
     where id = ${caseId}`;
}

export interface StoredNotification {
  readonly personId?: string;
  readonly role?: string;
  readonly department?: string;
  readonly at?: Date;
}

/** Stores a notification and answers its id. */
export async function storeNotification(db: Db, caseId: string, to: StoredNotification): Promise<string> {
  const [row] = await db.sql<{ id: string }[]>`
    insert into notifications (case_id, key, kind, clock_id, rung, role, department, person_id, due_at, at)
    values (${caseId}, ${randomUUID()}, 'escalate', 'resolution.1', 'breach_to_head', ${to.role ?? null},
            ${to.department ?? null}, ${to.personId ?? null}, now(), ${to.at ?? new Date()})
    returning id`;
  if (row === undefined) throw new Error('The notification was not stored.');
  return row.id;
}

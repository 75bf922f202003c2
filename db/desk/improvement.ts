/** What is learned from complaints: corrective actions and improvement ideas, each about a cause. */
import { v7 as uuidv7 } from 'uuid';
import type { Code, IdeaState } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { idOfWho, type Tx, type Who, writeAudit } from './audit.ts';

/** A rule that the change would break. */
export class ImprovementRuleError extends Error {
  override readonly name = 'ImprovementRuleError';
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

export interface NewAction {
  readonly cause: Code;
  readonly title: string;
  readonly ownerId: string;
  readonly dueAt: Date;
  /** Days before and after that the effectiveness check compares. */
  readonly checkDays: number;
  /** Compares cases under the policy `demo`, in days of that policy. */
  readonly demo: boolean;
}

interface Change {
  readonly actorId: Who;
  readonly at: Date;
}

/** Adds a corrective action and answers its id. Throws {@link ImprovementRuleError}. */
export async function addAction(tx: Tx, action: NewAction, { actorId, at }: Change): Promise<string> {
  await checkOwner(tx, action.ownerId);
  checkDue(action.dueAt, at);
  const id = uuidv7();
  const { cause, title, ownerId, dueAt, checkDays, demo } = action;
  await tx`
    insert into corrective_actions (id, cause, title, owner_id, created_at, due_at, check_days, demo)
    values (${id}::uuid, ${cause}, ${title}, ${ownerId}::uuid, ${at}::timestamptz, ${dueAt}::timestamptz,
            ${checkDays}, ${demo})`;
  await writeAudit(tx, {
    actorId,
    action: 'corrective_action.created',
    subject: `corrective_action:${id}`,
    before: null,
    after: { cause, ownerId, dueAt, checkDays, demo },
  });
  return id;
}

export interface ActionChange {
  readonly title?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly dueAt?: Date | undefined;
  readonly ended?: 'done' | 'cancelled' | undefined;
}

export type ChangeResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'stale'; readonly version: number };

/**
 * Changes an open action. One that is put off begins its ladder anew.
 * @param ifVersion refused as stale when the version differs; null: any
 * @throws ImprovementRuleError
 */
export async function changeAction(
  db: Db,
  id: string,
  change: ActionChange,
  request: Change & { readonly ifVersion: number | null },
): Promise<ChangeResult> {
  const { actorId, at, ifVersion } = request;
  return db.sql.begin<ChangeResult>(async (tx) => {
    const [before] = await tx<
      { title: string; ownerId: string; dueAt: Date; version: number; ended: boolean }[]
    >`
      select title, owner_id as "ownerId", due_at as "dueAt", version,
             done_at is not null or cancelled_at is not null as ended
        from corrective_actions where id = ${id}::uuid for update`;
    if (before === undefined) return { kind: 'unknown' };
    if (ifVersion !== null && ifVersion !== before.version) return { kind: 'stale', version: before.version };
    if (before.ended) return { kind: 'ended' };
    if (change.ownerId !== undefined) await checkOwner(tx, change.ownerId);
    if (change.dueAt !== undefined) checkDue(change.dueAt, at);
    const after = {
      title: change.title ?? before.title,
      ownerId: change.ownerId ?? before.ownerId,
      dueAt: change.dueAt ?? before.dueAt,
    };
    const isPutOff = after.dueAt.getTime() !== before.dueAt.getTime();
    const isOthers = after.ownerId !== before.ownerId;
    await tx`
      update corrective_actions
         set title = ${after.title}, owner_id = ${after.ownerId}::uuid, due_at = ${after.dueAt}::timestamptz,
             done_at = ${change.ended === 'done' ? at : null}::timestamptz,
             cancelled_at = ${change.ended === 'cancelled' ? at : null}::timestamptz,
             owner_reminded_at = case when ${isPutOff || isOthers} then null else owner_reminded_at end,
             escalated_at = case when ${isPutOff} then null else escalated_at end,
             version = version + 1
       where id = ${id}::uuid`;
    await writeAudit(tx, {
      actorId,
      action: `corrective_action.${change.ended ?? 'changed'}`,
      subject: `corrective_action:${id}`,
      before: { ownerId: before.ownerId, dueAt: before.dueAt },
      after: { ownerId: after.ownerId, dueAt: after.dueAt, ended: change.ended ?? null },
    });
    return { kind: 'changed' };
  }) as Promise<ChangeResult>;
}

async function checkOwner(tx: Tx, ownerId: string): Promise<void> {
  const [owner] = await tx`select 1 from people where id = ${ownerId}::uuid and active`;
  if (owner === undefined) throw new ImprovementRuleError('ownerId', 'There is no such active person.');
}

function checkDue(dueAt: Date, at: Date): void {
  if (dueAt <= at) throw new ImprovementRuleError('dueAt', 'The due date must lie ahead.');
}

/** Adds an idea and answers its id. */
export async function addIdea(
  tx: Tx,
  idea: { readonly cause: Code; readonly title: string; readonly body: string },
  { actorId, at }: Change,
): Promise<string> {
  const id = uuidv7();
  await tx`
    insert into improvement_ideas (id, cause, title, body, proposed_by, proposed_at, changed_at)
    values (${id}::uuid, ${idea.cause}, ${idea.title}, ${idea.body}, ${idOfWho(actorId)}, ${at}::timestamptz,
            ${at}::timestamptz)`;
  await writeAudit(tx, {
    actorId,
    action: 'idea.proposed',
    subject: `idea:${id}`,
    before: null,
    after: { cause: idea.cause, state: 'proposed' },
  });
  return id;
}

/** What may become of an idea. */
export const ideaMoves = {
  proposed: ['accepted', 'declined'],
  accepted: ['done', 'declined'],
  done: [],
  declined: [],
} as const satisfies Record<IdeaState, readonly IdeaState[]>;

export type IdeaMoveResult =
  | { readonly kind: 'moved' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly state: IdeaState };

/** Moves an idea on; asking for the state that it has changes nothing. */
export async function moveIdea(
  db: Db,
  id: string,
  to: IdeaState,
  { actorId, at }: Change,
): Promise<IdeaMoveResult> {
  return db.sql.begin<IdeaMoveResult>(async (tx) => {
    const [idea] = await tx<{ state: IdeaState }[]>`
      select state from improvement_ideas where id = ${id}::uuid for update`;
    if (idea === undefined) return { kind: 'unknown' };
    if (idea.state === to) return { kind: 'moved' };
    const moves: readonly IdeaState[] = ideaMoves[idea.state];
    if (!moves.includes(to)) return { kind: 'refused', state: idea.state };
    await tx`
      update improvement_ideas set state = ${to}, changed_at = ${at}::timestamptz
       where id = ${id}::uuid`;
    await writeAudit(tx, {
      actorId,
      action: `idea.${to}`,
      subject: `idea:${id}`,
      before: { state: idea.state },
      after: { state: to },
    });
    return { kind: 'moved' };
  }) as Promise<IdeaMoveResult>;
}

/** A case as its customer sees it: nothing of it is for our own people only. */
import type { CustomerVerb } from '../../db/customer-access.ts';
import { customerVerbs } from '../../db/customer-access.ts';
import { type CaseRow, createFindCase } from '../../db/queries/cases.ts';
import { type LetterRow, linkless, listLetters, messageOf } from '../../db/queries/letters.ts';
import { listTemplates } from '../../db/queries/phrases.ts';
import { readTimeline } from '../../db/queries/timeline.ts';
import type { Verb } from '../../workflows/complaint.contract.ts';
import { allowedAt } from '../../workflows/domain/allowed.ts';
import type { Deps } from '../deps.ts';
import { isoOf } from '../resources/clock.ts';
import type { PublicCase, publicStages } from '../schemas/public.ts';

export type PublicStage = (typeof publicStages)[number];

/** Shows a case; null when it is gone. */
export type Look = (caseId: string) => Promise<PublicCase | null>;

/** More than anybody writes in one case; a page stays a page. */
const messagesMax = 1_000;

/** Makes a {@link Look}, to be kept by the caller. */
export function createLook(deps: Deps): Look {
  const { db, now } = deps;
  const findCase = createFindCase(db);
  return async (caseId) => {
    const row = await findCase(caseId);
    if (row === null) return null;
    const [letters, words] = await Promise.all([lettersTo(deps, caseId), messagesFrom(deps, row)]);
    const messages = [...words, ...letters]
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map((one) => ({ ...one, at: isoOf(one.at) }));
    const { stage } = row;
    const due = stage === 'aftercare' || row.waitingFor === 'customer' ? nextDue(row) : row.dueAt;
    return {
      number: row.number,
      subject: row.subject,
      receivedAt: isoOf(row.receivedAt),
      stage: publicStageOf(row),
      outcome: row.outcome,
      // A date that has passed is no date to promise.
      dueAt: due === null || due.getTime() < now() ? null : isoOf(due),
      waitsForCustomer: row.waitingFor === 'customer' || stage === 'aftercare',
      takesMessages: row.endedAt === null,
      mayDecide: verbsAt(row),
      messages,
    };
  };
}

const nextDue = ({ detail }: CaseRow): Date | null =>
  detail.next?.role === 'customer' && detail.next.dueAtMs !== null ? new Date(detail.next.dueAtMs) : null;

/** Where a case stands, in the customer's words. */
function publicStageOf({ stage, waitingFor }: Pick<CaseRow, 'stage' | 'waitingFor'>): PublicStage {
  switch (stage) {
    case 'received':
    case 'triage':
    case 'assignment':
      return 'received';
    case 'investigation':
    case 'proposal':
    case 'approval':
      return waitingFor === 'customer' ? 'question' : 'in_work';
    case 'referral':
      return 'outside';
    case 'offer':
      return 'offer';
    case 'compensation':
      return 'payment';
    case 'resolved':
    case 'aftercare':
      return 'resolved';
    case 'closed':
      return 'closed';
  }
}

/** What the customer may decide now. */
export function verbsAt({ stage }: Pick<CaseRow, 'stage'>): CustomerVerb[] {
  const allowed: readonly Verb[] = allowedAt[stage];
  return customerVerbs.filter((verb) => allowed.includes(verb));
}

interface Said {
  readonly at: Date;
  readonly from: 'customer' | 'us';
  readonly subject: string | null;
  readonly text: string;
}

async function lettersTo(deps: Deps, caseId: string): Promise<Said[]> {
  const { db, now, config } = deps;
  const [{ items }, templates] = await Promise.all([
    listLetters(db, { filter: { caseId }, limit: messagesMax }),
    listTemplates(db),
  ]);
  return items.flatMap((letter) => {
    // A survey's link is in its letter alone.
    if (letter.kind === 'survey') return [];
    const on = { ...linkless, zone: config.organisationZone, nowMs: now() };
    const message = messageOf(letter, templates, on);
    if (message === null) return [];
    return [{ at: letter.at, from: 'us' as const, subject: message.subject, text: message.body }];
  });
}

/** What the customer wrote: the complaint, and every message since. */
async function messagesFrom(deps: Deps, row: CaseRow): Promise<Said[]> {
  const { items } = await readTimeline(deps.db, { caseId: row.id, limit: messagesMax, forCustomer: true });
  const said = items.flatMap(({ type, at, texts }) => {
    if (type !== 'message' && type !== 'message_received') return [];
    const text = texts.find(({ field }) => field === 'text')?.body;
    return text === undefined ? [] : [{ at, from: 'customer' as const, subject: null, text }];
  });
  const first = { at: row.receivedAt, from: 'customer' as const, subject: row.subject, text: row.body };
  return [first, ...said];
}

/** The newest letter of a kind in a case, as it reads; null when there is none. */
export async function letterText(
  deps: Deps,
  caseId: string,
  kind: LetterRow['kind'],
): Promise<string | null> {
  const { db, now, config } = deps;
  const [{ items }, templates] = await Promise.all([
    listLetters(db, { filter: { caseId, kind }, limit: messagesMax }),
    listTemplates(db),
  ]);
  const letter = items.at(-1);
  if (letter === undefined) return null;
  return (
    messageOf(letter, templates, { ...linkless, zone: config.organisationZone, nowMs: now() })?.body ?? null
  );
}

/** Links that a letter carries to its customer: made when it is sent, told to nobody else. */

import type { Db } from '../../db/client.ts';
import { type CustomerVerb, makeAccessCode, makeCustomerLink } from '../../db/customer-access.ts';
import { type LetterLinks, type LetterRow, linkless } from '../../db/queries/letters.ts';
import { asksForDecision } from '../../workflows/domain/wording.ts';

/** For what has no end of its own; the process refuses sooner what its windows no longer allow. */
const linkDays = 90;
const dayMs = 86_400_000;

const verbsOf: Readonly<Record<'offer' | 'decision', readonly CustomerVerb[]>> = {
  offer: ['accept', 'decline', 'withdraw'],
  decision: ['reopen'],
};

/**
 * The page of the case and, for an offer or a decision, the link that decides. A letter that is tried again gets new ones,
 * and those of the first try work too: it may have arrived.
 * @param publicUrl origin of the public pages; null makes no links
 */
export async function makeLinks(
  db: Db,
  letter: LetterRow,
  publicUrl: string | null,
  nowMs: number,
): Promise<LetterLinks> {
  const { caseId, number, kind } = letter;
  if (publicUrl === null || kind === 'survey') return linkless;
  const statusLink = `${publicUrl}/public/cases/${number}/${await makeAccessCode(db, caseId)}`;
  if (!asksForDecision(kind)) return { ...linkless, statusLink };
  const next = letter.detail.next;
  const endsAtMs = kind === 'offer' && next?.role === 'customer' ? next.dueAtMs : null;
  const token = await makeCustomerLink(db, {
    caseId,
    verbs: verbsOf[kind],
    at: new Date(nowMs),
    expiresAt: new Date(endsAtMs ?? nowMs + linkDays * dayMs),
  });
  return { ...linkless, statusLink, decisionLink: `${publicUrl}/public/links/${token}` };
}

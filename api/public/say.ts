import { v7 as uuidv7 } from 'uuid';
import { channelActor } from '../../channels/register.ts';
import type { Claim, Intent } from '../../db/desk/commands.ts';
import { findCaseStatus } from '../../db/desk/decisions.ts';
import { storeFact } from '../../db/desk/facts.ts';
import type { Fact } from '../../workflows/complaint.contract.ts';
import { refuse } from '../../workflows/domain/refusals.ts';
import { unknownCase } from '../case-ref.ts';
import { textsOf } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import type { TellProcess } from '../facts/messenger.ts';
import { answerOf } from '../plugins/idempotency.ts';
import { Problem, problemOfRefusal } from '../problems.ts';

/** Keeps what a customer wrote on the page of their case, and tells the process. Throws a problem for an ended case. */
export async function say(
  deps: Deps,
  tell: TellProcess,
  intent: Intent,
  message: { readonly caseId: string; readonly text: string },
): Promise<Claim> {
  const status = await findCaseStatus(deps.db, { id: message.caseId });
  if (status === null) throw unknownCase();
  if (status.erasedAt !== null) throw new Problem('erased');
  if (status.endedAt !== null) {
    const { outcome } = status;
    throw problemOfRefusal(refuse('case-ended', 'The case has ended and takes no messages.', { outcome }));
  }
  const fact: Fact = {
    kind: 'message',
    factId: uuidv7(),
    actor: channelActor('web'),
    atMs: deps.now(),
    payload: { channel: 'web' },
  };
  const texts = textsOf(false, { text: message.text });
  const answer = answerOf(202, { stored: true });
  const claim = await storeFact(deps.db, { intent, caseId: status.id, fact, texts, answer });
  if (claim.kind === 'mine') tell(status, fact);
  return claim;
}

/** One case asks another to take it over. */
import type { Db } from '../db/client.ts';
import { findMergeStanding } from '../db/queries/lives.ts';
import type { Activities } from '../workflows/activities.contract.ts';
import { refuse } from '../workflows/domain/refusals.ts';
import type { AskOtherCase } from './ports/other-case.ts';

/** The other case cannot be asked yet, or its answer is not known: worth another try under the same id. */
export class CaseNotAskedError extends Error {
  override readonly name = 'CaseNotAskedError';
}

/** Makes the activity. What was taken stays taken, also when the answer was lost and the other case has ended since. */
export function createHandOver(db: Db, askOtherCase: AskOtherCase): Activities['handOver'] {
  return async ({ into, decision }) => {
    const answer = await askOtherCase(into, decision);
    if (answer.kind === 'done') return { taken: true };
    if (answer.kind === 'unknown') throw new CaseNotAskedError(`Case ${into} did not answer.`);
    if (answer.kind === 'refused' && answer.refusal.type !== 'case-ended') {
      return { taken: false, refusal: answer.refusal };
    }
    const standing = await findMergeStanding(db, into, decision.commandId);
    if (standing?.taken === true) return { taken: true };
    if (standing !== null && !standing.started) {
      // It took nothing, and when it starts is not known: the case that asks does not wait for it.
      const refusal = refuse('decision-pending', 'It is about to be started; ask again.', { verb: 'start' });
      return { taken: false, refusal };
    }
    if (standing !== null && !standing.ended)
      throw new CaseNotAskedError(`The end of case ${into} is being written.`);
    const outcome = standing?.outcome ?? null;
    return { taken: false, refusal: refuse('case-ended', `The case has ended: ${outcome}.`, { outcome }) };
  };
}

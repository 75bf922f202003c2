/** Who may refuse further co-operation with a customer: two people, each by a role of their own (practice R10). */
import type { Decision } from '../complaint.contract.ts';
import type { CaseFile } from './case-file.ts';
import { type Refusal, refuse } from './refusals.ts';
import type { Role } from './vocabulary.ts';

/** Roles that confirm a refusal. */
export const refusalConfirmers = ['supervisor', 'head', 'director'] as const satisfies readonly Role[];

/** Whether the decision about a refusal of co-operation can be taken now; null when it can. */
export function checkRefusal(
  file: Pick<CaseFile, 'refusal'>,
  { verb, actor }: Decision<'refuse_cooperation' | 'confirm_refusal' | 'keep_cooperation'>,
): Refusal | null {
  const { refusal } = file;
  if (verb === 'refuse_cooperation') {
    if (actor.kind !== 'person') return secondPerson('A person asks to refuse co-operation, never a system.');
    if (refusal === null) return null;
    return refuse(
      'nothing-changes',
      'Somebody asked for this already; a second person confirms or drops it.',
    );
  }
  if (refusal === null) {
    return refuse(
      'no-refusal',
      'Nobody asked to refuse co-operation: there is nothing to confirm or to drop.',
    );
  }
  if (verb === 'keep_cooperation') return null;
  if (actor.kind !== 'person' || actor.id === refusal.by) {
    return secondPerson('Whoever asked to refuse co-operation does not confirm it: another person must.');
  }
  return refusalConfirmers.some((role) => actor.roles.includes(role))
    ? null
    : secondPerson(
        `Somebody confirms who is ${refusalConfirmers.join(', ')} themselves, not as a substitute.`,
      );
}

const secondPerson = (message: string): Refusal =>
  refuse('second-person-needed', message, { roles: refusalConfirmers });

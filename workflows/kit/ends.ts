/** How a case is ended from wherever it stands; `complaint.ts` says what an end does. */
import type { Decision } from '../complaint.contract.ts';
import { whatIsHandedOver } from '../domain/acts/merging.ts';
import { type Refusal, refuse } from '../domain/refusals.ts';
import { activities } from './activities.ts';
import type { Case } from './case.ts';

/** Thrown by whoever waits, and caught in one place. */
export class Ends {
  readonly outcome: 'withdrawn' | 'cancelled' | 'cooperation_refused' | 'merged';
  /** Whose word it was, or why: codes for the timeline. */
  readonly data: Readonly<Record<string, unknown>>;
  constructor(outcome: Ends['outcome'], data: Ends['data']) {
    this.outcome = outcome;
    this.data = data;
  }
}

/** The end that a decision brings at any stage; null for one that ends nothing, or that was refused after all. */
export async function endBy(c: Case, decision: Decision): Promise<Ends | 'refused' | null> {
  switch (decision.verb) {
    case 'withdraw':
      return new Ends('withdrawn', { ...decision.payload });
    case 'cancel':
      return new Ends('cancelled', { ...decision.payload });
    case 'confirm_refusal':
      return new Ends('cooperation_refused', { ...decision.payload, askedBy: c.file.refusal?.by });
    case 'merge':
      return (await handOver(c, decision)) ? new Ends('merged', { ...decision.payload }) : 'refused';
    default:
      return null;
  }
}

/**
 * A merge is one decision about two cases. The one that goes on takes the other over first, or refuses; only then does
 * this one end, and nothing comes between. So whatever is killed meanwhile, both are merged or neither is. A case that
 * is being merged takes over no other, so two that are merged into each other both refuse.
 */
async function handOver(c: Case, { commandId, actor, payload }: Decision<'merge'>): Promise<boolean> {
  const answer = await activities.handOver({
    into: payload.into,
    decision: {
      verb: 'take_over',
      commandId,
      actor,
      atMs: c.atMs,
      ifVersion: null,
      payload: whatIsHandedOver(c),
    },
  });
  if (answer.taken) c.file.mergedInto = payload.into;
  else c.refuse(inOurWords(answer.refusal, payload.into));
  return answer.taken;
}

/** What the other case said, as this one's caller understands it. */
function inOurWords({ type, message, details }: Refusal, into: string): Refusal {
  switch (type) {
    case 'case-ended':
      return refuse('merge-target-ended', 'The case that was to go on has ended: name one that is open.', {
        into,
        outcome: details.outcome,
      });
    case 'not-allowed-now':
      return refuse(
        'merge-target-resolved',
        'The case that was to go on is resolved: reopen it first, or merge it into this one.',
        { into, stage: details.stage },
      );
    default:
      return refuse(type, `The case that was to go on: ${message}`, { ...details, into });
  }
}

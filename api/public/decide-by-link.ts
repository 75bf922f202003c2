/** A customer's decision by a one-time link: one link is one decision, whoever clicks how often. */
import { createHash } from 'node:crypto';
import { channelActor } from '../../channels/register.ts';
import type { Origin } from '../../db/audit-entry.ts';
import type { CustomerVerb } from '../../db/customer-access.ts';
import type { Answer } from '../../db/desk/commands.ts';
import {
  type CustomerLink,
  chooseVerb,
  findLink,
  freeLink,
  useLinkUp,
} from '../../db/desk/customer-access.ts';
import type { Decision } from '../../workflows/complaint.contract.ts';
import { type Helpers, settle, type Wish } from '../decisions/decide.ts';
import { type DecisionHead, textsOf } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import type { Caller } from '../plugins/auth.ts';
import { notFound } from '../problems.ts';
import { verbsAt } from './look.ts';

/** A decision on an offer needs the offer that the link was made for. */
const onOffer: readonly CustomerVerb[] = ['accept', 'decline'];

/** What a link can still decide; nothing once it was used or what it was made for has passed. */
export function verbsOf(link: CustomerLink): CustomerVerb[] {
  if (link.usedAt !== null || !link.sameCycle) return [];
  const now = verbsAt(link);
  return link.verbs.filter((verb) => now.includes(verb) && (link.sameProposal || !onOffer.includes(verb)));
}

export type LinkResult =
  | { readonly kind: 'taken' }
  /** The link was used before, or another click is being carried out. */
  | { readonly kind: 'used' | 'deciding' }
  /** What was asked for is not possible, or not any more. */
  | { readonly kind: 'refused' };

export interface LinkDecision {
  readonly verb: CustomerVerb;
  /** The customer's own words. */
  readonly reason: string | undefined;
}

/** Facts change a case's version meanwhile; the offer that is decided on stays the same. */
const triesMax = 4;

/**
 * Carries a link's decision out. Unknown and expired links throw `not-found`, an engine that gives no answer throws
 * `outcome-unknown`: the same click again is the same decision.
 */
export async function decideByLink(
  deps: Deps,
  helpers: Helpers,
  token: string,
  decision: LinkDecision,
  origin: Origin,
): Promise<LinkResult> {
  for (let tries = 1; ; tries += 1) {
    const link = await findLink(deps.db, token, new Date(deps.now()));
    if (link === null) throw noSuchLink();
    if (link.usedAt !== null) return { kind: 'used' };
    const isUnderWay = link.verb === decision.verb;
    if (!isUnderWay && !verbsOf(link).includes(decision.verb)) {
      return { kind: link.verb === null ? 'refused' : 'deciding' };
    }
    if (!(await chooseVerb(deps.db, link.id, decision.verb))) return { kind: 'deciding' };
    const answer = await ask(deps, helpers, link, decision, origin);
    if (answer === null) return { kind: 'deciding' };
    if (answer.status < 300) {
      await useLinkUp(deps.db, link.id, new Date(deps.now()));
      return { kind: 'taken' };
    }
    await freeLink(deps.db, link.id, link.refusals);
    if (answer.status !== 412 || tries === triesMax) return { kind: 'refused' };
  }
}

export const noSuchLink = () =>
  notFound('There is nothing to decide here: the link is not known, or has expired.');

/** The answer of the process, or null while another request asks it. */
async function ask(
  deps: Deps,
  helpers: Helpers,
  link: CustomerLink,
  { verb, reason }: LinkDecision,
  origin: Origin,
): Promise<Answer | null> {
  const intent = {
    caller: `link:${link.id}`,
    // As any decision's: its end is the verb, which the audit trail names.
    route: `POST /public/links/${verb}`,
    // A refused click was a decision of its own.
    idempotencyKey: String(link.refusals),
    requestHash: createHash('sha256').update(verb).digest('hex'),
    origin,
  };
  const wish: Wish = {
    ref: { id: link.caseId },
    precondition: [link.version],
    texts: textsOf(true, { reason }),
    names: [],
    citations: [],
    codes: [],
    taskId: null,
    isFor: undefined,
    decision: (head) => decisionOf(head, verb),
  };
  const settled = await settle(
    deps,
    helpers,
    { intent, caller: customer, requestId: origin.requestId ?? '' },
    wish,
  );
  if (settled.kind === 'settled') return settled.answer;
  return settled.claim.kind === 'answered' ? settled.claim.answer : null;
}

/** Whoever has the link is the customer: nobody of ours is shown it. */
const customer: Caller = {
  id: 'link',
  key: null,
  actor: channelActor('link'),
  roles: new Set(),
  personId: null,
  departments: new Set(),
};

function decisionOf(head: DecisionHead, verb: CustomerVerb): Decision {
  const word = { by: 'customer', channel: 'web' } as const;
  return verb === 'reopen'
    ? { ...head, verb, payload: { ...word, reason: 'unspecified' } }
    : { ...head, verb, payload: word };
}

import { addressOfVerb } from '../verbs.ts';
import { below, caseworkers, codeOf, type Register, superiors, why, whyTexts } from './entry.ts';

/** Refusing further co-operation with a customer: a person's decision, confirmed by another. */
export function refusing(register: Register): void {
  register({
    path: below(addressOfVerb.refuse_cooperation),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Ask to refuse further co-operation; another person confirms',
    body: why,
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'refuse_cooperation', payload: { reason: codeOf(body) } }),
  });
  register({
    path: below(addressOfVerb.confirm_refusal),
    roles: superiors,
    ifMatch: 'required',
    summary: 'Confirm the refusal that another person asked for: the case ends',
    body: why,
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'confirm_refusal', payload: { reason: codeOf(body) } }),
  });
  register({
    path: below(addressOfVerb.keep_cooperation),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Drop the refusal of co-operation that was asked for',
    body: why,
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'keep_cooperation', payload: { reason: codeOf(body) } }),
  });
}

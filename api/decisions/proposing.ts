import { z } from 'zod';
import { findings } from '../../workflows/domain/vocabulary.ts';
import { articles, code, compensation, longText, remedy } from '../schemas/input.ts';
import type { CodeNaming } from '../taxonomy-codes.ts';
import { addressOfVerb } from '../verbs.ts';
import {
  below,
  caseworkers,
  citationsOf,
  codeOf,
  type Register,
  superiors,
  textsOf,
  why,
  whyTexts,
} from './entry.ts';

const proposal = z.strictObject({
  kind: z
    .enum(['answer', 'offer'])
    .meta({ description: 'An answer asks nothing of the customer; an offer waits.' }),
  finding: z.enum(findings).optional(),
  rootCause: code.optional(),
  remedy,
  compensation: compensation.optional(),
  goodwill: z
    .boolean()
    .optional()
    .meta({ description: 'Compensation without looking for who is to blame: no finding is needed.' }),
  text: longText.optional().meta({ description: 'What the customer is told.' }),
  reason: longText.optional().meta({
    description: 'Why, for our own people; with compensation it says why this amount, and is needed.',
  }),
  articles,
});
/** Whoever chooses an amount says why (practice C10). */
const explained = proposal.refine(
  ({ compensation: money, reason }) => money === undefined || reason !== undefined,
  { path: ['reason'], error: 'is needed with compensation: why this amount' },
);

const proposalOf = (body: z.output<typeof proposal>, proposalId: string) => ({
  proposalId,
  kind: body.kind,
  finding: body.finding ?? null,
  rootCause: body.rootCause ?? null,
  remedy: body.remedy,
  compensation: body.compensation ?? null,
  goodwill: body.goodwill ?? false,
});
const proposalCodes = ({ rootCause }: z.output<typeof proposal>): readonly CodeNaming[] =>
  rootCause === undefined ? [] : [{ kind: 'cause', code: rootCause, pointer: '/rootCause', class: null }];
const proposalTexts = (body: z.output<typeof proposal>) => [
  ...textsOf(false, { text: body.text }),
  ...textsOf(true, { reason: body.reason }),
];

/** Proposal, approval and offer. */
export function proposing(register: Register): void {
  register({
    path: below(addressOfVerb.propose),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Propose an answer or an offer',
    body: explained,
    texts: proposalTexts,
    cites: citationsOf,
    codes: proposalCodes,
    decision: (head, body) => ({ ...head, verb: 'propose', payload: proposalOf(body, head.commandId) }),
  });
  register({
    path: below(addressOfVerb.approve),
    roles: superiors,
    ifMatch: 'required',
    summary: 'Approve what another person proposed, as it is or with another amount',
    body: z.strictObject({ amountMinor: z.int().min(1).optional(), reason: longText.optional() }),
    texts: whyTexts,
    decision: (head, body) => ({
      ...head,
      verb: 'approve',
      payload: { amountMinor: body.amountMinor ?? null },
    }),
  });
  register({
    path: below(addressOfVerb.refuse_approval),
    roles: superiors,
    ifMatch: 'optional',
    summary: 'Refuse what was proposed',
    body: why,
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'refuse_approval', payload: { reason: codeOf(body) } }),
  });
  register({
    path: below(addressOfVerb.send_back),
    roles: superiors,
    ifMatch: 'optional',
    summary: 'Send the case back to the investigation',
    body: why,
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'send_back', payload: { reason: codeOf(body) } }),
  });
  register({
    path: below(addressOfVerb.offer),
    roles: caseworkers,
    ifMatch: 'required',
    summary: 'Put another offer in place of the one that the customer has',
    body: explained,
    texts: proposalTexts,
    cites: citationsOf,
    codes: proposalCodes,
    decision: (head, body) => ({ ...head, verb: 'offer', payload: proposalOf(body, head.commandId) }),
  });
}

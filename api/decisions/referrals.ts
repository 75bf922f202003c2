import { z } from 'zod';
import { referralOutcomes } from '../../workflows/domain/vocabulary.ts';
import { code, isExplained, longText, unexplained, whyFields } from '../schemas/input.ts';
import { addressOfVerb } from '../verbs.ts';
import { below, caseworkers, codeOf, type Register, superiors, textsOf, whyTexts } from './entry.ts';

/** Referral to an outside body: an ombudsman, a court. */
export function referrals(register: Register): void {
  register({
    path: below(addressOfVerb.refer),
    roles: superiors,
    ifMatch: 'optional',
    summary: 'Refer the case to an outside body, which holds it until it has decided',
    body: z
      .strictObject({
        body: code.meta({ description: 'Which one.', examples: ['ombudsman', 'court'] }),
        dueInDays: z.number().positive().max(3_650).optional().meta({ description: "In the policy's days." }),
        ...whyFields,
      })
      .refine(isExplained, unexplained),
    texts: whyTexts,
    decision: (head, body) => ({
      ...head,
      verb: 'refer',
      payload: {
        referralId: head.commandId,
        body: body.body,
        reason: codeOf(body),
        dueInDays: body.dueInDays ?? null,
      },
    }),
  });
  register({
    path: below(addressOfVerb.referral_outcome),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Record what the outside body decided, or that the customer withdrew from there',
    body: z.strictObject({ outcome: z.enum(referralOutcomes), text: longText.optional() }),
    texts: (body) => textsOf(true, { text: body.text }),
    decision: (head, body) => ({ ...head, verb: 'referral_outcome', payload: { outcome: body.outcome } }),
  });
}

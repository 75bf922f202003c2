import { z } from 'zod';
import { instantMs, isExplained, longText, unexplained, whyFields } from '../schemas/input.ts';
import { addressOfVerb } from '../verbs.ts';
import { below, caseworkers, codeOf, type Register, superiors, why, whyTexts } from './entry.ts';

const empty = z.strictObject({});

/** What superiors and owners of a case decide about its course. */
export function course(register: Register): void {
  register({
    path: below(addressOfVerb.cancel),
    roles: superiors,
    ifMatch: 'optional',
    summary: 'Cancel the case',
    body: why,
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'cancel', payload: { reason: codeOf(body) } }),
  });
  register({
    path: below(addressOfVerb.promise),
    roles: superiors,
    ifMatch: 'optional',
    summary: 'Record a date promised to the customer: it beats the policy',
    body: z.strictObject({ dueAt: instantMs, reason: longText.optional() }),
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'promise', payload: { dueAtMs: body.dueAt } }),
  });
  register({
    path: below(addressOfVerb.void_breach),
    roles: superiors,
    ifMatch: 'optional',
    summary: 'Void a breach, with a reason; it stays visible',
    body: z
      .strictObject({
        clockId: z
          .string()
          .min(1)
          .max(100)
          .meta({ examples: ['resolution.1'] }),
        ...whyFields,
      })
      .refine(isExplained, unexplained),
    texts: whyTexts,
    decision: (head, body) => ({
      ...head,
      verb: 'void_breach',
      payload: { clockId: body.clockId, reason: codeOf(body) },
    }),
  });
  register({
    path: below(addressOfVerb.close),
    roles: caseworkers,
    ifMatch: 'required',
    summary: 'Close a resolved case before its reopen window ends',
    body: empty,
    texts: () => [],
    decision: (head) => ({ ...head, verb: 'close', payload: {} }),
  });
}

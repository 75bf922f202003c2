import { z } from 'zod';
import { findings } from '../../workflows/domain/vocabulary.ts';
import { articles, code, longText, whyFields } from '../schemas/input.ts';
import { addressOfVerb } from '../verbs.ts';
import { below, caseworkers, citationsOf, codeOf, type Register, textsOf, whyTexts } from './entry.ts';

const said = z.strictObject({ text: longText });

/** Investigation: the customer, other departments, and what was found. */
export function investigation(register: Register): void {
  register({
    path: below(addressOfVerb.reply),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Reply to the customer',
    body: said.extend({ articles }),
    texts: (body) => textsOf(false, { text: body.text }),
    cites: citationsOf,
    decision: (head) => ({ ...head, verb: 'reply', payload: {} }),
  });
  register({
    path: below(addressOfVerb.ask_customer),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Ask the customer and wait: the resolution clock pauses',
    body: said,
    texts: (body) => textsOf(false, { text: body.text }),
    decision: (head) => ({ ...head, verb: 'ask_customer', payload: {} }),
  });
  register({
    path: below(addressOfVerb.resume),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Go on without waiting for the customer',
    body: z.strictObject(whyFields),
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'resume', payload: { reason: codeOf(body) } }),
  });
  register({
    path: below(addressOfVerb.hand_off),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Ask another department; the main clock runs on',
    body: z.strictObject({
      department: code,
      question: longText,
      dueInDays: z.number().positive().max(365).optional().meta({ description: "In the policy's days." }),
    }),
    texts: (body) => textsOf(true, { question: body.question }),
    asks: (body) => body.department,
    decision: (head, body) => ({
      ...head,
      verb: 'hand_off',
      payload: { handOffId: head.commandId, department: body.department, dueInDays: body.dueInDays ?? null },
    }),
  });
  register({
    path: '/complaints/:id/hand-offs/:handOffId/recall',
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Take back a question to a department',
    body: z.strictObject({ reason: longText.optional() }),
    texts: whyTexts,
    decision: (head, _body, place) => ({
      ...head,
      verb: 'recall_hand_off',
      payload: { handOffId: place.handOffId ?? '' },
    }),
  });
  register({
    path: below(addressOfVerb.conclude),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'State the finding and the root cause',
    body: z.strictObject({
      finding: z.enum(findings),
      rootCause: code,
      text: longText.optional(),
      articles,
    }),
    codes: (body) => [{ kind: 'cause', code: body.rootCause, pointer: '/rootCause', class: null }],
    texts: (body) => textsOf(true, { text: body.text }),
    cites: citationsOf,
    decision: (head, body) => ({
      ...head,
      verb: 'conclude',
      payload: { finding: body.finding, rootCause: body.rootCause },
    }),
  });
}

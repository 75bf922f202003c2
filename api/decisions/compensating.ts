/** Money beside the ordinary way: good made on the spot, and a payment that did not stand. */
import { z } from 'zod';
import { findings, severities } from '../../workflows/domain/vocabulary.ts';
import {
  code,
  compensation,
  evidence,
  isExplained,
  longText,
  remedy,
  unexplained,
  voice,
  whyFields,
} from '../schemas/input.ts';
import { addressOfVerb } from '../verbs.ts';
import { below, caseworkers, codeOf, type Register, superiors, textsOf, whyTexts } from './entry.ts';

export function compensating(register: Register): void {
  register({
    path: below(addressOfVerb.compensate),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Make good within the first contact: assessed, offered and accepted at once',
    body: z.strictObject({
      class: code,
      category: code,
      severity: z.enum(severities),
      finding: z
        .enum(findings)
        .optional()
        .meta({ description: 'Left out for goodwill: nobody is looked for to blame.' }),
      rootCause: code,
      remedy: remedy.default('compensation'),
      compensation,
      by: voice,
      evidence,
      reason: longText.meta({ description: 'Why this amount, for our own people.' }),
      text: longText.optional().meta({ description: 'What the customer is told.' }),
    }),
    texts: (body) => [
      ...textsOf(false, { text: body.text }),
      ...textsOf(true, {
        reason: body.reason,
        'evidence.contact': body.evidence.contact,
        'evidence.text': body.evidence.text,
      }),
    ],
    codes: (body) => [
      { kind: 'category', code: body.category, pointer: '/category', class: body.class },
      { kind: 'cause', code: body.rootCause, pointer: '/rootCause', class: body.class },
    ],
    decision: (head, body) => ({
      ...head,
      verb: 'compensate',
      payload: {
        class: body.class,
        category: body.category,
        severity: body.severity,
        remedySought: null,
        proposalId: head.commandId,
        kind: 'offer',
        finding: body.finding ?? null,
        goodwill: body.finding === undefined,
        rootCause: body.rootCause,
        remedy: body.remedy,
        compensation: body.compensation,
        by: body.by,
        channel: body.evidence.channel,
      },
    }),
  });
  register({
    path: below(addressOfVerb.reverse_payment),
    roles: [...superiors, 'admin'],
    ifMatch: 'optional',
    summary: 'Take back a payment that did not stand: the card system returned it',
    body: z
      .strictObject({
        claimId: z
          .uuid()
          .optional()
          .meta({ description: 'Of `compensation.payments`; the last payment unless told.' }),
        ...whyFields,
      })
      .refine(isExplained, unexplained),
    texts: whyTexts,
    decision: (head, body) => ({
      ...head,
      verb: 'reverse_payment',
      payload: { claimId: body.claimId ?? null, reason: codeOf(body) },
    }),
  });
}

/** Decisions about a case, in the order in which a case meets them. Each is a line of the API. */
import { z } from 'zod';
import { findings, type Role, severities } from '../../workflows/domain/vocabulary.ts';
import { Problem } from '../problems.ts';
import {
  code,
  compensation,
  evidence,
  instantMs,
  isExplained,
  longText,
  personId,
  remedy,
  unexplained,
  voice,
  whyFields,
} from '../schemas/input.ts';
import { addressOfVerb } from '../verbs.ts';
import {
  caseworkers,
  fitsRole,
  type Register,
  spokespeople,
  superiors,
  textsOf,
  unspecified,
} from './entry.ts';

const why = z.strictObject(whyFields).refine(isExplained, unexplained);
const empty = z.strictObject({});
const said = z.strictObject({ text: longText });
const word = { by: voice, evidence };
const customersWord = z.strictObject({ ...word, ...whyFields });
const proposal = z.strictObject({
  kind: z
    .enum(['answer', 'offer'])
    .meta({ description: 'An answer asks nothing of the customer; an offer waits.' }),
  finding: z.enum(findings).optional(),
  rootCause: code.optional(),
  remedy,
  compensation: compensation.optional(),
  text: longText.optional().meta({ description: 'What the customer is told.' }),
  reason: longText.optional().meta({ description: 'Why, for our own people.' }),
});

type Word = z.output<typeof customersWord>;
const wordTexts = ({ evidence: given, reason }: Pick<Word, 'evidence' | 'reason'>) =>
  textsOf(true, { 'evidence.contact': given.contact, 'evidence.text': given.text, reason });
const wordOf = ({ by, evidence: given }: Pick<Word, 'by' | 'evidence'>) => ({ by, channel: given.channel });
const whyTexts = (body: { reason?: string | undefined }) => textsOf(true, { reason: body.reason });
const codeOf = (body: { reasonCode?: string | undefined }) => body.reasonCode ?? unspecified;

const proposalOf = (body: z.output<typeof proposal>, proposalId: string) => ({
  proposalId,
  kind: body.kind,
  finding: body.finding ?? null,
  rootCause: body.rootCause ?? null,
  remedy: body.remedy,
  compensation: body.compensation ?? null,
});
const proposalTexts = (body: z.output<typeof proposal>) => [
  ...textsOf(false, { text: body.text }),
  ...textsOf(true, { reason: body.reason }),
];

const assignable: readonly Role[] = caseworkers;
const below = (address: string) => `/complaints/:id/${address}`;

/** Assessment and assignment. */
export function assessment(register: Register): void {
  register({
    path: below(addressOfVerb.triage),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Assess: class, category, severity, remedy sought',
    body: z.strictObject({
      class: code,
      category: code,
      severity: z.enum(severities),
      remedySought: remedy.optional(),
      assignTo: personId.optional(),
      note: longText.optional(),
    }),
    texts: (body) => textsOf(true, { note: body.note }),
    names: (body) =>
      body.assignTo === undefined
        ? []
        : [{ id: body.assignTo, pointer: '/assignTo', fits: fitsRole(assignable) }],
    decision: (head, body) => ({
      ...head,
      verb: 'triage',
      payload: {
        class: body.class,
        category: body.category,
        severity: body.severity,
        remedySought: body.remedySought ?? null,
        assignTo: body.assignTo ?? null,
      },
    }),
  });
  register({
    path: below(addressOfVerb.dismiss),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'End the case: this is no complaint',
    body: why,
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'dismiss', payload: { reason: codeOf(body) } }),
  });
  register({
    path: below(addressOfVerb.assign),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Give the case to a person',
    body: z.strictObject({ to: personId, note: longText.optional() }),
    texts: (body) => textsOf(true, { note: body.note }),
    names: (body) => [{ id: body.to, pointer: '/to', fits: fitsRole(assignable) }],
    check: (body, caller) => {
      if (superiors.some((role) => caller.roles.has(role)) || body.to === caller.personId) return;
      throw new Problem(
        'forbidden',
        'Agents and experts take cases themselves; to others they are given by a superior.',
        {
          members: { roles: superiors },
        },
      );
    },
    decision: (head, body) => ({ ...head, verb: 'assign', payload: { to: body.to } }),
  });
  register({
    path: below(addressOfVerb.reclassify),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Change class, category or severity',
    body: z
      .strictObject({
        class: code.optional(),
        category: code.optional(),
        severity: z.enum(severities).optional(),
        ...whyFields,
      })
      .refine(isExplained, unexplained)
      .refine((body) => (body.class ?? body.category ?? body.severity) !== undefined, {
        error: 'class, category or severity is needed',
      }),
    texts: whyTexts,
    decision: (head, body) => ({
      ...head,
      verb: 'reclassify',
      payload: {
        class: body.class ?? null,
        category: body.category ?? null,
        severity: body.severity ?? null,
        reason: codeOf(body),
      },
    }),
  });
}

/** Investigation: the customer, other departments, and what was found. */
export function investigation(register: Register): void {
  register({
    path: below(addressOfVerb.reply),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Reply to the customer',
    body: said,
    texts: (body) => textsOf(false, { text: body.text }),
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
    body: z.strictObject({ finding: z.enum(findings), rootCause: code, text: longText.optional() }),
    texts: (body) => textsOf(true, { text: body.text }),
    decision: (head, body) => ({
      ...head,
      verb: 'conclude',
      payload: { finding: body.finding, rootCause: body.rootCause },
    }),
  });
}

/** Proposal, approval and offer. */
export function proposing(register: Register): void {
  register({
    path: below(addressOfVerb.propose),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Propose an answer or an offer',
    body: proposal,
    texts: proposalTexts,
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
    body: proposal,
    texts: proposalTexts,
    decision: (head, body) => ({ ...head, verb: 'offer', payload: proposalOf(body, head.commandId) }),
  });
}

/** The customer's word. */
export function customersWords(register: Register): void {
  register({
    path: below(addressOfVerb.accept),
    roles: spokespeople,
    ifMatch: 'required',
    summary: 'The customer accepts the offer',
    body: customersWord,
    texts: wordTexts,
    decision: (head, body) => ({ ...head, verb: 'accept', payload: wordOf(body) }),
  });
  register({
    path: below(addressOfVerb.decline),
    roles: spokespeople,
    ifMatch: 'optional',
    summary: 'The customer declines the offer',
    body: customersWord,
    texts: wordTexts,
    decision: (head, body) => ({ ...head, verb: 'decline', payload: wordOf(body) }),
  });
  register({
    path: below(addressOfVerb.withdraw),
    roles: spokespeople,
    ifMatch: 'optional',
    summary: 'The customer withdraws the complaint',
    body: customersWord,
    texts: wordTexts,
    decision: (head, body) => ({ ...head, verb: 'withdraw', payload: wordOf(body) }),
  });
  register({
    path: below(addressOfVerb.reopen),
    roles: spokespeople,
    ifMatch: 'optional',
    summary: 'The customer is not content: open the case again',
    body: customersWord.refine(isExplained, unexplained),
    texts: wordTexts,
    decision: (head, body) => ({
      ...head,
      verb: 'reopen',
      payload: { ...wordOf(body), reason: codeOf(body) },
    }),
  });
}

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

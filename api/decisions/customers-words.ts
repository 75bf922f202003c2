import { z } from 'zod';
import { evidence, isExplained, unexplained, voice, whyFields } from '../schemas/input.ts';
import { addressOfVerb } from '../verbs.ts';
import { below, codeOf, type Register, spokespeople, textsOf } from './entry.ts';

const word = { by: voice, evidence };
const customersWord = z.strictObject({ ...word, ...whyFields });

type Word = z.output<typeof customersWord>;
const wordTexts = ({ evidence: given, reason }: Pick<Word, 'evidence' | 'reason'>) =>
  textsOf(true, { 'evidence.contact': given.contact, 'evidence.text': given.text, reason });
const wordOf = ({ by, evidence: given }: Pick<Word, 'by' | 'evidence'>) => ({ by, channel: given.channel });

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

import type { Code, Remedy } from '../../../workflows/domain/vocabulary.ts';

export type DemoClass = 'loyalty_card' | 'store' | 'non_standard';
export const languages = ['uk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** One kind of trouble, with everything that its people say about it. `{slots}` are filled per case. */
export interface Theme {
  readonly category: Code;
  readonly rootCause: Code;
  /** Whom we ask about it. */
  readonly department: Code;
  /** What customers usually want. */
  readonly remedy: Remedy;
  /** Our question to the department and its answer; staff write Ukrainian. */
  readonly handOff: { readonly question: string; readonly answer: string };
  readonly words: Readonly<Record<Language, Words>>;
}

/** What the customer writes, what we ask, what the customer answers. */
export interface Words {
  readonly complaints: readonly { readonly subject: string; readonly body: string }[];
  readonly question: string;
  readonly answer: string;
}

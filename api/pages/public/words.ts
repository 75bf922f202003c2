/** What the public pages say, in the languages of the product. */
import type { CustomerVerb } from '../../../db/customer-access.ts';
import type { Dissatisfaction, Outcome } from '../../../workflows/domain/vocabulary.ts';
import type { PublicStage } from '../../public/look.ts';
import type { PageLanguage } from '../html.ts';
import { en } from './words-en.ts';
import { ru } from './words-ru.ts';
import { uk } from './words-uk.ts';

export interface PublicWords {
  readonly form: {
    readonly title: string;
    readonly intro: string;
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly contactHint: string;
    readonly subject: string;
    readonly body: string;
    readonly category: string;
    readonly noCategory: string;
    readonly order: string;
    readonly optional: string;
    readonly trap: string;
    readonly send: string;
    readonly toStatus: string;
    readonly again: string;
  };
  readonly lookUp: {
    readonly title: string;
    readonly intro: string;
    readonly number: string;
    readonly code: string;
    readonly codeHint: string;
    readonly open: string;
    readonly unknown: string;
    readonly toForm: string;
  };
  readonly status: {
    readonly title: string;
    readonly registered: string;
    readonly keep: string;
    readonly code: string;
    readonly about: string;
    readonly received: string;
    readonly stages: Readonly<Record<PublicStage, string>>;
    /** With the day; without one what is promised has passed, or waits. */
    readonly next: Readonly<Record<PublicStage, { readonly by: string; readonly plain: string }>>;
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly messages: string;
    readonly you: string;
    readonly us: string;
    readonly write: string;
    readonly send: string;
    readonly stored: string;
    readonly decide: string;
    readonly closed: string;
  };
  readonly link: {
    readonly title: string;
    readonly once: string;
    readonly verbs: Readonly<Record<CustomerVerb, { readonly button: string; readonly about: string }>>;
    readonly reason: string;
    readonly decided: Readonly<Record<CustomerVerb, string>>;
    readonly deciding: string;
    readonly stale: string;
    readonly refused: string;
    readonly letter: string;
  };
  readonly survey: {
    readonly title: string;
    readonly intro: string;
    /** Before a day. */
    readonly until: string;
    readonly yes: string;
    readonly no: string;
    readonly satisfied: string;
    readonly reasonsTitle: string;
    readonly reasons: Readonly<Record<Dissatisfaction, string>>;
    readonly recommend: string;
    readonly recommendFrom: string;
    readonly recommendTo: string;
    readonly scores: Readonly<Record<'speed' | 'solution' | 'courtesy', string>>;
    readonly scoreFrom: string;
    readonly scoreTo: string;
    readonly attitude: string;
    readonly prefers: string;
    readonly prefersYes: string;
    readonly prefersNo: string;
    readonly comment: string;
    readonly once: string;
    readonly send: string;
    readonly needed: string;
    readonly unreadable: string;
    readonly thanksTitle: string;
    readonly thanks: string;
    readonly overTitle: string;
    readonly over: string;
    readonly more: string;
  };
  readonly problems: {
    readonly title: string;
    readonly back: string;
    readonly notFound: string;
    readonly busy: string;
    readonly tooMany: string;
    readonly internal: string;
    readonly invalid: string;
    readonly needed: string;
    readonly needContact: string;
    readonly wrong: string;
    readonly trap: string;
  };
}

export const publicWords: Readonly<Record<PageLanguage, PublicWords>> = { uk, ru, en };

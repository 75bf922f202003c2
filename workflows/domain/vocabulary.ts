/**
 * The words of the product. One word for one thing in the process, the API, the tables and the letters;
 * the glossary in README.md explains them. Closed lists are `as const` so that every reader of one is exhaustive.
 */

/** Where a case stands, in the order of ISO 10002: receipt, assessment, investigation, response, closing. */
export const stages = [
  'received',
  'triage',
  'assignment',
  'investigation',
  'referral',
  'proposal',
  'approval',
  'offer',
  'compensation',
  'resolved',
  'aftercare',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

/** Whom the case waits for, when it is not us. */
export const waitingForValues = ['customer', 'department', 'outside_body'] as const;
export type WaitingFor = (typeof waitingForValues)[number];

/** How a case came out. `rejected` is the customer's refusal of our decision, never our finding. */
export const outcomes = [
  'answered',
  'accepted',
  'deemed_accepted',
  'rejected',
  'no_reply',
  'withdrawn',
  'merged',
  'cooperation_refused',
  'not_a_complaint',
  'cancelled',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Roles of people and keys. */
export const roles = [
  'integrator',
  'agent',
  'expert',
  'supervisor',
  'head',
  'director',
  'manager',
  'department',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** How a complaint or a contact reaches us. */
export const channels = [
  'web',
  'phone',
  'email',
  'chat',
  'messenger',
  'social',
  'post',
  'store',
  'api',
] as const;
export type Channel = (typeof channels)[number];

/** How bad it is for the customer. */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** What the customer seeks, and what we propose. */
export const remedies = [
  'refund',
  'replacement',
  'repair',
  'compensation',
  'apology',
  'explanation',
  'other',
] as const;
export type Remedy = (typeof remedies)[number];

/** What the investigation found. Separate from compensation: goodwill needs no fault (practice X6). */
export const findings = ['upheld', 'partly', 'rejected'] as const;
export type Finding = (typeof findings)[number];

/** Who speaks when a customer's decision is recorded. Nobody of ours: an agent's click is not the customer's word. */
export const voices = ['customer', 'representative'] as const;
export type Voice = (typeof voices)[number];

/** A code that people choose from a taxonomy (class, category, root cause): never free text. */
export type Code = string;
/** What a {@link Code} looks like. */
export const codePattern = /^[a-z0-9][a-z0-9_.-]{0,63}$/;

/** Kinds of clock. The first four are the customer's; the others watch one step each. */
export const clockKinds = [
  'first_response',
  'next_response',
  'resolution',
  'cumulative',
  'unassigned',
  'approval',
  'hand_off',
  'customer_wait',
  'offer',
  'reopen_window',
  'referral',
  'inactivity',
  'routing',
] as const;
export type ClockKind = (typeof clockKinds)[number];
/** The clocks that a case shows to its readers. */
export const customerClockKinds = ['first_response', 'next_response', 'resolution', 'cumulative'] as const;

/** Human steps: each is a task on somebody's worklist. */
export const steps = [
  'triage',
  'assign',
  'investigate',
  'propose',
  'approve',
  'answer_hand_off',
  'follow_referral',
  'confirm_refusal',
] as const;
export type Step = (typeof steps)[number];

/** Why a customer is dissatisfied (practice T3). */
export const dissatisfactions = [
  'long_solution',
  'long_wait',
  'not_solved',
  'many_contacts',
  'unclear_answer',
  'small_compensation',
  'impolite',
  'other',
] as const;
export type Dissatisfaction = (typeof dissatisfactions)[number];

/** How a customer took a personal offer (practices T11, T12). */
export const offerAnswers = ['glad', 'listened', 'no'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** What customers did after a complaint (practice R11): bought, came back to buy, left. */
export const outcomeEventKinds = ['purchase', 'return', 'churn'] as const;
export type OutcomeEventKind = (typeof outcomeEventKinds)[number];

/** Where an improvement idea stands (practice X21). */
export const ideaStates = ['proposed', 'accepted', 'done', 'declined'] as const;
export type IdeaState = (typeof ideaStates)[number];

/** Languages in which customers are written to. */
export const languages = ['uk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** Kinds of letters to customers; each has a template in every language. */
export const letterKinds = [
  'acknowledgement',
  'question',
  'reply',
  'reminder',
  'delay',
  'decision',
  'offer',
  'closing',
  'merged',
  'survey',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What a good answer is made of (practice X17). */
export const phraseBlocks = ['empathy', 'apology', 'thanks', 'solution'] as const;
export type PhraseBlock = (typeof phraseBlocks)[number];

/** Whose queue a case is in: the agents', or the expert line (practice X7). Both are roles. */
export const lines = ['agent', 'expert'] as const satisfies readonly Role[];
export type Line = (typeof lines)[number];

/** What an outside body (an ombudsman, a court) made of a case, or that the customer took it back from there. */
export const referralOutcomes = ['upheld', 'partly', 'rejected', 'withdrawn'] as const;
export type ReferralOutcome = (typeof referralOutcomes)[number];

/** What the antifraud system says of a payment; `unavailable` when it could not be asked. Advisory but for `block`. */
export const fraudVerdicts = ['clear', 'review', 'block'] as const;
export type FraudVerdict = (typeof fraudVerdicts)[number] | 'unavailable';

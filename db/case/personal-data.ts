/**
 * The registry of personal data: each table of `db/schema` says whom it tells of, what an export shows of it, and what an
 * erasure does to it. A test fails for a table that is missing here.
 */
import type postgres from 'postgres';
import { markedErased } from '../attachments.ts';
import { publicMessageRoute } from '../customer-access.ts';
import { surveyTokenField } from '../survey-token.ts';

type Sql = postgres.ISql<{ bigint: number }>;

/** How rows belong to a case or a customer. */
export type Belongs =
  /** By the id of a case in this column. */
  | { readonly caseId: string }
  /** By `case:<id>` in this column. */
  | { readonly caseSubject: string }
  /** By the customer's reference in this column. */
  | { readonly customerRef: string };

/** The parts of a statement that sets columns anew, over a row of the table. */
export type Changes = (sql: Sql, pseudonym: string) => postgres.Fragment;

export interface TableRule {
  /** Null: the table tells of no customer. */
  readonly belongs: Belongs | null;
  /** What there is, for people. */
  readonly holds: string;
  /** Columns that an export leaves out: secrets, and what is of no meaning to a person. Null exports nothing. */
  readonly exportWithout: readonly string[] | null;
  /** `keep`: nothing in it is personal once the rest is gone. */
  readonly erasure: 'keep' | 'delete' | Changes;
}

const ofNobody = (holds: string): TableRule => ({
  belongs: null,
  holds,
  exportWithout: null,
  erasure: 'keep',
});

const ofCase = (holds: string, rule: Partial<TableRule> = {}): TableRule => ({
  belongs: { caseId: 'case_id' },
  holds,
  exportWithout: [],
  erasure: 'keep',
  ...rule,
});

const ofCustomer = (holds: string, rule: Partial<TableRule> = {}): TableRule => ({
  belongs: { customerRef: 'customer_ref' },
  holds,
  exportWithout: [],
  erasure: 'delete',
  ...rule,
});

/** An answer as it is left of a stored one: who asks again under the old key learns that, and starts nothing. */
export const erasedHash = 'erased';

/** The account of a card, as `customerAccount` makes it of the reference that is left. */
const accountOf = (sql: Sql, pseudonym: string) =>
  sql`'card:' || left(encode(sha256(convert_to(${pseudonym}, 'UTF8')), 'hex'), 32)`;

/** By the name of the table, in the order in which an erasure goes: rows that others are found by come last. */
export const personalData: Readonly<Record<string, TableRule>> = {
  // A case and its words.
  texts: ofCase('Free text of messages, letters, notes, reasons, evidence.', { erasure: 'delete' }),
  corrections: ofCase('Intake data before and after a correction.', {
    erasure: (sql) => sql`
      before = case when field = 'receivedAt' then before end, after = case when field = 'receivedAt' then after end`,
  }),
  commands: ofCase('Stored answers of requests, by Idempotency-Key.', {
    exportWithout: ['request_hash', 'idempotency_key', 'lease_until', 'answer_headers'],
    // The key of a message on a public page holds a digest of its words, and the codes that open the page are gone.
    erasure: (sql) => sql`
      request_hash = ${erasedHash}, lease_until = null,
      idempotency_key = case when route = ${publicMessageRoute} then 'erased:' || id else idempotency_key end,
      answer_body = json_build_object('id', coalesce(case_id, id), 'erased', true)::text,
      answer_status = coalesce(answer_status, 410),
      answer_headers = '{"content-type": "application/json; charset=utf-8"}'`,
  }),
  letters: ofCase('Which letters were written, and what became of each.', {
    erasure: (sql) => sql`
      failed_at = case when sent_at is null then coalesce(failed_at, now()) else failed_at end,
      failure = case when sent_at is null and failed_at is null then 'erased' else failure end, next_try_at = null`,
  }),
  surveys: ofCase('Answers as figures and codes.', {
    exportWithout: ['token_hash'],
    erasure: (sql) => sql`
      token_hash = 'erased:' || id, ended_at = case when answered_at is null then coalesce(ended_at, now()) else ended_at end`,
  }),
  look_ups: ofCase('What other systems answered about the case.', { erasure: (sql) => sql`data = null` }),
  refunds: ofCase('Refunds of orders: amounts, states.'),
  outcome_events: ofCase('Purchases, returns and churn after the case.', {
    // The sender's own id may be one of the customer's.
    erasure: (sql) => sql`event_id = 'erased-' || gen_random_uuid()`,
  }),
  claims: ofCase('Compensation: amounts, months, states.', {
    erasure: (sql, pseudonym) =>
      sql`customer = case when customer is not null then ${accountOf(sql, pseudonym)} end`,
  }),
  personal_offers: ofCase('Codes of personal offers, and how they were taken.'),
  timeline: ofCase('The history: codes, ids, amounts and times.'),
  facts: ofCase('What the process was told: codes, ids and amounts.', { exportWithout: ['sent_at'] }),
  attachments: ofCase('Files: type, size, hash. Their names are texts, their content is in the store.', {
    exportWithout: ['sha256'],
    erasure: markedErased,
  }),
  access_codes: ofCase('Codes that open the case to its customer.', {
    exportWithout: null,
    erasure: 'delete',
  }),
  customer_links: ofCase('Links by which the customer decided.', {
    exportWithout: ['token_hash'],
    erasure: 'delete',
  }),
  inbound_messages: ofCase('Mails and messages as they came in: sender, time, files.', {
    // Known by a digest from then on: what is brought in once more is no new complaint.
    erasure: (sql) => sql`
      external_id = case when external_id like 'erased:%' then external_id
                    else 'erased:' || encode(sha256(convert_to(external_id, 'UTF8')), 'hex') end,
      sender = null, attachments = '[]'`,
  }),
  chats: ofCase('The chat in which the case is held.', { erasure: 'delete' }),
  import_rows: ofCase('Which row of a file the case was made of.'),
  incident_cases: ofCase('To which incidents the case belonged.'),
  bulk_items: ofCase('What the case was sent for all cases of an incident: codes and ids.', {
    exportWithout: ['lease_until'],
  }),
  events: ofCase('What was told to the outside: types, codes and ids.'),
  event_heads: ofCase('How far the case was told.', { exportWithout: null }),
  event_outbox: ofCase('What is about to be told: types, codes and ids.', {
    belongs: { caseId: 'subject_id' },
    exportWithout: null,
  }),
  webhook_deliveries: ofCase('What was sent to which webhook: types and ids.', { exportWithout: null }),
  contacts: ofCase('When and how there was contact.'),
  tasks: ofCase('Open steps of people.'),
  notifications: ofCase('What people of ours were told.'),
  citations: ofCase('Articles that words stood on.'),
  checklist_ticks: ofCase('What was covered with the customer.'),
  case_times: ofCase('Times, for reports.'),
  routings: ofCase('Who was chosen for the case.'),
  audit: ofCase('Who changed what; personal values are keyed digests.', {
    belongs: { caseSubject: 'subject' },
  }),
  audit_secrets: ofCase('The key of those digests: without it they say nothing.', {
    belongs: { caseSubject: 'chain' },
    exportWithout: null,
    erasure: 'delete',
  }),
  complaints: ofCase('Who complains, and what they wrote.', {
    belongs: { caseId: 'id' },
    erasure: (sql, pseudonym) => sql`
      customer_ref = ${pseudonym}, customer_name = null, customer_email = null, customer_phone = null, locale = null,
      subject = '', body = '', external_ref = null, representative = null, vulnerable = false`,
  }),
  cases: ofCase('Where the case stands; of the customer the reference alone.', {
    belongs: { caseId: 'id' },
    exportWithout: ['start_lease_until', 'step_at'],
    erasure: (sql, pseudonym) => sql`customer_ref = ${pseudonym}, erased_at = coalesce(erased_at, now())`,
  }),
  // A customer beside their cases.
  orders: ofCustomer('Orders that an integrator told of.'),
  identities: ofCustomer('Whether the customer was verified.'),
  fraud_verdicts: ofCustomer('What antifraud said of the customer.'),
  legal_holds: ofCustomer('Why data may not be erased.', {
    erasure: (sql, pseudonym) => sql`customer_ref = ${pseudonym}, reason = ''`,
  }),
  data_subject_requests: ofCustomer('What the customer asked about their data.', {
    exportWithout: ['result'],
    erasure: (sql) => sql`customer_ref = null, result = null`,
  }),
  pseudonyms: ofCustomer('What stands for the customer in cases that were erased before.', {
    exportWithout: null,
  }),
  // Found through claims; see `eraseAccounts`.
  ledger_entries: ofNobody('Transfers between accounts: amounts; the account of a card is a digest.'),
  // Of nobody.
  accounts: ofNobody('How people of ours log in.'),
  absences: ofNobody('When people of ours are away.'),
  api_keys: ofNobody('Keys of systems and of people of ours.'),
  article_versions: ofNobody('Knowledge articles.'),
  audit_checkpoints: ofNobody('Signed heads of the audit trail.'),
  audit_keys: ofNobody('Public keys of checkpoints.'),
  audit_seals: ofNobody('Hashes of the audit trail.'),
  audit_tail: ofNobody('Entries of the audit trail that wait for their seals.'),
  bulk_decisions: ofNobody('What people of ours decided for many cases at once, in words for all of them.'),
  calendars: ofNobody('Working time.'),
  checklists: ofNobody('Likely next issues.'),
  compensation_rules: ofNobody('Amounts by topic and severity.'),
  contact_rules: ofNobody('Windows and standards of contact.'),
  corrective_actions: ofNobody('What is done about causes.'),
  event_log: ofNobody('How far the log of events goes.'),
  experiments: ofNobody('What is tried out.'),
  // Whose rows are in a file is known when they are cases; the file is gone when the import ends.
  import_chunks: ofNobody('Files of imports while they are worked on.'),
  import_erasures: ofNobody('Whom an import under way may not bring back: digests, until it ends.'),
  imports: ofNobody('Files that were imported: counts, and who brought them.'),
  improvement_ideas: ofNobody('Ideas of people of ours.'),
  incidents: ofNobody('Causes of many cases, in words of people of ours.'),
  kept_keys: ofNobody('Keys that the installation made, encrypted.'),
  letter_templates: ofNobody('Words of letters.'),
  login_failures: ofNobody('Wrong passwords, by digests of names and addresses.'),
  oidc_logins: ofNobody('Log-ins on their way through the identity provider.'),
  password_links: ofNobody('Links by which people of ours choose a password.'),
  people: ofNobody('People of ours.'),
  phrase_sets: ofNobody('Phrases.'),
  policies: ofNobody('Limits and powers.'),
  // Names of chats are in it for the seconds of a turn; see `eraseStrays`.
  poll_leases: ofNobody('Who looks after a mailbox, a bot, a chat.'),
  pools: ofNobody('Budgets of months.'),
  retention_rules: ofNobody('How long texts are kept.'),
  series: ofNobody('Figures of other systems.'),
  series_points: ofNobody('Figures of other systems.'),
  sessions: ofNobody('Browsers of people of ours.'),
  stores: ofNobody('Addresses of shops.'),
  targets: ofNobody('Figures that are aimed at.'),
  taxonomies: ofNobody('Classes, categories, causes.'),
  webhook_attempts: ofNobody('When webhooks were tried, and how that went.'),
  webhook_secrets: ofNobody('What deliveries are signed with, encrypted.'),
  webhooks: ofNobody('Where events are sent.'),
};

/** Fields of `texts` that an export leaves out: what opens a door. */
export const secretTexts: readonly string[] = [surveyTokenField];

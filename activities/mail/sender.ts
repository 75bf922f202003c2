/**
 * Mails what waits in the outbox. Runs in every worker that has a mail server; PostgreSQL gives each letter to one of
 * them. A letter goes out at most once as far as SMTP allows: only a worker that dies between the server's yes and its
 * note of it leaves a second try, under the same Message-ID.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  leaseLetters,
  markLetterFailed,
  markLetterSent,
  putLetterOff,
  returnLetters,
  type SentLetter,
} from '../../db/case/letter-outbox.ts';
import type { Db } from '../../db/client.ts';
import { newestMailOf } from '../../db/queries/inbound.ts';
import {
  findLetters,
  type LetterLinks,
  type LetterRow,
  linkless,
  messageOf,
} from '../../db/queries/letters.ts';
import { listTemplates, type TemplateRow } from '../../db/queries/phrases.ts';
import { surveyTokenField } from '../../db/survey-token.ts';
import type { LetterKind } from '../../workflows/domain/vocabulary.ts';
import { makeLinks } from '../letters/links.ts';
import { isQuiet, type QuietHours, quietKinds } from './quiet-hours.ts';
import { type Mailer, MailPutOffError, MailRefusedError } from './smtp.ts';

export interface SenderLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface SenderDeps {
  readonly db: Db;
  readonly mailer: Mailer;
  readonly logger: SenderLogger;
  /** IANA zone of the dates in letters, and of the quiet hours. */
  readonly zone: string;
  /** When letters that come by themselves wait; null, or left out, is never. */
  readonly quietHours?: QuietHours | null;
  readonly surveyUrl: string;
  /** Origin of the public pages; null, or left out, puts no links to them into letters. */
  readonly publicUrl?: string | null;
  /** The messenger whose chats the mailer reaches; null, or left out, is mail. */
  readonly messenger?: string | null;
  /** How often the outbox is looked at, 1,000 unless told. */
  readonly pollMs?: number;
  /** Letters younger than this are left, 15,000 unless told. */
  readonly settleMs?: number;
}

export interface Sender {
  /** Ends after the letters in hand. */
  stop(): Promise<void>;
}

const batchMax = 50;
/** Longer than a batch may take at a server that lets each mail time out. */
const leaseMs = 1_200_000;
const backOffMaxMs = 60_000;

/** Starts sending. Never throws: a server or database that is away is logged once and tried again. */
export function startSender(deps: SenderDeps): Sender {
  const { logger, pollMs = 1_000 } = deps;
  const stopping = new AbortController();
  const sendBatch = createBatch(deps, stopping.signal);

  async function live(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      let restMs = pollMs;
      try {
        if (await sendBatch()) restMs = 0;
        if (failures > 0) logger.info({ failures }, 'mail goes out again');
        failures = 0;
      } catch (error) {
        failures += 1;
        restMs = Math.min(pollMs * 2 ** Math.min(failures, 10), backOffMaxMs);
        if (failures === 1) logger.warn({ reason: reasonOf(error) }, 'mail cannot go out; trying on');
      }
      await sleep(restMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const ended = live();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Sends one batch, and says whether more is due at once. */
function createBatch(deps: SenderDeps, signal: AbortSignal): () => Promise<boolean> {
  const { db, zone, quietHours = null, settleMs = 15_000, messenger = null } = deps;
  /** Sent, and not yet noted: PostgreSQL was away just then. */
  const unnoted = new Map<string, SentLetter>();

  return async () => {
    for (const sent of unnoted.values()) {
      await markLetterSent(db, sent);
      unnoted.delete(sent.id);
    }
    const waiting = quietHours !== null && isQuiet(quietHours, zone, Date.now()) ? quietKinds : [];
    const { ids, more } = await leaseLetters(db, { batchMax, leaseMs, settleMs, messenger, waiting });
    if (ids.length === 0) return more;
    const untried = new Set(ids);
    let inHand: string | null = null;
    try {
      const templates = await listTemplates(db);
      const letters = new Map((await findLetters(db, ids)).map((letter) => [letter.id, letter]));
      for (const id of ids) {
        const letter = letters.get(id);
        if (signal.aborted) break;
        if (letter === undefined) continue;
        inHand = id;
        const sent = await sendOne(deps, letter, templates);
        untried.delete(id);
        inHand = null;
        if (sent === null) continue;
        unnoted.set(id, sent);
        await markLetterSent(db, sent);
        unnoted.delete(id);
      }
    } finally {
      // What even this cannot give back comes back when its lease ends.
      if (untried.size > 0) await returnLetters(db, [...untried], inHand).catch(() => {});
    }
    return more;
  };
}

/** Sends a letter, or keeps why not. Throws when no letter is to blame. */
async function sendOne(
  deps: SenderDeps,
  letter: LetterRow,
  templates: readonly TemplateRow[],
): Promise<SentLetter | null> {
  const { db, mailer, logger, zone, surveyUrl, publicUrl = null, messenger = null } = deps;
  const nowMs = Date.now();
  const token = letter.texts.find(({ field }) => field === surveyTokenField)?.body;
  if (letter.kind === 'survey' && token === undefined) {
    await markLetterFailed(db, letter.id, 'survey-over');
    return null;
  }
  const render = (links: LetterLinks) => messageOf(letter, templates, { ...links, zone, nowMs });
  // The links stay between us and the customer.
  const kept = render({ ...linkless, surveyLink: token === undefined ? null : '…' });
  const address = messenger === null ? letter.customerEmail : letter.chatId;
  if (kept === null || address === null) {
    await putLetterOff(db, letter.id, kept === null ? 'no-template' : 'no-address');
    return null;
  }
  const links = await makeLinks(db, letter, publicUrl, nowMs);
  const surveyLink = token === undefined ? null : `${surveyUrl}${token}`;
  const message = render({ ...links, surveyLink }) ?? kept;
  try {
    await mailer.send({
      id: letter.id,
      threadId: letter.caseId,
      inReplyTo: await newestMailOf(db, letter.caseId),
      to: { name: letter.customerName ?? '', address },
      subject: message.subject,
      body: message.body,
      language: message.language,
      automatic: isAutomatic(letter.kind),
    });
  } catch (error) {
    if (error instanceof MailRefusedError) await markLetterFailed(db, letter.id, error.message);
    else if (error instanceof MailPutOffError) await putLetterOff(db, letter.id, error.message);
    else throw error;
    logger.warn({ letterId: letter.id, caseId: letter.caseId, reason: error.message }, 'a letter did not go');
    return null;
  }
  const { language, templateVersion, subject, body } = kept;
  return { id: letter.id, at: new Date(nowMs), language, templateVersion, subject, body };
}

/** Whether nobody of ours wrote it. */
function isAutomatic(kind: LetterKind): boolean {
  switch (kind) {
    case 'acknowledgement':
    case 'reminder':
    case 'delay':
    case 'closing':
    case 'merged':
    case 'survey':
      return true;
    case 'question':
    case 'reply':
    case 'decision':
    case 'offer':
      return false;
  }
}

/** Names and codes only. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'MailServerError') return error.message;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}`;
}

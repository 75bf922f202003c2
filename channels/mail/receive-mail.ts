/** A mail from a customer joins its case, or begins one. */
import { createHash } from 'node:crypto';
import type { Origin } from '../../db/audit-entry.ts';
import {
  caseOfLetters,
  caseOfMails,
  caseOfNumber,
  isOwnLetter,
  type JoinableCase,
  localeOfAddress,
  markBounced,
  newestOfMany,
  senderOfMail,
  whereItGoesOn,
} from '../../db/desk/inbound.ts';
import { storable } from '../plain.ts';
import {
  createReceiver,
  type Destination,
  type Incoming,
  type Received,
  type ReceiverDeps,
} from '../receive.ts';
import type { ChannelDeps } from '../register.ts';
import { classify, letterIdsIn } from './classify.ts';
import { guessLanguage } from './language.ts';
import { type ParsedMail, parseMail } from './parse.ts';

export interface MailReceiver {
  /**
   * Takes a raw mail (RFC 5322). Resolves when it is stored, files too; a mail that is known changes nothing. Of one that
   * is not whole the last file is not kept, and the case says so.
   */
  receive(raw: Uint8Array, isWhole?: boolean, origin?: Origin): Promise<Received>;
  close(): void;
}

/** Mails of one address that each begin a case, in an hour: more are a robot's, and join the newest. */
const burst = { withinMs: 3_600_000, countMin: 10 };

const cutWords = 'The mail is larger than is read: what is behind is in the mailbox only.';

/** Makes a {@link MailReceiver}. */
export function createMailReceiver(deps: ReceiverDeps): MailReceiver {
  const { db, now } = deps;
  const receiver = createReceiver(deps);
  return {
    async receive(raw, isWhole = true, origin = undefined) {
      const mail = await parseMail(raw);
      const last = mail.attachments.length - 1;
      const sender = mail.from?.address.toLowerCase() ?? null;
      const incoming: Incoming = {
        source: 'email',
        channel: 'email',
        externalId: await externalIdOf(deps, mail, sender, raw),
        sender,
        customer: {
          ref: await deps.refOf('email', sender ?? mail.messageId),
          name: storable(mail.from?.name ?? '', 200) || null,
          email: mail.from?.address ?? null,
          phone: null,
          locale: (sender === null ? null : await localeOfAddress(db, sender)) ?? guessLanguage(mail),
        },
        subject: mail.subject,
        text: mail.text,
        attachments: mail.attachments.map((file, place) =>
          isWhole || place < last ? file : { ...file, isCut: true },
        ),
        missing: isWhole ? null : cutWords,
        origin,
      };
      return receiver.receive(incoming, () => destinationOf(mail, sender, origin));
    },
    close: receiver.close,
  };

  async function destinationOf(
    mail: ParsedMail,
    sender: string | null,
    origin: Origin | undefined,
  ): Promise<Destination> {
    const [own] = letterIdsIn([mail.messageId]);
    // One of our own letters came back to us as it was: to a list, or to ourselves.
    if (own !== undefined && (await isOwnLetter(db, own))) return { kind: 'ignored', caseId: null };
    const what = classify(mail);
    switch (what.kind) {
      case 'bounce': {
        const caseId = await markBounced(db, what, new Date(now()), origin);
        return { kind: 'bounce', caseId };
      }
      case 'automatic':
        return { kind: 'automatic', caseId: (await joined(mail, sender))?.id ?? null };
      case 'human': {
        const found = await joined(mail, sender);
        if (found !== null && !found.ended) return { kind: 'message', caseId: found.id };
        if (found !== null || sender === null) return { kind: 'complaint', followsId: found?.id ?? null };
        const since = new Date(now() - burst.withinMs);
        const many = await newestOfMany(db, 'email', sender, { since, countMin: burst.countMin });
        return many === null ? { kind: 'complaint', followsId: null } : { kind: 'message', caseId: many.id };
      }
    }
  }

  async function joined(mail: ParsedMail, sender: string | null): Promise<JoinableCase | null> {
    const named = await caseNamedBy(mail, sender);
    return named === null ? null : await whereItGoesOn(db, named);
  }

  /** By the letters that it answers, by the sender's own earlier mails, or by number and address together. */
  async function caseNamedBy(mail: ParsedMail, sender: string | null): Promise<JoinableCase | null> {
    const byLetter = await caseOfLetters(db, letterIdsIn(mail.references));
    if (byLetter !== null || sender === null) return byLetter;
    const byMail = await caseOfMails(db, sender, mail.references);
    if (byMail !== null) return byMail;
    const number = /\bC-\d{4}-\d{6,12}\b/i.exec(mail.subject)?.[0].toUpperCase();
    return number === undefined ? null : await caseOfNumber(db, number, sender);
  }
}

/** A Message-ID that another sender used before is not the same mail: what they wrote is not lost. */
async function externalIdOf(
  { db }: ChannelDeps,
  { messageId }: ParsedMail,
  sender: string | null,
  raw: Uint8Array,
): Promise<string> {
  const first = await senderOfMail(db, messageId);
  if (first === undefined || first === sender) return messageId;
  return `${messageId}#${createHash('sha256').update(raw).digest('hex').slice(0, 16)}`;
}

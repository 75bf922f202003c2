/** What came in by mail or messenger becomes a complaint or a message, once, whoever brings it how often. */
import { v7 as uuidv7 } from 'uuid';
import type { Origin } from '../db/audit-entry.ts';
import type { Answer, Intent } from '../db/desk/commands.ts';
import { storeFact } from '../db/desk/facts.ts';
import {
  caseOfIntent,
  findInbound,
  type InboundKind,
  isErased,
  linkChat,
  noteInbound,
} from '../db/desk/inbound.ts';
import type { ComplaintTexts } from '../db/desk/intake.ts';
import type { Fact } from '../workflows/complaint.contract.ts';
import type { Channel } from '../workflows/domain/vocabulary.ts';
import { digestOf, type IncomingFile, keepAttached, lineOf, notKept } from './attached.ts';
import type { RefOfContact } from './customer-ref.ts';
import type { FileKeeping } from './keep-file.ts';
import { storable } from './plain.ts';
import { type ChannelDeps, channelActor, createRegister } from './register.ts';

/** What takes mails and chats stands on. */
export interface ReceiverDeps extends ChannelDeps, FileKeeping {
  readonly refOf: RefOfContact;
}

/** Something that somebody wrote to us. */
export interface Incoming {
  /** `email`, or a messenger's name. */
  readonly source: string;
  readonly channel: Channel;
  /** The sender's own id of it. */
  readonly externalId: string;
  /** Address or account, as it is compared. */
  readonly sender: string | null;
  readonly customer: ComplaintTexts['customer'];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly IncomingFile[];
  /** Words about what did not come in, for our people; null: it came in as a whole. */
  readonly missing?: string | null;
  /** The request that brought it, for the audit trail. */
  readonly origin?: Origin | undefined;
}

/** Where it goes. */
export type Destination =
  | {
      readonly kind: 'complaint';
      readonly followsId: string | null;
      /** The chat in which it is answered. */
      readonly chat?: { readonly messenger: string; readonly chatId: string };
    }
  | { readonly kind: 'message'; readonly caseId: string }
  /** A robot's words: shown to our people, and never the customer's. */
  | { readonly kind: 'automatic' | 'bounce' | 'ignored'; readonly caseId: string | null };

/** What became of it. */
export interface Received {
  readonly kind: InboundKind;
  readonly caseId: string | null;
  readonly number: string | null;
  /** It had come in before. */
  readonly known: boolean;
}

export interface Receiver {
  /**
   * Stores it where `find` says, with its files; what is known is not looked at again. Resolves after the commit. Throws
   * while files cannot be kept: then it is not known yet, and goes on where it was when it is brought again.
   */
  receive(incoming: Incoming, find: () => Promise<Destination>): Promise<Received>;
  close(): void;
}

/** As much as a complaint may have. */
const textMax = 100_000;
const subjectMax = 500;

/** Makes a {@link Receiver}. */
export function createReceiver(deps: ReceiverDeps): Receiver {
  const { db, now } = deps;
  const { register, close } = createRegister(deps);

  const store = async (incoming: Incoming, to: Destination): Promise<string | null> => {
    const intent = intentOf(incoming);
    switch (to.kind) {
      case 'complaint': {
        const { claim, registered } = await register(
          intent,
          channelActor(incoming.source),
          {
            channel: incoming.channel,
            customer: incoming.customer,
            subject: storable(incoming.subject, subjectMax) || '—',
            body: wordsOf(incoming),
            category: null,
            externalRef: null,
            followsId: to.followsId,
          },
          ({ id }) => answer(id),
        );
        const caseId = claim.kind === 'mine' ? registered.id : await caseOfIntent(db, intent);
        if (to.chat !== undefined && caseId !== null) await linkChat(db, to.chat, caseId, new Date(now()));
        return caseId;
      }
      case 'message':
      case 'automatic': {
        if (to.caseId === null) return null;
        const isMessage = to.kind === 'message';
        const fact = {
          factId: uuidv7(),
          actor: channelActor(incoming.source),
          atMs: now(),
          ...(isMessage
            ? { kind: 'message', payload: { channel: incoming.channel } }
            : { kind: 'note', payload: {} }),
        } as Fact;
        const texts = [{ field: 'text', internal: !isMessage, body: wordsOf(incoming) }];
        const record = { intent, caseId: to.caseId, fact, texts, answer: answer(to.caseId) };
        const claim = await storeFact(db, record);
        return claim.kind === 'mine' ? to.caseId : await caseOfIntent(db, intent);
      }
      case 'bounce':
      case 'ignored':
        return to.caseId;
    }
  };

  const keep = async (incoming: Incoming, { kind }: Destination, caseId: string | null) => {
    const { source, attachments, missing = null } = incoming;
    if (caseId === null || kind === 'bounce' || kind === 'ignored') return notKept(attachments);
    // While the store was away the case may have been erased, and this is brought again.
    if (await isErased(db, caseId)) return notKept(attachments);
    return await keepAttached(deps, attachments, {
      caseId,
      actor: channelActor(source),
      internal: kind === 'automatic',
      atMs: now(),
      missing,
      intentOf: (part, key) =>
        key === undefined
          ? intentOf(incoming, part)
          : intentOf({ ...incoming, externalId: `${caseId} ${key}` }, 'content'),
      answer: answer(caseId),
    });
  };

  return {
    async receive(incoming, find) {
      const { source, externalId, sender } = incoming;
      const known = await findInbound(db, source, externalId);
      if (known !== null) return { ...known, known: true };
      const to = await find();
      const caseId = await store(incoming, to);
      const attachments = await keep(incoming, to, caseId);
      const row = { source, externalId, sender, attachments, kind: to.kind, caseId, at: new Date(now()) };
      const isFirst = await noteInbound(db, row);
      const noted = await findInbound(db, source, externalId);
      return { ...(noted ?? { kind: to.kind, caseId, number: null }), known: !isFirst };
    },
    close,
  };
}

/**
 * Whatever is tried again after a crash is the same intent: a message is one complaint, or one message, and each part of
 * it comes once.
 */
function intentOf({ source, externalId, origin }: Incoming, part?: string): Intent {
  const digest = digestOf(part === undefined ? externalId : `${externalId}\n${part}`);
  return {
    caller: `channel:${source}`,
    route: 'inbound',
    idempotencyKey: digest,
    requestHash: digest,
    origin,
  };
}

const answer = (caseId: string): Answer => ({ status: 201, headers: {}, body: JSON.stringify({ caseId }) });

/** The words, and what came along with them. */
function wordsOf({ text, attachments }: Incoming): string {
  const words = storable(text, textMax);
  const files = attachments.slice(0, 100).map(lineOf).join('\n');
  return [words, files].filter((part) => part !== '').join('\n\n') || '—';
}

/** Files that come along with a mail or a message: kept with its case, or noted there with why not. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { Db } from '../db/client.ts';
import type { Answer, Intent } from '../db/desk/commands.ts';
import { storeFact } from '../db/desk/facts.ts';
import type { FileRefusal, NotedAttachment } from '../db/schema/channels.ts';
import { nameMax, plainNameOf } from '../files/name.ts';
import { TooLargeError } from '../files/spool.ts';
import { type AttachmentType, attachmentKinds, attachmentTypeOfFile } from '../files/types.ts';
import type { Fact } from '../workflows/complaint.contract.ts';
import type { Actor } from '../workflows/domain/case-file.ts';
import { type FileKeeping, keepFile } from './keep-file.ts';
import { storable } from './plain.ts';

/** A file as its sender declares it. */
export interface IncomingFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** Its content; null: it cannot be had. Throws while it cannot be had now. */
  readonly read: (() => Promise<Uint8Array | null>) | null;
  /** The sender's own name of this content: what comes with several messages of a case is kept once. */
  readonly key?: string;
  /** It did not come in as a whole. */
  readonly isCut?: boolean;
}

/** What brought the files, and where they go. */
export interface Bringing {
  readonly caseId: string;
  readonly actor: Actor;
  /** Not shown to the customer. */
  readonly internal: boolean;
  readonly atMs: number;
  /** Words of our own about what is missing as a whole. */
  readonly missing: string | null;
  /** The intent of one part of what was brought, the same at each try; of a file with a key, of whichever message. */
  intentOf(part: string, key?: string): Intent;
  readonly answer: Answer;
}

interface Fate {
  readonly attachmentId: string | null;
  readonly refusal: FileRefusal | null;
  /** Why it was not kept, for our people. */
  readonly reason: string | null;
}

/**
 * Keeps each file once, whoever brings it how often, and notes at the case which were not kept and why: what is refused
 * holds up nothing. Throws while store or content cannot be reached; then all of it is to be brought again.
 * @returns the files as they are noted with the message
 */
export async function keepAttached(
  deps: FileKeeping & { readonly db: Db },
  given: readonly IncomingFile[],
  bringing: Bringing,
): Promise<readonly NotedAttachment[]> {
  const fates: Fate[] = [];
  let looked = 0;
  for (const [place, file] of given.entries()) {
    const typeOrFate = look(deps, file);
    if (typeof typeOrFate !== 'string') {
      fates.push(typeOrFate);
      continue;
    }
    // A mail of ten thousand files is not to be ten thousand files on this machine.
    looked += 1;
    fates.push(
      looked > deps.files.perCaseMax ? fullOf(deps) : await keep(deps, file, typeOrFate, place, bringing),
    );
  }
  await noteMissing(deps.db, given, fates, bringing);
  return given.map((file, place) => noted(file, fates[place] ?? unread));
}

/** Files that are not kept at all, as they are noted. */
export const notKept = (given: readonly IncomingFile[]): readonly NotedAttachment[] =>
  given.map((file) => noted(file, { attachmentId: null, refusal: 'no-case', reason: null }));

const noted = ({ name, type, bytes }: IncomingFile, { attachmentId, refusal }: Fate): NotedAttachment => ({
  name,
  type,
  bytes,
  attachmentId,
  refusal,
});

const refused = (refusal: FileRefusal, reason: string): Fate => ({ attachmentId: null, refusal, reason });
const unread = refused('unread', 'Its content could not be had.');
const fullOf = ({ files }: FileKeeping): Fate =>
  refused('full', `The case has ${files.perCaseMax} files, and takes no more.`);
const tooLargeFor = ({ files }: FileKeeping): Fate =>
  refused('size', `A file has at most ${files.fileMaxBytes} bytes.`);

/** What can be said before the content is looked at: the type that it is taken as, or why it is not. */
function look(deps: FileKeeping, { name, type, bytes, read, isCut }: IncomingFile): AttachmentType | Fate {
  const taken = attachmentTypeOfFile(type, name);
  if (taken === null || !deps.files.types.includes(taken)) {
    return refused('type', 'Files of this type are not taken.');
  }
  if (isCut === true) return refused('cut', 'It did not come in as a whole.');
  if (bytes > deps.files.fileMaxBytes) return tooLargeFor(deps);
  return read === null ? unread : taken;
}

async function keep(
  deps: FileKeeping & { readonly db: Db },
  file: IncomingFile,
  type: AttachmentType,
  place: number,
  { caseId, actor, internal, atMs, intentOf, answer }: Bringing,
): Promise<Fate> {
  const intent = intentOf(`file ${place}`, file.key);
  // The same at each try, so a try that was cut off leaves nothing that the next one does not find.
  const id = uuidv5(intent.idempotencyKey, caseId);
  const content = (await file.read?.()) ?? null;
  if (content === null) return unread;
  try {
    const kept = await keepFile(deps, {
      body: Readable.from([Buffer.from(content.buffer, content.byteOffset, content.byteLength)]),
      type,
      isTriedAgain: true,
      intentOf: () => intent,
      uploadOf: ({ sha256, sizeBytes }) => {
        const payload = { attachmentId: id, sha256, sizeBytes, mediaType: type, internal };
        const fact: Fact<'attachment'> = { kind: 'attachment', factId: uuidv7(), actor, atMs, payload };
        return { upload: { id, caseId, fact, name: nameOf(file.name, type) }, answer };
      },
    });
    switch (kept.kind) {
      case 'kept':
        return { attachmentId: id, refusal: null, reason: null };
      case 'met':
        if (kept.claim.kind === 'answered') return { attachmentId: id, refusal: null, reason: null };
        // Erased meanwhile: there is nobody to whom it could be told.
        return { attachmentId: null, refusal: 'no-case', reason: null };
      case 'wrong':
        return refused(kept.isEmpty ? 'empty' : 'content', kept.detail);
      case 'full':
        return fullOf(deps);
    }
  } catch (error) {
    if (error instanceof TooLargeError) return tooLargeFor(deps);
    throw error;
  }
}

function nameOf(given: string, type: AttachmentType): string {
  const { extension } = attachmentKinds[type];
  const name = plainNameOf(given === '?' ? '' : given) ?? `attachment.${extension}`;
  // Half a surrogate pair at the cut is no character.
  return name.slice(0, nameMax).replace(/[\ud800-\udbff]$/, '');
}

const linesMax = 100;

/** A note at the case, once: internal, for names of files are the customer's and the words are ours. */
async function noteMissing(
  db: Db,
  given: readonly IncomingFile[],
  fates: readonly Fate[],
  { caseId, actor, atMs, missing, intentOf, answer }: Bringing,
): Promise<void> {
  const lines = given.flatMap((file, place) => {
    const reason = fates[place]?.reason ?? null;
    return reason === null ? [] : [`${lineOf(file)} ${reason}`];
  });
  const more = lines.length - linesMax;
  const words = [
    ...lines.slice(0, linesMax),
    ...(more > 0 ? [`And ${more} more.`] : []),
    ...(missing === null ? [] : [missing]),
  ];
  if (words.length === 0) return;
  const fact: Fact<'note'> = { kind: 'note', factId: uuidv7(), actor, atMs, payload: {} };
  const body = `Not kept of what came attached:\n${words.join('\n')}`;
  const texts = [{ field: 'text', internal: true, body }];
  await storeFact(db, { intent: intentOf('not kept'), caseId, fact, texts, answer });
}

/** A file in one line, as words about a message show it: a name that breaks it would pass for words of ours. */
export function lineOf({ name, type, bytes }: IncomingFile): string {
  const [shownName, shownType] = [name, type].map((text) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
  return `[${storable(shownName ?? '', nameMax)}, ${storable(shownType ?? '', 100)}, ${Math.ceil(bytes / 1024)} KB]`;
}

/** SHA-256 of what names a message, hexadecimal. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

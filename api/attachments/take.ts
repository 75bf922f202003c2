/** Takes a file: to this machine, looked at, to the store, and then it is true. */
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { dropUpload, openUpload, storeAttachment, type Upload } from '../../db/desk/attachments.ts';
import { type Answer, type Claim, claimOfRow, findCommand, type Intent } from '../../db/desk/commands.ts';
import { contentProblem } from '../../files/content.ts';
import { spool, TooLargeError, TruncatedError } from '../../files/spool.ts';
import { type SpooledFile, StoreDownError } from '../../files/store.ts';
import type { AttachmentType } from '../../files/types.ts';
import type { Deps } from '../deps.ts';
import { invalid, Problem, unavailable } from '../problems.ts';

export interface FileToTake {
  readonly body: Readable;
  readonly type: AttachmentType;
  intentOf(file: SpooledFile): Intent;
  uploadOf(file: SpooledFile): { readonly upload: Upload; readonly answer: Answer };
}

export interface Taken {
  readonly claim: Claim;
  readonly upload: Upload;
  readonly answer: Answer;
}

/**
 * Nothing enters database or store before the whole file is here and is what it is said to be; then comes a row, the
 * content, and in one statement all that makes it an attachment. Whatever fails between leaves what the sweep removes.
 * Throws a problem for what is refused, and when the store is down.
 */
export async function takeFile(
  deps: Deps,
  file: FileToTake,
): Promise<Taken | Exclude<Claim, { kind: 'mine' }>> {
  const { db, store, config } = deps;
  const { fileMaxBytes, perCaseMax, folder } = config.files;
  const spooled = await spool(file.body, folder, fileMaxBytes).catch((error: unknown) => {
    throw problemOfSpool(error, fileMaxBytes);
  });
  try {
    const intent = file.intentOf(spooled);
    const known = await findCommand(db, intent);
    if (known !== null) return claimOfRow(known, intent) as Exclude<Claim, { kind: 'mine' }>;
    const wrong =
      spooled.sizeBytes === 0 ? 'The file is empty.' : await contentProblem(spooled.path, file.type);
    if (wrong !== null) throw new Problem('unprocessable', wrong);
    const { upload, answer } = file.uploadOf(spooled);
    if ((await openUpload(db, upload, perCaseMax)) === 'full') {
      throw new Problem('conflict', `The case has ${perCaseMax} files already, and takes no more.`, {
        members: { filesMax: perCaseMax },
      });
    }
    try {
      await store.put(upload.id, spooled);
      const claim = await storeAttachment(db, { intent, upload, answer });
      if (claim.kind !== 'mine') await takeBack(deps, upload.id);
      return { claim, upload, answer };
    } catch (error) {
      await takeBack(deps, upload.id);
      throw error instanceof StoreDownError
        ? unavailable('The store of attachments cannot be reached.', 5)
        : error;
    }
  } finally {
    await rm(spooled.path, { force: true }).catch(() => {});
  }
}

/** The row goes once the content has: while the store is down the sweep has to find it. */
async function takeBack({ db, store }: Deps, id: string): Promise<void> {
  await store
    .remove(id)
    .then(() => dropUpload(db, id))
    .catch(() => {});
}

/** 413, which ends the connection: what is still coming is of no use. */
export function tooLarge(maxBytes: number): Problem {
  return new Problem('payload-too-large', `A file has at most ${maxBytes} bytes.`, {
    members: { maxBytes },
    headers: { connection: 'close' },
  });
}

export function problemOfSpool(error: unknown, maxBytes: number): unknown {
  if (error instanceof TooLargeError) return tooLarge(maxBytes);
  if (error instanceof TruncatedError) return invalid([{ detail: 'The upload was cut off.' }]);
  if (error instanceof StoreDownError) return unavailable('Files cannot be taken now.', 5);
  return error;
}

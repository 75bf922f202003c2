/** Takes a file: to this machine, looked at, to the store, and then it is true. */
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Db } from '../db/client.ts';
import {
  dropUpload,
  openUpload,
  stateOfAttachment,
  storeAttachment,
  type Upload,
} from '../db/desk/attachments.ts';
import { type Answer, type Claim, claimOfRow, findCommand, type Intent } from '../db/desk/commands.ts';
import type { FilesConfig } from '../files/config.ts';
import { contentProblem } from '../files/content.ts';
import { spool } from '../files/spool.ts';
import type { ContentStore, SpooledFile } from '../files/store.ts';
import type { AttachmentType } from '../files/types.ts';

/** Where files are kept, and how many of what size. */
export interface FileKeeping {
  readonly store: ContentStore;
  readonly files: Pick<FilesConfig, 'folder' | 'fileMaxBytes' | 'perCaseMax' | 'types'>;
}

export interface FileToKeep {
  readonly body: Readable;
  readonly type: AttachmentType;
  /**
   * Whether the upload has the same id at each try: then what failed is left to the next try, or to the sweep, for another
   * one may be at it.
   */
  readonly isTriedAgain: boolean;
  intentOf(file: SpooledFile): Intent;
  uploadOf(file: SpooledFile): { readonly upload: Upload; readonly answer: Answer };
}

export type Kept =
  | { readonly kind: 'met'; readonly claim: Exclude<Claim, { kind: 'mine' }> }
  | { readonly kind: 'kept'; readonly upload: Upload; readonly answer: Answer }
  /** It is not what it is said to be; the detail is for the one who sent it and repeats nothing of the content. */
  | { readonly kind: 'wrong'; readonly isEmpty: boolean; readonly detail: string }
  /** The case has as many as it may have. */
  | { readonly kind: 'full' };

/**
 * Nothing enters database or store before the whole file is here and is what it is said to be; then comes a row, the
 * content, and in one statement all that makes it an attachment. Whatever fails between leaves what the sweep removes.
 * Throws what {@link spool} throws, and `StoreDownError`.
 */
export async function keepFile(keeping: FileKeeping & { readonly db: Db }, file: FileToKeep): Promise<Kept> {
  const { db, store, files } = keeping;
  const spooled = await spool(file.body, files.folder, files.fileMaxBytes);
  try {
    const intent = file.intentOf(spooled);
    const known = await findCommand(db, intent);
    if (known !== null) return met(claimOfRow(known, intent));
    const wrong = spooled.sizeBytes === 0 ? emptyFile : await contentProblem(spooled.path, file.type);
    if (wrong !== null) return { kind: 'wrong', isEmpty: spooled.sizeBytes === 0, detail: wrong };
    const { upload, answer } = file.uploadOf(spooled);
    const opened = await openUpload(db, upload, files.perCaseMax);
    if (opened === 'full') return { kind: 'full' };
    if (opened === 'there') {
      const other = await findCommand(db, intent);
      return met(other === null ? { kind: 'running' } : claimOfRow(other, intent));
    }
    try {
      await store.put(upload.id, spooled);
      const claim = await storeAttachment(db, { intent, upload, answer });
      if (claim.kind === 'mine') return { kind: 'kept', upload, answer };
      await takeBack(keeping, upload.id, file.isTriedAgain);
      return met(claim);
    } catch (error) {
      if (!file.isTriedAgain) await takeBack(keeping, upload.id, false);
      throw error;
    }
  } finally {
    await rm(spooled.path, { force: true }).catch(() => {});
  }
}

const emptyFile = 'The file is empty.';

const met = (claim: Claim): Kept => {
  if (claim.kind === 'mine') throw new Error('A claim that was met is not ours.');
  return { kind: 'met', claim };
};

/** The row goes once the content has: while the store is down the sweep has to find it. */
async function takeBack(
  { db, store }: FileKeeping & { readonly db: Db },
  id: string,
  mayBeOthers: boolean,
): Promise<void> {
  try {
    // Under this id another try may have made an attachment, or be about to. Otherwise it was erased meanwhile, and the sweep
    // may have been there before this content was.
    if (mayBeOthers && ['stored', 'pending'].includes((await stateOfAttachment(db, id)) ?? '')) return;
    await store.remove(id);
    await dropUpload(db, id);
  } catch {
    // The sweep's.
  }
}

/** Takes a file, and says as a problem why it is not taken. */
import { type FileToKeep, keepFile } from '../../channels/keep-file.ts';
import type { Upload } from '../../db/desk/attachments.ts';
import type { Answer, Claim } from '../../db/desk/commands.ts';
import { TooLargeError, TruncatedError } from '../../files/spool.ts';
import { StoreDownError } from '../../files/store.ts';
import type { Deps } from '../deps.ts';
import { invalid, Problem, unavailable } from '../problems.ts';

export type FileToTake = Omit<FileToKeep, 'isTriedAgain'>;

export type Taken =
  | { readonly kind: 'met'; readonly claim: Exclude<Claim, { kind: 'mine' }> }
  | { readonly kind: 'kept'; readonly upload: Upload; readonly answer: Answer };

/** Takes a file as {@link keepFile} does. Throws a problem for what is refused, and when the store is down. */
export async function takeFile(deps: Deps, file: FileToTake): Promise<Taken> {
  const { db, store, config } = deps;
  const { fileMaxBytes, perCaseMax } = config.files;
  const keeping = { db, store, files: config.files };
  const kept = await keepFile(keeping, { ...file, isTriedAgain: false }).catch((error: unknown) => {
    throw problemOfSpool(error, fileMaxBytes);
  });
  switch (kept.kind) {
    case 'wrong':
      throw new Problem('unprocessable', kept.detail);
    case 'full':
      throw new Problem('conflict', `The case has ${perCaseMax} files already, and takes no more.`, {
        members: { filesMax: perCaseMax },
      });
    default:
      return kept;
  }
}

/** 413, which ends the connection: what is still coming is of no use. */
export function tooLarge(maxBytes: number): Problem {
  return new Problem('payload-too-large', `A file has at most ${maxBytes} bytes.`, {
    members: { maxBytes },
    headers: { connection: 'close' },
  });
}

function problemOfSpool(error: unknown, maxBytes: number): unknown {
  if (error instanceof TooLargeError) return tooLarge(maxBytes);
  if (error instanceof TruncatedError) return invalid([{ detail: 'The upload was cut off.' }]);
  if (error instanceof StoreDownError) return unavailable('Files cannot be taken now.', 5);
  return error;
}

/** Takes a file of complaints piece by piece into the database, where a worker finds it. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Claim, claimOfRow, findCommand, type Intent } from '../../db/desk/commands.ts';
import { dropImport, type NewImport, openImport, storeChunk } from '../../db/desk/imports.ts';
import { CsvFileError } from '../../imports/csv.ts';
import { checkCsvHead, headBytes } from '../../imports/rows.ts';
import { tooLarge } from '../attachments/take.ts';
import type { Deps } from '../deps.ts';
import { invalid, Problem } from '../problems.ts';

/** A row of the table; the file is never in memory but for one of them. */
const chunkBytes = 262_144;

export interface TakenImport {
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Stores the file and looks at its beginning and its encoding.
 * @returns what it comes to; or what a known intent met, and then nothing is stored. Throws a problem for what is refused.
 */
export async function takeImport(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  opened: NewImport,
  body: Readable,
  intentOf: (sha256: string) => Intent,
): Promise<TakenImport | Exclude<Claim, { kind: 'mine' }>> {
  const { importMaxBytes } = config.files;
  await openImport(db, opened);
  try {
    const taken = await storePieces(db, opened, body, importMaxBytes);
    const known = await findCommand(db, intentOf(taken.sha256));
    if (known === null) return taken;
    await dropImport(db, opened.id);
    return claimOfRow(known, intentOf(taken.sha256)) as Exclude<Claim, { kind: 'mine' }>;
  } catch (error) {
    // What cannot be removed now a worker removes later.
    await dropImport(db, opened.id).catch(() => {});
    throw error;
  }
}

async function storePieces(
  db: Deps['db'],
  { id, format, mapping, zone }: NewImport,
  body: Readable,
  maxBytes: number,
): Promise<TakenImport> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let sizeBytes = 0;
  let ordinal = 0;
  let isLookedAt = format !== 'csv';
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const flush = async () => {
    const piece = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    if (piece.length === 0) return;
    if (!isLookedAt) {
      await checkCsvHead(piece, { format, map: mapping, zone }).catch(refuseHead);
      isLookedAt = true;
    }
    await storeChunk(db, id, ordinal, piece);
    ordinal += 1;
  };
  for await (const chunk of piecesOf(body)) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
    hash.update(chunk);
    decode(decoder, chunk);
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes >= Math.max(chunkBytes, headBytes)) await flush();
  }
  decode(decoder, null);
  if (sizeBytes === 0) throw new Problem('unprocessable', 'The file is empty.');
  await flush();
  return { sizeBytes, sha256: hash.digest('hex') };
}

async function* piecesOf(body: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch {
    throw invalid([{ detail: 'The file was cut off.' }]);
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer | null): void {
  try {
    if (chunk === null) decoder.decode();
    else decoder.decode(chunk, { stream: true });
  } catch {
    const detail = 'The file is not UTF-8: save it as UTF-8, with or without a byte order mark.';
    throw new Problem('unprocessable', detail);
  }
}

function refuseHead(error: unknown): never {
  if (error instanceof CsvFileError) throw new Problem('unprocessable', error.message);
  throw error;
}

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvFileError, type CsvRow, parseCsv } from '../../imports/csv.ts';
import type { FileOptions } from './options.ts';

/** Reads a file row by row; a bad row never stops the others. Throws {@link CsvFileError}. */
export async function* readCsv(options: FileOptions): AsyncGenerator<CsvRow> {
  let head: Buffer;
  try {
    const file = await open(options.path);
    try {
      const buffer = Buffer.alloc(65_536);
      head = buffer.subarray(0, (await file.read(buffer, 0, buffer.length, 0)).bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new CsvFileError(
      `Cannot read ${options.path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  yield* parseCsv(createReadStream(options.path), head, { ...options, mapHint: '--map', repeats: true });
}

/** The rows of a file, whatever it is written in: bodies as `POST /v1/complaints` takes them, or why there is none. */
import { Readable } from 'node:stream';
import { type CsvOptions, parseCsv } from './csv.ts';
import type { Mapping } from './fields.ts';

export type FileRow =
  | { readonly kind: 'complaint'; readonly row: number; readonly body: unknown }
  | { readonly kind: 'bad'; readonly row: number; readonly reasons: readonly string[] };

export interface RowOptions {
  readonly format: 'csv' | 'ndjson';
  readonly map: Mapping;
  readonly zone: string;
}

/** Enough to see the header and what parts its cells. */
export const headBytes = 65_536;
const lineMaxCharacters = 1_000_000;

/** Reads pieces of a file. Throws `CsvFileError` for a header that lacks what is needed. */
export async function* rowsOf(pieces: AsyncIterable<Buffer>, options: RowOptions): AsyncGenerator<FileRow> {
  yield* options.format === 'csv' ? csvRows(pieces, options) : ndjsonRows(pieces);
}

const csvOptions = ({ map, zone }: RowOptions): CsvOptions => ({
  map,
  zone,
  encoding: 'utf-8',
  policy: null,
  mapHint: 'map=',
  // Rows are of customers, and what is told of them is kept longer than they may be.
  repeats: false,
});

async function* csvRows(pieces: AsyncIterable<Buffer>, options: RowOptions): AsyncGenerator<FileRow> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head: Buffer = first.done === true ? Buffer.alloc(0) : first.value;
  async function* all(): AsyncGenerator<Buffer> {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  yield* parseCsv(Readable.from(all()), head.subarray(0, headBytes), csvOptions(options));
}

/** Looks at the beginning of a CSV alone. Throws `CsvFileError` for a header that lacks what is needed. */
export async function checkCsvHead(head: Buffer, options: RowOptions): Promise<void> {
  const sample = head.subarray(0, headBytes);
  // A character that is cut in two is no character.
  const whole = head.length > headBytes ? sample.subarray(0, sample.lastIndexOf(0x0a) + 1) : sample;
  const rows = parseCsv(Readable.from([whole]), whole, csvOptions(options));
  await rows.next();
  await rows.return(undefined);
}

async function* ndjsonRows(pieces: AsyncIterable<Buffer>): AsyncGenerator<FileRow> {
  let row = 0;
  for await (const line of linesOf(pieces)) {
    row += 1;
    if (line === null) {
      yield { kind: 'bad', row, reasons: [`a line has at most ${lineMaxCharacters} characters`] };
    } else if (line.trim() !== '') {
      yield ndjsonRow(row, line);
    }
  }
}

function ndjsonRow(row: number, line: string): FileRow {
  try {
    return { kind: 'complaint', row, body: JSON.parse(line) as unknown };
  } catch {
    return { kind: 'bad', row, reasons: ['the line is no JSON'] };
  }
}

/** Lines without their ends; null for one that is too long to be kept. */
async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let isTooLong = false;
  for await (const piece of pieces) {
    const parts = `${rest}${decoder.decode(piece, { stream: true })}`.split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield isTooLong || part.length > lineMaxCharacters ? null : part;
      isTooLong = false;
    }
    if (rest.length > lineMaxCharacters) {
      isTooLong = true;
      rest = '';
    }
  }
  rest += decoder.decode();
  if (isTooLong || rest !== '') yield isTooLong ? null : rest;
}

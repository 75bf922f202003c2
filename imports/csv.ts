/** Complaints from CSV: whatever spreadsheets and other systems write. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { DateTime } from 'luxon';
import {
  type Channel,
  channels,
  codePattern,
  type Remedy,
  remedies,
} from '../workflows/domain/vocabulary.ts';
import { type MappableField, type Mapping, mappableFields } from './fields.ts';

export const encodings = ['utf-8', 'windows-1251', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];

export interface CsvOptions {
  readonly map: Mapping;
  readonly encoding: Encoding;
  /** IANA zone of instants without one. */
  readonly zone: string;
  readonly policy: string | null;
  /** What the mapping is called where it is given. */
  readonly mapHint: string;
  /** Whether what is wrong may be repeated; on a terminal it helps, elsewhere it may be of a person. */
  readonly repeats: boolean;
}

/** The body of `POST /v1/complaints` that a row gives. */
export interface ComplaintBody {
  channel: Channel;
  customer: { ref: string; name?: string; email?: string; phone?: string; locale?: string };
  subject: string;
  body: string;
  class?: string;
  category?: string;
  receivedAt?: string;
  remedySought?: Remedy;
  externalRef?: string;
  vulnerable?: boolean;
  representative?: { name: string; contact?: string };
  policy?: string;
}

/** A record that is longer has a quotation mark that is never closed. */
const recordMaxCharacters = 1_000_000;

/** A row of the file; `row` is its number as a spreadsheet shows it, the header being row 1. */
export type CsvRow =
  | { readonly kind: 'complaint'; readonly row: number; readonly key: string; readonly body: ComplaintBody }
  | { readonly kind: 'bad'; readonly row: number; readonly reasons: readonly string[] };

/** The file as a whole cannot be read: no header, columns that are not there, not in the encoding named. */
export class CsvFileError extends Error {}

/**
 * Reads a stream of bytes, whose beginning is `head`, row by row; a bad row never stops the others.
 * Throws {@link CsvFileError}.
 */
export async function* parseCsv(
  bytes: Readable,
  head: Uint8Array,
  options: CsvOptions,
): AsyncGenerator<CsvRow> {
  let sample: string;
  try {
    sample = decoderOf(options.encoding).decode(head, { stream: true });
  } catch (error) {
    throw decodingError(error, options.encoding);
  }
  const parser = parse({
    delimiter: delimiterOf(sample),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: recordMaxCharacters,
    skip_empty_lines: false,
  });
  // Bytes are decoded here: a byte that is no character must be an error, not a silent question mark.
  const decoder = decoderOf(options.encoding);
  const decoding = (async () => {
    try {
      for await (const chunk of bytes) {
        if (!parser.write(decoder.decode(chunk, { stream: true }))) {
          // Whoever stops reading closes the parser, which then never drains.
          await new Promise<void>((resolve) => parser.once('drain', resolve).once('close', resolve));
          if (parser.destroyed) return;
        }
      }
      parser.end(decoder.decode());
    } catch (error) {
      parser.destroy(decodingError(error, options.encoding));
    }
  })();

  let row = 0;
  let columns: ReadonlyMap<MappableField, number> | null = null;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (columns === null) {
        columns = columnsOf(record, options);
        continue;
      }
      if (record.every((cell) => cell.trim() === '')) continue;
      yield rowOf(row, record, columns, options);
    }
  } catch (error) {
    if (error instanceof CsvFileError) throw error;
    // What the parser cannot read, such as a quotation mark that is never closed, takes the rest of the file with it.
    yield {
      kind: 'bad',
      row: row + 1,
      reasons: [
        `${error instanceof Error ? error.message : String(error)}; the rows from here on were not read`,
      ],
    };
  } finally {
    bytes.destroy();
    parser.destroy();
    await decoding;
  }
  if (columns === null) throw new CsvFileError('The file is empty: it needs a header row');
}

/** Drops a byte order mark and throws TypeError at bytes that are no characters. */
function decoderOf(encoding: Encoding): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding, { fatal: true });
}

/** What to say of an error while bytes were decoded. */
function decodingError(error: unknown, encoding: Encoding): Error {
  if (!(error instanceof TypeError)) return error instanceof Error ? error : new Error(String(error));
  return new CsvFileError(
    `The file is not ${encoding}; save it as UTF-8 or name its encoding, such as --encoding windows-1251`,
  );
}

/** The separator that the first row uses most outside quotation marks; a comma when there is none. */
export function delimiterOf(sample: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

function columnsOf(
  header: readonly string[],
  { map, mapHint, repeats }: CsvOptions,
): ReadonlyMap<MappableField, number> {
  const names = header.map((name) => name.trim());
  const columns = new Map<MappableField, number>();
  const missing: string[] = [];
  for (const field of mappableFields) {
    const wanted = map[field] ?? field;
    const at = names.findIndex((name) => name.toLowerCase() === wanted.toLowerCase());
    if (at >= 0) columns.set(field, at);
    else if (field in map || field === 'subject' || field === 'body') missing.push(`"${wanted}" (${field})`);
  }
  if (!columns.has('customer.ref') && !columns.has('customer.email') && !columns.has('customer.phone')) {
    missing.push('one of customer.ref, customer.email and customer.phone');
  }
  if (missing.length > 0) {
    throw new CsvFileError(
      `The header lacks the columns ${missing.join(', ')}. ` +
        (repeats ? `It has: ${names.map((name) => `"${name}"`).join(', ')}. ` : '') +
        `Name other columns with ${mapHint} subject=Тема,body=Текст`,
    );
  }
  return columns;
}

function rowOf(
  row: number,
  record: readonly string[],
  columns: ReadonlyMap<MappableField, number>,
  options: CsvOptions,
): CsvRow {
  const not = (value: string) => (options.repeats ? `, not "${short(value)}"` : '');
  const cell = (field: MappableField): string => record[columns.get(field) ?? -1]?.trim() ?? '';
  const reasons: string[] = [];
  const code = (field: 'class' | 'category'): string => {
    const value = cell(field);
    if (value !== '' && !codePattern.test(value)) {
      reasons.push(`${field} must be a code of small Latin letters, digits and _ . -${not(value)}`);
    }
    return value;
  };
  const oneOf = <T extends string>(field: MappableField, values: readonly T[]): T | null => {
    const value = cell(field).toLowerCase();
    const known = values.find((one) => one === value) ?? null;
    if (value !== '' && known === null) {
      reasons.push(`${field} must be one of ${values.join(', ')}${not(value)}`);
    }
    return known;
  };

  const subject = cell('subject');
  const body = cell('body');
  if (subject === '') reasons.push('subject is empty');
  if (subject.length > 500) reasons.push(`subject has ${subject.length} characters; at most 500 are taken`);
  if (body === '') reasons.push('body is empty');
  if (body.length > 100_000) reasons.push(`body has ${body.length} characters; at most 100,000 are taken`);

  const email = cell('customer.email');
  const phone = cell('customer.phone');
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) reasons.push('customer.email is no address');
  const contact = email.toLowerCase() || phone.replace(/[^\d+]/g, '');
  const ref = cell('customer.ref') || (contact === '' ? '' : `contact-${digest(contact).slice(0, 16)}`);
  if (ref === '')
    reasons.push('customer.ref, customer.email and customer.phone are all empty: whose complaint is it?');

  const receivedAt = instantOf(cell('receivedAt'), options.zone);
  if (receivedAt === null) {
    reasons.push(
      `receivedAt must look like 2026-03-01T10:00:00Z, 2026-03-01 10:00 or 01.03.2026 10:00${not(cell('receivedAt'))}`,
    );
  }
  const vulnerable = cell('vulnerable').toLowerCase();
  if (!['', '0', '1', 'false', 'true', 'no', 'yes', 'ні', 'так'].includes(vulnerable)) {
    reasons.push(`vulnerable must be yes or no${not(vulnerable)}`);
  }
  const complaint: ComplaintBody = {
    channel: oneOf('channel', channels) ?? 'api',
    customer: {
      ref,
      ...filled('name', cell('customer.name')),
      ...filled('email', email),
      ...filled('phone', phone),
      ...filled('locale', cell('customer.locale')),
    },
    subject,
    body,
    ...filled('class', code('class')),
    ...filled('category', code('category')),
    ...filled('receivedAt', receivedAt ?? ''),
    ...filled('remedySought', oneOf('remedySought', remedies)),
    ...filled('externalRef', cell('externalRef')),
    ...(['1', 'true', 'yes', 'так'].includes(vulnerable) ? { vulnerable: true } : {}),
    ...(cell('representative.name') === ''
      ? {}
      : {
          representative: {
            name: cell('representative.name'),
            ...filled('contact', cell('representative.contact')),
          },
        }),
    ...filled('policy', options.policy ?? ''),
  };
  if (reasons.length > 0) return { kind: 'bad', row, reasons };
  return { kind: 'complaint', row, key: `csv-${digest(JSON.stringify(complaint))}`, body: complaint };
}

/** ISO 8601 UTC of an instant as people write it; '' of nothing, null of something else. */
function instantOf(text: string, zone: string): string | null {
  if (text === '') return '';
  const iso = DateTime.fromISO(text.replace(' ', 'T'), { zone });
  if (iso.isValid) return iso.toUTC().toISO();
  for (const format of ['dd.MM.yyyy HH:mm:ss', 'dd.MM.yyyy HH:mm', 'dd.MM.yyyy']) {
    const local = DateTime.fromFormat(text, format, { zone });
    if (local.isValid) return local.toUTC().toISO();
  }
  return null;
}

function filled<K extends string, V extends string>(name: K, value: V | null): { [P in K]?: V } {
  return value === '' || value === null ? {} : ({ [name]: value } as { [P in K]?: V });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Enough of a value to recognise it by. */
function short(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

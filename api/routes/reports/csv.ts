/** Comma-separated values as spreadsheets take them (RFC 4180, with a byte order mark for UTF-8). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accepts } from '../../plugins/media-types.ts';

export type CsvValue = string | number | boolean | null;

/** What a report answers in. */
export const reportTypes = ['application/json', 'text/csv'] as const;

/** Whether CSV is asked for: by `format`, or by an `Accept` that takes CSV and not JSON. */
export function wantsCsv(request: FastifyRequest, format: 'json' | 'csv' | undefined): boolean {
  if (format !== undefined) return format === 'csv';
  const { accept } = request.headers;
  return accept !== undefined && !accepts(accept, ['application/json']) && accepts(accept, ['text/csv']);
}

/**
 * What spreadsheets take for the beginning of a formula, full-width signs included, which some read as the others. Blanks
 * before it are no help: they are dropped on reading.
 */
const formula = /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u;
/** Needs quotation marks; a semicolon and a tab too, for they part cells where the comma is the decimal sign. */
const quoted = /[",;\t\r\n]|^\s|\s$/;

/** A cell: text that a spreadsheet would reckon is shown instead; a number is left a number. */
function cellOf(value: CsvValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line with its end. */
export const csvLine = (values: readonly (CsvValue | undefined)[]): string =>
  `${values.map(cellOf).join(',')}\r\n`;

/** The first line: names of the columns, after the byte order mark. */
export const csvHead = (columns: readonly string[]): string => `\uFEFF${csvLine(columns)}`;

/** A row in the order of the columns. */
export const csvRow = (columns: readonly string[], row: Readonly<Record<string, CsvValue>>): string =>
  csvLine(columns.map((column) => row[column]));

/** Sets the headers of a file of this name. */
export function asCsvFile(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`);
}

/** Sends rows as a file of this name, with these columns in this order. */
export function sendCsv<C extends string>(
  reply: FastifyReply,
  name: string,
  columns: readonly C[],
  rows: readonly Readonly<Record<C, CsvValue>>[],
): never {
  const lines = rows.map((row) => csvRow(columns, row));
  // The reply's type knows the JSON alone.
  return asCsvFile(reply, name).send(csvHead(columns) + lines.join('')) as never;
}

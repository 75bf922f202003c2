/** Keyset paging: a page begins after the last row of the page before, so nothing shifts while people read. */
import { createHash } from 'node:crypto';

/** A page of rows, and where the next one begins; null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Values of the sort key of the last row, in the order of the sort. */
export type CursorKey = readonly (string | number | null)[];

/** A cursor that was made for another list, filter or sort, or was never made by us. */
export class ForeignCursorError extends Error {
  override readonly name = 'ForeignCursorError';
}

/**
 * Opaque and bound to its list: `list` is whatever the page depends on but its position (name, filter, sort).
 * Only a digest of it is carried, so a cursor holds no personal data.
 */
export function encodeCursor(list: unknown, key: CursorKey): string {
  return Buffer.from(JSON.stringify([digestOf(list), ...key])).toString('base64url');
}

/** Throws {@link ForeignCursorError} when the cursor is not of this list, or has not as many key values as `length`. */
export function decodeCursor(list: unknown, cursor: string, length: number): CursorKey {
  const parts = parse(cursor);
  if (!Array.isArray(parts) || parts.length !== length + 1 || parts[0] !== digestOf(list)) {
    throw new ForeignCursorError('The cursor belongs to another list, filter or sort.');
  }
  const key = parts.slice(1);
  if (!key.every(isKeyValue)) throw new ForeignCursorError('The cursor was not made by this service.');
  return key;
}

/**
 * Cuts `limit + 1` rows to a page; the row too many says that there is a next page.
 * `keyOf` gives the sort key of a row.
 */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  list: unknown,
  keyOf: (row: Row) => CursorKey,
  itemOf: (row: Row) => T,
): Page<T> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(itemOf),
    nextCursor: last === undefined ? null : encodeCursor(list, keyOf(last)),
  };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

function isKeyValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function digestOf(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);
}

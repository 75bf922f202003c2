/** The one way to PostgreSQL. Everything in `db/` takes a {@link Db} as its first argument. */
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

/** A pool of connections, seen through drizzle and as postgres.js tagged templates. Both share the pool. */
export interface Db {
  readonly drizzle: PostgresJsDatabase<typeof schema>;
  /**
   * Tagged templates, prepared once per connection. Instants are `Date`, `date` is `YYYY-MM-DD`, `bigint` is a
   * number. JSON goes in as a plain value: `${value}::jsonb` or `sql.json(value)`; a string is taken as JSON text.
   */
  readonly sql: Sql;
  /** Ends the pool; statements that run get 5 s to finish. */
  close(): Promise<void>;
}

/** The postgres.js client with `bigint` as a number. */
export type Sql = postgres.Sql<{ bigint: number }>;

export interface DbOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** Size of the pool, 10 unless told. */
  readonly maxConnections?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** A statement that takes longer is cancelled by the server; 15,000 unless told, 0 is without limit. */
  readonly statementTimeoutMs?: number;
}

/** Opens a pool. No connection is made before the first statement, so a database that is down is no error here. */
export function openDb(options: DbOptions): Db {
  const sql: Sql = postgres(options.url, {
    max: options.maxConnections ?? 10,
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 1_800,
    // The driver's own back-off grows to 20 s, during which a database that is up again looks down.
    backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 1),
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? 'recourse',
      TimeZone: 'UTC',
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    types: { bigint: bigintAsNumber },
  });
  const orm = drizzle(sql, { schema });
  restoreTypes(sql);
  return { drizzle: orm, sql, close: () => sql.end({ timeout: 5 }) };
}

/** Counts and minor units fit a double; a value that does not is an error and never a wrong amount. */
const bigintAsNumber = {
  to: 20,
  from: [20],
  serialize: (value: unknown): string => String(value),
  parse: (text: string): number => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
    return value;
  },
};

const oid = { json: 114, jsonb: 3802, timestamptz: 1184, dateArray: 1182, timestamptzArray: 1185 } as const;

/**
 * drizzle switches off the driver's conversion of instants and JSON for the whole pool. Tagged templates need
 * it, and drizzle's columns take both forms: dates as they are, JSON as text that must not be encoded again.
 */
function restoreTypes(sql: Sql): void {
  const { parsers, serializers } = sql.options;
  parsers[oid.timestamptz] = (text: string) => new Date(text);
  serializers[oid.timestamptz] = (value: unknown) =>
    (value instanceof Date ? value : new Date(String(value))).toISOString();
  for (const type of [oid.json, oid.jsonb]) {
    serializers[type] = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  }
  // Left to the driver, which builds array types from their elements on connecting.
  for (const type of [oid.dateArray, oid.timestamptzArray]) {
    delete parsers[type];
    delete serializers[type];
  }
}

/** Why a database cannot carry the product. */
export class UnfitDatabaseError extends Error {
  override readonly name = 'UnfitDatabaseError';
}

/**
 * Throws {@link UnfitDatabaseError} for a database that would answer wrongly in silence: with another encoding
 * than UTF8, or a locale without Cyrillic letters, search and `lower()` find nothing.
 */
export async function checkDatabase(db: Db): Promise<void> {
  const [row] = await db.sql<{ version: number; encoding: string; lower: string }[]>`
    select current_setting('server_version_num')::int as version,
           current_setting('server_encoding') as encoding,
           convert_from(convert_to(lower('ЇЖАК'), 'UTF8'), 'UTF8') as lower`;
  if (row === undefined) throw new UnfitDatabaseError('The database does not answer.');
  if (row.encoding !== 'UTF8') {
    throw new UnfitDatabaseError(
      `The database has the encoding ${row.encoding}, and needs UTF8: create it with "ENCODING 'UTF8' TEMPLATE template0".`,
    );
  }
  if (row.lower !== 'їжак') {
    throw new UnfitDatabaseError(
      "The database's locale does not know Cyrillic letters: create it with an ICU locale, or one that ends in UTF-8.",
    );
  }
  if (row.version < 150_000) {
    throw new UnfitDatabaseError(`PostgreSQL ${row.version} is too old: 15 or newer is needed.`);
  }
}

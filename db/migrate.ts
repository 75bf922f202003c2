/** Brings a database to the shape of `schema/`. */
import { fileURLToPath } from 'node:url';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { createCallerTriggers } from './caller-changes.ts';
import { openDb } from './client.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number, the same for all starters: the name of the lock. */
const migrationLock = 7_203_001;

/**
 * Applies the migrations that the database lacks. Several processes may call this at the same time: drizzle takes
 * no lock, so an advisory lock on the one connection makes the others wait, and then find nothing to do.
 */
export async function migrate(url: string): Promise<void> {
  const db = openDb({
    url,
    maxConnections: 1,
    applicationName: 'recourse-migrate',
    statementTimeoutMs: 600_000,
  });
  try {
    await db.sql`select pg_advisory_lock(${migrationLock}::bigint)`;
    try {
      // Comes with PostgreSQL, and an owner of the database may add it; drizzle knows tables only.
      await db.sql`create extension if not exists pg_trgm`;
      await applyMigrations(db.drizzle, { migrationsFolder });
      await createCallerTriggers(db.sql);
    } finally {
      await db.sql`select pg_advisory_unlock(${migrationLock}::bigint)`;
    }
  } finally {
    await db.close();
  }
}

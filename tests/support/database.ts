/** A database for one suite. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Db, openDb } from '../../db/client.ts';
import { createDatabase, dropDatabase, urlOfDatabase } from '../../db/databases.ts';

export interface FreshDatabase {
  readonly db: Db;
  readonly url: string;
  /** Closes the pool and drops the database, whoever else is connected. */
  drop(): Promise<void>;
}

/** A migrated and seeded database that nobody else uses. `drop` it in `afterAll`. */
export async function freshDatabase(options: { maxConnections?: number } = {}): Promise<FreshDatabase> {
  const serverUrl = inject('serverUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await createDatabase(serverUrl, name, inject('templateDatabase'));
  const url = urlOfDatabase(serverUrl, name);
  const db = openDb({ url, maxConnections: options.maxConnections ?? 10, applicationName: 'recourse-test' });
  return {
    db,
    url,
    drop: async () => {
      await db.close();
      await dropDatabase(serverUrl, name);
    },
  };
}

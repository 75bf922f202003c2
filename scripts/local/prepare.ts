/** What must be there before a worker or an API starts: tables, reference data, the engine's namespace. */
import { checkDatabase, openDb } from '../../db/client.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed.ts';
import { prepareNamespace } from '../../engine/namespace.ts';

export interface PrepareOptions {
  readonly databaseUrl: string;
  /** `host:port` of the gRPC service. */
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** IANA zone. */
  readonly organisationZone: string;
  /** In minor units, of this month's pool if it has none yet. */
  readonly poolCapMinor: number;
  readonly onProgress: (step: string) => void;
}

/** May run at any time, and several times at once. Throws `UnfitDatabaseError` for a database that cannot serve. */
export async function prepareDatabases(options: PrepareOptions): Promise<void> {
  const db = openDb({ url: options.databaseUrl, maxConnections: 2, applicationName: 'recourse-prepare' });
  try {
    await checkDatabase(db);
    options.onProgress('migrations');
    await migrate(options.databaseUrl);
    options.onProgress('reference data');
    await seed(db, options);
  } finally {
    await db.close();
  }
  options.onProgress('namespace');
  await prepareNamespace({ address: options.temporalAddress, namespace: options.temporalNamespace });
}

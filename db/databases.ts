/** Databases of a server: the embedded one makes its own, each test suite one for itself. */
import postgres from 'postgres';

/** The same server, another database. */
export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Creates a database unless it is there, as a copy of `template` if one is named. `serverUrl` names any database of
 * the server, and a role that may create databases.
 */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  await administer(serverUrl, async (sql) => {
    const there = await sql`select 1 from pg_database where datname = ${name}`;
    if (there.length > 0) return;
    if (template === undefined) await sql`create database ${sql(name)}`;
    else await sql`create database ${sql(name)} template ${sql(template)}`;
  });
}

/** Drops a database, whoever is connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await administer(serverUrl, async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
  });
}

/** Whether the server takes statements. */
export async function isServerUp(serverUrl: string): Promise<boolean> {
  try {
    await administer(serverUrl, async (sql) => void (await sql`select 1`));
    return true;
  } catch {
    return false;
  }
}

async function administer(serverUrl: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, connect_timeout: 5, onnotice: () => {}, fetch_types: false });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** How people get in for the first time: where browsers reach the service, and a token to make the first administrator. */
import { randomBytes } from 'node:crypto';
import { isLoopbackHost } from '../../api/login/config.ts';
import { openDb } from '../../db/client.ts';
import { hasAnyAccount } from '../../db/queries/accounts.ts';

export interface FirstLogIn {
  /** Variables for the API. */
  readonly environment: Readonly<Record<string, string>>;
  /** What to tell whoever started it: a line of the summary. */
  readonly row: readonly [name: string, value: string];
}

/**
 * Looks whether anybody can log in yet. As long as nobody can, each start has a token of its own, told once on the
 * terminal and kept nowhere; a configured one is not repeated.
 */
export async function firstLogIn(
  given: Readonly<Record<string, string | undefined>>,
  address: string,
  databaseUrl: string,
): Promise<FirstLogIn> {
  const isLocal = isLoopbackHost(new URL(address).hostname);
  const publicUrl = given.PUBLIC_URL || (isLocal ? address : undefined);
  const reached = publicUrl ?? address;
  const url: Readonly<Record<string, string>> = publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl };
  if (await isSomebodyThere(databaseUrl)) return { environment: url, row: ['Log-in', `${reached}/login`] };
  if (given.RECOURSE_SETUP_TOKEN) {
    return { environment: url, row: ['Set-up', `${reached}/setup (with RECOURSE_SETUP_TOKEN)`] };
  }
  const token = randomBytes(32).toString('base64url');
  return {
    environment: { ...url, RECOURSE_SETUP_TOKEN: token },
    row: ['Set-up', `${reached}/setup?token=${token}`],
  };
}

async function isSomebodyThere(databaseUrl: string): Promise<boolean> {
  const db = openDb({ url: databaseUrl, maxConnections: 1, applicationName: 'recourse-start' });
  try {
    return await hasAnyAccount(db);
  } finally {
    await db.close();
  }
}

/** The description as a file: built from the application, with nothing started and nothing asked. */
import { pino } from 'pino';
import { openDb } from '../../db/client.ts';
import { newSecretsKey } from '../../db/secret-box.ts';
import type { Engine } from '../../engine/engine.ts';
import { createStore } from '../../files/create-store.ts';
import { buildApp } from '../app.ts';
import { readApiConfig } from '../config.ts';

const nowhere = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  TEMPORAL_ADDRESS: '127.0.0.1:1',
  SECRETS_KEY: newSecretsKey(),
};
const absent = () => Promise.reject(new Error('Nothing is asked while the API is described.'));
const noEngine: Engine = {
  start: absent,
  decide: absent,
  tell: absent,
  lookUp: absent,
  refund: absent,
  requestData: absent,
  deliver: absent,
  view: absent,
  isUp: absent,
  hasWorker: absent,
  close: async () => {},
};

/** The text of `openapi.json`. */
export async function describeApi(): Promise<string> {
  const config = readApiConfig(nowhere);
  const db = openDb({ url: config.databaseUrl, maxConnections: 1 });
  const logger = pino({ level: 'silent' });
  const store = createStore(config.files);
  const app = await buildApp({ db, engine: noEngine, store, config, now: () => Date.now(), logger });
  try {
    await app.ready();
    return `${layOut(app.swagger(), '')}\n`;
  } finally {
    await app.close();
    store.close();
    await db.close();
  }
}

const widthMax = 120;

/** JSON with what is short on one line: a third of the lines, and a change shows as the lines that it is. */
function layOut(value: unknown, indent: string): string {
  const short = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + short.length <= widthMax) return short;
  const inner = `${indent} `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const members = Array.isArray(value)
    ? value.map((member) => layOut(member, inner))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => `${JSON.stringify(name)}: ${layOut(member, inner)}`);
  return `${open}\n${members.map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

/** An API as a process of its own on a suite's database and folder: it can be killed. Tells its parent its address. */
import { pino } from 'pino';
import { buildApp } from '../../api/app.ts';
import type { ApiConfig } from '../../api/config.ts';
import { openDb } from '../../db/client.ts';
import { createStore } from '../../files/create-store.ts';
import { silentEngine } from './api.ts';

const [given] = process.argv.slice(2);
if (given === undefined) throw new Error('the configuration is needed');
const config = JSON.parse(given) as ApiConfig;
const app = await buildApp({
  db: openDb({ url: config.databaseUrl, maxConnections: 2 }),
  engine: silentEngine,
  config,
  store: createStore(config.files),
  now: () => Date.now(),
  logger: pino({ level: 'silent' }),
});
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));

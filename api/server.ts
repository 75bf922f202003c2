/** Entry point of the API: `npm run api`. Several may run side by side. */
import { pino } from 'pino';
import { openDb } from '../db/client.ts';
import { checkSecretsKey } from '../db/kept-keys.ts';
import { createSecretBox, SecretError } from '../db/secret-box.ts';
import { connectEngine } from '../engine/connect.ts';
import { createStore } from '../files/create-store.ts';
import { buildApp } from './app.ts';
import { ApiConfigError, apiConfigOfProcess } from './config.ts';

async function main(): Promise<void> {
  const config = apiConfigOfProcess();
  const logger = pino({ name: 'api', level: config.logLevel });
  const db = openDb({
    url: config.databaseUrl,
    maxConnections: config.databaseConnections,
    applicationName: 'recourse-api',
  });
  try {
    await checkSecretsKey(db, createSecretBox(config.secretsKey));
  } catch (error) {
    await db.close();
    throw error;
  }
  const engine = await connectEngine({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    logger,
  });
  const app = await buildApp({
    db,
    engine,
    config,
    store: createStore(config.files),
    now: () => Date.now(),
    logger,
  });

  let stopping: Promise<void> | null = null;
  const stop = () => {
    // Requests under way are answered first; then what they stood on is let go, in reverse order.
    stopping ??= (async () => {
      await app.close();
      await engine.close();
      await db.close();
      // A parent's channel would keep the process alive.
      if (process.connected) process.disconnect();
    })().catch((error: unknown) => {
      logger.fatal({ error: nameOf(error) }, 'the API did not stop in order');
      process.exit(1);
    });
    return stopping;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      logger.info({ signal }, 'the API stops');
      void stop();
    });
  }
  try {
    const address = await app.listen({ host: config.host, port: config.port });
    logger.info({ address }, 'the API listens');
    // To a parent that waits for it.
    process.send?.({ ready: true, address });
  } catch (error) {
    await stop();
    throw error;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

await main().catch((error: unknown) => {
  console.error(error instanceof ApiConfigError || error instanceof SecretError ? error.message : error);
  process.exitCode = 1;
  if (process.connected) process.disconnect();
});

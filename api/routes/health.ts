/** Whether the service lives, and whether it can take complaints. */
import { z } from 'zod';
import { startBacklog } from '../../db/queries/health.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { brieflyCached } from '../plugins/brief-cache.ts';

const liveSchema = z.object({ status: z.literal('ok') });

const part = z.enum(['up', 'down']);
const readySchema = z
  .object({
    status: z.enum(['ok', 'degraded', 'down']),
    parts: z.object({
      database: part,
      engine: part,
      worker: z.enum(['up', 'down', 'unknown']).meta({
        description: 'Whether somebody takes work from the engine; unknown while the engine is down.',
      }),
    }),
    startBacklog: z
      .object({ size: z.int(), oldestSeconds: z.int() })
      .nullable()
      .meta({ description: 'Complaints stored and not yet started; null when the database is down.' }),
  })
  .meta({ description: '`degraded`: complaints are stored, and handled once all parts are back.' });
export type Readiness = z.input<typeof readySchema>;

/** Each part answers within this, or counts as down. */
const probeTimeoutMs = 2_000;
const probeTtlMs = 1_000;
/** Registers `/health/live` and `/health/ready`. */
export function health(app: App, deps: Deps): void {
  const cached = brieflyCached<Readiness>({ ttlMs: probeTtlMs, maxEntries: 1, now: () => performance.now() });
  const config = { roles: 'public', rateLimit: 'none' } as const;
  const tags = ['service'];

  app.get(
    '/health/live',
    { config, schema: { tags, summary: 'Whether the process answers', response: { 200: liveSchema } } },
    async () => ({ status: 'ok' }) as const,
  );

  app.get(
    '/health/ready',
    {
      config,
      schema: {
        tags,
        summary: 'Whether complaints can be stored',
        description: '200 while intake can be stored, also while the engine is down (`degraded`); else 503.',
        response: { 200: readySchema, 503: readySchema },
      },
    },
    async (_request, reply) => {
      const readiness = await cached('ready', () => readinessOf(deps));
      reply.header('cache-control', 'no-store');
      if (readiness.status === 'down') reply.header('retry-after', '1');
      return reply.code(readiness.status === 'down' ? 503 : 200).send(readiness);
    },
  );
}

async function readinessOf({ db, engine }: Deps): Promise<Readiness> {
  const [backlog, worker] = await Promise.all([
    within(probeTimeoutMs, startBacklog(db)).catch(() => null),
    within(probeTimeoutMs, engine.hasWorker(probeTimeoutMs))
      .then((has) => (has ? 'up' : 'down'))
      .catch(() => 'unknown' as const),
  ]);
  const parts = {
    database: backlog === null ? 'down' : 'up',
    engine: worker === 'unknown' ? 'down' : 'up',
    worker,
  } as const;
  const status = backlog === null ? 'down' : worker === 'up' ? 'ok' : 'degraded';
  return { status, parts, startBacklog: backlog };
}

function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${timeoutMs} ms.`)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

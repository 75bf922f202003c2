/** What every worker does beside the process's cases: seals of the audit trail and of secrets, data subjects' requests, retention. */
import { setTimeout as sleep } from 'node:timers/promises';
import { readSigningKey } from '../db/audit-key.ts';
import { dropExpiredExports, markRequestStarted, waitingRequests } from '../db/case/data-requests.ts';
import { eraseLeftovers } from '../db/case/erasure.ts';
import { eraseDue } from '../db/case/retention.ts';
import { sealSecretsAnew } from '../db/case/secrets.ts';
import type { Db } from '../db/client.ts';
import { createSecretBox } from '../db/secret-box.ts';
import type { DataRequestInput } from '../workflows/data-request.contract.ts';
import { startSealer } from './audit-sealer.ts';
import type { WorkerConfig } from './config.ts';
import type { ActivityLogger } from './create-activities.ts';

export interface BackgroundDeps {
  readonly config: WorkerConfig;
  readonly db: Db;
  /** Starts the workflow of a request. */
  readonly engine: { requestData(input: DataRequestInput): Promise<void> };
  readonly logger: ActivityLogger;
}

export interface Background {
  /** Ends after what is in hand. */
  stop(): Promise<void>;
}

const requestsEveryMs = 1_000;
const retentionEveryMs = 60_000;
const secretsEveryMs = 60_000;
/** Cases that one worker erases in a minute: retention has years, and must not be noticed. */
const retentionBatchMax = 50;
/** Two rounds of retention and a while. */
const leftoversWithinMs = 180_000;

/** Starts all of it. What fails is logged and tried again later; it never throws. */
export function startBackground({ config, db, engine, logger }: BackgroundDeps): Background {
  const { auditSigningKey, auditCheckpointSeconds } = config;
  if (auditSigningKey === null) {
    logger.warn(
      {},
      'this worker has no AUDIT_SIGNING_KEY: it seals the audit trail, and signs no checkpoints; another one has to',
    );
  }
  const sealer = startSealer({
    db,
    logger,
    signingKey: auditSigningKey === null ? null : readSigningKey(auditSigningKey),
    checkpointMs: auditCheckpointSeconds * 1_000,
  });
  const box = createSecretBox(config.secretsKey);
  const stopping = new AbortController();

  async function repeat(what: string, everyMs: number, act: () => Promise<void>): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        await act();
        failures = 0;
      } catch (error) {
        failures += 1;
        const type = error instanceof Error ? error.name : 'unknown';
        if (failures === 1) logger.warn({ what, type }, 'this does not work just now; trying on');
      }
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const loops = [
    repeat('data subject requests', requestsEveryMs, async () => {
      for (const { id } of await waitingRequests(db, 20)) {
        await engine.requestData({ requestId: id });
        await markRequestStarted(db, id);
      }
    }),
    repeat('retention', retentionEveryMs, async () => {
      await eraseDue(db, retentionBatchMax, new Date());
      await eraseLeftovers(db, leftoversWithinMs);
      await dropExpiredExports(db);
    }),
    repeat('secrets', secretsEveryMs, async () => {
      const { sealed, unreadable } = await sealSecretsAnew(db, box);
      if (sealed > 0)
        logger.warn({ sealed }, 'secrets lay under an old key, and are sealed under the new one');
      if (unreadable > 0)
        logger.warn({ unreadable }, 'secrets lie under a key that SECRETS_KEY does not have');
    }),
  ];
  return {
    async stop() {
      stopping.abort();
      await Promise.all([...loops, sealer.stop()]);
    },
  };
}

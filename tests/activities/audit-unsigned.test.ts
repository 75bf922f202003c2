/** An audit trail that nobody signs is noticed: by a line at the start of a worker, and by a figure that grows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackground } from '../../activities/background.ts';
import { newSigningKey, readSigningKey } from '../../db/audit-key.ts';
import { sealEntries, signHeads } from '../../db/case/audit-seals.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { memoryLogger, workerConfig } from '../support/worker.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
});
afterAll(() => api.close());

describe('a worker', () => {
  it.each([
    ['without a key says at its start that it signs nothing', null, 1],
    ['with a key says nothing of it', newSigningKey(), 0],
  ])('%s', async (_, auditSigningKey, times) => {
    const logger = memoryLogger();
    const background = startBackground({
      config: workerConfig(api.database, { auditSigningKey, auditCheckpointSeconds: 86_400 }),
      db: api.db,
      engine: { requestData: async () => {} },
      logger,
    });
    await background.stop();
    const told = logger.lines.filter(({ message }) => message.includes('AUDIT_SIGNING_KEY'));
    expect(told).toHaveLength(times);
    expect(told.every(({ level }) => level === 'warn')).toBe(true);
  });
});

describe('/metrics', () => {
  const seconds = async () =>
    Number(/^recourse_audit_unsigned_seconds (\d+)$/m.exec((await api.get('/metrics')).text)?.[1]);

  it('tell how long the oldest entry has waited for a signature, sealed or not, and 0 once all are signed', async () => {
    const { db } = api;
    const key = readSigningKey(newSigningKey());
    const signAll = async () => {
      while ((await sealEntries(db, 500)) > 0);
      await signHeads(db, key, new Date());
    };
    await signAll();
    expect(await seconds()).toBe(0);
    await db.sql`
      with entry as (
        insert into audit (at, actor_id, action, subject) values (now() - interval '1 hour', 'x', 'tried', 'policy:x')
        returning id)
      insert into audit_tail (entry_id) select id from entry`;
    expect(await seconds()).toBeGreaterThanOrEqual(3_600);
    await sealEntries(db, 500);
    expect(await seconds()).toBeGreaterThanOrEqual(3_600);
    await signAll();
    expect(await seconds()).toBe(0);
  });
});

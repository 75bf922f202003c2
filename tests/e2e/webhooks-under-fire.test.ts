/** Webhooks over worker processes that are killed in mid-delivery: the distinct events that arrive are those that were told. */
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';
import { temporalAddress, uniqueTaskQueue } from '../support/temporal.ts';
import { type Receiver, startReceiver, testWebhooks } from '../support/webhooks.ts';
import { workerConfig } from '../support/worker.ts';
import { endProcess, workerProcesses } from '../support/worker-processes.ts';

const casesMax = 30;

let api: ApiUnderTest;
let receiver: Receiver;
const processes = workerProcesses(uniqueTaskQueue());

const startWorker = () =>
  processes.start(
    workerConfig(api.database, {
      databaseConnections: 8,
      temporalAddress: temporalAddress(),
      webhooks: { ...testWebhooks, retry: { firstMs: 100, maxMs: 1_000, attemptsMax: 40 } },
    }),
  );

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  receiver = await startReceiver();
}, 120_000);
afterAll(async () => {
  await processes.end('SIGTERM');
  await api?.close();
  await receiver?.close();
}, 60_000);

describe('with workers killed while receivers have their requests', () => {
  test('every event arrives, in the order of its case, and a receiver that fails some loses none', async () => {
    const made = await api.post('/v1/webhooks', { body: { url: receiver.url, types: ['*'] } });
    expect(made.status, made.text).toBe(201);
    const secret = String(made.json.secret);
    // Each fifth request is refused; while `held`, none is answered, so that a worker dies in the middle of it.
    let isHeld = false;
    let count = 0;
    receiver.answer = () => {
      count += 1;
      if (isHeld) return 'hang';
      return { status: count % 5 === 0 ? 500 : 204 };
    };
    const calls = (more: number) => {
      const wanted = receiver.calls.length + more;
      return expect.poll(() => receiver.calls.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(wanted);
    };

    let worker = await startWorker();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < casesMax / 3; n += 1) {
        expect((await api.post('/v1/complaints', { body: complaint() })).status).toBe(201);
      }
      await calls(3);
      isHeld = true;
      // Requests are open now, and more events wait behind them.
      await calls(2);
      await endProcess(worker, 'SIGKILL');
      isHeld = false;
      worker = await startWorker();
    }

    await expect
      .poll(
        async () => {
          const [row] = await api.db.sql<{ n: number }[]>`
            select (select count(*) from cases where seq = 0)::int
                   + (select count(*) from event_outbox)::int
                   + (select count(*) from webhook_deliveries where state = 'waiting')::int as n`;
          return row?.n;
        },
        { timeout: 150_000, interval: 250 },
      )
      .toBe(0);

    const told = await api.db.sql<{ id: string; caseId: string; holds: boolean }[]>`
      select 'evt_' || lpad(position::text, 16, '0') as id, case_id as "caseId", withdrawn_at is null as holds
        from events order by position`;
    expect(new Set(told.map((event) => event.caseId)).size).toBe(casesMax);
    const taken: { id: string; caseId: string; sequence: number }[] = [];
    for (const call of receiver.calls) {
      taken.push(new Webhook(secret).verify(call.body, call.headers as Record<string, string>) as never);
    }
    const arrived = new Set(taken.map((event) => event.id));
    expect(told.filter((event) => event.holds && !arrived.has(event.id))).toEqual([]);
    const known = new Set(told.map((event) => event.id));
    expect([...arrived].filter((id) => !known.has(id))).toEqual([]);
    const failed = await api.db.sql`select id from webhook_deliveries where state = 'failed'`;
    expect([...failed]).toEqual([]);
    // At least once, and at first in order.
    for (const caseId of new Set(told.map((event) => event.caseId))) {
      const firsts = [
        ...new Set(taken.filter((event) => event.caseId === caseId).map((event) => event.sequence)),
      ];
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
    }
    // The kills were felt: some requests were open, and came again.
    expect(taken.length).toBeGreaterThan(arrived.size);
  }, 300_000);
});

/** Which deliveries may begin: in the order of their case, but never behind one that is refused for ever. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leaseDeliveries, markDeliveriesStarted, returnDeliveries } from '../../db/case/deliveries.ts';
import { publishEvents, removeOldEvents } from '../../db/case/publish-events.ts';
import { recordStep } from '../../db/case/record-step.ts';
import { deleteWebhook } from '../../db/desk/webhooks.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await fresh.db.sql`delete from webhooks`;
});

const request = { perWebhookMax: 8, leaseMs: 10_000, holdMs: 3_600_000 };
const lease = async (change: Partial<typeof request> = {}) => {
  const leased = await leaseDeliveries(fresh.db, { ...request, ...change });
  const rows = await fresh.db.sql<{ id: string; sequence: number; caseId: string; webhookId: string }[]>`
    select id, sequence, case_id as "caseId", webhook_id as "webhookId" from webhook_deliveries
     where id = any(${leased.map((one) => one.deliveryId)}::uuid[]) order by sequence`;
  return [...rows];
};

async function webhook(): Promise<string> {
  const id = randomUUID();
  await fresh.db.sql`
    insert into webhooks (id, url, types, state, created_at, created_by)
    values (${id}, 'https://hooks.example/', '{*}', 'active', now(), 'test')`;
  return id;
}

/** A case with so many events, published for the webhooks that there are. */
async function tell(count: number, settleMs = 0): Promise<{ caseId: string; again: () => Promise<void> }> {
  const file = await storeCase(fresh.db);
  const step = (type: string, seq: number, atMs: number) =>
    recordStep(
      fresh.db,
      stepOf(file, seq, {
        atMs,
        events: [{ type, atMs, actor: { kind: 'process', id: 'process' }, sourceId: null, data: {} }],
      }),
    );
  for (let seq = 1; seq <= count; seq += 1) await step('noted', seq, seq);
  await publishEvents(fresh.db, { settleMs });
  return {
    caseId: file.caseId,
    again: async () => {
      await step('withdrawn', 1, 1_000);
      await publishEvents(fresh.db, { settleMs });
    },
  };
}
const settle = (id: string | undefined) =>
  fresh.db.sql`update webhook_deliveries set state = 'delivered' where id = ${id ?? null}`;

describe('a delivery may begin', () => {
  it('when the earlier ones of its case to the same subscription are settled, and is then one worker’s', async () => {
    const [one, two] = [await webhook(), await webhook()];
    await tell(3);
    const first = await lease();
    expect(first.map((row) => row.sequence)).toEqual([1, 1]);
    expect(new Set(first.map((row) => row.webhookId))).toEqual(new Set([one, two]));
    expect(await lease()).toEqual([]);
    await settle(first.find((row) => row.webhookId === one)?.id);
    expect(await lease()).toMatchObject([{ webhookId: one, sequence: 2 }]);
  });

  it('after an hour at most, behind one that is never taken', async () => {
    await webhook();
    await tell(2);
    const [poison] = await lease();
    await markDeliveriesStarted(fresh.db, [poison?.id ?? '']);
    expect(await lease()).toEqual([]);
    await fresh.db
      .sql`update webhook_deliveries set due_at = now() - interval '61 minutes' where id = ${poison?.id ?? ''}`;
    expect(await lease()).toMatchObject([{ sequence: 2 }]);
  });

  it('once it has settled, and never when its event was withdrawn by then', async () => {
    await webhook();
    const { again } = await tell(2, 3_600_000);
    expect(await lease()).toEqual([]);
    await again();
    await fresh.db
      .sql`update webhook_deliveries set due_at = now() - interval '1 minute' where state = 'waiting'`;
    const [row] = await lease();
    const told = await fresh.db.sql`
      select sequence, type, state from webhook_deliveries where case_id = ${row?.caseId ?? null} order by sequence`;
    expect([...told]).toEqual([
      { sequence: 1, type: 'complaint.noted', state: 'withdrawn' },
      { sequence: 2, type: 'complaint.noted', state: 'withdrawn' },
      { sequence: 3, type: 'complaint.restated', state: 'waiting' },
      { sequence: 4, type: 'complaint.withdrawn', state: 'waiting' },
    ]);
    expect(row?.sequence).toBe(3);
  });

  it('with few others of its subscription, and again when the engine could not take it or its worker died', async () => {
    await webhook();
    for (let n = 0; n < 5; n += 1) await tell(1);
    const some = await lease({ perWebhookMax: 3 });
    expect(some).toHaveLength(3);
    expect(await lease({ perWebhookMax: 3 })).toEqual([]);
    await returnDeliveries(fresh.db, [some[0]?.id ?? '']);
    expect(await lease({ perWebhookMax: 3 })).toHaveLength(1);
    await fresh.db
      .sql`update webhook_deliveries set lease_until = now() - interval '1 minute' where lease_until is not null`;
    expect(await lease({ perWebhookMax: 3 })).toHaveLength(3);
    // Those that were tried once wait for their next try, and take no room.
    await fresh.db
      .sql`update webhook_deliveries set attempts = 1, started_at = now() where lease_until is not null`;
    expect(await lease({ perWebhookMax: 3 })).toHaveLength(2);
  });

  it('only where its subscription is active', async () => {
    const id = await webhook();
    await tell(1);
    await fresh.db.sql`update webhooks set state = 'paused' where id = ${id}`;
    expect(await lease()).toEqual([]);
  });
});

it('deliveries are removed with their retention, and those of a deleted subscription soon', async () => {
  const [kept, deleted] = [await webhook(), await webhook()];
  await tell(3);
  await fresh.db.sql`
    update webhook_deliveries set created_at = now() - interval '40 days' where webhook_id = ${kept} and sequence = 1`;
  await fresh.db.sql`
    insert into webhook_attempts (delivery_id, round, attempt, at, duration_ms, delivered)
    select id, 1, 1, now(), 1, true from webhook_deliveries where webhook_id = ${kept}`;
  await deleteWebhook(fresh.db, deleted, 'test');
  await removeOldEvents(fresh.db, 30);
  const left = await fresh.db.sql`
    select d.webhook_id as "webhookId", count(*)::int as n, count(a.*)::int as attempts
      from webhook_deliveries d left join webhook_attempts a on a.delivery_id = d.id
     where d.webhook_id in (${kept}, ${deleted}) group by 1`;
  expect([...left]).toEqual([{ webhookId: kept, n: 2, attempts: 2 }]);
  expect(await fresh.db.sql`select 1 from webhooks where id = ${deleted}`).toHaveLength(0);
});

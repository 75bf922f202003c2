/** A refund system that is down, slow or silent: its refunds wait, say so, and are paid once when it is back. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTableSystems } from '../../activities/adapters/tables.ts';
import type { RefundSystem } from '../../activities/ports/outside.ts';
import { insertRefund } from '../../db/desk/refunds.ts';
import { findRefund } from '../../db/queries/refunds.ts';
import type { RefundState } from '../../workflows/refund.contract.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { agent } from '../support/process.ts';
import { storeCase } from '../support/stored-case.ts';
import { eventually, startWorker, type WorkerUnderTest } from '../support/worker.ts';

type Trouble =
  | 'none'
  | 'error'
  | 'hangs'
  | 'is never heard of'
  | 'pays-and-hangs-up'
  | 'takes-its-time'
  | 'refuses';

/** Another company's system: what it paid, by key. A PUT of a key that it has paid would pay once more, as bad ones do. */
const paid = new Map<string, number[]>();
const asked: { method: string; key: string }[] = [];
let trouble: Trouble = 'none';
let server: Server;
let fresh: FreshDatabase;
let worker: WorkerUnderTest;

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const method = request.method ?? '';
  const key = (request.url ?? '').slice(1);
  asked.push({ method, key });
  const answer = (status: number, value: unknown) =>
    void response.writeHead(status).end(JSON.stringify(value));
  if (trouble === 'error') return answer(503, { customer: 'Оксана +380671234567' });
  if (trouble === 'hangs') return;
  if (method === 'GET') return answer(paid.has(key) ? 200 : 404, { state: 'done' });
  if (trouble === 'refuses') return answer(200, { state: 'failed', failure: 'card_closed' });
  if (trouble === 'takes-its-time') return answer(200, { state: 'requested' });
  paid.set(key, [...(paid.get(key) ?? []), Number(JSON.parse(text).amountMinor)]);
  if (trouble === 'pays-and-hangs-up') return void request.socket.destroy();
  answer(200, { state: 'done' });
}

/** As an adapter without a limit of its own: it waits until the test is over. */
async function neverHeardOf(): Promise<never> {
  while (trouble === 'is never heard of') await new Promise((resolve) => setTimeout(resolve, 100));
  throw new Error('too late');
}

/** An adapter as an integrator writes one: it looks a key up before it asks, and waits no longer than it has to. */
const overHttp: RefundSystem = {
  refund: async ({ id, money }) => {
    if (trouble === 'is never heard of') return neverHeardOf();
    const { port } = server.address() as AddressInfo;
    const call = async (method: string, body?: string) => {
      const signal = AbortSignal.timeout(1_000);
      const response = await fetch(`http://127.0.0.1:${port}/${id}`, {
        method,
        signal,
        ...(body && { body }),
      });
      if (response.status === 404) return null;
      if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
      return (await response.json()) as { state: 'requested' | 'done' | 'failed'; failure?: string };
    };
    const known =
      (await call('GET')) ?? (await call('PUT', JSON.stringify({ amountMinor: money.amountMinor })));
    if (known === null) throw new Error('neither known nor taken');
    return { state: known.state, failure: known.failure ?? null };
  },
};

beforeAll(async () => {
  fresh = await freshDatabase();
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  worker = await startWorker(fresh, {
    deps: { systems: { ...createTableSystems(fresh.db), refunds: overHttp } },
  });
});
afterAll(async () => {
  await worker.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await fresh.drop();
});
afterEach(() => {
  trouble = 'none';
  asked.length = 0;
});

interface RefundUnderTest {
  readonly refundId: string;
  readonly caseId: string;
  state(): Promise<RefundState>;
  /** Whether readers are told that its system cannot be asked. */
  isDown(): Promise<boolean>;
  /** Waits until it stands so. */
  stands(state: RefundState): Promise<boolean>;
  /** Asks for it once more, as a worker or an API that died in between would. */
  ask(): Promise<void>;
}

/** A refund of 200.00 UAH that was asked for, and is being carried out. */
async function askedFor(): Promise<RefundUnderTest> {
  const { caseId } = await storeCase(fresh.db, { noted: true });
  const refundId = randomUUID();
  const refund = { id: refundId, caseId, proposalId: 'p1', amountMinor: 20_000, currency: 'UAH' };
  await fresh.db.sql.begin((tx) =>
    insertRefund(tx, { ...refund, at: new Date() }, { actor: agent, who: agent.id }),
  );
  const read = async () => {
    const row = await findRefund(fresh.db, refundId);
    if (row === null) throw new Error('The refund is gone.');
    return row;
  };
  const state = async () => (await read()).state;
  const ask = () => worker.engine.refund({ caseId, refundId, pauseMs: 200 });
  await ask();
  return {
    ...{ refundId, caseId, state, ask },
    isDown: async () => (await read()).unavailableSince !== null,
    stands: (wanted) => eventually(async () => (await state()) === wanted, 60_000),
  };
}
const told = async ({ refundId }: RefundUnderTest) => {
  const rows = await fresh.db.sql<{ kind: string }[]>`
    select fact ->> 'kind' as kind from facts where fact -> 'payload' ->> 'refundId' = ${refundId} order by at`;
  return rows.map(({ kind }) => kind);
};
const timesAsked = ({ refundId }: RefundUnderTest) => asked.filter(({ key }) => key === refundId).length;

describe('a refund', () => {
  it.each(['error', 'hangs'] as const)(
    'waits, and says so, while its system %s; then it is paid once',
    async (how) => {
      trouble = how;
      const refund = await askedFor();
      await refund.stands('unavailable');
      // It is asked on, not given up: more than the tries of one question.
      await eventually(async () => timesAsked(refund) > 4, 60_000);
      expect([await refund.state(), await refund.isDown()]).toEqual(['unavailable', true]);
      expect(await told(refund)).toEqual(['refund_asked']);
      trouble = 'none';
      await refund.stands('done');
      expect(await refund.isDown()).toBe(false);
      expect(paid.get(refund.refundId)).toEqual([20_000]);
      expect(await told(refund)).toEqual(['refund_asked', 'refunded']);
      // What its system said of a customer stays out of our log.
      expect(JSON.stringify(worker.logger.lines)).not.toContain('38067');
    },
  );

  it('is not waited for without end when its system is never heard of', async () => {
    trouble = 'is never heard of';
    const refund = await askedFor();
    await refund.stands('unavailable');
    trouble = 'none';
    await refund.stands('done');
    expect(paid.get(refund.refundId)).toEqual([20_000]);
  });

  it('whose answer was lost is looked up by its key, and not paid again', async () => {
    trouble = 'pays-and-hangs-up';
    const refund = await askedFor();
    await refund.stands('done');
    expect(paid.get(refund.refundId)).toEqual([20_000]);
    const calls = asked.filter(({ key }) => key === refund.refundId).map(({ method }) => method);
    expect(calls).toEqual(['GET', 'PUT', 'GET']);
  });

  it('is carried out by one workflow however often it is asked for', async () => {
    trouble = 'error';
    const refund = await askedFor();
    await Promise.all(Array.from({ length: 5 }, refund.ask));
    await refund.stands('unavailable');
    trouble = 'none';
    await refund.stands('done');
    await refund.ask();
    expect(paid.get(refund.refundId)).toEqual([20_000]);
    expect(await told(refund)).toEqual(['refund_asked', 'refunded']);
  });

  it('that its system has taken is asked after until it is paid', async () => {
    trouble = 'takes-its-time';
    const refund = await askedFor();
    await refund.stands('requested');
    expect(await told(refund)).toEqual(['refund_asked']);
    // What it said stands while it is down, and so does that it is.
    trouble = 'error';
    await eventually(async () => (await refund.isDown()) === true, 60_000);
    expect(await refund.state()).toBe('requested');
    trouble = 'takes-its-time';
    await eventually(async () => (await refund.isDown()) === false, 60_000);
    trouble = 'none';
    await refund.stands('done');
    expect(await told(refund)).toEqual(['refund_asked', 'refunded']);
  });

  it('that its system refuses has failed, with the reason, and nothing is paid', async () => {
    trouble = 'refuses';
    const refund = await askedFor();
    await refund.stands('failed');
    const [row] = await fresh.db.sql`select failure from refunds where id = ${refund.refundId}::uuid`;
    expect(row).toEqual({ failure: 'card_closed' });
    expect(paid.has(refund.refundId)).toBe(false);
    expect(await told(refund)).toEqual(['refund_asked', 'refund_failed']);
    const [audited] = await fresh.db.sql`
      select actor_kind as kind, actor_id as id, after ->> 'state' as state from audit
       where subject = ${`case:${refund.caseId}`} and action = 'refund.answered'`;
    expect(audited).toEqual({ kind: 'system', id: 'refunds', state: 'failed' });
  });

  it('outlives the worker that asks for it', async () => {
    trouble = 'error';
    const refund = await askedFor();
    await refund.stands('unavailable');
    const { taskQueue } = worker;
    await worker.stop();
    trouble = 'none';
    worker = await startWorker(fresh, {
      deps: { systems: { ...createTableSystems(fresh.db), refunds: overHttp }, taskQueue },
    });
    await refund.stands('done');
    expect(paid.get(refund.refundId)).toEqual([20_000]);
  });
});

/** Parts are killed under load: every accepted complaint is one case, every case one workflow, no decision lost or doubled. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../../db/client.ts';
import { choosePort, stopProcess } from '../../scripts/local/processes.ts';
import { workflowIdOf } from '../../workflows/complaint.contract.ts';
import { killHard, processesOf, type StartedProduct, startProduct } from '../support/start.ts';

let folder: string;
let product: StartedProduct;
let agentId: string;
const seenPids = new Set<number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recourse-never-lost-'));
  await chmod(folder, 0o755);
  product = await startProduct(folder, await choosePort(undefined));
  for (const pid of Object.values(await processesOf(product, folder))) seenPids.add(pid);
  const person = await send('/v1/people', 'people-1', { name: 'Agent', roles: ['agent'] });
  agentId = String(person.body.id);
}, 300_000);

afterAll(async () => {
  await product?.stop();
  for (const pid of seenPids) await stopProcess(pid, { signal: 'SIGKILL', graceMs: 5_000 });
  await rm(folder, { recursive: true, force: true });
}, 120_000);

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function request(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${product.address}${path}`, { ...init, signal: AbortSignal.timeout(15_000) });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** Sends as an integrator does: the same key until there is an answer that says more than "try again". */
async function send(
  path: string,
  key: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return await patiently(path, () =>
    request(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${product.key}`,
        'content-type': 'application/json',
        'idempotency-key': key,
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  );
}

async function patiently(path: string, ask: () => Promise<Answer>): Promise<Answer> {
  const endsAtMs = Date.now() + 120_000;
  for (;;) {
    const answer = await ask().catch(() => null);
    const isRunning = answer?.status === 409 && String(answer.body.type).endsWith('request-running');
    if (answer !== null && answer.status < 500 && !isRunning) return answer;
    if (Date.now() > endsAtMs) throw new Error(`no answer to ${path}: ${JSON.stringify(answer)}`);
    await sleep(250);
  }
}

const get = async (path: string): Promise<Answer['body']> =>
  (await patiently(path, () => request(path, { headers: { authorization: `Bearer ${product.key}` } }))).body;

/** Each third complaint is left alone for its limits to pass. */
const isLeftAlone = (n: number): boolean => n % 3 === 0;

/** The life of one complaint, as a shop and an agent drive it. */
async function drive(n: number): Promise<string> {
  const intake = await send('/v1/complaints', `intake-${n}`, {
    channel: 'web',
    customer: { ref: `customer-${n}` },
    subject: `Complaint ${n}`,
    body: 'Nothing came.',
    class: 'non_standard',
    // Days of four seconds for those that are left alone: their limits pass while parts are down.
    policy: isLeftAlone(n) ? 'demo' : 'default',
  });
  expect(intake.status, JSON.stringify(intake.body)).toBe(201);
  const id = String(intake.body.id);
  if (isLeftAlone(n)) return id;
  const steps: [string, unknown][] = [
    ['triage', { class: 'loyalty_card', category: 'delivery', severity: 'low', assignTo: agentId }],
    [
      'propose',
      {
        kind: 'offer',
        finding: 'upheld',
        rootCause: 'late_delivery',
        remedy: 'compensation',
        compensation: { amountMinor: 1_000, currency: 'UAH' },
        reason: 'Waited twice.',
      },
    ],
  ];
  for (const [verb, body] of steps) {
    const answer = await send(`/v1/complaints/${id}/${verb}`, `${verb}-${n}`, body, {
      'recourse-actor': agentId,
    });
    expect(answer.status, `${verb}: ${JSON.stringify(answer.body)}`).toBe(200);
  }
  const { version } = await get(`/v1/complaints/${id}`);
  const word = { by: 'customer', evidence: { channel: 'email' } };
  const accepted = await send(`/v1/complaints/${id}/accept`, `accept-${n}`, word, {
    'recourse-actor': agentId,
    'if-match': `"${version}"`,
  });
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);
  return id;
}

describe('with worker, API, Temporal and PostgreSQL killed under load', () => {
  const ids = new Map<number, string>();
  const casesMax = 60;

  test('every complaint and decision gets its answer', async () => {
    let next = 0;
    const caller = async () => {
      while (next < casesMax) {
        next += 1;
        const n = next;
        ids.set(n, await drive(n));
      }
    };
    // A part dies at each fifth of the way, whatever the machine's speed.
    const chaos = async () => {
      for (const [index, part] of (['worker', 'api', 'temporal', 'postgres'] as const).entries()) {
        while (ids.size < ((index + 1) * casesMax) / 5) await sleep(20);
        const running = await processesOf(product, folder);
        for (const pid of Object.values(running)) seenPids.add(pid);
        killHard([running[part] ?? 0]);
      }
    };
    await Promise.all([chaos(), ...Array.from({ length: 8 }, caller)]);
    expect(ids.size).toBe(casesMax);
    for (const part of ['Worker', 'API', 'Temporal', 'PostgreSQL']) {
      expect(product.output()).toContain(`${part} ended unexpectedly`);
    }
    for (const pid of Object.values(await processesOf(product, folder))) seenPids.add(pid);
  }, 400_000);

  test('every 201 is exactly one case, and every case one workflow', async () => {
    expect(new Set(ids.values()).size).toBe(ids.size);
    for (;;) {
      const { startBacklog } = await get('/health/ready');
      if ((startBacklog as { size: number }).size === 0) break;
      await sleep(500);
    }
    const connection = await Connection.connect({ address: await temporalAddressOf() });
    const client = new Client({ connection });
    try {
      for (const id of ids.values()) {
        const runs: string[] = [];
        const query = `WorkflowId = '${workflowIdOf(id)}'`;
        for await (const run of client.workflow.list({ query })) {
          if (run.status.name !== 'CONTINUED_AS_NEW') runs.push(run.runId);
        }
        expect(runs, `workflows of ${id}`).toHaveLength(1);
      }
    } finally {
      await connection.close();
    }
    const again = await send('/v1/complaints', 'intake-1', {
      channel: 'web',
      customer: { ref: 'customer-1' },
      subject: 'Complaint 1',
      body: 'Nothing came.',
      class: 'non_standard',
      policy: 'default',
    });
    expect(again.body.id).toBe(ids.get(1));
  }, 120_000);

  test('no decision was taken twice and money moved exactly once per acceptance', async () => {
    const db = openDb({ url: await databaseUrlOf(), maxConnections: 2 });
    try {
      const twice = await db.sql`
        select case_id, type from timeline
        where type in ('received', 'triaged', 'proposed', 'accepted', 'paid', 'closed')
        group by case_id, type having count(*) > 1`;
      expect([...twice]).toEqual([]);
      const accepted = [...ids.keys()].filter((n) => !isLeftAlone(n)).length;
      await expect
        .poll(async () => (await db.sql`select 1 from timeline where type = 'paid'`).length, {
          timeout: 60_000,
        })
        .toBe(accepted);
      const [books] = await db.sql`
        select coalesce(sum(amount_minor), 0)::int as sum, count(distinct transfer_key)::int as captures
        from ledger_entries`;
      expect(books).toEqual({ sum: 0, captures: accepted });
    } finally {
      await db.close();
    }
  }, 120_000);

  test('no deadline passed without its escalation', async () => {
    const untouched = [...ids].filter(([n]) => isLeftAlone(n)).map(([, id]) => id);
    expect(untouched.length).toBe(casesMax / 3);
    for (const id of untouched) {
      const told = async () => {
        const clocks = (await get(`/v1/complaints/${id}/sla`)).clocks as {
          kind: string;
          breach: unknown;
          rungs: { rung: string; skipped: boolean }[];
        }[];
        const resolution = clocks.find((clock) => clock.kind === 'resolution');
        return resolution?.breach ? resolution.rungs.some((fired) => !fired.skipped) : false;
      };
      await expect.poll(told, { timeout: 60_000, interval: 500 }).toBe(true);
    }
  }, 180_000);
});

/** Where the product's own servers are, as it keeps that beside its data. */
const kept = async (name: string): Promise<string> => (await readFile(join(folder, name), 'utf8')).trim();
const temporalAddressOf = async (): Promise<string> =>
  `127.0.0.1:${(JSON.parse(await kept('temporal/ports.json')) as { port: number }).port}`;
const databaseUrlOf = async (): Promise<string> =>
  `postgres://recourse:${await kept('postgres/password')}@127.0.0.1:${await kept('postgres/port')}/recourse`;

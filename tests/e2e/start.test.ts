/** One command starts everything, and whatever ends it, the next start has it all again. */
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choosePort, commandLineOf, stopProcess, waitUntil } from '../../scripts/local/processes.ts';
import { FormBrowser } from '../support/form-browser.ts';
import { killHard, processesOf, type StartedProduct, spawnStart, startProduct } from '../support/start.ts';

let folder: string;
let port: number;
let product: StartedProduct;
const processes: Record<string, number>[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recourse-start-'));
  await chmod(folder, 0o755);
  port = await choosePort(undefined);
});

afterAll(async () => {
  if (product?.child.exitCode === null && product.child.signalCode === null) await product.stop();
  // Only what still runs on this folder: ids are used again.
  for (const pid of processes.flatMap((run) => Object.values(run))) {
    if ((await commandLineOf(pid))?.includes(folder))
      await stopProcess(pid, { signal: 'SIGTERM', graceMs: 20_000 });
  }
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  product = await startProduct(folder, port);
  processes.push(await processesOf(product, folder));
}

async function complain(key: string): Promise<string> {
  const response = await fetch(`${product.address}/v1/complaints`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${product.key}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({
      channel: 'web',
      customer: { ref: 'customer-1' },
      subject: 'Чайник не гріє',
      body: 'Придбаний учора чайник не гріє воду.',
    }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

/** Waits until the process itself answers for the case, at the stage to which intake brings it. */
async function reachesTriage(id: string): Promise<void> {
  const stage = async () => {
    const response = await fetch(`${product.address}/v1/complaints/${id}/process`, {
      headers: { authorization: `Bearer ${product.key}` },
    });
    const { view, stage } = (await response.json()) as { view?: { stage?: string }; stage?: string };
    return view?.stage ?? stage;
  };
  let seen: string | undefined;
  const there = await waitUntil(
    async () => {
      seen = await stage();
      return seen === 'triage';
    },
    60_000,
    200,
  );
  expect(there, `the process is at ${seen}`).toBe(true);
}

async function allGone(run: Record<string, number>): Promise<string[]> {
  const lines = await Promise.all(Object.values(run).map(commandLineOf));
  return lines.filter((line) => line !== null);
}

describe('npm start', () => {
  const ids: string[] = [];

  test('starts everything, says where it is, and takes a complaint', async () => {
    await start();
    for (const part of ['PostgreSQL', 'Temporal', 'Worker', 'API'])
      expect(product.output()).toContain(`✓ ${part}`);
    expect((await stat(join(folder, 'bootstrap-key'))).mode & 0o077).toBe(0);
    expect((await fetch(`${product.address}/docs`)).status).toBe(200);
    const [, temporalUi = ''] = /Temporal +(http\S+)/.exec(product.output()) ?? [];
    expect((await fetch(temporalUi)).status).toBe(200);
    const id = await complain('first');
    ids.push(id);
    await reachesTriage(id);
  }, 300_000);

  test('prints where the first administrator is made, in a browser, once', async () => {
    const [, setup = ''] = /Set-up +(\S+)/.exec(product.output()) ?? [];
    expect(setup.startsWith(`${product.address}/setup?token=`)).toBe(true);
    const browser = new FormBrowser();
    const password = 'сорок дві зелені парасолі';
    const login = 'oksana@example.com';
    const made = await browser.send(await browser.get(setup), {
      name: 'Оксана',
      login,
      password,
      again: password,
    });
    expect(made.url).toBe(`${product.address}/login?said=set-up`);
    const account = await browser.send(made, { login, password });
    expect([account.status, account.url]).toEqual([200, `${product.address}/account`]);
    expect((await browser.get(setup)).status).toBe(410);
  });

  test('a second start on the same folder is refused, and harms nothing', async () => {
    const { ended } = spawnStart({ DATA_DIR: folder, PORT: '0' });
    const { code, output } = await ended;
    expect(code).toBe(1);
    expect(output).toContain(`runs on ${folder} already`);
    expect((await fetch(`${product.address}/health/ready`)).status).toBe(200);
  });

  test('Ctrl-C stops all of it in order, the API first', async () => {
    expect(await product.stop()).toBe(0);
    expect(await allGone(processes[0] ?? {})).toEqual([]);
    const stopping = product.output().slice(product.output().indexOf('Stopping'));
    const order = [...stopping.matchAll(/✓ (\w+)/g)].map(([, name]) => name);
    expect(order.slice(0, 2)).toEqual(['API', 'Worker']);
    expect(order.slice(2).sort()).toEqual(['PostgreSQL', 'Temporal']);
  });

  test('the next start has the complaint, its process and the key', async () => {
    const before = product.key;
    await start();
    expect(product.key).toBe(before);
    expect(product.output()).toContain(`Log-in       ${product.address}/login`);
    expect(product.output()).not.toContain('Set-up');
    await reachesTriage(ids[0] ?? '');
    ids.push(await complain('second'));
  }, 300_000);

  test('after kill -9 of everything the next start has lost nothing', async () => {
    const last = await complain('third');
    killHard(Object.values(processes.at(-1) ?? {}));
    await start();
    for (const id of [...ids, last]) await reachesTriage(id);
    ids.push(last);
    expect(await complain('third')).toBe(last);
  }, 300_000);

  test('after kill -9 of the command alone worker and API leave by themselves, and the next start takes over', async () => {
    const before = processes.at(-1) ?? {};
    killHard([before.up ?? 0]);
    const left = await waitUntil(
      async () =>
        (await commandLineOf(before.worker ?? 0)) === null && (await commandLineOf(before.api ?? 0)) === null,
      40_000,
      200,
    );
    expect(left).toBe(true);
    await start();
    expect(await commandLineOf(before.postgres ?? 0)).toBeNull();
    expect(await commandLineOf(before.temporal ?? 0)).toBeNull();
    for (const id of ids) await reachesTriage(id);
  }, 300_000);

  test('a killed worker and a killed API are started again', async () => {
    const before = processes.at(-1) ?? {};
    killHard([before.worker ?? 0, before.api ?? 0]);
    await waitUntil(
      async () => (await allGone({ worker: before.worker ?? 0, api: before.api ?? 0 })).length === 0,
      5_000,
    );
    const back = await waitUntil(
      async () =>
        await fetch(`${product.address}/health/ready`).then(
          async (response) => ((await response.json()) as { status?: string }).status === 'ok',
          () => false,
        ),
      90_000,
      200,
    );
    expect(back).toBe(true);
    processes.push(await processesOf(product, folder));
    await reachesTriage(await complain('fourth'));
    expect(await product.stop()).toBe(0);
  }, 300_000);
});

describe('npm start refuses', () => {
  test('a wrong environment, with every problem at once and before anything is started', async () => {
    const { ended } = spawnStart({
      DATA_DIR: join(folder, 'none'),
      PORT: 'eighty',
      RECOURSE_BOOTSTRAP_KEY: 'short',
      ORGANISATION_ZONE: 'Mars',
    });
    const { code, output } = await ended;
    expect(code).toBe(1);
    for (const name of ['PORT', 'RECOURSE_BOOTSTRAP_KEY', 'ORGANISATION_ZONE'])
      expect(output).toContain(name);
    await expect(stat(join(folder, 'none'))).rejects.toThrow();
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const taken = (other.address() as { port: number }).port;
    const { ended } = spawnStart({ DATA_DIR: join(folder, 'other'), PORT: String(taken) });
    const { code, output } = await ended;
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${taken} is taken`);
  });
});

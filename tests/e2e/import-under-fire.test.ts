/** An import over two workers, of which whoever has it is killed, again and again, and people complain meanwhile. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiUnderTest, complaint, eventually, silentEngine, startApi } from '../support/api.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { uniqueTaskQueue } from '../support/temporal.ts';
import { workerConfig } from '../support/worker.ts';
import { workerProcesses } from '../support/worker-processes.ts';

const rowsMax = 400;
let fresh: FreshDatabase;
let api: ApiUnderTest;
const processes = workerProcesses(uniqueTaskQueue());

const startWorker = () =>
  processes.start(workerConfig(fresh, { databaseConnections: 6, importRowsPerSecond: 40 }));

beforeAll(async () => {
  fresh = await freshDatabase();
  api = await startApi({ engine: silentEngine, database: fresh });
  await startWorker();
}, 120_000);
afterAll(async () => {
  await processes.end('SIGKILL');
  await api?.close();
  await fresh?.drop();
}, 60_000);

test('rows that were accepted are cases, each once, whoever died on the way', async () => {
  const key = await api.systemKey('integrator');
  const ref = `fire-${randomUUID()}`;
  const file = ['customer.ref,subject,body,class'];
  for (let n = 0; n < rowsMax; n += 1)
    file.push(n % 50 === 7 ? `${ref}-${n},,no subject,store` : `${ref}-${n},a,b,store`);
  const sent = await api.app.inject({
    method: 'POST',
    url: '/v1/imports',
    headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'fire', 'content-type': 'text/csv' },
    payload: file.join('\n'),
  });
  expect(sent.statusCode).toBe(202);
  const address: string = sent.json().links.self;
  const figures = async () =>
    (await api.get(address, { as: key })).json as unknown as { state: string; rows: Record<string, number> };
  const until = (read: number) =>
    eventually(
      () => api.get(address, { as: key }),
      ({ json }) => Number(Reflect.get(Object(json.rows), 'read')) >= read,
      90_000,
    );

  for (const read of [60, 160]) {
    await until(read);
    // The killed one is silent; another takes over when its lease is over.
    await processes.end('SIGKILL');
    expect((await figures()).state).toBe('running');
    const own = await api.post('/v1/complaints', { as: key, body: complaint() });
    expect(own.status).toBe(201);
    await startWorker();
  }
  await eventually(
    () => api.get(address, { as: key }),
    ({ json }) => json.state === 'finished',
    120_000,
  );
  const { rows } = await figures();
  expect(rows).toEqual({ read: rowsMax, accepted: rowsMax - 8, known: 0, refused: 8 });
  const [count] = await api.db.sql<{ cases: number; customers: number }[]>`
    select count(*)::int as cases, count(distinct customer_ref)::int as customers
      from cases where customer_ref like ${`${ref}-%`}`;
  expect(count).toEqual({ cases: rowsMax - 8, customers: rowsMax - 8 });
  const kept = await api.db.sql<{ fate: string; n: number }[]>`
    select fate, count(*)::int as n from import_rows group by fate order by fate`;
  expect([...kept]).toEqual([
    { fate: 'accepted', n: rowsMax - 8 },
    { fate: 'refused', n: 8 },
  ]);
}, 300_000);

/** An erasure reaches the rows of files that are still being taken in: a running import brings nobody back. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseCustomer } from '../../db/case/erasure.ts';
import { leaseImport } from '../../db/desk/import-job.ts';
import { besideErasures } from '../../db/import-erasures.ts';
import { type RunningImports, startImports } from '../../imports/job.ts';
import { type ApiUnderTest, complaint, eventually, silentEngine, startApi } from '../support/api.ts';
import { memoryLogger } from '../support/worker.ts';

let api: ApiUnderTest;
let key: string;
let running: RunningImports | null = null;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  key = await api.systemKey('integrator');
});
afterAll(async () => {
  await running?.stop();
  await api.close();
});

/** Slow, so that an erasure comes between two rows. */
const startSlowly = () => {
  running = startImports({
    db: api.db,
    organisationZone: 'Europe/Kyiv',
    rowsPerSecond: 2,
    logger: memoryLogger(),
    pollMs: 50,
    backlogMax: Number.POSITIVE_INFINITY,
  });
};
async function send(refs: readonly string[]): Promise<string> {
  const lines = refs.map((ref, n) => `${ref},Тема ${n},Текст ${n},web,store`);
  const { statusCode, body } = await api.app.inject({
    method: 'POST',
    url: `/v1/imports?source=s-${randomUUID()}`,
    headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID(), 'content-type': 'text/csv' },
    payload: `customer.ref,subject,body,channel,class\n${lines.join('\n')}\n`,
  });
  expect(statusCode, body).toBe(202);
  return String(JSON.parse(body).id);
}
const importOf = async (id: string) => (await api.get(`/v1/imports/${id}`, { as: key })).json;
const casesOf = (ref: string) => api.db.sql`select id from cases where customer_ref = ${ref}`;
const erase = (ref: string) => eraseCustomer(api.db, ref, randomUUID());
const marks = () => api.db.sql`select 1 from import_erasures`;

describe('a customer who is erased while a file is taken in', () => {
  it('is not brought back by it: their rows are refused, the others taken, and nothing is left of it', async () => {
    const [erased, other] = [`gone-${randomUUID()}`, `here-${randomUUID()}`];
    const id = await send([`${other}-1`, `${other}-2`, erased, `${other}-3`, erased]);
    // It had not even begun: what waits is reached too.
    expect(await erase(erased)).toBeNull();
    expect(await marks()).toHaveLength(1);
    startSlowly();
    const end = await eventually(
      () => api.get(`/v1/imports/${id}`, { as: key }),
      ({ json }) => json.state === 'finished',
      60_000,
    );
    expect(end.json.rows).toEqual({ read: 5, accepted: 3, known: 0, refused: 2 });
    expect(await casesOf(erased)).toHaveLength(0);
    for (const n of [1, 2, 3]) expect(await casesOf(`${other}-${n}`)).toHaveLength(1);
    const rows = await api.get(`/v1/imports/${id}/rows`, { as: key });
    expect(rows.json.items).toMatchObject([
      { row: 4, reasons: ['customer: their data were erased while the file was worked on'] },
      { row: 6 },
    ]);
    expect(rows.text).not.toContain(erased);
    expect(await marks()).toHaveLength(0);
    const everywhere = await api.db.sql`
      select 1 from import_rows t where position(${erased} in t::text) > 0
      union all select 1 from import_chunks where import_id = ${id}::uuid`;
    expect(everywhere).toHaveLength(0);
  });

  it('also when the erasure comes between two rows of it', async () => {
    const [erased, other] = [`gone-${randomUUID()}`, `here-${randomUUID()}`];
    const others = Array.from({ length: 6 }, (_, n) => `${other}-${n}`);
    const id = await send([...others, erased]);
    await eventually(
      () => api.get(`/v1/imports/${id}`, { as: key }),
      ({ json }) => Number((json.rows as unknown as { accepted: number }).accepted) > 0,
      60_000,
    );
    expect((await importOf(id)).state).toBe('running');
    expect(await erase(erased)).toBeNull();
    await eventually(
      () => api.get(`/v1/imports/${id}`, { as: key }),
      ({ json }) => json.state === 'finished',
      60_000,
    );
    expect((await importOf(id)).rows).toEqual({ read: 7, accepted: 6, known: 0, refused: 1 });
    expect(await casesOf(erased)).toHaveLength(0);
  });

  it('an erasure waits for the rows in hand, and sees what came of them', async () => {
    await running?.stop();
    running = null;
    const ref = `late-${randomUUID()}`;
    await send([ref]);
    const job = await leaseImport(api.db, randomUUID());
    if (job === null) throw new Error('There is no import.');
    let erasure: Promise<unknown> = Promise.resolve('not begun');
    let isOver = false;
    await besideErasures(api.db, job, async (isErased) => {
      expect(isErased(ref)).toBe(false);
      erasure = erase(ref).finally(() => {
        isOver = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(isOver).toBe(false);
      expect((await api.post('/v1/complaints', { body: complaint({ customer: { ref } }) })).status).toBe(201);
    });
    expect(await erasure).toBe('case-open');
    // What is cancelled registers nothing more: it would not hear of erasures.
    expect((await api.post(`/v1/imports/${job.id}/cancel`, { as: key })).status).toBeLessThan(300);
    expect(await besideErasures(api.db, job, async () => 'registered')).toBeNull();
  });
});

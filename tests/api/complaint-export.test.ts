import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';
import { storeHandOff } from '../support/stored-desk.ts';
import { newCase } from '../support/uploads.ts';

let api: ApiUnderTest;
let key: string;
const copies = 20_000;
const evil = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '  =1',
  ';=1',
  '"=1"',
  'a,b\nc',
];

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  key = await api.systemKey('integrator');
  for (const subject of evil) {
    const body = complaint({ subject, class: 'non_standard', customer: { ref: subject, name: subject } });
    expect((await api.post('/v1/complaints', { as: key, body })).status).toBe(201);
  }
  const first = await newCase(api, key);
  await api.db.sql`
    with copies as (
      select gen_random_uuid() as id, n from generate_series(1, ${copies}::int) n
    ),
    registered as (
      insert into cases
      select (jsonb_populate_record(c, jsonb_build_object('id', k.id, 'number', 'C-2025-' || lpad(k.n::text, 6, '0'),
               'received_at', c.received_at - (k.n / 3) * interval '1 minute'))).*
        from cases c, copies k where c.id = ${first}::uuid
    )
    insert into complaints
    select (jsonb_populate_record(t, jsonb_build_object('id', k.id))).* from complaints t, copies k where t.id = ${first}::uuid`;
});
afterAll(() => api.close());

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

async function csv(query: string, as = key, headers: Readonly<Record<string, string>> = {}) {
  return await api.get(`/v1/complaints?format=csv${query}`, { as, headers });
}

describe('the list as CSV', () => {
  it('has every case that the filter takes, once, in the order of the list', async () => {
    const { status, text, headers } = await csv('&class=store&sort=received');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="complaints.csv"');
    expect(text.startsWith('\uFEFFid,number,stage,')).toBe(true);
    const rows = rowsOf(text);
    expect(rows).toHaveLength(copies + 1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(copies + 1);
    const order = rows.map(({ receivedAt, id }) => `${receivedAt} ${id}`);
    expect(order).toEqual([...order].sort());
    expect((await csv('&class=store&sort=received')).text).toBe(text);
  });

  it('is asked for by Accept too, and keeps to the filter', async () => {
    const accepted = await api.get('/v1/complaints?class=non_standard', {
      as: key,
      headers: { accept: 'text/csv' },
    });
    expect(accepted.text).toBe((await csv('&class=non_standard')).text);
    expect(rowsOf(accepted.text)).toHaveLength(evil.length);
    expect(rowsOf((await csv('&class=loyalty_card')).text)).toEqual([]);
    const ndjson = await api.get('/v1/complaints?class=non_standard', {
      as: key,
      headers: { accept: 'application/x-ndjson' },
    });
    expect(ndjson.headers['content-type']).toBe('application/x-ndjson');
    const lines = ndjson.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ subject }) => subject).sort()).toEqual([...evil].sort());
  });

  it('shows what a spreadsheet would reckon, and parts no cell where none ends', async () => {
    const { text } = await csv('&class=non_standard&sort=received');
    const rows = rowsOf(text);
    for (const [index, sent] of evil.entries()) {
      const { subject, customerRef, customerName } = rows[index] ?? {};
      for (const cell of [subject, customerRef, customerName]) {
        expect(cell === sent || cell === `'${sent}`).toBe(true);
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }
    }
    // Where the semicolon parts cells, a bare one would begin a formula.
    expect(text).toContain('";=1"');
  });

  it('has names and words of customers only for who may take them out', async () => {
    const personal = ['customerRef', 'customerName', 'subject', 'vulnerable', 'assigneeName'];
    for (const role of ['integrator', 'supervisor', 'head', 'director', 'admin'] as const) {
      const { text } = await csv('&class=non_standard', await api.systemKey(role));
      expect(Object.keys(rowsOf(text)[0] ?? {})).toEqual(expect.arrayContaining(personal));
    }
    for (const role of ['agent', 'expert', 'manager'] as const) {
      const as = await api.systemKey(role);
      const { text } = await csv('&class=non_standard', as);
      expect(rowsOf(text)).toHaveLength(evil.length);
      for (const name of personal) expect(Object.keys(rowsOf(text)[0] ?? {})).not.toContain(name);
      const ndjson = await api.get('/v1/complaints?format=ndjson&class=non_standard', { as });
      expect(ndjson.text).not.toContain('customerRef');
    }
  });

  it('gives a department the cases on which it was asked, and no others', async () => {
    const caseId = await newCase(api, key);
    await storeHandOff(api.db, caseId, 'logistics');
    const { key: as } = await api.person({ roles: ['department'], department: 'logistics' });
    expect(rowsOf((await csv('', as)).text).map(({ id }) => id)).toEqual([caseId]);
  });

  it('describes each of its columns', async () => {
    const { json } = await api.get('/openapi.json');
    const description = JSON.stringify(json);
    for (const name of Object.keys(rowsOf((await csv('&class=non_standard')).text)[0] ?? {})) {
      expect(description).toContain(`\`${name}\` (`);
    }
  });

  it('is refused like the list: other formats, and what filters do not take', async () => {
    expect((await api.get('/v1/complaints?format=xlsx', { as: key })).status).toBe(400);
    expect((await csv('&stage=nowhere')).status).toBe(400);
    expect((await csv('&open=false&sort=due')).status).toBe(400);
    expect((await csv('', 'nobody')).status).toBe(401);
    const image = await api.get('/v1/complaints', { as: key, headers: { accept: 'image/png' } });
    expect(image.status).toBe(406);
  });
});

describe('a reader of the file', () => {
  it('who is slow is waited for, and one who is gone costs nothing more', async () => {
    const { sql } = api.db;
    let pages = 0;
    const counting = new Proxy(sql, {
      apply(target, self, given: unknown[]) {
        if (String(given[0]).includes('order by') && String(given[0]).includes('from cases c')) pages += 1;
        return Reflect.apply(target, self, given) as unknown;
      },
    });
    Object.assign(api.db, { sql: counting });
    try {
      const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
      const request = get(`${address}/v1/complaints?format=csv`, {
        headers: { authorization: `Bearer ${key}` },
      });
      request.on('error', () => {});
      const [response] = (await once(request, 'response')) as [IncomingMessage];
      response.pause();
      await expect.poll(async () => await settled(() => pages)).toBe(true);
      const whileSlow = pages;
      expect(whileSlow).toBeGreaterThan(0);
      // What fits into the buffers of the connection was read ahead, and by far not all.
      expect(whileSlow).toBeLessThan(copies / 1_000);
      // Another loop of the API may be at a short statement of its own; a page that is held stays.
      await expect.poll(busyConnections).toBe(0);
      response.destroy();
      request.destroy();
      await sleep(300);
      expect(await settled(() => pages)).toBe(true);
      expect(pages).toBeLessThanOrEqual(whileSlow + 1);
      await expect.poll(busyConnections).toBe(0);
    } finally {
      Object.assign(api.db, { sql });
    }
  });
});

/** Whether a figure stands still for half a second. */
async function settled(figure: () => number): Promise<boolean> {
  const before = figure();
  await sleep(500);
  return before > 0 && figure() === before;
}

async function busyConnections(): Promise<number> {
  const [row] = await api.db.sql<{ n: number }[]>`
    select count(*)::int as n from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend'
       and pid <> pg_backend_pid() and state <> 'idle'`;
  return row?.n ?? -1;
}

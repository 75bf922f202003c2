import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningImports, startImports } from '../../imports/job.ts';
import { type ApiUnderTest, eventually, silentEngine, startApi } from '../support/api.ts';
import { type MemoryLogger, memoryLogger } from '../support/worker.ts';

let api: ApiUnderTest;
let key: string;
let running: RunningImports;
const logger: MemoryLogger = memoryLogger();
const limits = { importMaxBytes: 300_000, importMaxRows: 1_000 };

beforeAll(async () => {
  api = await startApi({ engine: silentEngine, files: limits });
  key = await api.systemKey('integrator');
  // No process runs in this suite, so what is registered waits for it for ever.
  running = startImports({
    db: api.db,
    organisationZone: 'Europe/Kyiv',
    rowsPerSecond: 1_000,
    logger,
    pollMs: 50,
    backlogMax: Number.POSITIVE_INFINITY,
  });
});
afterAll(async () => {
  await running.stop();
  await api.close();
});

interface Sent {
  readonly as?: string;
  readonly key?: string;
  readonly query?: string;
  readonly type?: string;
}

async function send(file: string | Buffer | Readable, sent: Sent = {}) {
  const {
    statusCode: status,
    headers,
    body,
  } = await api.app.inject({
    method: 'POST',
    url: `/v1/imports${sent.query ?? ''}`,
    headers: {
      authorization: `Bearer ${sent.as ?? key}`,
      'idempotency-key': sent.key ?? randomUUID(),
      'content-type': sent.type ?? 'text/csv',
    },
    payload: file,
  });
  return { status, headers, text: body, json: JSON.parse(body) };
}

/** Sends a file and waits for its end. */
async function imported(file: string | Buffer | Readable, sent: Sent = {}) {
  const { status, json, text } = await send(file, sent);
  if (status !== 202) throw new Error(text);
  const { json: end } = await eventually(
    () => api.get(json.links.self, { as: key }),
    (reply) => !['waiting', 'running'].includes(String(reply.json.state)),
    30_000,
  );
  return end as unknown as typeof json;
}

const refusals = async (id: string) => {
  const { json } = await api.get(`/v1/imports/${id}/rows`, { as: key });
  return (json.items as unknown as { row: number; reasons: string[] }[]).map(({ row, reasons }) => ({
    row,
    reasons,
  }));
};

const source = () => `?source=s-${randomUUID()}`;
const counted = async (ref: string): Promise<number> => {
  const [row] = await api.db.sql<{ n: number }[]>`
    select count(*)::int as n from cases where customer_ref like ${`${ref}%`}`;
  return row?.n ?? -1;
};
/** A file of so many good rows, of customers of its own. */
const fileOf = (rows: number, ref: string) =>
  `customer.ref,subject,body,channel,class\n${Array.from({ length: rows }, (_, n) => `${ref}-${n},Тема ${n},"Текст\nу два рядки ${n}",web,store`).join('\n')}\n`;

describe('a CSV of complaints', () => {
  it('becomes a case a row, with what the columns say', async () => {
    const ref = `csv-${randomUUID()}`;
    const file =
      '\uFEFFТема;Текст;Клієнт;customer.name;receivedAt;vulnerable;externalRef\r\n' +
      `Прострочено;"Рядок один;\nрядок два";${ref};Марія;01.03.2026 10:00;так;ext-1\r\n`;
    const map = encodeURIComponent('subject=Тема,body=Текст,customer.ref=Клієнт');
    const end = await imported(file, { query: `${source()}&map=${map}&zone=Europe/Berlin` });
    expect(end).toMatchObject({ state: 'finished', rows: { read: 1, accepted: 1, known: 0, refused: 0 } });
    const rows = await api.get(`/v1/imports/${end.id}/rows?fate=accepted`, { as: key });
    const [{ case: made }] = rows.json.items as unknown as [{ case: { id: string; number: string } }];
    const { json } = await api.get(`/v1/complaints/${made.id}`, { as: key });
    expect(json).toMatchObject({
      number: made.number,
      subject: 'Прострочено',
      body: 'Рядок один;\nрядок два',
      customer: { ref, name: 'Марія' },
      receivedAt: '2026-03-01T09:00:00.000Z',
      vulnerable: true,
      externalRef: 'ext-1',
      channel: 'api',
    });
  });

  it('loses no good row to the bad ones, and each bad one is reported with its number and no word of its own', async () => {
    const ref = `bad-${randomUUID()}`;
    const file = [
      'customer.ref,subject,body,channel,class,receivedAt,category,policy',
      `${ref}-1,Тема,Текст,web,store,,,`,
      `${ref}-2,,Текст,web,store,,,`,
      `${ref}-3,Тема,Текст,SecretChannel,store,,,`,
      `,Тема,Текст,web,store,,,`,
      `${ref}-5,Тема,Текст,web,no_such_class,,,`,
      `${ref}-6,Тема,Текст,web,store,yesterday SecretName,,`,
      `${ref}-7,Тема,Текст,web,store,1999-01-01T00:00:00Z,,`,
      `${ref}-8,Тема,Текст,web,store,,no_such_category,`,
      `${ref}-9,Тема,Текст,web,store,,,`,
    ].join('\n');
    const end = await imported(file, { query: source() });
    expect(end).toMatchObject({ state: 'finished', rows: { read: 9, accepted: 2, known: 0, refused: 7 } });
    expect(await counted(ref)).toBe(2);
    const bad = await refusals(end.id);
    expect(bad.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    const said = bad.map(({ reasons }) => reasons.join('; '));
    for (const [index, says] of [
      /subject is empty/,
      /channel must be one of/,
      /all empty/,
      /has these classes/,
      /receivedAt must look like/,
      /2000-01-01/,
      /no such category/,
    ].entries()) {
      expect(said[index]).toMatch(says);
    }
    expect(said.join()).not.toContain('Secret');
    const csv = await api.get(end.links.refused, { as: key, headers: { accept: 'text/csv' } });
    const rows = parse(csv.text, { columns: true, bom: true }) as { row: string; reasons: string }[];
    expect(rows.map(({ row }) => Number(row))).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(rows.map(({ reasons }) => reasons)).toEqual(said);
  });

  it('tells of a quotation mark that is never closed, and of the rows before it', async () => {
    const ref = `quote-${randomUUID()}`;
    const end = await imported(`customer.ref,subject,body\n${ref}-1,a,b\n${ref}-2,"a,b\n${ref}-3,a,b\n`, {
      query: source(),
    });
    expect(end).toMatchObject({ state: 'finished', rows: { accepted: 1, refused: 1 } });
    expect(await refusals(end.id)).toMatchObject([
      { row: 3, reasons: [expect.stringContaining('not read')] },
    ]);
  });

  it('keeps its file no longer than it works on it', async () => {
    const end = await imported(fileOf(3, `gone-${randomUUID()}`), { query: source() });
    const chunks = await api.db.sql`select 1 from import_chunks where import_id = ${end.id}`;
    expect(chunks).toHaveLength(0);
  });
});

describe('an NDJSON of complaints', () => {
  it('has bodies of POST /v1/complaints, and bad lines are reported alike', async () => {
    const ref = `nd-${randomUUID()}`;
    const good = { channel: 'web', customer: { ref: `${ref}-1` }, subject: 'Тема', body: 'Текст' };
    const lines = [
      JSON.stringify(good),
      '{"no": json}',
      '',
      JSON.stringify({ ...good, customer: { ref: `${ref}-4` }, extra: 1 }),
      JSON.stringify({ ...good, customer: { ref: `${ref}-5` }, policy: 'demo' }),
      JSON.stringify({ ...good, customer: { ref: `${ref}-6` }, joinRepeat: true }),
      '[]',
      JSON.stringify({ ...good, customer: { ref: `${ref}-8` } }),
    ];
    const end = await imported(lines.join('\n'), { query: source(), type: 'application/x-ndjson' });
    expect(end).toMatchObject({ state: 'finished', rows: { read: 7, accepted: 2, refused: 5 } });
    expect(await counted(ref)).toBe(2);
    expect((await refusals(end.id)).map(({ row }) => row)).toEqual([2, 4, 5, 6, 7]);
  });
});

describe('the same rows again', () => {
  it('make no second case, in one file, in two, and whoever sends them', async () => {
    const ref = `again-${randomUUID()}`;
    const query = source();
    const file = fileOf(30, ref);
    const twice = await imported(`${file}${file.split('\n').slice(1).join('\n')}`, { query });
    expect(twice.rows).toEqual({ read: 60, accepted: 30, known: 30, refused: 0 });
    const again = await imported(file, { query, as: await api.systemKey('head') });
    expect(again.rows).toEqual({ read: 30, accepted: 0, known: 30, refused: 0 });
    expect(await counted(ref)).toBe(30);
  });

  it('under the same reference with another text are refused, and of another source they are other complaints', async () => {
    const ref = `ref-${randomUUID()}`;
    const head = 'externalRef,customer.ref,subject,body\n';
    const query = source();
    await imported(`${head}A-1,${ref},one,text\n`, { query });
    const other = await imported(`${head}A-1,${ref},two,text\n`, { query });
    expect(other.rows).toMatchObject({ accepted: 0, refused: 1 });
    expect((await refusals(other.id))[0]?.reasons.join()).toMatch(/externalRef/);
    expect((await imported(`${head}A-1,${ref},two,text\n`, { query: source() })).rows.accepted).toBe(1);
    expect(await counted(ref)).toBe(2);
  });

  it('that were refused are taken once what refused them is put right', async () => {
    const ref = `right-${randomUUID()}`;
    const query = source();
    const file = `customer.ref,subject,body,class\n${ref},a,b,store\n`;
    await api.db
      .sql`update policies set policy = jsonb_set(policy, '{classes}', (policy->'classes') - 'store'::text) where name = 'default'`;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await imported(file, { query })).rows).toMatchObject({ accepted: 0, refused: 1 });
    await api.db.sql`
      update policies set policy = jsonb_set(policy, '{classes,store}', policy->'classes'->'loyalty_card') where name = 'default'`;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await imported(file, { query })).rows).toMatchObject({ accepted: 1, refused: 0 });
  });

  it('under the same key get the first answer, and the key refuses another file', async () => {
    const once = { key: randomUUID(), query: source() };
    const file = fileOf(2, `key-${randomUUID()}`);
    const first = await send(file, once);
    const again = await send(file, once);
    expect(again).toMatchObject({ status: 202, text: first.text });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect((await send(`${file}x,y,z,web,store\n`, once)).json.type).toBe('/problems/idempotency-key-reused');
    const together = { key: randomUUID(), query: once.query };
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(file, together)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const left = await api.db.sql`select id from imports where state = 'uploading'`;
    expect(left).toHaveLength(0);
  });
});

describe('rows that were registered and not counted', () => {
  it('because the worker died between are counted as accepted by the next, and make no second case', async () => {
    const ref = `between-${randomUUID()}`;
    await api.db.sql.unsafe(`
      create function fail_rows() returns trigger language plpgsql as $$ begin raise exception 'away'; end $$;
      create trigger fail_rows before insert on import_rows for each row execute function fail_rows()`);
    const { json } = await send(fileOf(20, ref), { query: source() });
    await expect.poll(() => counted(ref)).toBe(20);
    await api.db.sql.unsafe('drop function fail_rows() cascade');
    const { json: end } = await eventually(
      () => api.get(json.links.self, { as: key }),
      (reply) => reply.json.state === 'finished',
      30_000,
    );
    expect(end.rows).toEqual({ read: 20, accepted: 20, known: 0, refused: 0 });
    expect(await counted(ref)).toBe(20);
    expect(logger.lines.some(({ message }) => message.includes('imports cannot go on'))).toBe(true);
    expect(JSON.stringify(logger.lines)).not.toContain(ref);
  });
});

describe('imports', () => {
  it('are counted with their rows, by codes alone', async () => {
    const ref = `metric-${randomUUID()}`;
    await imported(fileOf(2, ref), { query: source() });
    const { text } = await api.get('/metrics', { as: key });
    expect(text).toMatch(/^recourse_imports\{state="finished"\} [1-9]/m);
    expect(text).toMatch(/^recourse_import_rows\{fate="accepted"\} [1-9]/m);
    expect(text).not.toContain(ref);
  });
});

describe('an import that is cancelled', () => {
  it('ends with the rows that it has, and keeps nothing of its file', async () => {
    const ref = `cancel-${randomUUID()}`;
    await running.stop();
    const slow = startImports({
      db: api.db,
      organisationZone: 'Europe/Kyiv',
      rowsPerSecond: 10,
      logger,
      pollMs: 50,
      backlogMax: Number.POSITIVE_INFINITY,
    });
    const { json } = await send(fileOf(200, ref), { query: source() });
    await eventually(
      () => api.get(json.links.self, { as: key }),
      (reply) => Number(Reflect.get(Object(reply.json.rows), 'accepted')) > 0,
    );
    const cancelled = await api.post(`${json.links.self}/cancel`, { as: key, key: null });
    expect(cancelled).toMatchObject({ status: 200, json: { state: 'cancelled' } });
    await slow.stop();
    const { json: end } = await api.get(json.links.self, { as: key });
    const taken = await counted(ref);
    expect(taken).toBeLessThan(200);
    // Rows that were in hand when it was cancelled are cases; they are known to the next import of the file.
    expect(Number(Reflect.get(Object(end.rows), 'accepted'))).toBeLessThanOrEqual(taken);
    const again = await api.post(`${json.links.self}/cancel`, { as: key, key: null });
    expect(again.json).toEqual(cancelled.json);
    running = startImports({
      db: api.db,
      organisationZone: 'Europe/Kyiv',
      rowsPerSecond: 1_000,
      logger,
      pollMs: 50,
      backlogMax: Number.POSITIVE_INFINITY,
    });
  });
});

describe('a file is refused', () => {
  const good = 'customer.ref,subject,body\nx,a,b\n';
  it.each([
    ['in UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), {}, 422, /not UTF-8/],
    ['in windows-1251', Buffer.concat([Buffer.from(good), Buffer.from([0xcf, 0xf0])]), {}, 422, /not UTF-8/],
    ['that is empty', '', {}, 422, /empty/],
    ['without the columns it needs', 'Ім’я,Пошта\nМарія,m@example.com\n', {}, 422, /lacks the columns/],
    ['whose mapping names no field', good, { query: '?map=title%3DТема' }, 400, /knows no field/],
    ['whose mapping is none', good, { query: '?map=subject' }, 400, /field=column/],
    ['of an unknown zone', good, { query: '?zone=Kyiv' }, 400, /IANA/],
    ['with an unknown parameter', good, { query: '?delimiter=x' }, 400, /delimiter/],
    ['of another type', good, { type: 'application/vnd.ms-excel' }, 415, /application\/x-ndjson/],
    [
      'with columns, but of NDJSON',
      '{}',
      { type: 'application/x-ndjson', query: '?map=subject%3Da' },
      400,
      /only a CSV/,
    ],
    ['that is too large', `${good}${'x,a,b\n'.repeat(60_000)}`, {}, 413, /at most 300000 bytes/],
    ['from who may not', good, { as: 'agent' }, 403, /supervisor/],
    ['from nobody', good, { as: 'nobody' }, 401, /key/],
  ] as const)('%s', async (_, file, sent: Sent, status, says) => {
    const as = sent.as === 'agent' ? await api.systemKey('agent') : sent.as;
    const answer = await send(file, { ...sent, ...(as === undefined ? {} : { as }) });
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(says);
    expect(answer.text).not.toContain('Марія');
    const left = await api.db.sql`select id from imports where state = 'uploading'`;
    const chunks = await api.db
      .sql`select 1 from import_chunks k where not exists (select from imports i where i.id = k.import_id)`;
    expect([...left, ...chunks]).toEqual([]);
  });

  it('that grows too large on the way', async () => {
    const pieces = Readable.from([
      Buffer.from(good),
      ...Array.from({ length: 40 }, () => Buffer.alloc(10_000, 'x')),
    ]);
    expect((await send(pieces)).status).toBe(413);
  });

  it('that is cut off, and nothing of it is kept', async () => {
    const address = new URL(await api.app.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(address.port), address.hostname);
    await once(socket, 'connect');
    socket.write(
      [
        'POST /v1/imports HTTP/1.1',
        'Host: localhost',
        `Authorization: Bearer ${key}`,
        'Idempotency-Key: cut-off',
        'Content-Type: text/csv',
        'Content-Length: 100000',
        '',
        good,
      ].join('\r\n'),
    );
    const left = async () => (await api.db.sql`select id from imports where state = 'uploading'`).length;
    await expect.poll(left).toBe(1);
    socket.destroy();
    await expect.poll(left).toBe(0);
  });

  it('past its rows, and those before them are taken', async () => {
    const ref = `many-${randomUUID()}`;
    const rows = Array.from({ length: limits.importMaxRows + 5 }, (_, n) => `${ref}-${n},a,b`).join('\n');
    const end = await imported(`customer.ref,subject,body\n${rows}`, { query: source() });
    expect(end).toMatchObject({ state: 'failed', rows: { read: 1_000, accepted: 1_000 } });
    expect(end.failure).toMatch(/more than 1000 rows; the rows from 1002 on/);
  });

  it('and an import that is none is not found', async () => {
    for (const path of ['', '/rows']) {
      expect((await api.get(`/v1/imports/${randomUUID()}${path}`, { as: key })).status).toBe(404);
      expect((await api.get(`/v1/imports/x${path}`, { as: key })).status).toBe(404);
    }
    expect((await api.post(`/v1/imports/${randomUUID()}/cancel`, { as: key })).status).toBe(404);
    expect((await api.get('/v1/imports?cursor=x', { as: key })).status).toBe(400);
    const page = await api.get('/v1/imports?limit=2', { as: key });
    const next = await api.get(String(Reflect.get(Object(page.json.links), 'next')), { as: key });
    expect(page.json.items).toHaveLength(2);
    expect(next.json.items).not.toEqual(page.json.items);
  });
});

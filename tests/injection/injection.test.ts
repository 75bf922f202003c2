/** Hostile texts in every string of every operation reach no interpreter: not SQL, not a page, not a spreadsheet. */
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDb } from '../../db/client.ts';
import { migrate } from '../../db/migrate.ts';
import { seed } from '../../db/seed.ts';
import { type LocalPostgres, startPostgres } from '../../scripts/local/postgres.ts';
import { type FuzzGround, layGround } from '../fuzz/ground.ts';
import {
  type ApiUnderTest,
  bootstrapKey,
  complaint,
  eventually,
  type Reply,
  startApi,
} from '../support/api.ts';
import { corpus, payloads, storable, wellFormed } from './corpus.ts';
import { type Attack, attacksOn } from './requests.ts';

let folder: string;
let server: LocalPostgres;
let api: ApiUnderTest;
let ground: FuzzGround;
let document: Readonly<Record<string, unknown>>;
let key: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recourse-injection-'));
  await chmod(folder, 0o755);
  // A server of its own, for its log is read: in the shared one other suites fail on purpose.
  server = await startPostgres({
    folder: join(folder, 'postgres'),
    database: 'injection',
    logFile: join(folder, 'postgres.log'),
    disposable: true,
  });
  await migrate(server.url);
  const db = openDb({ url: server.url, maxConnections: 10 });
  await seed(db, { organisationZone: 'Europe/Kyiv' });
  api = await startApi({ ownDatabase: { db, url: server.url, drop: () => db.close() } });
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  ground = await layGround(address, bootstrapKey);
  key = ground.keys[0] ?? '';
  document = (await api.get('/openapi.json', { as: null })).json;
}, 300_000);

afterAll(async () => {
  await api.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const ask = (attack: Attack): Promise<Reply> =>
  api.send(attack.method as 'GET', attack.url, {
    as: key,
    headers: attack.headers,
    ...(attack.body === undefined ? {} : { body: attack.body }),
  });

/** What the database complains of, but for rules that a request may break. */
async function complaintsOfDatabase(): Promise<readonly string[]> {
  const log = await readFile(join(folder, 'postgres.log'), 'utf8');
  const lines = log.split('\n').filter((line) => /\b(ERROR|FATAL|PANIC):/.test(line));
  return lines.filter((line) => !/violates .* constraint|the database system is starting up/.test(line));
}

describe('hostile texts', () => {
  it('are told from what the database cannot take: its complaints are seen', async () => {
    await expect(api.db.sql.unsafe("select '")).rejects.toThrow();
    const log = await readFile(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('unterminated quoted string');
    expect(await complaintsOfDatabase()).toHaveLength(1);
  });

  it('in every string of every operation are answered without a failure, and never as a page', async () => {
    const attacks = attacksOn(document, ground);
    const operations = new Set(attacks.map(({ at }) => at.split(' ').slice(0, 2).join(' ')));
    expect(operations.size).toBe(
      Object.values(document.paths as object).flatMap((methods) => Object.keys(methods)).length,
    );
    expect(attacks.length).toBeGreaterThan(5_000);
    const wrong: string[] = [];
    const taken = new Set<string>();
    const queue = [...attacks];
    const asker = async () => {
      for (let attack = queue.shift(); attack !== undefined; attack = queue.shift()) {
        const reply = await ask(attack);
        const say = (what: string) =>
          void wrong.push(`${attack.at} with ${JSON.stringify(attack.payload).slice(0, 60)}: ${what}`);
        if (reply.status >= 500 && !(reply.status === 503 && reply.headers['retry-after'] !== undefined))
          say(String(reply.status));
        if (reply.headers['x-content-type-options'] !== 'nosniff') say('may be sniffed');
        if (reply.headers['x-injected'] !== undefined || reply.headers['set-cookie'] !== undefined)
          say('a header was injected');
        const type = String(reply.headers['content-type'] ?? '');
        if (type.includes('html') && /<script>alert|<img src=x/.test(reply.text))
          say('is in a page as it is');
        if (reply.status < 300 && attack.body !== undefined) taken.add(attack.payload);
      }
    };
    await Promise.all(Array.from({ length: 6 }, asker));
    expect(wrong.slice(0, 40)).toEqual([]);
    // They got in, so it was not the first check alone that kept them out.
    expect(storable.filter((payload) => !taken.has(payload))).toEqual([]);
    expect((corpus.unstorable ?? []).filter((payload) => taken.has(payload))).toEqual([]);
  }, 900_000);

  it('leave no error in the log of the database, and everything in its place', async () => {
    expect((await complaintsOfDatabase()).slice(1)).toEqual([]);
    const [row] = await api.db.sql<{ cases: number; keys: number }[]>`
      select (select count(*) from complaints)::int as cases, (select count(*) from api_keys)::int as keys`;
    expect(row?.cases).toBeGreaterThan(12);
    expect(row?.keys).toBeGreaterThan(5);
  });

  it('come back byte for byte from a complaint, its messages, a person and an article', async () => {
    for (const payload of storable.filter((text) => /\S/u.test(text))) {
      const made = await api.post('/v1/complaints', {
        as: key,
        body: complaint({
          subject: payload,
          body: payload,
          externalRef: payload.slice(0, 200),
          customer: { ref: randomUUID(), name: payload.slice(0, 200) },
        }),
      });
      expect(made.status, payload).toBe(201);
      const url = `/v1/complaints/${made.json.id}`;
      const note = await api.post(`${url}/notes`, { as: key, body: { text: payload } });
      expect(note.status, payload).toBe(202);
      // On a machine that is busy with other things a read may have to be asked for again.
      const read = await eventually(
        () => api.get(url, { as: key }),
        ({ status }) => status !== 503,
      );
      expect(read.status, `${payload}: ${read.text}`).toBe(200);
      expect([read.json.subject, read.json.body, Reflect.get(Object(read.json.customer), 'name')]).toEqual([
        payload,
        payload,
        payload.slice(0, 200),
      ]);
      const found = await api.db.sql<{ body: string }[]>`
        select body from texts where case_id = ${String(made.json.id)} and field = 'text'`;
      expect(found.map(({ body }) => body)).toEqual([payload]);
      const person = await api.post('/v1/people', {
        as: key,
        body: { name: payload.slice(0, 200), roles: ['manager'] },
      });
      // Names are kept without the spaces around them.
      expect([person.status, person.json.name], payload).toEqual([201, payload.slice(0, 200).trim()]);
    }
  }, 300_000);

  it('that no storage holds are refused with the field, and with nothing stored', async () => {
    for (const payload of corpus.unstorable ?? []) {
      const reply = await api.post('/v1/complaints', { as: key, body: complaint({ subject: payload }) });
      expect([reply.status, JSON.stringify(reply.json.errors)]).toEqual([
        400,
        expect.stringContaining('/subject'),
      ]);
    }
  });

  it('begin no formula in any file for spreadsheets', async () => {
    const files = Object.entries(document.paths as Record<string, Record<string, { responses: object }>>)
      .filter(([path, { get }]) => get !== undefined && !path.includes('{') && answersCsv(get))
      .map(([path]) => path);
    expect(files.length).toBeGreaterThan(5);
    let cells = 0;
    for (const path of files) {
      const reply = await api.get(path, { as: key, headers: { accept: 'text/csv' } });
      if (reply.status !== 200) continue;
      const rows = parse(reply.text, { bom: true }) as string[][];
      for (const cell of rows.flat()) {
        cells += 1;
        const isNumber = /^-?\d+(\.\d+)?$/.test(cell);
        expect(isNumber || !/^[=+\-@\t\r]/.test(cell), `${path}: ${cell}`).toBe(true);
      }
    }
    expect(cells).toBeGreaterThan(200);
  });

  it('in a search find what holds the words, and nothing else', async () => {
    for (const payload of payloads.filter((text) => !text.includes('\0') && text.length < 400)) {
      const reply = await api.get(`/v1/complaints?text=${encodeURIComponent(wellFormed(payload))}`, {
        as: key,
      });
      expect([200, 400], payload).toContain(reply.status);
    }
    expect(await complaintsOfDatabase()).toHaveLength(1);
  });
});

const answersCsv = (operation: { readonly responses: object }): boolean =>
  JSON.stringify(Reflect.get(operation.responses, '200') ?? {}).includes('"text/csv"');

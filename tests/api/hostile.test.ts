import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shapeProblem } from '../../api/plugins/json-shape.ts';
import { bootstrapKey, complaint } from '../support/api.ts';
import { type ApiProcess, type RawAnswer, sendRaw, startApiProcess } from '../support/api-process.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
let api: ApiProcess;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApiProcess(database.url, bootstrapKey, {
    HTTP_HEADERS_TIMEOUT_MS: '1000',
    HTTP_REQUEST_TIMEOUT_MS: '2000',
  });
});
afterAll(async () => {
  await api?.stop();
  await database.drop();
});

const head = (fields: Readonly<Record<string, string | number>>, line = 'POST /v1/complaints HTTP/1.1') =>
  [
    line,
    'Host: recourse',
    `Authorization: Bearer ${bootstrapKey}`,
    `Idempotency-Key: ${randomUUID()}`,
    'Content-Type: application/json',
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

/** A body as it is, with the head that belongs to it. */
const posting = (body: string) => [head({ 'Content-Length': Buffer.byteLength(body) }), body];

function expectProblem(answer: RawAnswer | null, status: number, name: string): void {
  expect(answer?.head, 'an answer that says why').toContain('application/problem+json');
  const problem = JSON.parse(answer?.body ?? '{}') as Record<string, unknown>;
  expect([answer?.status, problem.status, problem.type]).toEqual([status, status, `/problems/${name}`]);
  expect(problem.title).toEqual(expect.any(String));
}

const mebibyte = 1024 * 1024;

function* megabytes(count: number, wrap: (piece: string) => string = (piece) => piece): Generator<string> {
  for (let at = 0; at < count * 16; at += 1) yield wrap('x'.repeat(mebibyte / 16));
}

describe('a body', () => {
  it('of 10 MB is 413, whether its length is told or not, and the sender gets to read so', async () => {
    const told = head({ 'Content-Length': 10 * mebibyte });
    expectProblem(await sendRaw(api.port, [told, ...megabytes(10)]), 413, 'payload-too-large');
    const chunked = head({ 'Transfer-Encoding': 'chunked' });
    const chunk = (piece: string) => `${piece.length.toString(16)}\r\n${piece}\r\n`;
    const pieces = [chunked, ...megabytes(10, chunk), '0\r\n\r\n'];
    expectProblem(await sendRaw(api.port, pieces), 413, 'payload-too-large');
  });

  it('that is said to be huge is 413 before it is sent', async () => {
    const answer = await sendRaw(api.port, [head({ 'Content-Length': 1024 * mebibyte })]);
    expectProblem(answer, 413, 'payload-too-large');
  });

  it('that comes too slowly is 408', async () => {
    const drops = Array.from({ length: 200 }, () => ' ');
    const pieces = [head({ 'Content-Length': 1_000 }), ...drops];
    expectProblem(await sendRaw(api.port, pieces, { pauseMs: 100 }), 408, 'request-timeout');
  });

  it('nested 100,000 deep is 400, in arrays and in objects, closed or not', async () => {
    const deep = 100_000;
    for (const body of [
      '['.repeat(deep) + ']'.repeat(deep),
      `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
      '['.repeat(deep),
      `{"subject":${'[{"a":'.repeat(deep / 2)}`,
    ]) {
      expectProblem(await sendRaw(api.port, posting(body)), 400, 'malformed-json');
    }
  });

  it('of many keys is 400, and the answer is small', async () => {
    const keys = Array.from({ length: 50_000 }, (_, at) => `"key-${at}":${at}`).join();
    const answer = await sendRaw(api.port, posting(`{${keys}}`));
    expectProblem(answer, 400, 'invalid-request');
    expect(answer?.body.length).toBeLessThan(20_000);
  });

  it.each([
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"customer":{"ref":"x","__proto__":{"admin":true}}}',
    '{"\\u005f_proto__":{"admin":true}}',
  ])('that reaches for prototypes is 400: %s', async (body) => {
    const answer = await sendRaw(api.port, posting(body));
    expect([answer?.status, answer?.head]).toEqual([400, expect.stringContaining('problem+json')]);
  });

  it('that is sound is taken: text full of brackets is not deep', async () => {
    const text = `${'[{'.repeat(1_000)} \\" ${'"'.repeat(10)} \\\\`;
    const answer = await sendRaw(api.port, posting(JSON.stringify(complaint({ body: text }))));
    expect(answer?.status).toBe(201);
    const [row] = await database.db.sql`select body from complaints where body like '[{[{%'`;
    expect(row?.body).toBe(text);
  });
});

describe('a head', () => {
  it('of 10,000 fields is 431, and so is one field that is too long', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`X-Field-${at}`, at]));
    expectProblem(await sendRaw(api.port, [head(many)]), 431, 'headers-too-large');
    const long = head({ 'X-Long': 'x'.repeat(100_000) });
    expectProblem(await sendRaw(api.port, [long]), 431, 'headers-too-large');
  });

  it('that comes too slowly, or never, is 408', async () => {
    const drops = Array.from({ length: 200 }, (_, at) => `X-${at}: y\r\n`);
    const slow = await sendRaw(api.port, ['GET /v1/complaints HTTP/1.1\r\n', ...drops], { pauseMs: 100 });
    expectProblem(slow, 408, 'request-timeout');
    expectProblem(await sendRaw(api.port, ['GET /v1/comp']), 408, 'request-timeout');
  });

  it('with an address that is too long is 414, however long', async () => {
    for (const length of [9_000, 15_000, 60_000]) {
      const line = `GET /v1/complaints?text=${'x'.repeat(length)} HTTP/1.1`;
      expectProblem(await sendRaw(api.port, [head({}, line)]), 414, 'uri-too-long');
    }
  });

  it.each([
    'GET /v1/complaints HTTP/9.9',
    'get\tnothing',
    'POST /v1/complaints HTTP/1.1\r\nContent-Length: -1',
    'POST /v1/complaints HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked',
    'POST /v1/complaints HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6',
  ])('that is no HTTP, or two requests to two readers, is 400: %j', async (line) => {
    expectProblem(await sendRaw(api.port, [`${line}\r\nHost: x\r\n\r\n`]), 400, 'invalid-request');
  });
});

describe('all of it at once', () => {
  it('leaves the process within 50 MB of before, and answering', async () => {
    const body = JSON.stringify(complaint());
    const sound = async (count: number) => {
      for (let at = 0; at < count; at += 1) {
        const answer = await sendRaw(api.port, posting(body));
        expect(answer?.status).toBe(201);
      }
    };
    const attack = async (rounds: number) => {
      const deep = '['.repeat(100_000);
      const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`X-Field-${at}`, at]));
      for (let round = 0; round < rounds; round += 1) {
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => [
            sendRaw(api.port, [head({ 'Content-Length': 10 * mebibyte }), ...megabytes(10)]),
            sendRaw(api.port, [
              head({ 'Transfer-Encoding': 'chunked' }),
              ...megabytes(10, chunk),
              '0\r\n\r\n',
            ]),
            sendRaw(api.port, posting(deep)),
            sendRaw(api.port, [head(many)]),
            sendRaw(api.port, posting('{"a":['.repeat(20_000))),
            sendRaw(api.port, [head({ 'Content-Length': 1_000 }), 'x'], { withinMs: 20_000 }),
          ]).flat(),
        );
        expect(answers.map((answer) => answer?.status)).not.toContain(500);
        expect(answers.filter((answer) => answer === null)).toEqual([]);
      }
    };
    const chunk = (piece: string) => `${piece.length.toString(16)}\r\n${piece}\r\n`;
    // Code that never ran is compiled, and pools are filled, by honest work too.
    await sound(200);
    await attack(1);
    await sound(50);
    const beforeMib = await api.memoryMib();
    await attack(5);
    await sound(50);
    await expect
      .poll(async () => (await api.memoryMib()) - beforeMib, { timeout: 30_000, interval: 1_000 })
      .toBeLessThan(50);
    // Bodies that are too large are taken at a pace: each round lasts for seconds.
  }, 240_000);
});

describe('the shape of JSON', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const object = (members: number) => `{${Array.from({ length: members }, (_, at) => `"k${at}":1`).join()}}`;

  it('is deep by what nests, and not by what is written in strings', () => {
    expect([shapeProblem(nested(32)), shapeProblem(nested(33))]).toEqual([null, 'deep']);
    expect(shapeProblem(`["${'['.repeat(1_000)}"]`)).toBeNull();
    expect(shapeProblem(`["\\"${'['.repeat(1_000)}"]`)).toBeNull();
    expect(shapeProblem(`["\\\\",${'['.repeat(40)}`)).toBe('deep');
    expect(shapeProblem(`[${'[],'.repeat(1_000)}[]]`)).toBeNull();
  });

  it('is wide by the members of one object, and not of all together', () => {
    expect([shapeProblem(object(1_000)), shapeProblem(object(1_001))]).toEqual([null, 'wide']);
    expect(shapeProblem(`[${Array.from({ length: 50 }, () => object(900)).join()}]`)).toBeNull();
    expect(shapeProblem(`{"a":"${':'.repeat(5_000)}"}`)).toBeNull();
  });
});

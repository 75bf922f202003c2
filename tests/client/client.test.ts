/** The client asks again where that is safe, under one key, and tells what went wrong. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { answer, answered, createClient, each, RecourseProblem, RecourseUnreachable } from '@recourse/client';
import { afterEach, describe, expect, it } from 'vitest';

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A service that answers as told, and the requests that it saw. */
async function serviceThat(answers: Answer) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    request.resume();
    answers(request, response, seen.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { seen, baseUrl, client: createClient({ baseUrl, key: 'rk_x', patienceMs: 2_000 }) };
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const body = { channel: 'web', customer: { ref: 'c' }, subject: 's', body: 'b' } as const;
const keysOf = (requests: readonly IncomingMessage[]) =>
  requests.map(({ headers }) => headers['idempotency-key']);

describe('a call', () => {
  it('carries the key, and is asked again under one Idempotency-Key until it is answered', async () => {
    const { client, seen } = await serviceThat((request, response, count) => {
      if (count === 1) send(response, 503, {}, { 'retry-after': '0' });
      else if (count === 2) send(response, 429, {}, { 'retry-after': '0' });
      else if (count === 3)
        send(response, 409, { type: '/problems/request-running' }, { 'retry-after': '0' });
      else if (count === 4) request.socket.destroy();
      else send(response, 201, { id: 'x', number: 'C-1' }, { etag: '"1"', 'idempotency-replayed': 'true' });
    });
    const made = await answered(client.POST('/v1/complaints', { body }));
    expect([made.status, made.etag, made.replayed]).toEqual([201, '"1"', true]);
    expect(seen).toHaveLength(5);
    expect(new Set(keysOf(seen)).size).toBe(1);
    expect(seen[0]?.headers.authorization).toBe('Bearer rk_x');
    await answer(client.POST('/v1/complaints', { body }));
    expect(keysOf(seen)[5]).not.toBe(keysOf(seen)[0]);
  });

  it('keeps a key that it is given, and acts for a person', async () => {
    const { client, seen } = await serviceThat((_request, response) => send(response, 201, { id: 'x' }));
    await client
      .as('0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11')
      .POST('/v1/complaints', { params: { header: { 'Idempotency-Key': 'mine' } }, body });
    expect(keysOf(seen)).toEqual(['mine']);
    expect(seen[0]?.headers['recourse-actor']).toBe('0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11');
  });

  it('waits as long as it is told', async () => {
    const at: number[] = [];
    const { client } = await serviceThat((_request, response, count) => {
      at.push(Date.now());
      if (count === 1) send(response, 429, {}, { 'retry-after': '1' });
      else send(response, 200, { items: [], nextCursor: null });
    });
    await answer(client.GET('/v1/complaints'));
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('of every unsafe method has one key over all attempts, also for a change on a version', async () => {
    const { client, seen } = await serviceThat((_request, response, count) =>
      count % 2 === 1 ? send(response, 503, {}, { 'retry-after': '0' }) : send(response, 200, { id: 'x' }),
    );
    const path = { id: '0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11' };
    const params = { path, header: { 'If-Match': '"1"' } };
    await answer(client.PATCH('/v1/people/{id}', { params, body: { capacity: 1 } }));
    await answer(
      client.PUT('/v1/articles/{id}', {
        params,
        body: { language: 'en', title: 't', body: 'b', categories: [] },
      }),
    );
    await answer(client.DELETE('/v1/api-keys/{id}', { params: { path } }));
    await answer(client.GET('/v1/people/{id}', { params: { path } }));
    const methods = ['PATCH', 'PATCH', 'PUT', 'PUT', 'DELETE', 'DELETE', 'GET', 'GET'];
    expect(seen.map(({ method }) => method)).toEqual(methods);
    const keys = keysOf(seen);
    expect([keys[1], keys[3], keys[5]]).toEqual([keys[0], keys[2], keys[4]]);
    expect(new Set(keys.slice(0, 6)).size).toBe(3);
    expect(keys.slice(6)).toEqual([undefined, undefined]);
    expect(seen[1]?.headers['if-match']).toBe('"1"');
  });

  it('is a problem with its kind, fields and members where it is refused, and asked once', async () => {
    const { client, seen } = await serviceThat((_request, response) =>
      send(response, 409, {
        type: '/problems/not-allowed-now',
        title: 'No',
        status: 409,
        detail: 'Not at this stage.',
        allowed: ['reply'],
        errors: [{ pointer: '/x', detail: 'x' }],
        requestId: 'r',
      }),
    );
    const refused = await answer(client.POST('/v1/complaints', { body })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RecourseProblem);
    expect(refused).toMatchObject({
      kind: 'not-allowed-now',
      status: 409,
      detail: 'Not at this stage.',
      errors: [{ pointer: '/x', detail: 'x' }],
      requestId: 'r',
      members: { allowed: ['reply'] },
    });
    expect(seen).toHaveLength(1);
  });

  it('says that there was no answer when patience is at its end', async () => {
    const client = createClient({ baseUrl: 'http://127.0.0.1:1', key: 'k', patienceMs: 300 });
    await expect(client.GET('/v1/complaints')).rejects.toBeInstanceOf(RecourseUnreachable);
  });
});

describe('a list', () => {
  it('is read page after page with the same filter', async () => {
    const { client, seen } = await serviceThat((_request, response, count) =>
      send(response, 200, {
        items: [{ number: `C-${count}` }],
        nextCursor: count < 3 ? `at ${count}` : null,
      }),
    );
    const numbers: string[] = [];
    for await (const one of each((from) =>
      client.GET('/v1/complaints', { params: { query: { class: 'store', ...from } } }),
    ))
      numbers.push(one.number);
    expect(numbers).toEqual(['C-1', 'C-2', 'C-3']);
    expect(seen.map(({ url }) => url)).toEqual([
      '/v1/complaints?class=store',
      '/v1/complaints?class=store&cursor=at%201',
      '/v1/complaints?class=store&cursor=at%202',
    ]);
  });
});

describe('the package', () => {
  it('is built to JavaScript with declarations, which plain Node runs', () => {
    const folder = fileURLToPath(new URL('../../client/', import.meta.url));
    execFileSync('npm', ['run', 'build', '--silent'], { cwd: folder, stdio: 'pipe' });
    expect(existsSync(`${folder}dist/index.d.ts`)).toBe(true);
    const program = "const m = await import('./dist/index.js'); console.log(Object.keys(m).sort().join());";
    const names = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder });
    expect(names.toString().trim()).toBe(
      'RecourseProblem,RecourseUnreachable,answer,answered,createClient,createFetch,each',
    );
  });
});

/** Nothing personal in logs, metrics, problems, addresses, webhooks or the engine: markers in every field, every path, and a search. */
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePort, stopProcess } from '../../scripts/local/processes.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { attemptsOf, type DescribedOperation, markedCalls } from '../support/marked-calls.ts';
import { createMarkers, leaksOf } from '../support/markers.ts';
import { killHard, processesOf, type StartedProduct, startProduct } from '../support/start.ts';
import { type Receiver, startReceiver } from '../support/webhooks.ts';

const markers = createMarkers();
const leaks = (seen: Parameters<typeof leaksOf>[1]) => leaksOf(markers, seen);
/** Operations whose body was taken with markers in it. */
const taken = new Set<string>();
let folder: string;
let product: StartedProduct;
let mail: MailServer;
let receiver: Receiver;
let healthPort: number;
let operations: DescribedOperation[];
const seenPids = new Set<number>();
const { told, send, asPerson, untilStage, person, intake, word } = markedCalls(markers, () => product);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recourse-markers-'));
  await chmod(folder, 0o755);
  mail = await startMailServer();
  receiver = await startReceiver();
  healthPort = await choosePort(undefined);
  product = await startProduct(folder, await choosePort(undefined), {
    LOG_LEVEL: 'debug',
    SMTP_URL: mail.url,
    MAIL_FROM: 'care@example.com',
    WORKER_HEALTH_PORT: String(healthPort),
    WEBHOOK_ALLOW: '127.0.0.0/8',
    WEBHOOK_SETTLE_MS: '0',
  });
  const hook = await send('POST', '/v1/webhooks', {
    ...{ url: receiver.url, types: ['*'], description: markers.plant('description of a webhook') },
  });
  expect(hook.status, hook.text).toBe(201);
  await notePids();
  const { paths } = (await (await fetch(`${product.address}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, DescribedOperation['operation']>>;
  };
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}, 300_000);

afterAll(async () => {
  await product?.stop();
  for (const pid of seenPids) await stopProcess(pid, { signal: 'SIGKILL', graceMs: 5_000 });
  await mail?.close();
  await receiver?.close();
  await rm(folder, { recursive: true, force: true });
}, 120_000);

async function notePids(): Promise<void> {
  for (const pid of Object.values(await processesOf(product, folder))) seenPids.add(pid);
}

describe('whatever is personal', () => {
  it('is sent along the ways of a case, with words wherever there are some', async () => {
    const agent = await person('agent');
    const head = await person('head');
    const clerk = await person('department', { department: 'warehouse' });
    const register = async () => {
      const reply = await send('POST', '/v1/complaints', intake());
      expect(reply.status, reply.text).toBe(201);
      return String(reply.json.id);
    };
    const act = async (id: string, verb: string, body: object, as = agent, status = 200) => {
      const headers = { ...asPerson(as), 'if-match': '*' };
      const reply = await send('POST', `/v1/complaints/${id}/${verb}`, body, headers);
      expect(reply.status, `${verb}: ${reply.text}`).toBe(status);
      taken.add(verb);
      return reply;
    };
    const say = (what: string) => ({ text: markers.plant(`${what}: text`) });

    const id = await register();
    await act(id, 'triage', {
      ...{ class: 'store', category: 'defective_goods', severity: 'low', assignTo: agent },
    });
    await act(id, 'messages', { channel: 'email', ...say('message') }, agent, 202);
    await act(id, 'notes', say('note'), agent, 202);
    await act(
      id,
      'contacts',
      { channel: 'phone', direction: 'outbound', answered: true, ...say('contact') },
      agent,
      202,
    );
    const { customer, subject, body, externalRef } = intake();
    await act(
      id,
      'corrections',
      { customer, subject, body, externalRef, reason: markers.plant('correction') },
      agent,
      202,
    );
    await act(id, 'reply', say('reply'));
    await act(id, 'ask-customer', say('question'));
    await act(id, 'messages', { channel: 'email', ...say('answer') }, agent, 202);
    const asked = await act(id, 'hand-offs', {
      department: 'warehouse',
      question: markers.plant('hand-off'),
    });
    expect(asked.status).toBe(200);
    const { json: read } = await send('GET', `/v1/complaints/${id}`);
    const [handOff] = read.handOffs as readonly { id: string }[];
    await act(id, `hand-offs/${handOff?.id}/answer`, say('department'), clerk, 202);
    expect((await send('POST', `/v1/complaints/${id}/lookups`, undefined, asPerson(agent))).status).toBe(201);
    await act(id, 'propose', {
      ...{ kind: 'offer', finding: 'upheld', rootCause: 'late_delivery', remedy: 'compensation' },
      ...{ compensation: { amountMinor: 1_000, currency: 'UAH' } },
      ...say('proposal'),
      reason: markers.plant('proposal reason'),
    });
    await act(id, 'accept', word('accept'));
    await untilStage(id, ['resolved', 'aftercare']);
    await act(id, 'reopen', word('reopen'));
    await act(id, 'withdraw', word('withdraw'));
    await untilStage(id, ['closed']);
    await act(id, 'withdraw', word('too late'), agent, 409);

    const held = await register();
    const hold = { case: held, reason: markers.plant('legal hold') };
    expect((await send('POST', '/v1/legal-holds', hold)).status).toBe(201);
    await act(held, 'dismiss', { reason: markers.plant('dismissal') });

    const gone = intake();
    expect((await send('POST', '/v1/complaints', gone)).status).toBe(201);
    const { ref } = gone.customer as { ref: string };
    for (const kind of ['export', 'erasure']) {
      const wish = { kind, customerRef: ref, ...(kind === 'erasure' ? { endOpenCases: true } : {}) };
      const reply = await send('POST', '/v1/data-subject-requests', wish);
      expect(reply.status, reply.text).toBe(201);
      await sleep(1_500);
    }
    expect(
      (await send('POST', '/v1/data-subject-requests', { kind: 'erasure', customerRef: ref })).status,
    ).toBeLessThan(500);
    await send('GET', `/v1/complaints?customer=${encodeURIComponent(ref)}&limit=1`);
    expect(taken.size).toBeGreaterThan(12);
    expect(head).not.toBe(agent);
  }, 240_000);

  it('is sent in files, mails, forms and log-ins, and told to nobody who follows events', async () => {
    const agent = await person('agent');
    const made = await send('POST', '/v1/complaints', intake());
    const id = String(made.json.id);
    const pdf = `%PDF-1.4\n${markers.plant('content of an attachment')}\n%%EOF\n`;
    const named = {
      'content-type': 'application/pdf',
      'attachment-name': `${markers.plant('attachment')}.pdf`,
    };
    const attached = await send('POST', `/v1/complaints/${id}/attachments`, pdf, {
      ...asPerson(agent),
      ...named,
    });
    expect(attached.status, attached.text).toBe(201);
    const wrong = { ...named, 'content-type': 'image/png' };
    expect(
      (await send('POST', `/v1/complaints/${id}/attachments`, pdf, { ...asPerson(agent), ...wrong })).status,
    ).toBe(422);

    const rows = [
      JSON.stringify(intake()),
      JSON.stringify({ ...intake(), channel: markers.plant('bad row') }),
    ];
    const imported = await send(
      'POST',
      '/v1/imports',
      `${rows.join('\n')}\n{"${markers.plant('broken row')}`,
      {
        'content-type': 'application/x-ndjson',
      },
    );
    expect(imported.status, imported.text).toBe(202);
    const endsAtMs = Date.now() + 30_000;
    for (;;) {
      const { json } = await send('GET', `/v1/imports/${imported.json.id}`);
      if (json.endedAt !== null) break;
      if (Date.now() > endsAtMs) throw new Error('The import goes on and on.');
      await sleep(200);
    }
    const { text: refused } = await send('GET', `/v1/imports/${imported.json.id}/rows`);
    expect(refused).toContain('"refused"');
    told.push({ where: 'reasons of an import', text: refused });

    const fileOf = (what: string, type: string) => [
      '--files',
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename="${markers.plant(`mail: name of ${what}`)}.pdf"`,
      '',
      `%PDF-1.4\n${markers.plant(`mail: content of ${what}`)}\n%%EOF`,
    ];
    const letter = [
      `From: ${markers.plant('mail: name')} <${markers.plant('mail: from')}@example.com>`,
      'To: care@example.com',
      `Subject: ${markers.plant('mail: subject')}`,
      `Message-ID: <${markers.plant('mail: id')}@example.com>`,
      'Content-Type: multipart/mixed; boundary=files',
      '',
      '--files',
      '',
      markers.plant('mail: text'),
      ...fileOf('a file', 'application/pdf'),
      ...fileOf('a file that is not kept', 'application/x-msdownload'),
      ...fileOf('a file that is something else', 'image/png'),
      '--files--',
    ].join('\r\n');
    for (const mailType of ['message/rfc822', 'text/plain']) {
      const brought = await send('POST', '/v1/inbound/email', letter, { 'content-type': mailType });
      expect(brought.status, brought.text).toBe(mailType === 'text/plain' ? 415 : 200);
      if (brought.status !== 200) continue;
      const { id: begun } = brought.json.case as { id: string };
      const { json: kept } = await send('GET', `/v1/complaints/${begun}/attachments`);
      expect(kept.items).toHaveLength(1);
    }
    const update = { update_id: 1, message: { text: markers.plant('chat: text') } };
    expect((await send('POST', '/v1/inbound/telegram', update)).status).toBe(404);

    const form = new URLSearchParams({
      ...{ subject: markers.plant('form: subject'), body: markers.plant('form: body') },
      ...{ name: markers.plant('form: name'), email: `${markers.plant('form: email')}@example.com` },
    });
    const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const fields of [form.toString(), `${form}&category=${markers.plant('form: category')}`]) {
      const answer = await fetch(`${product.address}/public`, {
        ...{ method: 'POST', redirect: 'manual', headers: asForm, body: fields },
      });
      expect([303, 422]).toContain(answer.status);
      // The page may show customers their own words; where it leads may not.
      told.push({ where: 'headers of the form', text: JSON.stringify([...answer.headers]) });
    }
    const login = { login: markers.plant('log-in: name'), password: markers.plant('log-in: password') };
    expect((await send('POST', '/v1/session', login)).status).toBeGreaterThanOrEqual(400);

    const { status, text } = await send('GET', '/v1/events?limit=200');
    expect(status, text).toBe(200);
    expect(text).toContain('complaint.');
    told.push({ where: 'events', text });
    const stream = await fetch(`${product.address}/v1/events`, {
      headers: {
        ...{ authorization: `Bearer ${product.key}`, accept: 'text/event-stream' },
        'last-event-id': `evt_${'0'.repeat(16)}`,
      },
      signal: AbortSignal.timeout(20_000),
    });
    const reader = stream.body?.getReader();
    let streamed = '';
    while (!streamed.includes('complaint.')) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      streamed += Buffer.from(value ?? []).toString('utf8');
      if (done) throw new Error(`The stream ended: ${streamed}`);
    }
    await reader?.cancel();
    told.push({ where: 'the stream of events', text: streamed });
  }, 120_000);

  it('is sent to every operation, in every string, rightly and wrongly', async () => {
    expect(operations.length).toBeGreaterThan(100);
    const { json } = await send('POST', '/v1/complaints', intake());
    const id = String(json.id);
    const agent = await person('supervisor');
    let withBody = 0;
    for (const { method, path, operation } of operations) {
      if (path === '/v1/surveys/{token}' || !path.startsWith('/v1/')) continue;
      const { place, sends, withoutKey } = attemptsOf({ method, path, operation }, id, markers);
      if (sends.some(([, body]) => body !== undefined)) withBody += 1;
      for (const [address, body] of sends) {
        const reply = await send(method, address, body, path.includes('/complaints/') ? asPerson(agent) : {});
        expect(reply.status, `${place} ${reply.text}`).toBeLessThan(500);
      }
      const [address, body] = withoutKey;
      await send(method, address, body, {
        authorization: `Bearer ${markers.plant(`${place}: key`)}`,
      });
    }
    expect(withBody).toBeGreaterThan(40);
    await send('GET', `/v1/surveys/${markers.plant('survey token')}`);
    await send('GET', `/v1/${markers.plant('unknown address')}?a=${markers.plant('unknown query')}`);
    await send('GET', '/v1/complaints', undefined, asPerson(markers.plant('recourse-actor')));
  }, 300_000);

  it('is sent while mail is refused and while the engine is down', async () => {
    const refused = intake();
    const { email } = refused.customer as { email: string };
    mail.refused.set(email, 550);
    expect((await send('POST', '/v1/complaints', refused)).status).toBe(201);
    const { temporal } = await processesOf(product, folder);
    if (temporal !== undefined) killHard([temporal]);
    const stored = await send('POST', '/v1/complaints', intake());
    expect(stored.status, stored.text).toBe(201);
    const agent = await person('agent');
    await send('POST', `/v1/complaints/${stored.json.id}/withdraw`, word('engine down'), {
      ...asPerson(agent),
      'if-match': '*',
    });
    await send('POST', `/v1/complaints/${stored.json.id}/messages`, {
      channel: 'email',
      text: markers.plant('engine down'),
    });
    await untilStage(String(stored.json.id), ['triage', 'assignment', 'closed']);
    await notePids();
    // Letters wait a quarter of a minute before they are mailed.
    const endsAtMs = Date.now() + 60_000;
    while (Date.now() < endsAtMs) {
      const { text } = await send('GET', '/v1/letters?state=failed');
      if (text.includes('smtp-550')) return;
      await sleep(500);
    }
    throw new Error('No letter was refused.');
  }, 240_000);

  it('would be found by the search, as it is and encoded', () => {
    const word = markers.plant('the search');
    for (const text of [
      word,
      ...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${word}.`).toString('base64')),
    ]) {
      expect(leaks([{ where: 'here', text: `xx "${text}" yy` }])).not.toEqual([]);
    }
    expect(leaks([{ where: 'here', text: 'mk and km and bWs=' }])).toEqual([]);
  });

  it('is in no problem, header or address that was answered', () => {
    expect(told.length).toBeGreaterThan(500);
    expect(leaks(told)).toEqual([]);
  });

  it('is in no webhook, as its receiver sees it', async () => {
    const typesSeen = () =>
      new Set(receiver.calls.map(({ body }) => (JSON.parse(body) as { type: string }).type));
    const endsAtMs = Date.now() + 60_000;
    while (!typesSeen().has('complaint.closed') && Date.now() < endsAtMs) await sleep(500);
    expect([...typesSeen()]).toEqual(expect.arrayContaining(['complaint.received', 'complaint.closed']));
    expect(typesSeen().size).toBeGreaterThan(5);
    expect(receiver.calls.length).toBeGreaterThan(20);
    const seen = receiver.calls.map(({ path, headers, body }) => ({
      where: `webhook ${(JSON.parse(body) as { type: string }).type}`,
      text: `${path}\n${JSON.stringify(headers)}\n${body}`,
    }));
    expect(leaks(seen)).toEqual([]);
  });

  it('is in no metric', async () => {
    const metrics = await send('GET', '/metrics');
    const workers = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
    expect(workers.length).toBeGreaterThan(50);
    expect(leaks([{ where: 'metrics', text: metrics.text + workers }])).toEqual([]);
  });

  it('is in no history of the engine, decoded', async () => {
    const ports = JSON.parse(await readFile(join(folder, 'temporal', 'ports.json'), 'utf8')) as {
      port: number;
    };
    const connection = await Connection.connect({ address: `127.0.0.1:${ports.port}` });
    const client = new Client({ connection });
    const seen: { where: string; text: string }[] = [];
    for await (const { workflowId, runId, memo, searchAttributes } of client.workflow.list()) {
      const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      const text = JSON.stringify(events, (_name, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
      );
      seen.push({ where: workflowId, text: text + JSON.stringify([memo, searchAttributes]) });
    }
    await connection.close();
    expect(seen.length).toBeGreaterThan(8);
    expect(seen.some(({ where }) => where.startsWith('data-request-'))).toBe(true);
    expect(seen.map(({ text }) => text).join('')).toContain('RecourseChannel');
    expect(leaks(seen)).toEqual([]);
  });

  it("is in no log and no byte of the engine's database, and is in PostgreSQL", async () => {
    await product.stop();
    const logs = await readdir(join(folder, 'logs'));
    expect(logs).toEqual(expect.arrayContaining(['api.log', 'worker.log']));
    const files = [
      ...logs.map((name) => join(folder, 'logs', name)),
      ...(await readdir(join(folder, 'temporal'))).map((name) => join(folder, 'temporal', name)),
    ];
    const read = await Promise.all(
      files.map(async (file) => ({ where: file, text: await readFile(file, 'latin1') })),
    );
    expect(read.find(({ where }) => where.endsWith('api.log'))?.text).toContain('"route":"/v1/complaints"');
    const engine = read.find(({ where }) => where.endsWith('temporal.sqlite'));
    expect(engine?.text.length).toBeGreaterThan(100_000);
    expect(engine?.text).toContain('complaint-');
    expect(leaks(read)).toEqual([]);
    expect(markers.planted.size).toBeGreaterThan(500);
  }, 120_000);
});

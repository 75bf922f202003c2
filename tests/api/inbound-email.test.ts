/** Mails come in: they join their case or begin one, robots are told from people, and no mail is lost or counted twice. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';
import { deliveryReport, rawMail } from '../support/mails.ts';
import { changeCase } from '../support/stored-desk.ts';

const lines: string[] = [];
let api: ApiUnderTest;
let integrator: string;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, logLines: lines });
  integrator = await api.systemKey('integrator');
});
afterAll(() => api.close());

async function bring(raw: Buffer, headers: Record<string, string> = {}) {
  const reply = await api.app.inject({
    method: 'POST',
    url: '/v1/inbound/email',
    headers: { authorization: `Bearer ${integrator}`, 'content-type': 'message/rfc822', ...headers },
    payload: raw,
  });
  return {
    status: reply.statusCode,
    json: reply.json() as Record<string, never> & Received,
    text: reply.body,
  };
}
interface Received {
  readonly kind: string;
  readonly known: boolean;
  readonly case: { readonly id: string; readonly number: string } | null;
}
const address = () => `${randomUUID()}@example.com`;
const complaintOf = async (id: string | undefined) => {
  const [row] = await api.db.sql`
    select c.channel, c.follows_id, c.stage, t.* from cases c join complaints t on t.id = c.id where c.id = ${id ?? null}`;
  return row;
};
const factsOf = async (id: string | undefined) =>
  api.db.sql`
    select f.fact ->> 'kind' as kind, x.body, x.internal from facts f
      left join texts x on x.source_id = f.id where f.case_id = ${id ?? null} order by f.at, f.id`;

/** A case of this customer, and a letter of ours that went out to them. */
async function written(email: string) {
  const { json } = await api.post('/v1/complaints', {
    body: complaint({ channel: 'email', customer: { ref: randomUUID(), email } }),
  });
  const id = String(json.id);
  const [letter] = await api.db.sql<{ id: string }[]>`
    insert into letters (case_id, key, kind, at, sent_at) values (${id}, 'reply.1', 'reply', now(), now()) returning id`;
  return {
    id,
    number: String(json.number),
    letterId: letter?.id ?? '',
    messageId: `<${letter?.id}@shop.example>`,
  };
}

describe('a mail of somebody new', () => {
  it('is a complaint of channel email, in the words and with the address of whoever wrote', async () => {
    const from = address();
    const { status, json } = await bring(rawMail({ from: `Марія Коваль <${from}>` }));
    expect([status, json.kind, json.known]).toEqual([200, 'complaint', false]);
    expect(await complaintOf(json.case?.id)).toMatchObject({
      channel: 'email',
      customer_email: from,
      customer_name: 'Марія Коваль',
      subject: 'Прострочений йогурт',
      body: 'Купила вчора, термін вийшов тиждень тому.',
      locale: 'uk',
    });
    const [{ customer_ref: ref } = {}] = await api.db
      .sql`select customer_ref from cases where id = ${json.case?.id ?? null}`;
    expect(ref).not.toContain('example.com');
  });

  it('brought again, even many times at once, is the same complaint', async () => {
    const raw = rawMail({ from: address() });
    const replies = await Promise.all([...Array(6)].map(() => bring(raw)));
    expect(replies.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(replies.map(({ json }) => json.case?.number)).size).toBe(1);
    expect(replies.filter(({ json }) => !json.known)).toHaveLength(1);
    const again = await bring(raw);
    expect(again.json).toMatchObject({ kind: 'complaint', known: true, case: replies[0]?.json.case });
  });

  it('with the Message-ID of somebody else’s mail is not lost', async () => {
    const id = `<${randomUUID()}@example.com>`;
    const first = await bring(rawMail({ from: address(), id }));
    const second = await bring(rawMail({ from: address(), id, subject: 'Інше' }));
    expect(second.json).toMatchObject({ kind: 'complaint', known: false });
    expect(second.json.case?.id).not.toBe(first.json.case?.id);
  });

  it('has its attachments noted', async () => {
    const body = [
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Ось фото.',
      '--x',
      'Content-Type: image/jpeg; name="photo.jpg"',
      'Content-Disposition: attachment; filename="photo.jpg"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.alloc(3_000).toString('base64'),
      '--x--',
    ].join('\r\n');
    const headers = ['Content-Type: multipart/mixed; boundary=x'];
    const { json } = await bring(rawMail({ from: address(), headers, body }));
    expect((await complaintOf(json.case?.id))?.body).toBe('Ось фото.\n\n[photo.jpg, image/jpeg, 3 KB]');
    const [row] = await api.db
      .sql`select attachments from inbound_messages where case_id = ${json.case?.id ?? null}`;
    expect(row?.attachments).toEqual([
      { name: 'photo.jpg', type: 'image/jpeg', bytes: 3_000, attachmentId: null, refusal: 'content' },
    ]);
  });

  it('in HTML alone is read as text', async () => {
    const headers = ['Content-Type: text/html; charset=utf-8'];
    const body = '<p>Йогурт <b>кислий</b></p><script>alert(1)</script>';
    const { json } = await bring(rawMail({ from: address(), headers, body }));
    const stored = await complaintOf(json.case?.id);
    expect(stored?.body).toContain('Йогурт кислий');
    expect(stored?.body).not.toContain('<');
  });
});

describe('an answer', () => {
  it.each(['In-Reply-To', 'References'])(
    'to a letter of ours joins its case by %s, from any address',
    async (field) => {
      const { id, messageId, number } = await written(address());
      const headers = [`${field}: <other@elsewhere> ${messageId}`];
      const { json } = await bring(rawMail({ from: address(), headers, body: 'Дякую, чекаю.' }));
      expect(json).toMatchObject({ kind: 'message', known: false, case: { id, number } });
      expect(await factsOf(id)).toEqual([{ kind: 'message', body: 'Дякую, чекаю.', internal: false }]);
    },
  );

  it('brought twice is one message', async () => {
    const { id, messageId } = await written(address());
    const raw = rawMail({ from: address(), headers: [`In-Reply-To: ${messageId}`] });
    await Promise.all([bring(raw), bring(raw), bring(raw)]);
    await bring(raw);
    expect(await factsOf(id)).toHaveLength(1);
  });

  it('to one’s own mail joins the case of that, for its sender alone', async () => {
    const from = address();
    const id = `<${randomUUID()}@example.com>`;
    const first = await bring(rawMail({ from, id }));
    const headers = [`References: ${id}`];
    expect((await bring(rawMail({ from, headers }))).json).toMatchObject({
      kind: 'message',
      case: first.json.case,
    });
    expect((await bring(rawMail({ from: address(), headers }))).json.kind).toBe('complaint');
  });

  it('with a number in its subject joins that case when it is its customer’s, and not otherwise', async () => {
    const email = address();
    const { id, number } = await written(email);
    const subject = `Re: Відповідь на звернення ${number}`;
    expect((await bring(rawMail({ from: email.toUpperCase(), subject }))).json).toMatchObject({
      kind: 'message',
      case: { id },
    });
    const other = await bring(rawMail({ from: address(), subject }));
    expect(other.json.kind).toBe('complaint');
    expect(other.json.case?.id).not.toBe(id);
  });

  it('to a case that has ended begins one that follows it', async () => {
    const { id, messageId } = await written(address());
    await changeCase(api.db, id, { ended_at: new Date(), stage: 'closed', outcome: 'answered' });
    const { json } = await bring(rawMail({ from: address(), headers: [`In-Reply-To: ${messageId}`] }));
    expect(json.kind).toBe('complaint');
    expect(await complaintOf(json.case?.id)).toMatchObject({ follows_id: id });
  });

  it('to a case that was merged joins the one in which it goes on, and follows that once it has ended', async () => {
    const [gone, survivor] = [await written(address()), await written(address())];
    const merged = { ended_at: new Date(), stage: 'closed', outcome: 'merged', merged_into_id: survivor.id };
    await changeCase(api.db, gone.id, merged);
    const headers = [`In-Reply-To: ${gone.messageId}`];
    const { json } = await bring(rawMail({ from: address(), headers, body: 'Є новини?' }));
    expect(json).toMatchObject({ kind: 'message', case: { id: survivor.id, number: survivor.number } });
    expect(await factsOf(survivor.id)).toEqual([{ kind: 'message', body: 'Є новини?', internal: false }]);
    await changeCase(api.db, survivor.id, { ended_at: new Date(), stage: 'closed', outcome: 'answered' });
    const late = await bring(rawMail({ from: address(), headers }));
    expect(late.json.kind).toBe('complaint');
    expect(await complaintOf(late.json.case?.id)).toMatchObject({ follows_id: survivor.id });
  });

  it('in aftercare stays a message', async () => {
    const { id, messageId } = await written(address());
    await changeCase(api.db, id, { stage: 'aftercare', resolved_at: new Date() });
    await bring(rawMail({ from: address(), headers: [`In-Reply-To: ${messageId}`], body: 'Дякую!' }));
    expect((await factsOf(id)).map(({ kind }) => kind)).toEqual(['message']);
  });
});

describe('a robot', () => {
  it.each([
    ['Auto-Submitted: auto-replied'],
    ['Auto-Submitted: auto-generated (vacation)'],
    ['X-Autoreply: yes'],
    ['X-Autorespond: out of office'],
    ['Precedence: auto_reply'],
    ['Precedence: bulk'],
    ['Return-Path: <>'],
  ])('that says %s is noted at the case and is not the customer', async (header) => {
    const { id, messageId } = await written(address());
    const headers = [`In-Reply-To: ${messageId}`, header];
    const { json } = await bring(rawMail({ from: address(), headers, body: 'Я у відпустці.' }));
    expect(json).toMatchObject({ kind: 'automatic', case: { id } });
    expect(await factsOf(id)).toEqual([{ kind: 'note', body: 'Я у відпустці.', internal: true }]);
    const contacts = await api.db.sql`select 1 from contacts where case_id = ${id} and key like 'fact.%'`;
    expect(contacts).toHaveLength(0);
  });

  it('that answers nothing of ours begins no case', async () => {
    const from = address();
    const { json } = await bring(rawMail({ from, headers: ['Auto-Submitted: auto-replied'] }));
    expect(json).toMatchObject({ kind: 'automatic', case: null });
    expect(await api.db.sql`select 1 from complaints where customer_email = ${from}`).toHaveLength(0);
  });

  it('is told from a person who says that none wrote it', async () => {
    const { json } = await bring(rawMail({ from: address(), headers: ['Auto-Submitted: no'] }));
    expect(json.kind).toBe('complaint');
  });

  it('that says nothing of itself cannot begin cases without end', async () => {
    const from = address();
    const kinds: string[] = [];
    for (let at = 0; at < 12; at += 1) kinds.push((await bring(rawMail({ from }))).json.kind);
    expect(kinds).toEqual([...Array(10).fill('complaint'), 'message', 'message']);
  });

  it('that sends our own letter back is ignored', async () => {
    const { messageId } = await written(address());
    expect((await bring(rawMail({ from: 'care@shop.example', id: messageId }))).json).toMatchObject({
      kind: 'ignored',
    });
  });
});

describe('a delivery report', () => {
  const fate = async (letterId: string) => {
    const [row] = await api.db.sql`select failed_at, failure from letters where id = ${letterId}`;
    return row;
  };

  it('marks the letter as failed with its code, and is nobody’s message', async () => {
    const { id, letterId, messageId } = await written(address());
    const { json } = await bring(deliveryReport(messageId, { status: '5.2.2' }));
    expect(json).toMatchObject({ kind: 'bounce', case: { id } });
    expect(await fate(letterId)).toMatchObject({ failed_at: expect.any(Date), failure: 'dsn-5.2.2' });
    expect(await factsOf(id)).toEqual([]);
  });

  it.each(['delayed', 'delivered', 'relayed'])('that says %s fails no letter', async (action) => {
    const { letterId, messageId } = await written(address());
    expect((await bring(deliveryReport(messageId, { action, status: '4.4.1' }))).json.kind).toBe('automatic');
    expect(await fate(letterId)).toMatchObject({ failed_at: null, failure: null });
  });

  it('of a server that writes none is recognised by what it quotes', async () => {
    const { letterId, messageId } = await written(address());
    const body = `Sorry, it did not work.\r\n\r\nMessage-ID: ${messageId}\r\nTo: somebody`;
    const raw = rawMail({ from: 'MAILER-DAEMON@mx.example', headers: ['Return-Path: <>'], body });
    expect((await bring(raw)).json.kind).toBe('bounce');
    expect(await fate(letterId)).toMatchObject({ failure: 'bounced' });
  });

  it('about a mail that is none of ours does nothing', async () => {
    const { json } = await bring(deliveryReport(`<${randomUUID()}@elsewhere>`));
    expect(json).toMatchObject({ kind: 'bounce', case: null });
  });
});

describe('a hostile mail', () => {
  const deep = (depth: number): string =>
    depth === 0
      ? 'Content-Type: text/plain\r\n\r\ndeep'
      : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${deep(depth - 1)}\r\n--b${depth}--`;

  it.each([
    ['empty parts', '--b\n\n', 60_000],
    ['empty lines', '\n', 1_100_000],
  ])('of nothing but %s is kept by its header, and is not held as a whole', async (_name, unit, times) => {
    const from = address();
    const head = `From: <${from}>\nSubject: Much\nContent-Type: multipart/mixed; boundary=b\n\n`;
    const { status, json } = await bring(Buffer.concat([Buffer.from(head), Buffer.from(unit.repeat(times))]));
    expect([status, json.kind]).toEqual([200, 'complaint']);
    const [row] = await api.db.sql`select subject, body from complaints where customer_email = ${from}`;
    expect(row).toEqual({ subject: 'Much', body: '[this mail could not be read as a whole]' });
  });

  it.each<[string, () => Buffer]>([
    ['nested 300 deep', () => Buffer.from(`From: a@example.com\r\nSubject: Deep\r\n${deep(300)}`)],
    ['with a header of a megabyte', () => rawMail({ headers: [`X-Long: ${'x'.repeat(1_000_000)}`] })],
    ['with ten thousand references', () => rawMail({ headers: [`References: ${'<a@b> '.repeat(10_000)}`] })],
    [
      'in a charset that is none',
      () => rawMail({ headers: ['Content-Type: text/plain; charset=klingon-1'] }),
    ],
    [
      'with broken base64',
      () =>
        rawMail({
          headers: ['Content-Type: text/plain', 'Content-Transfer-Encoding: base64'],
          body: '!!!###',
        }),
    ],
    ['with NUL and half characters', () => rawMail({ subject: 'a\0b', body: 'x\0\ud800y' })],
    [
      'with NUL in its names and ids',
      () =>
        Buffer.from(
          'From: "a\0b" <n\0ul@example.com>\r\nMessage-ID: <a\0b@c>\r\nReferences: <x\0@y>\r\nSubject: a\0b\r\n' +
            'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nwords\r\n--x\r\n' +
            'Content-Disposition: attachment; filename="a\0b"\r\n\r\nfile\r\n--x--',
        ),
    ],
    ['without a single header', () => Buffer.from('just words')],
    ['of bytes that are no text', () => Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x0d, 0x0a, 0x80, 0x81])],
    [
      'with a boundary that never ends',
      () => rawMail({ headers: ['Content-Type: multipart/mixed; boundary=x'], body: '--x\r\n' }),
    ],
    ['from several people', () => Buffer.from('From: a@example.com, b@example.com\r\n\r\nwords')],
    ['from a group', () => Buffer.from('From: Undisclosed:;\r\n\r\nwords')],
    ['of five megabytes of text', () => rawMail({ body: 'слово '.repeat(450_000) })],
    ['with an address that is none', () => Buffer.from('From: <script>@"x\r\nSubject: x\r\n\r\nwords')],
    ['whose number names no case', () => rawMail({ subject: 'Re: C-2026-999999999999' })],
  ])('%s is survived and kept', async (_name, make) => {
    const { status, json, text } = await bring(make());
    expect(status, text).toBe(200);
    expect(['complaint', 'message']).toContain(json.kind);
    const stored = await complaintOf(json.case?.id);
    expect(String(stored?.body).length).toBeGreaterThan(0);
    expect(String(stored?.body).length).toBeLessThanOrEqual(101_000);
  });

  it('that is too large, or no mail, is refused', async () => {
    expect((await bring(Buffer.alloc(26 * 1024 * 1024))).status).toBe(413);
    expect((await bring(rawMail(), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await bring(Buffer.from('{}'), { 'content-type': 'application/json' })).status).toBe(415);
    expect((await bring(Buffer.alloc(0))).status).toBe(415);
    const agent = await api.person({ roles: ['agent'] });
    expect((await bring(rawMail(), { authorization: `Bearer ${agent.key}` })).status).toBe(403);
  });
});

describe('what is written in mails', () => {
  it('is in no log', async () => {
    await bring(rawMail({ from: 'Marker <marker@example.com>', subject: 'Marker', body: 'Marker' }));
    await bring(Buffer.from('From: marker@example.com\r\nSubject: marker\r\n\r\nmarker'));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /marker/i.test(line))).toEqual([]);
  });
});

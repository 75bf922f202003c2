/** First responses and FCR, counted from contacts that a test lays down to the millisecond. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contactRulesSchema, fcrSchema, firstResponseSchema } from '../../api/schemas/contacts.ts';
import { shippedContactRules } from '../../workflows/domain/contacts.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { storeCase } from '../support/stored-case.ts';
import { changeCase } from '../support/stored-desk.ts';

const secondMs = 1_000;
const hourMs = 3_600_000;
const nowMs = Date.parse('2026-03-20T12:00:00Z');
const receivedAtMs = Date.parse('2026-03-10T08:00:00Z');
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, now: () => nowMs });
});
beforeEach(async () => {
  await api.db.sql`truncate cases, case_times, contacts, contact_rules`;
  await api.db.sql`
    insert into contact_rules (version, repeat_window_ms, standards)
    values (1, ${shippedContactRules.repeatWindowMs}, ${JSON.stringify(shippedContactRules.standards)}::jsonb)`;
});
afterAll(() => api.close());

interface Said {
  readonly afterMs: number;
  readonly direction?: 'inbound' | 'outbound';
  readonly automatic?: boolean;
  readonly responds?: boolean;
}
interface Laid {
  readonly channel?: string;
  readonly category?: string;
  readonly customerRef?: string;
  readonly receivedAtMs?: number;
  readonly resolvedAfterMs?: number;
  readonly columns?: Readonly<Record<string, unknown>>;
  readonly contacts?: readonly Said[];
}

async function lay(what: Laid): Promise<string> {
  const at = what.receivedAtMs ?? receivedAtMs;
  const { caseId } = await storeCase(api.db, {
    receivedAtMs: at,
    createdAtMs: at,
    noted: true,
    customerRef: what.customerRef ?? randomUUID(),
  });
  await changeCase(api.db, caseId, {
    channel: what.channel ?? 'email',
    category: what.category ?? null,
    ...(what.resolvedAfterMs === undefined
      ? {}
      : { resolved_at: new Date(at + what.resolvedAfterMs), outcome: 'answered' }),
    ...what.columns,
  });
  const all: Said[] = [{ afterMs: 0, direction: 'inbound' }, ...(what.contacts ?? [])];
  for (const [index, said] of all.entries()) {
    await api.db.sql`
      insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds)
      values (${caseId}, ${String(index)}, ${new Date(at + said.afterMs)}, 'email', ${said.direction ?? 'outbound'},
              'message', 'person', 'somebody', ${said.automatic ?? false}, ${said.responds ?? false})`;
  }
  return caseId;
}
const responded = (afterMs: number): readonly Said[] => [{ afterMs, responds: true }];

const firstResponse = async (query = '') => {
  const reply = await api.get(`/v1/reports/first-response${query}`);
  expect(reply.status, reply.text).toBe(200);
  return firstResponseSchema.parse(reply.json);
};
const fcr = async (query = '') => {
  const reply = await api.get(`/v1/reports/fcr${query}`);
  expect(reply.status, reply.text).toBe(200);
  return fcrSchema.parse(reply.json);
};

describe('first responses', () => {
  it('by chat are as voice: 80 % within 30 seconds, exactly 30 in time', async () => {
    for (const ms of [5 * secondMs, 20 * secondMs, 30 * secondMs]) {
      await lay({ channel: 'chat', contacts: responded(ms) });
    }
    await lay({ channel: 'chat', contacts: responded(30 * secondMs + 1) });
    await lay({ channel: 'phone', contacts: responded(31 * secondMs) });
    const { channels } = await firstResponse();
    const rungs = channels.map(({ channel, standards }) => [channel, standards[0]?.rungs[0]]);
    expect(rungs).toEqual([
      ['phone', expect.objectContaining({ withinMs: 30_000, target: 0.8, inTime: 0, late: 1 })],
      ['chat', expect.objectContaining({ withinMs: 30_000, target: 0.8, inTime: 3, late: 1, share: 0.75 })],
    ]);
  });

  it('by e-mail have three rungs, and it is said how many may still be late this month', async () => {
    for (const hours of [1, 1, 1, 5, 5, 5, 20, 20]) await lay({ contacts: responded(hours * hourMs) });
    await lay({ receivedAtMs: nowMs - hourMs });
    await lay({ receivedAtMs: nowMs - 3 * hourMs });
    const [email] = (await firstResponse()).channels;
    expect(email).toMatchObject({ channel: 'email', cases: 10, answered: 8, waiting: 2 });
    expect(email?.standards[0]?.rungs).toEqual([
      { withinMs: 2 * hourMs, target: 0.5, inTime: 3, late: 6, waiting: 1, share: 3 / 9, mayStillBeLate: -1 },
      { withinMs: 12 * hourMs, target: 0.8, inTime: 6, late: 2, waiting: 2, share: 0.75, mayStillBeLate: 0 },
      { withinMs: 24 * hourMs, target: 1, inTime: 8, late: 0, waiting: 2, share: 1, mayStillBeLate: 0 },
    ]);
    const distribution = email?.distribution.filter(({ cases }) => cases > 0);
    expect(distribution).toEqual([
      { withinMs: hourMs, cases: 3 },
      { withinMs: 12 * hourMs, cases: 3 },
      { withinMs: 24 * hourMs, cases: 2 },
    ]);
  });

  it('never are those of a robot', async () => {
    await lay({
      contacts: [
        { afterMs: 1, automatic: true },
        { afterMs: 3 * hourMs, responds: true },
      ],
    });
    const [email] = (await firstResponse()).channels;
    expect(email?.standards[0]?.rungs[0]).toMatchObject({ inTime: 0, late: 1 });
  });

  it('of a category are judged by its own standard where it has one', async () => {
    const standards = [
      ...shippedContactRules.standards,
      { channel: 'email', category: 'safety', rungs: [{ withinMs: 60_000, share: 0.9 }] },
    ];
    const saved = await api.send('PUT', '/v1/contact-rules', {
      body: { repeatWindowMs: shippedContactRules.repeatWindowMs, standards },
    });
    expect(contactRulesSchema.parse(saved.json)).toMatchObject({ version: 2, standards });
    await lay({ category: 'safety', contacts: responded(90_000) });
    await lay({ category: 'taste', contacts: responded(90_000) });
    const [email] = (await firstResponse()).channels;
    expect(
      email?.standards.map(({ category, rungs }) => [category, rungs[0]?.inTime, rungs[0]?.late]),
    ).toEqual([
      [null, 1, 0],
      ['safety', 0, 1],
    ]);
    const [before] = (await firstResponse('?rules=1')).channels;
    expect(before?.standards.map(({ category }) => category)).toEqual([null]);
  });

  it('of a case that ended without one are late only where it had waited too long', async () => {
    await lay({ columns: { ended_at: new Date(receivedAtMs + 5 * hourMs) } });
    const [email] = (await firstResponse()).channels;
    expect(email).toMatchObject({ endedWithout: 1, waiting: 0 });
    expect(email?.standards[0]?.rungs.map(({ late, share }) => [late, share])).toEqual([
      [1, 0],
      [0, null],
      [0, null],
    ]);
  });

  it('are of this month in the organisation’s zone unless told', async () => {
    await lay({ receivedAtMs: Date.parse('2026-02-28T21:59:59.999Z') });
    await lay({ receivedAtMs: Date.parse('2026-02-28T22:00:00Z') });
    const report = await firstResponse();
    expect(report.from).toBe('2026-02-28T22:00:00.000Z');
    expect(report.until).toBe('2026-03-31T21:00:00.000Z');
    expect(report.channels[0]?.cases).toBe(1);
    expect((await api.get(`/v1/reports/fcr?from=${report.until}&until=${report.from}`)).status).toBe(400);
    expect((await api.get('/v1/reports/fcr?rules=99')).status).toBe(404);
  });
});

describe('solved in one contact', () => {
  const shares = async () => (await fcr()).windows.map(({ inOneContact }) => inOneContact);
  const inbound = (afterMs: number): Said => ({ afterMs, direction: 'inbound' });

  it('is a case with one inbound contact and quiet after it, by each of the three windows', async () => {
    await lay({ resolvedAfterMs: hourMs });
    await lay({ resolvedAfterMs: hourMs, contacts: [inbound(hourMs + 30 * 60_000)] });
    await lay({ resolvedAfterMs: hourMs, contacts: [inbound(hourMs + 30 * 60_000 + 1)] });
    await lay({ resolvedAfterMs: hourMs, contacts: [inbound(26 * hourMs)] });
    await lay({ resolvedAfterMs: hourMs, contacts: [inbound(60_000)] });
    await lay({});
    const report = await fcr();
    expect(report.solved).toBe(5);
    expect(report.windows).toEqual([
      { windowMs: 1_800_000, chosen: false, inOneContact: 3, share: 0.6 },
      { windowMs: 24 * hourMs, chosen: true, inOneContact: 2, share: 0.4 },
      { windowMs: 720 * hourMs, chosen: false, inOneContact: 1, share: 0.2 },
    ]);
    expect(report.channels.map(({ channel, solved }) => [channel, solved])).toEqual([['email', 5]]);
  });

  it('is shown beside the targets 33 %, and 75 to 88 %', async () => {
    expect((await fcr()).targets).toEqual([
      { name: 'fcr', baseline: 0.75, target: 0.88 },
      { name: 'fcr.month', baseline: null, target: 0.33 },
    ]);
    const aim = { unit: 'share', baseline: 0.33, target: 0.4, better: 'higher' };
    const saved = await api.send('PUT', '/v1/targets/fcr.month', { body: aim, ifMatch: 1 });
    expect(saved.status, saved.text).toBe(200);
    expect((await fcr()).targets).toContainEqual({ name: 'fcr.month', baseline: 0.33, target: 0.4 });
  });

  it('is taken back by a reopening, and not given for a decision that the customer rejects', async () => {
    await lay({ columns: { cycle: 2 } });
    await lay({ resolvedAfterMs: hourMs, columns: { outcome: 'rejected' } });
    expect((await fcr()).solved).toBe(2);
    expect(await shares()).toEqual([0, 0, 0]);
  });

  it('is taken back by a repeat as a case of its own, which itself counts for nobody', async () => {
    const who = { customerRef: randomUUID(), category: 'delivery' };
    await lay({ ...who, resolvedAfterMs: hourMs });
    await lay({ ...who, receivedAtMs: receivedAtMs + 3 * hourMs, resolvedAfterMs: hourMs });
    const report = await fcr();
    expect(report).toMatchObject({ solved: 1, repeats: 1 });
    expect(report.windows.map(({ inOneContact }) => inOneContact)).toEqual([1, 0, 0]);
  });

  it('a hundred repeat contacts never raise anybody’s share', async () => {
    const who = { customerRef: randomUUID(), category: 'delivery' };
    await lay({ resolvedAfterMs: hourMs });
    await lay({ ...who, resolvedAfterMs: hourMs });
    const before = (await fcr()).windows[1]?.share ?? 0;
    for (let n = 1; n <= 100; n += 1) {
      await lay({ ...who, receivedAtMs: receivedAtMs + n * hourMs, resolvedAfterMs: 60_000 });
    }
    const after = await fcr();
    expect(after).toMatchObject({ solved: 2, repeats: 100 });
    expect(after.windows[1]?.share).toBeLessThanOrEqual(before);
    expect(after.windows[1]?.share).toBe(0.5);
  });

  it('is no case that was no complaint, was withdrawn, or is somebody else’s demo', async () => {
    await lay({ resolvedAfterMs: hourMs, columns: { outcome: 'withdrawn' } });
    await lay({ resolvedAfterMs: hourMs, columns: { demo: true } });
    expect((await fcr()).solved).toBe(0);
    expect((await fcr('?demo=true')).solved).toBe(1);
  });
});

describe('contact rules', () => {
  it('are refused with what is wrong, and audited', async () => {
    const chat = { channel: 'chat', category: null, rungs: [{ withinMs: 30_000, share: 0.8 }] };
    const wrong = await api.send('PUT', '/v1/contact-rules', {
      body: { repeatWindowMs: 86_400_000, standards: [chat] },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.json.errors).toEqual([
      { pointer: '/standards', detail: expect.stringContaining('E-mail needs a standard') },
    ]);
    const body = { repeatWindowMs: 1_800_000, standards: shippedContactRules.standards };
    expect((await api.send('PUT', '/v1/contact-rules', { body, ifMatch: 7 })).status).toBe(412);
    expect((await api.send('PUT', '/v1/contact-rules', { body, ifMatch: 1 })).json.version).toBe(2);
    expect((await api.get('/v1/contact-rules?version=1')).json.repeatWindowMs).toBe(86_400_000);
    expect((await api.get('/v1/contact-rules?version=9')).status).toBe(404);
    const [entry] = await api.db.sql`
      select action, before ->> 'repeatWindowMs' as before from audit where subject = 'contact_rules' order by id desc`;
    expect(entry).toEqual({ action: 'contact_rules.saved', before: '86400000' });
  });
});

describe('as CSV, both reports', () => {
  const lines = async (name: string) => {
    const reply = await api.get(`/v1/reports/${name}?format=csv`);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`);
    const [head, ...rows] = reply.text.slice(1).trimEnd().split('\r\n');
    return { columns: head?.split(','), rows: rows.map((row) => row.split(',')) };
  };

  it('have a row for each rung and for each window, with the figures of the JSON', async () => {
    await lay({ channel: 'email', contacts: responded(3 * hourMs), resolvedAfterMs: 4 * hourMs });
    await lay({ channel: 'chat', contacts: responded(20 * secondMs) });
    const responses = await firstResponse();
    const csv = await lines('first-response');
    expect(csv.columns).toEqual([
      ...['channel', 'category', 'withinMs', 'target', 'inTime', 'late', 'waiting', 'share'],
      ...['mayStillBeLate', 'cases', 'answered', 'endedWithout'],
    ]);
    const rungs = responses.channels.flatMap(({ channel, cases, answered, endedWithout, standards }) =>
      standards.flatMap(({ category, rungs: each }) =>
        each.map((rung) => [
          ...[
            channel,
            category,
            rung.withinMs,
            rung.target,
            rung.inTime,
            rung.late,
            rung.waiting,
            rung.share,
          ],
          ...[rung.mayStillBeLate, cases, answered, endedWithout],
        ]),
      ),
    );
    expect(rungs.length).toBeGreaterThan(3);
    expect(csv.rows).toEqual(rungs.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))));
    const solved = await fcr();
    const windows = await lines('fcr');
    expect(windows.columns).toEqual([
      ...['channel', 'windowMs', 'chosen', 'solved', 'inOneContact', 'share', 'repeats'],
    ]);
    expect(windows.rows.filter(([channel]) => channel === '')).toEqual(
      solved.windows.map((one) => [
        ...['', String(one.windowMs), String(one.chosen), String(solved.solved), String(one.inOneContact)],
        ...[one.share === null ? '' : String(one.share), String(solved.repeats)],
      ]),
    );
    expect(windows.rows.filter(([channel]) => channel === 'email')).toHaveLength(solved.windows.length);
  });
});

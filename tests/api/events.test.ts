/** The log of events, page by page and live: every event once and in order, for those who may see it. */

import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventPageSchema } from '../../api/schemas/events.ts';
import { publishEvents } from '../../db/case/publish-events.ts';
import { recordStep } from '../../db/case/record-step.ts';
import { eventIdOf } from '../../db/events.ts';
import { type ApiUnderTest, bootstrapKey, silentEngine, startApi } from '../support/api.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

let api: ApiUnderTest;
let address: string;

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  address = await api.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => api.close());

type CaseFile = Awaited<ReturnType<typeof storeCase>>;
const seqs = new Map<string, number>();

/** One step of a case that tells this, published at once unless told otherwise. */
async function tell(
  file: CaseFile,
  type: string,
  change: { department?: string; isPublished?: boolean } = {},
) {
  const seq = (seqs.get(file.caseId) ?? 0) + 1;
  seqs.set(file.caseId, seq);
  const { department } = change;
  const handOffs = department === undefined ? [] : [{ id: randomUUID(), department }];
  await recordStep(
    api.db,
    stepOf(file, seq, {
      atMs: Date.now(),
      events: [
        {
          type,
          atMs: Date.now(),
          actor: { kind: 'process', id: 'process' },
          sourceId: null,
          data: {},
        },
      ],
      view: { handOffs: handOffs as never },
    }),
  );
  if (change.isPublished !== false) await publish();
}
const publish = async () => {
  while ((await publishEvents(api.db, { settleMs: 0 })).more);
};
const page = async (query = '', as?: string) => {
  const reply = await api.get(`/v1/events${query}`, as === undefined ? {} : { as });
  expect(reply.status, reply.text).toBe(200);
  return eventPageSchema.parse(reply.json);
};
const lastId = async () => {
  let next = (await page()).next;
  for (;;) {
    const read = await page(`?after=${next}`);
    next = read.next;
    if (!read.more) return next;
  }
};

interface Listener {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Ids of events in the order they came. */
  readonly ids: string[];
  readonly types: string[];
  readonly text: () => string;
  readonly ended: Promise<void>;
  close(): void;
}

function listen(query = '', options: { as?: string; lastEventId?: string } = {}): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      `${address}/v1/events${query}`,
      {
        headers: {
          authorization: `Bearer ${options.as ?? bootstrapKey}`,
          accept: 'text/event-stream',
          ...(options.lastEventId === undefined ? {} : { 'last-event-id': options.lastEventId }),
        },
      },
      (response) => {
        let text = '';
        const ids: string[] = [];
        const types: string[] = [];
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          const blocks = (rest + part).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) {
            const data = /^data: (.*)$/m.exec(block)?.[1];
            if (data === undefined || !/^id: /m.test(block)) continue;
            const event = JSON.parse(data) as { id: string; type: string };
            ids.push(event.id);
            types.push(event.type);
          }
        });
        const ended = new Promise<void>((done) => response.once('close', () => done()));
        response.on('error', () => {});
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, ids, types, text: () => text, ended, close: () => request.destroy() });
      },
    );
    request.on('error', reject);
    request.end();
  });
}

const streamsOpen = async () =>
  Number(/^recourse_event_streams_open (\d+)$/m.exec((await api.get('/metrics')).text)?.[1]);

describe('the log, page by page', () => {
  it('goes on from any event, and says whether there is more', async () => {
    const file = await storeCase(api.db);
    for (const type of ['triaged', 'assigned', 'concluded', 'resolved', 'closed']) await tell(file, type);
    const all = (await page(`?case=${file.caseId}`)).items;
    expect(all.map((event) => event.sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(all[0]).toMatchObject({
      type: 'complaint.triaged',
      caseId: file.caseId,
      links: { case: `/v1/complaints/${file.caseId}` },
    });
    for (const [index, event] of all.entries()) {
      const rest = await page(`?case=${file.caseId}&after=${event.id}`);
      expect(rest.items).toEqual(all.slice(index + 1));
      expect(rest.more).toBe(false);
    }
    const some = await page(`?limit=2&after=${eventIdOf(Number(all[0]?.id.slice(4)) - 1)}`);
    expect(some.items.map((event) => event.id)).toEqual(all.slice(0, 2).map((event) => event.id));
    expect(some).toMatchObject({ more: true, next: all[1]?.id });
    const following = await api.get(some.links.next);
    expect(eventPageSchema.parse(following.json).items[0]?.id).toBe(all[2]?.id);
    const chosen = await page(`?case=${file.caseId}&types=complaint.closed,complaint.triaged`);
    expect(chosen.items.map((event) => event.type)).toEqual(['complaint.triaged', 'complaint.closed']);
    // Nothing new: the same place again, to ask from later.
    const end = await page(`?after=${chosen.next}`);
    expect(end).toMatchObject({ items: [], more: false, next: chosen.next });
  });

  it('is refused for ids that are none, or lie ahead; an id that is too old is told so', async () => {
    const file = await storeCase(api.db);
    await tell(file, 'triaged');
    await tell(file, 'concluded');
    const newest = Number((await lastId()).slice(4));
    const ahead = await api.get(`/v1/events?after=${eventIdOf(newest + 1)}`);
    expect([ahead.status, ahead.json.detail]).toEqual([400, 'after: the log has no such event yet']);
    for (const query of [
      '?after=evt_1',
      '?after=x',
      '?types=complaint.unheard_of',
      '?limit=0',
      '?colour=red',
    ]) {
      expect((await api.get(`/v1/events${query}`)).status, query).toBe(400);
    }
    expect((await api.get(`/v1/events?case=${randomUUID()}`)).status).toBe(404);
    expect((await api.get('/v1/events', { headers: { accept: 'text/csv' } })).status).toBe(406);
    await api.db.sql`delete from events where position < ${newest}`;
    await api.db.sql`update event_log set floor = ${newest - 1}`;
    const old = await api.get(`/v1/events?after=${eventIdOf(newest - 2)}`);
    expect([old.status, old.json.type, old.json.oldest]).toEqual([
      410,
      '/problems/events-expired',
      eventIdOf(newest),
    ]);
    // Nothing is missing after the last one that was removed.
    expect((await page(`?after=${eventIdOf(newest - 1)}`)).items).toHaveLength(1);
    expect((await page()).items).toHaveLength(1);
    const late = await listen('', { lastEventId: eventIdOf(newest - 2) });
    expect(late.status).toBe(410);
    expect((await listen('', { lastEventId: 'x' })).status).toBe(400);
  });

  it('shows a department the cases on which it was asked, and nothing of others', async () => {
    const { key } = await api.person({ roles: ['department'], department: 'logistics' });
    const start = await lastId();
    const theirs = await storeCase(api.db);
    const others = await storeCase(api.db);
    await tell(theirs, 'hand_off_asked', { department: 'logistics' });
    await tell(others, 'hand_off_asked', { department: 'kitchen' });
    const seen = await page(`?after=${start}`, key);
    expect(seen.items.map((event) => event.caseId)).toEqual([theirs.caseId]);
    expect((await api.get(`/v1/events?case=${others.caseId}`, { as: key })).status).toBe(404);
    const live = await listen(`?after=${start}`, { as: key });
    await tell(others, 'noted', { department: 'kitchen' });
    await tell(theirs, 'noted', { department: 'logistics' });
    await expect.poll(() => live.types).toEqual(['complaint.hand_off_asked', 'complaint.noted']);
    live.close();
  });
});

describe('a live stream', () => {
  it('tells what comes, as it comes, with ids, and says when to come back', async () => {
    const file = await storeCase(api.db);
    await tell(file, 'triaged');
    const live = await listen();
    expect(live.status).toBe(200);
    expect(live.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    await tell(file, 'concluded');
    await tell(file, 'resolved');
    await expect.poll(() => live.types).toEqual(['complaint.concluded', 'complaint.resolved']);
    expect(live.text()).toMatch(/^retry: 2000\n\n/);
    expect(live.text()).toContain('event: complaint.concluded\n');
    live.close();
  });

  it('narrowed by type and case tells only those, and its heartbeats move on past the rest', async () => {
    const file = await storeCase(api.db);
    const other = await storeCase(api.db);
    const live = await listen(`?case=${file.caseId}&types=complaint.closed`);
    await tell(other, 'closed');
    await tell(file, 'closed');
    await tell(file, 'noted');
    const newest = await lastId();
    await expect.poll(() => live.ids.length).toBe(1);
    await expect.poll(() => live.text()).toContain(`: heartbeat\nid: ${newest}\n\n`);
    expect(live.types).toEqual(['complaint.closed']);
    live.close();
  });

  it('resumed after any id has every later event once and in order, while more are told', async () => {
    const start = await lastId();
    const files = await Promise.all(Array.from({ length: 4 }, () => storeCase(api.db)));
    const all: string[] = [];
    // Far more than one chunk, so that a listener begins in PostgreSQL and goes on from memory.
    for (let n = 0; n < 60; n += 1)
      for (const file of files) await tell(file, 'noted', { isPublished: false });
    await publish();
    for (let next = start; ; ) {
      const read = await page(`?after=${next}&limit=200`);
      all.push(...read.items.map((event) => event.id));
      next = read.next;
      if (!read.more) break;
    }
    expect(all).toHaveLength(240);
    const from = [start, all[0], all[99], all[100], all[150], all[239]] as string[];
    const listeners = await Promise.all(from.map((id) => listen('', { lastEventId: id })));
    for (let n = 0; n < 5; n += 1) for (const file of files) await tell(file, 'noted');
    const end = await lastId();
    for (const listener of listeners) {
      await expect.poll(() => listener.ids.at(-1)).toBe(end);
    }
    const [whole] = listeners;
    expect(whole?.ids).toHaveLength(260);
    expect(new Set(whole?.ids).size).toBe(260);
    expect(whole?.ids).toEqual([...(whole?.ids ?? [])].sort());
    for (const [index, listener] of listeners.entries()) {
      const id = from[index] ?? '';
      expect(listener.ids, id).toEqual(whole?.ids.filter((other) => other > id));
      listener.close();
    }
  });

  it('ends when its key is revoked', async () => {
    const key = await api.systemKey('integrator');
    const live = await listen('', { as: key });
    expect(live.status).toBe(200);
    await api.db.sql`update api_keys set revoked_at = now() where role = 'integrator'`;
    await live.ended;
    expect((await listen('', { as: key })).status).toBe(401);
  });

  it('is one of few for each key, and makes room as soon as its listener has gone', async () => {
    const key = await api.systemKey('manager');
    const open = await Promise.all(Array.from({ length: 10 }, () => listen('', { as: key })));
    expect(open.map((one) => one.status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await streamsOpen()).toBeGreaterThanOrEqual(10);
    const more = await listen('', { as: key });
    expect([more.status, more.headers['retry-after']]).toEqual([429, '10']);
    const another = await listen('', { as: await api.systemKey('manager') });
    expect(another.status).toBe(200);
    open[0]?.close();
    await expect
      .poll(async () => {
        const next = await listen('', { as: key });
        next.close();
        return next.status;
      })
      .toBe(200);
    for (const one of [...open, another]) one.close();
    await expect.poll(streamsOpen).toBe(0);
  });

  it('goes on over a database that cut every connection', async () => {
    const file = await storeCase(api.db);
    const live = await listen();
    await tell(file, 'triaged');
    await expect.poll(() => live.ids.length).toBe(1);
    await api.db.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`.catch(() => {});
    await expect
      .poll(() =>
        tell(file, 'noted').then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await tell(file, 'closed');
    await expect.poll(() => live.types.at(-1)).toBe('complaint.closed');
    expect(live.ids).toEqual([...new Set(live.ids)].sort());
    live.close();
  });

  it('needs a key', async () => {
    expect((await listen('', { as: 'nobody' })).status).toBe(401);
  });

  it('ends with the API, which then lets go of everything', async () => {
    const other = await startApi({ engine: silentEngine, database: api.database });
    const at = await other.app.listen({ host: '127.0.0.1', port: 0 });
    const response = await fetch(`${at}/v1/events`, {
      headers: { authorization: `Bearer ${bootstrapKey}`, accept: 'text/event-stream' },
    });
    expect(response.status).toBe(200);
    const text = response.text();
    await other.app.close();
    expect(await text).toContain('retry: 2000');
  });
});

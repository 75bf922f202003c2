/** A decision that was refused is in the audit trail: who tried what, and why not; and nobody's words. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../api/schemas/audit.ts';
import { type ApiUnderTest, complaint, eventually, type Reply, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let agent: { id: string; key: string };
let supervisor: { id: string; key: string };
let head: { id: string; key: string };

beforeAll(async () => {
  api = await startApi();
  agent = await api.person({ roles: ['agent'] });
  supervisor = await api.person({ roles: ['supervisor'] });
  head = await api.person({ roles: ['head'] });
});
afterAll(() => api.close());

const on = (id: string, verb: string, call: Parameters<ApiUnderTest['post']>[1] = {}): Promise<Reply> =>
  api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, ...call });
const open = async () => String((await api.post('/v1/complaints', { body: complaint() })).json.id);
const triage = { class: 'store', category: 'freshness', severity: 'medium' };

async function trailOf(id: string) {
  const reply = await api.get(`/v1/complaints/${id}/audit`, { as: head.key });
  expect(reply.status, reply.text).toBe(200);
  return auditPage.parse(reply.json).items;
}
const refusalsOf = async (id: string) =>
  (await trailOf(id)).filter(({ action }) => action === 'decision.refused');

const words = 'Не дзвоніть після сьомої';
const accept = { by: 'customer', evidence: { channel: 'phone', contact: '+380501112233', text: words } };

describe('a refused decision', () => {
  it('has an entry with who, by which request, what and why not, whatever the reason', async () => {
    const id = await open();
    const early = await on(id, 'accept', { body: accept, ifMatch: '*' });
    const unknown = await on(id, 'triage', { body: { ...triage, class: 'spaceship' } });
    const triaged = await on(id, 'triage', { body: { ...triage, assignTo: supervisor.id } });
    expect([early.status, unknown.status, triaged.status]).toEqual([409, 422, 200]);
    const proposal = { kind: 'offer', finding: 'upheld', rootCause: 'expired_goods', remedy: 'compensation' };
    const body = {
      ...proposal,
      compensation: { amountMinor: 600_000, currency: 'UAH' },
      text: words,
      reason: words,
    };
    const proposed = await on(id, 'propose', { as: supervisor.key, body });
    const stale = await on(id, 'approve', {
      as: head.key,
      body: {},
      ifMatch: Number(proposed.json.version) - 1,
    });
    const own = await on(id, 'approve', { as: supervisor.key, body: {}, ifMatch: '*' });
    expect([proposed.status, stale.status, own.status]).toEqual([200, 412, 403]);

    const expected = [
      [agent.id, early, { verb: 'accept', problem: 'not-allowed-now' }],
      [agent.id, unknown, { verb: 'triage', problem: 'unknown-class' }],
      [head.id, stale, { verb: 'approve', problem: 'stale-version' }],
      [supervisor.id, own, { verb: 'approve', problem: 'own-proposal' }],
    ] as const;
    const refusals = await refusalsOf(id);
    expect(refusals).toHaveLength(expected.length);
    for (const [at, [actor, reply, after]] of expected.entries()) {
      expect(refusals[at]).toMatchObject({
        actor: { kind: 'person', id: actor },
        requestId: reply.headers['x-request-id'],
        origin: expect.stringMatching(/^[0-9a-f]{64}$/),
        before: null,
        after: { ...after, commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      });
    }
    // By its command the entry belongs to the one that says what was asked.
    const trail = await trailOf(id);
    for (const { after } of refusals) {
      const { commandId, verb } = after as { commandId: string; verb: string };
      const asked = trail.filter(({ action }) => action === `decision.${verb}`);
      expect(asked.map((entry) => (entry.after as { commandId: string }).commandId)).toContain(commandId);
    }
    const text = JSON.stringify(refusals);
    for (const personal of [words, '380501112233', 'spaceship']) expect(text).not.toContain(personal);
  });

  it('has it once, however often it is sent, and a decision that is taken has none', async () => {
    const id = await open();
    const call = { body: accept, ifMatch: '*', key: randomUUID() };
    const replies = await Promise.all(Array.from({ length: 12 }, () => on(id, 'accept', call)));
    for (const { status } of replies) expect(status).toBe(409);
    const settled = await eventually(
      () => on(id, 'accept', call),
      ({ headers }) => headers['idempotency-replayed'] === 'true',
    );
    expect(settled.json.type).toBe('/problems/not-allowed-now');
    expect((await on(id, 'triage', { body: { ...triage, assignTo: agent.id } })).status).toBe(200);
    expect(await refusalsOf(id)).toHaveLength(1);
  });

  it('has it in the statement that keeps the answer: without an entry there is no answer kept', async () => {
    const id = await open();
    const { sql } = api.db;
    const key = randomUUID();
    const call = { body: accept, ifMatch: '*', key };
    await sql.unsafe(`
      create function no_refusals() returns trigger language plpgsql as $$
        begin if new.action = 'decision.refused' then raise exception 'no place'; end if; return new; end $$;
      create trigger no_refusals before insert on audit for each row execute function no_refusals()`);
    try {
      expect((await on(id, 'accept', call)).status).toBe(500);
      const kept = await sql`
        select answer_status from commands where idempotency_key = ${key} and answer_status is not null`;
      expect(kept).toHaveLength(0);
    } finally {
      await sql.unsafe('drop trigger no_refusals on audit; drop function no_refusals');
    }
  });

  it('of many cases at once has it for each case that refuses', async () => {
    const [ready, fresh] = [await open(), await open()];
    expect((await on(ready, 'triage', { body: { ...triage, assignTo: agent.id } })).status).toBe(200);
    const title = 'Зупинилась служба доставки';
    const incident = await api.post('/v1/incidents', {
      as: supervisor.key,
      body: { title, cause: 'late_delivery' },
    });
    expect(incident.status, incident.text).toBe(201);
    const self = String(incident.headers.location);
    const linked = await api.post(`${self}/link`, { as: supervisor.key, body: { cases: [ready, fresh] } });
    expect(linked.status, linked.text).toBeLessThan(300);
    const bulk = await api.post(`${self}/bulk-decisions`, {
      as: supervisor.key,
      body: { decision: 'conclude', body: { finding: 'upheld', rootCause: 'late_delivery' } },
    });
    expect(bulk.status, bulk.text).toBe(201);
    await eventually(
      () => api.get(String(bulk.headers.location), { as: supervisor.key }),
      ({ json }) => json.state === 'done',
      60_000,
    );
    const refusals = await refusalsOf(fresh);
    expect(refusals).toMatchObject([
      {
        actor: { kind: 'person', id: supervisor.id },
        after: { verb: 'conclude', problem: 'not-allowed-now' },
      },
    ]);
    expect(await refusalsOf(ready)).toEqual([]);
  });
});

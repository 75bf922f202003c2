import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { taxonomySchema } from '../../api/schemas/taxonomy.ts';
import { shippedTaxonomy } from '../../db/seed-data/taxonomy.ts';
import { channels } from '../../workflows/domain/vocabulary.ts';
import { defaultPolicy } from '../../workflows/policy.ts';
import { type ApiUnderTest, complaint, eventually, type Reply, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let integrator: string;
let agent: { id: string; key: string };
let head: { id: string; key: string };

beforeAll(async () => {
  api = await startApi();
  integrator = await api.systemKey('integrator');
  agent = await api.person({ roles: ['agent'] });
  head = await api.person({ roles: ['head'] });
});
afterAll(() => api.close());

const triage = { class: 'store', category: 'freshness', severity: 'medium' };
const register = (change: Record<string, unknown> = {}) =>
  api.post('/v1/complaints', { as: integrator, body: complaint(change) });
const on = (id: string, verb: string, body: unknown, as = agent.key): Promise<Reply> =>
  api.post(`/v1/complaints/${id}/${verb}`, { as, body });

function expectUnknown(reply: Reply, pointer: string, codes: readonly string[]): void {
  expect([reply.status, reply.json.type], reply.text).toEqual([422, '/problems/unknown-code']);
  expect(reply.json.errors).toMatchObject([{ pointer }]);
  expect(reply.json.codes).toEqual(expect.arrayContaining([...codes]));
}

describe('the taxonomy', () => {
  it('is shipped with codes in three languages for every class that a policy gives a limit', async () => {
    const reply = await api.get('/v1/taxonomy', { as: agent.key });
    const shown = taxonomySchema.parse(reply.json);
    expect([shown.version, reply.headers.etag]).toEqual([1, '"1"']);
    expect(shown.classes).toEqual(shippedTaxonomy);
    expect(Object.keys(shown.classes).sort()).toEqual(Object.keys(defaultPolicy.classes).sort());
    for (const { categories, causes } of Object.values(shown.classes)) {
      expect(categories.length).toBeGreaterThan(5);
      expect(causes.length).toBeGreaterThan(5);
      for (const { title } of [...categories, ...causes]) {
        expect(new Set([title.uk, title.ru, title.en]).size).toBeGreaterThan(1);
      }
    }
  });

  it('refuses codes that it has not, wherever they are named, and lists those that it has', async () => {
    expectUnknown(await register({ category: 'weather' }), '/category', ['freshness', 'goods']);
    const anyClass = await register({ class: undefined, category: 'weather' });
    expectUnknown(anyClass, '/category', ['freshness', 'points_missing', 'legal_claim']);
    const { json } = await register({ category: 'freshness' });
    const id = String(json.id);
    expectUnknown(await on(id, 'triage', { ...triage, category: 'points_expired' }), '/category', ['goods']);
    expect((await on(id, 'triage', { ...triage, assignTo: agent.id })).status).toBe(200);
    const finding = { finding: 'upheld', rootCause: 'bad_luck' };
    expectUnknown(await on(id, 'conclude', finding), '/rootCause', ['expired_goods', 'none']);
    const answer = { kind: 'answer', remedy: 'explanation', ...finding };
    expectUnknown(await on(id, 'propose', answer), '/rootCause', ['expired_goods', 'none']);
    const other = { class: 'loyalty_card', reasonCode: 'wrong_class' };
    expectUnknown(await on(id, 'reclassify', other), '/category', ['points_expired']);
    const whole = { ...other, category: 'points_expired' };
    expect((await on(id, 'reclassify', whole)).status).toBe(200);
    expect((await on(id, 'conclude', { ...finding, rootCause: 'unclear_rules' })).status).toBe(200);
  });

  it('gives the class its deadline and its people: what is reclassified is due by the new class', async () => {
    const { json } = await register();
    const id = String(json.id);
    await on(id, 'triage', { ...triage, assignTo: agent.id });
    const due = async () => {
      const shown = await api.get(`/v1/complaints/${id}`, { as: agent.key });
      const clocks = shown.json.clocks as unknown as { kind: string; dueAt: string }[];
      const received = Date.parse(String(shown.json.receivedAt));
      const at = clocks.find((clock) => clock.kind === 'resolution')?.dueAt ?? '';
      return Math.round((Date.parse(at) - received) / 86_400_000);
    };
    expect(await due()).toBe(3);
    await on(id, 'reclassify', { class: 'loyalty_card', category: 'points', reasonCode: 'wrong_class' });
    expect(await due()).toBe(10);
  });

  it('is replaced by a new version, audited; what is missing or stale is refused', async () => {
    const { store, ...without } = structuredClone(shippedTaxonomy);
    const put = (classes: unknown, ifMatch?: string, as = head.key) =>
      api.send('PUT', '/v1/taxonomy', { as, body: { classes }, ...(ifMatch && { ifMatch }) });
    const lacking = await put(without);
    expect([lacking.status, lacking.json.missing]).toEqual([422, ['store']]);
    const weather = { code: 'weather', title: { uk: 'Погода', ru: 'Погода', en: 'Weather' } };
    const classes = { ...without, store: { ...store, categories: [...(store?.categories ?? []), weather] } };
    expect((await put(classes, '"7"')).status).toBe(412);
    expect((await put(classes, '"1"', agent.key)).status).toBe(403);
    const twice = { ...classes, store: { ...store, causes: [weather, weather] } };
    expect((await put(twice)).status).toBe(400);
    const saved = await put(classes, '"1"');
    expect([saved.status, saved.json.version]).toEqual([200, 2]);
    expect((await put(classes)).json.version).toBe(2);
    expect((await api.get('/v1/taxonomy?version=1')).json.classes).toEqual(shippedTaxonomy);
    expect((await api.get('/v1/taxonomy?version=9')).status).toBe(404);
    const audit = await api.db.sql`select actor_id as actor, action from audit where subject = 'taxonomy'`;
    expect(audit).toEqual([{ actor: head.id, action: 'taxonomy.saved' }]);
    await eventually(
      () => register({ category: 'weather' }),
      ({ status }) => status === 201,
    );
  });
});

describe('one centre under one head', () => {
  it('every channel enters the same process, and the head is on the last rungs of its ladders', async () => {
    const ids = new Map<string, string>();
    for (const channel of channels) {
      const { status, json } = await register({ channel, customer: { ref: randomUUID() } });
      expect([channel, status]).toEqual([channel, 201]);
      ids.set(channel, String(json.id));
    }
    const process = z.object({
      state: z.literal('running'),
      view: z.object({ stage: z.literal('triage'), tasks: z.array(z.object({ step: z.literal('triage') })) }),
    });
    for (const [channel, id] of ids) {
      const reply = await eventually(
        () => api.get(`/v1/complaints/${id}/process`, { as: head.key }),
        ({ json }) => (json.view as unknown as { stage?: string } | null)?.stage === 'triage',
      );
      expect(process.safeParse(reply.json).success, channel).toBe(true);
      const { json } = await api.get(`/v1/complaints/${id}`, { as: head.key });
      expect([json.channel, json.policy]).toEqual([channel, expect.objectContaining({ name: 'default' })]);
    }
    const { unassigned, approval, handOff, referral, classes } = defaultPolicy;
    for (const { ladder } of [unassigned, approval, handOff, referral, ...Object.values(classes)]) {
      const last = ladder.slice(-2).map((rung) => rung.to);
      expect(last).toContain('head');
      expect(last.every((to) => ['head', 'director', 'supervisor'].includes(to))).toBe(true);
    }
  });
});

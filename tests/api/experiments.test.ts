/** Experiments: arms drawn at intake, kept for good, widened and stopped by people. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { experimentSchema } from '../../api/schemas/experiments.ts';
import { drawArm, type Experiment, shareOf, widened } from '../../db/desk/experiments.ts';
import { createStartCache, loadStartFiles } from '../../db/desk/start-state.ts';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let head: { id: string; key: string };
beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  head = await api.person({ roles: ['head'] });
});
afterAll(() => api.close());

const halves = [
  { code: 'pilot', percent: 50 },
  { code: 'control', percent: 50 },
];
const begin = (change: Readonly<Record<string, unknown>>) =>
  api.post('/v1/experiments', { as: head.key, body: { arms: halves, control: 'control', ...change } });
const patch = (name: string, body: unknown, as = head.key) =>
  api.send('PATCH', `/v1/experiments/${name}`, { as, body });
const stop = (name: string) => patch(name, { stopped: true });

const armOf = async (id: string) => (await api.get(`/v1/complaints/${id}`)).json.arm as unknown;

describe('an arm', () => {
  const experiment = (arms: Experiment['arms']): Experiment => ({
    name: 'trial',
    salt: 'salt',
    arms,
    control: 'control',
    classes: [],
    from: new Date(0),
    until: null,
    stoppedAt: null,
    version: 1,
  });
  const draw = (arms: Experiment['arms'], customerRef: string) =>
    drawArm([experiment(arms)], { customerRef, class: null, atMs: 1 });

  it('has its share of the customers, who are spread by a digest', () => {
    const arms = widened(
      [],
      [
        { code: 'pilot', share: 2_000 },
        { code: 'control', share: 3_000 },
      ],
    );
    const drawn = Array.from({ length: 20_000 }, (_, n) => draw(arms, `customer-${n}`));
    const part = (arm: string | null) => drawn.filter((one) => one === arm).length / drawn.length;
    // Five standard deviations of a share of 20,000 are less than 0.02.
    expect(part('trial.pilot')).toBeCloseTo(0.2, 1.7);
    expect(part('trial.control')).toBeCloseTo(0.3, 1.7);
    expect(part(null)).toBeCloseTo(0.5, 1.7);
  });

  it('that is widened keeps all its customers, and takes none from another arm', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(2_000)), { minLength: 1, maxLength: 4 }),
        fc.array(fc.string(), { minLength: 1, maxLength: 50 }),
        (steps, customers) => {
          let arms: Experiment['arms'] = [];
          let [pilot, control] = [0, 0];
          for (const [more, also] of steps) {
            if (pilot + more + control + also > 10_000) return;
            pilot += more;
            control += also;
            const before = arms;
            arms = widened(before, [
              { code: 'pilot', share: pilot },
              { code: 'control', share: control },
            ]);
            expect(arms.map(({ ranges }) => shareOf(ranges))).toEqual([pilot, control]);
            for (const customer of customers) {
              const had = draw(before, customer);
              if (had !== null) expect(draw(arms, customer)).toBe(had);
            }
          }
        },
      ),
    );
  });

  it('is drawn at intake from the customer, is in the case file and the report, and stays when the experiment stops', async () => {
    expect((await begin({ name: 'wide_powers' })).status).toBe(201);
    // Running experiments reach intake within two seconds; an API of its own has not looked before.
    const fresh = await startApi({ engine: silentEngine, database: api.database });
    const customer = { ref: `card-${randomUUID()}` };
    const first = await fresh.post('/v1/complaints', { body: complaint({ customer }) });
    const again = await fresh.post('/v1/complaints', { body: complaint({ customer }) });
    await fresh.close();
    const [id, sameCustomer] = [String(first.json.id), String(again.json.id)];
    const arm = await armOf(id);
    expect(arm).toMatch(/^wide_powers\.(pilot|control)$/);
    expect(await armOf(sameCustomer)).toBe(arm);
    const files = await loadStartFiles(api.db, [id], createStartCache());
    expect(files.get(id)?.arm).toBe(arm);
    expect(JSON.stringify(files.get(id))).not.toContain(customer.ref);
    expect((await stop('wide_powers')).status).toBe(200);
    expect(await armOf(id)).toBe(arm);
    const { json } = await api.get('/v1/reports/experiment?experiment=wide_powers');
    const churn = (json.rows as unknown as { figure: string; of: number; controlOf: number }[]).find(
      ({ figure }) => figure === 'churn',
    );
    expect(arm === 'wide_powers.pilot' ? churn?.of : churn?.controlOf).toBe(2);
  });

  it('is drawn only for the classes of the experiment', async () => {
    await begin({ name: 'stores_only', classes: ['store'] });
    const fresh = await startApi({ engine: silentEngine, database: api.database });
    const idOf = async (change: object) =>
      String((await fresh.post('/v1/complaints', { body: complaint({ ...change }) })).json.id);
    const [store, card, none] = [
      await idOf({ class: 'store' }),
      await idOf({ class: 'loyalty_card' }),
      await idOf({ class: undefined }),
    ];
    await fresh.close();
    expect(await armOf(store)).toMatch(/^stores_only\./);
    expect(await armOf(card)).toBeNull();
    expect(await armOf(none)).toBeNull();
    await stop('stores_only');
  });
});

describe('an experiment', () => {
  it('is begun, widened and stopped by people, and each change is audited', async () => {
    const arms = [
      { code: 'pilot', percent: 10 },
      { code: 'control', percent: 10 },
    ];
    const made = await begin({ name: 'expert_line', arms });
    expect(made.status, made.text).toBe(201);
    expect(experimentSchema.parse(made.json)).toMatchObject({
      arms: [{ arm: 'expert_line.pilot', percent: 10 }, { percent: 10 }],
      version: 1,
    });
    const wider = await patch('expert_line', { arms: [{ code: 'pilot', percent: 25.5 }] });
    expect(wider.json).toMatchObject({ arms: [{ percent: 25.5 }, { percent: 10 }], version: 2 });
    expect((await stop('expert_line')).json.stoppedAt).not.toBeNull();
    const rows = await api.db.sql`
      select action, actor_id from audit where subject = 'experiment:expert_line' order by id`;
    expect(rows.map((row) => row.action)).toEqual([
      'experiment.created',
      'experiment.changed',
      'experiment.stopped',
    ]);
    expect(new Set(rows.map((row) => row.actor_id))).toEqual(new Set([head.id]));
    expect((await api.get('/v1/experiments')).json.items).toContainEqual(
      (await api.get('/v1/experiments/expert_line')).json,
    );
  });

  it('is refused where it makes no sense, and says why', async () => {
    const wrong: [Record<string, unknown>, number, string][] = [
      [{ name: 'x', control: 'nobody' }, 400, '/control'],
      [{ name: 'x', arms: [...halves, { code: 'third', percent: 1 }] }, 422, '/arms'],
      [{ name: 'x', arms: [halves[0], halves[0]], control: 'pilot' }, 400, '/arms'],
      [{ name: 'Has.Dot' }, 400, '/name'],
      [{ name: 'x', from: '2026-03-01T00:00:00Z', until: '2026-02-01T00:00:00Z' }, 400, '/until'],
    ];
    for (const [change, status, pointer] of wrong) {
      const reply = await begin(change);
      expect(reply.status, reply.text).toBe(status);
      expect(reply.json.errors).toMatchObject([{ pointer }]);
    }
    expect((await begin({ name: 'first_one', classes: ['store'] })).status).toBe(201);
    expect((await begin({ name: 'first_one', classes: ['loyalty_card'] })).json.errors).toMatchObject([
      { pointer: '/name' },
    ]);
    expect((await begin({ name: 'meets', classes: ['store', 'loyalty_card'] })).json.detail).toBe(
      'The experiment first_one runs then, for the same class.',
    );
    expect((await begin({ name: 'beside', classes: ['loyalty_card'] })).status).toBe(201);
    const smaller = await patch('beside', { arms: [{ code: 'pilot', percent: 20 }] });
    expect([smaller.status, smaller.json.errors]).toMatchObject([422, [{ pointer: '/arms/0/percent' }]]);
    const unknown = await patch('beside', { arms: [{ code: 'other', percent: 20 }] });
    expect(unknown.json.detail).toBe('The experiment has these arms: pilot, control.');
    expect((await patch('nothing', { stopped: true })).status).toBe(404);
    expect((await patch('beside', {})).status).toBe(400);
    const system = await patch('beside', { stopped: true }, await api.systemKey('admin'));
    expect([system.status, system.json.detail]).toMatchObject([403, /A person does this/]);
    expect(
      (
        await api.send('PATCH', '/v1/experiments/beside', {
          as: head.key,
          body: { stopped: true },
          ifMatch: 9,
        })
      ).status,
    ).toBe(412);
    await stop('beside');
    expect((await stop('beside')).status).toBe(409);
    await stop('first_one');
  });
});

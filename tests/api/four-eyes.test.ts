import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, type Reply, startApi } from '../support/api.ts';

let api: ApiUnderTest;
/** A back end that acts for people. */
let backEnd: string;

beforeAll(async () => {
  api = await startApi();
  backEnd = await api.systemKey('integrator');
});
afterAll(() => api.close());

interface Person {
  readonly id: string;
  readonly key: string;
}

/** How a person acts: with a key of their own, or named by a system. */
const ways: readonly (readonly [string, (person: Person) => { as: string; actor?: string }])[] = [
  ['with their own key', ({ key }) => ({ as: key })],
  ['named in Recourse-Actor', ({ id }) => ({ as: backEnd, actor: id })],
];

function expectRefused(reply: Reply, name: string): void {
  expect([reply.status, reply.json.type]).toEqual([403, `/problems/${name}`]);
}

/** An absent person, and the one who holds their roles meanwhile. */
async function pair(role: 'supervisor' | 'head'): Promise<{ absent: Person; deputy: Person }> {
  const deputy = await api.person({ roles: ['agent'] });
  const absent = await api.person({ roles: [role], substituteId: deputy.id, absent: true });
  return { absent, deputy };
}

describe.each(ways)('four eyes, of people who act %s', (_name, by) => {
  const on = (id: string, verb: string, person: Person, call: Parameters<ApiUnderTest['post']>[1] = {}) =>
    api.post(`/v1/complaints/${id}/${verb}`, { ...by(person), ...call });

  /** A case of this person's, with a proposal of theirs that waits for approval. */
  async function proposedBy(person: Person): Promise<{ id: string; ifMatch: number }> {
    const opened = await api.post('/v1/complaints', { ...by(person), body: complaint() });
    const id = String(opened.json.id);
    const triaged = await on(id, 'triage', person, {
      body: { class: 'store', category: 'freshness', severity: 'medium', assignTo: person.id },
    });
    expect(triaged.status, triaged.text).toBe(200);
    const proposed = await on(id, 'propose', person, {
      body: {
        kind: 'offer',
        finding: 'upheld',
        rootCause: 'expired_goods',
        remedy: 'compensation',
        compensation: { amountMinor: 600_000, currency: 'UAH' },
        text: 'Пропонуємо компенсацію на картку.',
        reason: 'Чекала двічі.',
      },
    });
    expect(proposed.json.stage, proposed.text).toBe('approval');
    return { id, ifMatch: Number(proposed.json.version) };
  }

  it('nobody approves what they proposed, not even in the place of an absent head', async () => {
    const { absent, deputy } = await pair('head');
    const { id, ifMatch } = await proposedBy(deputy);
    expectRefused(await on(id, 'approve', deputy, { ifMatch, body: {} }), 'own-proposal');
    const approved = await on(id, 'approve', absent, { ifMatch, body: {} });
    expect([approved.status, approved.json.stage]).toEqual([200, 'offer']);
  });

  it('nobody approves in the place of the one who proposed', async () => {
    const { absent, deputy } = await pair('supervisor');
    const { id, ifMatch } = await proposedBy(absent);
    // Promoted meanwhile, and the deputy with them: the power to approve is there, and it is the proposer's.
    await api.send('PATCH', `/v1/people/${absent.id}`, { body: { roles: ['head'] } });
    expectRefused(await on(id, 'approve', deputy, { ifMatch, body: {} }), 'own-proposal');
    const other = await api.person({ roles: ['head'] });
    const approved = await on(id, 'approve', other, { ifMatch, body: {} });
    expect([approved.status, approved.json.stage]).toEqual([200, 'offer']);
  });

  it('a refusal of co-operation is confirmed by another person, by a role of their own', async () => {
    const agent = await api.person({ roles: ['agent'] });
    const id = String((await api.post('/v1/complaints', { ...by(agent), body: complaint() })).json.id);
    await on(id, 'triage', agent, {
      body: { class: 'store', category: 'freshness', severity: 'medium', assignTo: agent.id },
    });
    const { absent, deputy } = await pair('supervisor');
    const asked = await on(id, 'refuse-cooperation', absent, { body: { reason: 'Погрози' } });
    expect(asked.status, asked.text).toBe(200);
    const confirm = (person: Person) =>
      on(id, 'confirm-refusal', person, { ifMatch: Number(asked.json.version), body: { reason: 'Так' } });
    expectRefused(await confirm(absent), 'second-person-needed');
    expectRefused(await confirm(deputy), 'second-person-needed');
    const supervisor = await api.person({ roles: ['supervisor'] });
    const confirmed = await confirm(supervisor);
    expect([confirmed.status, confirmed.json.outcome]).toEqual([200, 'cooperation_refused']);
  });
});

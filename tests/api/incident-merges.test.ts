/** A merged case of a mass incident: whatever is decided for the incident reaches the case in which it goes on. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSchema } from '../../api/schemas/case.ts';
import {
  bulkItemPageSchema,
  bulkSchema,
  incidentCasePageSchema,
  incidentSchema,
  linkedSchema,
  unlinkedSchema,
} from '../../api/schemas/incidents.ts';
import { eventually } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';

let api: Desk;
beforeAll(async () => {
  api = await startDesk();
});
afterAll(() => api.close());

/** So many triaged cases of one customer. */
const casesOfOne = async (
  count: number,
  customer: { readonly ref: string } = { ref: `card-${randomUUID()}` },
): Promise<string[]> => {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) ids.push((await api.triaged({ customer })).id);
  return ids;
};
const why = { reasonCode: 'sent_twice' };
const merge = async (from: string, into: string) => {
  const reply = await api.post(`/v1/complaints/${from}/merge`, { as: api.agent.key, body: { into, ...why } });
  expect(reply.status, reply.text).toBe(200);
};
/** The case in which the merged one goes on from then on. */
const unmerge = async (id: string): Promise<string> => {
  const reply = await api.post(`/v1/complaints/${id}/unmerge`, { as: api.supervisor.key, body: why });
  expect(reply.status, reply.text).toBe(201);
  return String(reply.json.id);
};
const open = async (cause = 'late_delivery'): Promise<string> => {
  const body = { title: 'Збій служби доставки', cause };
  const reply = await api.post('/v1/incidents', { as: api.supervisor.key, body });
  return incidentSchema.parse(reply.json).id;
};
const link = async (incident: string, cases: readonly string[]) => {
  const reply = await api.post(`/v1/incidents/${incident}/link`, { as: api.agent.key, body: { cases } });
  return linkedSchema.parse(reply.json).items.map(({ state }) => state);
};
const unlink = async (incident: string, cases: readonly string[]) => {
  const reply = await api.post(`/v1/incidents/${incident}/unlink`, { as: api.agent.key, body: { cases } });
  return unlinkedSchema.parse(reply.json).items.map(({ state }) => state);
};
const read = async (id: string, query = '') =>
  caseSchema.parse((await api.get(`/v1/complaints/${id}${query}`, { as: api.agent.key })).json);
const countsOf = async (incident: string) => {
  const row = incidentSchema.parse((await api.get(`/v1/incidents/${incident}`, { as: api.agent.key })).json);
  return [row.cases, row.casesOpen];
};
const casesOf = async (incident: string) => {
  const reply = await api.get(`/v1/incidents/${incident}/cases`, { as: api.agent.key });
  return incidentCasePageSchema.parse(reply.json).items.map(({ id, through }) => [id, through]);
};
/** Writes to all customers of the incident, and answers whose cases were written to. */
const replyToAll = async (incident: string, text = 'Привеземо завтра.') => {
  const body = { decision: 'reply', body: { text } };
  const reply = await api.post(`/v1/incidents/${incident}/bulk-decisions`, { as: api.supervisor.key, body });
  expect(reply.status, reply.text).toBe(201);
  return settledItems(String(reply.headers.location));
};
/** What each case made of a bulk decision, once all have answered. */
const settledItems = async (self: string) => {
  await eventually(
    () => api.get(self, { as: api.supervisor.key }),
    ({ json }) => bulkSchema.parse(json).state === 'done',
    60_000,
  );
  const page = await api.get(`${self}/cases`, { as: api.agent.key });
  return bulkItemPageSchema.parse(page.json).items.map(({ caseId, state }) => [caseId, state]);
};
const repliesTo = async (id: string) => {
  const { text } = await api.get(`/v1/complaints/${id}/timeline?limit=200`, { as: api.agent.key });
  return text.split('"type":"replied"').length - 1;
};

describe('a case of an incident that was merged', () => {
  it('brings the case in which it goes on into the incident: what is decided for all reaches that one', async () => {
    const incident = await open();
    const [gone = '', survivor = ''] = await casesOfOne(2);
    const [other = ''] = await casesOfOne(1);
    await link(incident, [gone, other]);
    await merge(gone, survivor);
    expect((await read(survivor)).incident).toMatchObject({ id: incident, state: 'open' });
    expect((await read(survivor)).merged).toMatchObject([{ id: gone, incident }]);
    expect(await countsOf(incident)).toEqual([2, 2]);
    const cases = await casesOf(incident);
    expect(cases).toHaveLength(2);
    expect(cases).toContainEqual([survivor, [gone]]);
    expect(cases).toContainEqual([other, []]);
    expect((await replyToAll(incident)).sort()).toEqual(
      [
        [survivor, 'done'],
        [other, 'done'],
      ].sort(),
    );
    expect([await repliesTo(survivor), await repliesTo(gone)]).toEqual([1, 0]);
  });

  it('is not written to twice when both were linked, nor through a chain of merges', async () => {
    const incident = await open('supplier_defect');
    const [first = '', second = '', third = ''] = await casesOfOne(3);
    await link(incident, [first, second, third]);
    await merge(first, second);
    await merge(second, third);
    expect(await casesOf(incident)).toEqual([[third, expect.arrayContaining([first, second])]]);
    expect(await replyToAll(incident)).toEqual([[third, 'done']]);
    expect(await repliesTo(third)).toBe(1);
    const [from, until] = [-86_400_000, 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString());
    const report = await api.get(`/v1/reports/causes?from=${from}&until=${until}&cause=supplier_defect`, {
      as: api.supervisor.key,
    });
    expect(report.json.rows).toMatchObject([{ incidentsOpen: 1, incidentCases: 1 }]);
  });

  it('goes on with its own part after an unmerge: the new case is of the incident, the other is as it was', async () => {
    const incident = await open();
    const [gone = '', survivor = '', linked = ''] = await casesOfOne(3);
    await link(incident, [gone]);
    await merge(gone, survivor);
    const restored = await unmerge(gone);
    expect((await read(survivor)).incident).toBeNull();
    expect((await read(restored)).incident).toMatchObject({ id: incident });
    expect(await casesOf(incident)).toEqual([[restored, [gone]]]);
    // One that somebody linked themselves stays.
    expect(await link(incident, [linked])).toEqual(['linked']);
    await merge(restored, linked);
    expect(await countsOf(incident)).toEqual([1, 1]);
    const again = await unmerge(restored);
    expect((await read(linked)).incident).toMatchObject({ id: incident });
    expect(await countsOf(incident)).toEqual([2, 2]);
    const written = await replyToAll(incident);
    expect(written.map(([id]) => id).sort()).toEqual([again, linked].sort());
    expect(await repliesTo(survivor)).toBe(0);
  });

  it('leaves the other in its own incident, of which both decisions reach it', async () => {
    const [late, defect] = [await open(), await open('supplier_defect')];
    const [gone = '', survivor = ''] = await casesOfOne(2);
    await link(late, [gone]);
    await link(defect, [survivor]);
    await merge(gone, survivor);
    const now = await read(survivor);
    expect([now.incident?.id, now.merged[0]?.incident]).toEqual([defect, late]);
    for (const incident of [late, defect]) {
      expect(await replyToAll(incident)).toEqual([[survivor, 'done']]);
    }
    expect(await repliesTo(survivor)).toBe(2);
  });

  it('and had refused what was decided is asked again where it goes on, once', async () => {
    const incident = await open();
    const customer = { ref: `card-${randomUUID()}` };
    const [gone = '', too = ''] = await Promise.all(
      [1, 2].map(async () => (await api.file({ customer })).id),
    );
    const [survivor = ''] = await casesOfOne(1, customer);
    await link(incident, [gone, too]);
    const body = { decision: 'conclude', body: { finding: 'upheld', rootCause: 'late_delivery' } };
    const made = await api.post(`/v1/incidents/${incident}/bulk-decisions`, { as: api.supervisor.key, body });
    const self = String(made.headers.location);
    const refusedBoth = [
      [gone, 'refused'],
      [too, 'refused'],
    ];
    expect((await settledItems(self)).sort()).toEqual(refusedBoth.sort());
    await merge(gone, survivor);
    await merge(too, survivor);
    for (let time = 0; time < 2; time += 1) {
      const retried = await api.post(`${self}/retry`, { as: api.supervisor.key, body: {} });
      expect(retried.status, retried.text).toBe(201);
      expect((await settledItems(self)).sort()).toEqual([...refusedBoth, [survivor, 'done']].sort());
    }
    expect(await read(survivor)).toMatchObject({ stage: 'proposal', finding: 'upheld' });
  });

  it('is taken out with the case in which it goes on, which is linked to no other incident before', async () => {
    const [incident, other] = [await open(), await open()];
    const [gone = '', survivor = '', stranger = ''] = await casesOfOne(3);
    await link(incident, [gone]);
    await merge(gone, survivor);
    expect(await link(other, [survivor])).toEqual(['other_incident']);
    expect(await unlink(incident, [survivor, stranger])).toEqual(['unlinked', 'not_linked']);
    expect((await read(survivor)).incident).toBeNull();
    expect(await countsOf(incident)).toEqual([0, 0]);
    expect(await link(other, [survivor])).toEqual(['linked']);
    const [audited] = await api.db.sql<{ before: unknown }[]>`
      select before from audit where subject = ${`incident:${incident}`} and action = 'incident.unlinked'`;
    expect(audited?.before).toEqual({ cases: [gone] });
  });
});

/** The audit trail over HTTP: who, from where, before and after; and nobody's words. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage, checkpointPage } from '../../api/schemas/audit.ts';
import { hashOfEntry } from '../../db/audit-hash.ts';
import { newSigningKey, readSigningKey } from '../../db/audit-key.ts';
import { sealEntries, signHeads } from '../../db/case/audit-seals.ts';
import { inviteToSurvey } from '../../db/case/surveys.ts';
import { type ApiUnderTest, complaint, type Reply, silentEngine, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let head: { id: string; key: string };
let agent: { id: string; key: string };

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  head = await api.person({ roles: ['head'] });
  agent = await api.person({ roles: ['agent'] });
});
afterAll(() => api.close());

const entriesOf = (reply: Reply) => {
  expect(reply.status, reply.text).toBe(200);
  return auditPage.parse(reply.json).items;
};
const trailOf = async (id: string) =>
  entriesOf(await api.get(`/v1/complaints/${id}/audit`, { as: head.key }));

async function register(change: Record<string, unknown> = {}, as?: string, actor?: string) {
  const reply = await api.post('/v1/complaints', {
    body: complaint(change),
    ...(as === undefined ? {} : { as }),
    ...(actor === undefined ? {} : { actor }),
  });
  expect(reply.status, reply.text).toBe(201);
  return { id: String(reply.json.id), requestId: String(reply.headers['x-request-id']) };
}

describe('the audit trail of a complaint', () => {
  it('names who did what, with which key, for whom and by which request', async () => {
    const integrator = await api.systemKey('integrator');
    const { id, requestId } = await register({}, integrator, agent.id);
    const note = await api.post(`/v1/complaints/${id}/notes`, {
      as: agent.key,
      body: { text: 'Calls back.' },
    });
    expect(note.status).toBe(202);
    const [made, noted] = await trailOf(id);
    expect(made).toMatchObject({
      action: 'complaint.registered',
      subject: `case:${id}`,
      actor: { kind: 'person', id: agent.id },
      actingFor: agent.id,
      requestId,
      before: null,
    });
    expect(made?.keyId).toMatch(/^[0-9a-f-]{36}$/);
    expect(made?.keyId).not.toBe(agent.id);
    expect(noted).toMatchObject({
      action: 'fact.note',
      actor: { kind: 'person', id: agent.id },
      actingFor: null,
      requestId: note.headers['x-request-id'],
      after: { commandId: note.json.factId },
    });
    // Both came from one address, which is not told.
    expect(made?.origin).toMatch(/^[0-9a-f]{64}$/);
    expect(noted?.origin).toBe(made?.origin);
  });

  it('has personal values as digests by a key of the case alone', async () => {
    const customer = { ref: 'card-same', name: 'Марія Коваль', email: 'maria@example.com' };
    const [one, two] = [await register({ customer }), await register({ customer })];
    const digests = async (id: string) => {
      const [entry] = await trailOf(id);
      const after = entry?.after as { readonly digests: Readonly<Record<string, string>> } | undefined;
      return after?.digests ?? {};
    };
    const [first, second] = [await digests(one.id), await digests(two.id)];
    expect(Object.keys(first).sort()).toEqual(['body', 'email', 'name', 'ref', 'subject']);
    for (const [field, digest] of Object.entries(first)) expect(digest, field).not.toBe(second[field]);
    const [secret] = await api.db.sql<{ inner: Buffer }[]>`
      select inner_pad as inner from audit_secrets where chain = ${`case:${one.id}`}`;
    const key = Buffer.from(secret?.inner ?? [])
      .subarray(0, 32)
      .map((byte) => byte ^ 0x36);
    expect(first.name).toBe(createHmac('sha256', key).update('Марія Коваль').digest('hex'));
  });

  it('has a correction with both values, neither of them readable', async () => {
    const { id } = await register({ customer: { ref: 'card-1', name: 'Before Name' } });
    const body = { customer: { name: 'After Name' }, reason: 'Misspelt by us.' };
    expect((await api.post(`/v1/complaints/${id}/corrections`, { as: agent.key, body })).status).toBe(202);
    const trail = await trailOf(id);
    const corrected = trail.find(({ action }) => action === 'complaint.corrected');
    const name = (side: unknown) => (side as { digests: Record<string, string> }).digests['customer.name'];
    expect(name(corrected?.before)).toMatch(/^[0-9a-f]{64}$/);
    expect(name(corrected?.after)).not.toBe(name(corrected?.before));
    const text = JSON.stringify(trail);
    for (const word of ['Before Name', 'After Name', 'Misspelt', 'card-1', 'йогурт'])
      expect(text).not.toContain(word);
  });

  it('has an intent once, however often it is sent', async () => {
    const { id } = await register();
    const call = { as: agent.key, key: 'one-note', body: { text: 'Once.' } };
    await Promise.all(Array.from({ length: 8 }, () => api.post(`/v1/complaints/${id}/notes`, call)));
    expect((await trailOf(id)).filter(({ action }) => action === 'fact.note')).toHaveLength(1);
  });

  it('has what is noted beside the process too: letters, checklists, answers of surveys', async () => {
    const { id } = await register();
    await inviteToSurvey(api.db, {
      caseId: id,
      cycle: 1,
      atMs: Date.now(),
      expiresAtMs: Date.now() + 60_000,
    });
    const [letter] = await api.db.sql<{ id: string; token: string }[]>`
      select l.id, t.body as token from letters l join texts t on t.source_id = l.source_id where l.case_id = ${id}`;
    const noted = await api.post(`/v1/letters/${letter?.id}/outcome`, {
      as: head.key,
      body: { state: 'sent' },
    });
    expect(noted.status, noted.text).toBe(200);
    const answered = await api.post(`/v1/surveys/${letter?.token}`, {
      as: null,
      key: null,
      body: { satisfied: true },
    });
    expect(answered.status, answered.text).toBe(200);
    const trail = await trailOf(id);
    expect(trail.map(({ action, actor }) => [action, actor.id])).toEqual([
      ['complaint.registered', 'bootstrap'],
      ['letter.noted', head.id],
      ['survey.answered', 'customer'],
    ]);
    expect(trail[1]).toMatchObject({ before: { sentAt: null }, after: { state: 'sent' } });
    expect(trail[2]?.requestId).toBe(answered.headers['x-request-id']);
  });

  it('is for those who answer for the work, and unknown cases have none', async () => {
    const { id } = await register();
    for (const url of [
      `/v1/complaints/${id}/audit`,
      '/v1/audit',
      '/v1/audit/keys',
      '/v1/audit/checkpoints',
    ]) {
      expect((await api.get(url, { as: agent.key })).status, url).toBe(403);
      expect((await api.get(url, { as: head.key })).status, url).toBe(200);
    }
    expect((await api.get('/v1/complaints/C-2026-999999/audit', { as: head.key })).status).toBe(404);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      expect((await api.send(method, '/v1/audit', { as: head.key, body: {} })).status, method).toBe(405);
    }
  });
});

describe('the audit trail of reference data', () => {
  it('names the request of every change, whichever route it came by', async () => {
    const target = { unit: 'share', target: 0.4, better: 'higher' };
    const saved = await api.send('PUT', '/v1/targets/audit_try', { as: head.key, body: target });
    expect(saved.status, saved.text).toBe(200);
    const person = await api.post('/v1/people', { body: { name: 'Nobody Known', roles: ['agent'] } });
    const changed = await api.send('PATCH', `/v1/people/${person.json.id}`, { body: { capacity: 3 } });
    expect(changed.status, changed.text).toBe(200);
    const key = await api.post('/v1/api-keys', { body: { name: 'shop', role: 'integrator' } });
    expect(key.status, key.text).toBe(201);
    for (const reply of [saved, person, changed, key]) {
      const request = String(reply.headers['x-request-id']);
      const [entry, ...more] = entriesOf(await api.get(`/v1/audit?request=${request}`, { as: head.key }));
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ requestId: request, actor: { id: expect.any(String) } });
      expect(entry?.origin).toMatch(/^[0-9a-f]{64}$/);
      expect(entry?.keyId).not.toBeNull();
    }
    expect((await api.get('/v1/audit?limit=200', { as: head.key })).text).not.toContain('Nobody Known');
  });

  it('is found by chain, subject, actor and time, page by page', async () => {
    const from = new Date().toISOString();
    for (const target of [0.1, 0.2, 0.3]) {
      const body = { unit: 'share', target, better: 'higher' };
      await api.send('PUT', '/v1/targets/audit_pages', { as: head.key, body });
    }
    const filter = `subject=target:audit_pages&actor=${head.id}&from=${from}`;
    const first = await api.get(`/v1/audit?${filter}&limit=2`, { as: head.key });
    expect(entriesOf(first)).toHaveLength(2);
    const cursor = `&limit=2&cursor=${first.json.nextCursor}`;
    const second = await api.get(`/v1/audit?${filter}${cursor}`, { as: head.key });
    expect(entriesOf(second)).toHaveLength(1);
    expect(second.json.nextCursor).toBeNull();
    expect((await api.get(`/v1/audit?chain=target${cursor}`, { as: head.key })).status).toBe(400);
    const chain = entriesOf(await api.get('/v1/audit?chain=target&limit=200', { as: head.key }));
    expect(chain.length).toBeGreaterThanOrEqual(3);
    expect(chain.every(({ subject }) => subject.startsWith('target:'))).toBe(true);
    expect(entriesOf(await api.get(`/v1/audit?${filter}&until=${from}`, { as: head.key }))).toEqual([]);
  });
});

describe('seals and checkpoints', () => {
  it('are told with what they were made of: anybody can compute them', async () => {
    const { id } = await register();
    const key = readSigningKey(newSigningKey());
    while ((await sealEntries(api.db, 500)) > 0);
    await signHeads(api.db, key, new Date());
    const [entry] = await trailOf(id);
    expect(entry?.seal).toMatchObject({ chain: `case:${id}`, position: 1 });
    const [row] = await api.db.sql<{ before: string | null; after: string | null }[]>`
      select before::text, after::text from audit where id = ${entry?.id ?? 0}`;
    if (entry === undefined || row === undefined) throw new Error('The entry is gone.');
    const { actor, at, ...rest } = entry;
    const hashed = { ...rest, ...row, atMs: Date.parse(at), actorKind: actor.kind, actorId: actor.id };
    expect(hashOfEntry(null, `case:${id}`, 1, hashed).toString('hex')).toBe(entry.seal?.hash);
    const { items } = checkpointPage.parse((await api.get('/v1/audit/checkpoints', { as: head.key })).json);
    expect(items[0]).toMatchObject({ number: 1 });
    const keys = await api.get('/v1/audit/keys', { as: head.key });
    expect(keys.text).toContain(items[0]?.keyId);
    expect(keys.text).toContain('BEGIN PUBLIC KEY');
    expect(keys.text).not.toContain('PRIVATE');
  });
});

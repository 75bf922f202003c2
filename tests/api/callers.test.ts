import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, silentEngine, startApi } from '../support/api.ts';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
});
afterAll(() => api.close());

/** Whether the caller passes for a supervisor: to them an unknown case is unknown, to others it is forbidden. */
const cancel = (call: Parameters<ApiUnderTest['post']>[1]) =>
  api.post(`/v1/complaints/${randomUUID()}/cancel`, { body: { reason: 'Дубль' }, ...call });

describe('a system acts for a person', () => {
  it('with the roles of that person', async () => {
    const integrator = await api.systemKey('integrator');
    const supervisor = await api.person({ roles: ['supervisor'] });
    expect((await cancel({ as: integrator })).status).toBe(403);
    expect((await cancel({ as: integrator, actor: supervisor.id })).status).toBe(404);
    expect((await cancel({ actor: supervisor.id })).status).toBe(404);
  });

  it('and loses its own roles meanwhile', async () => {
    const department = await api.person({ roles: ['department'], department: 'logistics' });
    const reply = await api.post('/v1/complaints', { actor: department.id, body: complaint() });
    expect(reply.status).toBe(403);
  });

  it('but not for one who is unknown or not active, nor with another role', async () => {
    const integrator = await api.systemKey('integrator');
    const gone = await api.person({ roles: ['supervisor'], active: false });
    for (const actor of [gone.id, randomUUID(), 'nobody']) {
      expect((await cancel({ as: integrator, actor })).status).toBe(403);
    }
    const supervisor = await api.person({ roles: ['supervisor'] });
    for (const role of ['agent', 'manager', 'head'] as const) {
      expect((await cancel({ as: await api.systemKey(role), actor: supervisor.id })).status).toBe(403);
    }
  });

  it('and does not become an administrator by it', async () => {
    const admin = await api.person({ roles: ['admin'] });
    const integrator = await api.systemKey('integrator');
    expect((await api.get('/v1/api-keys', { as: integrator, actor: admin.id })).status).toBe(403);
    expect((await api.get('/v1/api-keys', { actor: admin.id })).status).toBe(200);
  });
});

describe('a person', () => {
  it('acts for themselves only', async () => {
    const agent = await api.person({ roles: ['agent'] });
    const supervisor = await api.person({ roles: ['supervisor'] });
    expect((await cancel({ as: agent.key, actor: supervisor.id })).status).toBe(403);
    expect((await cancel({ as: supervisor.key, actor: supervisor.id })).status).toBe(404);
  });

  it('who is no longer active has a key no more', async () => {
    const gone = await api.person({ roles: ['supervisor'], active: false });
    expect((await cancel({ as: gone.key })).status).toBe(401);
  });

  it('has the roles of an absent person whose substitute they are, and of nobody present', async () => {
    const standIn = await api.person({ roles: ['agent'] });
    await api.person({ roles: ['supervisor'], substituteId: standIn.id });
    expect((await cancel({ as: standIn.key })).status).toBe(403);
    const deputy = await api.person({ roles: ['agent'] });
    await api.person({ roles: ['supervisor'], substituteId: deputy.id, absent: true });
    expect((await cancel({ as: deputy.key })).status).toBe(404);
  });
});

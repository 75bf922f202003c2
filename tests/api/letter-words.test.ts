/** The words of letters: their templates, and a letter of the outbox as it would be sent. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateSchema, templatesSchema } from '../../api/schemas/words.ts';
import { silentEngine } from '../support/api.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { changeCase } from '../support/stored-desk.ts';

let api: Desk;
let expert: { id: string; key: string };
beforeAll(async () => {
  api = await startDesk({ engine: silentEngine });
  expert = await api.person({ roles: ['expert'] });
});
afterAll(() => api.close());

const put = (url: string, body: unknown, ifMatch?: number) =>
  api.send('PUT', url, { as: expert.key, body, ...(ifMatch === undefined ? {} : { ifMatch }) });

const register = async (change: Readonly<Record<string, unknown>> = {}) => (await api.file(change)).id;

describe('templates of letters', () => {
  it('ship for every kind and language, and are edited as versions', async () => {
    const { items } = templatesSchema.parse((await api.get('/v1/letter-templates')).json);
    expect(items).toHaveLength(30);
    const body = { subject: 'Про {{caseNumber}}', body: 'Вітаємо!\n\n{{text}}' };
    const saved = await put('/v1/letter-templates/reply/uk', body, 1);
    expect(templateSchema.parse(saved.json)).toMatchObject({ ...body, version: 2 });
    expect((await put('/v1/letter-templates/reply/uk', body)).json.version).toBe(2);
    expect((await put('/v1/letter-templates/reply/uk', body, 1)).status).toBe(412);
    expect((await api.get('/v1/letter-templates/reply/uk')).json).toMatchObject({ version: 2 });
    expect((await api.get('/v1/letter-templates/reply/uk?version=1')).json.body).toContain('{{articles}}');
    expect((await api.get('/v1/letter-templates/reply/uk?version=9')).status).toBe(404);
    expect((await api.get('/v1/letter-templates/postcard/uk')).status).toBe(400);
  });

  it('take the placeholders of their kind only, which the refusal names', async () => {
    const body = { subject: 'x', body: 'Answer here: {{surveyLink}}' };
    expect((await put('/v1/letter-templates/survey/en', body)).status).toBe(200);
    const refused = await put('/v1/letter-templates/reply/en', body);
    expect(refused.status).toBe(422);
    expect(refused.json.errors).toMatchObject([{ pointer: '/body' }]);
    expect(refused.json.allowed).toContain('text');
    expect(refused.json.allowed).not.toContain('surveyLink');
  });
});

describe('a letter in the outbox', () => {
  it('is shown as it would be sent: in the language of its customer, by the newest template', async () => {
    const customer = { ref: 'card-5', name: 'Jan', locale: 'pl-PL' };
    const caseId = await register({ customer, subject: 'Late\nparcel' });
    await changeCase(api.db, caseId, { due_at: new Date(Date.UTC(2099, 4, 1, 22)) });
    await api.db.sql`
      insert into letters (case_id, key, kind, at) values (${caseId}, '1.ack', 'acknowledgement', now())`;
    const list = async () =>
      (await api.get(`/v1/complaints/${caseId}/letters`)).json.items as unknown as Item[];
    const [letter] = await list();
    expect(letter).toMatchObject({ state: 'waiting', message: { language: 'en', templateVersion: 1 } });
    // The last hour of that day in Kyiv.
    expect(letter?.message.body).toContain('Hello Jan,');
    expect(letter?.message.body).toContain('by 2 May 2099 at the latest');
    const template = { subject: '{{subject}}', body: 'Got it, {{customerName}}.\n{{agentName}}' };
    await put('/v1/letter-templates/acknowledgement/en', template);
    expect((await list())[0]?.message).toEqual({
      language: 'en',
      templateVersion: 2,
      subject: 'Late parcel',
      body: 'Got it, Jan.',
    });
  });

  it('that goes out on another channel is noted as sent, as bounced, and as to be tried again', async () => {
    const caseId = await register();
    const [row] = await api.db.sql<{ id: string }[]>`
      insert into letters (case_id, key, kind, at) values (${caseId}, '1.ack', 'acknowledgement', now()) returning id`;
    const integrator = await api.systemKey('integrator');
    const note = (body: unknown) =>
      api.post(`/v1/letters/${row?.id}/outcome`, { as: integrator, body, key: null });
    expect((await note({ state: 'sent' })).json).toMatchObject({ state: 'sent', failure: null });
    expect((await note({ state: 'sent' })).json.state).toBe('sent');
    expect((await note({ state: 'failed', code: 'bounced' })).json).toMatchObject({
      state: 'failed',
      failure: 'bounced',
    });
    const again = await note({ state: 'sent' });
    expect(again.status).toBe(409);
    expect(again.json.detail).toContain('note it as waiting');
    expect((await note({ state: 'waiting' })).json).toMatchObject({ state: 'waiting', failedAt: null });
    expect((await note({ state: 'sent', code: 'why' })).status).toBe(400);
    expect((await note({ state: 'lost' })).status).toBe(400);
    const unknown = `/v1/letters/${randomUUID()}/outcome`;
    expect((await api.post(unknown, { as: integrator, body: { state: 'sent' } })).status).toBe(404);
    expect((await api.get('/v1/letters?state=lost')).status).toBe(400);
  });
});

interface Item {
  readonly state: string;
  readonly message: { readonly subject: string; readonly body: string };
}

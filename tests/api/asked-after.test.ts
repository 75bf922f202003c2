/** The whole way of a survey: the process resolves a complaint, the customer finds a link in a letter and answers. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiUnderTest, complaint, eventually, startApi } from '../support/api.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it('a customer whose complaint was resolved is asked by letter, and the answer is with the case', async () => {
  const integrator = await api.systemKey('integrator');
  const agent = await api.person({ roles: ['agent'] });
  const id = String((await api.post('/v1/complaints', { as: integrator, body: complaint() })).json.id);
  const decide = async (verb: string, body: object) => {
    const { version } = (await api.get(`/v1/complaints/${id}`, { as: agent.key })).json;
    const reply = await api.post(`/v1/complaints/${id}/${verb}`, {
      as: agent.key,
      ifMatch: Number(version),
      body,
    });
    expect(reply.status, reply.text).toBe(200);
  };
  await decide('triage', { class: 'store', category: 'delivery', severity: 'low', assignTo: agent.id });
  const early = await api.post(`/v1/complaints/${id}/personal-offers`, {
    as: agent.key,
    body: { offer: 'trial' },
  });
  expect(early.status).toBe(409);
  await decide('propose', {
    kind: 'answer',
    finding: 'upheld',
    rootCause: 'late_delivery',
    remedy: 'apology',
    text: 'Вибачте, будь ласка.',
  });
  const outbox = await eventually(
    () => api.get(`/v1/letters?case=${id}&kind=survey`, { as: integrator }),
    ({ json }) => (json.items as unknown as unknown[]).length === 1,
  );
  const [letter] = outbox.json.items as unknown as { texts: { field: string; body: string }[] }[];
  const token = letter?.texts.find(({ field }) => field === 'surveyToken')?.body;
  const thanks = await api.post(`/v1/surveys/${token}`, {
    as: null,
    key: null,
    body: { satisfied: true, recommend: 9 },
  });
  expect(thanks.status, thanks.text).toBe(200);
  const { json } = await api.get(`/v1/complaints/${id}/surveys`, { as: agent.key });
  expect(json.items).toMatchObject([
    { cycle: 1, state: 'answered', answers: { satisfied: true, recommend: 9 } },
  ]);
  const late = await api.post(`/v1/complaints/${id}/personal-offers`, {
    as: agent.key,
    body: { offer: 'trial' },
  });
  expect(late.status, late.text).toBe(201);
});

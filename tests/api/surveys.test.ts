/** Surveys as customers answer them and we read them. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseSurveysSchema, openSurveySchema } from '../../api/schemas/after.ts';
import { endSurvey, inviteToSurvey, remindOfSurvey } from '../../db/case/surveys.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { changeCase } from '../support/stored-desk.ts';
import { sendSurvey } from '../support/surveys.ts';

const dayMs = 86_400_000;
const lines: string[] = [];
let api: ApiUnderTest;
let nowMs = Date.now();
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, now: () => nowMs, logLines: lines });
});
afterAll(() => api.close());

const asked = (change: Readonly<Record<string, unknown>> = {}) => sendSurvey(api, nowMs, change);
const letters = async (caseId: string, as: string) => {
  const { json } = await api.get(`/v1/letters?case=${caseId}&kind=survey`, { as });
  return json.items as unknown as { key: string; texts: { field: string; body: string }[] }[];
};
const tokenOf = async (caseId: string) => {
  const [letter] = await letters(caseId, await api.systemKey('integrator'));
  return letter?.texts.find(({ field }) => field === 'surveyToken')?.body ?? '';
};
const read = (token: string) => api.get(`/v1/surveys/${token}`, { as: null });
const answer = (token: string, body: unknown) =>
  api.post(`/v1/surveys/${token}`, { as: null, key: null, body });

const full = {
  satisfied: false,
  recommend: 3,
  scores: { speed: 1, solution: 4, courtesy: 5 },
  attitudeBetter: true,
  prefersCompensation: true,
  reasons: ['long_solution', 'long_wait'],
  comment: 'Три тижні.',
};

describe('a survey', () => {
  it('is read and answered once with the link alone, without a key', async () => {
    const { caseId, token } = await asked({ customer: { ref: randomUUID(), locale: 'uk-UA' } });
    const survey = await read(token);
    expect(survey.status, survey.text).toBe(200);
    expect(openSurveySchema.parse(survey.json)).toMatchObject({ locale: 'uk-UA' });
    expect(survey.json.asks).not.toContain('prefersCompensation');
    expect(survey.headers['cache-control']).toBe('no-store');
    const thanks = await answer(token, full);
    expect([thanks.status, thanks.json]).toEqual([200, { answered: true }]);
    const { items } = caseSurveysSchema.parse((await api.get(`/v1/complaints/${caseId}/surveys`)).json);
    expect(items).toMatchObject([{ cycle: 1, state: 'answered', answers: full }]);
  });

  it('is a contact by a robot on the channel of the complaint, and so is its reminder', async () => {
    const { caseId, request } = await asked({ channel: 'messenger' });
    await inviteToSurvey(api.db, { ...request, expiresAtMs: nowMs + 7 * dayMs });
    for (const _ of [1, 2]) await remindOfSurvey(api.db, { ...request, atMs: nowMs + 3 * dayMs });
    const { json } = await api.get(`/v1/complaints/${caseId}/contacts`);
    const contacts = json.items as unknown as { kind: string; at: string }[];
    const robots = {
      direction: 'outbound',
      channel: 'messenger',
      automatic: true,
      responds: false,
      texts: [],
    };
    expect(contacts.filter(({ kind }) => kind === 'survey')).toMatchObject([
      { ...robots, at: new Date(nowMs).toISOString() },
      { ...robots, at: new Date(nowMs + 3 * dayMs).toISOString() },
    ]);
  });

  it.each([
    ['UAH', 'paid', true],
    ['points', 'paid', true],
    ['points', 'reversed', false],
  ])(
    'asks about compensation where some was paid, in money or points: %s %s',
    async (currency, state, asks) => {
      const { caseId, token } = await asked();
      const payment = { claimId: randomUUID(), money: { amountMinor: 500, currency }, state };
      await api.db.sql`
        update cases set detail = jsonb_set(detail, '{payments}', ${JSON.stringify([payment])}::jsonb) where id = ${caseId}`;
      expect((await read(token)).text.includes('prefersCompensation')).toBe(asks);
    },
  );

  it('answers unknown, used and expired links alike', async () => {
    const [used, expired] = [await asked(), await asked()];
    await answer(used.token, { satisfied: true });
    const told = [await read('x'), await read('A'.repeat(43)), await read(used.token)];
    const again = [
      await answer('A'.repeat(43), { satisfied: true }),
      await answer(used.token, { satisfied: true }),
    ];
    nowMs += 8 * dayMs;
    told.push(await read(expired.token));
    again.push(await answer(expired.token, { satisfied: true }));
    nowMs -= 8 * dayMs;
    for (const replies of [told, again]) {
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([404]));
      expect(new Set(replies.map(({ json }) => JSON.stringify({ ...json, requestId: null }))).size).toBe(1);
    }
  });

  it('that two send at once is answered by one of them', async () => {
    const { token } = await asked();
    const replies = await Promise.all([1, 2, 3, 4].map(() => answer(token, { satisfied: true })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
  });

  it.each([
    [{}, '/satisfied'],
    [{ satisfied: true, recommend: 11 }, '/recommend'],
    [{ satisfied: true, scores: { speed: 0 } }, '/scores/speed'],
    [{ satisfied: true, reasons: ['long_wait'] }, '/reasons'],
    [{ satisfied: false, reasons: ['long_wait', 'long_wait'] }, '/reasons'],
    [{ satisfied: true, name: 'Марія' }, '/name'],
    [{ satisfied: true, comment: 'x'.repeat(20_001) }, '/comment'],
  ])('refuses the answers %j and stays open', async (body, pointer) => {
    const { token } = await asked();
    const reply = await answer(token, body);
    expect(reply.status, reply.text).toBe(400);
    expect(JSON.stringify(reply.json.errors)).toContain(pointer);
    expect((await read(token)).status).toBe(200);
  });
});

describe('the link of a survey', () => {
  it('is stored as a digest, and leaves the outbox with the answer', async () => {
    const { caseId, token } = await asked();
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const [row] = await api.db.sql`select token_hash from surveys where case_id = ${caseId}`;
    expect(row?.token_hash).toBe(createHash('sha256').update(token).digest('hex'));
    await answer(token, { satisfied: true });
    expect(await tokenOf(caseId)).toBe('');
    const rows = await api.db.sql`select from texts where body = ${token}`;
    expect(rows).toHaveLength(0);
  });

  it('is shown to whoever sends letters, and to nobody who could answer in the place of the customer', async () => {
    const { caseId } = await asked();
    const agent = await api.person({ roles: ['agent', 'head'] });
    expect((await letters(caseId, agent.key))[0]?.texts).toEqual([]);
    expect(await tokenOf(caseId)).not.toBe('');
  });

  it('is in neither logs nor metrics', async () => {
    const { token } = await asked();
    await read(token);
    await answer(token, { satisfied: true, recommend: 12 });
    await answer(token, { satisfied: true });
    expect(lines.some((line) => line.includes('/v1/surveys/:token'))).toBe(true);
    expect(lines.filter((line) => line.includes(token))).toEqual([]);
    const metrics = (await api.get('/metrics')).text;
    expect(metrics).toContain('route="/v1/surveys/:token"');
    expect(metrics).not.toContain(token);
  });
});

describe('the outbox has for each cycle', () => {
  const keysOf = async (caseId: string) =>
    (await letters(caseId, await api.systemKey('integrator'))).map(({ key }) => key);

  it('one invitation and one reminder with the same link, whatever is repeated', async () => {
    const { caseId, request, token } = await asked();
    await inviteToSurvey(api.db, { ...request, expiresAtMs: nowMs + dayMs });
    expect(await remindOfSurvey(api.db, { ...request, atMs: nowMs + 1 })).toBe('awaited');
    expect(await remindOfSurvey(api.db, { ...request, atMs: nowMs + 2 })).toBe('awaited');
    expect(await keysOf(caseId)).toEqual(['1.survey', '1.survey.reminder']);
    expect(await tokenOf(caseId)).toBe(token);
    expect((await read(token)).status).toBe(200);
  });

  it('no reminder once it was answered', async () => {
    const { caseId, request, token } = await asked();
    await answer(token, { satisfied: true });
    expect(await remindOfSurvey(api.db, request)).toBe('answered');
    expect(await endSurvey(api.db, request)).toBe('answered');
    expect(await keysOf(caseId)).toEqual(['1.survey']);
  });

  it('no reminder once the case was reopened, and its link is of no use', async () => {
    const { caseId, request, token } = await asked();
    await changeCase(api.db, caseId, { cycle: 2 });
    expect(await remindOfSurvey(api.db, request)).toBe('superseded');
    expect(await keysOf(caseId)).toEqual(['1.survey']);
    expect((await read(token)).status).toBe(404);
  });

  it('nothing more when silence has ended it', async () => {
    const { caseId, request, token } = await asked();
    expect(await endSurvey(api.db, request)).toBe('silent');
    expect(await endSurvey(api.db, request)).toBe('silent');
    expect((await answer(token, { satisfied: true })).status).toBe(404);
    const { json } = await api.get(`/v1/complaints/${caseId}/surveys`);
    expect(json.items).toMatchObject([{ state: 'ended', answers: null }]);
  });
});

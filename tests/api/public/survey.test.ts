/** The page on which customers answer a survey: reading it changes nothing, and it is answered once. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicWords } from '../../../api/pages/public/words.ts';
import { caseSurveysSchema } from '../../../api/schemas/after.ts';
import { endSurvey } from '../../../db/case/surveys.ts';
import { dissatisfactions } from '../../../workflows/domain/vocabulary.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../../support/api.ts';
import { changeCase } from '../../support/stored-desk.ts';
import { sendSurvey } from '../../support/surveys.ts';
import { visitor } from '../../support/visitor.ts';

const words = publicWords.en;
const dayMs = 86_400_000;
const lines: string[] = [];
let api: ApiUnderTest;
let nowMs = Date.now();
beforeAll(async () => {
  api = await startApi({ engine: silentEngine, now: () => nowMs, logLines: lines });
});
afterAll(() => api.close());

/** A case whose customer was asked, and the page that the letter leads to. */
async function asked(isPaid = false) {
  const sent = await sendSurvey(api, nowMs);
  if (isPaid) {
    const payment = { claimId: randomUUID(), money: { amountMinor: 500, currency: 'points' }, state: 'paid' };
    await api.db.sql`
      update cases set detail = jsonb_set(detail, '{payments}', ${JSON.stringify([payment])}::jsonb)
       where id = ${sent.caseId}`;
  }
  return { ...sent, path: `/public/surveys/${sent.token}` };
}
const answersOf = async (caseId: string) => {
  const { items } = caseSurveysSchema.parse((await api.get(`/v1/complaints/${caseId}/surveys`)).json);
  return items[0]?.answers ?? null;
};

const all = {
  satisfied: 'no',
  recommend: '0',
  speed: '1',
  solution: '2',
  courtesy: '5',
  attitude: 'no',
  prefers: 'yes',
  'reason-long_wait': 'yes',
  'reason-other': 'yes',
  comment: 'Чекали\r\nтиждень <b>',
};

describe('the page of a survey', () => {
  it('asks all that can be answered, and takes it once', async () => {
    const { caseId, number, path } = await asked(true);
    const guest = visitor(api);
    const page = await guest.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain(number);
    for (const name of Object.keys(all)) expect(page.html).toContain(`name="${name}"`);
    for (const reason of dissatisfactions) expect(page.html).toContain(`name="reason-${reason}"`);
    const thanks = await guest.send(path, all);
    expect([thanks.status, thanks.path]).toEqual([200, path]);
    expect(thanks.text).toContain(words.survey.thanks);
    expect(await answersOf(caseId)).toEqual({
      satisfied: false,
      recommend: 0,
      scores: { speed: 1, solution: 2, courtesy: 5 },
      attitudeBetter: false,
      prefersCompensation: true,
      reasons: ['long_wait', 'other'],
      comment: 'Чекали\nтиждень <b>',
    });
  });

  it('is content with one answer', async () => {
    const { caseId, path } = await asked();
    expect((await visitor(api).send(path, { satisfied: 'yes' })).text).toContain(words.survey.thanks);
    expect(await answersOf(caseId)).toEqual({
      satisfied: true,
      recommend: null,
      scores: { speed: null, solution: null, courtesy: null },
      attitudeBetter: null,
      prefersCompensation: null,
      reasons: [],
      comment: null,
    });
  });

  it('asks about compensation where some was paid, and only there', async () => {
    expect((await visitor(api).get((await asked(true)).path)).html).toContain('name="prefers"');
    expect((await visitor(api).get((await asked()).path)).html).not.toContain('name="prefers"');
  });

  it('forgets the reasons of somebody who changed their mind', async () => {
    const { caseId, path } = await asked();
    await visitor(api).send(path, { satisfied: 'yes', 'reason-long_wait': 'yes' });
    expect(await answersOf(caseId)).toMatchObject({ satisfied: true, reasons: [] });
  });

  it('is changed by no reading, however often', async () => {
    const { caseId, path } = await asked();
    const rows = () =>
      api.db
        .sql`select s.*, t.body from surveys s join texts t on t.source_id = s.id where s.case_id = ${caseId}`;
    const before = await rows();
    expect(before).toHaveLength(1);
    for (const method of ['GET', 'HEAD', 'GET'] as const) {
      expect((await api.send(method, path, { as: null })).status).toBe(200);
    }
    expect(await rows()).toEqual(before);
  });

  it.each([
    [{}, words.survey.needed],
    [{ recommend: '7', comment: 'Дякую' }, words.survey.needed],
    [{ satisfied: 'maybe' }, words.survey.unreadable],
    [{ satisfied: 'yes', recommend: '11' }, words.survey.unreadable],
    [{ satisfied: 'yes', recommend: '1e1' }, words.survey.unreadable],
    [{ satisfied: 'no', speed: '0' }, words.survey.unreadable],
    [{ satisfied: 'no', attitude: 'true' }, words.survey.unreadable],
  ])('says what is wrong with %j, keeps what was filled in, and stays open', async (fields, told) => {
    const { caseId, path } = await asked();
    const page = await visitor(api).post(path, fields);
    expect(page.status).toBe(422);
    expect(page.text).toContain(told);
    if ('comment' in fields) {
      expect(page.html).toContain('name="recommend" value="7" checked');
      expect(page.html).toContain('Дякую</textarea>');
    }
    expect(await answersOf(caseId)).toBeNull();
    expect((await visitor(api).get(path)).status).toBe(200);
  });

  it.each(['uk', 'ru', 'en'] as const)(
    'speaks %s, as the browser or the customer chooses',
    async (language) => {
      const { path } = await asked();
      const { survey } = publicWords[language];
      const ofBrowser = await visitor(api, language).get(path);
      expect(ofBrowser.html).toContain(`<html lang="${language}">`);
      const chosen = await visitor(api, 'de').get(`${path}?lang=${language}`);
      for (const page of [ofBrowser, chosen]) {
        expect(page.text).toContain(survey.title);
        expect(page.text).toContain(survey.reasons.long_solution);
      }
      expect(chosen.html).toContain(`action="${path}?lang=${language}"`);
      const thanks = await visitor(api, 'de').send(`${path}?lang=${language}`, { satisfied: 'yes' });
      expect(thanks.text).toContain(survey.thanks);
    },
  );
});

describe('a survey that was', () => {
  it('answered says so, whatever is sent then, and its first answers stay', async () => {
    const { caseId, path } = await asked();
    const guest = visitor(api);
    await guest.send(path, { satisfied: 'yes', comment: 'Добре' });
    for (const fields of [{ satisfied: 'no' }, {}]) {
      const again = await guest.send(path, fields);
      expect([again.status, again.text.includes(words.survey.thanks)]).toEqual([200, true]);
    }
    expect(await answersOf(caseId)).toMatchObject({ satisfied: true, comment: 'Добре' });
  });

  it('sent by many clicks at once is answered by one of them, and all see that it was', async () => {
    const { caseId, path } = await asked();
    const pages = await Promise.all(
      ['1', '2', '3', '4'].map((recommend) =>
        visitor(api).send(path, { satisfied: 'yes', recommend, comment: recommend }),
      ),
    );
    for (const page of pages) expect(page.text).toContain(words.survey.thanks);
    const answers = await answersOf(caseId);
    expect(answers?.comment).toBe(String(answers?.recommend));
    const entries = await api.db.sql`
      select from audit where action = 'survey.answered' and subject = ${`case:${caseId}`}`;
    expect(entries).toHaveLength(1);
  });

  it('left until it expired, or until the case went on, says that it is over and keeps nothing', async () => {
    const [late, silent, reopened] = [await asked(), await asked(), await asked()];
    await endSurvey(api.db, silent.request);
    await changeCase(api.db, reopened.caseId, { cycle: 2 });
    await endSurvey(api.db, reopened.request);
    nowMs += 8 * dayMs;
    try {
      for (const { caseId, path } of [late, silent, reopened]) {
        for (const page of [
          await visitor(api).get(path),
          await visitor(api).send(path, { satisfied: 'yes' }),
        ]) {
          expect(page.status).toBe(410);
          expect(page.text).toContain(words.survey.over);
        }
        expect(await answersOf(caseId)).toBeNull();
      }
    } finally {
      nowMs -= 8 * dayMs;
    }
  });

  it('never sent is a page that tells nothing', async () => {
    for (const name of ['x', 'A'.repeat(43), randomUUID()]) {
      for (const page of [
        await visitor(api).get(`/public/surveys/${name}`),
        await visitor(api).send(`/public/surveys/${name}`, { satisfied: 'yes' }),
        await visitor(api).send(`/public/surveys/${name}`, {}),
      ]) {
        expect(page.status).toBe(404);
        expect(page.text).toContain(words.problems.notFound);
      }
    }
  });
});

describe('the link to the page', () => {
  it('is in neither logs nor metrics, and neither are the words', async () => {
    const { token, path } = await asked();
    const said = randomUUID();
    await visitor(api).get(path);
    await visitor(api).post(path, { satisfied: 'maybe', comment: said });
    await visitor(api).send(path, { satisfied: 'yes', comment: said });
    expect(lines.some((line) => line.includes('/public/surveys/:token'))).toBe(true);
    expect(lines.filter((line) => line.includes(token) || line.includes(said))).toEqual([]);
    expect((await api.get('/metrics')).text).not.toContain(token);
  });
});

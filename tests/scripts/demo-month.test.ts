/** What the demo's month is made of beside its cases: causes that ease, amounts by rule, figures of the staff, its pages. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../api/pages/html.ts';
import { surveyForm } from '../../api/pages/public/survey.ts';
import { articles as shippedArticles } from '../../db/seed-data/articles.ts';
import { checklists as shippedChecklists } from '../../db/seed-data/checklists.ts';
import { amountAtOnce, betterAmount, firstAmount, type Option } from '../../scripts/demo/amounts.ts';
import { createClient } from '../../scripts/demo/client.ts';
import type { CaseLook } from '../../scripts/demo/course.ts';
import { causeToWorkOn, eased, workSpan } from '../../scripts/demo/improving.ts';
import { citing } from '../../scripts/demo/knowledge.ts';
import { asksFor, createPages } from '../../scripts/demo/pages.ts';
import { planCase, planMonth } from '../../scripts/demo/plan.ts';
import { createRng } from '../../scripts/demo/random.ts';
import { staffSeries, yearOf } from '../../scripts/demo/staff-figures.ts';
import { languages, themesOf } from '../../scripts/demo/texts/index.ts';
import { demoArticles, demoChecklists } from '../../scripts/demo/texts/knowledge.ts';
import { dissatisfactions } from '../../workflows/domain/vocabulary.ts';
import { practiceRows } from '../support/practices.ts';

const topics = (['loyalty_card', 'store', 'non_standard'] as const).flatMap((of) =>
  themesOf(of).map(({ category }) => category),
);

describe('the cause that is worked on', () => {
  const seeds = fc.integer({ min: 0, max: 4_294_967_295 });

  it('is the most frequent before the work is done, and two thirds of it come no more after', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plans = planMonth(1 / 100, seed);
        const cause = causeToWorkOn(plans);
        const later = (of: typeof plans) =>
          of.filter(({ arrival, theme }) => arrival >= workSpan.isDone && theme.rootCause === cause).length;
        const month = eased(plans, cause, seed);
        expect(later(month)).toBe(Math.floor(later(plans) / 3));
        expect(month).toEqual(eased(plans, cause, seed));
      }),
      { numRuns: 30 },
    );
  });

  it('eases without changing what comes when, of which class, or before', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plans = planMonth(1 / 250, seed);
        const month = eased(plans, causeToWorkOn(plans), seed);
        const frame = (of: typeof plans) =>
          of.map(({ index, arrival, class: className }) => [index, arrival, className]);
        expect(frame(month)).toEqual(frame(plans));
        const before = plans.filter(({ arrival }) => arrival < workSpan.isDone);
        expect(month.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('is none where nobody complains', () => {
    expect(causeToWorkOn([])).toBeNull();
    expect(eased([], null, 1)).toEqual([]);
  });
});

describe('the amount of an offer', () => {
  const rules = fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 500 }))
    .map(([min, more, most]) => ({
      min: min * 1_000,
      usual: (min + more) * 1_000,
      max: (min + more + most) * 1_000,
    }));
  const everyday = fc.integer({ min: 4, max: 50 }).map((tens) => tens * 1_000);
  const planFor = (amountMinor: number) => {
    const plan = planCase(createRng(1), 'store');
    return { ...plan, way: 'plain' as const, proposal: { ...plan.proposal, amountMinor } };
  };

  it('lies within the rule in everyday cases, and is what it suggests in most', () => {
    fc.assert(
      fc.property(rules, everyday, fc.integer({ min: 0, max: 1_000_000 }), (rule, planned, grantable) => {
        const amount = firstAmount(planFor(planned), { rule, grantable });
        expect(amount).toBeGreaterThanOrEqual(rule.usual);
        expect(amount).toBeLessThanOrEqual(rule.max);
        if (planned <= 30_000 || grantable <= rule.usual) expect(amount).toBe(rule.usual);
      }),
    );
  });

  it('is beyond the rule where the case asks for it, and then somebody above has to approve it', () => {
    const rule = { min: 1_000, usual: 5_000, max: 50_000 };
    expect(firstAmount(planFor(520_000), { rule, grantable: 50_000 })).toBe(520_000);
    expect(firstAmount(planFor(9_000), { rule: null, grantable: 0 })).toBe(9_000);
  });

  it('is in points where the case is, and bettered by half on a round amount', () => {
    const points = { ...planFor(10_000), way: 'points' as const };
    const option: Option = { rule: { min: 100, usual: 200, max: 500 }, grantable: 1_000 };
    expect(firstAmount(points, option)).toBe(200);
    const offered = (amountMinor: number, currency: string) =>
      ({ proposal: { compensation: { amountMinor, currency } } }) as CaseLook;
    expect(betterAmount(points, offered(250, 'points'), option)).toBe(380);
    expect(betterAmount(planFor(10_000), offered(1_000, 'UAH'), option)).toBe(2_000);
  });

  it('at once is no more than may be granted without asking', () => {
    const rule = { min: 1_000, usual: 20_000, max: 50_000 };
    expect(amountAtOnce({ rule, grantable: 50_000 })).toBe(20_000);
    expect(amountAtOnce({ rule, grantable: 15_000 })).toBe(15_000);
  });
});

describe('the figures of the staff', () => {
  it('are a year of plausible months on the way from what was to what is aimed at, the same for the same seed', () => {
    const today = new Date('2026-03-15T00:00:00Z');
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const series of staffSeries) {
          const year = yearOf(series, createRng(seed), today);
          expect(year).toEqual(yearOf(series, createRng(seed), today));
          expect(year.map(({ date }) => date).at(0)).toBe('2025-04-01');
          expect(year.map(({ date }) => date).at(-1)).toBe('2026-03-01');
          const [least, most] = [series.baseline, series.target].sort((a, b) => a - b);
          for (const { value } of year) {
            expect(value).toBeGreaterThanOrEqual((least ?? 0) - series.noise - 0.1);
            expect(value).toBeLessThanOrEqual((most ?? 0) + series.noise + 0.1);
          }
          expect(new Set(year.map(({ value }) => value)).size).toBeGreaterThan(3);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the words that the demo adds', () => {
  it('leave no topic of its complaints without an article and a checklist, in three languages', () => {
    const written = [...demoArticles, ...shippedArticles].flatMap(({ categories }) => categories);
    const listed = [...Object.keys(demoChecklists), ...Object.keys(shippedChecklists)];
    for (const topic of topics) {
      expect(written).toContain(topic);
      expect(listed).toContain(topic);
    }
    // Lists that are shipped are not the demo's to change.
    expect(Object.keys(demoChecklists).filter((topic) => topic in shippedChecklists)).toEqual([]);
    for (const { words } of demoArticles) {
      for (const language of languages) {
        const { title, body, later } = words[language];
        expect(title).toMatch(language === 'en' ? /\(demo\)$/ : /\(демо\)$/);
        expect(body.split('\n')).toHaveLength(3);
        expect(later).toMatch(/^4\. /);
      }
    }
  });
});

describe("the customers' browser", () => {
  const page = htmlText(
    surveyForm(
      { language: 'uk', query: '' },
      {
        ...{
          number: 'C-2026-000001',
          path: '/public/surveys/x',
          compensated: false,
          values: {},
          wrong: null,
        },
        ...{ expiresAt: '2026-03-01T10:00:00.000Z', zone: 'Europe/Kyiv' },
      },
    ),
  );

  it('sees what a page asks for, and nothing else', () => {
    expect(asksFor(page, 'satisfied', 'no')).toBe(true);
    expect(asksFor(page, 'satisfied', 'perhaps')).toBe(false);
    expect(asksFor(page, 'recommend', '10')).toBe(true);
    expect(asksFor(page, 'recommend', '11')).toBe(false);
    expect(asksFor(page, 'comment', 'Дякую')).toBe(true);
    expect(asksFor(page, 'prefers', 'yes')).toBe(false);
    for (const reason of dissatisfactions) expect(asksFor(page, `reason-${reason}`, 'yes')).toBe(true);
  });

  it('comes no more often than one address may, three requests for a visit', () => {
    let nowMs = 0;
    const pages = createPages('http://127.0.0.1:1', () => nowMs);
    const comeIn = (): number => {
      let visits = 0;
      while (pages.mayCome()) visits += 1;
      return visits;
    };
    // 30 at once and 60 a minute, as an address has.
    const atOnce = comeIn();
    expect(atOnce).toBeGreaterThan(0);
    expect(atOnce * 3).toBeLessThanOrEqual(30);
    let later = 0;
    for (let seconds = 0; seconds < 600; seconds += 1) {
      nowMs += 1_000;
      later += comeIn();
    }
    expect((later * 3) / 10).toBeLessThanOrEqual(60);
    expect(later).toBeGreaterThan(100);
  });
});

describe('words that stand on an article', () => {
  it('are sent again with its newer version when it was saved meanwhile, and once when it was not', async () => {
    let version = 2;
    const sent: number[] = [];
    const server = createServer((request, response) => {
      const answer = (status: number, body: object): void => {
        const type = status < 400 ? 'application/json' : 'application/problem+json';
        response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
      };
      if (request.method === 'GET') {
        const items = [{ id: '0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11', version }];
        answer(200, { items, nextCursor: null });
        // Whoever looked it up just now has the version before this one.
        if (version === 2) version = 3;
        return;
      }
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        const cited: number = JSON.parse(text).articles[0].version;
        sent.push(cited);
        if (cited === version) answer(200, {});
        else answer(422, { type: '/problems/unprocessable' });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const api = createClient({ url, key: 'k' }, 1).as();
      const reply = () =>
        citing(api, planCase(createRng(1), 'store'), (articles) =>
          api.POST('/v1/complaints/{id}/reply', {
            params: { path: { id: 'x' } },
            body: { text: 'Добрий день', articles: [...articles] },
          }),
        );
      expect((await reply()).response.status).toBe(200);
      expect((await reply()).response.status).toBe(200);
      expect(sent).toEqual([2, 3, 3]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

describe('docs/demo.md', () => {
  it('has every row of docs/practices.md, in its order', () => {
    const rowsOf = (file: string) => {
      const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
      return practiceRows(text).map(({ row }) => row);
    };
    expect(rowsOf('demo.md')).toEqual(rowsOf('practices.md'));
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, each, type RecourseClient } from '@recourse/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePort } from '../../scripts/local/processes.ts';
import { testConfig } from '../support/config.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { temporalAddress } from '../support/temporal.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

function run(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
): { child: ChildProcess; ran: Promise<Ran> } {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...testConfig().environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    out += chunk;
  });
  return { child, ran: new Promise((resolve) => child.once('exit', (code) => resolve({ code, out }))) };
}

/** Ten cases, of which none waits for long: two questions, three hand-offs, an approval and three accepted offers. */
const month = ['--scale', '1/2500', '--over', '1', '--seed', '20765'];

describe('npm run demo', () => {
  let folder: string;
  let database: FreshDatabase;
  let service: ReturnType<typeof run>;
  let env: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recourse-demo-e2e-'));
    database = await freshDatabase();
    const port = String(await choosePort(undefined));
    env = { RECOURSE_URL: `http://127.0.0.1:${port}`, DATA_DIR: folder, RECOURSE_BOOTSTRAP_KEY: '' };
    service = run('scripts/up.ts', [], {
      ...env,
      PORT: port,
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporalAddress(),
      // Workers of other suites must not take these cases.
      TEMPORAL_NAMESPACE: `demo-${randomBytes(6).toString('hex')}`,
      LOG_LEVEL: 'warn',
    });
    const ended = service.ran.then(({ out }) => {
      throw new Error(`The service ended:\n${out}`);
    });
    const ready = async (): Promise<void> => {
      while (
        service.child.exitCode === null &&
        !(await fetch(`${env.RECOURSE_URL}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        ))
      ) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    await Promise.race([ready(), ended]);
    ended.catch(() => {});
  });

  afterAll(async () => {
    service?.child.kill('SIGTERM');
    await service?.ran;
    await database?.drop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const keyLeft = async () => (await readFile(join(folder, 'bootstrap-key'), 'utf8')).trim();
  /** Set before the demo, by whoever keeps the budget. */
  const ownCapMinor = 250_000;

  it('drives a small month to closure and tells what became of it', { timeout: 420_000 }, async () => {
    const api = createClient({ baseUrl: env.RECOURSE_URL ?? '', key: await keyLeft() });
    // The month of the zone may be the next one.
    for (const hoursAhead of [0, 14]) {
      const month = new Date(Date.now() + hoursAhead * 3_600_000).toISOString().slice(0, 7);
      const params = { path: { month, currency: 'EUR' } };
      const set = await api.PUT('/v1/budget/{month}/{currency}', { params, body: { capMinor: ownCapMinor } });
      expect(set.response.status).toBe(200);
    }
    const { code, out } = await run('scripts/demo.ts', month, env).ran;
    expect(out).toMatch(/A month of 10 complaints \(1 loyalty_card, 7 store, 2 non_standard\)/);
    expect(out).toMatch(/closed +10/);
    expect(out).toMatch(/compensation paid +[\d,]+\.00 UAH in [3-9] cases/);
    expect(out).toMatch(/errors +0/);
    expect(out).toMatch(/where the time goes/);
    for (const told of [
      'points paid',
      'goodwill',
      'orders refunded',
      'FCR, quiet for',
      'CSAT',
      'NPS',
      'budget of',
    ]) {
      expect(out).toContain(told);
    }
    expect(out).toMatch(/demo_pilot_1 +control/);
    expect(out).toContain('The head widened demo_pilot_1 halfway, and stopped it.');
    expect(out).toMatch(/worked on/);
    const inBrief = out.slice(out.indexOf('In brief:'));
    for (const line of ['Self-help', 'Amounts', 'Budget', 'Customers', 'Improvement', 'Staff']) {
      expect(inBrief).toMatch(new RegExp(`^- ${line}: .*\\d`, 'm'));
    }
    expect(code, out).toBe(0);
  });

  describe('leaves a trace of each practice, which the API shows to whoever asks', () => {
    let key: string;
    let api: RecourseClient;
    beforeAll(async () => {
      key = await keyLeft();
      api = createClient({ baseUrl: env.RECOURSE_URL ?? '', key });
    });
    const demo = { demo: 'true' } as const;
    const itemsOf = async <T>(call: Promise<{ data?: { items: readonly T[] } | undefined }>) =>
      (await call).data?.items ?? [];
    const cases = async () => {
      const found = [];
      const pages = each((from) => api.GET('/v1/complaints', { params: { query: { ...demo, ...from } } }));
      for await (const { id } of pages) {
        const { data } = await api.GET('/v1/complaints/{id}', { params: { path: { id } } });
        if (data !== undefined) found.push(data);
      }
      return found;
    };

    it('articles in three languages, of which later versions are in force, cited by decisions', async () => {
      const articles = await itemsOf(api.GET('/v1/articles', { params: { query: { limit: 200 } } }));
      const ours = articles.filter(({ title }) => /\((демо|demo)\)$/.test(title));
      expect(new Set(ours.map(({ language }) => language))).toEqual(new Set(['uk', 'ru', 'en']));
      expect(Math.min(...ours.map(({ version }) => version))).toBeGreaterThan(1);
      expect((await cases()).filter((one) => one.proposal && one.articles.length > 0)).not.toEqual([]);
    });

    it('checklists of what is likely to come next, also for topics that had none', async () => {
      const lists = await itemsOf(api.GET('/v1/checklists'));
      expect(lists.map(({ category }) => category)).toEqual(
        expect.arrayContaining(['rude_staff', 'legal_claim']),
      );
    });

    it('rules of compensation, by which amounts were offered, in money and in points', async () => {
      const rules = await itemsOf(api.GET('/v1/compensation-rules', { params: { query: {} } }));
      expect(rules.filter(({ currency }) => currency === 'EUR').length).toBeGreaterThan(100);
      const byRule = (await cases()).filter(({ category, severity, proposal }) =>
        rules.some(
          (rule) =>
            rule.category === category &&
            rule.severity === severity &&
            rule.currency === proposal?.compensation?.currency &&
            rule.defaultMinor === proposal.compensation.amountMinor,
        ),
      );
      expect(byRule).not.toEqual([]);
    });

    it('a pool that refused a claim once its cap was lowered, and has its cap again; others beside it', async () => {
      const pools = await itemsOf(api.GET('/v1/reports/budget'));
      const pool = (currency: string) => pools.find((one) => one.currency === currency);
      expect(pool('EUR')).toMatchObject({ capMinor: ownCapMinor, refused: 1 });
      for (const currency of ['UAH', 'EUR', 'points']) {
        expect(pool(currency)?.paidMinor).toBeGreaterThan(0);
      }
    });

    it('a corrective action with its owner and due date, done and checked, and an idea put to work', async () => {
      const query = { state: 'checked' } as const;
      const actions = await itemsOf(api.GET('/v1/corrective-actions', { params: { query } }));
      expect(actions).toMatchObject([
        {
          demo: true,
          owner: { name: expect.stringContaining('(демо)') },
          doneAt: expect.any(String),
          check: {
            casesBefore: expect.any(Number),
            casesAfter: expect.any(Number),
            effective: expect.any(Boolean),
          },
        },
      ]);
      const done = { query: { state: 'done', cause: actions[0]?.cause ?? '' } } as const;
      expect(await itemsOf(api.GET('/v1/ideas', { params: done }))).not.toEqual([]);
    });

    it('surveys that customers answered on the page of their letter', async () => {
      const figures = await fetch(`${env.RECOURSE_URL}/metrics`, {
        headers: { authorization: `Bearer ${key}` },
      });
      // Whoever has filled the form in is sent on to the page that thanks them.
      const sent = /_count\{method="POST",route="\/public\/surveys\/:token",status="303"\} ([1-9]\d*)/;
      expect(await figures.text()).toMatch(sent);
      const { data } = await api.GET('/v1/reports/satisfaction', { params: { query: demo } });
      expect(data?.rows.find(({ figure }) => figure === 'response_rate')?.hits).toBeGreaterThan(0);
    });

    it('a year of imported figures about the staff, with where they come from and go to', async () => {
      for (const name of ['demo_enps', 'demo_staff_retention', 'demo_staff_turnover']) {
        const { data } = await api.GET('/v1/series/{name}', { params: { path: { name } } });
        expect(data?.points).toHaveLength(12);
        expect(new Set(data?.points.map(({ value }) => value)).size).toBeGreaterThan(3);
        expect([data?.baseline, data?.target]).toEqual([expect.any(Number), expect.any(Number)]);
      }
    });

    it('cases that routing gave to somebody, with the reason', async () => {
      const routed = [];
      for (const { id } of await cases()) {
        const params = { path: { id }, query: { limit: 200 } };
        const items = await itemsOf(api.GET('/v1/complaints/{id}/timeline', { params }));
        routed.push(...items.filter(({ type }) => type === 'routed'));
      }
      expect(routed).not.toEqual([]);
      for (const { data } of routed) {
        expect(['vulnerable', 'familiar', 'skill', 'load']).toContain(data.by);
      }
      const people = await itemsOf(api.GET('/v1/people', { params: { query: { limit: 200 } } }));
      expect(people.filter(({ capacity }) => capacity > 0)).toEqual([]);
    });

    it('reports that are not empty', async () => {
      const params = { params: { query: demo } };
      const told = await Promise.all([
        api.GET('/v1/reports/received', params),
        api.GET('/v1/reports/trend', params),
        api.GET('/v1/reports/attainment', params),
        api.GET('/v1/reports/resolution-times', params),
        api.GET('/v1/reports/bottlenecks', params),
        api.GET('/v1/reports/satisfaction', params),
        api.GET('/v1/reports/nps-and-complaints', params),
        api.GET('/v1/reports/causes', params),
        api.GET('/v1/reports/loyalty', params),
      ]);
      for (const { data, response } of told) expect(data?.rows, response.url).not.toEqual([]);
      const { data: first } = await api.GET('/v1/reports/first-response', params);
      expect(first?.channels).not.toEqual([]);
      const { data: fcr } = await api.GET('/v1/reports/fcr', params);
      expect(fcr?.solved).toBeGreaterThan(0);
      expect(await itemsOf(api.GET('/v1/reports/cases', params))).not.toEqual([]);
      const pilot = { query: { ...demo, experiment: 'demo_pilot_1' } };
      const { data: effect } = await api.GET('/v1/reports/experiment', { params: pilot });
      expect(effect?.rows).not.toEqual([]);
    });
  });

  it('takes the good rows of a CSV file once, names the bad ones and takes nothing twice', async () => {
    const file = join(folder, 'cases.csv');
    await writeFile(
      file,
      'Тема;Текст;Пошта;Клас\nЦіна;На касі інша ціна;customer-1@example.com;store\n;Без теми;customer-2@example.com;store\nКартка;Немає балів;customer-3@example.com;nonsense\n',
    );
    const map = ['--map', 'subject=Тема,body=Текст,customer.email=Пошта,class=Клас'];
    const first = await run('scripts/demo.ts', ['--file', file, ...map], env).ran;
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/Row 3: subject is empty/);
    expect(first.out).toMatch(/Row 4: the service says 422: unknown-class/);
    expect(first.out).toMatch(/taken as new cases +1/);
    const second = await run('scripts/demo.ts', ['--file', file, ...map], env).ran;
    expect(second.out).toMatch(/taken as new cases +0/);
    expect(second.out).toMatch(/taken by an earlier run +1/);
  });

  it('says what would be accepted instead of an option that it does not know', async () => {
    const { code, out } = await run('scripts/demo.ts', ['--scale', 'much'], env).ran;
    expect(code).toBe(2);
    expect(out).toMatch(/1\/25000 to 1/);
  });
});

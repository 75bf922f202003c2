import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CsvFileError, type CsvRow } from '../../imports/csv.ts';
import { mappableFields } from '../../imports/fields.ts';
import { createClient, problemOf, tried } from '../../scripts/demo/client.ts';
import { readDemoConfig } from '../../scripts/demo/config.ts';
import { type CaseLook, freshMemory, moveNames, nextMove, remember } from '../../scripts/demo/course.ts';
import { readCsv } from '../../scripts/demo/csv.ts';
import { type FileOptions, helpText, parseOptions } from '../../scripts/demo/options.ts';
import { countsAt, monthVolumes, planCase, planMonth } from '../../scripts/demo/plan.ts';
import { createRng } from '../../scripts/demo/random.ts';
import { Tally, table } from '../../scripts/demo/summary.ts';
import {
  drawCustomer,
  drawSlots,
  fill,
  languages,
  phrases,
  themesOf,
} from '../../scripts/demo/texts/index.ts';
import { allowedAt } from '../../workflows/domain/allowed.ts';
import { codePattern, stages } from '../../workflows/domain/vocabulary.ts';

const classes = ['loyalty_card', 'store', 'non_standard'] as const;

describe('a month of complaints', () => {
  it('has 10, 72 and 18 per cent of the three classes at any scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25_000 }), (parts) => {
        const counts = new Map(countsAt(1 / parts));
        const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
        expect(total).toBe(Math.max(1, Math.round(25_000 / parts)));
        for (const of of classes) {
          expect(Math.abs((counts.get(of) ?? 0) - monthVolumes[of] / parts)).toBeLessThanOrEqual(1);
        }
      }),
    );
    expect(countsAt(1 / 100)).toEqual([
      ['loyalty_card', 25],
      ['store', 180],
      ['non_standard', 45],
    ]);
  });

  it('is the same for the same seed and another for another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_294_967_295 }), (seed) => {
        expect(planMonth(1 / 1000, seed)).toEqual(planMonth(1 / 1000, seed));
        expect(planMonth(1 / 1000, seed)).not.toEqual(planMonth(1 / 1000, (seed + 1) % 4_294_967_296));
      }),
      { numRuns: 20 },
    );
  });

  it('arrives in order, within its span, with the classes mixed', () => {
    const plans = planMonth(1 / 25, 7);
    expect(plans).toHaveLength(1000);
    for (const [index, plan] of plans.entries()) {
      expect(plan.index).toBe(index);
      expect(plan.arrival).toBeGreaterThanOrEqual(plans[index - 1]?.arrival ?? 0);
      expect(plan.arrival).toBeLessThan(1);
    }
    const early = plans.slice(0, 500).filter((plan) => plan.class === 'store').length;
    expect(early).toBeGreaterThan(300);
    expect(early).toBeLessThan(420);
  });

  it('holds every kind of course, and most money is small', () => {
    const plans = planMonth(1 / 25, 7);
    const share = (fits: (plan: (typeof plans)[number]) => boolean): number =>
      plans.filter(fits).length / plans.length;
    expect(share((plan) => plan.language === 'uk')).toBeCloseTo(0.6, 1);
    expect(share((plan) => plan.language === 'ru')).toBeCloseTo(0.25, 1);
    for (const course of ['accept', 'better', 'haggle', 'decline', 'lapse'] as const) {
      expect(share((plan) => plan.customer.course === course)).toBeGreaterThan(0.02);
    }
    for (const course of ['approve', 'reduce', 'refuse', 'send_back'] as const) {
      expect(share((plan) => plan.approval.course === course)).toBeGreaterThan(0.05);
    }
    expect(share((plan) => plan.aftercare.course === 'reopen')).toBeGreaterThan(0.02);
    for (const way of [
      'good_at_once',
      'points',
      'goodwill',
      'expert',
      'ombudsman',
      'no_cooperation',
    ] as const) {
      expect(share((plan) => plan.way === way)).toBeGreaterThan(0.005);
    }
    for (const twice of ['merged', 'unmerged'] as const) {
      expect(share((plan) => plan.beside.twice === twice)).toBeGreaterThan(0.002);
    }
    expect(share((plan) => (plan.neglectShare ?? 0) > 1)).toBeGreaterThan(0.02);
    expect(share((plan) => plan.question?.answerAfterDays === null)).toBeGreaterThan(0.01);
    expect(share((plan) => (plan.handOff?.answerAfterDays ?? 0) > 2)).toBeGreaterThan(0.01);
    const offers = plans.filter((plan) => plan.proposal.amountMinor !== null);
    expect(
      offers.filter((plan) => (plan.proposal.amountMinor ?? 0) <= 50_000).length / offers.length,
    ).toBeGreaterThan(0.7);
    expect(offers.some((plan) => (plan.proposal.amountMinor ?? 0) > 500_000)).toBe(true);
  });

  it('never plans money for an answer, nor an act before there is a case', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...classes), (seed, of) => {
        const plan = planCase(createRng(seed), of);
        if (plan.proposal.kind === 'answer') expect(plan.proposal.amountMinor).toBeNull();
        expect(plan.mistakenFor).not.toBe(of);
        const delays = JSON.stringify(plan).matchAll(/Days":(-?[\d.e-]+)/g);
        for (const [, delay] of delays) expect(Number(delay)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the people of a case', () => {
  const look = (over: Partial<CaseLook>): CaseLook => ({
    id: '0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11',
    number: 'C-2026-000001',
    version: 1,
    cycle: 1,
    stage: 'triage',
    waitingFor: null,
    outcome: null,
    class: null,
    category: null,
    severity: null,
    line: 'agent',
    refusal: null,
    assignee: null,
    allowed: [],
    next: null,
    tasks: [],
    handOffs: [],
    proposal: null,
    compensation: null,
    clocks: [],
    receivedAt: '2026-03-01T10:00:00.000Z',
    articles: [],
    ...over,
  });
  /** Address of the decision behind a move; null for facts and tasks, which any open case takes. */
  const verbOf = (move: string): string | null =>
    ({
      triage: 'triage',
      dismiss: 'dismiss',
      assign: 'assign',
      claim: 'claim_task',
      reclassify: 'reclassify',
      reply: 'reply',
      update: 'reply',
      ask: 'ask_customer',
      hand_off: 'hand_off',
      recall: 'recall_hand_off',
      conclude: 'conclude',
      propose: 'propose',
      approve: 'approve',
      reduce: 'approve',
      refuse_approval: 'refuse_approval',
      send_back: 'send_back',
      accept: 'accept',
      decline: 'decline',
      better_offer: 'offer',
      withdraw: 'withdraw',
      close: 'close',
      reopen: 'reopen',
      make_good: 'compensate',
      to_expert: 'escalate_to_expert',
      refer: 'refer',
      ombudsman_decides: 'referral_outcome',
      refuse_cooperation: 'refuse_cooperation',
      confirm_refusal: 'confirm_refusal',
    })[move] ?? null;

  it('do only what the process takes at the stage', () => {
    const doneAlready = fc.array(fc.constantFrom(...moveNames), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...classes),
        fc.constantFrom(...stages),
        doneAlready,
        (seed, of, stage, done) => {
          const memory = freshMemory(0);
          for (const name of done) remember(memory, 1, name);
          const allowed: readonly string[] = allowedAt[stage];
          const handOffs = [{ id: 'h', department: 'it', state: 'open' }];
          const move = nextMove(
            planCase(createRng(seed), of),
            look({ stage, allowed, handOffs }),
            memory,
            4_000,
            {},
          );
          const verb = move && verbOf(move.name);
          if (verb) expect(allowed).toContain(verb);
          if (stage === 'closed') expect(move).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('leave a neglected case until the share of its limit has passed', () => {
    const plan = {
      ...planCase(createRng(1), 'store'),
      neglectShare: 1.2,
      withdrawal: null,
      chaseAfterDays: null,
      mistakenFor: null,
    };
    const move = nextMove(plan, look({ stage: 'investigation' }), freshMemory(1_000), 4_000, { store: 3 });
    expect(move).toEqual({ name: 'reply', atMs: 1_000 + 1.2 * 3 * 4_000 });
  });

  it('wait in silence when the plan says that the customer never answers', () => {
    const plan = {
      ...planCase(createRng(1), 'store'),
      question: { afterDays: 0.1, answerAfterDays: null },
      withdrawal: null,
      chaseAfterDays: null,
    };
    expect(
      nextMove(plan, look({ stage: 'investigation', waitingFor: 'customer' }), freshMemory(0), 4_000, {}),
    ).toBeNull();
  });
});

describe('the texts of the demo', () => {
  it('are at least 25 complaints a class, in three languages, with every slot filled', () => {
    const today = new Date('2026-03-01T00:00:00Z');
    for (const of of classes) {
      const bodies = themesOf(of).flatMap((theme) =>
        languages.flatMap((language) => theme.words[language].complaints),
      );
      expect(new Set(bodies.map(({ body }) => body)).size).toBe(bodies.length);
      expect(bodies.length).toBeGreaterThanOrEqual(25);
      for (const theme of themesOf(of)) {
        for (const code of [theme.category, theme.rootCause, theme.department])
          expect(code).toMatch(codePattern);
        for (const language of languages) {
          const slots = { ...drawSlots(createRng(1), language, today), sum: '100 грн' };
          const { complaints, question, answer } = theme.words[language];
          const said = [...complaints.flatMap(({ subject, body }) => [subject, body]), question, answer];
          for (const text of [...said, theme.handOff.question, theme.handOff.answer]) {
            expect(fill(text, slots)).not.toMatch(/[{}]/);
          }
        }
      }
    }
    for (const language of languages) {
      const slots = { ...drawSlots(createRng(2), language, today), sum: '100 грн' };
      for (const text of JSON.stringify(phrases[language]).match(/\{\w+\}/g) ?? []) {
        expect(fill(text, slots)).not.toMatch(/[{}]/);
      }
    }
  });

  it('name customers who cannot be real', () => {
    const customer = drawCustomer(createRng(3), 'uk');
    expect(customer.mailbox).toMatch(/@example\.com$/);
    expect(customer.phone).toMatch(/^\+380000\d{6}$/);
  });
});

describe('the CSV reader', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recourse-demo-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (content: string | Buffer, over: Partial<FileOptions> = {}): Promise<CsvRow[]> => {
    const path = join(folder, 'cases.csv');
    await writeFile(path, content);
    const rows: CsvRow[] = [];
    const options: FileOptions = {
      mode: 'file',
      path,
      map: {},
      policy: null,
      encoding: 'utf-8',
      zone: 'Europe/Kyiv',
      concurrency: 1,
      ...over,
    };
    for await (const row of readCsv(options)) rows.push(row);
    return rows;
  };

  it('reports bad rows by their number in a spreadsheet and goes on', async () => {
    const rows = await read(
      'channel,customer.ref,subject,body,receivedAt\n' +
        'web,c-1,Тема,Текст,2026-03-01T10:00:00Z\n' +
        'fax,c-2,,Текст,вчора\n' +
        '\n' +
        'web,,Тема,Текст,\n' +
        'phone,c-3,Тема,Текст,01.03.2026 10:00\n',
    );
    expect(rows.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'complaint'],
      [3, 'bad'],
      [5, 'bad'],
      [6, 'complaint'],
    ]);
    const [, bad, anonymous, last] = rows;
    expect(bad?.kind === 'bad' && bad.reasons.join('\n')).toMatch(
      /subject is empty[\s\S]*receivedAt[\s\S]*channel must be one of web/,
    );
    expect(anonymous?.kind === 'bad' && anonymous.reasons[0]).toMatch(/whose complaint/);
    expect(last?.kind === 'complaint' && last.body.receivedAt).toBe('2026-03-01T08:00:00.000Z');
  });

  it('takes other names of columns, semicolons, a byte order mark and quoted line breaks', async () => {
    const rows = await read(
      '\uFEFFТема;Текст;Хто;Бажане\r\n"На касі; інша ціна";"Перший рядок\nдругий ""рядок"", кома";c-9;refund\r\nДруга;Текст;c-10;\r\n',
      {
        map: { subject: 'Тема', body: 'текст', 'customer.ref': 'Хто', remedySought: 'Бажане' },
        policy: 'demo',
      },
    );
    expect(rows[0]).toMatchObject({
      kind: 'complaint',
      row: 2,
      body: {
        channel: 'api',
        customer: { ref: 'c-9' },
        subject: 'На касі; інша ціна',
        body: 'Перший рядок\nдругий "рядок", кома',
        remedySought: 'refund',
        policy: 'demo',
      },
    });
    expect(rows[1]).toMatchObject({ kind: 'complaint', row: 3 });
    expect(rows[1]?.kind === 'complaint' && 'remedySought' in rows[1].body).toBe(false);
  });

  it('gives the same key to the same content and another to other content', async () => {
    const file = 'customer.ref,subject,body\nc-1,Тема,Текст\nc-1,Тема,Текст\nc-1,Тема,Інший текст\n';
    const keys = (rows: CsvRow[]): string[] => rows.map((row) => (row.kind === 'complaint' ? row.key : ''));
    const [first, twin, other] = keys(await read(file));
    expect(first).toMatch(/^[\x20-\x7e]{20,255}$/);
    expect(twin).toBe(first);
    expect(other).not.toBe(first);
    expect(keys(await read(file))[0]).toBe(first);
    expect(keys(await read(file, { policy: 'demo' }))[0]).not.toBe(first);
  });

  it('reads windows-1251 when told, and says so when a file is not what it should be', async () => {
    const cyrillic = Buffer.from([0xd2, 0xe5, 0xec, 0xe0]); // "Тема"
    const file = Buffer.concat([
      Buffer.from('customer.ref,subject,body\nc-1,'),
      cyrillic,
      Buffer.from(',Text\n'),
    ]);
    await expect(read(file)).rejects.toThrow(/--encoding windows-1251/);
    const [row] = await read(file, { encoding: 'windows-1251' });
    expect(row?.kind === 'complaint' && row.body.subject).toBe('Тема');
  });

  it('refuses a file without the columns it needs, naming those it has', async () => {
    await expect(read('Тема,Текст\na,b\n')).rejects.toThrow(
      /lacks the columns "subject".*It has: "Тема", "Текст"/s,
    );
    await expect(read('')).rejects.toThrow(CsvFileError);
    await expect(read('x', { path: join(folder, 'none.csv') })).rejects.toThrow(/Cannot read/);
  });

  it('keeps the rows before a quotation mark that is never closed', async () => {
    const rows = await read('customer.ref,subject,body\nc-1,Тема,Текст\nc-2,"Тема,Текст\nc-3,Тема,Текст\n');
    expect(rows[0]).toMatchObject({ kind: 'complaint', row: 2 });
    expect(rows[1]).toMatchObject({ kind: 'bad', row: 3 });
    expect(rows).toHaveLength(2);
  });

  it('reads the sample that is shipped: five complaints and two bad rows', async () => {
    const map = {
      externalRef: 'Номер',
      receivedAt: 'Отримано',
      channel: 'Канал',
      class: 'Клас',
      'customer.name': 'Клієнт',
      'customer.email': 'Пошта',
      'customer.phone': 'Телефон',
      subject: 'Тема',
      body: 'Текст',
      remedySought: 'Бажане',
    };
    const rows = await read('', { path: 'scripts/demo/sample.csv', map });
    expect(rows.filter((row) => row.kind === 'complaint')).toHaveLength(5);
    expect(rows.filter((row) => row.kind === 'bad').map(({ row }) => row)).toEqual([5, 7]);
  });
});

describe('the options', () => {
  it('are a month at 1/100 when none are given', () => {
    expect(parseOptions([])).toEqual({
      mode: 'month',
      scale: 0.01,
      seed: 2024,
      concurrency: 16,
      overSeconds: null,
    });
    expect(parseOptions(['--scale', '1/2500', '--seed=5', '--over', '0'])).toMatchObject({
      scale: 1 / 2500,
      seed: 5,
      overSeconds: 0,
    });
    expect(parseOptions(['--file', 'a.csv', '--map', 'subject=Тема, body=Текст'])).toMatchObject({
      mode: 'file',
      map: { subject: 'Тема', body: 'Текст' },
    });
    expect(parseOptions(['--help'])).toEqual({ mode: 'help' });
    for (const field of mappableFields) expect(helpText).toContain(field);
  });

  it.each([
    [['--scale', '2'], /1\/25000 to 1/],
    [['--scale', '1/0'], /1\/25000 to 1/],
    [['--seed', '-1'], /--seed/],
    [['--concurrency', '0'], /1 to 256/],
    [['--concurency', '4'], /There is no option --concurency; there are .*--concurrency/],
    [['--scale'], /needs a value/],
    [['cases.csv'], /belongs to no option/],
    [['--map', 'subject=Тема'], /goes with --file/],
    [['--file', 'a.csv', '--scale', '1/10'], /does not go with --file/],
    [['--file', 'a.csv', '--map', 'title=Тема'], /knows no field "title"; it knows subject/],
    [['--file', 'a.csv', '--map', 'subject'], /field=column/],
    [['--file', 'a.csv', '--encoding', 'koi8'], /utf-8, windows-1251/],
    [['--file', 'a.csv', '--zone', 'Kyiv'], /IANA/],
    [['--seed', '1', '--seed', '2'], /twice/],
  ])('refuse %j and say what is accepted', (argv, words) => {
    const options = parseOptions(argv);
    expect('problems' in options && options.problems.join('\n')).toMatch(words);
  });

  it('name every problem at once', () => {
    const options = parseOptions(['--scale', 'x', '--seed', 'y', '--wat', '1']);
    expect('problems' in options && options.problems.length).toBeGreaterThanOrEqual(3);
  });

  it('find the key in the environment or in the data folder, or say what is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'recourse-demo-'));
    try {
      expect(readDemoConfig({ DATA_DIR: folder, RECOURSE_URL: 'localhost' })).toMatchObject({
        problems: [expect.stringContaining('RECOURSE_URL'), expect.stringContaining('No key')],
      });
      await writeFile(join(folder, 'bootstrap-key'), 'k'.repeat(40));
      expect(readDemoConfig({ DATA_DIR: folder, PORT: '8099' })).toEqual({
        url: 'http://127.0.0.1:8099',
        key: 'k'.repeat(40),
      });
      expect(
        readDemoConfig({ RECOURSE_URL: 'https://example.com/', RECOURSE_BOOTSTRAP_KEY: 'given' }),
      ).toEqual({
        url: 'https://example.com',
        key: 'given',
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the client of the demo', () => {
  it('asks again under the same key when the service cannot answer, and tells refusals as they are', async () => {
    const complaint = { channel: 'web', customer: { ref: 'c-1' }, subject: 'Тема', body: 'Текст' } as const;
    const idea = { cause: 'late', title: 'Раніше', body: 'Виїжджати раніше' };
    const keys: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      keys.push(request.headers['idempotency-key']?.toString());
      const refused = request.url === '/v1/ideas';
      const status = refused ? 409 : keys.length < 3 ? 503 : 201;
      response.writeHead(status, {
        'content-type': 'application/problem+json',
        'retry-after': '0',
        etag: '"7"',
      });
      response.end(JSON.stringify(refused ? { type: '/problems/not-allowed-now' } : { id: 'x' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const client = createClient({ url, key: 'k' }, 1);
      const answer = await tried(client.as().POST('/v1/complaints', { body: complaint }));
      expect(answer).toMatchObject({ status: 201, etag: '"7"', body: { id: 'x' } });
      expect(keys).toHaveLength(3);
      expect(new Set(keys).size).toBe(1);
      expect(client.counts).toEqual({ answered: 1, retried: 2 });
      const refused = await tried(client.as('somebody').POST('/v1/ideas', { body: idea }));
      expect([refused.ok, refused.status, problemOf(refused.body)]).toEqual([false, 409, 'not-allowed-now']);
      expect(keys[3]).not.toBe(keys[0]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

describe('the tables of the summary', () => {
  it('are aligned, numbers to the right', () => {
    const tally = new Tally();
    tally.add('stage.closed', 1_250);
    tally.add('stage.aftercare');
    expect(table(['stage', 'cases'], tally.under('stage.'))).toBe(
      ['stage      cases', '---------  -----', 'closed     1,250', 'aftercare      1'].join('\n'),
    );
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

  it('drives a small month to closure and tells what became of it', { timeout: 240_000 }, async () => {
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
    expect(code, out).toBe(0);
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

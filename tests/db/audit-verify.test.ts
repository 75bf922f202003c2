/** `npm run audit:verify` as whoever audits runs it: a line and 0, or the first break and 1. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealEntries } from '../../db/case/audit-seals.ts';
import { writeAudit } from '../../db/desk/audit.ts';
import { testConfig } from '../support/config.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const root = fileURLToPath(new URL('../../', import.meta.url));

function verify(
  ...more: readonly string[]
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/audit-verify.ts', ...more], {
    cwd: root,
    env: { ...testConfig().environment, DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

it('says that the trail holds, and when it does not where and why', async () => {
  const { sql } = database.db;
  for (const n of [1, 2, 3]) {
    await writeAudit(sql, {
      actorId: 'me',
      action: 'tried',
      subject: 'person:one',
      before: null,
      after: { n },
    });
  }
  await sealEntries(database.db, 10);
  const whole = await verify();
  expect(whole.output).toContain('3 entries in 1 chains');
  expect(whole.code).toBe(0);

  await sql`alter table audit disable trigger append_only`;
  await sql`update audit set after = '{"n": 20}' where after = '{"n": 2}'`;
  await sql`alter table audit enable trigger append_only`;
  const broken = await verify();
  expect(broken.output).toMatch(
    /broken: person at 2 \(entry \d+\): the entry or its hash is not what was written/,
  );
  expect(broken.code).toBe(1);

  const wrong = await verify('--checkpoint', 'nonsense');
  expect(wrong.output).toContain('--checkpoint is like');
  expect(wrong.code).toBe(1);
});

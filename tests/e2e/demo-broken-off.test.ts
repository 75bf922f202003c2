/** A demo that is broken off leaves nothing changed for those who go on working with the service. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, bootstrapKey, silentEngine, startApi } from '../support/api.ts';
import { testConfig } from '../support/config.ts';

let api: ApiUnderTest;
let url: string;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  url = await api.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => api.close());

const standing = async () => {
  const [row] = await api.db.sql`
    select (select count(*)::int from people where capacity > 0) as routed,
           (select count(*)::int from api_keys where name = 'Channels of the demo' and revoked_at is null) as keys,
           (select count(*)::int from experiments where stopped_at is null) as pilots,
           (select count(*)::int from cases) as cases`;
  return row as { routed: number; keys: number; pilots: number; cases: number };
};

describe('a demo that is broken off in the middle', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s gives back places in routing, the key and the pilot, and says so',
    async (signal) => {
      const before = (await standing()).cases;
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'scripts/demo.ts', '--scale', '1/2500', '--over', '1'],
        {
          env: { ...testConfig().environment, RECOURSE_URL: url, RECOURSE_BOOTSTRAP_KEY: bootstrapKey },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      let out = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          out += chunk;
        });
      }
      try {
        await expect.poll(async () => (await standing()).cases, { timeout: 50_000 }).toBeGreaterThan(before);
        expect(await standing()).toMatchObject({ routed: expect.any(Number), keys: 1, pilots: 1 });
        expect((await standing()).routed).toBeGreaterThan(0);
        child.kill(signal);
        const [code] = await once(child, 'exit');
        expect(code, out).toBe(130);
        expect(await standing(), out).toMatchObject({ routed: 0, keys: 0, pilots: 0 });
        expect(out).toContain('putting back what was changed');
      } finally {
        child.kill('SIGKILL');
      }
    },
    120_000,
  );
});

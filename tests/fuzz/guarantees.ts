/** What holds after any number of random requests. */
import { expect } from 'vitest';
import type { ApiUnderTest } from '../support/api.ts';
import { bootstrapKey, startApi } from '../support/api.ts';
import { type FuzzGround, layGround } from './ground.ts';
import { type FuzzRun, fuzz } from './run.ts';

/** An API that listens, with a worker behind it, and the ground laid. */
export async function startFuzzed(): Promise<{ api: ApiUnderTest; address: string; ground: FuzzGround }> {
  const api = await startApi();
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  return { api, address, ground: await layGround(address, bootstrapKey) };
}

/** No failure of ours, no status or answer but those described, no way round the key, and enough was asked. */
export async function expectSound(
  address: string,
  ground: FuzzGround,
  options: { readonly phases: readonly string[]; readonly examples: number; readonly casesMin: number },
): Promise<FuzzRun> {
  const run = await fuzz(address, ground, options);
  expect(run.failures).toBe('');
  expect(run.cases).toBeGreaterThanOrEqual(options.casesMin);
  // On a machine that is busy with other things some decisions take longer than their five seconds.
  expect(run.unavailable / run.cases).toBeLessThan(0.01);
  return run;
}

/** Every open case still takes decisions, whatever was done to it: none stands still. */
export async function expectAlive(api: ApiUnderTest, ground: FuzzGround): Promise<void> {
  const [as = ''] = ground.keys;
  const rows = await api.db.sql<{ id: string }[]>`
    select id from cases where ended_at is null order by created_at limit 100`;
  expect(rows.length).toBeGreaterThan(0);
  const stuck: string[] = [];
  for (const { id } of rows) {
    const reply = await api.post(`/v1/complaints/${id}/reply`, { as, body: { text: 'We are at it.' } });
    if (reply.status !== 200 && reply.status !== 409) stuck.push(`${id}: ${reply.status} ${reply.text}`);
  }
  expect(stuck).toEqual([]);
}

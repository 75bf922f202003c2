/** Random requests to every operation, a minute of them; `npm run test:fuzz` asks for longer. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiUnderTest } from '../support/api.ts';
import { testConfig } from '../support/config.ts';
import type { FuzzGround } from './ground.ts';
import { expectAlive, expectSound, startFuzzed } from './guarantees.ts';

const short = { phases: ['examples', 'fuzzing', 'stateful'], examples: 3, casesMin: 500 };
/** Also every boundary of every schema. */
const long = { phases: ['examples', 'coverage', 'fuzzing', 'stateful'], examples: 25, casesMin: 5_000 };

let api: ApiUnderTest;
let address: string;
let ground: FuzzGround;

beforeAll(async () => {
  ({ api, address, ground } = await startFuzzed());
}, 300_000);
afterAll(() => api.close());

it('has ground under it: random requests name cases, tasks, people and hand-offs that exist', () => {
  expect(Object.keys(ground.places)).toEqual(
    expect.arrayContaining([
      '/v1/complaints/{id}',
      '/v1/people/{id}',
      '/v1/articles/{id}',
      '/v1/complaints/{id}/hand-offs/{handOffId}',
    ]),
  );
});

it('answers random and malformed requests as described, without a failure, and none without a key', async () => {
  const run = await expectSound(address, ground, testConfig().longFuzz ? long : short);
  console.log(`  ${run.cases} cases were asked, ${run.unavailable} found a part not to be had.`);
}, 3_600_000);

it('leaves no case standing still', async () => {
  await expectAlive(api, ground);
}, 300_000);

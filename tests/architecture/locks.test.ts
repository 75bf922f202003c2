/** Advisory locks are numbers: two of a kind would make strangers wait for each other. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../db/', import.meta.url));

test('each advisory lock has a number of its own', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const locks = files.flatMap((file) =>
    [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/^const (\w+Lock) = ([\d_]+);/gm)].map(
      ([, name = '', number = '']) => ({ number, name: `${name} in ${file}` }),
    ),
  );
  expect(locks.length).toBeGreaterThan(8);
  const shared = locks.filter(({ number }, at) => locks.findIndex((one) => one.number === number) !== at);
  expect(shared).toEqual([]);
});

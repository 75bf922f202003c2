/** Simultaneous look-ups share a statement, and nobody is shown what was read before they asked. */
import { expect, test } from 'vitest';
import { batched } from '../../db/queries/batch.ts';

function gated() {
  const asked: (readonly string[])[] = [];
  const gates: (() => void)[] = [];
  const find = batched<string>(async (keys) => {
    asked.push(keys);
    await new Promise<void>((resolve) => gates.push(resolve));
    if (keys.includes('bad')) throw new Error('cannot be read');
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, `value of ${key}`]));
  });
  return { asked, find, open: () => gates.shift()?.() };
}

test('those that come while one is under way go together, each key once', async () => {
  const { asked, find, open } = gated();
  const first = find('a');
  const others = [find('b'), find('c'), find('b'), find('a'), find('none')];
  open();
  expect(await first).toBe('value of a');
  open();
  expect(await Promise.all(others)).toEqual(['value of b', 'value of c', 'value of b', 'value of a', null]);
  // The second `a` was asked for after the first had been read: it is read again.
  expect(asked).toEqual([['a'], ['b', 'c', 'a', 'none']]);
});

test('a failure reaches all who wait for it, and the next are served', async () => {
  const { find, open } = gated();
  const first = find('a');
  const failing = [find('bad'), find('b')].map((one) => one.catch((error: Error) => error.message));
  open();
  await first;
  open();
  expect(await Promise.all(failing)).toEqual(['cannot be read', 'cannot be read']);
  const next = find('d');
  await Promise.resolve();
  open();
  expect(await next).toBe('value of d');
});

/** docs/practices.md lists every practice; that its tests ran and passed is checked at the end of a full run. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { practiceRows } from '../support/practices.ts';

const root = new URL('../../', import.meta.url);

test('a row is read with its tests, and a line that is none is passed over', () => {
  const text = `| Row | Practice | Where | Shown by |
|---|---|---|---|
| C1 | Survey | here | \`tests/a/b.test.ts\` "one thing", and \`tests/c.test.ts\` "another" |
| M8-10 | Hints | there | |`;
  expect(practiceRows(text)).toEqual([
    {
      row: 'C1',
      tests: [
        { file: 'tests/a/b.test.ts', name: 'one thing' },
        { file: 'tests/c.test.ts', name: 'another' },
      ],
    },
    { row: 'M8-10', tests: [] },
  ]);
});

test('every practice of the five accounts has its row', () => {
  const rows = practiceRows(readFileSync(new URL('docs/practices.md', root), 'utf8')).map(({ row }) => row);
  expect(rows.filter((row) => row.startsWith('C'))).toHaveLength(16);
  expect(rows.filter((row) => row.startsWith('R'))).toHaveLength(11);
  expect(rows.filter((row) => row.startsWith('M'))).toHaveLength(9);
  expect(rows.filter((row) => row.startsWith('X'))).toHaveLength(14);
  expect(rows.filter((row) => row.startsWith('T'))).toHaveLength(7);
  expect(new Set(rows).size).toBe(57);
});

/** docs/practices.md lists every practice, docs/security.md every risk; that its tests ran and passed is checked at the end of a full run. */
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

test('every risk of the OWASP API Security Top 10 of 2023 has its row, with tests that are there', () => {
  const rows = practiceRows(readFileSync(new URL('docs/security.md', root), 'utf8'));
  expect(rows.map(({ row }) => row)).toEqual([
    ...Array.from({ length: 10 }, (_, index) => `API${index + 1}`),
    'INJ',
  ]);
  for (const { row, tests } of rows) {
    expect(tests, row).not.toHaveLength(0);
    for (const { file, name } of tests) {
      const text = readFileSync(new URL(file, root), 'utf8');
      expect(text.includes(name), `${row}: ${name} in ${file}`).toBe(true);
    }
  }
});

test('every chapter of ASVS 5.0 has its row', () => {
  const text = readFileSync(new URL('docs/security.md', root), 'utf8');
  const chapters = [...text.matchAll(/^\| V(\d+) /gm)].map(([, chapter]) => Number(chapter));
  expect(chapters).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
});

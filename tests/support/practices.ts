/** Holds docs/practices.md and docs/security.md to the truth: every row names a test, and in a full run that test ran and passed. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestModule } from 'vitest/node';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface PracticeRow {
  readonly row: string;
  /** Tests by file and name, or a unique part of it. */
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

/** The rows of the table in a text like docs/practices.md. */
export function practiceRows(text: string): readonly PracticeRow[] {
  return text.split('\n').flatMap((line) => {
    const [, row, , , shownBy] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (row === undefined || !/^([CRMXT]\d+|API\d+|INJ)/.test(row)) return [];
    const tests = [...(shownBy ?? '').matchAll(/`(tests\/[^`]+\.test\.tsx?)`\s+"([^"]+)"/g)].map(
      ([, file = '', name = '']) => ({ file, name }),
    );
    return [{ row, tests }];
  });
}

/** What is wrong with the table after a run, a line each. Nothing is said of a run of some of the tests. */
export function unshownPractices(modules: readonly TestModule[]): readonly string[] {
  const ran = new Map<string, { readonly name: string; readonly state: string }[]>();
  for (const module of modules) {
    const tests = [...module.children.allTests()].map((test) => ({
      name: test.fullName,
      state: test.result().state,
    }));
    ran.set(relative(root, module.moduleId), tests);
  }
  const isFullRun = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .every((file) => ran.has(`tests/${file}`));
  const isNarrowed = [...ran.values()].some((tests) => tests.every((test) => test.state === 'skipped'));
  if (!isFullRun || isNarrowed) return [];
  const texts = ['practices', 'security'].map((name) => readFileSync(`${root}docs/${name}.md`, 'utf8'));
  return texts.flatMap(practiceRows).flatMap(({ row, tests }) => {
    if (tests.length === 0) return [`${row} names no test`];
    return tests.flatMap(({ file, name }) => {
      const found = (ran.get(file) ?? []).filter((test) => test.name.includes(name));
      if (found.length === 0) return [`${row}: there is no test "${name}" in ${file}`];
      return found.some((test) => test.state !== 'passed')
        ? [`${row}: "${name}" in ${file} did not pass`]
        : [];
    });
  });
}

/** `npm run openapi:breaking [git revision]`: what breaks since then; the last tag unless told. */
import { readFile } from 'node:fs/promises';
import { breakingChanges, unnamed } from './changes.ts';
import { lastRelease, openApiAt } from './releases.ts';

const root = new URL('../../', import.meta.url);
const revision = process.argv[2] ?? lastRelease();
if (revision === null) {
  console.log('There is no release yet: nothing can break. Name a revision to compare with it.');
} else {
  const older = openApiAt(revision);
  if (older === null) throw new Error(`There is no openapi.json at ${revision}.`);
  const newer = JSON.parse(await readFile(new URL('openapi.json', root), 'utf8'));
  const changes = breakingChanges(older, newer);
  for (const { operation, what } of changes) console.log(`${operation}: ${what}`);
  const open = unnamed(changes, await readFile(new URL('CHANGELOG.md', root), 'utf8'));
  console.log(
    `${changes.length} breaking changes since ${revision}, ${open.length} not named in CHANGELOG.md.`,
  );
  if (open.length > 0) process.exitCode = 1;
}

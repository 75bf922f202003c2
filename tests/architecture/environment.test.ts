/** The environment is read in one place of each part. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { productFolders } from '../support/folders.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = [...productFolders, 'tests'];

/** Packages of the workspace, and what is built for publishing. */
const isForeign = (path: string): boolean => /\/(node_modules|dist)(\/|$)/.test(path);

async function sources(): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(
        () => [],
      );
      return entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !isForeign(entry.parentPath))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
    }),
  );
  return found.flat();
}

test('process.env is read in config.ts files only', async () => {
  const files = await sources();
  expect(files.length).toBeGreaterThan(60);
  const readers: string[] = [];
  for (const file of files) {
    if (file.endsWith('/config.ts') || file === 'tests/architecture/environment.test.ts') continue;
    if ((await readFile(join(root, file), 'utf8')).includes('process.env')) readers.push(file);
  }
  expect(readers).toEqual([]);
});

test('each variable that a config.ts reads is explained in .env.example', async () => {
  const example = await readFile(join(root, '.env.example'), 'utf8');
  const configs = (await sources()).filter(
    (file) => file.endsWith('/config.ts') && !file.startsWith('tests/'),
  );
  expect(configs.length).toBeGreaterThan(1);
  const names = new Set<string>();
  for (const file of configs) {
    const text = await readFile(join(root, file), 'utf8');
    for (const [, name] of text.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm))
      if (name !== undefined) names.add(name);
  }
  expect(names.size).toBeGreaterThan(5);
  expect([...names].filter((name) => !example.includes(`${name}=`))).toEqual([]);
});

/** docs/integrating.md, top to bottom, against a real installation: what a developer copies works. */
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, bootstrapKey, startApi } from '../support/api.ts';
import { testConfig } from '../support/config.ts';
import { type Block, blocksOf, differences, runToEnd } from '../support/guide.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let api: ApiUnderTest;
let address: string;
let folder: string;
let blocks: readonly Block[];

beforeAll(async () => {
  api = await startApi();
  address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'recourse-guide-'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  blocks = blocksOf(await readFile(join(root, 'docs/integrating.md'), 'utf8'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await api.close();
});

const ofLanguage = (language: string) => blocks.filter((block) => block.language === language);

describe('the guide for integrators', () => {
  it('has commands and TypeScript, and no block that nobody would run', () => {
    expect(ofLanguage('sh').length).toBeGreaterThan(6);
    expect(ofLanguage('ts').length).toBeGreaterThan(5);
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(['json', 'sh', 'ts']);
  });

  it('has commands that work one after another, and answers as they are shown', async () => {
    const mark = '=====';
    const script = ofLanguage('sh')
      .map(({ text, line }) => {
        const here = text.replace(/^export RECOURSE=\S+.*$/m, `export RECOURSE=${address}`);
        return `echo '${mark}${line}'; echo 'line ${line}' >&2\n${here}\necho`;
      })
      .join('\n');
    await writeFile(join(folder, 'commands.sh'), `set -euo pipefail\n${script}\n`);
    const ran = await runToEnd('bash', ['commands.sh'], {
      cwd: folder,
      env: { ...testConfig().environment, KEY: bootstrapKey, RECOURSE: address },
    });
    expect(ran.code, `${ran.stdout}\n${ran.stderr}`).toBe(0);
    const outputs = new Map(
      ran.stdout
        .split(mark)
        .slice(1)
        .map((part) => [Number(part.split('\n', 1)[0]), part.slice(part.indexOf('\n') + 1).trim()]),
    );
    let shown = 0;
    for (const [index, block] of blocks.entries()) {
      const before = blocks[index - 1];
      if (block.language !== 'json' || before?.language !== 'sh') continue;
      shown += 1;
      const seen: unknown = JSON.parse(outputs.get(before.line) ?? '');
      expect(differences(JSON.parse(block.text), seen), `line ${block.line}`).toEqual([]);
    }
    expect(shown).toBe(ofLanguage('json').length);
    const unchanged = ofLanguage('sh').find(({ text }) => text.includes('If-None-Match'));
    expect(outputs.get(unchanged?.line ?? 0)).toMatch(/^304\n/);
  });

  it('has TypeScript that compiles as it stands, and brings a case to its payment', async () => {
    const program = ofLanguage('ts')
      .map(({ text }) => text)
      .join('\n\n');
    await writeFile(join(folder, 'guide.ts'), program);
    const tsconfig = { extends: join(root, 'tsconfig.json'), include: ['guide.ts'], exclude: [] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    const { environment } = testConfig();
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const compiled = await runToEnd(process.execPath, [tsc, '-p', folder], { cwd: folder, env: environment });
    expect(compiled.stdout + compiled.stderr).toBe('');
    // As section 1 makes one: it reaches what it registers itself.
    const made = await api.post('/v1/api-keys', { body: { name: 'Web shop', role: 'integrator' } });
    expect(made.json.reach).toBe('own');
    const ran = await runToEnd(process.execPath, ['--import', 'tsx', 'guide.ts'], {
      cwd: folder,
      env: {
        ...environment,
        RECOURSE: address,
        ADMIN_KEY: bootstrapKey,
        INTEGRATOR_KEY: String(made.json.key),
      },
    });
    expect(ran.code, `${ran.stdout}\n${ran.stderr}`).toBe(0);
    expect(ran.stdout).toMatch(/^C-\d{4}-\d+ received$/m);
    expect(ran.stdout).toMatch(/^offer customer "\d+"$/m);
    expect(ran.stdout).toMatch(/^\w+ accepted$/m);
    expect(ran.stdout).toMatch(/^heard webhook\.ping$/m);
    expect(ran.stdout).toMatch(/^live complaint\.received complaint\.\w+$/m);
    expect(ran.stdout).toMatch(/^(409|412) [\w-]+ /m);
  });
});

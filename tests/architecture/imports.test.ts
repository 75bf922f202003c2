/** The table of who may import whom holds, for every module there is. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, test } from 'vitest';
import { productFolders } from '../support/folders.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

async function cruiseFolders(baseDir: string, names: readonly string[]): Promise<ICruiseResult> {
  const { output } = await cruise(
    [...names],
    {
      ...rules.options,
      baseDir,
      validate: true,
      ruleSet: { forbidden: rules.forbidden ?? [] },
    },
    {},
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  if (typeof output === 'string') throw new Error('no result');
  return output;
}

/** Packages of the workspace, and what is built for publishing. */
const isForeign = (path: string): boolean => /\/(node_modules|dist)(\/|$)/.test(path);

async function sourcesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !isForeign(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

test('every module keeps to the table, and none was overlooked', async () => {
  const result = await cruiseFolders(root, productFolders);
  const seen = new Set(result.modules.map((module) => module.source));
  const sources = (await Promise.all(productFolders.map(sourcesBelow))).flat();
  expect(sources.length).toBeGreaterThan(40);
  expect(sources.filter((source) => !seen.has(source))).toEqual([]);
  const violations = result.summary.violations
    .filter((violation) => violation.rule.severity === 'error')
    .map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`);
  expect(violations).toEqual([]);
});

describe('what the table forbids is caught', () => {
  const forbidden: readonly [file: string, imports: string, rule: string][] = [
    ['workflows/a.ts', "import { readFile } from 'node:fs'; readFile;", 'process-imports-no-package'],
    ['workflows/a.ts', "import { z } from 'zod'; z;", 'process-imports-no-package'],
    [
      'workflows/a.ts',
      "import type { b } from '../activities/b.ts'; export type C = b;",
      'process-imports-no-package',
    ],
    ['workflows/domain/a.ts', "import { b } from '../complaint.ts'; b;", 'domain-imports-domain'],
    ['workflows/domain/a.ts', "import { b } from '../policy.ts'; b;", 'domain-takes-shapes-alone'],
    ['activities/a.ts', "import { b } from '../db/desk/b.ts'; b;", 'activities-serve-the-contract'],
    ['activities/a.ts', "import { b } from '../workflows/complaint.ts'; b;", 'activities-serve-the-contract'],
    ['activities/worker.ts', "import { b } from '../api/b.ts'; b;", 'worker-brings-parts-together'],
    ['engine/a.ts', "import { b } from '../db/desk/b.ts'; b;", 'engine-knows-the-start-state'],
    [
      'engine/a.ts',
      "import { b } from '../workflows/complaint.ts'; b;",
      'engine-takes-shapes-of-the-process',
    ],
    ['db/case/a.ts', "import { b } from '../../engine/b.ts'; b;", 'db-stands-below'],
    ['db/case/a.ts', "import { b } from '../../workflows/policy.ts'; b;", 'db-takes-shapes-of-contracts'],
    ['api/a.ts', "import { b } from '../db/case/b.ts'; b;", 'api-writes-the-desk'],
    ['api/a.ts', "import { b } from '../activities/b.ts'; b;", 'api-writes-the-desk'],
    ['files/a.ts', "import { b } from '../db/desk/b.ts'; b;", 'files-know-nobody'],
    ['imports/a.ts', "import { b } from '../api/b.ts'; b;", 'a-row-is-a-request'],
    ['activities/a.ts', "import { b } from '../files/b.ts'; b;", 'activities-serve-the-contract'],
    ['api/a.ts', "import { S3Client } from '@aws-sdk/client-s3'; S3Client;", 'store-in-files'],
    ['api/a.ts', "import { Client } from '@temporalio/client'; Client;", 'client-in-engine'],
    ['api/a.ts', "import postgres from 'postgres'; postgres;", 'database-in-db'],
    ['scripts/a.ts', "import { sql } from 'drizzle-orm'; sql;", 'database-in-db'],
    ['scripts/a.ts', "import { b } from '../activities/b.ts'; b;", 'scripts-use-what-the-api-uses'],
    ['engine/a.ts', "import fastify from 'fastify'; fastify;", 'http-in-api'],
    ['api/a.ts', "import { Worker } from '@temporalio/worker'; Worker;", 'worker-in-worker'],
    ['api/a.ts', "import nodemailer from 'nodemailer'; nodemailer;", 'mail-in-activities'],
    ['client/src/a.ts', "import { b } from '../../api/b.ts'; b;", 'client-stands-alone'],
    ['client/src/a.ts', "import { z } from 'zod'; z;", 'client-runs-anywhere'],
    ['client/src/a.ts', "import { readFile } from 'node:fs'; readFile;", 'client-runs-anywhere'],
    ['api/a.ts', "import { b } from '../client/src/b.ts'; b;", 'api-writes-the-desk'],
    ['api/a.ts', "import { b } from '../tests/b.ts'; b;", 'nobody-imports-tests'],
    ['api/a.ts', "import { b } from './nowhere.ts'; b;", 'no-missing-module'],
    ['api/a.ts', "import { b } from './b.ts'; b;", 'no-cycle'],
  ];

  test.each(forbidden)('%s with "%s"', async (file, imports, rule) => {
    const folder = await mkdtemp(join(tmpdir(), 'recourse-imports-'));
    const write = async (path: string, text: string) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    };
    try {
      const plain = [
        'workflows/complaint.ts',
        'workflows/policy.ts',
        'activities/b.ts',
        'engine/b.ts',
        'files/b.ts',
        'db/desk/b.ts',
        'db/case/b.ts',
        'tests/b.ts',
        'client/src/b.ts',
      ];
      for (const path of plain) await write(path, 'export const b = 1;\n');
      await write('api/b.ts', "import './a.ts'; export const b = 1;\n");
      await write(file, `${imports}\n`);
      const names = [...new Set([...plain, 'api/b.ts', file].map((path) => path.split('/')[0] ?? ''))];
      const result = await cruiseFolders(folder, names);
      const caught = result.summary.violations.filter((violation) => violation.from === file);
      expect(caught.map((violation) => violation.rule.name)).toContain(rule);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

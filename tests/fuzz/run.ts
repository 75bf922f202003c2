/** A run of schemathesis against an API that listens. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSchemathesis } from '../../scripts/local/schemathesis.ts';
import { testConfig } from '../support/config.ts';
import { runToEnd } from '../support/guide.ts';
import type { FuzzGround } from './ground.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

export interface FuzzRun {
  /** How many cases were asked. */
  readonly cases: number;
  /** What does not hold, in schemathesis' own words; empty when all does. */
  readonly failures: string;
  /** Answers that a part was not to be had: correct, but a run with many of them shows little. */
  readonly unavailable: number;
}

/** What has to hold of every answer, beside what the hooks add. */
const checks = [
  'no_failure_of_ours',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'missing_required_header',
  'ignored_auth',
  'use_after_free',
  'ensure_resource_availability',
];

/** The same seed asks the same of the same ground. */
const seed = 20_260_301;

export async function fuzz(
  address: string,
  ground: FuzzGround,
  options: { readonly phases: readonly string[]; readonly examples: number },
): Promise<FuzzRun> {
  const { environment, resolver } = testConfig();
  const python = await findSchemathesis(resolver, join(here, 'requirements.txt'));
  const folder = await mkdtemp(join(tmpdir(), 'recourse-fuzz-'));
  try {
    const groundFile = join(folder, 'ground.json');
    await writeFile(groundFile, JSON.stringify(ground));
    const ran = await runToEnd(
      python,
      [
        ...['-m', 'schemathesis.cli', '--config-file', join(here, 'schemathesis.toml')],
        ...['run', `${address}/openapi.json`, '--url', address],
        ...['--phases', options.phases.join(','), '--max-examples', String(options.examples)],
        ...['--seed', String(seed), '--workers', '1', '--continue-on-failure', '--no-shrink'],
        ...['--generation-database', 'none', '--checks', checks.join(','), '--warnings', 'off'],
      ],
      {
        cwd: folder,
        env: {
          ...environment,
          FUZZ_GROUND: groundFile,
          SCHEMATHESIS_HOOKS: 'hooks',
          PYTHONPATH: here,
          PYTHONDONTWRITEBYTECODE: '1',
          PYTHONIOENCODING: 'utf-8',
          NO_COLOR: '1',
        },
      },
    );
    const cases = Number(/(\d+) generated/.exec(ran.stdout)?.[1] ?? 0);
    const unavailable = Number(/^unavailable: (\d+)$/m.exec(ran.stderr)?.[1] ?? Number.NaN);
    return { cases, unavailable, failures: ran.code === 0 ? '' : told(ran.stdout + ran.stderr) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Random values are long: what went wrong is told by the beginnings of lines. */
function told(output: string): string {
  const from = Math.max(0, output.search(/=+ (ERRORS|FAILURES) =+/));
  const lines = output.slice(from).split('\n');
  return lines
    .map((line) => (line.length > 300 ? `${line.slice(0, 300)}...` : line))
    .slice(0, 400)
    .join('\n');
}

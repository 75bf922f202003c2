/**
 * `npm run bench`: floor and product side by side on this machine. It says what was measured, what was to be reached
 * and what was not; a noisy machine makes it say so, and never makes it fail.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { claimFolder } from '../scripts/local/data-folder.ts';
import { stopLeftoverPostgres } from '../scripts/local/postgres.ts';
import { stopLeftoverTemporal } from '../scripts/local/temporal.ts';
import { environmentOfProcess, placesOfPrograms } from './config.ts';
import { Lab } from './lab/lab.ts';
import { measureExport } from './measures/export.ts';
import { attempt, type Bench } from './measures/measure.ts';
import { measureMemory } from './measures/memory.ts';
import { measureIdle, measureOpenCases } from './measures/open-cases.ts';
import { measureReports } from './measures/reports.ts';
import { measureRounds } from './measures/rounds.ts';
import { type Options, readOptions, usage } from './options.ts';
import { figureIds, figureKinds, Report } from './report/figures.ts';
import { tableOf } from './report/table.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
/** A run ends within this, whatever it has measured by then. */
const runMaxMs = 19 * 60_000;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return;
  }
  const beganMs = Date.now();
  const say = (text: string) => {
    console.log(`${((Date.now() - beganMs) / 1_000).toFixed(1).padStart(7)} s  ${text}`);
  };
  let ending = false;
  const end = () => {
    ending = true;
    say('ending; one moment');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);

  const report = new Report();
  const unclaim = await claimFolder(options.folder, 'bench/run.ts');
  try {
    await clear(options.folder);
    say('databases, worker and API');
    const lab = await Lab.open({
      ...placesOfPrograms(),
      folder: options.folder,
      environment: environmentOfProcess(),
      profileFolder: options.profileFolder,
      onProgress: (step) => say(`  ${step}`),
    });
    try {
      const untilMs = beganMs + runMaxMs;
      await measure({ lab, plan: options.plan, report, say, untilMs, isEnding: () => ending }, options);
    } finally {
      await lab.close();
    }
  } finally {
    await unclaim();
    if (!options.keep) await rm(options.folder, { recursive: true, force: true });
  }
  const file = await write(report, options, beganMs);
  console.log(`\n${tableOf(report)}\n`);
  if (options.quick) console.log('A quick run tells whether everything works, not how fast it is.');
  console.log(`Written to ${file}`);
}

async function measure(bench: Bench, options: Options): Promise<void> {
  const { lab } = bench;
  await lab.startProduct();
  if (options.only.has('open')) {
    await attempt(bench, 'idle without cases', ['idle.empty'], () => measureIdle(bench, 'idle.empty'));
  }
  if (options.only.has('rounds')) await measureRounds(bench);
  if (options.only.has('memory')) await measureMemory(bench);
  if (options.only.has('open')) await measureOpenCases(bench);
  if (options.only.has('reports')) {
    await measureReports(bench);
    await measureExport(bench);
  }
}

/** What a killed run left behind is stopped before its files go. */
async function clear(folder: string): Promise<void> {
  await stopLeftoverPostgres(join(folder, 'postgres'));
  await stopLeftoverTemporal(join(folder, 'temporal'));
  for (const part of ['postgres', 'temporal', 'logs']) {
    await rm(join(folder, part), { recursive: true, force: true });
  }
}

async function write(report: Report, options: Options, beganMs: number): Promise<string> {
  const at = new Date(beganMs);
  const folder = join(root, 'bench', 'results');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${at.toISOString().replaceAll(':', '-').slice(0, 19)}Z.json`);
  const result = {
    at: at.toISOString(),
    seconds: Math.round((Date.now() - beganMs) / 1_000),
    quick: options.quick,
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      processors: cpus().length,
      memoryBytes: totalmem(),
      platform: `${process.platform} ${process.arch}`,
      node: process.version,
    },
    commit: commitOf(),
    plan: options.plan,
    figures: Object.fromEntries(
      figureIds.map(
        (id) => [id, { ...figureKinds[id], ...(report.figure(id) ?? { verdict: 'not asked for' }) }] as const,
      ),
    ),
  };
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}

/** Which state of the project was measured; null outside a checkout. */
function commitOf(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});

/**
 * Is a change of the process safe for cases already running? Replays the recorded histories, and with
 * `--open` every running case of a server, against the code as it is now.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { openHistories } from '../engine/open-histories.ts';
import { preloadModules, workflowsPath } from '../engine/process-bundle.ts';

const usage = `npm run replay                    replays the recorded histories
npm run replay -- --open          and every running case of a Temporal server
  --address host:port             that server; 127.0.0.1:7233 unless told
  --namespace name                its namespace; default unless told`;

interface Recorded {
  readonly workflowId: string;
  readonly history: unknown;
}

async function* recorded(): AsyncGenerator<Recorded> {
  const folder = fileURLToPath(new URL('../tests/replay/histories/', import.meta.url));
  for (const name of (await readdir(folder)).sort()) {
    yield { workflowId: name, history: JSON.parse(await readFile(`${folder}${name}`, 'utf8')) };
  }
}

async function* all(open: { address: string; namespace: string } | null): AsyncGenerator<Recorded> {
  yield* recorded();
  if (open) yield* openHistories(open);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      open: { type: 'boolean', default: false },
      address: { type: 'string', default: '127.0.0.1:7233' },
      namespace: { type: 'string', default: 'default' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const bundle = await bundleWorkflowCode({
    workflowsPath,
    preloadModules,
    logger: new DefaultLogger('ERROR'),
  });
  const open = values.open ? { address: values.address, namespace: values.namespace } : null;
  let replayed = 0;
  let broken = 0;
  for await (const result of Worker.runReplayHistories({ workflowBundle: bundle }, all(open))) {
    replayed += 1;
    if (result.error === undefined) continue;
    broken += 1;
    console.error(`${result.workflowId}: ${result.error.message}`);
  }
  console.log(`${replayed} histories replayed, ${broken} broken`);
  if (broken > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}

/**
 * `npm run demo`: complaints through HTTP against a running service, either a whole month with everybody who acts in
 * it, or the rows of a CSV file. `npm run demo -- --help` says more.
 */

import { CsvFileError } from '../imports/csv.ts';
import { createClient, describe, ServiceUnreachable } from './demo/client.ts';
import { readDemoConfig } from './demo/config.ts';
import { runFile } from './demo/file.ts';
import { runMonth } from './demo/month.ts';
import { helpText, parseOptions } from './demo/options.ts';
import { createPutBack, type PutBack } from './demo/put-back.ts';

const notUnderstood = 2;
const brokenOff = 130;

/** Answers the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const options = parseOptions(argv);
  if ('problems' in options) {
    console.error([...options.problems, '', 'npm run demo -- --help says more.'].join('\n'));
    return notUnderstood;
  }
  if (options.mode === 'help') {
    console.log(helpText);
    return 0;
  }
  const config = readDemoConfig();
  if ('problems' in config) {
    console.error(config.problems.join('\n'));
    return notUnderstood;
  }
  const client = createClient(config, options.concurrency);
  const say = (line: string): void => console.log(line);
  try {
    await checkService(config.url);
    if (options.mode === 'file') {
      const run = await runFile(client, options, say);
      console.log(`\n${run.summary}`);
      return run.badRows > 0 ? 1 : 0;
    }
    const putBack = createPutBack();
    putBackWhenBrokenOff(putBack);
    const run = await runMonth(client, options, say, putBack).finally(() => leave(putBack));
    console.log(`\n${run.summary}`);
    return run.errors > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof ServiceUnreachable || error instanceof CsvFileError) console.error(error.message);
    else console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function leave(putBack: PutBack): Promise<void> {
  for (const failure of await putBack.all()) console.error(`Could not be put back: ${failure}`);
}

/** With the first Ctrl+C what was changed for everybody is put back; the second ends the demo as it is. */
function putBackWhenBrokenOff(putBack: PutBack): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      console.error('\nBroken off: putting back what was changed for everybody...');
      void leave(putBack).then(() => process.exit(brokenOff));
    });
  }
}

/** Says at once that nothing listens, instead of after a minute of patience. */
async function checkService(url: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(10_000) });
  } catch {
    throw new ServiceUnreachable(
      `Nothing answers at ${url}. Start the service with \`npm start\`, or set RECOURSE_URL.`,
    );
  }
  if (response.status !== 200) {
    const body: unknown = await response.json().catch(() => null);
    throw new ServiceUnreachable(`The service at ${url} is not ready: ${response.status} ${describe(body)}`);
  }
}

process.exitCode = await main(process.argv.slice(2));

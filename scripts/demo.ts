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

const notUnderstood = 2;

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
    const run = await runMonth(client, options, say);
    console.log(`\n${run.summary}`);
    return run.errors > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof ServiceUnreachable || error instanceof CsvFileError) console.error(error.message);
    else console.error(error instanceof Error ? error.message : error);
    return 1;
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

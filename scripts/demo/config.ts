import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, environmentOfProcess } from '../config.ts';

/** Where the service is and how the demo proves itself to it. */
export interface DemoConfig {
  /** Without a trailing slash. */
  readonly url: string;
  readonly key: string;
}

/** The file in DATA_DIR into which `npm start` puts its first key. */
export const keyFileName = 'bootstrap-key';

/**
 * Reads `RECOURSE_URL` and `RECOURSE_BOOTSTRAP_KEY`; without the latter the key that `npm start` left in
 * `DATA_DIR`. All problems are reported at once.
 */
export function readDemoConfig(
  env: Environment = environmentOfProcess(),
): DemoConfig | { problems: string[] } {
  const problems: string[] = [];
  // Where `npm start` with the same environment listens.
  const host = env.HOST && env.HOST !== '0.0.0.0' && env.HOST !== '::' ? env.HOST : '127.0.0.1';
  const given = env.RECOURSE_URL || `http://${host}:${env.PORT || '8080'}`;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    problems.push(`RECOURSE_URL must be an http(s) address such as http://127.0.0.1:8080, not "${given}"`);
  }
  const key = env.RECOURSE_BOOTSTRAP_KEY || keyLeftIn(env.DATA_DIR || '.data');
  if (!key) {
    problems.push(
      'No key: set RECOURSE_BOOTSTRAP_KEY to a key of the service with the role admin, or run the demo where `npm start` ' +
        `left its key (DATA_DIR, ${join(env.DATA_DIR || '.data', keyFileName)})`,
    );
  }
  if (problems.length > 0 || !key) return { problems };
  return { url: given.replace(/\/+$/, ''), key };
}

function keyLeftIn(folder: string): string | null {
  try {
    return readFileSync(join(folder, keyFileName), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

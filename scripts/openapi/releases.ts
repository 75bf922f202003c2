/** What was released: read from git, and nothing where there is no git. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The newest tag `v...` that the current revision stands on, or null before the first release. */
export function lastRelease(): string | null {
  return git('describe', '--tags', '--abbrev=0', '--match', 'v*')?.trim() ?? null;
}

/** `openapi.json` as it was at a revision, or null when it had none. */
export function openApiAt(revision: string): Readonly<Record<string, unknown>> | null {
  const text = git('show', `${revision}:openapi.json`);
  return text === null ? null : JSON.parse(text);
}

function git(...args: readonly string[]): string | null {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

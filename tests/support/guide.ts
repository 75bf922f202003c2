/** Fenced blocks of a guide, and what they are run with. */
import { spawn } from 'node:child_process';

export interface Block {
  readonly language: string;
  readonly text: string;
  /** Where it begins, for messages. */
  readonly line: number;
}

/** The fenced blocks of a text in Markdown, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open === null) {
      const language = /^```(\w+)$/.exec(line)?.[1];
      if (language !== undefined) open = { language, line: index + 1, lines: [] };
    } else if (line === '```') {
      blocks.push({ language: open.language, line: open.line, text: open.lines.join('\n') });
      open = null;
    } else {
      open.lines.push(line);
    }
  }
  if (open !== null) throw new Error(`The block of line ${open.line} is not closed.`);
  return blocks;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, without input. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<Ran> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, stdout, stderr };
}

/** How an answer differs from one that is shown: every shown member is there, of the same kind, equal unless it is made anew each time. */
export function differences(shown: unknown, seen: unknown, at = ''): readonly string[] {
  if (Array.isArray(shown) || typeof shown !== 'object' || shown === null) {
    const same = madeAnew(shown)
      ? typeof shown === typeof seen
      : JSON.stringify(shown) === JSON.stringify(seen);
    return same ? [] : [`${at || '/'} is ${JSON.stringify(seen)}, shown is ${JSON.stringify(shown)}`];
  }
  return Object.entries(shown).flatMap(([name, value]) =>
    differences(
      value,
      typeof seen === 'object' && seen !== null ? Reflect.get(seen, name) : undefined,
      `${at}/${name}`,
    ),
  );
}

/** Ids, numbers of cases and instants, also within an address. */
const madeAnew = (value: unknown): boolean =>
  typeof value === 'string' && /[0-9a-f]{8}-[0-9a-f]{4}-|C-\d{4}-\d{6}|\d{4}-\d\d-\d\dT/.test(value);

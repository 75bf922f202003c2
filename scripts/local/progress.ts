/** What `npm start` shows: one line for each step, rewritten in a terminal, plain elsewhere. */
import { spell } from './binary.ts';

export interface Progress {
  /** Runs a step and shows how long it took; a failure is shown and thrown on. */
  step<T>(name: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
  line(text: string): void;
}

const patienceMs = 3_000;

/** `stream` is a terminal or a file. Steps may run at the same time. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const terminal = stream.isTTY === true;
  const paint = (code: number, text: string) => (terminal ? `\u001b[${code}m${text}\u001b[0m` : text);
  const running = new Map<string, string>();

  /** Below the finished lines, one line tells of the steps that run. */
  const show = (line?: string) => {
    if (terminal) stream.write('\r\u001b[2K');
    if (line !== undefined) stream.write(`${line}\n`);
    if (!terminal || running.size === 0) return;
    const now = [...running]
      .map(([name, detail]) => (detail === '' ? name : `${name}: ${detail}`))
      .join(', ');
    stream.write(paint(2, `  … ${now}`.slice(0, (stream.columns || 80) - 1)));
  };

  return {
    line: (text) => show(text),
    step: async (name, work) => {
      const startedAtMs = Date.now();
      const tookText = () => paint(2, took(Date.now() - startedAtMs));
      running.set(name, '');
      show();
      let latest = '';
      // Without a terminal each detail is a line, which only a step that takes its time deserves.
      const patience = setTimeout(() => {
        if (!terminal && latest !== '') show(`  … ${name}: ${latest}`);
      }, patienceMs);
      try {
        const result = await work((detail) => {
          running.set(name, detail);
          latest = detail;
          const late = Date.now() - startedAtMs > patienceMs;
          show(!terminal && late ? `  … ${name}: ${detail}` : undefined);
        });
        running.delete(name);
        show(`  ${paint(32, '✓')} ${name.padEnd(12)} ${tookText()}`);
        return result;
      } catch (error) {
        running.delete(name);
        show(`  ${paint(31, '✗')} ${name.padEnd(12)} ${tookText()}`);
        throw error;
      } finally {
        clearTimeout(patience);
      }
    },
  };
}

function took(elapsedMs: number): string {
  return elapsedMs < 60_000 ? `${(elapsedMs / 1_000).toFixed(1)} s` : spell(elapsedMs);
}

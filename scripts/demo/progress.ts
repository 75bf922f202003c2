import { SingleBar } from 'cli-progress';

/** How far a long run is: a bar on a terminal, a line now and then elsewhere. */
export interface Progress {
  update(done: number, notes: string): void;
  /** Leaves the last state on the screen. */
  stop(): void;
}

/** Between two lines where there is no terminal. */
const quietMs = 10_000;

export function startProgress(
  what: string,
  total: number,
  out: NodeJS.WriteStream = process.stderr,
): Progress {
  if (!out.isTTY) {
    let last = '';
    let saidMs = Date.now();
    return {
      update: (done, notes) => {
        last = `${what}: ${done}/${total}  ${notes}`;
        if (Date.now() - saidMs < quietMs) return;
        saidMs = Date.now();
        out.write(`${last}\n`);
      },
      stop: () => {
        if (last) out.write(`${last}\n`);
      },
    };
  }
  const bar = new SingleBar({
    format: `${what} [{bar}] {value}/{total}  {notes}`,
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    barsize: 30,
    stream: out,
    hideCursor: true,
    fps: 5,
  });
  bar.start(total, 0, { notes: '' });
  return {
    update: (done, notes) => bar.update(done, { notes }),
    stop: () => bar.stop(),
  };
}

/** The live streams that are open: how many for each key, and how they all end. */
import type { ServerResponse } from 'node:http';
import { Problem } from '../problems.ts';

export interface Streams {
  /**
   * Counts a stream of a caller until its response is closed.
   * @throws Problem when the caller, or this process, has as many as there may be
   */
  open(callerId: string, response: ServerResponse): AbortSignal;
  size(): number;
  /** Gives streams a moment to end by themselves, then ends them. */
  close(): Promise<void>;
}

/** Of one process. */
const openMax = 1_000;
/** A listener that takes nothing for so long has gone. */
const stalledMs = 60_000;
const graceMs = 1_000;

export function createStreams(perCallerMax: number): Streams {
  const open = new Set<ServerResponse>();
  const perCaller = new Map<string, number>();
  let becomeEmpty: () => void = () => {};

  const tooMany = (detail: string) =>
    new Problem('too-many-requests', detail, { headers: { 'retry-after': '10' } });

  return {
    open(callerId, response) {
      const own = perCaller.get(callerId) ?? 0;
      if (own >= perCallerMax) throw tooMany(`A key may have ${perCallerMax} live streams open.`);
      if (open.size >= openMax) throw tooMany('The service has as many live streams open as it takes.');
      perCaller.set(callerId, own + 1);
      open.add(response);
      const gone = new AbortController();
      response.once('close', () => {
        gone.abort();
        open.delete(response);
        const left = (perCaller.get(callerId) ?? 1) - 1;
        if (left > 0) perCaller.set(callerId, left);
        else perCaller.delete(callerId);
        if (open.size === 0) becomeEmpty();
      });
      response.socket?.setTimeout(stalledMs, () => response.destroy());
      return gone.signal;
    },
    size: () => open.size,
    async close() {
      if (open.size === 0) return;
      const empty = new Promise<void>((resolve) => {
        becomeEmpty = resolve;
      });
      await Promise.race([empty, new Promise((resolve) => setTimeout(resolve, graceMs))]);
      for (const response of open) response.destroy();
    },
  };
}

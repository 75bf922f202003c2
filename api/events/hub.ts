/**
 * The newest part of the log in memory, read once for all live streams of this process. Streams take from it what
 * they have not sent yet; one that is further behind reads from PostgreSQL until it has caught up, so nothing is
 * queued for a slow reader.
 */
import type { Db } from '../../db/client.ts';
import {
  type EventRow,
  type LogBounds,
  listenForEvents,
  logBounds,
  readEvents,
} from '../../db/queries/events.ts';

export interface HubLogger {
  warn(fields: object, message: string): void;
  info(fields: object, message: string): void;
}

export interface HubOptions {
  readonly db: Db;
  readonly logger: HubLogger;
  /** How often the log is looked at when nobody says that it has grown, 2,000 unless told. */
  readonly pollMs?: number;
  /** Events kept in memory, 1,000 unless told. */
  readonly keptMax?: number;
}

export interface Hub {
  /** How far this process has seen the log; it goes on while there are watchers. */
  seen(): number;
  /** Events after a position that are in memory, or null when they reach further back. */
  after(position: number): readonly EventRow[] | null;
  /** Resolves when something may have come after `position`, after `ms` at the latest, and when the hub closes. */
  wait(position: number, ms: number): Promise<void>;
  /** Begins to watch the log; the last one to end lets it rest. */
  watch(): Promise<{ end(): void }>;
  readonly closed: boolean;
  close(): Promise<void>;
}

const readMax = 500;

export function createHub({ db, logger, pollMs = 2_000, keptMax = 1_000 }: HubOptions): Hub {
  let bounds: LogBounds | null = null;
  let kept: EventRow[] = [];
  /** Everything after this is in `kept`. */
  let keptAfter = 0;
  let watchers = 0;
  let closed = false;
  let failures = 0;
  let looking: Promise<void> | null = null;
  let isAgain = false;
  let timer: NodeJS.Timeout | undefined;
  let listening: Promise<{ stop(): Promise<void> } | null> | undefined;
  const waiting = new Set<() => void>();

  const seen = () => keptAfter + kept.length;

  async function look(): Promise<void> {
    const now = await logBounds(db);
    if (bounds === null || now.position < seen()) {
      // The first look; or another log than before, after a restore.
      kept = [];
      keptAfter = now.position;
    }
    bounds = now;
    while (seen() < now.position && !closed) {
      const { events } = await readEvents(db, seen(), readMax, { bounds: null }, now);
      const first = events[0];
      // Removed before it was seen.
      if (first === undefined || first.position !== seen() + 1) {
        kept = [];
        keptAfter = first === undefined ? now.position : first.position - 1;
      }
      kept.push(...events);
      const tooMany = kept.length - keptMax;
      if (tooMany > 0) {
        kept = kept.slice(tooMany);
        keptAfter += tooMany;
      }
    }
  }

  /** One look at a time; asked for meanwhile, another follows. */
  function lookSoon(): Promise<void> {
    if (looking !== null) {
      isAgain = true;
      return looking;
    }
    const before = seen();
    looking = look()
      .then(() => {
        if (failures > 0) logger.info({ failures }, 'live events go on');
        failures = 0;
      })
      .catch((error: unknown) => {
        failures += 1;
        const type = error instanceof Error ? error.name : 'unknown';
        if (failures === 1) logger.warn({ type }, 'the log of events cannot be read; trying on');
      })
      .finally(() => {
        looking = null;
        if (seen() > before) for (const wake of [...waiting]) wake();
        if (isAgain && !closed && watchers > 0) {
          isAgain = false;
          void lookSoon();
        }
      });
    return looking;
  }

  function begin(): void {
    timer = setInterval(() => void lookSoon(), pollMs);
    listening ??= listenForEvents(db, () => {
      if (watchers > 0) void lookSoon();
    }).catch(() => {
      listening = undefined;
      return null;
    });
  }

  return {
    seen,
    after: (position) => (position < keptAfter ? null : kept.slice(position - keptAfter)),
    async wait(position, ms) {
      if (closed || seen() > position) return;
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timeout);
          waiting.delete(wake);
          resolve();
        };
        const timeout = setTimeout(wake, ms);
        waiting.add(wake);
      });
    },
    async watch() {
      watchers += 1;
      if (watchers === 1) begin();
      await lookSoon();
      let isOver = false;
      return {
        end() {
          if (isOver) return;
          isOver = true;
          watchers -= 1;
          if (watchers > 0) return;
          clearInterval(timer);
          // What comes now is not seen: the next watcher begins anew.
          bounds = null;
        },
      };
    },
    get closed() {
      return closed;
    },
    async close() {
      closed = true;
      clearInterval(timer);
      for (const wake of [...waiting]) wake();
      await looking;
      const subscription = await Promise.race([
        listening ?? null,
        new Promise<null>((resolve) => setTimeout(resolve, 500, null)),
      ]);
      await subscription?.stop().catch(() => {});
    },
  };
}

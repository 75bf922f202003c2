/** One live stream of events, as Server-Sent Events. */
import type { Db } from '../../db/client.ts';
import { eventBodyOf, eventIdOf } from '../../db/events.ts';
import { type EventFilter, type EventRow, isFor, logBounds, readEvents } from '../../db/queries/events.ts';
import type { Hub } from './hub.ts';

export interface StreamOptions {
  readonly db: Db;
  readonly hub: Hub;
  /** Events after this position are sent. */
  readonly position: number;
  readonly filter: EventFilter;
  /** Who listens, asked again with each heartbeat; null ends the stream. */
  recheck(): Promise<EventFilter | null>;
  /** Aborted when the listener has gone. */
  readonly signal: AbortSignal;
  readonly heartbeatMs: number;
  /** The stream ends after this; the listener comes back for more. */
  readonly livesMs: number;
}

/** Events in one chunk, and so at most in hand for one listener. */
const chunkMax = 100;
/** A listener that lost its connection comes back after this. */
const reconnectMs = 2_000;
/** Between two tries to read from a database that is away. */
const retryMs = 1_000;

/** An event as the API shows it. */
export function eventResource({ position, ...event }: EventRow) {
  return eventBodyOf({ ...event, id: eventIdOf(position) });
}

const written = (event: EventRow): string =>
  `id: ${eventIdOf(event.position)}\nevent: ${event.type}\ndata: ${JSON.stringify(eventResource(event))}\n\n`;

/** The text of the stream, as long as somebody takes it. Each event comes once and in order. */
export async function* streamOf(options: StreamOptions): AsyncGenerator<string> {
  const { db, hub, signal, heartbeatMs } = options;
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const isOver = () => hub.closed || signal.aborted || performance.now() > endsAt;
  const endsAt = performance.now() + options.livesMs;
  let heartbeatAt = performance.now() + heartbeatMs;
  let { position, filter } = options;
  yield `retry: ${reconnectMs}\n\n`;
  const watch = await hub.watch();
  try {
    while (!isOver()) {
      const read = await next();
      if (read === 'expired') {
        yield 'event: events-expired\ndata: {"type":"/problems/events-expired"}\n\n';
        return;
      }
      if (read !== null) {
        position = read.through;
        if (read.events.length > 0) yield read.events.map(written).join('');
      }
      if (read === null) await Promise.race([pause(retryMs), aborted]);
      else if (!read.more) await Promise.race([hub.wait(position, heartbeatAt - performance.now()), aborted]);
      if (performance.now() < heartbeatAt || isOver()) continue;
      heartbeatAt = performance.now() + heartbeatMs;
      const now = await options.recheck();
      if (now === null) return;
      filter = now;
      // Moves on where a listener resumes, also past events that are not for it.
      yield `: heartbeat\nid: ${eventIdOf(position)}\n\n`;
    }
  } finally {
    watch.end();
  }

  /** What comes next; null while the database is away. */
  async function next() {
    const inMemory = hub.after(position);
    if (inMemory !== null) {
      const looked = inMemory.slice(0, chunkMax);
      return {
        events: looked.filter((event) => isFor(filter, event)),
        through: position + looked.length,
        more: looked.length < inMemory.length,
      };
    }
    try {
      const bounds = await logBounds(db);
      if (position < bounds.floor) return 'expired';
      const read = await readEvents(db, position, chunkMax, filter, bounds);
      // Having caught up, it goes on from memory.
      return { ...read, more: true };
    } catch {
      return null;
    }
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

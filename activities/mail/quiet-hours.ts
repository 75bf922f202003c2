/** Hours in which a customer is not written to by a robot: the event is when it is, its message waits (semantics, *Escalation*). */
import { dayMs, offsetMsAt, zoneNamed } from '../../db/queries/local-time.ts';
import type { LetterKind } from '../../workflows/domain/vocabulary.ts';

/** Half-open, in milliseconds from local midnight; from the evening to the morning where `fromMs` is the later one. */
export interface QuietHours {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** `21:00-08:00`. */
export const quietHoursPattern = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** Takes hours as they are written; null for what is none. */
export function quietHoursOf(text: string): QuietHours | null {
  const parts = quietHoursPattern.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = parts;
  return {
    fromMs: (fromHour * 60 + fromMinute) * 60_000,
    untilMs: (untilHour * 60 + untilMinute) * 60_000,
  };
}

/** Whether it is quiet at an instant, in this IANA zone. */
export function isQuiet({ fromMs, untilMs }: QuietHours, zone: string, atMs: number): boolean {
  const local = atMs + offsetMsAt(zoneNamed(zone), atMs);
  const timeMs = ((local % dayMs) + dayMs) % dayMs;
  return fromMs <= untilMs ? fromMs <= timeMs && timeMs < untilMs : fromMs <= timeMs || timeMs < untilMs;
}

/** Letters that come by themselves. Who has just written to us is answered at once, and people write when they do. */
export const quietKinds = ['reminder', 'delay', 'closing', 'survey'] as const satisfies readonly LetterKind[];

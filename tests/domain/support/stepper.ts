/**
 * A second implementation of deadlines, made to be obviously right and slow: luxon says what each five minutes
 * are on the wall, the calendar's rules say whether they are open, and a loop counts them. It knows no
 * {@link Ground} and shares no code with the first.
 */
import { DateTime } from 'luxon';
import type { CalendarVersion } from '../../../db/queries/ground.ts';
import type { Target } from '../../../workflows/domain/working-time.ts';

export const slotMs = 5 * 60_000;

export interface Pause {
  readonly fromMs: number;
  readonly toMs: number;
}

interface Slot {
  readonly date: string;
  readonly open: boolean;
}

/** What each five minutes of a stretch are in a calendar. */
export class Stepper {
  readonly fromMs: number;
  readonly untilMs: number;
  private readonly calendar: CalendarVersion;
  private readonly slots: Slot[] = [];

  constructor(calendar: CalendarVersion, fromMs: number, untilMs: number) {
    this.calendar = calendar;
    this.fromMs = fromMs;
    this.untilMs = untilMs;
    for (let ms = fromMs; ms < untilMs; ms += slotMs) {
      const local = DateTime.fromMillis(ms, { zone: calendar.zone });
      const date = local.toISODate() ?? '';
      const time = local.toFormat('HH:mm');
      const open = this.hoursOf(date).some(([opens, closes]) => opens <= time && time < closes);
      this.slots.push({ date, open });
    }
  }

  private hoursOf(date: string): readonly (readonly [string, string])[] {
    const { rules } = this.calendar;
    if (rules.always) return [['00:00', '24:00']];
    const special = rules.specialDays?.[date];
    if (special) return special;
    if (rules.holidays?.includes(date)) return [];
    return rules.week?.[String(DateTime.fromISO(date).weekday)] ?? [];
  }

  private slot(ms: number): Slot {
    const slot = this.slots[(ms - this.fromMs) / slotMs];
    if (!slot) throw new RangeError(`the stepper does not know ${new Date(ms).toISOString()}`);
    return slot;
  }

  private counts(ms: number, target: Target): boolean {
    return target.unit.startsWith('business') ? this.slot(ms).open : true;
  }

  /** First slot at or after `ms` that counts. */
  private opening(ms: number, target: Target): number {
    let found = ms;
    while (!this.counts(found, target)) found += slotMs;
    return found;
  }

  /** Last slot of `date` that counts, or null. */
  private closing(date: string): number | null {
    const last = this.slots.findLastIndex((slot) => slot.date === date && slot.open);
    return last === -1 ? null : this.fromMs + (last + 1) * slotMs;
  }

  /** How many slots the target gives, and whether it ends at a closing. */
  private budget(startMs: number, target: Target): { slots: number; atClosing: boolean } {
    const perHour = 3_600_000 / slotMs;
    const { zone } = this.calendar;
    if (target.unit === 'elapsed_hours') return { slots: target.amount * perHour, atClosing: true };
    if (target.unit === 'business_hours') return { slots: target.amount * perHour, atClosing: true };
    if (target.unit === 'calendar_days' || this.calendar.rules.always) {
      const due = DateTime.fromMillis(startMs, { zone }).plus({ days: target.amount }).toMillis();
      return { slots: (due - startMs) / slotMs, atClosing: true };
    }
    const opens = this.opening(startMs, target);
    let date = DateTime.fromISO(this.slot(opens).date);
    for (let left = target.amount; left > 0; ) {
      date = date.plus({ days: 1 });
      if (this.closing(date.toISODate() ?? '') !== null) left -= 1;
    }
    const day = date.toISODate() ?? '';
    const time = DateTime.fromMillis(opens, { zone }).toFormat('HH:mm');
    const closes = this.closing(day) ?? 0;
    const first = this.opening(DateTime.fromISO(day, { zone }).toMillis(), target);
    const local = DateTime.fromISO(`${day}T${time}`, { zone });
    // A time that autumn brings twice is the first; luxon alone would go by the offset of today.
    const sameTime = Math.min(...local.getPossibleOffsets().map((possible) => possible.toMillis()));
    const wanted = Math.max(first, Math.min(sameTime, closes));
    let slots = 0;
    for (let ms = startMs; ms < wanted; ms += slotMs) if (this.counts(ms, target)) slots += 1;
    return { slots, atClosing: this.openAt(wanted - slotMs) && !this.openAt(wanted) };
  }

  private openAt(ms: number): boolean {
    return ms < this.untilMs && this.slot(ms).open;
  }

  /** When a clock with these pauses is due. `pauses` are ascending, disjoint and all over. */
  due(startMs: number, target: Target, pauses: readonly Pause[]): number {
    const { slots, atClosing } = this.budget(startMs, target);
    const running = (ms: number): boolean => !pauses.some((p) => p.fromMs <= ms && ms < p.toMs);
    let used = 0;
    let usedUpAtMs = -1;
    let ms = startMs;
    // Due is when nothing is left: at that very closing, or else the next moment at which the clock counts.
    for (; ; ms += slotMs) {
      const isHere = running(ms) && (this.counts(ms, target) || (atClosing && ms === usedUpAtMs));
      if (used === slots && isHere) break;
      if (running(ms) && this.counts(ms, target)) used += 1;
      if (used === slots && usedUpAtMs === -1) usedUpAtMs = ms + slotMs;
    }
    return target.dueAt === 'same_time' ? ms : this.endOfDay(ms, target, pauses);
  }

  private endOfDay(ms: number, target: Target, pauses: readonly Pause[]): number {
    const hasClosings = target.unit.startsWith('business') && !this.calendar.rules.always;
    const ends = (at: number): number => {
      // A closing is the end of its own day, also when that is midnight.
      const { date } = this.slot(hasClosings && !this.openAt(at) ? at - slotMs : at);
      const closing = hasClosings ? this.closing(date) : null;
      return closing ?? DateTime.fromISO(date, { zone: this.calendar.zone }).endOf('day').toMillis();
    };
    let due = ends(ms);
    for (const pause of pauses) {
      // Standing still at the end of that day: it is the day on which the clock runs on.
      if (pause.fromMs <= due && due < pause.toMs) due = ends(this.opening(pause.toMs, target));
    }
    return due;
  }

  /** Running time in `[fromMs, toMs)`. */
  ran(fromMs: number, toMs: number, target: Target, pauses: readonly Pause[]): number {
    let slots = 0;
    for (let ms = fromMs; ms < toMs; ms += slotMs) {
      if (this.counts(ms, target) && !pauses.some((p) => p.fromMs <= ms && ms < p.toMs)) slots += 1;
    }
    return slots * slotMs;
  }
}

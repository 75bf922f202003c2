import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faultsOfStandards,
  mayStillBeLate,
  shippedContactRules,
  standardFor,
} from '../../workflows/domain/contacts.ts';

const { standards } = shippedContactRules;
const count = fc.integer({ min: 0, max: 100_000 });

describe('the standard of a channel and category', () => {
  it('is 80 % in 30 seconds for chat as for voice', () => {
    const rungs = [{ withinMs: 30_000, share: 0.8 }];
    expect(standardFor(standards, 'chat', null)?.rungs).toEqual(rungs);
    expect(standardFor(standards, 'phone', 'delivery')?.rungs).toEqual(rungs);
  });

  it('is in three rungs for e-mail, and for channels that have none of their own', () => {
    const email = standardFor(standards, 'email', null);
    expect(email?.rungs.map(({ withinMs, share }) => [withinMs / 3_600_000, share])).toEqual([
      [2, 0.5],
      [12, 0.8],
      [24, 1],
    ]);
    expect(standardFor(standards, 'store', 'delivery')).toBe(email);
  });

  it('is overridden by category, on that channel before e-mail', () => {
    const own = { channel: 'chat', category: 'safety', rungs: [{ withinMs: 10_000, share: 0.95 }] } as const;
    const mail = { channel: 'email', category: 'safety', rungs: [{ withinMs: 60_000, share: 0.5 }] } as const;
    const all = [...standards, own, mail];
    expect(standardFor(all, 'chat', 'safety')).toBe(own);
    expect(standardFor(all, 'chat', 'delivery')).toBe(standardFor(standards, 'chat', null));
    expect(standardFor(all, 'web', 'safety')).toBe(mail);
  });
});

describe('standards', () => {
  it('as shipped have no fault', () => expect(faultsOfStandards(standards)).toEqual([]));

  it('are refused twice for one channel, without growth, and without e-mail', () => {
    const chat = { channel: 'chat', category: null, rungs: [{ withinMs: 2_000, share: 0.5 }] } as const;
    const shrinking = { ...chat, rungs: [...chat.rungs, { withinMs: 1_000, share: 0.6 }] };
    expect(faultsOfStandards([chat, shrinking]).map(({ pointer }) => pointer)).toEqual([
      '/standards/1',
      '/standards/1/rungs',
      '/standards',
    ]);
  });
});

describe('how many may still be late', () => {
  it('is none of ten at 100 %, two of ten at 80 %, and what is late already is taken off', () => {
    expect(mayStillBeLate(1, { inTime: 4, late: 0, waiting: 6 })).toBe(0);
    expect(mayStillBeLate(0.8, { inTime: 4, late: 0, waiting: 6 })).toBe(2);
    expect(mayStillBeLate(0.8, { inTime: 4, late: 3, waiting: 3 })).toBe(-1);
  });

  it('keeps the share when just so many are late, and breaks it with one more', () => {
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 100 }), (inTime, late, waiting, percent) => {
        const all = inTime + late + waiting;
        const allowed = late + mayStillBeLate(percent / 100, { inTime, late, waiting });
        expect((all - allowed) * 100).toBeGreaterThanOrEqual(all * percent);
        expect((all - allowed - 1) * 100).toBeLessThan(all * percent || 1);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repeatScore } from '../../workflows/domain/repeat-score.ts';

it('suspects nobody of one or two cases in a year, compensated or not', () => {
  for (const casesInYear of [1, 2]) {
    const figures = { casesInYear, compensatedInYear: casesInYear, casesInMonth: 1 };
    expect(repeatScore(figures)).toEqual({ score: 0, reasons: [] });
  }
});

it('names its reasons with their figures, heaviest first', () => {
  expect(repeatScore({ casesInYear: 4, compensatedInYear: 3, casesInMonth: 2 })).toEqual({
    score: 49,
    reasons: [
      { reason: 'share_compensated', points: 23, figure: 0.75 },
      { reason: 'cases_in_a_year', points: 16, figure: 4 },
      { reason: 'velocity', points: 10, figure: 2 },
    ],
  });
});

it('is from 0 to 100, the sum of its reasons, and never falls with another case', () => {
  const figures = fc
    .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }), fc.nat({ max: 500 }))
    .map(([a, b, c]) => ({
      casesInYear: a + 1,
      compensatedInYear: Math.min(a + 1, b),
      casesInMonth: Math.min(a + 1, c),
    }));
  fc.assert(
    fc.property(figures, (known) => {
      const { score, reasons } = repeatScore(known);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      const more = {
        casesInYear: known.casesInYear + 1,
        compensatedInYear: known.compensatedInYear + 1,
        casesInMonth: known.casesInMonth + 1,
      };
      expect(repeatScore(more).score).toBeGreaterThanOrEqual(score);
    }),
  );
});

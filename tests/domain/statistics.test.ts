/** Confidence intervals against published values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceOfMeans,
  differenceOfShares,
  studentQuantile,
  wilson,
} from '../../db/queries/statistics.ts';

describe('the interval of a difference of shares', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 20, 0.6791, 1],
  ])('of %i/%i and %i/%i is as Newcombe published it', (a, m, b, n, from, until) => {
    const found = differenceOfShares({ hits: a, of: m }, { hits: b, of: n });
    expect(found?.from).toBeCloseTo(from, 4);
    expect(found?.until).toBeCloseTo(until, 4);
  });

  it('holds the difference, turns with its groups, and is not known of nobody', () => {
    const share = fc.nat(200).chain((of) => fc.record({ of: fc.constant(of + 1), hits: fc.nat(of + 1) }));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const there = differenceOfShares(a, b);
        const back = differenceOfShares(b, a);
        if (there === null || back === null) throw new Error('there is somebody in each group');
        expect(there.from).toBeLessThanOrEqual(there.difference);
        expect(there.until).toBeGreaterThanOrEqual(there.difference);
        expect(there.from).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.until).toBeLessThanOrEqual(1 + 1e-12);
        expect(back.from).toBeCloseTo(-there.until, 12);
      }),
    );
    expect(differenceOfShares({ hits: 0, of: 0 }, { hits: 1, of: 2 })).toBeNull();
    // Wilson's own example: 81 of 263.
    expect(wilson({ hits: 81, of: 263 }).from).toBeCloseTo(0.2553, 4);
    expect(wilson({ hits: 81, of: 263 }).until).toBeCloseTo(0.3662, 4);
  });
});

describe('the interval of a difference of means', () => {
  const meanOf = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, variance: squares / (values.length - 1), of: values.length };
  };

  it("of Student's sleep data is as R's t.test gives it by Welch", () => {
    const found = differenceOfMeans(
      meanOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]),
      meanOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]),
    );
    expect(found?.difference).toBeCloseTo(-1.58, 10);
    expect(found?.from).toBeCloseTo(-3.3654832, 6);
    expect(found?.until).toBeCloseTo(0.2054832, 6);
  });

  it.each([
    [1, 12.7062],
    [2, 4.302653],
    [5, 2.570582],
    [10, 2.228139],
    [30, 2.042272],
    [1_000, 1.962339],
  ])("stands on Student's quantile: %i degrees of freedom give %f", (freedom, quantile) => {
    expect(studentQuantile(freedom)).toBeCloseTo(quantile, 4);
  });

  it('is a point without variance, and not known of fewer than two', () => {
    const same = { mean: 5, variance: 0, of: 3 };
    expect(differenceOfMeans(same, same)).toEqual({ difference: 0, from: 0, until: 0 });
    expect(differenceOfMeans({ ...same, of: 1 }, same)).toBeNull();
  });
});

/** What a list of measurements says. Times are milliseconds. */

/** Nearest rank; 0 to 100. Throws for an empty list: a figure of nothing is none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export const p50 = (values: readonly number[]): number => percentile(values, 50);
export const p99 = (values: readonly number[]): number => percentile(values, 99);

/** The middle value; of two middle ones their mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('nothing was measured');
  return (upper + lower) / 2;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

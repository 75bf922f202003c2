/** What a manager wants to know at the end, as aligned tables. */

/** Rows of cells under a header; numbers are set to the right. */
export function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [header, ...rows.map((row) => row.map(cellOf))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  const numeric = header.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - [...cell].length);
        return numeric[column] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function cellOf(value: string | number): string {
  return typeof value === 'number' ? grouped(value) : value;
}

/** 12345.6 -> "12,345.6". */
export function grouped(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value);
}

/** Minor units as people read them: 4700000 -> "47,000.00 UAH". */
export function moneyOf(amountMinor: number, currency: string): string {
  return `${new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amountMinor / 100)} ${currency}`;
}

/** Points: they have no minor units. */
export const pointsOf = (points: number): string => `${grouped(points)} points`;

/** 0.756 -> "76 %"; a dash where nobody was counted. */
export const percent = (share: number | null): string =>
  share === null ? '-' : `${Math.round(share * 100)} %`;

/** Counts by key, in the order of first sight. */
export class Tally {
  readonly counts = new Map<string, number>();

  add(key: string, by = 1): void {
    this.counts.set(key, this.of(key) + by);
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /** Keys that begin with `prefix`, without it. */
  under(prefix: string): [string, number][] {
    return [...this.counts]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, count]) => [key.slice(prefix.length), count]);
  }
}

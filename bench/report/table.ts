/** A run's figures as people read them. */
import { type FigureKind, figureIds, figureKinds, type Report, type Unit } from './figures.ts';

const decimals: Readonly<Record<Unit, number>> = {
  '/s': 1,
  ms: 1,
  s: 1,
  x: 2,
  KiB: 1,
  MiB: 0,
  '%': 1,
  'CPU s': 4,
  events: 0,
  cases: 0,
};

const shown = (value: number, unit: Unit): string => {
  const text = value.toLocaleString('en-US', {
    minimumFractionDigits: decimals[unit],
    maximumFractionDigits: decimals[unit],
  });
  return `${text} ${unit}`.replace(' /s', '/s').replace(' x', ' x');
};

function targetOf({ target, unit }: FigureKind): string {
  if (target === undefined) return '';
  const limit = 'atMost' in target ? target.atMost : target.atLeast;
  return `${'atMost' in target ? 'at most' : 'at least'} ${limit.toLocaleString('en-US')}${unit === '/s' ? '' : ' '}${unit}`;
}

/** Aligned columns: measure, measured, target, verdict, and what the value was made of. */
export function tableOf(report: Report): string {
  const rows = figureIds.flatMap((id) => {
    const kind: FigureKind = figureKinds[id];
    const figure = report.figure(id);
    if (figure === null) return [];
    const { value, verdict, why, detail } = figure;
    return {
      group: kind.group,
      cells: [
        kind.title,
        value === null ? '-' : shown(value, kind.unit),
        targetOf(kind),
        verdict === 'could not be measured' ? `could not be measured: ${why}` : (verdict ?? ''),
      ],
      detail: detail ?? '',
    };
  });
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map(({ cells }) => (cells[column] ?? '').length)),
  );
  const verdictWidth = 'not reached'.length;
  const lines: string[] = [];
  for (const group of [...new Set(rows.map((row) => row.group))]) {
    lines.push('', group);
    for (const { cells, detail } of rows.filter((row) => row.group === group)) {
      const [title = '', measured = '', target = '', verdict = ''] = cells;
      lines.push(
        `  ${title.padEnd(widths[0] ?? 0)}  ${measured.padStart(widths[1] ?? 0)}  ${target.padEnd(widths[2] ?? 0)}  ${verdict.padEnd(verdictWidth)}  ${detail}`.trimEnd(),
      );
    }
  }
  return lines.join('\n').trimStart();
}

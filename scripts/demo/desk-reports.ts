/** Reports of what came in and where it stood, as tables. */
import { must, type RecourseClient } from './client.ts';
import type { Run } from './month-reports.ts';
import { percent, table } from './summary.ts';

const topicsShown = 6;

/** Where every open case stood in the middle of the month: the past can be asked as well as the present. */
export async function boardAt(api: RecourseClient, atMs: number): Promise<string> {
  const query = { demo: 'true', asOf: new Date(atMs).toISOString() } as const;
  const { stages, totals } = await must(
    'read the board',
    api.GET('/v1/reports/stages', { params: { query } }),
  );
  return table(
    ['board, halfway', 'open', 'on time', 'paused', 'breached'],
    [...stages.filter(({ total }) => total > 0), { stage: 'all', ...totals }].map((row) => [
      row.stage,
      row.total,
      row.onTime,
      row.paused,
      row.breached,
    ]),
  );
}

/** By channel and class; causes have a table of their own. */
export async function receivedBy(api: RecourseClient, run: Run): Promise<string> {
  const query = { ...run, period: 'month', by: 'class,channel' } as const;
  const { rows } = await must(
    'read what was received',
    api.GET('/v1/reports/received', { params: { query } }),
  );
  const classes = [...new Set(rows.map((row) => row.class ?? '-'))].sort();
  const channels = [...new Set(rows.map((row) => row.channel ?? '-'))];
  const count = (channel: string, of: string | null): number =>
    rows
      .filter((row) => (row.channel ?? '-') === channel && (of === null || (row.class ?? '-') === of))
      .reduce((sum, row) => sum + row.cases, 0);
  return table(
    ['received, channel', 'all', ...classes],
    channels
      .map((channel) => [channel, count(channel, null), ...classes.map((of) => count(channel, of))] as const)
      .sort((a, b) => b[1] - a[1]),
  );
}

/** Against the hour before: only a second demo in a row has something to compare with. */
export async function trendOf(api: RecourseClient, run: Run): Promise<string | null> {
  const { rows } = await must('read the trend', api.GET('/v1/reports/trend', { params: { query: run } }));
  const compared = rows.filter(({ change }) => change !== null).sort((a, b) => b.now - a.now);
  if (compared.length === 0) return null;
  return table(
    ['topic, beside the run before', 'before', 'now', 'change', 'target'],
    compared
      .slice(0, topicsShown)
      .map((row) => [row.category ?? '-', row.before, row.now, percent(row.change), percent(row.target)]),
  );
}

/** What other systems measured: figures of the staff. */
export async function staffOf(api: RecourseClient, names: readonly string[]): Promise<string> {
  const { items } = await must('read series', api.GET('/v1/series'));
  return table(
    ['imported series', 'was', 'latest', 'aim', 'unit'],
    items
      .filter(({ name }) => names.includes(name))
      .map(({ name, baseline, latest, target, unit }) => [
        name,
        baseline ?? '-',
        latest?.value ?? '-',
        target ?? '-',
        unit,
      ]),
  );
}

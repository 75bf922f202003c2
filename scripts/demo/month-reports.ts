/** The service's own reports of a month of demo cases, as tables. */
import { type Client, must, type RecourseClient } from './client.ts';
import { boardAt, receivedBy, staffOf, trendOf } from './desk-reports.ts';
import { staffSeries } from './staff-figures.ts';
import { standardOfTopic } from './standards.ts';
import { moneyOf, percent, pointsOf, table } from './summary.ts';

/** What a report counts: the demo's cases of one run alone. */
export interface Run {
  readonly demo: 'true';
  readonly from: string;
  readonly until: string;
}

/** When a month ran. */
export interface Month {
  /** When it began: earlier runs are not counted. */
  readonly startMs: number;
  /** When half of its complaints had come. */
  readonly halfwayMs: number;
  /** The policy's day: times are told in days of it. */
  readonly dayMs: number;
}
const hourMs = 3_600_000;
const causesShown = 6;
const grantersShown = 5;

/** @param pilot name of the experiment that was run */
export async function readReports(
  client: Client,
  head: string,
  month: Month,
  pilot: string | null,
): Promise<readonly string[]> {
  const api = client.as(head);
  const run = runOf(month);
  const { dayMs } = month;
  const trend = await trendOf(api, run);
  return [
    await receivedBy(api, run),
    ...(trend === null ? [] : [trend]),
    await boardAt(api, month.halfwayMs),
    await attainmentOf(api, run),
    await timesOf(api, run, dayMs),
    await bottlenecksOf(api, run, dayMs),
    await firstResponsesOf(api, run, await standardOfTopic(client)),
    await satisfactionOf(api, run),
    await npsOf(api, run),
    await deedsOf(api, run),
    ...(pilot === null ? [] : [await effectOf(api, run, pilot)]),
    ...(await budgetOf(api)),
    await causesOf(api, run),
    await repeatersOf(api, run),
    await staffOf(
      api,
      staffSeries.map(({ name }) => name),
    ),
  ];
}

/** The root cause that most cases of the run had, `except` for one; null of none. */
export async function worstCauseOf(
  client: Client,
  head: string,
  month: Month,
  except: string | null,
): Promise<string | null> {
  const rows = await causesIn(client.as(head), runOf(month));
  return rows.find(({ cause, cases }) => cause !== except && cases > 0)?.cause ?? null;
}

/** What reports of this month are asked with. */
export const runOf = ({ startMs }: Month): Run => ({
  demo: 'true',
  from: new Date(startMs).toISOString(),
  until: new Date(Date.now() + hourMs).toISOString(),
});

async function attainmentOf(api: RecourseClient, run: Run): Promise<string> {
  const { rows } = await must(
    'read attainment',
    api.GET('/v1/reports/attainment', { params: { query: { ...run, by: 'class' } } }),
  );
  return table(
    [
      'limits, class',
      'cases',
      'first response met',
      'missed',
      'next response missed',
      'resolution met',
      'missed',
    ],
    rows.map((row) => [
      row.kind ?? '-',
      row.cases,
      row.firstMet,
      row.firstMissed,
      row.nextMissed,
      row.resolutionMet,
      row.resolutionMissed,
    ]),
  );
}

async function timesOf(api: RecourseClient, run: Run, dayMs: number): Promise<string> {
  const { rows } = await must(
    'read resolution times',
    api.GET('/v1/reports/resolution-times', { params: { query: run } }),
  );
  return table(
    ['resolved, class', 'cases', 'median days', 'p90 days', 'p99 days', 'median of the run before'],
    rows.map((row) => [
      row.kind ?? '-',
      row.cases,
      ...[row.medianMs, row.p90Ms, row.p99Ms, row.baselineMedianMs].map((ms) => daysOf(ms, dayMs)),
    ]),
  );
}

async function bottlenecksOf(api: RecourseClient, run: Run, dayMs: number): Promise<string> {
  const { rows } = await must(
    'read bottlenecks',
    api.GET('/v1/reports/bottlenecks', { params: { query: run } }),
  );
  return table(
    ['where the time goes', 'waits for', 'cases', 'mean days', 'share'],
    rows
      .slice(0, 6)
      .map((row) => [row.stage, row.waitedFor, row.cases, daysOf(row.meanMs, dayMs), percent(row.share)]),
  );
}

/**
 * In real time, as standards of channels are: the policy's days are shorter, and so its limits were missed above.
 * @param rules version of the contact rules to judge by
 */
async function firstResponsesOf(api: RecourseClient, run: Run, rules: number): Promise<string> {
  const { channels } = await must(
    'read first responses',
    api.GET('/v1/reports/first-response', { params: { query: { ...run, rules } } }),
  );
  return table(
    ['first response', 'cases', 'late', 'in time, and the aim'],
    channels.flatMap(({ channel, standards }) =>
      standards.map(({ category, rungs }) => [
        category === null ? channel : `${channel}, ${category}`,
        rungs.reduce((most, { inTime, late, waiting }) => Math.max(most, inTime + late + waiting), 0),
        rungs.reduce((most, { late }) => Math.max(most, late), 0),
        rungs
          .map(
            ({ withinMs, share, target }) => `${lengthOf(withinMs)}: ${percent(share)} (${percent(target)})`,
          )
          .join(', '),
      ]),
    ),
  );
}

/** Solved in one contact, and what customers said. */
async function satisfactionOf(api: RecourseClient, run: Run): Promise<string> {
  const [fcr, said] = await Promise.all([
    must('read FCR', api.GET('/v1/reports/fcr', { params: { query: run } })),
    must('read satisfaction', api.GET('/v1/reports/satisfaction', { params: { query: run } })),
  ]);
  const oneContact = fcr.windows.map(({ windowMs, inOneContact, share }) => [
    `FCR, quiet for ${lengthOf(windowMs)}`,
    percent(share),
    `${inOneContact} of ${fcr.solved}`,
    fcr.targets.map(({ target }) => percent(target)).join(' and ') || '-',
  ]);
  const figures = said.rows
    .filter(({ figure, hits, of }) => of > 0 && !(figure.startsWith('reason.') && hits === 0))
    .map(({ figure, value, hits, of, target }) => [
      nameOf(figure),
      figure === 'nps' ? (value ?? 0).toFixed(0) : percent(value),
      hits === null ? `of ${of}` : `${hits} of ${of}`,
      figure === 'nps' ? String(target ?? '-') : percent(target),
    ]);
  return table(['what customers say', 'value', 'stands on', 'target'], [...oneContact, ...figures]);
}

/** One chart with both: complaints, and what was said of us. */
async function npsOf(api: RecourseClient, run: Run): Promise<string> {
  const { rows } = await must(
    'read NPS beside complaints',
    api.GET('/v1/reports/nps-and-complaints', { params: { query: run } }),
  );
  return table(
    ['month', 'complaints', 'surveys sent', 'answered', 'CSAT', 'NPS'],
    rows.map((row) => [
      row.month,
      row.complaints,
      row.surveysSent,
      row.surveysAnswered,
      percent(row.csat),
      row.nps === null ? '-' : row.nps.toFixed(0),
    ]),
  );
}

async function deedsOf(api: RecourseClient, run: Run): Promise<string> {
  const { rows } = await must('read loyalty', api.GET('/v1/reports/loyalty', { params: { query: run } }));
  return table(
    ['after the complaint', 'cases', 'came back to buy', 'left', 'bought for'],
    rows.map((row) => [
      row.outcome,
      row.cases,
      percent(row.returnedShare),
      percent(row.churnedShare),
      moneyOf(row.turnoverMinor, 'UAH'),
    ]),
  );
}

async function effectOf(api: RecourseClient, run: Run, experiment: string): Promise<string> {
  const { rows } = await must(
    'read the experiment',
    api.GET('/v1/reports/experiment', { params: { query: { ...run, experiment } } }),
  );
  const shown = (figure: string, value: number | null): string =>
    value === null ? '-' : figure === 'turnover' ? moneyOf(value, 'UAH') : percent(value);
  return table(
    [experiment, 'control', 'cases', 'wide powers', 'cases', 'difference, 95 % interval', 'told apart'],
    rows.map((row) => [
      row.figure,
      shown(row.figure, row.control),
      row.controlOf,
      shown(row.figure, row.value),
      row.of,
      row.difference === null
        ? '-'
        : `${shown(row.figure, row.difference)}, ${shown(row.figure, row.differenceFrom)} to ${shown(row.figure, row.differenceUntil)}`,
      row.significant === null ? '-' : row.significant ? 'yes' : 'no',
    ]),
  );
}

/** The pools, and the shares of whoever granted most alone (practices C9, C13). */
async function budgetOf(api: RecourseClient): Promise<readonly string[]> {
  const { items, month } = await must('read the budget', api.GET('/v1/reports/budget'));
  const sumIn = (currency: string, minor: number): string =>
    currency === 'points' ? pointsOf(minor) : moneyOf(minor, currency);
  const pools = table(
    [
      ...[`budget of ${month}`, 'cap', 'reserved', 'paid', 'released', 'taken back', 'left', 'used'],
      'claims refused',
    ],
    items.map((pool) => [
      pool.currency,
      ...[pool.capMinor, pool.reservedMinor, pool.paidMinor, pool.releasedMinor].map((minor) =>
        sumIn(pool.currency, minor),
      ),
      ...[pool.reversedMinor, pool.leftMinor].map((minor) => sumIn(pool.currency, minor)),
      percent(pool.used),
      pool.refused,
    ]),
  );
  const shares = items.flatMap(({ currency, agents }) =>
    agents
      .filter(({ shareMinor, paidMinor }) => shareMinor !== null && paidMinor > 0)
      .slice(0, grantersShown)
      .map(({ name, shareMinor, reservedMinor, paidMinor, leftMinor }) => [
        name ?? '-',
        ...[shareMinor ?? 0, reservedMinor, paidMinor, leftMinor ?? 0].map((minor) => sumIn(currency, minor)),
      ]),
  );
  return [pools, table(['granted alone, by', 'share a month', 'reserved', 'paid', 'left'], shares)];
}

async function causesIn(api: RecourseClient, run: Run) {
  const { rows } = await must('read causes', api.GET('/v1/reports/causes', { params: { query: run } }));
  return rows.sort((a, b) => b.cases - a.cases);
}

/** The most frequent, and those about which something was done. */
async function causesOf(api: RecourseClient, run: Run): Promise<string> {
  const rows = await causesIn(api, run);
  return table(
    [
      'cause',
      'cases',
      'actions open',
      'done',
      'helped',
      'incidents',
      'cases in them',
      'ideas',
      'put to work',
    ],
    rows
      .filter((row, place) => place < causesShown || row.incidentCases > 0 || row.actionsDone > 0)
      .map((row) => [
        row.cause,
        row.cases,
        row.actionsOpen,
        row.actionsDone,
        row.actionsEffective,
        row.incidentsOpen + row.incidentsClosed,
        row.incidentCases,
        row.ideasProposed + row.ideasAccepted + row.ideasDone,
        row.ideasDone,
      ]),
  );
}

async function repeatersOf(api: RecourseClient, run: Run): Promise<string> {
  const { rows } = await must(
    'read who complained often',
    api.GET('/v1/reports/repeat-complainers', { params: { query: run } }),
  );
  return table(
    ['complained often, latest case', 'complaints', 'compensated', 'paid'],
    rows.slice(0, 5).map((row) => [row.number, row.cases, row.compensated, moneyOf(row.paidMinor, 'UAH')]),
  );
}

const daysOf = (ms: number | null, dayMs: number): string => (ms === null ? '-' : (ms / dayMs).toFixed(1));

const nameOf = (figure: string): string =>
  ({ csat: 'CSAT', nps: 'NPS', csi: 'CSI' })[figure] ?? figure.replaceAll('_', ' ').replace('.', ': ');

function lengthOf(ms: number): string {
  if (ms < 60_000) return `${ms / 1_000} s`;
  if (ms < hourMs) return `${ms / 60_000} min`;
  return ms <= 24 * hourMs ? `${ms / hourMs} h` : `${ms / hourMs / 24} days`;
}

/** The month in a few lines, from what the service reports. */
import { type Client, must, type RecourseClient } from './client.ts';
import { type Month, runOf } from './month-reports.ts';
import type { CaseEnd } from './play.ts';
import { staffSeries } from './staff-figures.ts';
import { grouped, moneyOf, percent, pointsOf } from './summary.ts';

/** What a manager takes home. Throws when the service does not answer as it should. */
export async function inBrief(
  client: Client,
  head: string,
  month: Month & { readonly ends: readonly CaseEnd[] },
): Promise<readonly string[]> {
  const api = client.as(head);
  return [
    citedIn(month.ends),
    await ruledIn(api, month.ends),
    ...(await paidFrom(api)),
    await saidIn(api, month),
    await learnedIn(api, month),
    await staffIn(api),
  ];
}

/** What the service shows of the cases that were decided. */
function citedIn(ends: readonly CaseEnd[]): string {
  const decided = ends.flatMap(({ look }) => (look?.proposal ? [look] : []));
  const citing = decided.filter(({ articles }) => articles.length > 0);
  const versions = new Set(
    citing.flatMap(({ articles }) => articles.map(({ id, version }) => `${id}/${version}`)),
  );
  return `Self-help: ${citing.length} of ${decided.length} decisions handed a knowledge article over (${versions.size} different ones, each as it was published that day).`;
}

/** The rule that a case falls under, and how what was offered stands to it. */
async function ruledIn(api: RecourseClient, ends: readonly CaseEnd[]): Promise<string> {
  const { items: rules } = await must(
    'read rules',
    api.GET('/v1/compensation-rules', { params: { query: {} } }),
  );
  const counts = { usual: 0, within: 0, beyond: 0 };
  for (const { look } of ends) {
    const offered = look?.proposal?.compensation;
    const rule = rules.find(
      (one) =>
        one.category === look?.category &&
        one.severity === look.severity &&
        one.currency === offered?.currency,
    );
    if (!offered || rule === undefined) continue;
    const { amountMinor } = offered;
    if (amountMinor === rule.defaultMinor) counts.usual += 1;
    else if (rule.minMinor <= amountMinor && amountMinor <= rule.maxMinor) counts.within += 1;
    else counts.beyond += 1;
  }
  return `Amounts: ${counts.usual} offers as the rules suggest, ${counts.within} otherwise within them, ${counts.beyond} beyond them, for somebody above to decide.`;
}

async function paidFrom(api: RecourseClient): Promise<readonly string[]> {
  const { items, target } = await must('read the budget', api.GET('/v1/reports/budget'));
  const aim = target === null ? '' : `, of which 10 to ${percent(target)} is usual`;
  const mainFirst = items.toSorted((a, b) => Number(b.currency === 'UAH') - Number(a.currency === 'UAH'));
  return mainFirst.map((pool) => {
    const sum = (minor: number): string =>
      pool.currency === 'points' ? pointsOf(minor) : moneyOf(minor, pool.currency);
    const usedOf = pool.currency === 'UAH' ? aim : '';
    return `Budget: ${sum(pool.paidMinor)} paid this month, ${percent(pool.used)} of the pool${usedOf}. Claims refused: ${grouped(pool.refused)}.`;
  });
}

async function saidIn(api: RecourseClient, month: Month): Promise<string> {
  const params = { query: runOf(month) };
  const { rows } = await must('read satisfaction', api.GET('/v1/reports/satisfaction', { params }));
  const figure = (name: string) => rows.find((row) => row.figure === name);
  const [asked, csat, nps] = [figure('response_rate'), figure('csat'), figure('nps')];
  return `Customers: ${asked?.hits ?? 0} of ${asked?.of ?? 0} surveys answered; ${percent(csat?.value ?? null)} satisfied (aim ${percent(csat?.target ?? null)}), NPS ${nps?.value?.toFixed(0) ?? '-'}.`;
}

async function learnedIn(api: RecourseClient, month: Month): Promise<string> {
  const params = { query: runOf(month) };
  const { rows, ideasPutToWork } = await must('read causes', api.GET('/v1/reports/causes', { params }));
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  return `Improvement: corrective actions that helped ${sum((row) => row.actionsEffective)}, that did not ${sum((row) => row.actionsIneffective)}, open ${sum((row) => row.actionsOpen)}; ideas put to work ${ideasPutToWork.count} (aim ${ideasPutToWork.target ?? '-'}).`;
}

async function staffIn(api: RecourseClient): Promise<string> {
  const { items } = await must('read series', api.GET('/v1/series'));
  const told = staffSeries.flatMap(({ name }) => {
    const one = items.find((series) => series.name === name);
    if (one?.latest == null) return [];
    const what = name.replace('demo_', '').replaceAll('_', ' ').replace('enps', 'eNPS');
    return [`${what} ${one.latest.value} ${one.unit} (was ${one.baseline}, aim ${one.target})`];
  });
  return `Staff: ${told.join(', ')}.`;
}

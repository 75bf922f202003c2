/** What the head of complaints does when the month is over: reads the reports, and has the worst cause worked on. */
import { inBrief } from './brief.ts';
import { type Client, must, tried } from './client.ts';
import { ideaTitle, type Work } from './improving.ts';
import { type Month, readReports, worstCauseOf } from './month-reports.ts';
import type { Pilot } from './pilot.ts';
import type { CaseEnd } from './play.ts';
import { tellOfStaff } from './staff-figures.ts';

const dayMs = 86_400_000;
const workDays = 14;

/** What happened in the month beside its cases. */
export interface MonthEnd extends Month {
  readonly ends: readonly CaseEnd[];
  readonly pilot: Pilot | null;
  readonly seed: number;
  /** What was done about the cause of most complaints; null where that failed. */
  readonly work: Work | null;
  /** What is told of incidents and caps. */
  readonly told: readonly string[];
}

/**
 * Stops the pilot, reads the reports of this month's demo cases and gives them as tables, with what was decided.
 * Throws when the service does not answer as it should.
 */
export async function closeMonth(client: Client, head: string, month: MonthEnd): Promise<string> {
  const { pilot, work } = month;
  await pilot?.stop();
  await tellOfStaff(client, month.seed);
  const checked = work === null ? null : await work.checked();
  const ideas = await takeUpIdeas(client, head);
  const worstCause = await worstCauseOf(client, head, month, work?.cause ?? null);
  const tables = await readReports(client, head, month, pilot?.name ?? null);
  const decided = [
    pilot === null
      ? 'No pilot ran: other experiments have these customers, or all pilots of demos were run.'
      : `The head widened ${pilot.name} halfway, and stopped it.`,
    ...month.told,
    ...(checked === null ? [] : [checked]),
    ...(ideas === 0 ? [] : [`Ideas of agents put to work beside it: ${ideas}.`]),
    ...(worstCause === null ? [] : [await workOn(client, head, worstCause)]),
  ];
  return [
    "This run's cases, as the head reads them (GET /v1/reports/..., also as CSV); the budget is everybody's:",
    ...tables,
    ['What happened beside the cases:', ...decided.map((line) => `- ${line}`)].join('\n'),
    ['In brief:', ...(await inBrief(client, head, month)).map((line) => `- ${line}`)].join('\n'),
  ].join('\n\n');
}

/** Ideas of the demo's people are put to work; answers how many. */
async function takeUpIdeas(client: Client, head: string): Promise<number> {
  const api = client.as(head);
  const query = { state: 'proposed', limit: 200 } as const;
  const page = await must('list ideas', api.GET('/v1/ideas', { params: { query } }));
  const ideas = page.items.filter(({ title }) => title.startsWith(ideaTitle));
  for (const { id } of ideas) {
    for (const state of ['accepted', 'done'] as const) {
      await must('move an idea', api.PATCH('/v1/ideas/{id}', { params: { path: { id } }, body: { state } }));
    }
  }
  return ideas.length;
}

/** One open action for a cause is enough: a second month finds the first one's. */
async function workOn(client: Client, head: string, cause: string): Promise<string> {
  const api = client.as(head);
  const open = await tried(
    api.GET('/v1/corrective-actions', { params: { query: { cause, state: 'open' } } }),
  );
  if (open.ok && open.body.items.some(({ demo }) => demo)) return `${cause} is being worked on already.`;
  const body = {
    cause,
    title: `З’ясувати, чому так багато скарг: ${cause}`,
    ownerId: head,
    dueAt: new Date(Date.now() + workDays * dayMs).toISOString(),
    demo: true,
  };
  await must('plan an action', api.POST('/v1/corrective-actions', { body }));
  return `Next the head has ${cause} worked on: a corrective action, due in ${workDays} days.`;
}

/** What the head of complaints does when the month is over: reads the reports, and has the worst cause worked on. */
import { type Client, must, tried } from './client.ts';
import { readReports, worstCauseOf } from './month-reports.ts';
import type { Pilot } from './pilot.ts';

const dayMs = 86_400_000;
const workDays = 14;

/**
 * Stops the pilot, reads the reports of this month's demo cases and gives them as tables, with what was decided.
 * Throws when the service does not answer as it should.
 * @param startMs when the run began: earlier ones are not counted
 * @param policyDayMs the policy's day: times are told in days of it
 */
export async function closeMonth(
  client: Client,
  head: string,
  startMs: number,
  policyDayMs: number,
  pilot: Pilot | null,
): Promise<string> {
  await pilot?.stop();
  await tellOfStaff(client);
  const idea = await takeUpAnIdea(client, head);
  const worstCause = await worstCauseOf(client, head, startMs);
  const work = worstCause === null ? null : await workOn(client, head, worstCause);
  const tables = await readReports(client, head, startMs, policyDayMs, pilot?.name ?? null);
  const decided = [
    pilot === null
      ? 'No pilot ran: other experiments have these customers, or all pilots of demos were run.'
      : `The head widened ${pilot.name} halfway, and stopped it.`,
    ...(idea === null ? [] : [idea]),
    ...(work === null ? [] : [work]),
  ];
  return [
    "This run's cases, as the head reads them (GET /v1/reports/..., also as CSV); the budget is everybody's:",
    ...tables,
    decided.join('\n'),
  ].join('\n\n');
}

/** What another system measured: how gladly our people would recommend working here. */
async function tellOfStaff(client: Client): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const body = { unit: 'points', baseline: 86, target: 92, points: [{ date, value: 88 }] };
  const params = { path: { name: 'demo_enps' } };
  await must('import eNPS', client.as().PUT('/v1/series/{name}', { params, body }));
}

/** The newest idea of the demo's people is put to work. */
async function takeUpAnIdea(client: Client, head: string): Promise<string | null> {
  const api = client.as(head);
  const query = { state: 'proposed', limit: 1 } as const;
  const page = await must('list ideas', api.GET('/v1/ideas', { params: { query } }));
  const idea = page.items.find(({ title }) => title.startsWith(ideaTitle));
  if (idea === undefined) return null;
  const params = { path: { id: idea.id } };
  for (const state of ['accepted', 'done'] as const) {
    await must('move an idea', api.PATCH('/v1/ideas/{id}', { params, body: { state } }));
  }
  return `An idea was put to work: "${idea.title}".`;
}

/** How the demo's ideas begin; nobody else's is touched. */
export const ideaTitle = 'Менше скарг: ';

/** One open action for a cause is enough: a second month finds the first one's. */
async function workOn(client: Client, head: string, cause: string): Promise<string> {
  const api = client.as(head);
  const open = await tried(
    api.GET('/v1/corrective-actions', { params: { query: { cause, state: 'open' } } }),
  );
  if (open.ok && open.body.items.length > 0) return `${cause} is being worked on already.`;
  const body = {
    cause,
    title: `Find out why so many complain: ${cause}`,
    ownerId: head,
    dueAt: new Date(Date.now() + workDays * dayMs).toISOString(),
  };
  await must('plan an action', api.POST('/v1/corrective-actions', { body }));
  return `The head has ${cause} worked on: a corrective action, due in ${workDays} days, checked 30 days later.`;
}

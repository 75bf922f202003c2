/** What the head of complaints does when the month is over: reads the reports, and has the worst cause worked on. */
import { type Client, describe } from './client.ts';
import { table } from './summary.ts';

interface ReportOf<Row> {
  readonly rows: readonly Row[];
}
interface Received {
  readonly cause: string | null;
  readonly cases: number;
}
interface Spent {
  readonly stage: string;
  readonly waitedFor: string;
  readonly cases: number;
  readonly meanMs: number | null;
  readonly share: number | null;
}
interface Times {
  readonly kind: string | null;
  readonly cases: number;
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}

const dayHours = 24;

/**
 * Reads the reports of this month's demo cases and gives them as tables, with what was done about the most frequent
 * cause. Throws when the service does not answer as it should.
 * @param dayMs the policy's day: times are told in days of it
 */
export async function closeMonth(client: Client, head: string, dayMs: number): Promise<string> {
  const read = async <Row>(path: string): Promise<readonly Row[]> => {
    const answer = await client.get<ReportOf<Row>>(`/v1/reports/${path}`, { actor: head });
    if (answer.status !== 200)
      throw new Error(`Cannot read ${path}: ${answer.status} ${describe(answer.body)}`);
    return answer.body.rows;
  };
  const [causes, spent, times] = await Promise.all([
    read<Received>('received?demo=true&period=month&by=cause'),
    read<Spent>('bottlenecks?demo=true'),
    read<Times>('resolution-times?demo=true'),
  ]);
  const known = causes.filter(({ cause }) => cause !== null).sort((a, b) => b.cases - a.cases);
  const days = (ms: number | null): string => (ms === null ? '-' : (ms / dayMs).toFixed(1));
  const parts = [
    "This month's demo cases, as the head reads them (GET /v1/reports/..., also as CSV):",
    table(
      ['resolved, class', 'cases', 'median days', 'p90 days'],
      times.map((row) => [row.kind ?? '-', row.cases, days(row.medianMs), days(row.p90Ms)]),
    ),
    table(
      ['where the time goes', 'waits for', 'cases', 'mean days', 'share'],
      spent
        .slice(0, 6)
        .map((row) => [
          row.stage,
          row.waitedFor,
          row.cases,
          days(row.meanMs),
          `${Math.round((row.share ?? 0) * 100)} %`,
        ]),
    ),
    table(
      ['cause', 'cases'],
      known.slice(0, 6).map((row) => [row.cause ?? '-', row.cases]),
    ),
  ];
  const worst = known[0]?.cause;
  if (worst !== undefined && worst !== null) parts.push(await workOn(client, head, worst));
  return parts.join('\n\n');
}

/** One open action for a cause is enough: a second month finds the first one's. */
async function workOn(client: Client, head: string, cause: string): Promise<string> {
  const open = await client.get<{ items: readonly unknown[] }>(
    `/v1/corrective-actions?cause=${cause}&state=open`,
    { actor: head },
  );
  if (open.status === 200 && open.body.items.length > 0) return `${cause} is being worked on already.`;
  const made = await client.send('POST', '/v1/corrective-actions', {
    actor: head,
    body: {
      cause,
      title: `Find out why so many complain: ${cause}`,
      ownerId: head,
      dueAt: new Date(Date.now() + 14 * dayHours * 3_600_000).toISOString(),
    },
  });
  if (made.status !== 201) throw new Error(`Cannot plan an action: ${made.status} ${describe(made.body)}`);
  return `The head has ${cause} worked on: a corrective action, due in 14 days, checked 30 days later.`;
}

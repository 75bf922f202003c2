/** One cause strikes many: a supervisor opens an incident, links what is open, and replies to all at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, describe } from './client.ts';
import type { Staff } from './people.ts';

interface Bulk {
  readonly state: 'running' | 'done';
  readonly done: number;
  readonly refused: number;
  readonly links: { readonly self: string };
}

/** How often it is looked for open cases, and how long every case may take to answer. */
const looksMax = 20;
const answerTries = 240;
const pauseMs = 500;

/**
 * Strikes once, as soon as cases are under work.
 * @param isOver whether the month has ended: then nobody is struck any more
 * @returns what came of it, in a sentence
 */
export async function strike(client: Client, staff: Staff, isOver: () => boolean): Promise<string> {
  const supervisor = staff.supervisors[0] ?? staff.head;
  const send = async <T>(path: string, body: unknown): Promise<T> => {
    const answer = await client.send<T>('POST', path, { body, actor: supervisor });
    if (answer.status >= 300) throw new Error(`An incident: ${answer.status} ${describe(answer.body)}`);
    return answer.body;
  };
  const cases = await underWork(client, isOver);
  if (cases.length === 0) return 'No incident struck: no case was under work.';
  const { links } = await send<{ links: { self: string } }>('/v1/incidents', {
    title: 'Збій платіжного шлюзу',
    description: 'Три години не проходили оплати й повернення.',
    cause: 'system_error',
  });
  await send(`${links.self}/link`, { cases });
  let bulk = await send<Bulk>(`${links.self}/bulk-decisions`, {
    decision: 'reply',
    body: { text: 'Знаємо про збій і вже його усуваємо. Напишемо, щойно все запрацює.' },
  });
  for (let tries = 0; bulk.state !== 'done' && tries < answerTries; tries += 1) {
    await sleep(pauseMs);
    const answer = await client.get<Bulk>(bulk.links.self);
    if (answer.status === 200) bulk = answer.body;
  }
  await send(`${links.self}/close`, {});
  return `An incident struck ${cases.length} cases: one reply reached ${bulk.done}, ${bulk.refused} had ended or moved on.`;
}

async function underWork(client: Client, isOver: () => boolean): Promise<readonly string[]> {
  for (let looks = 0; looks < looksMax && !isOver(); looks += 1) {
    const page = await client.get<{ items: readonly { id: string }[] }>(
      '/v1/complaints?demo=true&open=true&stage=investigation&limit=30',
    );
    if (page.status === 200 && page.body.items.length > 0) return page.body.items.map(({ id }) => id);
    await sleep(pauseMs);
  }
  return [];
}

/** The pilot of this installation's demos: wider powers for some customers, to be compared with others. */
const pilot = 'demo_pilot';

/** The head begins an experiment, unless one of an earlier demo, or somebody's own, goes on. */
export async function beginPilot(client: Client, head: string): Promise<void> {
  const known = await client.get(`/v1/experiments/${pilot}`);
  if (known.status === 200) return;
  const body = {
    name: pilot,
    arms: [
      { code: 'control', percent: 30 },
      { code: 'wide_powers', percent: 30 },
    ],
    control: 'control',
  };
  const made = await client.send('POST', '/v1/experiments', { body, actor: head });
  // Somebody's own experiment has these customers already.
  if (made.status === 422 || made.status === 409) return;
  if (made.status !== 201) throw new Error(`Cannot begin a pilot: ${made.status} ${describe(made.body)}`);
}

/** One cause strikes many: a supervisor opens an incident, links what is open, and replies to all at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, must, tried } from './client.ts';
import type { Staff } from './people.ts';

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
  const api = client.as(staff.supervisors[0] ?? staff.head);
  const cases = await underWork(client, isOver);
  if (cases.length === 0) return 'No incident struck: no case was under work.';
  const { id } = await must(
    'open an incident',
    api.POST('/v1/incidents', {
      body: {
        title: 'Збій платіжного шлюзу',
        description: 'Три години не проходили оплати й повернення.',
        cause: 'system_error',
      },
    }),
  );
  const params = { path: { id } };
  await must('link cases', api.POST('/v1/incidents/{id}/link', { params, body: { cases: [...cases] } }));
  let bulk = await must(
    'reply to all',
    api.POST('/v1/incidents/{id}/bulk-decisions', {
      params,
      body: {
        decision: 'reply',
        body: { text: 'Знаємо про збій і вже його усуваємо. Напишемо, щойно все запрацює.' },
      },
    }),
  );
  const bulkParams = { path: { id, bulkId: bulk.id } };
  for (let tries = 0; bulk.state !== 'done' && tries < answerTries; tries += 1) {
    await sleep(pauseMs);
    const answer = await tried(api.GET('/v1/incidents/{id}/bulk-decisions/{bulkId}', { params: bulkParams }));
    if (answer.ok) bulk = answer.body;
  }
  await must('close an incident', api.POST('/v1/incidents/{id}/close', { params, body: {} }));
  return `An incident struck ${cases.length} cases: one reply reached ${bulk.done}, ${bulk.refused} had ended or moved on.`;
}

async function underWork(client: Client, isOver: () => boolean): Promise<readonly string[]> {
  const query = { demo: 'true', open: 'true', stage: 'investigation', limit: 30 } as const;
  for (let looks = 0; looks < looksMax && !isOver(); looks += 1) {
    const page = await tried(client.as().GET('/v1/complaints', { params: { query } }));
    if (page.ok && page.body.items.length > 0) return page.body.items.map(({ id }) => id);
    await sleep(pauseMs);
  }
  return [];
}

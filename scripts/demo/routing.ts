/** While the demo runs its agents and experts have room: cases that nobody was named for are routed to them (practice M13). */
import { each } from '@recourse/client';
import { type Client, must } from './client.ts';
import type { Staff } from './people.ts';
import type { PutBack } from './put-back.ts';
import { themesOf } from './texts/index.ts';

export interface Places {
  /** Said to whoever runs the demo. */
  readonly told: string;
  /** Routing leaves the demo's people alone again. */
  give(): Promise<void>;
}

/** So many open cases at once; what is more in a large month waits for a supervisor. */
const capacity = 200;

/**
 * Says who knows what, and gives them room. Where somebody else takes cases too, routing is left as it is: neither
 * shall get the other's.
 */
export async function takePlaces(client: Client, staff: Staff, putBack: PutBack): Promise<Places> {
  const ours = [...staff.agents, ...staff.experts];
  const topics = (['store', 'loyalty_card', 'non_standard'] as const).flatMap((of) =>
    themesOf(of).map(({ category }) => category),
  );
  const setCapacity = (to: number): Promise<unknown> =>
    Promise.all(
      ours.map((id, place) =>
        must(
          'say who knows what',
          client.as().PATCH('/v1/people/{id}', {
            params: { path: { id } },
            body: {
              capacity: to,
              // Each knows some topics, and two of them take special care.
              skills: [
                ...topics.filter((_, index) => index % ours.length === place),
                ...(place < 2 ? ['vulnerable'] : []),
              ],
              languages: place % 3 === 0 ? ['uk', 'ru'] : ['uk', 'ru', 'en'],
            },
          }),
        ),
      ),
    );

  for await (const person of each((from) =>
    client.as().GET('/v1/people', { params: { query: { limit: 200, ...from } } }),
  )) {
    const takesCases = person.roles.some((role) => role === 'agent' || role === 'expert');
    if (person.active && person.capacity > 0 && takesCases && !ours.includes(person.id)) {
      await setCapacity(0);
      return { told: 'Others take cases here: the demo leaves routing alone.', give: async () => {} };
    }
  }
  const give = await putBack.change(
    'routing',
    () => setCapacity(capacity),
    () => setCapacity(0),
  );
  return {
    told: `Routing gives cases to ${ours.length} agents and experts while the demo runs: to whoever knows the customer, then the topic.`,
    give,
  };
}

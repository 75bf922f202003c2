/** A pilot: wider powers for some customers, compared with others; widened and stopped by the head. */
import { demoPilots } from '../../workflows/policy.ts';
import { type Client, describe, must, tried } from './client.ts';
import type { PutBack } from './put-back.ts';

export interface Pilot {
  readonly name: string;
  /** More customers are taken in when half of the month is over. */
  widen(): Promise<void>;
  /** Stops it: cases keep their arms, new ones draw none. */
  stop(): Promise<void>;
}

/** Shares of each arm, in percent of all customers: at the beginning, and once the first weeks went well. */
const shares = { first: 30, wider: 45 } as const;
const armsOf = (percent: number) => [
  { code: 'control', percent },
  { code: 'wide_powers', percent },
];

/** Begins the first pilot that no demo has begun before; null where somebody's own experiment has these customers. */
export async function beginPilot(client: Client, head: string, putBack: PutBack): Promise<Pilot | null> {
  const api = client.as(head);
  const known = await must('list experiments', api.GET('/v1/experiments'));
  // One of a demo that was broken off is stopped first: a complaint is in one experiment at most.
  for (const one of known.items) {
    if (demoPilots.includes(one.name) && one.stoppedAt === null) await stop(one.name);
  }
  const name = demoPilots.find((free) => known.items.every((one) => one.name !== free));
  if (name === undefined) return null;
  const body = { name, arms: armsOf(shares.first), control: 'control' };
  const made = await tried(api.POST('/v1/experiments', { body }));
  if (!made.ok) {
    if (made.status === 422 || made.status === 409) return null;
    throw new Error(`Cannot begin a pilot: ${made.status} ${describe(made.body)}`);
  }
  return {
    name,
    widen: async () => {
      const params = { path: { name } };
      const wider = { arms: armsOf(shares.wider) };
      await must('widen a pilot', api.PATCH('/v1/experiments/{name}', { params, body: wider }));
    },
    stop: putBack.owe('the pilot', () => stop(name)),
  };

  async function stop(one: string): Promise<void> {
    const params = { path: { name: one } };
    await must('stop a pilot', api.PATCH('/v1/experiments/{name}', { params, body: { stopped: true } }));
  }
}

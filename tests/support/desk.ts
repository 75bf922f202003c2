/** The API with those by whom complaints mostly go: a system that registers them, an agent and a supervisor. */
import { expect } from 'vitest';
import { type ApiOptions, type ApiUnderTest, complaint, startApi } from './api.ts';

/** Somebody with a key of their own. */
export interface Staff {
  readonly id: string;
  readonly key: string;
}

export interface Filed {
  readonly id: string;
  readonly number: string;
}

export interface Desk extends ApiUnderTest {
  /** The key of a system that reaches all cases. */
  readonly integrator: string;
  readonly agent: Staff;
  readonly supervisor: Staff;
  /** Registers {@link complaint} with these changes, as the integrator unless told. */
  file(change?: Readonly<Record<string, unknown>>, as?: string): Promise<Filed>;
  /** As `file`, and triaged by the agent, who has it from then on. */
  triaged(change?: Readonly<Record<string, unknown>>): Promise<Filed>;
}

/** Starts the API for a suite, and engages its staff. */
export async function startDesk(options: ApiOptions = {}): Promise<Desk> {
  const api = await startApi(options);
  const integrator = await api.systemKey('integrator');
  const agent = await api.person({ roles: ['agent'] });
  const supervisor = await api.person({ roles: ['supervisor'] });
  const file: Desk['file'] = async (change = {}, as = integrator) => {
    const reply = await api.post('/v1/complaints', { as, body: complaint(change) });
    expect(reply.status, reply.text).toBe(201);
    return { id: String(reply.json.id), number: String(reply.json.number) };
  };
  const triaged: Desk['triaged'] = async (change) => {
    const filed = await file(change);
    const body = { class: 'store', category: 'delivery', severity: 'low', assignTo: agent.id };
    const reply = await api.post(`/v1/complaints/${filed.id}/triage`, { as: agent.key, body });
    expect(reply.status, reply.text).toBe(200);
    return filed;
  };
  return { ...api, integrator, agent, supervisor, file, triaged };
}

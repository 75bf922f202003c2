/** Commands never bring a case back to life: not right after closure, not a day later, not when the row knows nothing of the end. */
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { workflowIdOf } from '../../workflows/complaint.contract.ts';
import { type ApiUnderTest, complaint, eventually, startApi } from '../support/api.ts';
import { temporalAddress } from '../support/temporal.ts';

const dayAndHourMs = 25 * 3_600_000;
let laterMs = 0;
let api: ApiUnderTest;
let connection: Connection;
let integrator: string;
let agent: { id: string; key: string };

beforeAll(async () => {
  api = await startApi({ now: () => Date.now() + laterMs });
  connection = await Connection.connect({ address: temporalAddress() });
  integrator = await api.systemKey('integrator');
  agent = await api.person({ roles: ['agent'] });
});
afterAll(async () => {
  await api.close();
  await connection.close();
});

async function closedCase(): Promise<string> {
  const id = String((await api.post('/v1/complaints', { as: integrator, body: complaint() })).json.id);
  const reply = await api.post(`/v1/complaints/${id}/dismiss`, {
    as: agent.key,
    body: { reason: 'Praise, not a complaint.' },
  });
  expect(reply.status, reply.text).toBe(200);
  await eventually(
    () => api.get(`/v1/complaints/${id}`, { as: integrator }),
    (one) => one.json.endedAt !== null,
  );
  return id;
}

async function runsOf(id: string): Promise<string[]> {
  const { executions } = await connection.workflowService.listWorkflowExecutions({
    namespace: 'default',
    query: `WorkflowId = '${workflowIdOf(id)}'`,
  });
  return (executions ?? []).map((run) => String(run.execution?.runId));
}

const withdraw = (id: string) =>
  api.post(`/v1/complaints/${id}/withdraw`, {
    as: integrator,
    body: { by: 'customer', evidence: { channel: 'email' } },
  });

it.each([
  ['right after closure', 0],
  ['25 hours later', dayAndHourMs],
])('a command %s is refused and starts no run', async (_when, afterMs) => {
  const id = await closedCase();
  const client = new Client({ connection });
  await client.workflow.getHandle(workflowIdOf(id)).result();
  laterMs = afterMs;
  const reply = await withdraw(id);
  laterMs = 0;
  expect(reply.status, reply.text).toBe(409);
  expect(reply.json).toMatchObject({ type: '/problems/case-ended', outcome: 'not_a_complaint' });
  await expect.poll(() => runsOf(id)).toHaveLength(1);
});

it('a command for a case whose row does not say that it ended starts no run either', async () => {
  const id = await closedCase();
  const client = new Client({ connection });
  await client.workflow.getHandle(workflowIdOf(id)).result();
  await api.db.sql`update cases set ended_at = null where id = ${id}`;
  const reply = await withdraw(id);
  expect(reply.status, reply.text).toBe(503);
  expect(reply.headers['retry-after']).toBeDefined();
  await expect.poll(() => runsOf(id)).toHaveLength(1);
});

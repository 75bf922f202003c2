/** The report of customers who complained often (practice R10). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';
import { storeCase } from '../support/stored-case.ts';
import { changeCase } from '../support/stored-desk.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
});
afterAll(() => api.close());

const at = (day: number) => Date.parse('2026-03-01T09:00:00Z') + day * 86_400_000;

async function lay(customerRef: string, day: number, outcome: string | null = null): Promise<string> {
  const receivedAtMs = at(day);
  const { caseId } = await storeCase(api.db, { receivedAtMs, createdAtMs: receivedAtMs, customerRef });
  if (outcome !== null) await changeCase(api.db, caseId, { outcome });
  return caseId;
}

async function pay(caseId: string, amountMinor: number, state = 'captured'): Promise<void> {
  await api.db.sql`
    insert into claims (id, case_id, month, currency, amount_minor, state, reserved_at, answer)
    values (${randomUUID()}, ${caseId}, '2026-03-01', 'UAH', ${amountMinor}, ${state}, now(), '{}'::jsonb)`;
}

const ask = (query = '') =>
  api.get(`/v1/reports/repeat-complainers?from=2026-03-01&until=2026-04-01&${query}`);

describe('customers who complained often', () => {
  it('are counted by customer, the most frequent first, and named by a case alone', async () => {
    const [four, three, two] = [randomUUID(), randomUUID(), randomUUID()];
    const ofFour: string[] = [];
    for (let day = 0; day < 4; day += 1) ofFour.push(await lay(four, day));
    for (const day of [1, 2]) await lay(three, day);
    const latest = await lay(three, 20);
    await lay(two, 3);
    await lay(two, 4);
    // Sent twice, and out of the interval: neither counts.
    await lay(two, 5, 'merged');
    await lay(two, 40);
    await pay(ofFour[0] ?? '', 20_000);
    await pay(ofFour[0] ?? '', 5_000);
    await pay(ofFour[1] ?? '', 10_000);
    await pay(ofFour[2] ?? '', 90_000, 'reversed');
    const reply = await ask();
    expect(reply.status, reply.text).toBe(200);
    expect(reply.json.rows).toMatchObject([
      { caseId: ofFour[3], cases: 4, compensated: 2, paidMinor: 35_000 },
      {
        caseId: latest,
        cases: 3,
        compensated: 0,
        paidMinor: 0,
        lastReceivedAt: new Date(at(20)).toISOString(),
      },
    ]);
    for (const ref of [four, three, two]) expect(reply.text).not.toContain(ref);
    expect((await ask('least=2')).json.rows).toHaveLength(3);
    const csv = await ask('format=csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
  });

  it('is refused for fewer than two, and for what is no currency', async () => {
    expect((await ask('least=1')).status).toBe(400);
    expect((await ask('currency=hryvnia')).status).toBe(400);
  });
});

/** A month's cap is lowered: what is held stands, new claims are refused and hear what is left (practices C8, C13). */
import { setTimeout as sleep } from 'node:timers/promises';
import { amountAtOnce, optionIn } from './amounts.ts';
import { type Client, describe, must, tried } from './client.ts';
import { poolOf } from './pools.ts';
import type { PutBack } from './put-back.ts';
import { ownCurrency } from './rules.ts';
import { moneyOf } from './summary.ts';

/** Left in the pool once the cap is lowered: one euro, less than any claim of the two customers. */
const leftMinor = 100;
/** What a pool has to have for both customers, and as much again. */
const roomMinor = 100_000;
const endTries = 240;

const assessed = { class: 'store', category: 'wrong_goods', severity: 'medium' } as const;

/**
 * Two customers from abroad call about the same; between them the head lowers the month's cap in euros, a pool that no
 * other claim of the demo needs. The second is made good in points instead, and the cap is put back.
 * @param people `by` takes both calls
 * @returns what came of it, in a sentence. Throws when the service does not do as it should.
 */
export async function lowerTheCap(
  client: Client,
  people: { readonly head: string; readonly by: string },
  stage: {
    readonly policy: string;
    readonly runId: string;
    readonly dayMs: number;
    readonly putBack: PutBack;
  },
): Promise<string> {
  const { policy, runId, dayMs, putBack } = stage;
  const head = client.as(people.head);
  const by = client.as(people.by);
  const before = await poolOf(client, ownCurrency);
  // Earlier demos of the month have claimed it, or left it as one that was killed had lowered it.
  if (before !== undefined && before.capMinor - before.heldMinor < roomMinor / 2) {
    await setCap(before.month, before.heldMinor + roomMinor);
  }
  const [first, second] = [await takeCall('first'), await takeCall('second')];
  await makeGood(first, ownCurrency);
  // What was to be had when they looked is not to be had any more.
  const amountMinor = await amountFor(second, ownCurrency);
  const pool = await poolOf(client, ownCurrency);
  if (pool === undefined) throw new Error(`A claim in ${ownCurrency} has no pool`);
  const raise = await putBack.change(
    'the cap',
    () => setCap(pool.month, pool.heldMinor + leftMinor),
    () => setCap(pool.month, pool.capMinor),
  );
  try {
    const refused = await tried(compensate(second, ownCurrency, amountMinor));
    if (refused.ok) throw new Error('A claim beyond the cap was granted');
    const said = refused.body as { readonly limit?: string; readonly leftMinor?: number };
    if (said.limit !== 'pool_month' || said.leftMinor !== leftMinor) {
      throw new Error(`A claim beyond the cap was refused: ${refused.status} ${describe(said)}`);
    }
    await makeGood(second, 'points');
  } finally {
    await raise();
  }
  const [asked, left] = [moneyOf(amountMinor, ownCurrency), moneyOf(leftMinor, ownCurrency)];
  return `The head lowered the month's cap in ${ownCurrency}: a claim of ${asked} was refused, for ${left} were left; that customer was made good in points, and the cap was put back.`;

  async function takeCall(which: string): Promise<string> {
    const header = { 'Idempotency-Key': `demo-${runId}-cap-${which}` };
    const body = {
      channel: 'phone',
      customer: { ref: `demo-${runId}-abroad-${which}`, locale: 'en' },
      subject: 'The wrong thing came',
      body: 'I ordered a kettle from abroad and a toaster came. I travel on Friday, so please do not send another.',
      policy,
    } as const;
    const made = await must('take a call', client.as().POST('/v1/complaints', { params: { header }, body }));
    if (!('id' in made)) throw new Error('A new complaint was not taken as a case');
    return made.id;
  }

  async function amountFor(id: string, currency: string): Promise<number> {
    return amountAtOnce(await optionIn(by, id, currency, assessed));
  }

  function compensate(id: string, currency: string, amountMinor: number) {
    return by.POST('/v1/complaints/{id}/compensate', {
      params: { path: { id } },
      body: {
        ...assessed,
        rootCause: 'picking_error',
        compensation: { amountMinor, currency },
        by: 'customer',
        evidence: { channel: 'phone', text: 'That is fine with me, thank you.' },
        reason: 'Клієнт за кордоном, замовлення переплутали на складі.',
      },
    });
  }

  async function makeGood(id: string, currency: string): Promise<void> {
    await must('make good at once', compensate(id, currency, await amountFor(id, currency)));
    for (let tries = 0; tries < endTries; tries += 1) {
      const seen = await must('read a case', by.GET('/v1/complaints/{id}', { params: { path: { id } } }));
      if (seen.compensation?.payments.some(({ state }) => state === 'paid')) return;
      await sleep(dayMs / 8);
    }
    throw new Error('What was made good at once has not been paid');
  }

  async function setCap(month: string, minor: number): Promise<void> {
    const params = { path: { month, currency: ownCurrency } };
    await must('set a cap', head.PUT('/v1/budget/{month}/{currency}', { params, body: { capMinor: minor } }));
  }
}

/** Refunds of orders: what is asked, and where each stands. */
import { z } from 'zod';
import { refundStates } from '../../workflows/refund.contract.ts';
import { instant, link, uuid } from './fields.ts';
import { code } from './input.ts';

export const refundInput = z.strictObject({
  amountMinor: z
    .int()
    .min(1)
    .nullable()
    .default(null)
    .meta({ description: 'Minor units of the order’s currency; null is all that is left of the order.' }),
});

export const refundOutcome = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('done') }),
  z.strictObject({ state: z.literal('failed'), code: code.meta({ description: 'Why, as a code.' }) }),
]);

export const refundSchema = z
  .object({
    id: uuid.meta({
      description: 'The key under which the refund system is asked: the same id is one refund.',
    }),
    case: z.object({ id: uuid, number: z.string() }),
    orderNumber: z.string().nullable(),
    amountMinor: z.int(),
    currency: z.string(),
    state: z.enum(refundStates).meta({
      description:
        '`pending` until the refund system was asked, `unavailable` while it cannot be; then `requested`, and `done` or `failed`.',
    }),
    failure: z.string().nullable(),
    askedAt: instant,
    heardAt: instant.nullable(),
    links: z.object({ case: link, outcome: link }),
  })
  .meta({ description: 'A refund of an order.' });

export const refundListSchema = z
  .object({ items: z.array(refundSchema) })
  .meta({ description: 'Refunds, the oldest first.' });

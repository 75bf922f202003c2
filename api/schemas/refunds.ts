/** Refunds of orders: what is asked, and where each stands. */
import { z } from 'zod';
import { refundStates } from '../../workflows/refund.contract.ts';
import { instant, link, money, pageOf, uuid } from './fields.ts';
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

const state = z.enum(refundStates).meta({
  description:
    '`pending` until the refund system was asked, `unavailable` while it cannot be; then `requested`, and `done` or `failed`.',
});

const unavailableSince = instant.nullable().meta({
  description:
    'Since when the refund system cannot be asked, also after it took the refund; null while it can.',
});

/** A refund as its case shows it. */
export const refundOfCaseSchema = z.object({
  id: uuid,
  state,
  money,
  orderNumber: z.string().nullable().meta({ description: 'Null once the case was erased.' }),
  failure: z.string().nullable().meta({ description: 'Why it failed, as a code.' }),
  askedAt: instant,
  heardAt: instant.nullable().meta({ description: 'When the refund system last said something new.' }),
  unavailableSince,
});

export const refundSchema = z
  .object({
    id: uuid.meta({
      description: 'The key under which the refund system is asked: the same id is one refund.',
    }),
    case: z.object({ id: uuid, number: z.string() }),
    orderNumber: z.string().nullable(),
    amountMinor: z.int(),
    currency: z.string(),
    state,
    failure: z.string().nullable(),
    askedAt: instant,
    heardAt: instant.nullable(),
    unavailableSince,
    links: z.object({ case: link, outcome: link }),
  })
  .meta({ description: 'A refund of an order.' });

export const refundListSchema = z
  .object({ items: z.array(refundSchema) })
  .meta({ description: 'The refunds of a case, the oldest first.' });
export const refundPageSchema = pageOf(refundSchema, 'A page of refunds, the oldest first.');

/**
 * A card system elsewhere, over HTTP. It keeps transfers under our idempotency keys:
 *
 * - `PUT {url}/transfers/{key}` `{ customerRef, amountMinor, currency }` credits a card; the same key is the same transfer.
 * - `GET {url}/transfers/{key}` answers with the transfer, or 404 when there is none.
 * - `PUT {url}/transfers/{key}/reversal` `{ key }` takes a transfer back, once, under a key of its own.
 *
 * Each answers `{ key, amountMinor, currency, at }`. Whatever else comes back, or nothing, is an unknown outcome: it is
 * looked up before anything is asked again.
 */
import { z } from 'zod';
import { captureKey, reversalKey } from '../../db/case/ledger.ts';
import type { CardTransfer, LoyaltyCard } from '../ports/loyalty-card.ts';

export interface HttpCardOptions {
  /** Without a slash at its end. */
  readonly url: string;
  /** Sent as `Authorization: Bearer`. */
  readonly token: string;
  /** An answer that takes longer is none; 8,000 ms unless told. */
  readonly timeoutMs?: number;
  /** The customer of a case in the caller's systems: the process does not know it. */
  customerRefOf(caseId: string): Promise<string>;
}

/** The card system did not do as asked; the message holds a status and no value. */
export class CardSystemError extends Error {
  override readonly name = 'CardSystemError';
}

const transferSchema = z.object({
  key: z.string(),
  amountMinor: z.int(),
  currency: z.string(),
  at: z.iso.datetime({ offset: true }),
});

/** An adapter to a card system over HTTP. Its calls throw {@link CardSystemError}. */
export function createHttpCard(options: HttpCardOptions): LoyaltyCard {
  const { url, token, timeoutMs = 8_000, customerRefOf } = options;

  async function ask(method: 'GET' | 'PUT', path: string, body?: object): Promise<CardTransfer | null> {
    const response = await fetch(`${url}/transfers/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new CardSystemError(`no answer: ${error instanceof Error ? error.name : 'unknown'}`);
    });
    if (method === 'GET' && response.status === 404) return null;
    if (!response.ok) throw new CardSystemError(`answered ${response.status}`);
    const parsed = transferSchema.safeParse(await response.json().catch(() => null));
    if (!parsed.success) throw new CardSystemError('answered with something that is no transfer');
    const { key, amountMinor, currency, at } = parsed.data;
    return { key, money: { amountMinor, currency }, atMs: Date.parse(at) };
  }

  /** What comes back for another key or amount is not what was asked for. */
  function made(transfer: CardTransfer | null, key: string): CardTransfer {
    if (transfer?.key === key) return transfer;
    throw new CardSystemError('answered with another transfer');
  }

  return {
    credit: async ({ key, caseId, money }) => {
      const customerRef = await customerRefOf(caseId);
      const transfer = made(await ask('PUT', encodeURIComponent(key), { customerRef, ...money }), key);
      if (transfer.money.amountMinor === money.amountMinor && transfer.money.currency === money.currency) {
        return transfer;
      }
      throw new CardSystemError('credited another amount');
    },
    lookUp: async (key) => ask('GET', encodeURIComponent(key)),
    reverse: async (key) => {
      const reversal = reversalKey(key.slice(captureKey('').length));
      const path = `${encodeURIComponent(key)}/reversal`;
      return made(await ask('PUT', path, { key: reversal }), reversal);
    },
  };
}

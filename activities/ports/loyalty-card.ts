/** The card system that compensation is paid to. Another one is another adapter of this port. */
import type { Money } from '../../workflows/domain/money.ts';

/** What the card system made of a request. */
export interface CardTransfer {
  readonly key: string;
  readonly money: Money;
  readonly atMs: number;
}

export interface CardPayment {
  /** Idempotency key: the same key is the same payment. */
  readonly key: string;
  readonly claimId: string;
  /** Whose customer; the card is found from the case, for no name or number of a customer is in the process. */
  readonly caseId: string;
  readonly money: Money;
}

export interface LoyaltyCard {
  /** Credits the customer's card. Asked again with the same key, answers with the first transfer. */
  credit(payment: CardPayment): Promise<CardTransfer>;
  /** The transfer made under a key, or null: an unknown outcome is looked up, never paid blindly twice. */
  lookUp(key: string): Promise<CardTransfer | null>;
  /** Takes the payment made under a key back, once. Throws when there is none. */
  reverse(key: string): Promise<CardTransfer>;
}

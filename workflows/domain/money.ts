/**
 * An amount in integer minor units of one currency: 500 UAH is `{ amountMinor: 50_000, currency: 'UAH' }`. Points of the
 * loyalty card are a unit of their own (practice X10): 500 points are `{ amountMinor: 500, currency: 'points' }`.
 */
export interface Money {
  readonly amountMinor: number;
  /** ISO 4217, or {@link points}: amounts of two currencies are never summed. */
  readonly currency: string;
}

/** The currency of points. */
export const points = 'points';
/** What a power or a limit is counted in. */
export type Unit = 'money' | 'points';
export const unitOf = (currency: string): Unit => (currency === points ? 'points' : 'money');

/** Whether `money` is a payable amount: a positive safe integer of minor units. */
export function isPayable(money: Money): boolean {
  return Number.isSafeInteger(money.amountMinor) && money.amountMinor > 0;
}

/** "500.00 UAH" or "500 points", for messages to people. Only for currencies with two decimals, as all shipped policies have. */
export function formatMoney(money: Money): string {
  if (money.currency === points) return `${money.amountMinor} points`;
  return `${(money.amountMinor / 100).toFixed(2)} ${money.currency}`;
}

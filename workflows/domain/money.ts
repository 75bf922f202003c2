/** An amount in integer minor units of one currency: 500 UAH is `{ amountMinor: 50_000, currency: 'UAH' }`. */
export interface Money {
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Whether `money` is a payable amount: a positive safe integer of minor units. */
export function isPayable(money: Money): boolean {
  return Number.isSafeInteger(money.amountMinor) && money.amountMinor > 0;
}

/** "500.00 UAH", for messages to people. Only for currencies with two decimals, as all shipped policies have. */
export function formatMoney(money: Money): string {
  return `${(money.amountMinor / 100).toFixed(2)} ${money.currency}`;
}

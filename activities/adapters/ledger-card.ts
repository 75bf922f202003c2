/** The shipped card system: accounts in PostgreSQL, in double entry. */
import { captureKey, findTransfer, payToCard, reversePayment } from '../../db/case/ledger.ts';
import type { Db } from '../../db/client.ts';
import type { LoyaltyCard } from '../ports/loyalty-card.ts';

/** Claim and entries are written in one transaction, so this adapter has no unknown outcomes of its own. */
export function createLedgerCard(db: Db): LoyaltyCard {
  return {
    credit: ({ claimId, caseId }) => payToCard(db, { claimId, caseId }),
    lookUp: async (key) => (await findTransfer(db, key)) ?? null,
    reverse: (key) => reversePayment(db, key.slice(captureKey('').length)),
  };
}

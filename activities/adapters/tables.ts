/** The shipped systems: tables that an integrator fills over HTTP (`PUT /v1/orders` and its like), and refunds
 * that they read and answer (`GET /v1/refunds`). */
import type { Db } from '../../db/client.ts';
import {
  findIdentityOfCase,
  findOrderOfCase,
  findStoreOfCase,
  findVerdictOfCase,
} from '../../db/queries/outside.ts';
import type { OutsideSystems } from '../ports/outside.ts';

export function createTableSystems(db: Db): OutsideSystems {
  return {
    orders: { orderOf: (caseId) => findOrderOfCase(db, caseId) },
    stores: { storeOf: (caseId) => findStoreOfCase(db, caseId) },
    identity: { identityOf: (caseId) => findIdentityOfCase(db, caseId) },
    // A refund that is stored is one that the integrator reads; people or systems of theirs answer it over HTTP.
    refunds: { refund: () => Promise.resolve({ state: 'requested', failure: null }) },
    antifraud: { verdictOn: (caseId) => findVerdictOfCase(db, caseId) },
  };
}

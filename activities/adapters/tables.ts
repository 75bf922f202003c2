/** The shipped systems: tables that an integrator fills over HTTP (`PUT /v1/orders` and its like). */
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
    antifraud: { verdictOn: (caseId) => findVerdictOfCase(db, caseId) },
  };
}

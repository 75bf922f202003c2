/** Asks other systems about a case and keeps what they say; nothing of it goes through the engine but that it came. */
import { ApplicationFailure } from '@temporalio/common';
import { keepAnswer } from '../db/case/look-ups.ts';
import type { Db } from '../db/client.ts';
import type { LookUpActivities, LookUpPort } from '../workflows/look-ups.contract.ts';
import type { ActivityLogger } from './create-activities.ts';
import type { OutsideSystems } from './ports/outside.ts';

export interface LookUpDeps {
  readonly db: Db;
  readonly systems: OutsideSystems;
  readonly logger: ActivityLogger;
}

export function createLookUpActivities({ db, systems, logger }: LookUpDeps): LookUpActivities {
  const ask = (port: LookUpPort, caseId: string): Promise<object | null> => {
    switch (port) {
      case 'order':
        return systems.orders.orderOf(caseId);
      case 'store':
        return systems.stores.storeOf(caseId);
      case 'identity':
        return systems.identity.identityOf(caseId);
      case 'antifraud':
        return systems.antifraud.verdictOn(caseId);
    }
  };
  return {
    async askSystem(request) {
      const { port, caseId } = request;
      const answer = await ask(port, caseId).catch((error: unknown) => {
        // A driver's message may quote what it was asked: its name alone comes along.
        const reason = error instanceof Error ? error.name : 'unknown';
        logger.warn({ port, caseId, reason }, 'a system could not be asked');
        throw ApplicationFailure.retryable(`${port} could not be asked: ${reason}`, reason);
      });
      const state = answer === null ? 'not_found' : 'found';
      await keepAnswer(db, request, state, answer);
      return state;
    },
    noteUnavailable: (request) => keepAnswer(db, request, 'unavailable', null),
  };
}

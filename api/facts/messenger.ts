import { markFactSent } from '../../db/desk/facts.ts';
import type { StartOne } from '../../engine/start-case.ts';
import type { Fact } from '../../workflows/complaint.contract.ts';
import type { Deps } from '../deps.ts';
import type { Background } from '../plugins/background.ts';

/** Tells the process of a stored fact at once; what fails here the sweep does. */
export type TellProcess = (caseStatus: CaseToTell, fact: Fact) => void;

export interface CaseToTell {
  readonly id: string;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

export function createMessenger(deps: Deps, startOne: StartOne, background: Background): TellProcess {
  return (status, fact) => {
    if (status.endedAt !== null) return;
    background.run(async () => {
      if (status.startedAt === null) await startOne(status.id);
      // Sent or ended, it is settled: an ended case takes nothing any more.
      await deps.engine.tell(status.id, fact);
      await markFactSent(deps.db, fact.factId);
    });
  };
}

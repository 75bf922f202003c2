/** Bulk decisions reach their cases: each under an id of its own, so that nothing is decided twice whatever is killed. */
import type { Db } from '../db/client.ts';
import { type BulkItem, leaseBulkItems, settleBulkItem, standingOfEnded } from '../db/desk/bulk-outbox.ts';
import { type Refusal, refuse } from '../workflows/domain/refusals.ts';
import { type EngineLogger, EngineUnreachableError } from './connect.ts';
import type { Engine } from './engine.ts';

/** Few at a time: people's own decisions go beside them. */
const batchMax = 8;
/** How long a case may take to answer, and for how long nobody else asks it. */
const answerMs = 5_000;
const leaseMs = 15_000;

/** Asks one portion of cases. Answers true when more may wait. @throws EngineUnreachableError */
export async function sweepBulkDecisions(deps: {
  readonly db: Db;
  readonly engine: Engine;
  readonly logger: EngineLogger;
}): Promise<boolean> {
  const { db, engine, logger } = deps;
  const items = await leaseBulkItems(db, { batchMax, leaseMs });
  const unanswered = await Promise.all(
    items.map(async (item) => {
      try {
        return (await ask(db, engine, item)) === 'unanswered';
      } catch (error) {
        // Of this case alone; its lease runs out, and it is asked again.
        const type = error instanceof Error ? error.name : 'unknown';
        logger.error({ caseId: item.caseId, bulkId: item.bulkId, type }, 'a case could not be asked');
        return false;
      }
    }),
  );
  if (items.length > 0 && unanswered.every(Boolean)) {
    throw new EngineUnreachableError('No case answers; the bulk decision waits.');
  }
  return items.length === batchMax;
}

async function ask(db: Db, engine: Engine, item: BulkItem): Promise<'answered' | 'unanswered'> {
  const result = await engine.decide(item.caseId, item.decision, answerMs);
  switch (result.kind) {
    case 'done':
      await settleBulkItem(db, item, null);
      return 'answered';
    case 'refused':
      await settleBulkItem(db, item, result.refusal);
      return 'answered';
    case 'ended': {
      const standing = await standingOfEnded(db, item);
      // Its end is being written, or it is about to run: asked again later.
      if (!standing.ended && !standing.taken) return 'answered';
      await settleBulkItem(db, item, standing.taken ? null : endedRefusal(standing.outcome));
      return 'answered';
    }
    case 'unknown':
      return 'unanswered';
  }
}

const endedRefusal = (outcome: string | null): Refusal =>
  refuse('case-ended', `The case has ended: ${outcome}.`, { outcome });

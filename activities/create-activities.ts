/** Implements what the process may ask of the outside world. Every activity is idempotent. */
import { ApplicationFailure } from '@temporalio/common';
import {
  type BudgetOptions,
  ClaimStateError,
  capture,
  changeClaim,
  findClaim,
  giveBackPaid,
  reserve,
} from '../db/case/budget.ts';
import { captureKey, reversalKey } from '../db/case/ledger.ts';
import { recordStep, UnknownCaseError } from '../db/case/record-step.ts';
import { route } from '../db/case/routing.ts';
import { endSurvey, inviteToSurvey, remindOfSurvey } from '../db/case/surveys.ts';
import type { Db } from '../db/client.ts';
import { type GroundCache, loadGround, UnknownCalendarError } from '../db/queries/ground.ts';
import type { Activities } from '../workflows/activities.contract.ts';
import { CardSystemError } from './adapters/http-card.ts';
import { CaseNotAskedError, createHandOver } from './hand-over.ts';
import type { LoyaltyCard } from './ports/loyalty-card.ts';
import type { AskOtherCase } from './ports/other-case.ts';
import type { OutsideSystems } from './ports/outside.ts';

/** Structured values first, as pino takes them; ids and codes only. */
export interface ActivityLogger {
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface ActivityDeps {
  readonly db: Db;
  readonly card: LoyaltyCard;
  readonly systems: OutsideSystems;
  readonly budget: BudgetOptions;
  readonly grounds: GroundCache;
  readonly askOtherCase: AskOtherCase;
  readonly logger: ActivityLogger;
  /** Called after each step that was written: it may have told something. */
  readonly onStep?: () => void;
}

/**
 * The process's activities on a database and a card system. A failure is always worth another try: what stands
 * in the way (a database that is away, a row that somebody must mend) is for operators, and the case waits.
 */
export function createActivities(deps: ActivityDeps): Activities {
  const { db, card, systems, budget, grounds, logger } = deps;

  /** Pays under the claim's key: what was paid before is found first, by whomever and however long ago. */
  async function pay({ claimId, caseId }: { readonly claimId: string; readonly caseId: string }) {
    const key = captureKey(claimId);
    let transfer = await card.lookUp(key);
    if (transfer === null) {
      const claim = await findClaim(db, claimId);
      if (claim?.state !== 'reserved') {
        throw new ClaimStateError(`Claim ${claimId} is ${claim?.state ?? 'unknown'}; it cannot be paid.`);
      }
      const { amountMinor, currency } = claim;
      transfer = await card.credit({ key, claimId, caseId, money: { amountMinor, currency } });
    }
    await capture(db, claimId, transfer.atMs);
    return { paidAtMs: transfer.atMs };
  }

  /** Takes back what was paid under the claim's key; what was taken back before is found first. */
  async function reversePayment({ claimId }: { readonly claimId: string }) {
    const transfer = (await card.lookUp(reversalKey(claimId))) ?? (await card.reverse(captureKey(claimId)));
    await giveBackPaid(db, claimId, transfer.atMs);
    return { reversedAtMs: transfer.atMs };
  }

  const safely = <A extends unknown[], R>(activity: keyof Activities, act: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      try {
        return await act(...args);
      } catch (error) {
        const failure = failureOf(error);
        logger.warn({ activity, type: failure.type, reason: failure.message }, 'an activity failed');
        throw failure;
      }
    };
  };

  return {
    recordStep: safely('recordStep', async (step) => {
      await recordStep(db, step);
      deps.onStep?.();
    }),
    reserve: safely('reserve', (request) => reserve(db, request, budget)),
    changeClaim: safely('changeClaim', (request) => changeClaim(db, request, budget)),
    pay: safely('pay', pay),
    reversePayment: safely('reversePayment', reversePayment),
    handOver: safely('handOver', createHandOver(db, deps.askOtherCase)),
    route: safely('route', (request) => route(db, request)),
    screen: safely('screen', async ({ caseId }) => {
      const said = await systems.antifraud.verdictOn(caseId);
      return { verdict: said?.verdict ?? 'clear', reason: said?.reason ?? null };
    }),
    fetchGround: safely('fetchGround', (request) => loadGround(db, request, grounds)),
    inviteToSurvey: safely('inviteToSurvey', (request) => inviteToSurvey(db, request)),
    remindOfSurvey: safely('remindOfSurvey', (request) => remindOfSurvey(db, request)),
    endSurvey: safely('endSurvey', (request) => endSurvey(db, request)),
  };
}

const own = [CardSystemError, CaseNotAskedError, ClaimStateError, UnknownCaseError, UnknownCalendarError];

/**
 * A failure fit for a history: our own messages hold ids only, those of drivers may quote values, so only their
 * name and code come along.
 */
function failureOf(error: unknown): ApplicationFailure {
  if (!(error instanceof Error)) return ApplicationFailure.retryable('unknown error', 'unknown');
  if (own.some((kind) => error instanceof kind))
    return ApplicationFailure.retryable(error.message, error.name);
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return ApplicationFailure.retryable(`${error.name}${code}`, error.name);
}

/** Cases brought to a stage, for tests that start there. */
import { randomUUID } from 'node:crypto';
import type { ProposalPayload } from '../../workflows/complaint.contract.ts';
import type { Intake } from '../../workflows/domain/open-file.ts';
import { agent, type ProcessUnderTest, type RunningCase } from './process.ts';

export const triage = {
  class: 'store',
  category: 'delivery',
  severity: 'medium',
  remedySought: 'refund',
  assignTo: agent.id,
} as const;

/** An offer of so many minor units, found upheld. */
export const offerOf = (amountMinor: number): ProposalPayload => ({
  proposalId: randomUUID(),
  kind: 'offer',
  finding: 'upheld',
  rootCause: 'late_delivery',
  remedy: 'compensation',
  compensation: { amountMinor, currency: 'UAH' },
});

export const answerWithoutOffer = (): ProposalPayload => ({
  proposalId: randomUUID(),
  kind: 'answer',
  finding: 'rejected',
  rootCause: 'misunderstanding',
  remedy: 'explanation',
  compensation: null,
});

export const byCustomer = { by: 'customer', channel: 'email' } as const;

export async function investigated(
  process: ProcessUnderTest,
  intake?: Partial<Intake>,
): Promise<RunningCase> {
  const c = await process.open(intake);
  await c.decide('triage', triage);
  return c;
}

export async function offered(
  process: ProcessUnderTest,
  amountMinor = 40_000,
  intake?: Partial<Intake>,
): Promise<RunningCase> {
  const c = await investigated(process, intake);
  await c.decide('propose', offerOf(amountMinor));
  return c;
}

export async function awaitingApproval(
  process: ProcessUnderTest,
  amountMinor = 80_000,
): Promise<RunningCase> {
  return await offered(process, amountMinor);
}

/** A decision that the process refuses, and cases that refuse one. */
import type { Decision } from '../../../workflows/complaint.contract.ts';
import { askCustomer } from '../../../workflows/domain/acts/course.ts';
import { handOff } from '../../../workflows/domain/acts/work.ts';
import type { CaseFile } from '../../../workflows/domain/case-file.ts';
import { recordBreach } from '../../../workflows/domain/clock.ts';
import type { RefusalType } from '../../../workflows/domain/refusals.ts';
import { anOffer, atStage, customersWord, monday } from './cases.ts';

export interface Refused {
  readonly type: RefusalType;
  readonly when: string;
  readonly file: CaseFile;
  readonly decision: Decision;
  readonly undone?: readonly Decision[];
  readonly details?: Record<string, unknown>;
}

export const money = (amountMinor: number, currency = 'UAH') => ({ amountMinor, currency });
export const investigation = () => atStage('investigation').file;
export const approval = (changes: Partial<CaseFile> = {}) => atStage('approval', changes).file;

export function awaited(): CaseFile {
  const j = atStage('investigation');
  askCustomer(j);
  return j.file;
}

export function breached(): CaseFile {
  const { file } = atStage('investigation');
  const [clock] = file.clocks;
  if (clock) recordBreach(clock, { dueAtMs: monday, detectedAtMs: monday + 1, cause: 'time' });
  return file;
}

export function withHandOff(): CaseFile {
  const j = atStage('investigation');
  handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: null });
  return j.file;
}

export function taken(by: string | null): CaseFile {
  const j = atStage('investigation');
  for (const task of j.file.tasks) task.assignee = by;
  return j.file;
}

export const task = { taskId: 'investigate.1' };
export const approveTask = { taskId: 'approve.p1' };

export const madeGood = (amountMinor: number, { currency = 'UAH', goodwill = true } = {}) => ({
  ...anOffer(amountMinor, { finding: null, goodwill, compensation: { amountMinor, currency } }),
  ...customersWord,
  class: 'store',
  category: 'delivery',
  severity: 'low' as const,
  remedySought: null,
});

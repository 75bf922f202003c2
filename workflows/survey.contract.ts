/** The survey as its starter sees it. */
import type { SurveyLimits } from './policy.ts';

/** Workflow type. */
export const surveyWorkflowType = 'survey';
/** One survey for each case and cycle. */
export const surveyIdOf = (caseId: string, cycle: number): string => `survey-${caseId}-${cycle}`;

/** What the survey starts with. */
export interface SurveyInput {
  readonly caseId: string;
  readonly cycle: number;
  readonly limits: SurveyLimits;
  /** Length of the policy's day in milliseconds. */
  readonly dayMs: number;
}

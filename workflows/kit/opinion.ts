import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import { type SurveyInput, surveyIdOf, surveyWorkflowType } from '../survey.contract.ts';
import type { Case } from './case.ts';

/**
 * Asks the customer how it was, once per cycle (practice C1). The survey is a workflow of its own: the case neither
 * waits for it nor hears of it, and may close or be reopened meanwhile.
 */
export function askOpinion(c: Case): void {
  const { caseId, cycle, policy } = c.file;
  if (!policy.survey) return;
  const input: SurveyInput = { caseId, cycle, limits: policy.survey, dayMs: policy.dayMs };
  c.begin(
    startChild(surveyWorkflowType, {
      workflowId: surveyIdOf(caseId, cycle),
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [input],
    }).catch((error: unknown) => {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }),
  );
}

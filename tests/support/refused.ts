import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { expect } from 'vitest';
import type { RefusalType } from '../../workflows/domain/refusals.ts';

/** Expects that the process refuses, for this reason, and gives the refusal's details. */
export async function refused(
  decision: Promise<unknown>,
  type: RefusalType,
): Promise<Readonly<Record<string, unknown>>> {
  const error = await decision.then(
    () => expect.fail(`expected the refusal ${type}, but the process said yes`),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
  const { cause } = error as WorkflowUpdateFailedError;
  expect(cause).toBeInstanceOf(ApplicationFailure);
  const failure = cause as ApplicationFailure;
  expect(failure.type).toBe(type);
  return (failure.details?.[0] ?? {}) as Readonly<Record<string, unknown>>;
}

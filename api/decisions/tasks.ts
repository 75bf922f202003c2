/** Who works on what: decisions about one open task. */
import { z } from 'zod';
import { mayDo } from '../../workflows/domain/check.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import { longText, personId } from '../schemas/input.ts';
import { line, lineOf } from './assessment.ts';
import { caseworkers, type Register, textsOf } from './entry.ts';

const workers: readonly Role[] = [...caseworkers, 'department'];

export function tasks(register: Register): void {
  register({
    path: '/tasks/:id/claim',
    roles: workers,
    ifMatch: 'optional',
    summary: 'Take an open task',
    body: z.strictObject({}),
    texts: () => [],
    isFor: (caller, task) => task.department === null || caller.departments.has(task.department),
    decision: (head, _body, { taskId }) => ({
      ...head,
      verb: 'claim_task',
      payload: { taskId: taskId ?? '' },
    }),
  });
  register({
    path: '/tasks/:id/release',
    roles: workers,
    ifMatch: 'optional',
    summary: 'Put a task back on the worklist',
    body: z.strictObject({}),
    texts: () => [],
    decision: (head, _body, { taskId }) => ({
      ...head,
      verb: 'release_task',
      payload: { taskId: taskId ?? '' },
    }),
  });
  register({
    path: '/tasks/:id/reassign',
    roles: workers,
    ifMatch: 'optional',
    summary: 'Give a task to another person who may do it',
    body: z.strictObject({ to: personId, line: line.optional(), reason: longText.optional() }),
    texts: (body) => textsOf(true, { reason: body.reason }),
    names: (body) => [
      {
        id: body.to,
        pointer: '/to',
        // A task that is not there any more is for the process to refuse.
        fits: (person, task) =>
          task === null ||
          (mayDo(
            { kind: 'person', id: person.id, roles: person.roles, standsInFor: [] },
            body.line ?? task.role,
          ) &&
            (task.department === null || task.department === person.department)),
      },
    ],
    decision: (head, body, { taskId }) => ({
      ...head,
      verb: 'reassign_task',
      payload: { taskId: taskId ?? '', to: body.to, ...lineOf(body) },
    }),
  });
}

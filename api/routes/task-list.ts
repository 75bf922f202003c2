/** Worklists. */
import { z } from 'zod';
import { listTasks, type TaskFilter, type TaskListItem } from '../../db/queries/tasks.ts';
import { roles, steps } from '../../workflows/domain/vocabulary.ts';
import { casesSeenBy } from '../access/authorize.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { type Caller, callerOf } from '../plugins/auth.ts';
import { invalid } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { taskPageSchema } from '../schemas/desk.ts';
import { cursorField, flag, limitField, several } from '../schemas/fields.ts';
import { caseReadersAndDepartments, codeField, paged, pageResource, plainJson } from './reading.ts';

const query = z.strictObject({
  role: several(roles).meta({ description: 'Tasks of one or several roles.' }),
  assignee: z
    .union([z.uuid(), z.literal('me'), z.literal('none')])
    .optional()
    .meta({ description: "A person's id, `me`, or `none` for tasks that nobody has claimed." }),
  step: z.enum(steps).optional(),
  department: codeField.optional(),
  overdue: flag,
  demo: flag,
  limit: limitField,
  cursor: cursorField,
});

/** Registers `GET /v1/tasks`. */
export function taskList(app: App, deps: Deps): void {
  app.get(
    '/v1/tasks',
    {
      config: { roles: caseReadersAndDepartments },
      serializerCompiler: plainJson,
      schema: {
        tags: ['tasks'],
        summary: 'List tasks',
        description:
          "Soonest due first. Without `role` and `assignee` a person gets the tasks of their own roles and those they have, a system all. A department's people see their department's tasks.",
        querystring: query,
        response: { 200: taskPageSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...wanted } = request.query;
      const nowMs = deps.now();
      const filter = filterFor(callerOf(request), wanted);
      const page = await paged(() => listTasks(deps.db, { filter, limit, cursor, now: new Date(nowMs) }));
      return pageResource(request, page, (task) => taskResource(task, nowMs));
    },
  );
}

type Wanted = Omit<z.output<typeof query>, 'limit' | 'cursor'>;

function filterFor(caller: Caller, { role, assignee, department, ...rest }: Wanted): TaskFilter {
  if (assignee === 'me' && caller.personId === null) {
    throw invalid([{ parameter: 'assignee', detail: 'assignee: `me` needs a person who calls' }]);
  }
  const seen = casesSeenBy(caller);
  const bounds = seen?.departments ?? null;
  const departments =
    department === undefined ? bounds : bounds === null || bounds.includes(department) ? [department] : [];
  const own =
    role === undefined && assignee === undefined && caller.personId !== null
      ? { roles: [...caller.roles].sort(), orAssignedTo: caller.personId }
      : { roles: role };
  return {
    ...rest,
    ...own,
    assignee: assignee === 'me' ? (caller.personId ?? undefined) : assignee,
    departments: departments ?? undefined,
    registeredBy: seen?.registeredBy ?? undefined,
  };
}

function taskResource(task: TaskListItem, nowMs: number) {
  const id = `${task.caseId}.${task.id}`;
  const self = `/v1/tasks/${id}`;
  return {
    id,
    step: task.step,
    role: task.role,
    department: task.department,
    assignee: task.assignee === null ? null : { id: task.assignee, name: task.assigneeName },
    openedAt: isoOf(task.openedAt),
    dueAt: isoOrNull(task.dueAt),
    overdue: task.dueAt !== null && task.dueAt.getTime() < nowMs,
    case: {
      id: task.caseId,
      number: task.number,
      version: task.version,
      stage: task.stage,
      class: task.class,
      severity: task.severity,
      subject: task.subject,
      vulnerable: task.vulnerable,
    },
    links: {
      case: `/v1/complaints/${task.caseId}`,
      claim: `${self}/claim`,
      release: `${self}/release`,
      reassign: `${self}/reassign`,
    },
  };
}

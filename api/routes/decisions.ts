import { z } from 'zod';
import type { StartOne } from '../../engine/start-case.ts';
import { refuse } from '../../workflows/domain/refusals.ts';
import type { App } from '../app.ts';
import { caseParams, caseRefIn } from '../case-ref.ts';
import { assessment } from '../decisions/assessment.ts';
import { compensating } from '../decisions/compensating.ts';
import { course } from '../decisions/course.ts';
import { customersWords } from '../decisions/customers-words.ts';
import { decide } from '../decisions/decide.ts';
import type { Place, VerbEntry } from '../decisions/entry.ts';
import { investigation } from '../decisions/investigation.ts';
import { proposing } from '../decisions/proposing.ts';
import { referrals } from '../decisions/referrals.ts';
import { refusing } from '../decisions/refusing.ts';
import { tasks } from '../decisions/tasks.ts';
import { checkDepartment } from '../departments.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { preconditionOf } from '../plugins/if-match.ts';
import { type Problem, problemOfRefusal } from '../problems.ts';
import { decided } from '../schemas/complaint.ts';
import { createCheckCodes } from '../taxonomy-codes.ts';

const handOffParams = caseParams.extend({ handOffId: z.string().min(1).max(64) });
const taskParams = z.object({
  id: z.string().min(1).max(200).meta({ description: 'Id of the task: `<case id>.<task id>`.' }),
});

/** A start and the process's answer, each within its own limit, and what PostgreSQL needs around them. */
const answerWithinMs = 12_000;

/** One endpoint a verb: every decision that the process takes. */
export function decisionRoutes(app: App, deps: Deps, startOne: StartOne): void {
  const helpers = { startOne, checkCodes: createCheckCodes(deps) };
  const register = <Body>(entry: VerbEntry<Body>): void => {
    const ofTask = entry.path.startsWith('/tasks/');
    const params = entry.path.includes('/:handOffId/') ? handOffParams : caseParams;
    app.post(
      `/v1${entry.path}`,
      {
        config: { roles: entry.roles, ifMatch: entry.ifMatch, answerWithinMs },
        schema: {
          tags: [ofTask ? 'tasks' : 'decisions'],
          summary: entry.summary,
          params: ofTask ? taskParams : params,
          body: entry.body,
          response: { 200: decided },
        },
      },
      async (request, reply) => {
        // Validated by `entry.body`; fastify's types lose that for a generic schema.
        const body = request.body as Body;
        const precondition = preconditionOf(request, entry.ifMatch);
        entry.check?.(body, callerOf(request));
        const { ref, place } = ofTask ? placeOfTask(request.params) : placeOfCase(request.params);
        return decide(deps, helpers, request, reply, {
          ref,
          precondition,
          texts: entry.texts(body),
          names: entry.names?.(body) ?? [],
          citations: entry.cites?.(body) ?? [],
          codes: entry.codes?.(body) ?? [],
          checkCase: async () => {
            if (entry.asks !== undefined) await checkDepartment(deps, entry.asks(body), '/department');
          },
          taskId: place.taskId,
          isFor: entry.isFor,
          decision: (head) => entry.decision(head, body, place),
        });
      },
    );
  };
  const groups = [
    assessment,
    investigation,
    proposing,
    customersWords,
    course,
    tasks,
    compensating,
    referrals,
    refusing,
  ];
  for (const group of groups) group(register);
}

function placeOfCase(address: { readonly id: string; readonly handOffId?: string | undefined }) {
  const place: Place = { taskId: null, handOffId: address.handOffId?.toLowerCase() ?? null };
  return { ref: caseRefIn(address), place };
}

/** `<case id>.<task id>`. */
function placeOfTask({ id }: { readonly id: string }) {
  const dot = id.indexOf('.');
  if (dot < 1) throw noSuchTask();
  const place: Place = { taskId: id.slice(dot + 1), handOffId: null };
  return { ref: caseRefIn({ id: id.slice(0, dot) }), place };
}

function noSuchTask(): Problem {
  return problemOfRefusal(refuse('no-such-task', 'There is no such open task.'));
}

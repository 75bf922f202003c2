import type { FastifyRequest } from 'fastify';
import type { Db } from '../../db/client.ts';
import { isUuid } from '../../db/queries/cases.ts';
import { type CaseOwners, createFindCaseOwners, findLetterOwners } from '../../db/queries/owners.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { About, Action } from '../access/action.ts';
import { authorize, boundsIn, isWithin, type Relation } from '../access/authorize.ts';
import { table } from '../access/table.ts';
import type { App } from '../app.ts';
import { caseRefOf, unknownCase } from '../case-ref.ts';
import { notFound, Problem } from '../problems.ts';
import { type Caller, callerOf } from './auth.ts';

/** An action of the table by the method and pattern of its route. */
const actions: ReadonlyMap<string, Action> = new Map(
  Object.values<Action>(table).flatMap((action) => action.routes.map((route) => [route, action] as const)),
);

/**
 * What a route asks for, by the table. One that is not in it (a test fails for it) is for the roles that it says, and
 * bounded where its address names a case.
 */
function actionOf(method: string, url: string, roles: readonly Role[]): Action {
  const known = actions.get(`${method === 'HEAD' ? 'GET' : method} ${url}`);
  if (known !== undefined) return known;
  const about: About = url.startsWith('/v1/complaints/:id')
    ? 'case'
    : url.startsWith('/v1/tasks/:id')
      ? 'task'
      : 'nothing';
  const grants = roles.map(
    (role) => [role, role === 'department' && about !== 'nothing' ? 'own' : 'all'] as const,
  );
  const isReading = method === 'GET' || method === 'HEAD';
  return {
    scope: isReading ? 'complaints:read' : 'complaints:write',
    about,
    who: Object.fromEntries(grants),
    routes: [],
  };
}

/**
 * Asks `authorize` before each route's own work. A thing that is not the caller's is refused here, before the body is
 * looked at, in the words in which one that does not exist is refused here too.
 */
export function useAccess(app: App, db: Db): void {
  const relations = relationsOver(db);
  app.addHook('onRoute', (route) => {
    const roles = route.config?.roles;
    if (roles === undefined || roles === 'public') return;
    for (const method of [route.method].flat()) {
      const known = Object.keys(actionOf(method, route.url, roles).who).sort();
      if (known.join() === [...roles].sort().join()) continue;
      throw new Error(
        `Route ${method} ${route.url} says ${roles.join(' ')}, and api/access/table.ts ${known.join(' ')}.`,
      );
    }
  });
  app.addHook('onRequest', async (request) => {
    const { url, config } = request.routeOptions;
    const { roles } = config;
    if (url === undefined || roles === undefined || roles === 'public') return;
    const caller = callerOf(request);
    const action = actionOf(request.method, url, roles);
    const first = authorize(caller, action);
    const verdict =
      first === 'depends' ? authorize(caller, action, await relations(request, action, caller)) : first;
    switch (verdict) {
      case 'allowed':
        return;
      case 'role':
        throw new Problem('forbidden', `This may be done by: ${roles.join(', ')}.`, {
          members: { roles },
          reason: verdict,
        });
      case 'scope':
        throw new Problem('forbidden', `This needs an API key with the scope ${action.scope}.`, {
          members: { scope: action.scope },
          reason: verdict,
        });
      case 'reach':
        throw new Problem('forbidden', 'This tells of all cases: it needs an API key with the reach `all`.', {
          members: { reach: 'all' },
          reason: verdict,
        });
      case 'person':
        throw new Problem('forbidden', 'This is for people: a system names one in `Recourse-Actor`.', {
          reason: verdict,
        });
      case 'unseen':
      case 'depends':
        // Answered as what does not exist, and told apart in the log alone.
        request.refusedFor = 'unseen';
        throw action.about === 'letter' ? notFound('There is no such letter.') : unknownCase();
    }
  });
}

/** How a caller stands to what the address names, in one query that costs the same whatever comes of it. */
function relationsOver(db: Db) {
  const findCaseOwners = createFindCaseOwners(db);
  return async (request: FastifyRequest, action: Action, caller: Caller): Promise<Relation> => {
    const name = Reflect.get(Object(request.params), 'id');
    const owners = typeof name === 'string' ? await ownersOf(name, action.about) : null;
    if (owners === null) return 'none';
    return isWithin(boundsIn(caller, action), owners) ? 'own' : 'other';
  };

  async function ownersOf(name: string, about: About): Promise<CaseOwners | null> {
    if (about === 'letter') return isUuid(name) ? findLetterOwners(db, name) : null;
    // `<case id>.<task id>`.
    const ref = caseRefOf(about === 'task' ? (name.split('.', 1)[0] ?? '') : name);
    return ref === null ? null : findCaseOwners('id' in ref ? ref.id : ref.number);
  }
}

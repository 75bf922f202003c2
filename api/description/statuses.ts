/** Which problems a route can answer with: what follows from its kind, and what it says of itself. */
import type { RouteRoles } from '../plugins/auth.ts';
import { problemKinds } from '../problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Statuses of problems that do not follow from the route's kind. */
    problems?: readonly number[];
  }
}

export interface DescribedRoute {
  readonly method: string | readonly string[];
  readonly url: string;
  readonly roles: RouteRoles;
  readonly ifMatch: 'required' | 'optional' | undefined;
  readonly problems: readonly number[] | undefined;
}

/**
 * Whatever is asked may be malformed, name what is not there, be too large, too often or too late, or meet a part
 * that is down.
 */
const ofAll = [400, 404, 408, 414, 429, 431, 500, 503];

/** Statuses of all problems that the route can answer with, ascending. */
export function problemStatusesOf(route: DescribedRoute): readonly number[] {
  const methods = [route.method].flat();
  const takesBody = methods.some((method) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method));
  const statuses = new Set([...ofAll, ...(route.problems ?? [])]);
  const add = (...more: readonly number[]) => {
    for (const status of more) statuses.add(status);
  };
  if (route.roles !== 'public') add(401, 403);
  if (route.url.startsWith('/v1/')) add(406);
  // 403 on public routes too: a browser that comes from a page elsewhere.
  if (takesBody) add(403, 409, 413, 415, 422);
  if (route.ifMatch !== undefined) add(412);
  if (route.ifMatch === 'required') add(428);
  return [...statuses].sort((a, b) => a - b);
}

/** Kinds of problem that have this status, by name. */
export function kindsWith(status: number): readonly string[] {
  return Object.entries(problemKinds)
    .filter(([, kind]) => kind.status === status)
    .map(([name]) => name)
    .sort();
}

/** Every status that some kind of problem has, ascending. */
export function allProblemStatuses(): readonly number[] {
  return [...new Set(Object.values(problemKinds).map(({ status }) => status))].sort((a, b) => a - b);
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { validate as isUuid } from 'uuid';
import { listenForCallerChanges } from '../../db/caller-changes.ts';
import { type ActingPerson, findActingPerson, findKeyOwner, type KeyOwner } from '../../db/desk/callers.ts';
import type { Actor } from '../../workflows/domain/case-file.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import { knownScopes, type Reach, type Scope, usualReach, usualScopes } from '../access/scopes.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../problems.ts';
import { brieflyCached } from './brief-cache.ts';
import { createFailureLimit, type FailureLimit } from './failed-auth.ts';
import { keyUse } from './key-use.ts';
import { sessionFinder } from './sessions.ts';

/** Who may call a route. */
export type RouteRoles = readonly Role[] | 'public';

export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly roles: RouteRoles;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route; one that does not say fails the boot. */
    roles?: RouteRoles;
  }
  interface FastifyInstance {
    /** Every route with whoever may call it. */
    routesOf(): readonly DeclaredRoute[];
    /** Who sent the request, asked again: for answers that go on for long. Throws what a new request would get. */
    identify(request: FastifyRequest): Promise<Caller>;
  }
  interface FastifyRequest {
    /** Set for every route but public ones. */
    caller: Caller | null;
  }
}

/** Who calls: a person, or a system. */
export interface Caller {
  /** Of the key, with the person a system acts for: one caller's Idempotency-Keys are not another's. */
  readonly id: string;
  /** As the process hears of them. */
  readonly actor: Actor;
  /** All roles that count: the person's, and those of absent people they stand in for. */
  readonly roles: ReadonlySet<Role>;
  readonly personId: string | null;
  /** Departments for which the person may answer. */
  readonly departments: ReadonlySet<string>;
  /** The limits of the API key; null for the bootstrap key, and for who needs none. */
  readonly key: KeyLimits | null;
}

/** What an API key is limited to, whoever it acts for. */
export interface KeyLimits {
  readonly id: string;
  /** Whether it is a system's: the cases that come through it are its own. */
  readonly ofSystem: boolean;
  readonly scopes: ReadonlySet<Scope>;
  readonly reach: Reach;
  /** Null: as the installation has it. */
  readonly ratePerSecond: number | null;
  readonly rateBurst: number | null;
}

/** Whether this is the bootstrap key, for whomever it acts. */
export function isBootstrap(caller: Caller): boolean {
  return caller.id.split('/', 1)[0] === bootstrapOwner.keyId;
}

/** Whose own a case is that the caller registers: the system's through which it came, or the person's. */
export function registrarOf(caller: Caller): string {
  return caller.key?.ofSystem === true ? caller.key.id : caller.actor.id;
}

/** The caller of a route that is not public. */
export function callerOf(request: { readonly caller: Caller | null }): Caller {
  if (request.caller === null) throw new Problem('unauthenticated');
  return request.caller;
}

/** Whether the caller has one of the roles. */
export function hasRole(caller: Caller, roles: readonly Role[]): boolean {
  return roles.some((role) => caller.roles.has(role));
}

const keyPattern = /^rk_[A-Za-z0-9_-]{8}_[A-Za-z0-9_-]{43}$/;

/** Bearer keys, `Recourse-Actor`, and the roles that each route says. Who may is decided in `access.ts`. */
export function useAuth(app: App, deps: Deps): void {
  app.decorateRequest('caller', null);
  const routes: DeclaredRoute[] = [];
  app.decorate('routesOf', () => routes);
  app.addHook('onRoute', (route) => {
    if (route.url === '/docs' || route.url.startsWith('/docs/'))
      route.config = { ...route.config, roles: 'public' };
    const roles = route.config?.roles;
    const methods = [route.method].flat();
    if (roles === undefined || roles.length === 0) {
      throw new Error(`Route ${methods.join(',')} ${route.url} does not say which roles may call it.`);
    }
    routes.push(...methods.map((method) => ({ method, url: route.url, roles })));
  });
  const identify = identifier(app, deps);
  app.decorate('identify', identify);
  app.addHook('onRequest', async (request, reply) => {
    const roles = request.routeOptions.config.roles;
    // An unknown address has no roles; the not-found handler answers.
    if (roles === undefined || roles === 'public') return;
    reply.header('cache-control', 'no-store');
    request.caller = await identify(request);
  });
}

/** Who sent a request. Throws a problem for nobody, and for whoever failed too often from the same address. */
function identifier(app: App, deps: Deps): (request: FastifyRequest) => Promise<Caller> {
  const limit = createFailureLimit(deps);
  const find = callerFinder(app, deps, limit);
  return async (request) => {
    try {
      const caller = await find(request);
      limit.settle(request);
      return caller;
    } catch (error) {
      throw limit.count(request, error);
    }
  };
}

function callerFinder(
  app: App,
  deps: Deps,
  { admit }: FailureLimit,
): (request: FastifyRequest) => Promise<Caller> {
  const { db, config, now } = deps;
  const kept = { ttlMs: config.limits.callerCacheMs, maxEntries: 1_000, now: () => performance.now() };
  let owners = brieflyCached<KeyOwner | null>(kept);
  let people = brieflyCached<ActingPerson | null>(kept);
  forgetOnChange(app, deps, () => {
    owners = brieflyCached(kept);
    people = brieflyCached(kept);
  });
  const noteUse = keyUse(app, deps);
  const bootstrapDigest = config.bootstrapKey === null ? null : sha256(config.bootstrapKey);

  const ownerOf = async (request: FastifyRequest): Promise<KeyOwner> => {
    const key = bearerOf(request);
    const digest = sha256(key);
    if (bootstrapDigest !== null && timingSafeEqual(digest, bootstrapDigest)) return bootstrapOwner;
    if (!keyPattern.test(key)) throw unauthenticated('no-such-key', 'The API key is not known.');
    const hash = digest.toString('hex');
    await admit(request, hash);
    const owner = await owners(hash, () => findKeyOwner(db, hash));
    if (owner === null || (owner.until !== null && owner.until.getTime() <= now())) {
      throw unauthenticated('no-such-key', 'The API key is not known, was revoked, or has run out.');
    }
    noteUse(owner.keyId);
    return owner;
  };

  const personOf = async (id: string): Promise<ActingPerson | null> =>
    isUuid(id) ? people(id.toLowerCase(), () => findActingPerson(db, id, now())) : null;

  const sessionOf = sessionFinder(deps, admit);
  return async (request) => {
    if (request.headers.authorization === undefined) {
      const session = await sessionOf(request);
      if (session !== null) return callerOfSession(request, session.person);
    }
    const owner = await ownerOf(request);
    const actingFor = request.headers['recourse-actor'];
    if (owner.personId !== null) {
      if (actingFor !== undefined && actingFor !== owner.personId) {
        throw new Problem('forbidden', 'The key of a person acts for that person only.', { reason: 'actor' });
      }
      const person = await personOf(owner.personId);
      if (person === null)
        throw unauthenticated('person-not-active', 'The person of this key is not active.');
      return callerFor(owner.keyId, limitsOf(owner), person, () => true);
    }
    if (actingFor === undefined) return systemCaller(owner);
    if (owner.role !== 'integrator' && owner.role !== 'admin') {
      throw new Problem('forbidden', 'Only systems with the role integrator or admin act for people.', {
        reason: 'actor',
      });
    }
    const person = typeof actingFor === 'string' ? await personOf(actingFor) : null;
    if (person === null)
      throw new Problem('forbidden', 'Recourse-Actor names no active person.', { reason: 'actor' });
    // Who connects systems does not thereby administer this one.
    const isLent = (role: Role) => role !== 'admin' || owner.role === 'admin';
    return callerFor(`${owner.keyId}/${person.id}`, limitsOf(owner), person, isLent);
  };
}

/** For the first steps, and for whoever runs the installation: nothing limits it. */
const bootstrapOwner: KeyOwner = {
  keyId: 'bootstrap',
  role: 'admin',
  personId: null,
  scopes: null,
  reach: null,
  ratePerSecond: null,
  rateBurst: null,
  until: null,
};

/**
 * Forgets who is who as soon as PostgreSQL says that something changed. Were the connection lost on which it says so,
 * what is known is looked up again after `CALLER_CACHE_MS`.
 */
function forgetOnChange(app: App, { db }: Deps, forget: () => void): void {
  let isOpen = true;
  let again: NodeJS.Timeout | undefined;
  let stop = async (): Promise<void> => {};
  const listen = () => {
    listenForCallerChanges(db, forget).then(
      (subscription) => {
        stop = subscription.stop;
      },
      () => {
        if (isOpen) again = setTimeout(listen, 1_000).unref();
      },
    );
  };
  app.addHook('onReady', async () => listen());
  app.addHook('onClose', async () => {
    isOpen = false;
    clearTimeout(again);
    // Nobody waits: with the database away this would take as long as that does.
    stop().catch(() => undefined);
  });
}

function limitsOf(owner: KeyOwner): KeyLimits | null {
  if (owner === bootstrapOwner) return null;
  const ofSystem = owner.personId === null;
  return {
    id: owner.keyId,
    ofSystem,
    // A person's key is as wide as the person, unless it was made narrower.
    scopes: new Set(
      owner.scopes === null ? usualScopes(ofSystem ? owner.role : 'admin') : knownScopes(owner.scopes),
    ),
    reach: owner.reach ?? (ofSystem ? usualReach(owner.role) : 'all'),
    ratePerSecond: owner.ratePerSecond,
    rateBurst: owner.rateBurst,
  };
}

function bearerOf(request: FastifyRequest): string {
  const header = request.headers.authorization;
  const key = header === undefined ? undefined : /^Bearer +(\S+)$/i.exec(header)?.[1];
  if (key === undefined) throw unauthenticated('no-key', 'Send an API key as `Authorization: Bearer <key>`.');
  return key;
}

function systemCaller(owner: KeyOwner): Caller {
  return {
    id: owner.keyId,
    actor: { kind: 'system', id: owner.keyId, roles: [owner.role], standsInFor: [] },
    roles: new Set([owner.role]),
    personId: null,
    departments: new Set(),
    key: limitsOf(owner),
  };
}

/** One person's retries are theirs, whichever of their sessions they come from. */
function callerOfSession(request: FastifyRequest, person: ActingPerson): Caller {
  const actingFor = request.headers['recourse-actor'];
  if (actingFor !== undefined && actingFor !== person.id) {
    throw new Problem('forbidden', 'The session of a person acts for that person only.', { reason: 'actor' });
  }
  return callerFor(`person:${person.id}`, null, person, () => true);
}

/** A person has all roles of theirs, whatever their key was issued for. */
function callerFor(
  id: string,
  key: KeyLimits | null,
  person: ActingPerson,
  isLent: (role: Role) => boolean,
): Caller {
  const roles = person.roles.filter(isLent);
  const standsInFor = person.standsInFor.map((absent) => ({
    id: absent.id,
    roles: absent.roles.filter(isLent),
  }));
  const departments = [person, ...person.standsInFor]
    .filter((one) => one.roles.includes('department'))
    .flatMap((one) => (one.department === null ? [] : [one.department]));
  return {
    id,
    actor: { kind: 'person', id: person.id, roles, standsInFor },
    roles: new Set([...roles, ...standsInFor.flatMap((absent) => absent.roles)]),
    personId: person.id,
    departments: new Set(departments),
    key,
  };
}

function unauthenticated(reason: string, detail: string): Problem {
  return new Problem('unauthenticated', detail, {
    reason,
    headers: { 'www-authenticate': 'Bearer realm="recourse"' },
  });
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

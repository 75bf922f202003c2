import Fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeclaredRoute, type RouteRoles, useAuth } from '../../api/plugins/auth.ts';
import { roles } from '../../workflows/domain/vocabulary.ts';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

interface Route {
  readonly method: (typeof methods)[number];
  readonly url: string;
  readonly roles: RouteRoles;
}

let api: ApiUnderTest;
let routes: Route[];
const keys = new Map<string, string>();

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  routes = api.app.routesOf().filter(isAsked);
  for (const role of roles) keys.set(role, (await api.person({ roles: [role] })).key);
});
afterAll(() => api.close());

const isAsked = (route: DeclaredRoute): route is Route => methods.some((method) => method === route.method);

/** An address that names nothing: whoever may call learns that, whoever may not learns nothing. */
const addressOf = (route: Route) =>
  route.url.replaceAll(/:[A-Za-z]+/g, '00000000-0000-7000-8000-000000000000');

describe('who may call what', () => {
  it('is said by every route, and is as reviewed', () => {
    const table = routes
      .filter((route) => !route.url.startsWith('/docs'))
      .map(
        (route) =>
          `${route.method} ${route.url}: ${route.roles === 'public' ? 'public' : route.roles.join(' ')}`,
      )
      .sort();
    expect(table).toMatchSnapshot();
  });

  it('holds for every route and every role, and for no key at all', async () => {
    let pairs = 0;
    const wrong: string[] = [];
    for (const route of routes) {
      if (route.roles === 'public') continue;
      const nobody = await api.send(route.method, addressOf(route), { as: null });
      if (nobody.status !== 401) wrong.push(`${route.method} ${route.url} without a key: ${nobody.status}`);
      for (const role of roles) {
        pairs += 1;
        // A body that no route takes: nothing is changed by asking.
        const { status } = await api.send(route.method, addressOf(route), {
          as: keys.get(role) ?? null,
          ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { body: '{"no such field":1}' }),
        });
        const isRefused = status === 401 || status === 403;
        if (isRefused === route.roles.includes(role))
          wrong.push(`${route.method} ${route.url} ${role}: ${status}`);
        if (status >= 500) wrong.push(`${route.method} ${route.url} ${role}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(pairs).toBeGreaterThan(30 * roles.length);
  });

  it('is asked at boot: a route that does not say it cannot be registered', () => {
    const app = Fastify().withTypeProvider<ZodTypeProvider>();
    const { db } = api;
    useAuth(app, {
      db,
      engine: silentEngine,
      store: api.store,
      config: api.config,
      now: Date.now,
      logger: app.log,
    });
    expect(() => app.get('/v1/forgotten', async () => 'x')).toThrow('GET /v1/forgotten does not say');
    expect(() => app.get('/v1/nobody', { config: { roles: [] } }, async () => 'x')).toThrow('does not say');
  });
});

import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { type Caller, isBootstrap } from './auth.ts';
import { createBuckets, type Rate, tell } from './buckets.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `none`: asked by whoever watches the service, however often. */
    rateLimit?: 'none';
  }
}

/**
 * So many requests a second and at once: of each key, of each person without one, and of each address on public routes.
 * The bootstrap key has no limit. Each API process counts for itself, so an installation of three allows three times as
 * much; what protects PostgreSQL is the limit of requests under way.
 */
export function useRateLimits(app: App, { config }: Pick<Deps, 'config'>): void {
  const { limits } = config;
  const take = createBuckets(() => performance.now());
  const usual: Rate = { perSecond: limits.ratePerSecond, burst: limits.rateBurst };
  const tight: Rate = { perSecond: limits.publicRatePerMinute / 60, burst: limits.publicRateBurst };
  const rateOf = ({ key }: Caller): Rate => ({
    perSecond: key?.ratePerSecond ?? usual.perSecond,
    burst: key?.rateBurst ?? usual.burst,
  });
  app.addHook('onRequest', async (request, reply) => {
    const { url, config: route } = request.routeOptions;
    if (route.rateLimit === 'none') return;
    const { caller } = request;
    if (caller !== null) {
      if (isBootstrap(caller)) return;
      tell(reply, 'key', rateOf(caller), take(`key ${caller.key?.id ?? caller.id}`, rateOf(caller)));
      return;
    }
    // Pages of the description, styles and unknown addresses cost little; the rest of what is public is for people.
    const isTight = url !== undefined && isForPeople(url);
    const rate = isTight ? tight : usual;
    tell(reply, 'address', rate, take(`${isTight ? 'public' : 'other'} ${request.ip}`, rate));
  });
}

const isForPeople = (url: string): boolean =>
  url.startsWith('/v1/') || url === '/public' || (url.startsWith('/public/') && !url.endsWith('.css'));

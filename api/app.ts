import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawServerDefault,
} from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Deps } from './deps.ts';
import { createIds } from './ids.ts';
import { openApi } from './openapi.ts';
import { useAccess } from './plugins/access.ts';
import { useAuth } from './plugins/auth.ts';
import { useCors } from './plugins/cors.ts';
import { useErrors } from './plugins/errors.ts';
import { keepHouse } from './plugins/housekeeping.ts';
import { useIdempotencyKeys } from './plugins/idempotency.ts';
import { useMediaTypes } from './plugins/media-types.ts';
import { useOverload } from './plugins/overload.ts';
import { useRateLimits } from './plugins/rate-limit.ts';
import { useRefusalLog } from './plugins/refusal-log.ts';
import { useReplay } from './plugins/replay.ts';
import { useRequestLog } from './plugins/request-log.ts';
import { useSessions } from './plugins/sessions.ts';
import { useTimeLimit } from './plugins/time-limit.ts';
import { registerRoutes } from './routes/index.ts';
import { validatorCompiler } from './schemas/validator.ts';
import { serverOptions } from './server-options.ts';

/** The application with zod schemas: what route files get. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

const bodyLimitBytes = 1024 * 1024;
/** Builds the HTTP application. It listens nowhere; `inject` and `listen` both work on it. */
export async function buildApp(deps: Deps): Promise<App> {
  const app = Fastify({
    loggerInstance: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    genReqId: createIds(),
    forceCloseConnections: 'idle',
    ...serverOptions(deps.config.limits),
    ...useErrors.serverOptions,
  }).withTypeProvider<ZodTypeProvider>();
  app.server.maxConnections = deps.config.limits.connectionsMax;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  // Before all that may refuse: a refusal is an answer like any other.
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"] } },
  });
  useErrors(app);
  useTimeLimit(app);
  useRequestLog(app);
  useRefusalLog(app);
  await useCors(app, deps.config.limits.corsOrigins);
  useOverload(app, deps.config.limits);
  useMediaTypes(app);
  await useSessions(app, deps);
  useAuth(app, deps);
  useRateLimits(app, deps);
  useAccess(app, deps.db);
  useIdempotencyKeys(app);
  useReplay(app, deps);

  await app.register(swagger, openApi);
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { validatorUrl: null, persistAuthorization: false },
    staticCSP: true,
    // The page works without TLS too, where an installation has none in front.
    transformStaticCSP: (header) => header.replace(' upgrade-insecure-requests;', ''),
  });
  app.get('/openapi.json', { config: { roles: 'public' }, schema: { hide: true } }, () => app.swagger());

  await registerRoutes(app, deps);
  keepHouse(app, deps);
  return app;
}

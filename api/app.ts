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
import { useAuth } from './plugins/auth.ts';
import { useErrors } from './plugins/errors.ts';
import { useIdempotencyKeys } from './plugins/idempotency.ts';
import { useMediaTypes } from './plugins/media-types.ts';
import { useRequestLog } from './plugins/request-log.ts';
import { useTimeLimit } from './plugins/time-limit.ts';
import { registerRoutes } from './routes/index.ts';
import { validatorCompiler } from './schemas/validator.ts';

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
    ...useErrors.serverOptions,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);

  useErrors(app);
  // Before whatever refuses: a refusal has the headers too.
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"] } },
  });
  useTimeLimit(app);
  useRequestLog(app);
  useMediaTypes(app);
  useAuth(app, deps);
  useIdempotencyKeys(app);

  await app.register(swagger, openApi);
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { validatorUrl: null, persistAuthorization: true },
    staticCSP: true,
    // The page works without TLS too, where an installation has none in front.
    transformStaticCSP: (header) => header.replace(' upgrade-insecure-requests;', ''),
  });
  app.get('/openapi.json', { config: { roles: 'public' }, schema: { hide: true } }, () => app.swagger());

  await registerRoutes(app, deps);
  return app;
}

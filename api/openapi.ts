import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { complete, statusesMark, typesMark } from './description/complete.ts';
import { problemStatusesOf } from './description/statuses.ts';
import { describedWebhooks } from './openapi-webhooks.ts';
import type { RouteRoles } from './plugins/auth.ts';
import { needsIdempotencyKey } from './plugins/idempotency.ts';

const idempotencyKey = {
  type: 'string',
  pattern: '^[ -~]{1,255}$',
  examples: ['order-77-complaint'],
  description:
    'New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).',
};
/** The dialect of OpenAPI 3.1; an older one writes tuples in a way that it does not know. */
const dialect = { zodToJsonConfig: { target: 'draft-2020-12' } } as const;
const jsonSchemaTransform = createJsonSchemaTransform(dialect);
const jsonSchemaTransformObject = createJsonSchemaTransformObject(dialect);
const actor = {
  type: 'string',
  format: 'uuid',
  description: 'The person for whom a system acts; for keys of systems with the role integrator or admin.',
};
const ifMatch = {
  type: 'string',
  pattern: '^(\\*|(W/)?"[!#-~]*")$',
  description: 'The ETag of the case that the decision is made on.',
  examples: ['"7"'],
};

/** OpenAPI 3.1 from the routes: each says who may call it, and which headers it reads. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Recourse',
      version: '1',
      description:
        'Complaints as durable workflows. Instants are UTC with milliseconds, money is integer minor units with ' +
        'its currency, a case is named by its id or its number. Whatever goes wrong is answered as a problem ' +
        '(RFC 9457), whose `type` can be looked up.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This installation.' }],
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key: `Authorization: Bearer rk_...`.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-recourse-session',
          description:
            'A person who has logged in. Unsafe calls carry `X-CSRF-Token`: `csrfToken` of `GET /v1/session`.',
        },
      },
    },
    security: [{ key: [] }, { session: [] }],
    webhooks: describedWebhooks(),
  },
  transform: (input) => {
    const { schema, url } = jsonSchemaTransform(input);
    if (schema.hide === true || input.schema === undefined) return { schema: { ...schema, hide: true }, url };
    const config = input.route.config as {
      roles?: RouteRoles;
      ifMatch?: 'required' | 'optional';
      problems?: readonly number[];
      produces?: readonly string[];
    };
    const roles = config.roles ?? 'public';
    const who = roles === 'public' ? 'Needs no key.' : `Roles: ${roles.join(', ')}.`;
    const description = [schema.description, who].filter((text) => text !== undefined).join('\n\n');
    const headers = headersOf(input.route, roles, config.ifMatch, schema.headers as HeaderSchema | undefined);
    const { ifMatch: precondition, problems, produces = [] } = config;
    const { method } = input.route;
    const statuses = problemStatusesOf({ method, url, roles, ifMatch: precondition, problems });
    return {
      schema: {
        ...schema,
        description,
        [statusesMark]: statuses,
        [typesMark]: produces,
        ...(roles === 'public' ? { security: [] } : {}),
        ...(headers === null ? {} : { headers }),
      },
      url,
    };
  },
  transformObject: (document) => complete(jsonSchemaTransformObject(document)),
};

/** Headers of a route's own. */
interface HeaderSchema {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
}

function headersOf(
  route: RouteOptions,
  roles: RouteRoles,
  ifMatchUse: 'required' | 'optional' | undefined,
  own: HeaderSchema = {},
) {
  if (roles === 'public') return null;
  const properties: Record<string, object> = { 'Recourse-Actor': actor, ...own.properties };
  const required = [...(own.required ?? [])];
  if (needsIdempotencyKey(route)) {
    properties['Idempotency-Key'] = idempotencyKey;
    required.push('Idempotency-Key');
  }
  if (ifMatchUse !== undefined) properties['If-Match'] = ifMatch;
  if (ifMatchUse === 'required') required.push('If-Match');
  return { type: 'object', properties, required };
}

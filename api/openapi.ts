import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { RouteRoles } from './plugins/auth.ts';
import { needsIdempotencyKey } from './plugins/idempotency.ts';

const problem = {
  description: 'A problem (RFC 9457). `type` is a stable address under `/problems/`.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail', 'requestId'],
        properties: {
          type: { type: 'string', examples: ['/problems/not-allowed-now'] },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          requestId: { type: 'string' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['detail'],
              properties: {
                pointer: { type: 'string', description: 'JSON pointer into the body.' },
                parameter: { type: 'string', description: 'Name of a query, path or header parameter.' },
                detail: { type: 'string' },
              },
            },
          },
        },
      },
    },
  },
};

const idempotencyKey = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  description:
    'New for each intent; a retry with the same key gets the first answer (`Idempotency-Replayed: true`).',
};
const actor = {
  type: 'string',
  format: 'uuid',
  description: 'The person for whom a system acts; for keys of systems with the role integrator or admin.',
};
const ifMatch = { type: 'string', description: 'The ETag of the case that the decision is made on.' };

/** OpenAPI 3.1 from the routes: each says who may call it, and which headers it reads. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Recourse',
      version: '1',
      description:
        'Complaints as durable workflows. Instants are UTC with milliseconds, money is integer minor units with ' +
        'its currency, a case is named by its id or its number.',
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer' },
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
  },
  transform: (input) => {
    const { schema, url } = jsonSchemaTransform(input);
    if (schema.hide === true || input.schema === undefined) return { schema: { ...schema, hide: true }, url };
    const config = input.route.config as { roles?: RouteRoles; ifMatch?: 'required' | 'optional' };
    const roles = config.roles ?? 'public';
    const who = roles === 'public' ? 'Needs no key.' : `Roles: ${roles.join(', ')}.`;
    const description = [schema.description, who].filter((text) => text !== undefined).join('\n\n');
    const headers = headersOf(input.route, roles, config.ifMatch);
    const response = { ...(schema.response as object | undefined), '4XX': problem, '5XX': problem };
    return {
      schema: {
        ...schema,
        description,
        response,
        ...(roles === 'public' ? { security: [] } : {}),
        ...(headers === null ? {} : { headers }),
      },
      url,
    };
  },
  transformObject: jsonSchemaTransformObject,
};

function headersOf(route: RouteOptions, roles: RouteRoles, ifMatchUse: 'required' | 'optional' | undefined) {
  if (roles === 'public') return null;
  const properties: Record<string, object> = { 'Recourse-Actor': actor };
  const required: string[] = [];
  if (needsIdempotencyKey(route)) {
    properties['Idempotency-Key'] = idempotencyKey;
    required.push('Idempotency-Key');
  }
  if (ifMatchUse !== undefined) properties['If-Match'] = ifMatch;
  if (ifMatchUse === 'required') required.push('If-Match');
  return { type: 'object', properties, required };
}

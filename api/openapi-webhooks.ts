/** What receivers get, for the API's description: one message for every type of event. */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { z } from 'zod';
import { eventTypes } from '../db/events.ts';
import { eventSchema } from './schemas/events.ts';

const header = (name: string, description: string) => ({
  in: 'header' as const,
  name,
  required: true,
  description,
  schema: { type: 'string' as const },
});

const parameters = [
  header('webhook-id', 'Of the event; the same at every try.'),
  header('webhook-timestamp', 'When it was sent, in whole seconds since the epoch.'),
  header(
    'webhook-signature',
    '`v1,` and the Base64 of HMAC-SHA256 over `{webhook-id}.{webhook-timestamp}.{body}`; several with spaces between them while a secret is being replaced.',
  ),
];

const responses = {
  '2XX': { description: 'Taken. The body is not read.' },
  '410': { description: 'No more of these: the subscription is disabled.' },
  default: { description: 'Not taken, redirects too: tried again for a day.' },
};

const ping = {
  'webhook.ping': 'Sent by `POST /v1/webhooks/{id}/ping`, to try a receiver; it has no case.',
};

type OpenApi = NonNullable<FastifyDynamicSwaggerOptions['openapi']>;
type Described = NonNullable<Extract<OpenApi, { webhooks?: unknown }>['webhooks']>;

/** The section `webhooks` of OpenAPI 3.1. */
export function describedWebhooks(): Described {
  const {
    $schema: _,
    $defs: __,
    ...event
  } = z.toJSONSchema(eventSchema, { target: 'draft-2020-12', io: 'output' });
  // Two libraries' types of one standard.
  // Pieces that are named stand in the description once, where the routes put them.
  const schema: object = JSON.parse(JSON.stringify(event).replaceAll('#/$defs/', '#/components/schemas/'));
  return Object.fromEntries(
    Object.entries({ ...eventTypes, ...ping }).map(([type, about]) => [
      type,
      {
        post: {
          tags: ['webhooks'],
          summary: type,
          description: about,
          security: [],
          parameters,
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { allOf: [schema, { properties: { type: { const: type } } }] },
              },
            },
          },
          responses,
        },
      },
    ]),
  );
}

/** Problems as components of the description: one schema, one response for each status. */
import { problemContentType, problemKinds } from '../problems.ts';
import { allProblemStatuses, kindsWith } from './statuses.ts';

export const problemSchema = {
  type: 'object',
  description: 'A problem (RFC 9457). Kinds have further members, which their addresses explain.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: {
      type: 'string',
      description: 'A stable address, under which the kind is explained.',
      examples: ['/problems/not-allowed-now'],
    },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    requestId: {
      type: 'string',
      description: 'Leads to the log; absent when the request was too broken to become one.',
    },
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
  additionalProperties: true,
} as const;

const retryAfter = { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } };
const allow = { description: 'Methods that the address takes.', schema: { type: 'string' } };

/** `Problem404` and the like, for every status that some kind has. */
export function problemResponses(): Readonly<Record<string, object>> {
  return Object.fromEntries(allProblemStatuses().map((status) => [`Problem${status}`, responseOf(status)]));
}

function responseOf(status: number): object {
  const kinds = kindsWith(status);
  const headers = {
    ...(status === 429 || status === 503 ? { 'Retry-After': retryAfter } : {}),
    ...(status === 405 ? { Allow: allow } : {}),
  };
  const [first] = kinds;
  const kind = Object.entries(problemKinds).find(([name]) => name === first)?.[1];
  return {
    description: `One of: ${kinds.map((name) => `\`/problems/${name}\``).join(', ')}.`,
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    content: {
      [problemContentType]: {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: {
          [first ?? 'problem']: {
            value: {
              type: `/problems/${first}`,
              title: kind?.title,
              status,
              detail: kind?.about,
              requestId: '0195a3c4-7d1e-7c3a-9b5f-2f6d1c0e8a11',
            },
          },
        },
      },
    },
  };
}

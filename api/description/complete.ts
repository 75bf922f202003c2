/** What the description needs beside the routes' schemas: names, problems one by one, examples, headers. */
import { requestExamples } from './examples.ts';
import { operationIdOf } from './operation-ids.ts';
import { problemResponses, problemSchema } from './problem-responses.ts';

/** Where the transform leaves the statuses of a route's problems; it is taken out again here. */
export const statusesMark = 'x-problem-statuses';
/** And where the media types of its answers are. */
export const typesMark = 'x-produces';

interface Content {
  readonly schema?: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly required?: readonly string[];
    readonly $ref?: string;
    readonly type?: string;
  };
  examples?: object;
}
type Schemas = Record<string, { readonly description?: string }>;
interface Response {
  description?: string;
  readonly content?: Record<string, Content>;
  headers?: object;
}
interface Operation {
  operationId?: string;
  parameters?: readonly { readonly name: string }[];
  requestBody?: { required?: boolean; readonly content?: Readonly<Record<string, Content>> };
  responses?: Readonly<Record<string, Response | { readonly $ref: string }>>;
  [statusesMark]?: readonly number[];
  [typesMark]?: readonly string[];
}

const headers = {
  replayed: {
    'Idempotency-Replayed': {
      description: '`true` when this is the answer to an earlier request with the same key.',
      schema: { type: 'string', enum: ['true'] },
    },
  },
  location: {
    Location: { description: 'Address of what was made.', schema: { type: 'string' } },
  },
};

/** Completes a document in place, and answers with it. Members are in a steady order. */
export function complete<T extends object>(document: T): T {
  const {
    paths = {},
    components = {},
    webhooks,
  } = document as {
    webhooks?: object;
    paths?: Record<string, Record<string, Operation>>;
    components?: { schemas?: Schemas };
  };
  const schemas: Schemas = { Problem: problemSchema, ...components.schemas };
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      methods[method] = completeOperation(method.toUpperCase(), path, operation, schemas);
    }
  }
  const responses = problemResponses();
  return withPlainPairs({
    ...document,
    components: { ...components, schemas: used(schemas, [paths, responses, webhooks]), responses },
    paths: sorted(paths),
  });
}

/** Tuples of one kind as arrays of that length: the same, in words that every tool knows. */
function withPlainPairs<T>(document: T): T {
  return JSON.parse(JSON.stringify(document), (_name, value) => {
    if (!Array.isArray(value?.prefixItems) || value.items !== false) return value;
    const { prefixItems, ...rest } = value;
    const [first, ...others] = prefixItems.map((item: unknown) => JSON.stringify(item));
    return others.some((other: string) => other !== first) ? value : { ...rest, items: prefixItems[0] };
  });
}

/** The schemas that are referred to, also from one another: each exists as input and as output. */
function used(schemas: Schemas, from: unknown): Schemas {
  const names = new Set<string>();
  const look = (at: unknown): void => {
    for (const [, name = ''] of JSON.stringify(at).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      look(schemas[name] ?? null);
    }
  };
  look(from);
  return sorted(Object.fromEntries(Object.entries(schemas).filter(([name]) => names.has(name))));
}

const sorted = <T>(members: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));

function completeOperation(method: string, path: string, given: Operation, schemas: Schemas): Operation {
  const { [statusesMark]: statuses = [], [typesMark]: types = [], ...operation } = given;
  const responses: Record<string, Response | { readonly $ref: string }> = { ...operation.responses };
  const isKeyed = (operation.parameters ?? []).some(({ name }) => name === 'Idempotency-Key');
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith('2') || '$ref' in response) continue;
    const named = namedSchemaOf(response);
    const description = named === null ? undefined : schemas[named]?.description;
    if (description !== undefined) response.description = description;
    const more = {
      ...(status === '201' ? headers.location : {}),
      ...(isKeyed ? headers.replayed : {}),
    };
    const { content } = response;
    if (content !== undefined) for (const type of types) content[type] ??= { schema: { type: 'string' } };
    if (Object.keys(more).length > 0) response.headers = { ...response.headers, ...more };
  }
  for (const status of statuses) {
    responses[status] ??= { $ref: `#/components/responses/Problem${status}` };
  }
  const id = operation.operationId ?? operationIdOf(method, path, isList(responses));
  return {
    operationId: id,
    ...operation,
    ...(operation.requestBody === undefined ? {} : { requestBody: bodyOf(operation.requestBody, id) }),
    responses: sorted(responses),
  };
}

/** The component that a response consists of, if any. */
function namedSchemaOf(response: Response): string | null {
  const ref = response.content?.['application/json']?.schema?.$ref;
  return ref?.split('/').at(-1) ?? null;
}

/** An absent body counts as `{}`, so it is required only where some member is. */
function bodyOf(body: NonNullable<Operation['requestBody']>, id: string) {
  const json = body.content?.['application/json'];
  if (json === undefined) return body;
  const examples = requestExamples[id];
  if (examples !== undefined) {
    json.examples = Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));
  }
  const { schema } = json;
  const hasOptionalMembersOnly = schema?.properties !== undefined && (schema.required ?? []).length === 0;
  return hasOptionalMembersOnly ? { ...body, required: false } : body;
}

function isList(responses: Readonly<Record<string, Response | { readonly $ref: string }>>): boolean {
  const ok = responses['200'];
  if (ok === undefined || '$ref' in ok) return false;
  return ok.content?.['application/json']?.schema?.properties?.items !== undefined;
}

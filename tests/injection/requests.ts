/** Requests to every operation of the description, with a text in each place that takes one. */
import type { FuzzGround } from '../fuzz/ground.ts';
import { inHeaders, payloads, wellFormed } from './corpus.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Attack {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Operation and place, for messages. */
  readonly at: string;
  readonly payload: string;
}

/** How many texts a place gets that takes only some form of text; free text gets them all. */
const perBoundPlace = 6;

/** All attacks, in the order of the description. */
export function attacksOn(document: Json, ground: FuzzGround): readonly Attack[] {
  const attacks: Attack[] = [];
  let turn = 0;
  const some = (texts: readonly string[]): readonly string[] => {
    turn += perBoundPlace;
    return Array.from({ length: perBoundPlace }, (_, index) => texts[(turn + index) % texts.length] ?? '');
  };
  for (const [path, methods] of Object.entries(document.paths as Record<string, Json>)) {
    for (const [name, given] of Object.entries(methods)) {
      const operation = given as Json;
      const method = name.toUpperCase();
      const parameters = listOf(operation.parameters);
      const bodySchema = schemaOf(operation.requestBody);
      const plain = {
        path: placeOf(ground, path),
        query: {} as Record<string, string>,
        headers: {} as Record<string, string>,
        body: bodySchema === null ? undefined : sample(document, bodySchema, ground, ''),
      };
      for (const { in: place, name: parameter, required, schema } of parameters) {
        if (required !== true || place === 'path') continue;
        const value = String(sample(document, schema as Json, ground, String(parameter)));
        if (place === 'query') plain.query[String(parameter)] = value;
        if (parameter === 'If-Match') plain.headers['if-match'] = '*';
      }
      const add = (at: string, payload: string, change: Partial<typeof plain>) => {
        const { path: values, query, headers, body } = { ...plain, ...change };
        const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, key: string) => encoded(values[key] ?? 'x'));
        const search = Object.entries(query).map(([key, value]) => `${encoded(key)}=${encoded(value)}`);
        const url = search.length === 0 ? filled : `${filled}?${search.join('&')}`;
        attacks.push({ method, url, headers, body, at: `${method} ${path} ${at}`, payload });
      };
      for (const parameter of parameters) {
        const key = String(parameter.name);
        if (parameter.in === 'path')
          for (const text of some(payloads))
            add(`path ${key}`, text, { path: { ...plain.path, [key]: text } });
        if (parameter.in === 'query')
          for (const text of isFree(parameter.schema as Json) ? payloads : some(payloads))
            add(`query ${key}`, text, { query: { ...plain.query, [key]: text } });
        if (parameter.in === 'header')
          for (const text of some(inHeaders))
            add(`header ${key}`, text, { headers: { ...plain.headers, [key.toLowerCase()]: text } });
      }
      for (const key of ['if-none-match', 'accept', 'user-agent', 'x-request-id'])
        for (const text of some(inHeaders).slice(0, 2))
          add(`header ${key}`, text, { headers: { ...plain.headers, [key]: text } });
      if (bodySchema === null) continue;
      const places = stringsIn(document, bodySchema);
      for (const { at, free } of places)
        for (const text of free ? payloads : some(payloads))
          add(`body /${at.join('/')}`, text, { body: withAt(plain.body, at, text) });
    }
  }
  return attacks;
}

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);
const encoded = (text: string): string => encodeURIComponent(wellFormed(text));

function placeOf(ground: FuzzGround, path: string): Readonly<Record<string, string>> {
  for (let part = path; part.includes('{'); part = part.slice(0, part.lastIndexOf('/'))) {
    const [first] = ground.places[part] ?? [];
    if (first !== undefined) return first;
  }
  return {};
}

function schemaOf(holder: unknown): Json | null {
  const content = (holder as Json | undefined)?.content as Json | undefined;
  const json = content?.['application/json'] as Json | undefined;
  return (json?.schema as Json | undefined) ?? null;
}

const isFree = (schema: Json): boolean =>
  schema.type === 'string' &&
  ['enum', 'const', 'pattern', 'format'].every((keyword) => schema[keyword] === undefined);

function resolved(document: Json, schema: Json): Json {
  if (typeof schema.$ref === 'string') {
    const target = schema.$ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, part) => (at as Json)[part], document);
    return resolved(document, target as Json);
  }
  const option = [...listOf(schema.anyOf), ...listOf(schema.oneOf)].find((one) => one.type !== 'null');
  return option === undefined ? schema : resolved(document, option);
}

/** Forms of text that the API asks for, tried where an example is missing. */
const forms = ['text', 'uk', 'UAH', 'store', '2026-03', '09:00', '1', 'a@b.c', '+380501112233'];

/** The least that a schema takes, with values that name something where the ground has them. */
function sample(document: Json, given: Json, ground: FuzzGround, name: string): unknown {
  const schema = resolved(document, given);
  const [known] = ground.members[name] ?? [];
  if (known !== undefined) return known;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const types = [schema.type].flat();
  if (types.includes('object')) {
    const members = (schema.properties ?? {}) as Record<string, Json>;
    const required = (schema.required ?? []) as string[];
    return Object.fromEntries(
      required.map((key) => [key, sample(document, members[key] ?? {}, ground, key)]),
    );
  }
  if (types.includes('array'))
    return Array.from({ length: Number(schema.minItems ?? 0) }, () =>
      sample(document, (schema.items ?? {}) as Json, ground, name),
    );
  if (types.includes('integer') || types.includes('number')) return Math.max(1, Number(schema.minimum ?? 1));
  if (types.includes('boolean')) return true;
  if (schema.format === 'uuid') return ground.places['/v1/complaints/{id}']?.[0]?.id;
  if (schema.format === 'date-time') return new Date().toISOString();
  if (schema.format === 'date') return '2026-03-01';
  const [example] = (schema.examples ?? []) as unknown[];
  if (example !== undefined) return example;
  const pattern = typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : null;
  return forms.find((form) => pattern === null || pattern.test(form)) ?? 'text';
}

interface TextPlace {
  readonly at: readonly string[];
  readonly free: boolean;
}

/** Every string of a body, optional ones too; of arrays the first item. */
function stringsIn(document: Json, given: Json, at: readonly string[] = []): readonly TextPlace[] {
  const schema = resolved(document, given);
  const types = [schema.type].flat();
  if (types.includes('string')) return [{ at, free: isFree(schema) }];
  if (at.length > 6) return [];
  if (types.includes('object')) {
    const members = Object.entries((schema.properties ?? {}) as Record<string, Json>);
    const inside = members.flatMap(([name, member]) => stringsIn(document, member, [...at, name]));
    const further = schema.additionalProperties;
    return typeof further === 'object' && further !== null
      ? [...inside, ...stringsIn(document, further as Json, [...at, 'key'])]
      : inside;
  }
  return types.includes('array') ? stringsIn(document, (schema.items ?? {}) as Json, [...at, '0']) : [];
}

/** A copy of `value` with a text at a place. */
function withAt(value: unknown, at: readonly string[], text: string): unknown {
  const [name, ...rest] = at;
  if (name === undefined) return text;
  if (name === '0') return [withAt(Array.isArray(value) ? value[0] : undefined, rest, text)];
  const members = typeof value === 'object' && value !== null ? value : {};
  return { ...members, [name]: withAt(Reflect.get(members, name), rest, text) };
}

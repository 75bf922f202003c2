/** Which changes of the API's description break those who were written against the older one. */

type Json = Readonly<Record<string, unknown>>;

/** A change that breaks: the operation, as `GET /v1/complaints`, and what is different. */
export interface Breaking {
  readonly operation: string;
  readonly what: string;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Breaking changes between two OpenAPI documents: an operation, a success status or a member of an answer that is
 * gone or of another type; a parameter or member of a request that is gone, newly needed, of another type or takes
 * fewer values. An answer may have more values and members, a request may take more.
 */
export function breakingChanges(older: Json, newer: Json): readonly Breaking[] {
  const found: Breaking[] = [];
  for (const [path, item] of Object.entries(objectOf(older.paths))) {
    for (const method of methods) {
      const before = objectOf(item)[method];
      if (before === undefined) continue;
      const operation = `${method.toUpperCase()} ${path}`;
      const after = objectOf(objectOf(newer.paths)[path])[method];
      const say = (what: string) => void found.push({ operation, what });
      if (after === undefined) say('is gone');
      else compareOperations(older, newer, objectOf(before), objectOf(after), say);
    }
  }
  return found;
}

function compareOperations(older: Json, newer: Json, before: Json, after: Json, say: (what: string) => void) {
  if (before.operationId !== after.operationId)
    say(`is named ${String(after.operationId)}, was ${String(before.operationId)}`);
  const parametersOf = (operation: Json) =>
    new Map(
      listOf(operation.parameters).map((one) => [`${String(one.in)} parameter ${String(one.name)}`, one]),
    );
  const [had, has] = [parametersOf(before), parametersOf(after)];
  for (const [name, one] of had) {
    const other = has.get(name);
    if (other === undefined) say(`the ${name} is gone`);
    else
      compare(older, newer, objectOf(one.schema), objectOf(other.schema), {
        at: name,
        side: 'request',
        depth: 0,
        say,
      });
  }
  for (const [name, one] of has) {
    if (one.required === true && had.get(name)?.required !== true) say(`the ${name} is needed now`);
  }
  const bodyOf = (operation: Json) => objectOf(operation.requestBody);
  if (bodyOf(after).required === true && bodyOf(before).required !== true) say('a body is needed now');
  const [bodyBefore, bodyAfter] = [schemaIn(bodyOf(before)), schemaIn(bodyOf(after))];
  if (bodyBefore !== null && bodyAfter !== null)
    compare(older, newer, bodyBefore, bodyAfter, { at: 'body', side: 'request', depth: 0, say });
  for (const [status, response] of Object.entries(objectOf(before.responses))) {
    if (!status.startsWith('2')) continue;
    const other = objectOf(after.responses)[status];
    if (other === undefined) {
      say(`does not answer ${status} any more`);
      continue;
    }
    const [schemaBefore, schemaAfter] = [schemaIn(objectOf(response)), schemaIn(objectOf(other))];
    if (schemaBefore !== null && schemaAfter !== null)
      compare(older, newer, schemaBefore, schemaAfter, { at: status, side: 'answer', depth: 0, say });
    else if (schemaBefore !== null) say(`${status} has no JSON any more`);
  }
}

interface Place {
  readonly at: string;
  readonly side: 'request' | 'answer';
  readonly depth: number;
  readonly say: (what: string) => void;
}

/** Deeper than this nothing is compared; no body of ours nests so deep. */
const depthMax = 12;

function compare(older: Json, newer: Json, givenBefore: Json, givenAfter: Json, place: Place): void {
  if (place.depth > depthMax) return;
  const before = resolve(older, givenBefore);
  const after = resolve(newer, givenAfter);
  const { at, side, say } = place;
  const inside = (name: string): Place => ({ ...place, at: `${at}.${name}`, depth: place.depth + 1 });
  compareTypes(before, after, place);
  const [had, has] = [objectOf(before.properties), objectOf(after.properties)];
  const isOpen = after.additionalProperties !== false;
  for (const [name, member] of Object.entries(had)) {
    const other = has[name];
    if (other !== undefined) compare(older, newer, objectOf(member), objectOf(other), inside(name));
    else if (Object.keys(has).length > 0 && (side === 'answer' || !isOpen)) say(`${at}.${name} is gone`);
  }
  const [neededBefore, neededAfter] = [textsOf(before.required), textsOf(after.required)];
  if (side === 'request')
    for (const name of neededAfter) if (!neededBefore.includes(name)) say(`${at}.${name} is needed now`);
  if (side === 'answer')
    for (const name of neededBefore)
      if (name in has && !neededAfter.includes(name)) say(`${at}.${name} may be absent now`);
  if (before.items !== undefined && after.items !== undefined)
    compare(older, newer, objectOf(before.items), objectOf(after.items), inside('items'));
}

function compareTypes(before: Json, after: Json, { at, side, say }: Place): void {
  const [typesBefore, typesAfter] = [textsOf(before.type), textsOf(after.type)];
  if (typesBefore.length > 0 && typesAfter.length > 0) {
    const [must, may] = side === 'request' ? [typesBefore, typesAfter] : [typesAfter, typesBefore];
    const strange = must.filter(
      (type) => !may.includes(type) && !(type === 'integer' && may.includes('number')),
    );
    if (strange.length > 0) say(`${at} is ${typesAfter.join('|')}, was ${typesBefore.join('|')}`);
  }
  const [valuesBefore, valuesAfter] = [before.enum, after.enum];
  if (side === 'request' && Array.isArray(valuesAfter)) {
    const lost = Array.isArray(valuesBefore)
      ? valuesBefore.filter((value) => !valuesAfter.includes(value))
      : ['other values'];
    if (lost.length > 0) say(`${at} does not take ${lost.join(', ')} any more`);
  }
  if (
    side === 'answer' &&
    Array.isArray(valuesBefore) &&
    !Array.isArray(valuesAfter) &&
    after.const === undefined
  )
    say(`${at} has any value now`);
}

function resolve(document: Json, schema: Json): Json {
  const ref = schema.$ref;
  if (typeof ref !== 'string') return nullable(document, schema);
  const target = ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, name) => objectOf(at)[name], document);
  return resolve(document, objectOf(target));
}

/** `anyOf: [thing, null]` is the thing, of a type more. */
function nullable(document: Json, schema: Json): Json {
  const options = listOf(schema.anyOf);
  const things = options.filter((option) => option.type !== 'null');
  const [thing] = things;
  if (thing === undefined || things.length !== 1 || options.length !== 2) return schema;
  const resolved = resolve(document, thing);
  const types = textsOf(resolved.type);
  return types.length === 0 ? resolved : { ...resolved, type: [...types, 'null'] };
}

const schemaIn = (holder: Json): Json | null => {
  const schema = objectOf(objectOf(holder.content)['application/json']).schema;
  return schema === undefined ? null : objectOf(schema);
};
const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(objectOf) : []);
const textsOf = (value: unknown): readonly string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');

/** The part of a changelog above the first release, as text. */
export function unreleased(changelog: string): string {
  return /## Unreleased\n([\s\S]*?)(?=\n## |$)/.exec(changelog)?.[1] ?? '';
}

/** Changes whose operation the changelog's unreleased part does not name on a line that begins with `- Breaking`. */
export function unnamed(changes: readonly Breaking[], changelog: string): readonly Breaking[] {
  const entries = unreleased(changelog)
    .split(/\n(?=- )/)
    .filter((entry) => entry.startsWith('- Breaking'));
  return changes.filter(({ operation }) => !entries.some((entry) => entry.includes(`\`${operation}\``)));
}

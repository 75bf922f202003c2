/** Bodies with a marker in each free string, made from the API's own description: a new field is covered by itself. */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** JSON Schema as far as the description uses it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly propertyNames?: Schema;
}

/** Words that were planted, each once, with where. */
export interface Markers {
  readonly planted: ReadonlyMap<string, string>;
  /** A new word for a place. */
  plant(where: string, lengthMax?: number): string;
  /** A telephone number, which has digits only. */
  plantPhone(where: string): string;
}

export function createMarkers(): Markers {
  const planted = new Map<string, string>();
  const keep = (word: string, where: string) => {
    planted.set(word, where);
    return word;
  };
  return {
    planted,
    plant: (where, lengthMax = 22) =>
      keep(
        `mk${randomBytes(9)
          .toString('hex')
          .slice(0, lengthMax - 4)}km`,
        where,
      ),
    plantPhone: (where) => keep(`+3809${randomInt(1e11, 9e11)}77`, where),
  };
}

/** A string of a format or pattern that can hold no personal words, or undefined for a free one. */
function bound(schema: Schema, where: string): string | undefined {
  switch (schema.format) {
    case 'uuid':
      return randomUUID();
    case 'date-time':
      return new Date().toISOString();
    case 'date':
      return new Date().toISOString().slice(0, 10);
    case 'email':
    case 'uri':
    case undefined:
      break;
    default:
      throw new Error(`${where}: what belongs into the format ${schema.format}?`);
  }
  if (schema.pattern === undefined) return undefined;
  const pattern = new RegExp(schema.pattern, 'u');
  const candidates = ['store', 'UAH', 'uk-UA', 'uk', '09:00', '2026-03', '2026-03-01', 'Europe/Kyiv', '1'];
  return candidates.find((candidate) => pattern.test(candidate));
}

/** A string with a marker where it takes one. */
export function stringFor(schema: Schema, where: string, markers: Markers): string {
  const fixed = bound(schema, where);
  if (fixed !== undefined) return fixed;
  const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern, 'u');
  if (pattern?.test('+380501234567') === true) return markers.plantPhone(where);
  if (pattern?.test('a@b.c') === true || schema.format === 'email')
    return `${markers.plant(where)}@example.com`;
  if (schema.format === 'uri') return `https://example.com/${markers.plant(where)}`;
  const word = markers.plant(where, Math.min(22, schema.maxLength ?? 22));
  if (pattern !== null && !pattern.test(word))
    throw new Error(`${where}: what belongs into ${schema.pattern}?`);
  if (word.length < 10) throw new Error(`${where}: no marker fits into ${schema.maxLength}`);
  return word;
}

/** A value of a schema, with every member there and a marker in each free string. */
export function valueFor(schema: Schema, where: string, markers: Markers): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.allOf !== undefined) {
    return Object.assign({}, ...schema.allOf.map((part) => valueFor(part, where, markers)));
  }
  const choice = (schema.anyOf ?? schema.oneOf)?.find((one) => one.type !== 'null');
  if (choice !== undefined) return valueFor(choice, where, markers);
  const type = [schema.type].flat().find((one) => one !== 'null');
  switch (type) {
    case 'string':
      return stringFor(schema, where, markers);
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'array': {
      if (schema.prefixItems !== undefined) {
        return schema.prefixItems.map((item, at) => valueFor(item, `${where}/${at}`, markers));
      }
      const count = Math.max(1, schema.minItems ?? 1);
      return Array.from({ length: count }, (_, at) =>
        valueFor(schema.items ?? {}, `${where}/${at}`, markers),
      );
    }
    case 'object':
    case undefined: {
      const members = Object.entries(schema.properties ?? {}).map(([name, member]) => [
        name,
        valueFor(member, `${where}/${name}`, markers),
      ]);
      return Object.fromEntries(members);
    }
    default:
      throw new Error(`${where}: what belongs into the type ${type}?`);
  }
}

/** The same value with a marker wherever there was none: in place of codes, numbers, instants. All of it is refused. */
export function spoilt(value: unknown, where: string, markers: Markers): unknown {
  if (Array.isArray(value)) return value.map((item, at) => spoilt(item, `${where}/${at}`, markers));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, spoilt(member, `${where}/${name}`, markers)]),
    );
  }
  return markers.plant(`${where} (spoilt)`);
}

/** Places that hold a marker as it is, or in base64 at any of its three offsets. */
export function leaksOf(
  { planted }: Markers,
  seen: readonly { readonly where: string; readonly text: string }[],
): string[] {
  const found: string[] = [];
  for (const { where, text } of seen) {
    for (const [word, place] of planted) {
      if (text.includes(word)) found.push(`${where}: ${place}`);
    }
    // Words begin and end alike, so their encoded forms share what lies between.
    for (const [encoded] of text.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)) {
      for (const cut of [0, 1, 2, 3]) {
        const plain = Buffer.from(encoded.slice(cut), 'base64').toString('latin1');
        const hidden = /mk[0-9a-f]{18}km/.exec(plain)?.[0];
        if (hidden !== undefined) found.push(`${where}: ${planted.get(hidden) ?? hidden} (base64)`);
      }
    }
  }
  return [...new Set(found)];
}

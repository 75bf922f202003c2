/** Instants of the process, epoch milliseconds, as the API writes them. */

/** `T` with every `...AtMs` number as an ISO 8601 `...At`. */
export type WithInstants<T> = T extends readonly (infer Item)[]
  ? WithInstants<Item>[]
  : T extends object
    ? {
        -readonly [K in keyof T as K extends `${infer Name}AtMs`
          ? `${Name}At`
          : K extends 'atMs'
            ? 'at'
            : K]: K extends `${string}AtMs` | 'atMs' ? InstantOf<T[K]> : WithInstants<T[K]>;
      }
    : T;

type InstantOf<T> = null extends T ? string | null : string;

/** Copies a value, renames `atMs` to `at` and `...AtMs` to `...At`, and writes them as ISO 8601. Durations stay. */
export function withInstants<T>(value: T): WithInstants<T> {
  return convert(value) as WithInstants<T>;
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) =>
      name === 'atMs' || name.endsWith('AtMs')
        ? [name.slice(0, -2), typeof member === 'number' ? new Date(member).toISOString() : member]
        : [name, convert(member)],
    ),
  );
}

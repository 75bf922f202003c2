/** Fields of HTML forms, as they come. */
import { validate as isUuid } from 'uuid';
import { z } from 'zod';

/** All that is known of a form before its own schema. */
export const formFields = z.record(z.string(), z.string());

/** These fields, less those that were left empty. Browsers send line ends as CR LF. */
export function fieldsOf<Name extends string>(
  form: Readonly<Record<string, string>>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const given = names.flatMap((name) => {
    const value = form[name]?.replaceAll('\r\n', '\n').trim();
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given) as Partial<Record<Name, string>>;
}

/** The form's own key, or null for one that is none of ours. */
export function keyIn(form: Readonly<Record<string, string>>): string | null {
  const { key } = form;
  return key !== undefined && isUuid(key) ? key.toLowerCase() : null;
}

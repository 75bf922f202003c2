/** Whoever imports, as the API knows them, kept with the job as JSON. */
import type { Caller } from '../api/plugins/auth.ts';

/** A caller as plain JSON; sets become `{ "set": [...] }`. */
export function keptCaller(caller: Caller): Readonly<Record<string, unknown>> {
  return JSON.parse(
    JSON.stringify(caller, (_, value: unknown) => (value instanceof Set ? { set: [...value] } : value)),
  );
}

/** The caller that was kept. */
export function callerKept(kept: Readonly<Record<string, unknown>>): Caller {
  return JSON.parse(JSON.stringify(kept), (_, value: unknown) => {
    const members = typeof value === 'object' && value !== null ? Reflect.get(value, 'set') : undefined;
    return Array.isArray(members) ? new Set(members) : value;
  });
}

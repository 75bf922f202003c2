/** What an API key may be limited to. A closed list: every action of the table has one of these, or is public. */
import type { Role } from '../../workflows/domain/vocabulary.ts';

/** The scopes there are; what each opens is in the table. */
export const scopes = [
  'complaints:read',
  'complaints:write',
  'decisions',
  'letters',
  'outside:write',
  'reference:read',
  'reference:write',
  'people:read',
  'reports:read',
  'metrics',
  'events',
  'webhooks',
  'admin',
] as const;
export type Scope = (typeof scopes)[number];

/** Everything but the administration of this installation. */
const connecting: readonly Scope[] = scopes.filter((scope) => scope !== 'admin');

/** The scopes of a key that was made without any: a role bounds what they come to. */
export function usualScopes(role: Role): readonly Scope[] {
  return role === 'integrator' ? connecting : scopes;
}

/** Scopes as they are stored, without any that this version does not know. */
export function knownScopes(stored: readonly string[]): readonly Scope[] {
  return scopes.filter((scope) => stored.includes(scope));
}

/** Whose cases a key reaches: those registered through it, or all. */
export const reaches = ['own', 'all'] as const;
export type Reach = (typeof reaches)[number];

/** A system that connects sees what it brought, unless it was given more; our own systems see what their role sees. */
export function usualReach(role: Role): Reach {
  return role === 'integrator' ? 'own' : 'all';
}

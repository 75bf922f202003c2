/** Who may grant how much: the authority matrix role x class x amount (practice C5) and four eyes. */
import type { Policy } from '../policy.ts';
import type { Actor, PersonId } from './case-file.ts';
import type { Code, Role } from './vocabulary.ts';

/** The most that holders of these roles may grant in a case of this class, in minor units; null is without bound. */
export function powerOf(policy: Policy, roles: readonly Role[], caseClass: Code | null): number | null {
  let most = 0;
  for (const role of roles) {
    const powers = policy.powers.filter((power) => power.role === role);
    // A line for the class beats the line for every class.
    const power =
      powers.find((line) => line.class === caseClass) ?? powers.find((line) => line.class === '*');
    if (power?.maxMinor === null) return null;
    most = Math.max(most, power?.maxMinor ?? 0);
  }
  return most;
}

/** Whether these roles suffice for an amount. */
export function mayGrant(
  policy: Policy,
  roles: readonly Role[],
  caseClass: Code | null,
  amountMinor: number,
): boolean {
  const power = powerOf(policy, roles, caseClass);
  return power === null || amountMinor <= power;
}

/** The lowest role whose power suffices: whose worklist an approval goes to. */
export function approverRole(policy: Policy, caseClass: Code | null, amountMinor: number): Role {
  const roles = [...new Set(policy.powers.map((power) => power.role))];
  const enough = roles.filter(
    (role) => role !== 'agent' && role !== 'expert' && mayGrant(policy, [role], caseClass, amountMinor),
  );
  const power = (role: Role): number => powerOf(policy, [role], caseClass) ?? Number.POSITIVE_INFINITY;
  return enough.sort((a, b) => power(a) - power(b))[0] ?? 'director';
}

/** How an approver holds the power: by a role of their own, as somebody's substitute, or not at all. */
export type Standing =
  | { readonly kind: 'own' }
  | { readonly kind: 'for'; readonly absent: PersonId }
  | { readonly kind: 'own-proposal' }
  | { readonly kind: 'too-low'; readonly maxMinor: number };

/**
 * Whether `actor` may approve `amountMinor` proposed by `proposer`. Nobody approves their own proposal, not
 * even through a substitute: neither the proposer as anybody's stand-in, nor a stand-in by the proposer's powers.
 */
export function standingOf(
  policy: Policy,
  actor: Actor,
  proposer: PersonId,
  caseClass: Code | null,
  amountMinor: number,
): Standing {
  if (actor.id === proposer) return { kind: 'own-proposal' };
  if (mayGrant(policy, actor.roles, caseClass, amountMinor)) return { kind: 'own' };
  const absent = actor.standsInFor.filter((person) => mayGrant(policy, person.roles, caseClass, amountMinor));
  const other = absent.find((person) => person.id !== proposer);
  if (other) return { kind: 'for', absent: other.id };
  if (absent.length > 0) return { kind: 'own-proposal' };
  return { kind: 'too-low', maxMinor: powerOf(policy, actor.roles, caseClass) ?? 0 };
}

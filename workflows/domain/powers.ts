/** Who may grant how much: the authority matrix role x class x amount (practice C5) and four eyes. */
import type { Policy, Power } from '../policy.ts';
import type { Actor, CaseFile, Payment, PersonId } from './case-file.ts';
import { type Money, type Unit, unitOf } from './money.ts';
import type { Code, Role } from './vocabulary.ts';

/** What an amount is counted in, and the arm of an experiment that the case is in (practices X9, X10). */
export interface PowerScope {
  readonly unit: Unit;
  readonly arm: Code | null;
}
const moneyOutsideExperiments: PowerScope = { unit: 'money', arm: null };
/** The scope of an amount in this currency in this case. */
export const scopeOf = (file: Pick<CaseFile, 'arm'>, currency: string): PowerScope => ({
  unit: unitOf(currency),
  arm: file.arm,
});

/** The most that holders of these roles may grant in a case of this class, in minor units; null is without bound. */
export function powerOf(
  policy: Policy,
  roles: readonly Role[],
  caseClass: Code | null,
  scope = moneyOutsideExperiments,
): number | null {
  let most = 0;
  for (const role of roles) {
    const powers = policy.powers.filter(
      (line) =>
        line.role === role &&
        (line.unit ?? 'money') === scope.unit &&
        (line.arm === undefined || line.arm === scope.arm) &&
        (line.class === caseClass || line.class === '*'),
    );
    // A line for the arm beats those for every case, and a line for the class the one for every class.
    const rank = (line: Power): number => (line.arm === undefined ? 0 : 2) + (line.class === '*' ? 0 : 1);
    const power = powers.sort((a, b) => rank(b) - rank(a))[0];
    if (power?.maxMinor === null) return null;
    most = Math.max(most, power?.maxMinor ?? 0);
  }
  return most;
}

/** What holders of these roles may grant in a month by themselves (practice C9); null is without bound. */
export function shareOf(policy: Policy, roles: readonly Role[], currency: string): number | null {
  const shares = policy.budget[currency]?.shares ?? [];
  let most = 0;
  for (const role of roles) {
    if (!policy.powers.some((power) => power.role === role)) continue;
    const share = shares.find((line) => line.role === role);
    if (share === undefined) return null;
    most = Math.max(most, share.maxMinor);
  }
  return most;
}

/** Whether these roles suffice for an amount. */
export function mayGrant(
  policy: Policy,
  roles: readonly Role[],
  caseClass: Code | null,
  amountMinor: number,
  scope = moneyOutsideExperiments,
): boolean {
  const power = powerOf(policy, roles, caseClass, scope);
  return power === null || amountMinor <= power;
}

/** The lowest role whose power suffices: whose worklist an approval goes to. */
export function approverRole(
  policy: Policy,
  caseClass: Code | null,
  amountMinor: number,
  scope = moneyOutsideExperiments,
): Role {
  const roles = [...new Set(policy.powers.map((power) => power.role))];
  const enough = roles.filter(
    (role) =>
      role !== 'agent' && role !== 'expert' && mayGrant(policy, [role], caseClass, amountMinor, scope),
  );
  const power = (role: Role): number => powerOf(policy, [role], caseClass, scope) ?? Number.POSITIVE_INFINITY;
  return enough.sort((a, b) => power(a) - power(b))[0] ?? 'director';
}

/** What was paid of one currency and not taken back, in minor units. */
export function paidOf(payments: readonly Payment[], currency: string): number {
  const paid = payments.filter(({ state, money }) => state !== 'reversed' && money.currency === currency);
  return paid.reduce((sum, { money }) => sum + money.amountMinor, 0);
}

/**
 * The amount that authority is checked against: everything paid in the case and this; or, where that is more, all
 * that the customer was granted within the window, as the claim was told when it was made. Splitting does not evade.
 */
export function amountAtStake(
  file: Pick<CaseFile, 'payments' | 'claim'>,
  compensation: Money | null,
): number {
  if (compensation === null) return 0;
  const { amountMinor, currency } = compensation;
  const inCase = paidOf(file.payments, currency) + amountMinor;
  const { claim } = file;
  if (claim?.state !== 'reserved' || claim.money.currency !== currency) return inCase;
  return Math.max(inCase, claim.stakeMinor - claim.money.amountMinor + amountMinor);
}

/** Whose worklist the approval of what a case proposes belongs on. */
export function approverOf(
  file: Pick<CaseFile, 'policy' | 'class' | 'arm' | 'proposal' | 'payments' | 'claim'>,
): Role {
  const asked = file.proposal?.compensation ?? null;
  const scope = scopeOf(file, asked?.currency ?? file.policy.currency);
  return approverRole(file.policy, file.class, amountAtStake(file, asked), scope);
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
  scope = moneyOutsideExperiments,
): Standing {
  if (actor.id === proposer) return { kind: 'own-proposal' };
  const may = (roles: readonly Role[]) => mayGrant(policy, roles, caseClass, amountMinor, scope);
  if (may(actor.roles)) return { kind: 'own' };
  const absent = actor.standsInFor.filter((person) => may(person.roles));
  const other = absent.find((person) => person.id !== proposer);
  if (other) return { kind: 'for', absent: other.id };
  if (absent.length > 0) return { kind: 'own-proposal' };
  return { kind: 'too-low', maxMinor: powerOf(policy, actor.roles, caseClass, scope) ?? 0 };
}

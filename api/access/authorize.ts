/** The one place where it is decided who may do what. */
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Action, Grant } from './action.ts';
import type { Reach, Scope } from './scopes.ts';
import { table } from './table.ts';

/** A caller as far as the decision goes. */
export interface Subject {
  readonly roles: ReadonlySet<Role>;
  /** Null for a system that names nobody. */
  readonly personId: string | null;
  /** Departments for which the caller may answer. */
  readonly departments: ReadonlySet<string>;
  /** The limits of the API key; null for one that has none, and for a session. */
  readonly key: {
    readonly id: string;
    readonly scopes: ReadonlySet<Scope>;
    readonly reach: Reach;
  } | null;
}

/** How the caller stands to what an action is about; `none`: there is no such thing. */
export type Relation = 'own' | 'other' | 'none';

export type Verdict =
  | 'allowed'
  /** None of the caller's roles may. */
  | 'role'
  /** The key lacks the action's scope. */
  | 'scope'
  /** The action tells of all cases, and the caller sees only some. */
  | 'reach'
  /** It is about things of a person, and a system calls. */
  | 'person'
  /** To this caller there is no such thing. */
  | 'unseen'
  /** It depends on the relation, which was not told. */
  | 'depends';

/** Which cases a caller sees: both hold. Null is without bound. */
export interface Bounds {
  /** Registered through this key. */
  readonly registeredBy: string | null;
  /** Handed to one of these departments. */
  readonly departments: readonly string[] | null;
}

/**
 * Decides. Whoever may act on some cases only is told to come back with the relation (`depends`): those who may act on
 * all spare the look-up.
 */
export function authorize(subject: Subject, action: Action, relation?: Relation): Verdict {
  if (grantOf(subject, action) === null) return 'role';
  if (subject.key !== null && !subject.key.scopes.has(action.scope)) return 'scope';
  if (action.about === 'mine' && subject.personId === null) return 'person';
  if (boundsIn(subject, action) === null) return 'allowed';
  switch (action.about) {
    case 'whole':
      return 'reach';
    case 'case':
    case 'task':
    case 'letter':
      if (relation === undefined) return 'depends';
      return relation === 'own' ? 'allowed' : 'unseen';
    case 'cases':
    case 'mine':
    case 'nothing':
      return 'allowed';
  }
}

/** The widest grant of the caller's roles; null when none may. */
function grantOf(subject: Subject, action: Action): Grant | null {
  const grants = [...subject.roles].flatMap((role) => action.who[role] ?? []);
  if (grants.length === 0) return null;
  return grants.includes('all') ? 'all' : 'own';
}

/** The cases to which an action is bounded for a caller; null when nothing bounds it. */
export function boundsIn(subject: Subject, action: Action): Bounds | null {
  const registeredBy = subject.key?.reach === 'own' ? subject.key.id : null;
  const departments = grantOf(subject, action) === 'all' ? null : [...subject.departments].sort();
  return registeredBy === null && departments === null ? null : { registeredBy, departments };
}

/** The cases that a caller may see at all, for lists; null is every case. */
export function casesSeenBy(subject: Subject): Bounds | null {
  return boundsIn(subject, table['complaint.read']);
}

/** Whether a case is within bounds. */
export function isWithin(
  bounds: Bounds | null,
  one: { readonly registeredBy: string | null; readonly departments: readonly string[] },
): boolean {
  if (bounds === null) return true;
  const { registeredBy, departments } = bounds;
  return (
    (registeredBy === null || one.registeredBy === registeredBy) &&
    (departments === null || one.departments.some((department) => departments.includes(department)))
  );
}

/** What an action is. */
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Scope } from './scopes.ts';

/** For whose cases. */
export type Grant = 'all' | 'own';

/** What an action is about, and so what ownership means. */
export type About =
  /** The case, the task or the letter that the address names: a foreign one is unknown. */
  | 'case'
  | 'task'
  | 'letter'
  /** Several cases: the route leaves foreign ones out. */
  | 'cases'
  /** All cases at once, as sums: not for callers who may see only some. */
  | 'whole'
  /** Things of the caller. */
  | 'mine'
  /** Nothing that anybody owns. */
  | 'nothing';

export interface Action {
  readonly scope: Scope;
  readonly about: About;
  readonly who: Readonly<Partial<Record<Role, Grant>>>;
  /** Method and pattern. */
  readonly routes: readonly string[];
}

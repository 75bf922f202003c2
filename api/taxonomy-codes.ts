/** Categories and root causes that a request names are those of the taxonomy (practice C4). */
import { findTaxonomy, type TaxonomyRow } from '../db/queries/taxonomy.ts';
import type { Deps } from './deps.ts';
import { brieflyCached } from './plugins/brief-cache.ts';
import { Problem } from './problems.ts';

/** A code that a body names. */
export interface CodeNaming {
  readonly kind: 'category' | 'cause';
  /** Null: the category that the case has, which has to fit a class that it gets. */
  readonly code: string | null;
  readonly pointer: string;
  /** The class it belongs to; null: the case's, and while that has none, any. */
  readonly class: string | null;
}

/** What of a case the check needs. */
export interface Typed {
  readonly class: string | null;
  readonly category: string | null;
}

/** Throws a problem that lists the codes which would be accepted. */
export type CheckCodes = (namings: readonly CodeNaming[], typed: Typed) => Promise<void>;

/** A new version of the taxonomy reaches the checks after this at the latest. */
const ttlMs = 2_000;

/** Makes a {@link CheckCodes}, to be kept by the caller. */
export function createCheckCodes({ db }: Pick<Deps, 'db'>): CheckCodes {
  const newest = brieflyCached<TaxonomyRow | null>({ ttlMs, maxEntries: 1, now: () => performance.now() });
  return async (namings, typed) => {
    if (namings.length === 0) return;
    const taxonomy = await newest('newest', () => findTaxonomy(db, null));
    for (const naming of namings) {
      const code = naming.code ?? typed.category;
      if (code === null) continue;
      const className = naming.class ?? typed.class;
      // A class that nobody knows is refused by the policy, which lists its own.
      if (className !== null && !Object.hasOwn(taxonomy?.classes ?? {}, className)) continue;
      const known = codesOf(taxonomy, naming.kind, className);
      if (!known.includes(code)) throw unknownCode(naming, taxonomy?.version ?? 0, known);
    }
  };
}

function codesOf(taxonomy: TaxonomyRow | null, kind: CodeNaming['kind'], className: string | null): string[] {
  const { classes = {} } = taxonomy ?? {};
  const of = className === null ? Object.values(classes) : [classes[className]];
  const codes = of.flatMap((one) => (kind === 'category' ? one?.categories : one?.causes) ?? []);
  return [...new Set(codes.map(({ code }) => code))].sort();
}

function unknownCode(naming: CodeNaming, version: number, codes: readonly string[]): Problem {
  const { kind, pointer } = naming;
  const what = kind === 'category' ? 'category' : 'root cause';
  const detail =
    naming.code === null
      ? `The case's category does not belong to that class: name one of ${codes.join(', ')}.`
      : `The taxonomy has no such ${what}; it has ${codes.join(', ')}.`;
  return new Problem('unknown-code', detail, { members: { version, codes, errors: [{ pointer, detail }] } });
}

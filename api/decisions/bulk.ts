/** Decisions that are made for many cases at once: the same as for one, but that no case is looked at meanwhile. */
import type { Citation } from '../../db/desk/citations.ts';
import type { Text } from '../../db/desk/texts.ts';
import type { Decision } from '../../workflows/complaint.contract.ts';
import { type Caller, hasRole } from '../plugins/auth.ts';
import { invalid, Problem } from '../problems.ts';
import type { bulkVerbs } from '../schemas/incidents.ts';
import { fieldProblemsOf } from '../schemas/validator.ts';
import type { CodeNaming } from '../taxonomy-codes.ts';
import { assessment } from './assessment.ts';
import { course } from './course.ts';
import { below, type DecisionHead, type VerbEntry } from './entry.ts';
import { investigation } from './investigation.ts';
import { proposing } from './proposing.ts';

export type BulkVerb = (typeof bulkVerbs)[number];

/** What a bulk decision asks of each case. */
export interface BulkWish {
  readonly texts: readonly Text[];
  readonly citations: readonly Citation[];
  readonly codes: readonly CodeNaming[];
  readonly decision: (head: DecisionHead) => Decision;
}

/** Reads the body of a decision, as its own endpoint does. Throws a problem for what that would refuse. */
export type ReadWish = (verb: BulkVerb, body: unknown, caller: Caller) => BulkWish;

/** Makes a {@link ReadWish} from the entries by which the endpoints of one case are made. */
export function createReadWish(): ReadWish {
  const readers = new Map<string, (body: unknown, caller: Caller) => BulkWish>();
  const collect = <Body>(entry: VerbEntry<Body>): void => {
    readers.set(entry.path, (body, caller) => wishOf(entry, body, caller));
  };
  for (const group of [assessment, investigation, proposing, course]) group(collect);
  return (verb, body, caller) => {
    const reader = readers.get(below(verb));
    if (reader === undefined) throw new Error(`no entry decides ${verb}`);
    return reader(body, caller);
  };
}

function wishOf<Body>(entry: VerbEntry<Body>, sent: unknown, caller: Caller): BulkWish {
  if (!hasRole(caller, entry.roles)) {
    throw new Problem('forbidden', 'The caller has none of the roles that may decide this.', {
      members: { roles: entry.roles },
    });
  }
  const result = entry.body.safeParse(sent);
  if (!result.success) {
    throw invalid(
      fieldProblemsOf(result.error, true).map(({ pointer = '', detail }) => ({
        pointer: `/body${pointer}`,
        detail,
      })),
    );
  }
  const body = result.data;
  entry.check?.(body, caller);
  const [named] = entry.names?.(body) ?? [];
  if (named !== undefined) {
    const detail = 'Many cases are not given to one person at once: routing finds whoever has room.';
    const errors = [{ pointer: `/body${named.pointer}`, detail }];
    throw new Problem('unprocessable', detail, { members: { errors } });
  }
  return {
    texts: entry.texts(body),
    citations: entry.cites?.(body) ?? [],
    codes: (entry.codes?.(body) ?? []).map((code) => ({ ...code, pointer: `/body${code.pointer}` })),
    decision: (head) => entry.decision(head, body, { taskId: null, handOffId: null }),
  };
}

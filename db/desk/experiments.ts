/** Experiments: who is in which arm is drawn from the customer's reference at intake, and stays with the case. */
import { createHash, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Code } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import type { StoredArm } from '../schema/after.ts';
import { type Tx, type Who, writeAudit } from './audit.ts';

export interface Experiment {
  readonly name: string;
  readonly salt: string;
  readonly arms: readonly StoredArm[];
  /** The arm that the others are compared with. */
  readonly control: string;
  /** Empty is every class, and cases without one. */
  readonly classes: readonly Code[];
  readonly from: Date;
  readonly until: Date | null;
  readonly stoppedAt: Date | null;
  readonly version: number;
}

/** How much of all customers an arm has, in hundredths of a percent. */
export interface ArmShare {
  readonly code: string;
  readonly share: number;
}

/** All customers, in the unit of {@link ArmShare}. */
export const wholeShare = 10_000;

/** A rule that the experiment would break. */
export class ExperimentRuleError extends Error {
  override readonly name = 'ExperimentRuleError';
  /** JSON pointer into what was asked for. */
  readonly pointer: string;
  constructor(pointer: string, message: string) {
    super(message);
    this.pointer = pointer;
  }
}

/**
 * The arm of a complaint as `<experiment>.<arm>`, or null. The same customer draws the same arm as long as the
 * experiment runs; nothing of the reference can be read from it.
 */
export function drawArm(
  experiments: readonly Experiment[],
  complaint: { readonly customerRef: string; readonly class: Code | null; readonly atMs: number },
): string | null {
  const { atMs } = complaint;
  const running = experiments.find(
    (one) =>
      one.stoppedAt === null &&
      one.from.getTime() <= atMs &&
      (one.until === null || atMs < one.until.getTime()) &&
      (one.classes.length === 0 || (complaint.class !== null && one.classes.includes(complaint.class))),
  );
  if (running === undefined) return null;
  const place = placeOf(running.salt, complaint.customerRef);
  const arm = running.arms.find(({ ranges }) =>
    ranges.some(([from, until]) => from <= place && place < until),
  );
  return arm === undefined ? null : `${running.name}.${arm.code}`;
}

/** Where a customer stands among all, from 0 to {@link wholeShare}, evenly spread. */
export function placeOf(salt: string, customerRef: string): number {
  const digest = createHash('sha256').update(`${salt}\n${customerRef}`).digest();
  return digest.readUIntBE(0, 6) % wholeShare;
}

/**
 * Arms with these shares. Arms that are there keep their customers and take more from those who are in none, so
 * that widening moves nobody from one arm to another.
 * @throws ExperimentRuleError for shares that are smaller than before, or more than all
 */
export function widened(before: readonly StoredArm[], shares: readonly ArmShare[]): StoredArm[] {
  let used = Math.max(0, ...before.flatMap(({ ranges }) => ranges.map(([, until]) => until)));
  return shares.map(({ code, share }, index) => {
    const ranges = before.find((arm) => arm.code === code)?.ranges ?? [];
    const more = share - shareOf(ranges);
    if (more < 0) {
      throw new ExperimentRuleError(
        `/arms/${index}/percent`,
        `The arm ${code} has more already: stop the experiment instead.`,
      );
    }
    const from = used;
    used += more;
    if (used > wholeShare) throw new ExperimentRuleError('/arms', 'The shares are more than 100 percent.');
    return { code, ranges: more === 0 ? ranges : [...ranges, [from, used] as const] };
  });
}

/** In hundredths of a percent. */
export const shareOf = (ranges: StoredArm['ranges']): number =>
  ranges.reduce((sum, [from, until]) => sum + until - from, 0);

const columns = (sql: Db['sql'] | Tx) => sql`
  name, salt, arms, control, classes, "from", until, stopped_at as "stoppedAt", version`;

/** Experiments that have neither been stopped nor ended; few. */
export async function listRunningExperiments(db: Db): Promise<readonly Experiment[]> {
  return db.sql<Experiment[]>`
    select ${columns(db.sql)} from experiments
     where stopped_at is null and (until is null or until > now()) order by "from", name`;
}

/** All, newest first. */
export async function listExperiments(db: Db): Promise<readonly Experiment[]> {
  return db.sql<
    Experiment[]
  >`select ${columns(db.sql)} from experiments order by "from" desc, name limit 1000`;
}

/** The experiment, or null. */
export async function findExperiment(db: Db, name: string): Promise<Experiment | null> {
  const [row] = await db.sql<Experiment[]>`select ${columns(db.sql)} from experiments where name = ${name}`;
  return row ?? null;
}

export type NewExperiment = Pick<Experiment, 'name' | 'control' | 'classes' | 'from' | 'until'> & {
  readonly shares: readonly ArmShare[];
};

/** Any number, the same for all writers: whether two experiments meet is checked one change at a time. */
const experimentsLock = 7_203_040;

/**
 * Adds an experiment. At any time a complaint is in one experiment at most.
 * @throws ExperimentRuleError
 */
export async function addExperiment(tx: Tx, wanted: NewExperiment, actorId: Who): Promise<Experiment> {
  await tx`select pg_advisory_xact_lock(${experimentsLock}::bigint)`;
  const [known] = await tx`select 1 from experiments where name = ${wanted.name}`;
  if (known !== undefined) throw new ExperimentRuleError('/name', 'There is an experiment of this name.');
  await checkAlone(tx, wanted);
  const { name, control, classes, from, until, shares } = wanted;
  const arms = widened([], shares);
  const [row] = await tx<Experiment[]>`
    insert into experiments (name, salt, arms, control, classes, "from", until)
    values (${name}, ${randomBytes(16).toString('hex')}, ${JSON.stringify(arms)}::jsonb, ${control},
            ${[...classes]}::text[], ${from}::timestamptz, ${until}::timestamptz)
    returning ${columns(tx)}`;
  if (row === undefined) throw new Error('The experiment was not stored.');
  await writeAudit(tx, {
    actorId,
    action: 'experiment.created',
    subject: `experiment:${name}`,
    before: null,
    after: auditable(row),
  });
  return row;
}

export interface ExperimentChange {
  readonly shares?: readonly ArmShare[] | undefined;
  readonly until?: Date | null | undefined;
  readonly stopped?: true | undefined;
}

export type ExperimentChangeResult =
  | { readonly kind: 'changed'; readonly experiment: Experiment }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'stale'; readonly version: number };

/**
 * Widens, ends or stops an experiment. Cases keep the arm that they have.
 * @param ifVersion refused as stale when the version differs; null: any
 * @throws ExperimentRuleError
 */
export async function changeExperiment(
  db: Db,
  name: string,
  change: ExperimentChange,
  request: { readonly at: Date; readonly ifVersion: number | null; readonly actorId: Who },
): Promise<ExperimentChangeResult> {
  const { at, ifVersion, actorId } = request;
  return db.sql.begin<ExperimentChangeResult>(async (tx) => {
    await tx`select pg_advisory_xact_lock(${experimentsLock}::bigint)`;
    const [before] = await tx<Experiment[]>`select ${columns(tx)} from experiments where name = ${name}`;
    if (before === undefined) return { kind: 'unknown' };
    if (ifVersion !== null && ifVersion !== before.version) return { kind: 'stale', version: before.version };
    if (before.stoppedAt !== null) return { kind: 'stopped' };
    const wanted = {
      ...before,
      arms: change.shares === undefined ? before.arms : widenedAll(before, change.shares),
      until: change.until === undefined ? before.until : change.until,
      stoppedAt: change.stopped === true ? at : null,
    };
    if (isDeepStrictEqual(auditable(before), auditable(wanted)))
      return { kind: 'changed', experiment: before };
    if (change.until !== undefined) await checkAlone(tx, wanted);
    const [after] = await tx<Experiment[]>`
      update experiments
         set arms = ${JSON.stringify(wanted.arms)}::jsonb, until = ${wanted.until}::timestamptz,
             stopped_at = ${wanted.stoppedAt}::timestamptz, version = version + 1
       where name = ${name}
      returning ${columns(tx)}`;
    if (after === undefined) throw new Error('The experiment was not stored.');
    const action = change.stopped === true ? 'experiment.stopped' : 'experiment.changed';
    const subject = `experiment:${name}`;
    await writeAudit(tx, { actorId, action, subject, before: auditable(before), after: auditable(after) });
    return { kind: 'changed', experiment: after };
  }) as Promise<ExperimentChangeResult>;
}

/** Arms that are not named keep their share; arms that are not there are none. */
function widenedAll(before: Experiment, shares: readonly ArmShare[]): StoredArm[] {
  const unknown = shares.findIndex(({ code }) => !before.arms.some((arm) => arm.code === code));
  if (unknown >= 0) {
    const names = before.arms.map(({ code }) => code).join(', ');
    throw new ExperimentRuleError(`/arms/${unknown}/code`, `The experiment has these arms: ${names}.`);
  }
  const wanted = before.arms.map(({ code, ranges }) => ({
    code,
    share: shares.find((one) => one.code === code)?.share ?? shareOf(ranges),
  }));
  return widened(before.arms, wanted);
}

async function checkAlone(
  tx: Tx,
  wanted: Pick<Experiment, 'name' | 'classes' | 'from' | 'until'>,
): Promise<void> {
  const [other] = await tx<{ name: string }[]>`
    select name from experiments
     where name <> ${wanted.name} and stopped_at is null
       and tstzrange("from", until) && tstzrange(${wanted.from}::timestamptz, ${wanted.until}::timestamptz)
       and (cardinality(classes) = 0 or ${wanted.classes.length === 0} or classes && ${[...wanted.classes]}::text[])
     limit 1`;
  if (other !== undefined) {
    throw new ExperimentRuleError('/from', `The experiment ${other.name} runs then, for the same class.`);
  }
}

/** The salt stays out of the audit: whoever has it and a reference knows the arm. */
function auditable({ arms, until, stoppedAt, control, classes, from }: Omit<Experiment, 'salt' | 'version'>) {
  return {
    arms: arms.map(({ code, ranges }) => ({ code, share: shareOf(ranges) })),
    control,
    classes: [...classes],
    from,
    until,
    stoppedAt,
  };
}

/** What a run is asked for, and how much of each measure it takes. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Plan {
  readonly rounds: number;
  /** Calls of one round, by concurrency. */
  readonly starts: { readonly at1: number; readonly at16: number };
  readonly intake: { readonly at1: number; readonly at16: number };
  readonly lifecycles: { readonly at1: number; readonly at16: number };
  readonly floorLifecycles: { readonly at1: number; readonly at16: number };
  /** Before each load of a round; `first`: before all rounds, for a server's code is compiled while it is called. */
  readonly warmUp: number;
  readonly firstWarmUp: number;
  /** Cached cases and empty workflows. */
  readonly cached: number;
  readonly openCases: number;
  /** How many must wait while commands and timers are measured. */
  readonly backlog: number;
  /** Other open cases, with commands and with due timers. */
  readonly others: { readonly commanded: number; readonly timed: number };
  readonly backlogForMs: number;
  /** The longest that the open cases may take to be started. */
  readonly drainForMs: number;
  readonly reads: { readonly at1: number; readonly at16: number };
  readonly lists: { readonly at1: number; readonly at16: number };
  readonly idleMs: number;
  readonly closedCases: number;
  /** How often each report is asked. */
  readonly reports: number;
}

const full: Plan = {
  rounds: 3,
  starts: { at1: 150, at16: 500 },
  intake: { at1: 300, at16: 1_500 },
  lifecycles: { at1: 50, at16: 200 },
  floorLifecycles: { at1: 60, at16: 400 },
  warmUp: 32,
  firstWarmUp: 1_500,
  cached: 500,
  openCases: 20_000,
  backlog: 5_000,
  others: { commanded: 100, timed: 60 },
  backlogForMs: 30_000,
  drainForMs: 7 * 60_000,
  reads: { at1: 1_000, at16: 6_000 },
  lists: { at1: 300, at16: 1_500 },
  idleMs: 10_000,
  closedCases: 250_000,
  reports: 7,
};

/** Everything once and little of it: whether it works, not how fast it is. */
const quick: Plan = {
  ...full,
  rounds: 1,
  starts: { at1: 40, at16: 150 },
  intake: { at1: 100, at16: 500 },
  lifecycles: { at1: 15, at16: 50 },
  floorLifecycles: { at1: 15, at16: 100 },
  warmUp: 16,
  firstWarmUp: 200,
  cached: 100,
  openCases: 2_000,
  backlog: 500,
  others: { commanded: 20, timed: 20 },
  backlogForMs: 10_000,
  drainForMs: 20_000,
  reads: { at1: 300, at16: 2_000 },
  lists: { at1: 100, at16: 400 },
  idleMs: 4_000,
  closedCases: 25_000,
  reports: 3,
};

export const parts = ['rounds', 'memory', 'open', 'reports'] as const;
export type MeasuredPart = (typeof parts)[number];

export interface Options {
  readonly plan: Plan;
  readonly quick: boolean;
  /** Databases and logs of the run; removed at its end. Absolute. */
  readonly folder: string;
  /** Whether the folder stays. */
  readonly keep: boolean;
  readonly only: ReadonlySet<MeasuredPart>;
  /** Where CPU profiles of worker and API go, if anywhere. */
  readonly profileFolder: string | null;
}

export const usage = `npm run bench [-- options]
  --quick            everything once and little of it: about two minutes
  --only <part>      ${parts.join(', ')}; may be given more than once
  --rounds <count>   of floor and product in alternation
  --data-dir <path>  where the databases of the run live (.data/bench)
  --keep             leaves that folder, with its logs
  --profile <path>   writes CPU profiles of the worker and the API there; the figures suffer`;

/** Throws an error that says what is wrong with the arguments. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      'data-dir': { type: 'string', default: '.data/bench' },
      keep: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const only = values.only.map((name) => {
    const part = parts.find((known) => known === name);
    if (part === undefined) throw new Error(`--only takes ${parts.join(', ')}`);
    return part;
  });
  const plan = values.quick ? quick : full;
  const rounds = values.rounds === undefined ? plan.rounds : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 10) throw new Error('--rounds takes 1 to 10');
  return {
    plan: { ...plan, rounds },
    quick: values.quick,
    folder: resolve(values['data-dir']),
    keep: values.keep,
    only: new Set(only.length === 0 ? parts : only),
    profileFolder: values.profile === undefined ? null : resolve(values.profile),
  };
}

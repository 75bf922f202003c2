/** Every figure that a run gives, in the order of the table. What has no target is told without a verdict. */

export type Unit = '/s' | 'ms' | 's' | 'x' | 'KiB' | 'MiB' | '%' | 'CPU s' | 'events' | 'cases';

export interface FigureKind {
  readonly group: string;
  readonly title: string;
  readonly unit: Unit;
  /** The limit, and on which side of it the figure belongs. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
}

const atMost = (limit: number) => ({ target: { atMost: limit } });
const atLeast = (limit: number) => ({ target: { atLeast: limit } });
const kind = (
  group: string,
  title: string,
  unit: Unit,
  more: Pick<FigureKind, 'target'> = {},
): FigureKind => ({
  group,
  title,
  unit,
  ...more,
});

const intake = 'Intake';
const lifecycle = 'Lifecycle';
const reads = 'Reads among open cases';
const costs = 'What a case costs';
const open = 'Open cases';
const reports = 'Reports of a year of 250,000 closed cases, slowest answer';
const exported = 'All cases as CSV, among 250,000 closed ones';
const backlog = 'While 5,000 wait to be started';

export const figureKinds = {
  'intake.at16': kind(intake, 'acknowledged at 16, starts draining', '/s'),
  'floor.start.at16': kind(intake, 'floor: starts at 16', '/s'),
  'intake.ratio.at16': kind(intake, 'acknowledged : floor at 16', 'x', atLeast(3)),
  'intake.p50.at1': kind(intake, 'acknowledged at 1, p50', 'ms'),
  'floor.start.p50.at1': kind(intake, 'floor: start at 1, p50', 'ms'),
  'intake.p50.ratio.at1': kind(intake, 'acknowledged : floor at 1, p50', 'x', atMost(0.5)),
  'intake.at1': kind(intake, 'acknowledged at 1', '/s'),
  'intake.p99.at1': kind(intake, 'acknowledged at 1, p99', 'ms'),
  'intake.p50.at16': kind(intake, 'acknowledged at 16, p50', 'ms'),
  'intake.p99.at16': kind(intake, 'acknowledged at 16, p99', 'ms'),
  'intake.drained': kind(intake, 'drained: running, registered, acknowledged', '/s'),
  'lifecycle.at16': kind(lifecycle, 'lifecycles at 16', '/s'),
  'floor.lifecycle.at16': kind(lifecycle, 'floor: lifecycles at 16', '/s'),
  'lifecycle.ratio.at16': kind(lifecycle, 'lifecycles : floor at 16', 'x', atLeast(0.4)),
  'lifecycle.at1': kind(lifecycle, 'lifecycles at 1', '/s'),
  'floor.lifecycle.at1': kind(lifecycle, 'floor: lifecycles at 1', '/s'),
  'lifecycle.events': kind(lifecycle, 'events in the history of one', 'events', atMost(45)),
  'floor.events': kind(lifecycle, 'floor: events in the history of one', 'events'),
  'triage.p50.at1': kind(lifecycle, 'triage of a running case at 1, p50', 'ms', atMost(35)),
  'propose.p50.at1': kind(lifecycle, 'propose at 1, p50', 'ms', atMost(35)),
  'accept.p50.at1': kind(lifecycle, 'accept at 1, p50: paid and closed', 'ms', atMost(35)),
  'triage.p99.at1': kind(lifecycle, 'triage of a running case at 1, p99', 'ms'),
  'triage.new.p50.at1': kind(lifecycle, 'triage right after intake at 1, p50: starts the case', 'ms'),
  'propose.p99.at1': kind(lifecycle, 'propose at 1, p99', 'ms'),
  'accept.p99.at1': kind(lifecycle, 'accept at 1, p99', 'ms'),
  'memory.heap': kind(costs, 'memory per cached case above an empty workflow', 'KiB', atMost(100)),
  'memory.resident': kind(costs, 'the same, resident in all', 'KiB'),
  'floor.memory.heap': kind(costs, 'floor: memory per cached empty workflow', 'KiB'),
  'bytes.postgres': kind(costs, 'PostgreSQL per open case', 'KiB'),
  'bytes.temporal': kind(costs, 'Temporal per open case', 'KiB'),
  'bytes.both': kind(costs, 'both databases per open case', 'KiB'),
  'cpu.lifecycle': kind(costs, 'CPU per lifecycle', 'CPU s'),
  'floor.cpu.lifecycle': kind(costs, 'floor: CPU per lifecycle', 'CPU s'),
  'cpu.intake': kind(costs, 'CPU per case, acknowledged and drained', 'CPU s'),
  'backlog.size': kind(backlog, 'waiting while it was measured, at least', 'cases'),
  'backlog.command.p50': kind(backlog, 'commands on other open cases, p50', 'ms'),
  'backlog.command.p99': kind(backlog, 'commands on other open cases, p99', 'ms', atMost(2_000)),
  'backlog.timer.p50': kind(backlog, 'due timers, from due to written, p50', 'ms'),
  'backlog.timer.p99': kind(backlog, 'due timers, from due to written, p99', 'ms', atMost(2_000)),
  'open.stored': kind(open, 'open cases', 'cases'),
  'open.running': kind(open, 'of these with a running workflow', 'cases'),
  'read.p99.at16': kind(reads, 'stage query at 16, p99', 'ms', atMost(10)),
  'read.p50.at16': kind(reads, 'stage query at 16, p50', 'ms'),
  'read.p99.at1': kind(reads, 'stage query at 1, p99', 'ms', atMost(10)),
  'list.p99.at1': kind(reads, '50 most overdue at 1, p99', 'ms', atMost(20)),
  'list.p99.at16': kind(reads, '50 most overdue at 16, p99', 'ms', atMost(20)),
  'list.p50.at1': kind(reads, '50 most overdue at 1, p50', 'ms'),
  'idle.empty': kind(open, 'idle CPU of all parts without cases, of one core', '%'),
  'idle.open': kind(open, 'idle CPU of all parts with the open cases, of one core', '%'),
  'idle.added': kind(open, 'idle CPU that the open cases add, of one core', '%', atMost(2)),
  'restart.read': kind(open, 'killed and started: to the first read', 's'),
  'restart.command': kind(open, 'killed and started: to the first decision', 's'),
  'report.stages': kind(reports, 'open cases by stage, now', 'ms', atMost(1_000)),
  'report.stages-as-of': kind(reports, 'by stage as of half a year ago', 'ms', atMost(1_000)),
  'report.received': kind(reports, 'received by month x cause x class x channel', 'ms', atMost(1_000)),
  'report.attainment': kind(reports, 'attainment by class', 'ms', atMost(1_000)),
  'report.resolution-times': kind(reports, 'median, p90, p99 against a baseline', 'ms', atMost(1_000)),
  'report.bottlenecks': kind(reports, 'time by stage and by whom waited for', 'ms', atMost(1_000)),
  'report.trend': kind(reports, 'trend by category', 'ms', atMost(1_000)),
  'report.cases': kind(reports, 'one row for each case, a page', 'ms', atMost(1_000)),
  'report.first-response': kind(reports, 'first response by channel', 'ms', atMost(1_000)),
  'report.fcr': kind(reports, 'solved in one contact', 'ms', atMost(1_000)),
  'report.satisfaction': kind(reports, 'CSAT, NPS, CSI, reasons', 'ms', atMost(1_000)),
  'report.nps': kind(reports, 'NPS beside the number of complaints', 'ms', atMost(1_000)),
  'report.causes': kind(reports, 'causes and what is done about them', 'ms', atMost(1_000)),
  'report.loyalty': kind(reports, 'what customers did afterwards', 'ms', atMost(1_000)),
  'report.repeat-complainers': kind(reports, 'customers who complained often', 'ms', atMost(1_000)),
  'report.experiment': kind(reports, 'what an experiment changed', 'ms', atMost(1_000)),
  'report.budget': kind(reports, 'budget of the month', 'ms', atMost(1_000)),
  'export.time': kind(exported, 'the whole file, streamed', 's'),
  'export.memory': kind(
    exported,
    'what the API holds more at most in the second half than in the first',
    'MiB',
    atMost(32),
  ),
} as const satisfies Readonly<Record<string, FigureKind>>;

export type FigureId = keyof typeof figureKinds;
export const figureIds = Object.keys(figureKinds) as readonly FigureId[];

export type Verdict = 'reached' | 'not reached' | 'could not be measured' | null;

export interface Figure {
  readonly value: number | null;
  readonly verdict: Verdict;
  /** Why there is no value. */
  readonly why: string | null;
  /** What the value was made of. */
  readonly detail: string | null;
}

/** Collects a run's figures. What nobody set was not reached in time. */
export class Report {
  private readonly figures = new Map<FigureId, Figure>();

  set(id: FigureId, value: number, detail: string | null = null): void {
    const { target }: FigureKind = figureKinds[id];
    let verdict: Verdict = null;
    if (target !== undefined) {
      const reached = 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
      verdict = reached ? 'reached' : 'not reached';
    }
    this.figures.set(id, { value, verdict, why: null, detail });
  }

  /** Nothing could be measured; what was set before stays. */
  miss(ids: readonly FigureId[], why: string): void {
    for (const id of ids) {
      if (this.figures.has(id)) continue;
      this.figures.set(id, { value: null, verdict: 'could not be measured', why, detail: null });
    }
  }

  /** Null for what nobody asked for. */
  figure(id: FigureId): Figure | null {
    return this.figures.get(id) ?? null;
  }
}

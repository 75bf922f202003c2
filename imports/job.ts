/**
 * Takes the rows of imported files, one import at a time. Runs in every worker; a lease gives each import to one of them,
 * and another goes on where a dead one stopped. A row is known by what it says, so nothing is taken twice.
 */
import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { canonical } from '../api/plugins/idempotency.ts';
import { Problem } from '../api/problems.ts';
import { createIntake, type Intake, type IntakeDeps } from '../api/routes/intake.ts';
import { newComplaint } from '../api/schemas/complaint.ts';
import { fieldProblemsOf } from '../api/schemas/validator.ts';
import type { Db } from '../db/client.ts';
import type { Intent } from '../db/desk/commands.ts';
import {
  acceptedBefore,
  endImport,
  forgetRefusal,
  keepLease,
  type LeasedImport,
  leaseImport,
  type RowResult,
  readChunks,
  recordRows,
  returnImport,
} from '../db/desk/import-job.ts';
import { besideErasures } from '../db/import-erasures.ts';
import { startBacklog } from '../db/queries/health.ts';
import { callerKept } from './caller.ts';
import { CsvFileError } from './csv.ts';
import { type FileRow, rowsOf } from './rows.ts';

export interface ImportLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface ImportDeps {
  readonly db: Db;
  readonly organisationZone: string;
  /** Of all rows of this worker, so that people's own complaints do not wait behind them. */
  readonly rowsPerSecond: number;
  readonly logger: ImportLogger;
  /** How often waiting imports are looked for, 1,000 unless told. */
  readonly pollMs?: number;
  /** Complaints that may wait for the process before rows wait too, 100 unless told. */
  readonly backlogMax?: number;
}

export interface RunningImports {
  /** Ends after the rows in hand; another worker goes on at once. */
  stop(): Promise<void>;
}

/** Rows that are taken together, and counted in one transaction. */
const batchMax = 20;
const backOffMaxMs = 30_000;

/** Starts taking imports. Never throws: a database that is away is logged once and tried again. */
export function startImports(deps: ImportDeps): RunningImports {
  const { db, logger, pollMs = 1_000, organisationZone } = deps;
  const stopping = new AbortController();
  const intakeDeps: IntakeDeps = { db, now: () => Date.now(), config: { organisationZone } };
  // What a row says to a case that is there the sweep tells the process.
  const intake = createIntake(intakeDeps, () => {});

  async function live(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      let restMs = pollMs;
      try {
        const job = await leaseImport(db, randomUUID());
        if (job !== null) {
          await carryOut(deps, intake, job, stopping.signal);
          restMs = 0;
        }
        failures = 0;
      } catch (error) {
        failures += 1;
        restMs = Math.min(pollMs * 2 ** Math.min(failures, 10), backOffMaxMs);
        const type = error instanceof Error ? error.name : 'unknown';
        if (failures === 1) logger.warn({ type }, 'imports cannot go on; trying on');
      }
      if (restMs > 0) await sleep(restMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
    intake.close();
  }

  const ended = live();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Carries an import to its end, or as far as this worker gets. */
async function carryOut(
  deps: ImportDeps,
  intake: Intake,
  job: LeasedImport,
  signal: AbortSignal,
): Promise<void> {
  const { db, logger, rowsPerSecond } = deps;
  const options = { format: job.format, map: job.mapping, zone: job.zone };
  let batch: FileRow[] = [];
  let failure: string | null = null;
  let left = job.rowsMax - job.rowsRead;
  const take = async (): Promise<boolean> => {
    const rows = batch;
    batch = [];
    if (rows.length === 0) return true;
    const startedAtMs = performance.now();
    if (!(await untilThereIsRoom(deps, job, signal))) return false;
    const results = await besideErasures(db, job, (isErased) =>
      Promise.all(rows.map((row) => rowResult(db, intake, job, row, isErased))),
    );
    if (results === null) return false;
    if (!(await recordRows(db, job, await countedOnce(db, results)))) return false;
    const restMs = (rows.length / rowsPerSecond) * 1_000 - (performance.now() - startedAtMs);
    if (restMs > 0) await sleep(restMs, undefined, { signal }).catch(() => {});
    return true;
  };
  const size = Math.max(1, Math.min(batchMax, Math.ceil(rowsPerSecond / 2)));
  try {
    for await (const row of rowsOf(readChunks(db, job.id), options)) {
      if (row.row <= job.lastRow) continue;
      if (left === 0) {
        failure = `The file has more than ${job.rowsMax} rows; the rows from ${row.row} on were not read.`;
        break;
      }
      left -= 1;
      batch.push(row);
      if (batch.length < size) continue;
      if (!(await take())) return;
      if (signal.aborted) return void (await returnImport(db, job));
    }
    if (!(await take())) return;
  } catch (error) {
    if (!(error instanceof CsvFileError)) {
      await returnImport(db, job).catch(() => {});
      throw error;
    }
    failure = error.message;
  }
  if (signal.aborted && failure === null) return void (await returnImport(db, job));
  await endImport(db, job, failure);
  logger.info({ import: job.id, failed: failure !== null }, 'an import has ended');
}

/**
 * Waits while complaints wait for the process: they are started oldest first, and people's own must not stand behind a
 * file. False when the import is not ours any more.
 */
async function untilThereIsRoom(
  { db, backlogMax = 100 }: ImportDeps,
  job: LeasedImport,
  signal: AbortSignal,
): Promise<boolean> {
  while ((await startBacklog(db)).size >= backlogMax) {
    if (!(await keepLease(db, job))) return false;
    await sleep(500, undefined, { signal }).catch(() => {});
    if (signal.aborted) {
      await returnImport(db, job);
      return false;
    }
  }
  return true;
}

/** A row and what became of it; `mine` when this very try registered its case. */
interface Outcome extends RowResult {
  readonly mine: boolean;
}

async function rowResult(
  db: Db,
  intake: Intake,
  job: LeasedImport,
  { row, ...read }: FileRow,
  isErased: (customerRef: string) => boolean,
): Promise<Outcome> {
  const refused = (reasons: readonly string[]): Outcome => {
    return { row, fate: 'refused', caseId: null, reasons, mine: false };
  };
  if (read.kind === 'bad') return refused(read.reasons);
  const parsed = newComplaint.safeParse(read.body);
  if (!parsed.success) return refused(fieldProblemsOf(parsed.error, true).map(({ detail }) => detail));
  const body = parsed.data;
  if (isErased(body.customer.ref))
    return refused(['customer: their data were erased while the file was worked on']);
  const caller = callerKept(job.caller);
  if (body.policy !== undefined && !caller.roles.has('admin'))
    return refused(['policy: only an admin names it']);
  if (body.joinRepeat) return refused(['joinRepeat: a file registers cases; it joins none']);
  const intent = intentOfRow(job, read.body, body.externalRef);
  const asking = { caller, intent, id: job.id };
  const { claim, answer } = await intake.register(asking, body).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    return { claim: null, answer: { status: error.status, body: JSON.stringify({ detail: error.message }) } };
  });
  switch (claim?.kind) {
    case undefined:
    case 'mine':
      if (answer.status === 201) return { ...accepted(row, answer.body), mine: true };
      await forgetRefusal(db, intent);
      return refused([String(Reflect.get(JSON.parse(answer.body), 'detail'))]);
    case 'answered':
      if (claim.answer.status === 201) return { ...accepted(row, claim.answer.body), mine: false };
      // An earlier worker died before it forgot the refusal.
      await forgetRefusal(db, intent);
      return await rowResult(db, intake, job, { row, ...read }, isErased);
    case 'other-request':
      return refused(['externalRef: an earlier complaint of this source has it, and says something else']);
    case 'running':
      throw new Error('A row is being taken by somebody else.');
  }
}

/** A row is the same as another when its source gave both the same reference; without one, when both say the same. */
function intentOfRow({ source }: LeasedImport, body: unknown, externalRef: string | undefined): Intent {
  const requestHash = digest(canonical(body));
  return {
    caller: `import/${source}`,
    route: 'POST /v1/complaints',
    idempotencyKey: externalRef === undefined ? `row-${requestHash}` : `ref-${digest(externalRef)}`,
    requestHash,
  };
}

function accepted(row: number, body: string): RowResult {
  return { row, fate: 'accepted', caseId: String(Reflect.get(JSON.parse(body), 'id')), reasons: null };
}

/**
 * Which of the rows were accepted by this import, and which were known: a case counts for the row that made it, also when
 * the worker that made it died before it was counted.
 */
async function countedOnce(db: Db, outcomes: readonly Outcome[]): Promise<RowResult[]> {
  const found = outcomes.flatMap(({ caseId, mine }) => (caseId === null || mine ? [] : [caseId]));
  const counted = new Set(await acceptedBefore(db, found));
  for (const { caseId, mine } of outcomes) if (mine && caseId !== null) counted.add(caseId);
  return outcomes.map(({ mine, ...result }) => {
    if (mine || result.caseId === null) return result;
    if (counted.has(result.caseId)) return { ...result, fate: 'known' };
    counted.add(result.caseId);
    return result;
  });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

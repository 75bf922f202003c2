/** Complaints from a CSV file. */
import { CsvFileError, type CsvRow } from '../../imports/csv.ts';
import { type Client, describe, tried } from './client.ts';
import { readCsv } from './csv.ts';
import type { FileOptions } from './options.ts';
import { grouped, Tally, table } from './summary.ts';

export interface FileRun {
  readonly summary: string;
  readonly badRows: number;
}

/** Rows that are kept at work beyond the requests in flight, so that memory stays small for a file of any size. */
const aheadMax = 64;

/**
 * Takes every good row and tells of every bad one through `say`.
 * Throws {@link CsvFileError} for a file that cannot be read, `ServiceUnreachable` when the service is gone.
 */
export async function runFile(
  client: Client,
  options: FileOptions,
  say: (line: string) => void,
): Promise<FileRun> {
  const tally = new Tally();
  const seen = new Map<string, number>();
  const atWork = new Set<Promise<void>>();
  let gone: unknown = null;
  const startMs = Date.now();
  const bad = (row: number, reasons: readonly string[]): void => {
    tally.add('bad');
    say(`Row ${row}: ${reasons.join('; ')}`);
  };

  const take = async (row: Extract<CsvRow, { kind: 'complaint' }>): Promise<void> => {
    const answer = await tried(
      client.as().POST('/v1/complaints', {
        params: { header: { 'Idempotency-Key': row.key } },
        body: row.body,
      }),
    );
    if (answer.ok) {
      tally.add(answer.replayed ? 'known' : 'taken');
      tally.add(`class.${row.body.class ?? '(triage decides)'}`);
    } else if (answer.status === 401 || answer.status === 403) {
      throw new CsvFileError(`The service does not let this key take complaints: ${describe(answer.body)}`);
    } else {
      bad(row.row, [`the service says ${answer.status}: ${describe(answer.body)}`]);
    }
  };

  for await (const row of readCsv(options)) {
    if (gone !== null) break;
    tally.add('rows');
    if (row.kind === 'bad') {
      bad(row.row, row.reasons);
      continue;
    }
    const twin = seen.get(row.key);
    if (twin !== undefined) {
      tally.add('twins');
      say(`Row ${row.row}: the same as row ${twin}; taken once`);
      continue;
    }
    seen.set(row.key, row.row);
    const work = take(row)
      .catch((error: unknown) => {
        gone ??= error;
      })
      .finally(() => atWork.delete(work));
    atWork.add(work);
    if (atWork.size >= aheadMax) await Promise.race(atWork);
  }
  await Promise.all(atWork);
  if (gone !== null) throw gone;

  const seconds = (Date.now() - startMs) / 1_000;
  const summary = [
    table(
      ['rows', ''],
      [
        ['read', tally.of('rows')],
        ['taken as new cases', tally.of('taken')],
        ['taken by an earlier run', tally.of('known')],
        ['the same as another row', tally.of('twins')],
        ['bad', tally.of('bad')],
      ],
    ),
    table(['class', 'cases'], tally.under('class.')),
    `${grouped(seconds)} s, ${((tally.of('taken') + tally.of('known')) / Math.max(seconds, 0.001)).toFixed(1)} complaints per second`,
  ].join('\n\n');
  return { summary, badRows: tally.of('bad') };
}

/** Figures of attachments and imports, from the database: they are of all processes. */
import { Gauge, type Registry } from 'prom-client';
import { importStates, rowFates } from '../../db/desk/imports.ts';
import { type AttachmentTotals, totalAttachments } from '../../db/queries/attachments.ts';
import { type ImportTotals, totalImports } from '../../db/queries/imports.ts';
import type { Deps } from '../deps.ts';
import { brieflyCached } from '../plugins/brief-cache.ts';

/** Counting is dear where there is much; figures may be as old as this. */
const ttlMs = 10_000;

/** Registers the figures. A database that is down leaves none rather than old ones. */
export function gaugeFiles(registry: Registry, { db }: Pick<Deps, 'db'>): void {
  const kept = { ttlMs, maxEntries: 1, now: () => performance.now() };
  const attachments = brieflyCached<AttachmentTotals>(kept);
  const imports = brieflyCached<ImportTotals>(kept);
  const ofAttachments = (name: string, help: string, figureOf: (totals: AttachmentTotals) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        try {
          this.set(figureOf(await attachments('all', () => totalAttachments(db))));
        } catch {
          this.remove();
        }
      },
    });
  const ofImports = <L extends string>(
    name: string,
    help: string,
    label: L,
    values: readonly string[],
    figureOf: (totals: ImportTotals, value: string) => number,
  ) =>
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      async collect() {
        this.reset();
        try {
          const totals = await imports('all', () => totalImports(db));
          for (const value of values) this.labels(value).set(figureOf(totals, value));
        } catch {
          // No figure.
        }
      },
    });
  ofAttachments('recourse_attachments', 'Files of cases in the store.', ({ files }) => files);
  ofAttachments('recourse_attachment_bytes', 'Bytes of files of cases in the store.', ({ bytes }) => bytes);
  ofAttachments(
    'recourse_attachments_to_remove',
    'Deleted files whose content is still in the store.',
    ({ erased }) => erased,
  );
  ofImports(
    'recourse_imports',
    'Imports by state.',
    'state',
    importStates,
    ({ states }, state) => states[state] ?? 0,
  );
  ofImports(
    'recourse_import_rows',
    'Rows of imports by what became of them.',
    'fate',
    rowFates,
    ({ rows }, fate) => Object.entries(rows).find(([name]) => name === fate)?.[1] ?? 0,
  );
}

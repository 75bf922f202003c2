/** Files of complaints: sent whole, taken row by row by a worker, and looked after here. */
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { IANAZone } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { cancelImport, dropImport, type ImportFormat, rowFates, startImport } from '../../db/desk/imports.ts';
import {
  findImport,
  type ImportedRow,
  type ImportRow,
  listImportedRows,
  listImports,
} from '../../db/queries/imports.ts';
import { keptCaller } from '../../imports/caller.ts';
import { mappableFields, mappingOf } from '../../imports/fields.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import { casesSeenBy } from '../access/authorize.ts';
import type { App } from '../app.ts';
import { tooLarge } from '../attachments/take.ts';
import type { Deps } from '../deps.ts';
import { takeImport } from '../imports/take.ts';
import { callerOf } from '../plugins/auth.ts';
import { answerOf, intentFor, sendAnswer } from '../plugins/idempotency.ts';
import { originOf } from '../plugins/origin.ts';
import { type FieldProblem, invalid, notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import {
  type ImportResource,
  importedRowPageSchema,
  type importedRowSchema,
  importPageSchema,
  importSchema,
} from '../schemas/imports.ts';
import { sendUnclaimed } from '../unclaimed.ts';
import { codeField, idOf, paged, pageResource, plainJson } from './reading.ts';
import { asCsvFile, csvHead, csvRow, reportTypes, wantsCsv } from './reports/csv.ts';
import { formatField } from './reports/report.ts';

const tags = ['imports'];
/** Whoever may bring in many complaints at once. */
const importers: readonly Role[] = ['integrator', 'supervisor', 'head', 'director', 'admin'];
/** A file may come over a slow line. */
const answerWithinMs = 600_000;
const types: Readonly<Record<string, ImportFormat>> = { 'text/csv': 'csv', 'application/x-ndjson': 'ndjson' };
const params = z.object({ id: z.string().min(1).max(64) });

/** Registers the routes of imports. */
export function importRoutes(app: App, deps: Deps): void {
  const { db, config } = deps;
  const { importMaxBytes, importMaxRows } = config.files;
  const read = { roles: importers };

  app.post(
    '/v1/imports',
    {
      config: { roles: importers, takes: Object.keys(types), answerWithinMs },
      schema: {
        tags,
        summary: 'Import a file of complaints',
        description:
          `The body is the file, UTF-8 with or without a byte order mark, of at most ${importMaxBytes} bytes and ` +
          `${importMaxRows} rows. CSV has a header, and commas, semicolons or tabs; NDJSON has a body of ` +
          '`POST /v1/complaints` a line. A worker takes the rows, beside whatever else comes in. A bad row stops no other, and ' +
          'a row that was taken before is taken no second time: the same `externalRef` of the same source, or without one ' +
          'the same content.',
        consumes: Object.keys(types),
        querystring: z.strictObject({
          map: z
            .string()
            .max(4_000)
            .default('')
            .meta({
              description: `Columns of a CSV by our fields, where names differ: ${mappableFields.join(', ')}.`,
              examples: ['subject=Тема,body=Текст'],
            }),
          zone: z
            .string()
            .refine((zone) => IANAZone.isValidZone(zone), 'is no IANA zone, such as Europe/Kyiv')
            .optional()
            .meta({ description: "Of dates that name none; the organisation's unless told." }),
          source: codeField
            .default('default')
            .meta({ description: 'A code for the system whose rows and references these are.' }),
        }),
        body: z.any().meta({ type: 'string', format: 'binary', description: 'The file.' }),
        response: { 202: importSchema },
      },
    },
    async (request, reply) => {
      const format = formatOf(request.headers['content-type']);
      const { map, zone = config.organisationZone, source } = request.query;
      const mapping = checkedMapping(map, format);
      if (Number(request.headers['content-length'] ?? 0) > importMaxBytes) throw tooLarge(importMaxBytes);
      const id = uuidv7();
      const at = new Date(deps.now());
      const caller = keptCaller(callerOf(request));
      const opened = { id, format, mapping, zone, source, caller, rowsMax: importMaxRows, at };
      const intentOf = (sha256: string) => intentFor(request, { format, mapping, zone, source, sha256 });
      const taken = await takeImport(deps, opened, request.body as Readable, intentOf);
      if ('kind' in taken) return sendUnclaimed(reply, taken);
      const { sizeBytes, sha256 } = taken;
      const none = { rowsRead: 0, accepted: 0, known: 0, refused: 0, failure: null, endedAt: null };
      const value = importResource({
        ...none,
        id,
        state: 'waiting',
        format,
        source,
        sizeBytes,
        at,
        movedAt: at,
      });
      const answer = answerOf(202, value, { location: value.links.self });
      const intent = intentOf(sha256);
      const claim = await startImport(db, { id, intent, commandId: uuidv7(), at, answer, sizeBytes, sha256 });
      if (claim.kind === 'mine') return sendAnswer(reply, answer);
      await dropImport(db, id);
      return sendUnclaimed(reply, claim);
    },
  );

  app.get(
    '/v1/imports',
    {
      config: read,
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'List imports',
        querystring: z.strictObject({ limit: limitField, cursor: cursorField }),
        response: { 200: importPageSchema },
      },
    },
    async (request) => {
      const page = await paged(() => listImports(db, request.query, keyOf(request)));
      return pageResource(request, page, importResource);
    },
  );

  app.get(
    '/v1/imports/:id',
    {
      config: read,
      schema: { tags, summary: 'See how far an import is', params, response: { 200: importSchema } },
    },
    async (request) => importResource(await importOf(request, request.params.id)),
  );

  app.get(
    '/v1/imports/:id/rows',
    {
      config: { ...read, produces: reportTypes },
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'List rows of an import',
        description:
          'A page in JSON, all of them in CSV: row, why it was refused, and the case that it became.',
        params,
        querystring: z.strictObject({
          fate: z.enum(rowFates).default('refused'),
          format: formatField,
          limit: limitField,
          cursor: cursorField,
        }),
        response: {
          200: {
            description: 'Rows, in the order of the file.',
            content: {
              'application/json': { schema: importedRowPageSchema },
              'text/csv': { schema: z.string().meta({ description: 'The rows, a line each.' }) },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const { id: importId } = await importOf(request, request.params.id);
      const { fate, limit, cursor, format } = request.query;
      if (wantsCsv(request, format)) {
        return asCsvFile(reply, `import-${fate}`).send(Readable.from(csvOf(importId, fate)));
      }
      const page = await paged(() => listImportedRows(db, { importId, fate, limit, cursor }));
      return pageResource(request, page, rowResource);
    },
  );

  app.post(
    '/v1/imports/:id/cancel',
    {
      config: { roles: importers, idempotency: 'natural' },
      schema: {
        tags,
        summary: 'Stop an import',
        description: 'Rows that were accepted stay. One that has ended stays as it is.',
        params,
        body: z.strictObject({}).optional(),
        response: { 200: importSchema },
      },
    },
    async (request) => {
      const { id } = await importOf(request, request.params.id);
      await cancelImport(db, id, originOf(request));
      return importResource(await importOf(request, id));
    },
  );

  async function importOf(request: FastifyRequest, text: string): Promise<ImportRow> {
    const row = await findImport(db, idOf(text, 'import'), keyOf(request));
    if (row === null) throw notFound('There is no such import.');
    return row;
  }

  async function* csvOf(importId: string, fate: string): AsyncGenerator<string> {
    const columns = ['row', 'fate', 'caseId', 'number', 'reasons'] as const;
    yield csvHead(columns);
    let cursor: string | undefined;
    do {
      const page = await listImportedRows(db, { importId, fate, limit: 1_000, cursor });
      yield page.items
        .map(({ reasons, ...row }) => csvRow(columns, { ...row, reasons: reasons.join('; ') }))
        .join('');
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
}

/** A key that reaches only its own cases sees only what it brought. */
const keyOf = (request: FastifyRequest): string | null =>
  casesSeenBy(callerOf(request))?.registeredBy ?? null;

function formatOf(contentType = ''): ImportFormat {
  const format = types[contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''];
  if (format !== undefined) return format;
  const names = Object.keys(types);
  throw new Problem('unsupported-media-type', `A file is one of: ${names.join(', ')}.`, {
    members: { types: names },
  });
}

function checkedMapping(map: string, format: ImportFormat) {
  const errors: FieldProblem[] = [];
  const mapping = mappingOf(map, (problem) => errors.push({ parameter: 'map', detail: `map: ${problem}` }));
  if (map !== '' && format !== 'csv')
    errors.push({ parameter: 'map', detail: 'map: only a CSV has columns' });
  if (errors.length > 0) throw invalid(errors);
  return mapping;
}

function importResource(row: ImportRow): ImportResource {
  const { id, rowsRead, accepted, known, refused, at, movedAt, endedAt, state, format, ...rest } = row;
  const self = `/v1/imports/${id}`;
  return {
    id,
    ...rest,
    state: state as ImportResource['state'],
    format: format as ImportResource['format'],
    rows: { read: rowsRead, accepted, known, refused },
    at: isoOf(at),
    movedAt: isoOf(movedAt),
    endedAt: isoOrNull(endedAt),
    links: { self, refused: `${self}/rows?fate=refused` },
  };
}

function rowResource({ row, fate, caseId, number, reasons }: ImportedRow): z.input<typeof importedRowSchema> {
  return {
    row,
    fate: fate as (typeof rowFates)[number],
    case: caseId === null ? null : { id: caseId, number },
    reasons: [...reasons],
  };
}

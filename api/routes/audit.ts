/** The audit trail: read by those who answer for the work, written by every change, changed by nobody. */
import { z } from 'zod';
import { hexOf } from '../../db/audit-hash.ts';
import { type AuditRow, listAudit, listAuditKeys, listCheckpoints } from '../../db/queries/audit.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { isoOf } from '../resources/clock.ts';
import { auditKeyList, auditPage, checkpointPage } from '../schemas/audit.ts';
import { cursorField, instantInput, limitField } from '../schemas/fields.ts';
import { caseNameOf, paged, pageResource, textField } from './reading.ts';

const tags = ['audit'];
/** Who answers for the work, and who runs the installation. */
export const auditors = ['head', 'director', 'admin'] as const satisfies readonly Role[];
const config = { roles: auditors };

/** Registers the routes of the audit trail. */
export function audit(app: App, deps: Deps): void {
  const { db } = deps;

  app.get(
    '/v1/audit',
    {
      config,
      schema: {
        tags,
        summary: 'Read the audit trail',
        description:
          'Oldest first. `chain` is `case:<id>`, or a kind of reference data: `person`, `calendar`...',
        querystring: z.strictObject({
          subject: textField(300).optional(),
          chain: textField(300).optional(),
          actor: textField(100).optional(),
          action: textField(100).optional(),
          request: textField(100).optional(),
          from: instantInput.optional(),
          until: instantInput.optional(),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: auditPage },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query;
      const page = await paged(() => listAudit(db, { filter, limit, cursor }));
      return pageResource(request, page, entryResource);
    },
  );

  app.get(
    '/v1/complaints/:id/audit',
    {
      config,
      schema: {
        tags,
        summary: 'Read the audit trail of a complaint',
        params: caseParams,
        querystring: z.strictObject({ limit: limitField, cursor: cursorField }),
        response: { 200: auditPage },
      },
    },
    async (request) => {
      const head = await findCaseHead(db, caseNameOf(request.params.id));
      if (head === null) throw unknownCase();
      const filter = { subject: `case:${head.id}` };
      const page = await paged(() => listAudit(db, { filter, ...request.query }));
      return pageResource(request, page, entryResource);
    },
  );

  app.get(
    '/v1/audit/checkpoints',
    {
      config,
      schema: {
        tags,
        summary: 'List signed checkpoints',
        description:
          'Newest first. Note the newest elsewhere: `npm run audit:verify` can then prove that it is still there.',
        querystring: z.strictObject({ limit: limitField, cursor: cursorField }),
        response: { 200: checkpointPage },
      },
    },
    async (request) => {
      const page = await paged(() => listCheckpoints(db, request.query));
      return pageResource(request, page, ({ at, headsDigest, hash, signature, ...rest }) => ({
        ...rest,
        at: isoOf(at),
        headsDigest: hexOf(headsDigest) ?? '',
        hash: hexOf(hash) ?? '',
        signature: Buffer.from(signature).toString('base64'),
      }));
    },
  );

  app.get(
    '/v1/audit/keys',
    {
      config,
      schema: {
        tags,
        summary: 'Read the public keys of checkpoints',
        response: { 200: auditKeyList },
      },
    },
    async () => ({
      items: (await listAuditKeys(db)).map(({ createdAt, ...key }) => ({
        ...key,
        createdAt: isoOf(createdAt),
      })),
    }),
  );
}

function entryResource(row: AuditRow) {
  const { id, at, actorKind, actorId, keyId, actingFor, requestId, origin, action, subject } = row;
  const seal =
    row.chain === null || row.position === null
      ? null
      : { chain: row.chain, position: row.position, hash: hexOf(row.hash) ?? '' };
  return {
    ...{ id, at: isoOf(at), actor: { kind: actorKind, id: actorId }, keyId, actingFor, requestId, origin },
    ...{ action, subject, before: row.before, after: row.after, seal },
  };
}

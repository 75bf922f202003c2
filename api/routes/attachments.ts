/** Files of a case: sent as they are, kept in the store, and read back as nothing but bytes. */
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { findAttachment, listAttachments } from '../../db/queries/attachments.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import { StoreDownError } from '../../files/store.ts';
import { type AttachmentType, attachmentKinds, attachmentTypeOf } from '../../files/types.ts';
import type { Fact } from '../../workflows/complaint.contract.ts';
import type { App } from '../app.ts';
import { dispositionOf, nameFromHeader } from '../attachments/name.ts';
import { sweepWhileUp } from '../attachments/sweep.ts';
import { takeFile, tooLarge } from '../attachments/take.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import { spokespeople } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import type { TellProcess } from '../facts/messenger.ts';
import { callerOf } from '../plugins/auth.ts';
import { answerOf, intentFor, sendAnswer } from '../plugins/idempotency.ts';
import { notFound, Problem, unavailable } from '../problems.ts';
import { attachmentResource } from '../resources/attachment.ts';
import { attachmentSchema } from '../schemas/attachments.ts';
import { flag } from '../schemas/fields.ts';
import { sendUnclaimed } from '../unclaimed.ts';
import { caseOf, takesNoMore } from './facts.ts';
import { caseNameOf, caseReadersAndDepartments, idOf } from './reading.ts';

const tags = ['attachments'];
/** A file may come over a slow line. */
const answerWithinMs = 600_000;
const contentParams = caseParams.extend({ attachmentId: z.string().min(1).max(64) });

/** Registers the routes of attachments, and the sweep behind them. */
export function attachmentRoutes(app: App, deps: Deps, tell: TellProcess): void {
  const { db, store, config } = deps;
  const { types, fileMaxBytes, perCaseMax } = config.files;
  sweepWhileUp(app, deps);
  app.addHook('onClose', async () => store.close());

  app.post(
    '/v1/complaints/:id/attachments',
    {
      config: { roles: spokespeople, takes: types, answerWithinMs, problems: takesNoMore },
      schema: {
        tags,
        summary: 'Attach a file',
        description:
          `The body is the file itself, \`Content-Type\` what it is, and the header \`Attachment-Name\` what it is called ` +
          `(percent-encoded UTF-8). At most ${fileMaxBytes} bytes, and ${perCaseMax} files a case. The content has to be ` +
          'what its type says. A repeat with the same key, file, name and type gets the first answer.',
        consumes: [...types],
        params: caseParams,
        querystring: z.strictObject({
          internal: flag.meta({ description: 'Never shown to the customer; `false` unless told.' }),
        }),
        headers: z.object({
          'attachment-name': z
            .string('the name of the file is needed, percent-encoded UTF-8')
            .meta({ description: 'Name of the file, percent-encoded UTF-8.', examples: ['receipt%201.jpg'] }),
        }),
        body: z.any().meta({ type: 'string', format: 'binary', description: 'The bytes of the file.' }),
        response: { 201: attachmentSchema },
      },
    },
    async (request, reply) => {
      const status = await caseOf(deps, request.params);
      const type = typeOf(request, types);
      const name = nameFromHeader(request.headers['attachment-name']);
      const internal = request.query.internal ?? false;
      if (Number(request.headers['content-length'] ?? 0) > fileMaxBytes) throw tooLarge(fileMaxBytes);
      const taken = await takeFile(deps, {
        body: request.body as Readable,
        type,
        intentOf: ({ sha256 }) => intentFor(request, { name, type, internal, sha256 }),
        uploadOf: ({ sha256, sizeBytes }) => {
          const id = uuidv7();
          const fact: Fact<'attachment'> = {
            kind: 'attachment',
            factId: uuidv7(),
            actor: callerOf(request).actor,
            atMs: deps.now(),
            payload: { attachmentId: id, sha256, sizeBytes, mediaType: type, internal },
          };
          const { kind: actorKind, id: actorId } = fact.actor;
          const row = {
            id,
            name,
            mediaType: type,
            sizeBytes,
            sha256,
            internal,
            actorKind,
            actorId,
            atMs: fact.atMs,
          };
          const value = attachmentResource(status.id, row);
          const answer = answerOf(201, value, { location: value.links.content });
          return { upload: { id, caseId: status.id, fact, name }, answer };
        },
      });
      if (taken.kind === 'met') return sendUnclaimed(reply, taken.claim);
      tell(status, taken.upload.fact);
      return sendAnswer(reply, taken.answer);
    },
  );

  app.get(
    '/v1/complaints/:id/attachments',
    {
      config: { roles: caseReadersAndDepartments, problems: [410] },
      schema: {
        tags,
        summary: 'List the files of a complaint',
        params: caseParams,
        response: { 200: z.object({ items: z.array(attachmentSchema) }) },
      },
    },
    async (request) => {
      const caseId = await knownCase(request.params.id);
      const rows = await listAttachments(db, caseId);
      return { items: rows.map((row) => attachmentResource(caseId, row)) };
    },
  );

  app.get(
    '/v1/complaints/:id/attachments/:attachmentId/content',
    {
      config: {
        roles: caseReadersAndDepartments,
        produces: ['application/octet-stream'],
        answerWithinMs,
        problems: [410],
      },
      schema: {
        tags,
        summary: 'Read the content of a file',
        description:
          'Always as a download of bytes, whatever the file is. The ETag is its SHA-256. Where the store signs addresses, ' +
          '303 leads to one that is good for a short while.',
        params: contentParams,
        produces: ['application/octet-stream'],
        response: {
          200: z.any().meta({ type: 'string', format: 'binary', description: 'The bytes.' }),
          303: z.undefined().meta({ description: 'At `Location`, for a short while.' }),
          304: z.undefined().meta({ description: 'The caller has it.' }),
        },
      },
      serializerCompiler: () => String,
    },
    async (request, reply) => {
      const caseId = await knownCase(request.params.id);
      const row = await findAttachment(db, caseId, idOf(request.params.attachmentId, 'attachment'));
      if (row === null) throw notFound('There is no such attachment.');
      const plainName = `${row.id}.${extensionOf(row.mediaType)}`;
      const tag = `"${row.sha256}"`;
      reply.header('etag', tag);
      if (
        request.headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
      ) {
        return reply.code(304).send();
      }
      try {
        // The name that a person gave stays out of addresses.
        const address = await store.signedUrl(row.id, plainName);
        if (address !== null) return reply.code(303).header('location', address).send();
        const content = await store.read(row.id);
        if (content === null) throw new StoreDownError('The store does not have it.');
        return sendContent(reply, content, row.name ?? plainName, row.sizeBytes);
      } catch (error) {
        if (!(error instanceof StoreDownError)) throw error;
        request.log.warn({ requestId: request.id, attachment: row.id, reason: error.message }, 'no content');
        throw unavailable('The store of attachments cannot be read.', 5);
      }
    },
  );

  async function knownCase(idOrNumber: string): Promise<string> {
    const head = await findCaseHead(db, caseNameOf(idOrNumber));
    if (head === null) throw unknownCase();
    if (head.erasedAt !== null) throw new Problem('erased');
    return head.id;
  }
}

/** Bytes that no browser shows, runs or guesses at. */
function sendContent(reply: FastifyReply, content: Readable, name: string, sizeBytes: number): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('content-length', sizeBytes)
    .header('content-disposition', dispositionOf(name))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('accept-ranges', 'none')
    .send(content);
}

/** The declared type. Throws 415 for one that is not taken. */
function typeOf(request: FastifyRequest, types: readonly AttachmentType[]): AttachmentType {
  const type = attachmentTypeOf(request.headers['content-type'] ?? '');
  if (type !== null && types.includes(type)) return type;
  throw new Problem('unsupported-media-type', `A file is one of: ${types.join(', ')}.`, {
    members: { types },
  });
}

const extensionOf = (mediaType: string): string => {
  const type = attachmentTypeOf(mediaType);
  return type === null ? 'bin' : attachmentKinds[type].extension;
};

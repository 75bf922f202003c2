import { createHash } from 'node:crypto';
import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { findCaseByCode } from '../../../db/desk/customer-access.ts';
import { findCaseStatus } from '../../../db/desk/decisions.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { answerOf, canonical, sendAnswer } from '../../plugins/idempotency.ts';
import { openToAll } from '../../plugins/limited.ts';
import { originOf } from '../../plugins/origin.ts';
import { Problem } from '../../problems.ts';
import { decideByLink } from '../../public/decide-by-link.ts';
import { say } from '../../public/say.ts';
import { codeFor } from '../../public/submit.ts';
import {
  publicCase,
  publicCategories,
  publicComplaint,
  publicDecision,
  publicLink,
  publicMessage,
  publicNoted,
  publicRegistered,
} from '../../schemas/public.ts';
import { sendUnclaimed } from '../../unclaimed.ts';
import { messageIntent, noSuchCase } from './case-pages.ts';
import type { PublicParts } from './index.ts';
import { decidesWithinMs, linkParams, linkResource, openLink } from './link-pages.ts';

const tags = ['public'];
const caseParams = z.object({ number: z.string().meta({ examples: ['C-2026-000042'] }) });
const access = z.object({
  'recourse-access-code': z.string().max(100).optional().meta({ description: 'Access code of the case.' }),
});

const keyed = { 'idempotency-key': z.string().optional().meta({ description: 'New for each intent.' }) };
const uuidKeyed = z.object({
  'idempotency-key': z
    .string()
    .optional()
    .meta({ description: 'A UUID, new for each intent.', format: 'uuid' }),
});

/** The public form, the page of a case and one-time links as JSON, for shops that build their own pages. */
export function publicJson(app: App, deps: Deps, parts: PublicParts): void {
  const { db } = deps;
  const config = openToAll;

  app.get(
    '/v1/public/categories',
    {
      config,
      schema: { tags, summary: 'List what a complaint may be about', response: { 200: publicCategories } },
    },
    async () => ({ items: (await parts.topics()).map(({ code, title }) => ({ code, title: { ...title } })) }),
  );

  app.post(
    '/v1/public/complaints',
    {
      config: { ...config, answerWithinMs: 3_000 },
      schema: {
        tags,
        summary: 'Complain, as a customer',
        description:
          'The Idempotency-Key is a UUID here: callers without a key of ours must not meet in one. The answer has the access code once.',
        headers: uuidKeyed,
        body: publicComplaint,
        response: { 201: publicRegistered },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const intent = {
        caller: 'public',
        route: 'POST /v1/public/complaints',
        idempotencyKey: publicKey(request.headers['idempotency-key']),
        requestHash: createHash('sha256').update(canonical(request.sentBody)).digest('hex'),
        origin: originOf(request),
      };
      const submitted = await parts.submit(intent, request.body);
      if (submitted.kind === 'unclaimed') return sendUnclaimed(reply, submitted.claim);
      const { number, caseId } = submitted;
      return sendAnswer(reply, answerOf(201, { number, accessCode: await codeFor(deps, caseId) }));
    },
  );

  app.get(
    '/v1/public/complaints/:number',
    {
      config,
      schema: {
        tags,
        summary: 'Read a case, as its customer',
        description:
          'With its access code in `Recourse-Access-Code`. A wrong code is answered like a number that is not there.',
        params: caseParams,
        headers: access,
        response: { 200: publicCase },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const shownCase = await parts.look(await idOf(request.params, request.headers));
      if (shownCase === null) throw noSuchCase();
      return shownCase;
    },
  );

  app.post(
    '/v1/public/complaints/:number/messages',
    {
      config: { ...config, answerWithinMs: 3_000, problems: [410] },
      schema: {
        tags,
        summary: 'Write to a case, as its customer',
        params: caseParams,
        headers: access.extend(keyed),
        body: publicMessage,
        response: { 202: publicNoted },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const caseId = await idOf(request.params, request.headers);
      const { text } = request.body;
      const intent = messageIntent(caseId, null, text);
      const key = String(request.headers['idempotency-key']);
      const claim = await say(
        deps,
        parts.tell,
        { ...intent, idempotencyKey: key, origin: originOf(request) },
        { caseId, text },
      );
      return claim.kind === 'mine'
        ? sendAnswer(reply, answerOf(202, { stored: true }))
        : sendUnclaimed(reply, claim);
    },
  );

  app.get(
    '/v1/public/links/:token',
    {
      config,
      schema: {
        tags,
        summary: 'Read what a one-time link decides',
        params: linkParams,
        response: { 200: publicLink },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return linkResource(deps, await openLink(deps, request.params.token));
    },
  );

  app.post(
    '/v1/public/links/:token',
    {
      // The link is its own key: asking twice is asking once.
      config: { ...config, idempotency: 'natural', answerWithinMs: decidesWithinMs },
      schema: {
        tags,
        summary: 'Decide by a one-time link',
        description:
          'Once: asked again, the answer shows what was decided. No Idempotency-Key is needed, the link is one.',
        params: linkParams,
        body: publicDecision,
        response: { 200: publicLink },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { token } = request.params;
      const { verb, reason } = request.body;
      const result = await decideByLink(deps, parts.helpers, token, { verb, reason }, originOf(request));
      const link = await openLink(deps, token);
      const resource = await linkResource(deps, link);
      if (result.kind === 'refused') {
        throw new Problem('conflict', `The link does not take ${verb} now.`, {
          members: { allowed: resource.verbs, stage: link.stage },
        });
      }
      if (result.kind === 'deciding') {
        throw new Problem('request-running', undefined, { headers: { 'retry-after': '1' } });
      }
      return resource;
    },
  );

  async function idOf(
    { number }: z.output<typeof caseParams>,
    headers: z.output<typeof access>,
  ): Promise<string> {
    const caseId = await findCaseByCode(db, number, headers['recourse-access-code'] ?? '');
    const status = caseId === null ? null : await findCaseStatus(db, { id: caseId });
    if (status === null) throw noSuchCase();
    return status.id;
  }
}

/** Whoever has no key of ours shares a caller with everybody else: only a random key is nobody else's. */
function publicKey(key: string | string[] | undefined): string {
  if (typeof key === 'string' && isUuid(key)) return key.toLowerCase();
  throw new Problem('idempotency-key-missing', 'The Idempotency-Key of a public route is a UUID.', {
    members: { errors: [{ parameter: 'Idempotency-Key', detail: 'a UUID, new for each intent' }] },
  });
}

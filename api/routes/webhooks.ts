/** Webhooks: who is told of which events, and how that goes. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  changeWebhook,
  deleteWebhook,
  makeWebhook,
  resendDelivery,
  resendFailed,
  rotateSecret,
  sendPing,
  webhooksMax,
} from '../../db/desk/webhooks.ts';
import {
  type DeliveryRow,
  findDelivery,
  findWebhooks,
  listDeliveries,
  type WebhookRow,
} from '../../db/queries/webhooks.ts';
import { createSecretBox } from '../../db/secret-box.ts';
import { checkAddresses, TargetError, targetOf } from '../../net/targets.ts';
import { casesSeenBy } from '../access/authorize.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import {
  deliveryPageSchema,
  deliverySchema,
  deliveryStateField,
  madeWebhookSchema,
  resendInput,
  resentSchema,
  rotatedSchema,
  rotationInput,
  webhookChange,
  webhookInput,
  webhookSchema,
  webhooksSchema,
} from '../schemas/webhooks.ts';
import { sendOnce } from './once.ts';
import { idOf, paged, pageResource } from './reading.ts';

const tags = ['webhooks'];
const config = { roles: ['integrator', 'admin'] } as const;
const params = z.object({ id: z.string() });
const deliveryParams = z.object({ id: z.string(), deliveryId: z.string() });
const noSuchWebhook = () => notFound('There is no such webhook.');
const noSuchDelivery = () => notFound('There is no such delivery.');

/** A key that reaches only the cases that came through it has webhooks of its own, which are told of those. */
const ownOf = (request: FastifyRequest) => ({
  registeredBy: casesSeenBy(callerOf(request))?.registeredBy ?? null,
});

/** A name that does not answer by then is looked at when something is sent. */
const resolveMs = 2_000;

/** Registers the routes of webhooks. */
export function webhooks(app: App, deps: Deps): void {
  const { db, now } = deps;
  const box = createSecretBox(deps.config.secretsKey);

  app.get(
    '/v1/webhooks',
    { config, schema: { tags, summary: 'List webhooks', response: { 200: webhooksSchema } } },
    async (request) => ({ items: (await findWebhooks(db, ownOf(request))).map(webhookResource) }),
  );

  app.post(
    '/v1/webhooks',
    {
      config,
      schema: {
        tags,
        summary: 'Subscribe to events',
        description:
          'Deliveries follow the Standard Webhooks specification: `webhook-id`, `webhook-timestamp` and `webhook-signature`. docs/webhooks.md says how to receive them.',
        body: webhookInput,
        response: { 201: madeWebhookSchema },
      },
    },
    async (request, reply) => {
      await checkUrl(request.body.url);
      return sendOnce(deps, request, reply, async (tx) => {
        const fields = { ...request.body, ...ownOf(request) };
        const made = await makeWebhook(tx, box, fields, originOf(request), new Date(now()));
        if (made === null)
          throw new Problem('conflict', `There may be ${webhooksMax} webhooks: delete one first.`);
        const [row] = await findWebhooks({ sql: tx }, { id: made.id, registeredBy: null });
        if (row === undefined) throw noSuchWebhook();
        return {
          value: webhookResource(row),
          location: `/v1/webhooks/${made.id}`,
          secret: { secret: made.secret },
        };
      });
    },
  );

  app.get(
    '/v1/webhooks/:id',
    { config, schema: { tags, summary: 'Read a webhook', params, response: { 200: webhookSchema } } },
    async (request) => read(request),
  );

  app.patch(
    '/v1/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change, pause or go on with a webhook',
        params,
        body: webhookChange,
        response: { 200: webhookSchema },
      },
    },
    async (request) => {
      const { id } = await read(request);
      const { url, types, description, state } = request.body;
      if (url !== undefined) await checkUrl(url);
      const change = {
        ...(url === undefined ? {} : { url }),
        ...(types === undefined ? {} : { types }),
        ...(description === undefined ? {} : { description }),
        ...(state === undefined ? {} : { state }),
      };
      if (!(await changeWebhook(db, id, change, originOf(request)))) throw noSuchWebhook();
      return read(request);
    },
  );

  app.delete(
    '/v1/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Delete a webhook',
        description:
          'What waits for it is not sent. A delivery that is being sent just now may still arrive.',
        params,
        response: { 204: z.undefined().meta({ description: 'Deleted.' }) },
      },
    },
    async (request, reply) => {
      const { id } = await read(request);
      if (!(await deleteWebhook(db, id, originOf(request)))) throw noSuchWebhook();
      return reply.code(204).send();
    },
  );

  app.post(
    '/v1/webhooks/:id/rotate-secret',
    {
      config,
      schema: {
        tags,
        summary: 'Replace the secret of a webhook',
        description:
          'The new secret is told this once. Both sign for a while: take it up on your side meanwhile.',
        params,
        body: rotationInput,
        response: { 201: rotatedSchema },
      },
    },
    async (request, reply) => {
      const { id } = await read(request);
      return sendOnce(deps, request, reply, async (tx) => {
        const how = {
          overlapHours: request.body.overlapHours,
          actorId: originOf(request),
          at: new Date(now()),
        };
        const rotated = await rotateSecret(tx, box, id, how);
        if (rotated === null) throw noSuchWebhook();
        const value = { oldUntil: isoOf(rotated.oldUntil) };
        return { value, location: `/v1/webhooks/${id}`, secret: { secret: rotated.secret } };
      });
    },
  );

  app.post(
    '/v1/webhooks/:id/ping',
    {
      config,
      schema: {
        tags,
        summary: 'Send a test event to a webhook',
        description: 'Of type `webhook.ping`, signed as all are. Read the delivery to see what came of it.',
        params,
        response: { 201: deliverySchema },
      },
    },
    async (request, reply) => {
      const { id } = await read(request);
      return sendOnce(deps, request, reply, async (tx) => {
        const deliveryId = await sendPing(tx, id, originOf(request));
        if (deliveryId === null) {
          throw new Problem('conflict', 'The webhook is disabled: make it active first.');
        }
        const row = await findDelivery({ sql: tx }, id, deliveryId);
        if (row === null) throw noSuchDelivery();
        return { value: deliveryResource(row, id), location: `/v1/webhooks/${id}/deliveries/${deliveryId}` };
      });
    },
  );

  app.get(
    '/v1/webhooks/:id/deliveries',
    {
      config,
      schema: {
        tags,
        summary: 'List the deliveries of a webhook',
        description: 'Newest first, with every try. They are kept as long as events are.',
        params,
        querystring: z.strictObject({ state: deliveryStateField, limit: limitField, cursor: cursorField }),
        response: { 200: deliveryPageSchema },
      },
    },
    async (request) => {
      const { id } = await read(request);
      const page = await paged(() => listDeliveries(db, { webhookId: id, ...request.query }));
      return pageResource(request, page, (row) => deliveryResource(row, id));
    },
  );

  app.get(
    '/v1/webhooks/:id/deliveries/:deliveryId',
    {
      config,
      schema: {
        tags,
        summary: 'Read a delivery',
        params: deliveryParams,
        response: { 200: deliverySchema },
      },
    },
    async (request) => {
      const { id } = await read(request);
      const row = await findDelivery(db, id, idOf(request.params.deliveryId, 'delivery'));
      if (row === null) throw noSuchDelivery();
      return deliveryResource(row, id);
    },
  );

  app.post(
    '/v1/webhooks/:id/deliveries/:deliveryId/resend',
    {
      config,
      schema: {
        tags,
        summary: 'Send a delivery again',
        description:
          'Delivered or failed; with the same `webhook-id`, so a receiver sees that it is a repeat.',
        params: deliveryParams,
        response: { 201: deliverySchema },
      },
    },
    async (request, reply) => {
      const { id } = await read(request);
      const deliveryId = idOf(request.params.deliveryId, 'delivery');
      return sendOnce(deps, request, reply, async (tx) => {
        const result = await resendDelivery(tx, id, deliveryId, originOf(request));
        switch (result) {
          case 'unknown':
            throw noSuchDelivery();
          case 'waiting':
            throw new Problem('conflict', 'The delivery is being tried: `nextTryAt` says when.');
          case 'withdrawn':
            throw new Problem('conflict', 'The event was withdrawn: it did not happen.');
          case 'expired':
            throw new Problem('conflict', 'The event is past its retention and cannot be sent again.');
          case 'resent':
            break;
        }
        const row = await findDelivery({ sql: tx }, id, deliveryId);
        if (row === null) throw noSuchDelivery();
        return { value: deliveryResource(row, id), location: `/v1/webhooks/${id}/deliveries/${deliveryId}` };
      });
    },
  );

  app.post(
    '/v1/webhooks/:id/resend',
    {
      config,
      schema: {
        tags,
        summary: 'Send everything again that failed since an instant',
        description: 'What came while the webhook was disabled has failed too.',
        params,
        body: resendInput,
        response: { 201: resentSchema },
      },
    },
    async (request, reply) => {
      const { id, state } = await read(request);
      if (state === 'disabled')
        throw new Problem('conflict', 'The webhook is disabled: make it active first.');
      return sendOnce(deps, request, reply, async (tx) => ({
        value: { resent: await resendFailed(tx, id, request.body.since, originOf(request)) },
        location: `/v1/webhooks/${id}/deliveries`,
      }));
    },
  );

  /** The webhook that the address names, as far as the caller may know of it. */
  async function read(request: FastifyRequest) {
    const id = idOf(String(Reflect.get(Object(request.params), 'id')), 'webhook');
    const [row] = await findWebhooks(db, { id, ...ownOf(request) });
    if (row === undefined) throw noSuchWebhook();
    return webhookResource(row);
  }

  /**
   * What can be seen of an address now. What it leads to may change, so it is looked at again whenever something is
   * sent, and a name that cannot be resolved here is no reason to refuse it.
   */
  async function checkUrl(url: string): Promise<void> {
    const { webhookAllow } = deps.config;
    try {
      const { host, listed } = targetOf(url, webhookAllow);
      if (listed || isIP(host) !== 0) return;
      const found = await resolved(host);
      if (found !== null) checkAddresses(found, webhookAllow);
    } catch (error) {
      if (!(error instanceof TargetError)) throw error;
      const detail = `url: ${error.message}`;
      throw new Problem('address-refused', detail, { members: { errors: [{ pointer: '/url', detail }] } });
    }
  }
}

/** The addresses of a name, or null when there is no answer in time. */
async function resolved(host: string): Promise<readonly string[] | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, resolveMs, null).unref());
  const found = lookup(host, { all: true, verbatim: true })
    .then((all) => all.map(({ address }) => address))
    .catch(() => null);
  return Promise.race([found, late]);
}

function webhookResource(row: WebhookRow) {
  const { disabledReason: reason, disabledAt: at, failingSince, createdAt, types, ...rest } = row;
  const self = `/v1/webhooks/${row.id}`;
  return {
    ...rest,
    types: [...types],
    disabled: reason === null || at === null ? null : { reason, at: isoOf(at) },
    failingSince: isoOrNull(failingSince),
    createdAt: isoOf(createdAt),
    links: { self, deliveries: `${self}/deliveries` },
  };
}

function deliveryResource(row: DeliveryRow, id: string) {
  const { createdAt, nextTryAt, settledAt, attempts, ...rest } = row;
  return {
    ...rest,
    createdAt: isoOf(createdAt),
    nextTryAt: isoOrNull(nextTryAt),
    settledAt: isoOrNull(settledAt),
    attempts: attempts.map(({ at, ...attempt }) => ({ ...attempt, at: isoOf(new Date(at)) })),
    links: { resend: `/v1/webhooks/${id}/deliveries/${row.id}/resend` },
  };
}

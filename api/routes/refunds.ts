/** Refunds of orders: asked for by whoever works on the case, carried out by another system (practice X1). */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { answerRefund, insertRefund, lockRefundable } from '../../db/desk/refunds.ts';
import { createFindCase, findCaseHead } from '../../db/queries/cases.ts';
import { findRefund, listRefunds, listRefundsOf, type RefundRow } from '../../db/queries/refunds.ts';
import { formatMoney } from '../../workflows/domain/money.ts';
import { powerOf, scopeOf } from '../../workflows/domain/powers.ts';
import { refundStates } from '../../workflows/refund.contract.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import { caseworkers } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem, unavailable } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { createReckoner } from '../resources/reckoner.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import {
  refundInput,
  refundListSchema,
  refundOutcome,
  refundPageSchema,
  refundSchema,
} from '../schemas/refunds.ts';
import { sendOnce } from './once.ts';
import { caseNameOf, caseReaders, idOf, paged, pageResource } from './reading.ts';

/** Registers the routes of refunds. */
export function refunds(app: App, deps: Deps): void {
  const { db, engine, now } = deps;
  const findCase = createFindCase(db);
  const reckoner = createReckoner(db);
  const tags = ['other systems'];
  const systems = ['integrator', 'admin'] as const;

  app.post(
    '/v1/complaints/:id/refunds',
    {
      config: { roles: caseworkers, problems: [409, 422, 503] },
      schema: {
        tags,
        summary: 'Ask for the refund of the order',
        description:
          'Carries out the remedy `refund` of a resolved case, once for each proposal: the refund system is asked until it answers. Not from the loyalty budget; what a case is refunded is bounded by the order and by the caller’s power.',
        params: caseParams,
        body: refundInput,
        response: { 201: refundSchema },
      },
    },
    async (request, reply) => {
      const row = await findCase(caseNameOf(request.params.id));
      if (row === null) throw unknownCase();
      const { proposal } = row.detail;
      if (proposal?.remedy !== 'refund' || !['aftercare', 'closed'].includes(row.stage)) {
        throw new Problem('conflict', 'Only a case that was resolved with the remedy refund is refunded.');
      }
      if (!['answered', 'accepted', 'deemed_accepted'].includes(row.outcome ?? '')) {
        throw new Problem('conflict', `The case ended as ${row.outcome}: nothing of it is to be refunded.`);
      }
      const policy = await reckoner.policyOf(row);
      const { actor } = callerOf(request);
      return sendOnce(
        deps,
        request,
        reply,
        async (tx) => {
          const order = await lockRefundable(tx, row.id, proposal.id);
          if (order === null) {
            throw new Problem(
              'conflict',
              'The order that the complaint names as `externalRef` is not known.',
            );
          }
          const { currency, leftMinor, inCaseMinor, before } = order;
          if (before !== null) throw new Problem('conflict', `Refund ${before} carries this proposal out.`);
          const amountMinor = request.body.amountMinor ?? leftMinor;
          if (amountMinor === 0 || amountMinor > leftMinor) {
            const left = formatMoney({ amountMinor: leftMinor, currency });
            throw new Problem('conflict', `Of the order ${left} are left to refund.`, {
              members: { leftMinor },
            });
          }
          // What the case was refunded before counts: splitting does not evade.
          const power = powerOf(policy, actor.roles, row.class, scopeOf(row, currency));
          if (power !== null && inCaseMinor + amountMinor > power) {
            const maxMinor = Math.max(0, power - inCaseMinor);
            const most = formatMoney({ amountMinor: maxMinor, currency });
            throw new Problem('above-authority', `In this case this person may refund ${most}.`, {
              members: { maxMinor },
            });
          }
          const refund = { id: uuidv7(), caseId: row.id, proposalId: proposal.id, amountMinor, currency };
          const at = new Date(now());
          await insertRefund(tx, { ...refund, at }, { actor, who: originOf(request) });
          await engine.refund({ refundId: refund.id, caseId: row.id }).catch(() => {
            throw unavailable('The process engine cannot be reached.', 2);
          });
          const value: RefundRow = {
            ...{ ...refund, number: row.number, orderNumber: row.externalRef, askedAt: at, heardAt: null },
            ...{ state: 'pending', failure: null, unavailableSince: null },
          };
          return { value: refundResource(value), location: `/v1/complaints/${row.id}/refunds` };
        },
        row.id,
      );
    },
  );

  app.get(
    '/v1/complaints/:id/refunds',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List the refunds of a complaint',
        params: caseParams,
        response: { 200: refundListSchema },
      },
    },
    async (request) => {
      const head = await findCaseHead(db, caseNameOf(request.params.id));
      if (head === null) throw unknownCase();
      return { items: (await listRefundsOf(db, head.id)).map(refundResource) };
    },
  );

  app.get(
    '/v1/refunds',
    {
      config: { roles: systems },
      schema: {
        tags,
        summary: 'List refunds for whoever carries them out',
        description: 'The oldest first. Those that are answered leave the list of `state=requested`.',
        querystring: z.strictObject({
          state: z.enum(refundStates).default('requested'),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: refundPageSchema },
      },
    },
    async (request) => {
      const page = await paged(() => listRefunds(db, request.query));
      return pageResource(request, page, refundResource);
    },
  );

  app.post(
    '/v1/refunds/:id/outcome',
    {
      // Noting the same twice changes nothing.
      config: { roles: systems, idempotency: 'natural', problems: [409] },
      schema: {
        tags,
        summary: 'Say what became of a refund',
        description:
          'For systems that read `GET /v1/refunds`. A failed one may be asked for again, as a new one.',
        params: z.object({ id: z.string() }),
        body: refundOutcome,
        response: { 200: refundSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'refund');
      const { body } = request;
      const failure = body.state === 'failed' ? body.code : null;
      const answer = { state: body.state, failure, at: new Date(now()) };
      const by = { actor: callerOf(request).actor, who: originOf(request) };
      const result = await answerRefund(db, id, answer, by);
      if (result === 'answered-otherwise') {
        throw new Problem('conflict', 'The refund was answered before, and otherwise.');
      }
      const row = await findRefund(db, id);
      if (row === null) throw notFound('There is no such refund.');
      return refundResource(row);
    },
  );
}

function refundResource(row: RefundRow) {
  const { id, orderNumber, amountMinor, currency, state, failure } = row;
  return {
    ...{ id, orderNumber, amountMinor, currency, state, failure },
    case: { id: row.caseId, number: row.number },
    askedAt: isoOf(row.askedAt),
    heardAt: isoOrNull(row.heardAt),
    unavailableSince: isoOrNull(row.unavailableSince),
    links: { case: `/v1/complaints/${row.caseId}`, outcome: `/v1/refunds/${id}/outcome` },
  };
}

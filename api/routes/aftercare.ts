/** What follows a complaint: personal offers, and what the customer did later. */
import { z } from 'zod';
import { addPersonalOffer, answerPersonalOffer, storeOutcomeEvents } from '../../db/desk/after.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import { listPersonalOffers, type PersonalOfferRow } from '../../db/queries/surveys.ts';
import { casesSeenBy } from '../access/authorize.ts';
import type { App } from '../app.ts';
import { caseParams, caseRefOf, unknownCase } from '../case-ref.ts';
import { caseworkers } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import {
  offerAnswerInput,
  outcomeEventsInput,
  outcomeEventsResult,
  personalOfferInput,
  personalOfferSchema,
  personalOffersSchema,
} from '../schemas/after.ts';
import { sendOnce } from './once.ts';
import { caseNameOf, caseReaders, idOf } from './reading.ts';

const tags = ['aftercare'];

/** Registers the routes of personal offers and outcome events. */
export function aftercare(app: App, deps: Deps): void {
  const { db } = deps;

  app.get(
    '/v1/complaints/:id/personal-offers',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: "Read a case's personal offers",
        params: caseParams,
        response: { 200: personalOffersSchema },
      },
    },
    async (request) => {
      const caseId = await caseIdOf(request.params.id);
      return { items: (await listPersonalOffers(db, caseId)).map(offerResource) };
    },
  );

  app.post(
    '/v1/complaints/:id/personal-offers',
    {
      config: { roles: caseworkers },
      schema: {
        tags,
        summary: 'Put a personal offer to the customer',
        description:
          'Only once the complaint is resolved, and once for each cycle: never in the way of the question.',
        params: caseParams,
        body: personalOfferInput,
        response: { 201: personalOfferSchema },
      },
    },
    async (request, reply) => {
      const caseId = await caseIdOf(request.params.id);
      const at = new Date(deps.now());
      const offeredBy = callerOf(request).actor.id;
      return sendOnce(deps, request, reply, async (tx) => {
        const result = await addPersonalOffer(tx, { caseId, offer: request.body.offer, offeredBy, at });
        switch (result.kind) {
          case 'unknown':
            throw unknownCase();
          case 'unsettled':
            throw new Problem(
              'not-allowed-now',
              'A personal offer is put once the complaint is resolved, never in the way of the question.',
              { members: { stage: result.stage, allowed: [] } },
            );
          case 'offered-before':
            throw new Problem('conflict', 'The customer has had a personal offer since this resolution.');
          case 'offered': {
            const made = (await listPersonalOffers({ sql: tx }, caseId)).find(({ id }) => id === result.id);
            if (made === undefined) throw new Error('The offer was not stored.');
            return { value: offerResource(made), location: `/v1/complaints/${caseId}/personal-offers` };
          }
        }
      });
    },
  );

  app.put(
    '/v1/complaints/:id/personal-offers/:offerId/answer',
    {
      config: { roles: caseworkers },
      schema: {
        tags,
        summary: 'Note how the customer took an offer',
        description: '`glad`, `listened` without taking it, or `no`. The first answer stays.',
        params: caseParams.extend({ offerId: z.string() }),
        body: offerAnswerInput,
        response: { 200: personalOfferSchema },
      },
    },
    async (request) => {
      const caseId = await caseIdOf(request.params.id);
      const id = idOf(request.params.offerId, 'offer');
      const { answer } = request.body;
      const stands = await answerPersonalOffer(db, { caseId, id, answer, at: new Date(deps.now()) });
      if (stands === null) throw notFound('The case has no such offer.');
      if (stands !== answer) throw new Problem('conflict', `The customer's answer is known: ${stands}.`);
      const made = (await listPersonalOffers(db, caseId)).find((offer) => offer.id === id);
      if (made === undefined) throw notFound('The case has no such offer.');
      return offerResource(made);
    },
  );

  app.post(
    '/v1/outcome-events',
    {
      // Known by their own ids: sent twice they are counted once.
      config: { roles: ['integrator', 'admin'], idempotency: 'natural' },
      schema: {
        tags,
        summary: 'Tell what customers did later',
        description:
          'Purchases, returns to buying and churn, up to 1,000 at once, also long after a case was closed. Each is linked to one case; the reference of the customer is not kept.',
        body: outcomeEventsInput,
        response: { 200: outcomeEventsResult },
      },
    },
    async (request) => {
      const result = await storeOutcomeEvents(
        db,
        request.body.events.map(({ eventId, kind, at, case: name, customerRef, amount }) => {
          const ref = name === undefined ? null : caseRefOf(name);
          return {
            eventId,
            kind,
            atMs: at,
            caseId: ref !== null && 'id' in ref ? ref.id : null,
            number: ref !== null && 'number' in ref ? ref.number : null,
            customerRef: customerRef ?? null,
            amountMinor: amount?.amountMinor ?? null,
            currency: amount?.currency ?? null,
          };
        }),
        casesSeenBy(callerOf(request))?.registeredBy ?? null,
      );
      return { ...result, unmatched: [...result.unmatched] };
    },
  );

  async function caseIdOf(name: string): Promise<string> {
    const head = await findCaseHead(db, caseNameOf(name));
    if (head === null) throw unknownCase();
    return head.id;
  }
}

function offerResource(row: PersonalOfferRow) {
  return {
    id: row.id,
    cycle: row.cycle,
    offer: row.offer,
    offeredBy: row.offeredBy,
    offeredAt: isoOf(row.offeredAt),
    answer: row.answer,
    answeredAt: isoOrNull(row.answeredAt),
  };
}

/** Other systems (practice X1): what an integrator says for them, and what they say about a case. */
import { v7 as uuidv7 } from 'uuid';
import { openLookUps } from '../../db/desk/look-ups.ts';
import { saveIdentities, saveOrders, saveStores, saveVerdicts, tellOf } from '../../db/desk/outside.ts';
import { type CaseHead, findCaseHead } from '../../db/queries/cases.ts';
import { listLookUps } from '../../db/queries/outside.ts';
import { lookUpPorts } from '../../workflows/look-ups.contract.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import { caseworkers } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { Problem, unavailable } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import {
  identitiesInput,
  lookUpsRequested,
  lookUpsSchema,
  ordersInput,
  storedSchema,
  storesInput,
  verdictsInput,
} from '../schemas/outside.ts';
import { sendOnce } from './once.ts';
import { caseNameOf, caseReaders, plainJson } from './reading.ts';

/** Registers the routes of other systems. */
export function outside(app: App, deps: Deps): void {
  const { db, engine, now } = deps;
  const tags = ['other systems'];
  const config = { roles: ['integrator', 'admin'] } as const;
  const response = { 200: storedSchema };
  const description = 'Rows replace those of the same key; sending them again changes nothing.';
  const stored = ({ items }: { readonly items: readonly unknown[] }) => ({ stored: items.length });

  app.put(
    '/v1/orders',
    { config, schema: { tags, description, summary: 'Save orders', body: ordersInput, response } },
    async (request) => {
      await tellOf(db, 'order', request.body.items, originOf(request), saveOrders);
      return stored(request.body);
    },
  );
  app.put(
    '/v1/stores',
    { config, schema: { tags, description, summary: 'Save stores', body: storesInput, response } },
    async (request) => {
      await tellOf(db, 'store', request.body.items, originOf(request), saveStores);
      return stored(request.body);
    },
  );
  app.put(
    '/v1/identities',
    {
      config,
      schema: { tags, description, summary: 'Say who was verified', body: identitiesInput, response },
    },
    async (request) => {
      await tellOf(db, 'identity', request.body.items, originOf(request), saveIdentities);
      return stored(request.body);
    },
  );
  app.put(
    '/v1/fraud-verdicts',
    {
      config,
      schema: { tags, description, summary: 'Save antifraud verdicts', body: verdictsInput, response },
    },
    async (request) => {
      await tellOf(db, 'fraud_verdict', request.body.items, originOf(request), saveVerdicts);
      return stored(request.body);
    },
  );

  app.post(
    '/v1/complaints/:id/lookups',
    {
      config: { roles: caseworkers, problems: [410] },
      schema: {
        tags,
        summary: 'Ask the order system, the store directory, identity and antifraud about a case',
        description: 'Each is asked with its own time-out and retries; the answers are read with GET.',
        params: caseParams,
        response: { 201: lookUpsRequested },
      },
    },
    async (request, reply) => {
      const { id: caseId, erasedAt } = await headOf(request.params.id);
      if (erasedAt !== null) throw new Problem('erased');
      return sendOnce(
        deps,
        request,
        reply,
        async (tx) => {
          const requestId = uuidv7();
          // Kept first: an answer that comes before this is committed waits for it.
          await openLookUps(
            tx,
            { caseId, requestId, at: new Date(now()), who: originOf(request) },
            lookUpPorts,
          );
          await engine.lookUp({ caseId, requestId }).catch(() => {
            throw unavailable('The process engine cannot be reached.', 2);
          });
          const self = `/v1/complaints/${caseId}/lookups`;
          return { value: { requestId, links: { self } }, location: self };
        },
        caseId,
      );
    },
  );

  app.get(
    '/v1/complaints/:id/lookups',
    {
      config: { roles: caseReaders },
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'Read what other systems said about a case',
        params: caseParams,
        response: { 200: lookUpsSchema },
      },
    },
    async (request) => {
      const found = await listLookUps(db, (await headOf(request.params.id)).id);
      return {
        items: found.map(({ port, state, data, askedAt, answeredAt }) => ({
          system: port as (typeof lookUpPorts)[number],
          state,
          data,
          askedAt: isoOf(askedAt),
          answeredAt: isoOrNull(answeredAt),
        })),
      };
    },
  );

  async function headOf(idOrNumber: string): Promise<CaseHead> {
    const head = await findCaseHead(db, caseNameOf(idOrNumber));
    if (head === null) throw unknownCase();
    return head;
  }
}

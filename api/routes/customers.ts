/** The customer's card, by a case of theirs: a reference in an address would be personal data. */
import type { z } from 'zod';
import { createFindCase } from '../../db/queries/cases.ts';
import { type CustomerContactRow, findCustomer } from '../../db/queries/customers.ts';
import { repeatScore } from '../../workflows/domain/repeat-score.ts';
import { casesSeenBy } from '../access/authorize.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { callerOf } from '../plugins/auth.ts';
import { caseLinks } from '../resources/case.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { createReckoner } from '../resources/reckoner.ts';
import { customerSchema } from '../schemas/customers.ts';
import { caseNameOf, caseReaders } from './reading.ts';

/** Registers `GET /v1/complaints/{id}/customer`. */
export function customers(app: App, deps: Deps): void {
  const { db } = deps;
  const findCase = createFindCase(db);
  const reckoner = createReckoner(db);
  app.get(
    '/v1/complaints/:id/customer',
    {
      config: { roles: caseReaders },
      schema: {
        tags: ['contacts'],
        summary: 'What is known of the customer of a complaint',
        description:
          'Earlier cases with outcomes, contacts, answers given, compensation and how fast it was granted, refunds, and an advisory repeat score.',
        params: caseParams,
        response: { 200: customerSchema },
      },
    },
    async (request): Promise<z.input<typeof customerSchema>> => {
      const row = await findCase(caseNameOf(request.params.id));
      if (row === null) throw unknownCase();
      const { budget, dayMs } = await reckoner.policyOf(row);
      const nowMs = deps.now();
      const known = await findCustomer(
        db,
        row.id,
        new Date(nowMs),
        Object.entries(budget).map(([currency, { customer }]) => ({
          currency,
          since: new Date(nowMs - customer.days * dayMs),
        })),
        casesSeenBy(callerOf(request))?.registeredBy ?? null,
      );
      const { score, reasons } = repeatScore(known.figures);
      return {
        customer: { ref: row.customerRef, name: row.customerName, locale: row.locale },
        caseCount: known.caseCount,
        cases: known.cases.map(({ receivedAt, resolvedAt, ...rest }) => ({
          ...rest,
          receivedAt: isoOf(receivedAt),
          resolvedAt: isoOrNull(resolvedAt),
          links: { self: caseLinks(rest.id).self },
        })),
        contacts: known.contacts.map(contactResource),
        answers: known.answers.map(contactResource),
        compensation: [...known.compensation],
        velocity: known.velocity.map((one) => ({
          ...one,
          days: budget[one.currency]?.customer.days ?? 0,
          maxMinor: budget[one.currency]?.customer.maxMinor ?? null,
        })),
        refunds: [...known.refunds],
        repeat: { advisory: true, score, reasons: [...reasons] },
      };
    },
  );
}

const contactResource = ({ at, texts, ...rest }: CustomerContactRow) => ({
  ...rest,
  at: isoOf(at),
  texts: [...texts],
});

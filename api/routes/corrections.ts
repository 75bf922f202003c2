import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type CorrectableText, correct, NothingCorrectedError } from '../../db/desk/corrections.ts';
import type { Fact } from '../../workflows/complaint.contract.ts';
import { refuse } from '../../workflows/domain/refusals.ts';
import type { App } from '../app.ts';
import { caseParams } from '../case-ref.ts';
import { caseworkers, superiors } from '../decisions/entry.ts';
import type { Deps } from '../deps.ts';
import type { TellProcess } from '../facts/messenger.ts';
import { callerOf, hasRole } from '../plugins/auth.ts';
import { intentOf, sendAnswer } from '../plugins/idempotency.ts';
import { Problem, problemOfRefusal } from '../problems.ts';
import { checkReceivedAt, complaintBody, noted, representative, subject } from '../schemas/complaint.ts';
import { email, instantMs, locale, longText, phone, reference, text } from '../schemas/input.ts';
import { answerOfFact, caseOf, takesNoMore } from './facts.ts';

const correction = z
  .strictObject({
    subject: subject.optional(),
    body: complaintBody.optional(),
    externalRef: reference.nullable().optional(),
    customer: z
      .strictObject({
        ref: reference.optional(),
        name: text(200).nullable().optional(),
        email: email.nullable().optional(),
        phone: phone.nullable().optional(),
        locale: locale.nullable().optional(),
      })
      .optional(),
    representative: representative.nullable().optional(),
    vulnerable: z
      .boolean()
      .optional()
      .meta({ description: 'Whether the customer needs care: routing goes by it from then on.' }),
    receivedAt: instantMs.optional().meta({ description: 'For superiors only: deadlines count from it.' }),
    reason: longText.optional(),
  })
  .meta({ description: 'Fields with their right values; null empties one.' });

/** `POST /v1/complaints/{id}/corrections`: intake data, with the old value kept. */
export function correctionRoutes(app: App, deps: Deps, tell: TellProcess): void {
  app.post(
    '/v1/complaints/:id/corrections',
    {
      config: { roles: caseworkers, problems: takesNoMore },
      schema: {
        tags: ['facts'],
        summary: 'Correct intake data; the old value is kept',
        params: caseParams,
        body: correction,
        response: { 202: noted },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { body } = request;
      const nowMs = deps.now();
      if (body.receivedAt !== undefined) {
        checkReceivedAt(body.receivedAt, nowMs);
        if (!hasRole(caller, superiors)) {
          const detail = 'The moment of receipt moves deadlines: it is corrected by a superior.';
          throw new Problem('forbidden', detail, { members: { roles: superiors } });
        }
      }
      const status = await caseOf(deps, request.params);
      const factId = uuidv7();
      let told: Fact | null = null;
      const result = await correct(
        deps.db,
        {
          intent: intentOf(request),
          caseId: status.id,
          at: new Date(nowMs),
          factId,
          actorId: caller.actor.id,
          texts: textsIn(body),
          receivedAt: body.receivedAt === undefined ? null : new Date(body.receivedAt),
          vulnerable: body.vulnerable,
          representative: body.representative,
          reason: body.reason ?? null,
        },
        (fields, receivedAt) => {
          const { vulnerable } = body;
          const payload = {
            fields,
            receivedAtMs: receivedAt?.getTime() ?? null,
            ...(vulnerable === undefined ? {} : { vulnerable }),
          };
          const fact: Fact<'correction'> = {
            kind: 'correction',
            factId,
            actor: caller.actor,
            atMs: nowMs,
            payload,
          };
          told = fact;
          return { fact, answer: answerOfFact(factId, status.id) };
        },
      ).catch((error: unknown) => {
        if (!(error instanceof NothingCorrectedError)) throw error;
        throw problemOfRefusal(refuse('nothing-changes', 'Every field has this value already.'));
      });
      if (result.kind === 'reused') throw new Problem('idempotency-key-reused');
      if (result.kind === 'done' && told !== null) tell(status, told);
      return sendAnswer(reply, result.answer, result.kind === 'replayed');
    },
  );
}

function textsIn(body: z.output<typeof correction>): Partial<Record<CorrectableText, string | null>> {
  const { subject: heading, body: words, externalRef, customer = {} } = body;
  const given: Record<CorrectableText, string | null | undefined> = {
    subject: heading,
    body: words,
    externalRef,
    'customer.ref': customer.ref,
    'customer.name': customer.name,
    'customer.email': customer.email,
    'customer.phone': customer.phone,
    'customer.locale': customer.locale,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

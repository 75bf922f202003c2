/** The outbox of letters to customers. */
import { z } from 'zod';
import { findCaseHead } from '../../db/queries/cases.ts';
import { type LetterRow, listLetters } from '../../db/queries/letters.ts';
import { surveyTokenField } from '../../db/survey-token.ts';
import type { App } from '../app.ts';
import { unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { callerOf, hasRole } from '../plugins/auth.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { letterKinds, letterPageSchema } from '../schemas/desk.ts';
import { cursorField, flag, limitField } from '../schemas/fields.ts';
import { caseNameOf, caseReaders, paged, pageResource } from './reading.ts';

/** Registers `GET /v1/letters`. */
export function letters(app: App, deps: Deps): void {
  const { db } = deps;
  app.get(
    '/v1/letters',
    {
      config: { roles: caseReaders },
      schema: {
        tags: ['letters'],
        summary: 'List letters to customers',
        description: 'Oldest first, with all that is needed to send them.',
        querystring: z.strictObject({
          kind: z.enum(letterKinds).optional(),
          case: z.string().optional().meta({ description: 'Id or number of a case.' }),
          sent: flag,
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: letterPageSchema },
      },
    },
    async (request) => {
      const maySend = hasRole(callerOf(request), ['integrator', 'admin']);
      const { kind, case: caseName, sent, limit, cursor } = request.query;
      const caseId = caseName === undefined ? undefined : await caseIdOf(caseName);
      const page = await paged(() => listLetters(db, { filter: { kind, caseId, sent }, limit, cursor }));
      return pageResource(request, page, (row) => letterResource(row, maySend));
    },
  );

  async function caseIdOf(name: string): Promise<string> {
    const head = await findCaseHead(db, caseNameOf(name));
    if (head === null) throw unknownCase();
    return head.id;
  }
}

/** The link of a survey is for whoever sends the letter: nobody of ours answers in the customer's place. */
function letterResource(row: LetterRow, maySend: boolean) {
  return {
    key: row.key,
    kind: row.kind,
    at: isoOf(row.at),
    sentAt: isoOrNull(row.sentAt),
    channel: row.channel,
    to: {
      ref: row.customerRef,
      name: row.customerName,
      email: row.customerEmail,
      phone: row.customerPhone,
      locale: row.locale,
    },
    subject: row.subject,
    texts: row.texts.filter(({ field }) => maySend || field !== surveyTokenField),
    case: { id: row.caseId, number: row.number },
    links: { case: `/v1/complaints/${row.caseId}` },
  };
}

/** The outbox of letters to customers: who reads them, and what became of each. */
import { z } from 'zod';
import { noteLetter } from '../../db/desk/letters.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import {
  findLetters,
  type LetterRow,
  letterStates,
  linkless,
  listLetters,
  messageOf,
} from '../../db/queries/letters.ts';
import { listTemplates, type TemplateRow } from '../../db/queries/phrases.ts';
import { surveyTokenField } from '../../db/survey-token.ts';
import { letterKinds } from '../../workflows/domain/vocabulary.ts';
import { casesSeenBy } from '../access/authorize.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { type Caller, callerOf, hasRole } from '../plugins/auth.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { letterOutcome, letterPageSchema, letterSchema } from '../schemas/desk.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import { caseNameOf, caseReaders, idOf, paged, pageResource } from './reading.ts';

const tags = ['letters'];
const noSuchLetter = () => notFound('There is no such letter.');

/** Registers the routes for letters. */
export function letters(app: App, deps: Deps): void {
  const { db, config, now } = deps;

  app.get(
    '/v1/letters',
    {
      config: { roles: caseReaders, problems: [404] },
      schema: {
        tags,
        summary: 'List letters to customers',
        description: 'Oldest first, with all that is needed to send them on their channel.',
        querystring: z.strictObject({
          kind: z.enum(letterKinds).optional(),
          case: z.string().optional().meta({ description: 'Id or number of a case.' }),
          state: z.enum(letterStates).optional(),
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: letterPageSchema },
      },
    },
    async (request) => {
      const { kind, case: caseName, state, limit, cursor } = request.query;
      const registeredBy = casesSeenBy(callerOf(request))?.registeredBy ?? undefined;
      const caseId = caseName === undefined ? undefined : await caseIdOf(caseName, registeredBy);
      const filter = { kind, caseId, state, registeredBy };
      const page = await paged(() => listLetters(db, { filter, limit, cursor }));
      const templates = await listTemplates(db);
      return pageResource(request, page, (row) => letterResource(row, templates, callerOf(request)));
    },
  );

  app.get(
    '/v1/complaints/:id/letters',
    {
      config: { roles: caseReaders },
      schema: {
        tags,
        summary: 'List the letters of a complaint',
        description:
          'Oldest first: what its customer was told, from the acknowledgement on, and how each stands.',
        params: caseParams,
        querystring: z.strictObject({ limit: limitField, cursor: cursorField }),
        response: { 200: letterPageSchema },
      },
    },
    async (request) => {
      const caseId = await caseIdOf(request.params.id);
      const page = await paged(() => listLetters(db, { filter: { caseId }, ...request.query }));
      const templates = await listTemplates(db);
      return pageResource(request, page, (row) => letterResource(row, templates, callerOf(request)));
    },
  );

  app.post(
    '/v1/letters/:id/outcome',
    {
      // Noting the same twice changes nothing.
      config: { roles: ['integrator', 'supervisor', 'head', 'admin'], idempotency: 'natural' },
      schema: {
        tags,
        summary: 'Note what became of a letter',
        description:
          '`sent` on another channel than mail, `failed` when it bounced, `waiting` to try it again, by mail too.',
        params: z.object({ id: z.string() }),
        body: letterOutcome,
        response: { 200: letterSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'letter');
      const { state, code = 'unspecified' } = request.body;
      const result = await noteLetter(db, id, state, code, new Date(now()), originOf(request));
      if (result === 'failed-before') {
        throw new Problem('conflict', 'The letter has failed: note it as waiting before it is sent again.');
      }
      const [row] = await findLetters(db, [id]);
      if (row === undefined) throw noSuchLetter();
      return letterResource(row, await listTemplates(db), callerOf(request));
    },
  );

  async function caseIdOf(name: string, registeredBy?: string): Promise<string> {
    const head = await findCaseHead(db, caseNameOf(name));
    const isForeign = registeredBy !== undefined && head?.registeredBy !== registeredBy;
    if (head === null || isForeign) throw unknownCase();
    return head.id;
  }

  /**
   * The link of a survey is for whoever sends the letter, and links that open or decide a case are made when mail or a
   * messenger sends it: nobody of ours answers or decides in the customer's place.
   */
  function letterResource(row: LetterRow, templates: readonly TemplateRow[], caller: Caller) {
    const maySend = hasRole(caller, ['integrator', 'admin']);
    const on = { ...linkless, zone: config.organisationZone, nowMs: now(), surveyLink: '…' };
    return {
      id: row.id,
      key: row.key,
      kind: row.kind,
      at: isoOf(row.at),
      state: row.state,
      sentAt: isoOrNull(row.sentAt),
      failedAt: isoOrNull(row.failedAt),
      failure: row.failure,
      channel: row.channel,
      to: {
        ref: row.customerRef,
        name: row.customerName,
        email: row.customerEmail,
        phone: row.customerPhone,
        locale: row.locale,
      },
      message: messageOf(row, templates, on),
      subject: row.subject,
      texts: row.texts.filter(({ field }) => maySend || field !== surveyTokenField),
      case: { id: row.caseId, number: row.number },
      links: { case: `/v1/complaints/${row.caseId}`, outcome: `/v1/letters/${row.id}/outcome` },
    };
  }
}

/** Contacts of a case. */
import { z } from 'zod';
import { findCaseHead } from '../../db/queries/cases.ts';
import { type ContactRow, listContacts } from '../../db/queries/contacts.ts';
import type { App } from '../app.ts';
import { caseParams, unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { isoOf } from '../resources/clock.ts';
import { contactPageSchema } from '../schemas/contacts.ts';
import { cursorField, limitField } from '../schemas/fields.ts';
import { caseNameOf, caseReaders, paged, pageResource } from './reading.ts';

/** Registers `GET /v1/complaints/{id}/contacts`. */
export function contacts(app: App, deps: Deps): void {
  const { db } = deps;
  app.get(
    '/v1/complaints/:id/contacts',
    {
      config: { roles: caseReaders },
      schema: {
        tags: ['contacts'],
        summary: 'List the contacts of a complaint',
        description: 'Messages, calls, chats, replies and letters, oldest first.',
        params: caseParams,
        querystring: z.strictObject({ limit: limitField, cursor: cursorField }),
        response: { 200: contactPageSchema },
      },
    },
    async (request) => {
      const head = await findCaseHead(db, caseNameOf(request.params.id));
      if (head === null) throw unknownCase();
      const page = await paged(() => listContacts(db, { caseId: head.id, ...request.query }));
      return pageResource(request, page, contactResource);
    },
  );
}

function contactResource({ actorKind, actorId, actorName, at, texts, ...rest }: ContactRow) {
  return {
    ...rest,
    at: isoOf(at),
    actor: { kind: actorKind, id: actorId, name: actorName },
    texts: [...texts],
  };
}

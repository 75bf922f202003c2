/** What the ladders of cases and corrective actions told the person who calls. */
import { z } from 'zod';
import { markRead } from '../../db/desk/notifications.ts';
import {
  findNotification,
  listNotifications,
  type NotificationRow,
  type Reader,
} from '../../db/queries/notifications.ts';
import { roles } from '../../workflows/domain/vocabulary.ts';
import { casesSeenBy } from '../access/authorize.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { type Caller, callerOf } from '../plugins/auth.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf, isoOrNull } from '../resources/clock.ts';
import { notificationPageSchema, notificationSchema } from '../schemas/desk.ts';
import { cursorField, flag, limitField } from '../schemas/fields.ts';
import { idOf, paged, pageResource } from './reading.ts';

/** Registers the routes for notifications. */
export function notifications(app: App, deps: Deps): void {
  const { db, now } = deps;
  const tags = ['notifications'];
  const config = { roles };

  app.get(
    '/v1/notifications',
    {
      config,
      schema: {
        tags,
        summary: 'List my notifications',
        description:
          'Newest first: what was addressed to the person who calls, and to a role or department of theirs that nobody held then.',
        querystring: z.strictObject({ unread: flag, limit: limitField, cursor: cursorField }),
        response: { 200: notificationPageSchema },
      },
    },
    async (request) => {
      const { unread, limit, cursor } = request.query;
      const reader = readerOf(callerOf(request));
      const page = await paged(() => listNotifications(db, { reader, unread, limit, cursor }));
      return pageResource(request, page, notificationResource);
    },
  );

  app.post(
    '/v1/notifications/:id/read',
    {
      config: { ...config, idempotency: 'natural' },
      schema: {
        tags,
        summary: 'Mark a notification as read',
        description: 'Once; repeating it changes nothing, so no Idempotency-Key is needed.',
        params: z.object({ id: z.string() }),
        body: z.strictObject({}).optional(),
        response: { 200: notificationSchema },
      },
    },
    async (request) => {
      const id = idOf(request.params.id, 'notification');
      const reader = readerOf(callerOf(request));
      const found = await findNotification(db, reader, id);
      if (found === null) throw notFound('The caller has no such notification.');
      if (found.readAt !== null) return notificationResource(found);
      await markRead(db, id, new Date(now()));
      return notificationResource((await findNotification(db, reader, id)) ?? found);
    },
  );
}

function readerOf(caller: Caller): Reader {
  if (caller.personId === null) {
    throw new Problem('forbidden', 'Notifications are for people: a system names one in `Recourse-Actor`.');
  }
  return {
    personId: caller.personId,
    roles: [...caller.roles].sort(),
    departments: [...caller.departments].sort(),
    registeredBy: casesSeenBy(caller)?.registeredBy ?? null,
  };
}

function notificationResource(row: NotificationRow) {
  return {
    id: row.id,
    kind: row.kind,
    clockId: row.clockId,
    rung: row.rung,
    role: row.role,
    department: row.department,
    personal: row.personId !== null,
    insteadOf: row.insteadOf,
    dueAt: isoOf(row.dueAt),
    at: isoOf(row.at),
    readAt: isoOrNull(row.readAt),
    case: row.caseId === null || row.number === null ? null : { id: row.caseId, number: row.number },
    action:
      row.actionId === null || row.actionTitle === null ? null : { id: row.actionId, title: row.actionTitle },
    links: {
      case: row.caseId === null ? null : `/v1/complaints/${row.caseId}`,
      action: row.actionId === null ? null : `/v1/corrective-actions/${row.actionId}`,
      read: `/v1/notifications/${row.id}/read`,
    },
  };
}

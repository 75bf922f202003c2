/** The audit trail, personal data, people and keys. */
import type { Action } from '../action.ts';
import { everybody, heads, readers } from '../groups.ts';
import { of, reads } from '../patterns.ts';

export const administrationActions = {
  /** Who changed what. */
  'audit.read': {
    scope: 'admin',
    about: 'whole',
    who: heads,
    routes: reads('/v1/audit', '/v1/audit/checkpoints', '/v1/audit/keys'),
  },
  'complaint.audit': { scope: 'admin', about: 'case', who: heads, routes: reads(of('/audit')) },
  /** Personal data as a whole: told, erased, or kept by law. */
  'personal-data.answer': {
    scope: 'admin',
    about: 'nothing',
    who: { head: 'all', admin: 'all' },
    routes: [
      ...reads(
        '/v1/data-subject-requests',
        '/v1/data-subject-requests/:id',
        '/v1/data-subject-requests/:id/export',
      ),
      'POST /v1/data-subject-requests',
      'PUT /v1/retention',
    ],
  },
  'personal-data.hold': {
    scope: 'admin',
    about: 'nothing',
    who: heads,
    routes: [
      ...reads('/v1/legal-holds', '/v1/legal-holds/:id', '/v1/retention', '/v1/retention/preview'),
      'POST /v1/legal-holds',
      'POST /v1/legal-holds/:id/lift',
    ],
  },
  /** One's own log-in. */
  'session.own': {
    scope: 'people:read',
    about: 'nothing',
    who: everybody,
    routes: [
      ...reads('/account', '/v1/me', '/v1/session', '/v1/sessions'),
      'DELETE /v1/session',
      'DELETE /v1/sessions',
      'DELETE /v1/sessions/:id',
      'POST /v1/me/password',
      'POST /account/password',
      'POST /logout',
      'POST /logout/everywhere',
    ],
  },
  'people.read': {
    scope: 'people:read',
    about: 'nothing',
    who: readers,
    routes: reads('/v1/people', '/v1/people/:id'),
  },
  administer: {
    scope: 'admin',
    about: 'nothing',
    who: { admin: 'all' },
    routes: [
      ...reads('/v1/api-keys', '/v1/api-keys/:id'),
      'POST /v1/api-keys',
      'PATCH /v1/api-keys/:id',
      'POST /v1/api-keys/:id/rotate',
      'DELETE /v1/api-keys/:id',
      'POST /v1/people',
      'PATCH /v1/people/:id',
      'POST /v1/people/:id/absences',
      'DELETE /v1/people/:id/absences/:absenceId',
      'GET /v1/people/:id/account',
      'PUT /v1/people/:id/account',
      'DELETE /v1/people/:id/account',
      'POST /v1/people/:id/account/password-link',
      'DELETE /v1/people/:id/account/lock',
      'DELETE /v1/people/:id/sessions',
      'PUT /v1/calendars/:name',
      'PUT /v1/contact-rules',
    ],
  },
} as const satisfies Record<string, Action>;

/** The desk around complaints: incidents, tasks, imports, letters, notifications. */
import type { Action } from '../action.ts';
import { caseworkers, everybody, readers, superiors, systems, watchers } from '../groups.ts';
import { reads } from '../patterns.ts';

export const deskActions = {
  'incident.read': {
    scope: 'complaints:read',
    about: 'whole',
    who: readers,
    routes: reads(
      '/v1/incidents',
      '/v1/incidents/:id',
      '/v1/incidents/:id/cases',
      '/v1/incidents/:id/bulk-decisions',
      '/v1/incidents/:id/bulk-decisions/:bulkId',
      '/v1/incidents/:id/bulk-decisions/:bulkId/cases',
    ),
  },
  'incident.link': {
    scope: 'complaints:write',
    about: 'whole',
    who: caseworkers,
    routes: ['POST /v1/incidents/:id/link', 'POST /v1/incidents/:id/unlink'],
  },
  'incident.steer': {
    scope: 'complaints:write',
    about: 'whole',
    who: { ...superiors, ...watchers },
    routes: ['POST /v1/incidents', 'POST /v1/incidents/:id/close', 'POST /v1/incidents/:id/reopen'],
  },
  /** One decision for all cases of an incident. */
  'incident.decide': {
    scope: 'decisions',
    about: 'whole',
    who: superiors,
    routes: ['POST /v1/incidents/:id/bulk-decisions', 'POST /v1/incidents/:id/bulk-decisions/:bulkId/retry'],
  },
  'task.take': {
    scope: 'decisions',
    about: 'task',
    who: { ...caseworkers, department: 'own' },
    routes: ['claim', 'release', 'reassign'].map((verb) => `POST /v1/tasks/:id/${verb}`),
  },
  /** Whoever reaches only their own cases sees only what they brought. */
  'import.bring': {
    scope: 'complaints:write',
    about: 'cases',
    who: { integrator: 'all', ...superiors, admin: 'all' },
    routes: [
      ...reads('/v1/imports', '/v1/imports/:id', '/v1/imports/:id/rows'),
      'POST /v1/imports',
      'POST /v1/imports/:id/cancel',
    ],
  },
  /** What customers wrote, brought by the system that took it. */
  'inbound.bring': {
    scope: 'complaints:write',
    about: 'cases',
    who: systems,
    routes: ['POST /v1/inbound/email'],
  },
  'letter.list': { scope: 'letters', about: 'cases', who: readers, routes: reads('/v1/letters') },
  'letter.note': {
    scope: 'letters',
    about: 'letter',
    who: { integrator: 'all', supervisor: 'all', head: 'all', admin: 'all' },
    routes: ['POST /v1/letters/:id/outcome'],
  },
  'notification.read': {
    scope: 'complaints:read',
    about: 'mine',
    who: everybody,
    routes: ['GET /v1/notifications', 'POST /v1/notifications/:id/read'],
  },
} as const satisfies Record<string, Action>;

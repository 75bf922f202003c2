/**
 * Who may do what: the reviewed table. Each action says its scope, what it is about, who may, and by which routes it is
 * asked for; `authorize.ts` decides by it and nothing else does. A test asks every route of the router in every role.
 *
 * Whom an action is granted for `own` does it to their own cases only: a department to those handed to it. Besides, the
 * reach of an API key bounds every role: with the reach `own` only cases registered through that key are own, whoever
 * it acts for. What is not one's own answers like what does not exist.
 */
import type { Role } from '../../workflows/domain/vocabulary.ts';
import type { Scope } from './scopes.ts';

/** For whose cases. */
export type Grant = 'all' | 'own';

/** What an action is about, and so what ownership means. */
export type About =
  /** The case, the task or the letter that the address names: a foreign one is unknown. */
  | 'case'
  | 'task'
  | 'letter'
  /** Several cases: the route leaves foreign ones out. */
  | 'cases'
  /** All cases at once, as sums: not for callers who may see only some. */
  | 'whole'
  /** Things of the caller. */
  | 'mine'
  /** Nothing that anybody owns. */
  | 'nothing';

export interface Action {
  readonly scope: Scope;
  readonly about: About;
  readonly who: Readonly<Partial<Record<Role, Grant>>>;
  /** Method and pattern. */
  readonly routes: readonly string[];
}

const caseworkers = {
  agent: 'all',
  expert: 'all',
  supervisor: 'all',
  head: 'all',
  director: 'all',
} as const;
const superiors = { supervisor: 'all', head: 'all', director: 'all' } as const;
const heads = { head: 'all', director: 'all', admin: 'all' } as const;
const watchers = { manager: 'all', admin: 'all' } as const;
const systems = { integrator: 'all', admin: 'all' } as const;
const readers = { integrator: 'all', ...caseworkers, ...watchers } as const;
const everybody = { ...readers, department: 'all' } as const;
const editors = { expert: 'all', supervisor: 'all', head: 'all', admin: 'all' } as const;

const of = (address: string) => `/v1/complaints/:id${address}`;
const reads = (...addresses: string[]) => addresses.map((address) => `GET ${address}`);
const posts = (...addresses: string[]) => addresses.map((address) => `POST ${of(address)}`);

export const table = {
  'complaint.register': {
    scope: 'complaints:write',
    about: 'cases',
    who: { integrator: 'all', ...caseworkers, admin: 'all' },
    routes: ['POST /v1/complaints'],
  },
  'complaint.list': {
    scope: 'complaints:read',
    about: 'cases',
    who: { ...readers, department: 'own' },
    routes: reads('/v1/complaints', '/v1/tasks'),
  },
  'complaint.read': {
    scope: 'complaints:read',
    about: 'case',
    who: { ...readers, department: 'own' },
    routes: reads(
      of(''),
      of('/attachments'),
      of('/attachments/:attachmentId/content'),
      of('/process'),
      of('/sla'),
      of('/timeline'),
    ),
  },
  /** What is about the customer, and what was said to them: not for departments. */
  'complaint.read-around': {
    scope: 'complaints:read',
    about: 'case',
    who: readers,
    routes: reads(
      of('/checklist'),
      of('/contacts'),
      of('/customer'),
      of('/duplicates'),
      of('/letters'),
      of('/lookups'),
      of('/personal-offers'),
      of('/refunds'),
      of('/surveys'),
    ),
  },
  'complaint.options': {
    scope: 'complaints:read',
    about: 'case',
    who: caseworkers,
    routes: reads(of('/compensation-options')),
  },
  'complaint.tell': {
    scope: 'complaints:write',
    about: 'case',
    who: { integrator: 'all', ...caseworkers },
    routes: posts('/attachments', '/messages'),
  },
  'complaint.note': {
    scope: 'complaints:write',
    about: 'case',
    who: caseworkers,
    routes: [
      ...posts(
        '/checklist',
        '/contacts',
        '/corrections',
        '/lookups',
        '/notes',
        '/personal-offers',
        '/refunds',
      ),
      `PUT ${of('/personal-offers/:offerId/answer')}`,
    ],
  },
  'complaint.answer-hand-off': {
    scope: 'complaints:write',
    about: 'case',
    who: { department: 'own' },
    routes: posts('/hand-offs/:handOffId/answer'),
  },
  /** The customer's own word, passed on. */
  'complaint.speak-for-customer': {
    scope: 'decisions',
    about: 'case',
    who: { integrator: 'all', ...caseworkers },
    routes: posts('/accept', '/decline', '/reopen', '/withdraw'),
  },
  'complaint.work-on': {
    scope: 'decisions',
    about: 'case',
    who: caseworkers,
    routes: posts(
      '/ask-customer',
      '/assign',
      '/close',
      '/compensate',
      '/conclude',
      '/dismiss',
      '/escalate-to-expert',
      '/hand-offs',
      '/hand-offs/:handOffId/recall',
      '/keep-cooperation',
      '/merge',
      '/offer',
      '/propose',
      '/reclassify',
      '/referral-outcome',
      '/refuse-cooperation',
      '/reply',
      '/resume',
      '/triage',
    ),
  },
  'complaint.answer-for': {
    scope: 'decisions',
    about: 'case',
    who: superiors,
    routes: posts(
      '/approve',
      '/cancel',
      '/confirm-refusal',
      '/promise',
      '/refer',
      '/refuse-approval',
      '/send-back',
      '/unmerge',
      '/void-breach',
    ),
  },
  'complaint.reverse-payment': {
    scope: 'decisions',
    about: 'case',
    who: { ...superiors, admin: 'all' },
    routes: posts('/reverse-payment'),
  },
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
  'outcome.tell': {
    scope: 'outside:write',
    about: 'cases',
    who: systems,
    routes: ['POST /v1/outcome-events'],
  },
  'outside.save': {
    scope: 'outside:write',
    about: 'nothing',
    who: systems,
    routes: ['orders', 'stores', 'identities', 'fraud-verdicts'].map((name) => `PUT /v1/${name}`),
  },
  'refund.answer': {
    scope: 'outside:write',
    about: 'whole',
    who: systems,
    routes: ['GET /v1/refunds', 'POST /v1/refunds/:id/outcome'],
  },
  /** Words and codes that everybody works with. */
  'words.read': {
    scope: 'reference:read',
    about: 'nothing',
    who: everybody,
    routes: reads(
      '/v1/articles',
      '/v1/articles/:id',
      '/v1/calendars',
      '/v1/calendars/:name',
      '/v1/checklists',
      '/v1/checklists/:category',
      '/v1/phrases',
      '/v1/policies',
      '/v1/taxonomy',
    ),
  },
  'words.edit': {
    scope: 'reference:write',
    about: 'nothing',
    who: editors,
    routes: [
      'POST /v1/articles',
      'PUT /v1/articles/:id',
      'PUT /v1/checklists/:category',
      'PUT /v1/letter-templates/:kind/:language',
      'PUT /v1/phrases/:block/:language',
    ],
  },
  'reference.read': {
    scope: 'reference:read',
    about: 'nothing',
    who: readers,
    routes: [
      ...reads(
        '/v1/compensation-rules',
        '/v1/contact-rules',
        '/v1/corrective-actions',
        '/v1/corrective-actions/:id',
        '/v1/experiments',
        '/v1/experiments/:name',
        '/v1/ideas',
        '/v1/ideas/:id',
        '/v1/letter-templates',
        '/v1/letter-templates/:kind/:language',
        '/v1/series',
        '/v1/series/:name',
        '/v1/targets',
      ),
      'POST /v1/phrases/compose',
      'POST /v1/phrases/coverage',
    ],
  },
  'idea.bring': {
    scope: 'reference:write',
    about: 'nothing',
    who: { ...caseworkers, ...watchers },
    routes: ['POST /v1/ideas'],
  },
  'improvement.steer': {
    scope: 'reference:write',
    about: 'nothing',
    who: { ...superiors, ...watchers },
    routes: ['POST /v1/corrective-actions', 'PATCH /v1/corrective-actions/:id', 'PATCH /v1/ideas/:id'],
  },
  'rules.set': {
    scope: 'reference:write',
    about: 'nothing',
    who: heads,
    routes: [
      'POST /v1/experiments',
      'PATCH /v1/experiments/:name',
      'PUT /v1/budget/:month/:currency',
      'PUT /v1/compensation-rules/:category/:severity/:currency',
      'PUT /v1/targets/:name',
      'PUT /v1/taxonomy',
    ],
  },
  'series.save': {
    scope: 'outside:write',
    about: 'nothing',
    who: { integrator: 'all', ...watchers },
    routes: ['PUT /v1/series/:name'],
  },
  'budget.read': {
    scope: 'reports:read',
    about: 'whole',
    who: { ...superiors, ...watchers },
    routes: reads('/v1/budget', '/v1/reports/budget'),
  },
  'report.rows': { scope: 'reports:read', about: 'cases', who: readers, routes: reads('/v1/reports/cases') },
  'report.read': {
    scope: 'reports:read',
    about: 'whole',
    who: readers,
    routes: [
      'attainment',
      'bottlenecks',
      'causes',
      'experiment',
      'fcr',
      'first-response',
      'loyalty',
      'nps-and-complaints',
      'received',
      'repeat-complainers',
      'resolution-times',
      'satisfaction',
      'stages',
      'trend',
    ].map((name) => `GET /v1/reports/${name}`),
  },
  'metrics.read': {
    scope: 'metrics',
    about: 'nothing',
    who: { integrator: 'all', ...watchers },
    routes: reads('/metrics'),
  },
  'event.read': {
    scope: 'events',
    about: 'cases',
    who: { ...readers, department: 'own' },
    routes: reads('/v1/events'),
  },
  /** A key that reaches only its own cases has webhooks of its own, which are told of these cases. */
  'webhook.keep': {
    scope: 'webhooks',
    about: 'cases',
    who: systems,
    routes: [
      ...reads(
        '/v1/webhooks',
        '/v1/webhooks/:id',
        '/v1/webhooks/:id/deliveries',
        '/v1/webhooks/:id/deliveries/:deliveryId',
      ),
      'POST /v1/webhooks',
      'PATCH /v1/webhooks/:id',
      'DELETE /v1/webhooks/:id',
      'POST /v1/webhooks/:id/rotate-secret',
      'POST /v1/webhooks/:id/ping',
      'POST /v1/webhooks/:id/resend',
      'POST /v1/webhooks/:id/deliveries/:deliveryId/resend',
    ],
  },
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
export type ActionName = keyof typeof table;

/** What whoever has no key may do: no personal data is told, and whoever writes brings a secret of their own. */
export const publicRoutes: readonly string[] = [
  ...reads('/health/live', '/health/ready', '/openapi.json', '/problems/:name', '/v1/surveys/:token'),
  'POST /v1/surveys/:token',
  // Customers, with the code of their case or a one-time link.
  ...reads('/v1/public/categories', '/v1/public/complaints/:number', '/v1/public/links/:token'),
  'POST /v1/public/complaints',
  'POST /v1/public/complaints/:number/messages',
  'POST /v1/public/links/:token',
  ...reads('/public', '/public/style.css', '/public/status', '/public/cases/:number/:code'),
  'POST /public',
  'POST /public/status',
  'POST /public/cases/:number/:code/messages',
  'POST /public/cases/:number/:code/decide',
  'GET /public/links/:token',
  'POST /public/links/:token',
  'GET /public/surveys/:token',
  'POST /public/surveys/:token',
  // Telegram, with the secret that it was given.
  'POST /v1/inbound/telegram',
  // The way in, with a password or a token.
  ...reads('/login', '/setup', '/password'),
  ...['/login', '/setup', '/password', '/v1/session', '/v1/setup', '/v1/password'].map(
    (path) => `POST ${path}`,
  ),
];

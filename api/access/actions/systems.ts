/** What other systems tell, take and are told. */
import type { Action } from '../action.ts';
import { readers, systems, watchers } from '../groups.ts';
import { reads } from '../patterns.ts';

export const systemActions = {
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
  'series.save': {
    scope: 'outside:write',
    about: 'nothing',
    who: { integrator: 'all', ...watchers },
    routes: ['PUT /v1/series/:name'],
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
} as const satisfies Record<string, Action>;

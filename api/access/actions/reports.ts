/** Sums over cases. */
import type { Action } from '../action.ts';
import { readers, superiors, watchers } from '../groups.ts';
import { reads } from '../patterns.ts';

export const reportActions = {
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
} as const satisfies Record<string, Action>;

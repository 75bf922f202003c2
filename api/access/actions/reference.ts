/** Words, rules and improvement: what complaints are handled by. */
import type { Action } from '../action.ts';
import { caseworkers, editors, everybody, heads, readers, superiors, watchers } from '../groups.ts';
import { reads } from '../patterns.ts';

export const referenceActions = {
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
} as const satisfies Record<string, Action>;

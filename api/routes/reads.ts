import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { aftercare } from './aftercare.ts';
import { apiKeys } from './api-keys.ts';
import { articles } from './articles.ts';
import { budget } from './budget.ts';
import { calendars } from './calendars.ts';
import { checklists } from './checklists.ts';
import { complaintReads } from './complaint-reads.ts';
import { experiments } from './experiments.ts';
import { health } from './health.ts';
import { improvement } from './improvement.ts';
import { letterTemplates } from './letter-templates.ts';
import { letters } from './letters.ts';
import { metrics } from './metrics.ts';
import { notifications } from './notifications.ts';
import { people } from './people.ts';
import { phrases } from './phrases.ts';
import { policies } from './policies.ts';
import { reports } from './reports.ts';
import { series } from './series.ts';
import { surveys } from './surveys.ts';
import { taskList } from './task-list.ts';

/** Everything that is read, and the reference data. */
export function readRoutes(app: App, deps: Deps): void {
  complaintReads(app, deps);
  taskList(app, deps);
  notifications(app, deps);
  letters(app, deps);
  reports(app, deps);
  people(app, deps);
  apiKeys(app, deps);
  policies(app, deps);
  calendars(app, deps);
  budget(app, deps);
  experiments(app, deps);
  surveys(app, deps);
  aftercare(app, deps);
  improvement(app, deps);
  series(app, deps);
  health(app, deps);
  metrics(app, deps);
  articles(app, deps);
  checklists(app, deps);
  phrases(app, deps);
  letterTemplates(app, deps);
}

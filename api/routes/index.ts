import { createStartCache } from '../../db/desk/start-state.ts';
import { createStartOne } from '../../engine/start-case.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { createMessenger } from '../facts/messenger.ts';
import { createBackground } from '../plugins/background.ts';
import { attachmentRoutes } from './attachments.ts';
import { correctionRoutes } from './corrections.ts';
import { decisionRoutes } from './decisions.ts';
import { factRoutes } from './facts.ts';
import { importRoutes } from './imports.ts';
import { intakeRoutes } from './intake.ts';
import { problemRoutes } from './problems.ts';
import { readRoutes } from './reads.ts';

/** All routes. Each file registers its own on the application it is given. */
export async function registerRoutes(app: App, deps: Deps): Promise<void> {
  const startOne = createStartOne({ db: deps.db, engine: deps.engine, cache: createStartCache() });
  const tell = createMessenger(deps, startOne, createBackground(app));
  intakeRoutes(app, deps, tell);
  decisionRoutes(app, deps, startOne);
  factRoutes(app, deps, tell);
  correctionRoutes(app, deps, tell);
  attachmentRoutes(app, deps, tell);
  importRoutes(app, deps);
  readRoutes(app, deps);
  problemRoutes(app);
}

import { createStartCache } from '../../db/desk/start-state.ts';
import { createStartOne } from '../../engine/start-case.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { createMessenger } from '../facts/messenger.ts';
import { createLogin } from '../login/log-in.ts';
import { loginPages } from '../pages/login-pages.ts';
import { createBackground } from '../plugins/background.ts';
import { createCheckCodes } from '../taxonomy-codes.ts';
import { accountRoutes } from './accounts.ts';
import { attachmentRoutes } from './attachments.ts';
import { correctionRoutes } from './corrections.ts';
import { decisionRoutes } from './decisions.ts';
import { factRoutes } from './facts.ts';
import { intakeRoutes } from './intake.ts';
import { problemRoutes } from './problems.ts';
import { publicRoutes } from './public/index.ts';
import { readRoutes } from './reads.ts';
import { sessionRoutes } from './session.ts';

/** All routes. Each file registers its own on the application it is given. */
export async function registerRoutes(app: App, deps: Deps): Promise<void> {
  const startOne = createStartOne({ db: deps.db, engine: deps.engine, cache: createStartCache() });
  const tell = createMessenger(deps, startOne, createBackground(app));
  intakeRoutes(app, deps, tell);
  decisionRoutes(app, deps, startOne);
  factRoutes(app, deps, tell);
  correctionRoutes(app, deps, tell);
  attachmentRoutes(app, deps, tell);
  readRoutes(app, deps);
  publicRoutes(app, deps, tell, { startOne, checkCodes: createCheckCodes(deps) });
  problemRoutes(app);
  const login = createLogin(deps);
  sessionRoutes(app, login);
  accountRoutes(app, login);
  await loginPages(app, login);
}

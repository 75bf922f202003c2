import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';

/** All routes. Each file registers its own on the application it is given. */
export async function registerRoutes(app: App, deps: Deps): Promise<void> {
  void app;
  void deps;
}

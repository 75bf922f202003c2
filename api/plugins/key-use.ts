import { noteKeyUse } from '../../db/desk/callers.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { createBackground } from './background.ts';

const noteEachMs = 60_000;

/** Notes when each key was last used, once a minute at most, and nobody waits for it. */
export function keyUse(app: App, { db, now }: Pick<Deps, 'db' | 'now'>): (keyId: string) => void {
  const background = createBackground(app, 4);
  const notedAtMs = new Map<string, number>();
  return (keyId) => {
    const nowMs = now();
    const noted = notedAtMs.get(keyId);
    if (noted !== undefined && nowMs - noted < noteEachMs) return;
    // Keys that exist only: as many as administrators made.
    notedAtMs.set(keyId, nowMs);
    background.run(() => noteKeyUse(db, keyId, new Date(nowMs)));
  };
}

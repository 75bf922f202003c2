/** A sleep that others can end early; a wake-up during work ends the next sleep. */
export interface Waker {
  wake(): void;
  /**
   * Rests for `ms`, less when woken. With `only`, a wake-up counts only where that says so; others are kept
   * for the next sleep.
   */
  sleep(ms: number, only?: () => boolean): Promise<void>;
}

/** A waker that nobody has woken yet. For one sleeper at a time. */
export function createWaker(): Waker {
  let pending = false;
  let rise: (() => void) | undefined;
  return {
    wake() {
      pending = true;
      rise?.();
    },
    async sleep(ms, only) {
      const mayRise = () => only === undefined || only();
      if (pending && mayRise()) {
        pending = false;
        return;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        rise = () => {
          if (!mayRise()) return;
          clearTimeout(timer);
          resolve();
        };
      });
      rise = undefined;
      if (mayRise()) pending = false;
    },
  };
}

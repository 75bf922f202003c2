import { CancellationScope, sleep } from '@temporalio/workflow';

/**
 * One timer for a whole case, moved only when something is due earlier than it rings. A limit that moves out
 * costs no events: the timer rings at the old time, finds nothing due and is set anew.
 */
export class Alarm {
  private set: { readonly ringsAtMs: number; readonly scope: CancellationScope } | null = null;
  private rise: () => void = () => {};

  /**
   * Waits to be woken, or until the alarm rings at or after `dueMs` (null: no limit). May ring early. A plain promise:
   * each `condition` of the SDK that comes true costs one more pass through the sandbox.
   */
  async until(dueMs: number | null): Promise<void> {
    this.arm(dueMs);
    await new Promise<void>((resolve) => {
      this.rise = resolve;
    });
  }

  /** Ends the wait at once; without one nothing happens. */
  wake(): void {
    this.rise();
  }

  private arm(dueMs: number | null): void {
    if (dueMs === null || (this.set !== null && this.set.ringsAtMs <= dueMs)) return;
    this.set?.scope.cancel();
    const scope = new CancellationScope();
    const mine = { ringsAtMs: dueMs, scope };
    this.set = mine;
    scope
      .run(() => sleep(Math.max(1, dueMs - Date.now())))
      .then(
        () => {
          if (this.set === mine) this.set = null;
          this.rise();
        },
        () => {
          // Cancelled: an earlier alarm took its place.
        },
      );
  }
}

/**
 * The floor: the least that a durable process with a limit does. It starts, sets one timer, takes one update, and ends.
 * The timer is not waited for: this server rings one of a millisecond after about a second, so a floor that waits
 * would be slow by waiting, and easy to be compared with.
 */
import { condition, defineUpdate, setHandler, sleep } from '@temporalio/workflow';

export const go = defineUpdate<string, [string]>('go');

export async function floor(): Promise<string> {
  let word: string | null = null;
  let late = false;
  setHandler(go, (given) => {
    word = given;
    return given;
  });
  void sleep('10 days').then(() => {
    late = true;
  });
  await condition(() => word !== null || late);
  return 'ended';
}

/** The floor: the least that a durable process does. It starts, takes one update, waits for one timer, and ends. */
import { condition, defineUpdate, setHandler, sleep } from '@temporalio/workflow';

export const go = defineUpdate<string, [string]>('go');

export async function floor(): Promise<string> {
  let word: string | null = null;
  setHandler(go, (given) => {
    word = given;
    return given;
  });
  await condition(() => word !== null);
  await sleep(1);
  return 'ended';
}

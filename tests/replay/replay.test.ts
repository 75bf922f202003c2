/**
 * Every recorded history replays: a case that runs under the code of then goes on under the code of now.
 * `npm run replay:record` writes them anew; from the tag v0.1.0 on they are only added to.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { beforeAll, describe, expect, test } from 'vitest';
import { verbs } from '../../workflows/complaint.contract.ts';
import { testConfig } from '../support/config.ts';
import { type RunningCase, startProcess } from '../support/process.ts';
import { workflowBundlePath } from '../support/temporal.ts';
import { stories } from './stories.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'tests/replay/histories/');
interface RecordedEvent {
  eventType: string;
  workflowExecutionUpdateAcceptedEventAttributes?: { acceptedRequest: { input: { name: string } } };
}
interface RecordedHistory {
  events: RecordedEvent[];
}
const read = async (story: string): Promise<RecordedHistory> =>
  JSON.parse(await readFile(join(folder, `${story}.json`), 'utf8'));

const replay = (history: unknown) =>
  Worker.runReplayHistory({ workflowBundle: { codePath: workflowBundlePath() } }, history);

beforeAll(async () => {
  if (!testConfig().recordHistories) return;
  await mkdir(folder, { recursive: true });
  const process = await startProcess();
  for (const [name, story] of Object.entries(stories)) {
    const c = await story(process);
    // A case that was reopened went through two runs: one story keeps the first, another the second.
    const runId = name === 'reopened-continued-as-new' ? await firstRunOf(c) : undefined;
    const handle = process.client.workflow.getHandle(c.handle.workflowId, runId);
    const recorded = JSON.stringify(JSON.parse(historyToJSON(await handle.fetchHistory())));
    // A failure's stack names the machine's folders; a replay does not look at it.
    await writeFile(join(folder, `${name}.json`), `${recorded.replaceAll(root, '')}\n`);
  }
  await process.close();
}, 180_000);

async function firstRunOf(c: RunningCase): Promise<string | undefined> {
  const { raw } = await c.handle.describe();
  return raw.workflowExecutionInfo?.firstRunId ?? undefined;
}

describe('recorded histories', () => {
  test('there is one for every story and none besides', async () => {
    expect((await readdir(folder)).sort()).toEqual(
      Object.keys(stories)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  test.each(Object.keys(stories))('%s replays', async (story) => {
    await replay(await read(story));
  });

  test('together they take every decision that the process knows', async () => {
    const taken = new Set<string>();
    for (const story of Object.keys(stories)) {
      for (const event of (await read(story)).events) {
        const name = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest.input.name;
        if (name) taken.add(name);
      }
    }
    expect([...taken].sort()).toEqual([...verbs].sort());
  });

  test('a history that the code would not have made does not replay', async () => {
    const text = JSON.stringify(await read('offer-accepted-and-paid'));
    // As if the process had asked for something else where it wrote a step.
    const other = text.replaceAll(/"data":"([A-Za-z0-9+/=]+)"/g, (whole, data: string) => {
      const plain = Buffer.from(data, 'base64').toString();
      const changed = plain.replace('"activity_type":"recordStep"', '"activity_type":"release"');
      return changed === plain ? whole : `"data":"${Buffer.from(changed).toString('base64')}"`;
    });
    expect(other).not.toBe(text);
    await expect(replay(JSON.parse(other))).rejects.toBeInstanceOf(DeterminismViolationError);
  });
});

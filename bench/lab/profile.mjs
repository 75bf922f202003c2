/**
 * Loaded before a process that is to be profiled, in all of its threads: on SIGTERM each of them writes a CPU profile
 * for Chrome's developer tools. Node's own `--cpu-prof` is no option for its environment, nor does it see threads
 * that are ended from outside.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';

const folder = new URL(import.meta.url).searchParams.get('folder');
const script = process.argv.find((one) => one.endsWith('.ts') && !one.endsWith('child.ts')) ?? 'main';
const name = script.split('/').at(-1)?.replace('.ts', '');

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.start');

function write() {
  // The inspector of one's own thread answers before `post` returns.
  session.post('Profiler.stop', (error, result) => {
    if (error !== null || folder === null) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${name}-${process.pid}-${threadId}.cpuprofile`, JSON.stringify(result.profile));
  });
}

const ending = new BroadcastChannel('recourse-bench-profile');
if (isMainThread) {
  process.once('SIGTERM', () => {
    ending.postMessage(null);
    write();
  });
} else ending.onmessage = write;
ending.unref();

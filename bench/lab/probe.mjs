/**
 * Loaded before a measured process, in all of its threads: on SIGUSR2 each of them collects its garbage and says how
 * many bytes it still holds. The SDK keeps workflows in threads, whose memory the main thread does not see; no loader
 * of TypeScript runs in them, so this file is JavaScript.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

function heldBytes() {
  // Twice: what is freed by finalizers goes with the second.
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

const asked = new BroadcastChannel('recourse-bench-asked');
const answered = new BroadcastChannel('recourse-bench-answered');
// The channels must not keep a process alive that has nothing left to do.
asked.unref();
answered.unref();
/** Threads that are busy answer later than this, and are then missing. */
const answersWithinMs = 2_000;

if (isMainThread) {
  const folder = process.argv.find((one) => one.startsWith('--data-dir='))?.slice('--data-dir='.length);
  process.on('SIGUSR2', () => {
    const threads = [];
    answered.onmessage = ({ data }) => threads.push(data);
    answered.unref();
    asked.postMessage(null);
    setTimeout(() => {
      const heapBytes = threads.reduce((all, bytes) => all + bytes, heldBytes());
      const file = `${folder}/held-${process.pid}.json`;
      const held = { heapBytes, residentBytes: process.memoryUsage.rss(), threads: threads.length };
      writeFileSync(`${file}.new`, JSON.stringify(held));
      renameSync(`${file}.new`, file);
    }, answersWithinMs);
  });
} else {
  asked.onmessage = () => answered.postMessage(heldBytes());
  asked.unref();
}

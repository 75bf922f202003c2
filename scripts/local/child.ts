/** `child.ts <script>` runs a script that stops by itself, in order, when its parent was killed. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const parent = process.ppid;

process.on('disconnect', () => {
  // A child that ends also closes the channel. An orphan gets another parent, a moment after the channel closed.
  setTimeout(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 200).unref();
});
// The channel to the parent must not keep a child alive that has nothing left to do.
process.channel?.unref();

const [script] = process.argv.slice(2);
if (script === undefined) throw new Error('which script?');
await import(pathToFileURL(resolve(script)).href);

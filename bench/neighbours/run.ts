/**
 * How much longer a neighbour waits while somebody attacks: `node --import tsx bench/neighbours/run.ts <address> <admin key>`
 * asks a running product, by turns alone and under attack, and tells the ratio of the 99th percentiles: of each attack
 * alone, and of all of them together. Never a test: a figure of a busy machine says nothing.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openHttp } from '../load/http.ts';
import { median } from '../load/numbers.ts';
import { attacks } from './attacks.ts';

const run = promisify(execFile);
const [address, key] = process.argv.slice(2);
if (address === undefined || key === undefined) {
  console.error('usage: node --import tsx bench/neighbours/run.ts <address> <admin key>');
  process.exit(2);
}
const roundMs = 5_000;
const rounds = 3;
const neighbours = 4;
/** Of each attack. */
const connections = 4;
const http = openHttp(address);

/** The 99th percentile of what neighbours waited, in milliseconds. */
async function p99During(ms: number): Promise<number> {
  const untilMs = Date.now() + ms;
  const waits: number[] = [];
  const ask = async (): Promise<void> => {
    while (Date.now() < untilMs) {
      const beganMs = performance.now();
      const { status } = await http.ask('GET', '/v1/complaints?limit=10', { key: key ?? '' });
      if (status !== 200) throw new Error(`A neighbour was answered ${status}.`);
      waits.push(performance.now() - beganMs);
    }
  };
  await Promise.all(Array.from({ length: neighbours }, ask));
  return waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN;
}

/** Begins to attack and gives, at the end, how many attacks were sent. */
async function attack(names: readonly string[]): Promise<number> {
  const file = fileURLToPath(new URL('./attacker.ts', import.meta.url));
  const asked = [address ?? '', key ?? '', String(roundMs + 2_000), String(connections), ...names];
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file, ...asked]);
  return Number(stdout);
}

await p99During(3_000);
const all = Object.keys(attacks);
for (const names of [...all.map((name) => [name]), all]) {
  const ratios: number[] = [];
  const told: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const alone = await p99During(roundMs);
    const attacking = attack(names);
    // The process needs a moment to begin.
    await p99During(1_000);
    const under = await p99During(roundMs);
    const sent = await attacking;
    ratios.push(under / alone);
    told.push(`${alone.toFixed(1)} -> ${under.toFixed(1)} ms beside ${sent}`);
  }
  const name = names.length === 1 ? names[0] : 'all of them at once';
  console.log(`${String(name).padEnd(24)} ${median(ratios).toFixed(2)} x   ${told.join('; ')}`);
}
console.log('To be reached: 2 x at most.');
http.close();

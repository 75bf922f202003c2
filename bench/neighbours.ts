/**
 * How much longer a neighbour waits while somebody attacks: `node --import tsx bench/neighbours.ts <address> <admin key>`
 * asks a running product, by turns alone and under attack, and tells the ratio of the 99th percentiles. Never a test: a
 * figure of a busy machine says nothing.
 */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { openHttp } from './load/http.ts';

const [address, key] = process.argv.slice(2);
if (address === undefined || key === undefined) {
  console.error('usage: node --import tsx bench/neighbours.ts <address> <admin key>');
  process.exit(2);
}
const roundMs = 10_000;
const rounds = 3;
const neighbours = 4;
const http = openHttp(address);
const { hostname, port } = new URL(address);

/** The 99th percentile of what neighbours waited, in milliseconds. */
async function p99Of(untilMs: number): Promise<number> {
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

const head = (fields: string) =>
  `POST /v1/complaints HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nIdempotency-Key: attack\r\n` +
  `Content-Type: application/json\r\n${fields}\r\n\r\n`;
const mebibyte = 'x'.repeat(1024 * 1024);
const deep = '['.repeat(100_000);
const many = `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join()}}`;
const attacks: readonly (() => readonly string[])[] = [
  () => [head('Content-Length: 10485760'), ...Array.from({ length: 10 }, () => mebibyte)],
  () => [head(`Content-Length: ${deep.length}`), deep],
  () => [head(`Content-Length: ${many.length}`), many],
  () => [head(Array.from({ length: 10_000 }, (_, at) => `X-${at}: y`).join('\r\n'))],
  () => [head('Content-Length: 1000'), 'x'],
  () => ['GET /v1/complaints HTTP/1.1\r\nX-Slow: '],
];

/** Each attack by four connections, again and again; slow ones are held open. */
async function attack(untilMs: number): Promise<number> {
  let sent = 0;
  const one = async (pieces: () => readonly string[]): Promise<void> => {
    while (Date.now() < untilMs) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => {
          for (const piece of pieces()) socket.write(piece);
        });
        socket.setTimeout(Math.max(1, untilMs - Date.now()), () => socket.destroy());
        socket.on('data', () => socket.destroy());
        socket.on('error', () => {});
        socket.on('close', () => resolve());
      });
      sent += 1;
      await sleep(20);
    }
  };
  await Promise.all(attacks.flatMap((pieces) => Array.from({ length: 4 }, () => one(pieces))));
  return sent;
}

await p99Of(Date.now() + 3_000);
const ratios: number[] = [];
for (let round = 1; round <= rounds; round += 1) {
  const alone = await p99Of(Date.now() + roundMs);
  const untilMs = Date.now() + roundMs;
  const [under, sent] = await Promise.all([p99Of(untilMs), attack(untilMs)]);
  ratios.push(under / alone);
  console.log(
    `round ${round}: p99 ${alone.toFixed(1)} ms alone, ${under.toFixed(1)} ms beside ${sent} attacks: ${(under / alone).toFixed(2)}`,
  );
}
http.close();
const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
console.log(`median of the ratios: ${median.toFixed(2)} (to be reached: 2 at most)`);

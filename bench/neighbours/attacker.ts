/**
 * A process that attacks: `attacker.ts <address> <key> <milliseconds> <connections> <attack>...`. Each connection sends its
 * attack again 20 ms after it was answered; what never ends is held open. It tells how many were sent.
 */
import { connect } from 'node:net';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { attacks } from './attacks.ts';

const [address = '', key = '', forMs = '0', connections = '0', ...names] = process.argv.slice(2);
// Its own work is not the product's: where both want a core, the product gets it.
setPriority(19);
const { hostname, port } = new URL(address);
const untilMs = Date.now() + Number(forMs);
let sent = 0;

async function again(pieces: (key: string) => readonly string[]): Promise<void> {
  while (Date.now() < untilMs) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        for (const piece of pieces(key)) socket.write(piece);
      });
      socket.setTimeout(Math.max(1, untilMs - Date.now()), () => socket.destroy());
      socket.on('data', () => socket.destroy());
      socket.on('error', () => {});
      socket.on('close', () => resolve());
    });
    sent += 1;
    await sleep(20);
  }
}

await Promise.all(
  names.flatMap((name) => {
    const pieces = attacks[name];
    if (pieces === undefined) throw new Error(`There is no attack ${name}.`);
    return Array.from({ length: Number(connections) }, () => again(pieces));
  }),
);
console.log(sent);

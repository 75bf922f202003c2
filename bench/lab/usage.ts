/** What processes use, as Linux tells it in `/proc`. Elsewhere nothing can be told: null. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The parts whose use is measured, each with its first process. */
export type Part = 'worker' | 'api' | 'temporal' | 'postgres' | 'floor' | 'bench';
export type CpuSeconds = Readonly<Partial<Record<Part, number>>>;

const ticksPerSecond = (() => {
  try {
    return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  } catch {
    return 100;
  }
})();

interface Stat {
  readonly parent: number;
  /** Clock ticks of the process itself and of its children that have ended. */
  readonly own: number;
  readonly ended: number;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces and parentheses; what follows the last one are numbers.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const at = (field: number) => Number(fields[field - 3]);
    return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
  } catch {
    return null;
  }
}

/** CPU seconds of processes until now, with those of their direct children: PostgreSQL has one for each connection. */
export function cpuSecondsOf(pids: Readonly<Partial<Record<Part, number>>>): CpuSeconds | null {
  const stats = new Map<number, Stat>();
  let entries: string[];
  try {
    entries = readdirSync('/proc');
  } catch {
    return null;
  }
  for (const entry of entries) {
    const pid = Number(entry);
    const stat = Number.isInteger(pid) ? statOf(pid) : null;
    if (stat !== null) stats.set(pid, stat);
  }
  const used: Partial<Record<Part, number>> = {};
  for (const [part, pid] of Object.entries(pids) as [Part, number][]) {
    const first = stats.get(pid);
    if (first === undefined) continue;
    let ticks = first.own;
    // The bench's children are parts themselves.
    if (part !== 'bench') {
      ticks += first.ended;
      for (const stat of stats.values()) if (stat.parent === pid) ticks += stat.own;
    }
    used[part] = ticks / ticksPerSecond;
  }
  return Object.keys(used).length === 0 ? null : used;
}

/** What was used between two readings. */
export function usedBetween(before: CpuSeconds | null, after: CpuSeconds | null): CpuSeconds | null {
  if (before === null || after === null) return null;
  const used: Partial<Record<Part, number>> = {};
  for (const part of Object.keys(after) as Part[]) used[part] = (after[part] ?? 0) - (before[part] ?? 0);
  return used;
}

/** Resident bytes of one process, or null. */
export function residentBytesOf(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
}

/** Numbers that look random and are the same for the same seed, so that a demo can be told about and repeated. */
export interface Rng {
  /** In [0, 1). */
  next(): number;
  /** True in `share` of the draws. */
  chance(share: number): boolean;
  /** In [from, to). */
  between(from: number, to: number): number;
  /** An integer in [from, to]. */
  integer(from: number, to: number): number;
  /** One of `items`, which must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** One of the keys, each as often as its weight says. Weights need not sum to one. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** Scatters the bits of an integer: neighbouring seeds give unlike sequences. */
function scatter(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** A generator (mulberry32) for `seed` and `stream`: each case has a stream of its own, whatever the others draw. */
export function createRng(seed: number, stream = 0): Rng {
  let state = scatter(scatter(seed) + Math.imul(stream + 1, 0x9e3779b9));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + next() * (to - from);
  const integer = (from: number, to: number): number => Math.floor(between(from, to + 1));
  return {
    next,
    between,
    integer,
    chance: (share) => next() < share,
    pick: <T>(items: readonly T[]): T => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new Error('pick() needs at least one item');
      return item;
    },
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      const entries = Object.entries<number>(weights) as [K, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      const last = entries.at(-1);
      if (last === undefined) throw new Error('weighted() needs at least one key');
      return last[0];
    },
  };
}

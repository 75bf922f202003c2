export interface BriefCacheOptions {
  readonly ttlMs: number;
  readonly maxEntries: number;
  /** Milliseconds, from any beginning; not the wall clock, which can be set back. */
  now(): number;
}

/**
 * Remembers what `load` gave for a short while; simultaneous callers share one look-up. Neither failures nor
 * nulls are kept: an absent thing is looked up again, and guessing names fills no memory.
 */
export function brieflyCached<T>(
  options: BriefCacheOptions,
): (key: string, load: () => Promise<T>) => Promise<T> {
  const entries = new Map<string, { readonly untilMs: number; readonly value: Promise<T> }>();
  return (key, load) => {
    const nowMs = options.now();
    const known = entries.get(key);
    if (known !== undefined && nowMs < known.untilMs) return known.value;
    const value = load();
    const entry = { untilMs: nowMs + options.ttlMs, value };
    entries.delete(key);
    // The oldest entry goes first: a Map keeps the order of insertion.
    const oldest = entries.size >= options.maxEntries ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
    entries.set(key, entry);
    const forget = () => {
      if (entries.get(key) === entry) entries.delete(key);
    };
    value.then((loaded) => {
      if (loaded === null) forget();
    }, forget);
    return value;
  };
}

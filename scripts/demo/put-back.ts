/** What the demo changes for everybody while it runs, and puts back: in the end, and when it is broken off. */

export interface PutBack {
  /**
   * Makes a change that is to be put back, also when it fails halfway. What is returned puts it back, once. Throws when the
   * demo was broken off: then nothing is changed any more.
   */
  change(
    what: string,
    make: () => Promise<unknown>,
    put: () => Promise<unknown>,
  ): Promise<() => Promise<void>>;
  /** As {@link PutBack.change}, of what was made already. */
  owe(what: string, put: () => Promise<unknown>): () => Promise<void>;
  /** Puts back all that is owed; what fails keeps nothing else. Answers what could not be. */
  all(): Promise<readonly string[]>;
}

/** Makes a {@link PutBack} that owes nothing yet. */
export function createPutBack(): PutBack {
  const owed = new Map<string, () => Promise<void>>();
  let isOver = false;
  const owe = (what: string, put: () => Promise<unknown>): (() => Promise<void>) => {
    let done: Promise<void> | undefined;
    const once = (): Promise<void> => {
      done ??= put().then(() => {
        owed.delete(what);
      });
      return done;
    };
    owed.set(what, once);
    return once;
  };
  return {
    owe,
    async change(what, make, put) {
      if (isOver) throw new Error('The demo was broken off');
      const making = make();
      // One that is under way would come after what puts it back.
      const back = owe(what, () => making.catch(() => {}).then(put));
      await making;
      return back;
    },
    async all() {
      isOver = true;
      const ends = await Promise.all(
        [...owed].map(([what, once]) =>
          once().then(
            () => [],
            (error: unknown) => [`${what}: ${error instanceof Error ? error.message : String(error)}`],
          ),
        ),
      );
      return ends.flat();
    },
  };
}

import { type ApiCall, answer } from './answers.ts';

/** A page of a list, as every list of the API answers. */
export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * Every item of a list, page after page. `ask` is called with the place to go on from: spread it into the query, and
 * repeat filter and sort as they were. Throws `RecourseProblem`.
 */
export async function* each<Item>(
  ask: (from: { readonly cursor?: string }) => Promise<ApiCall<PageOf<Item>>>,
): AsyncGenerator<Item, void> {
  let from: { readonly cursor?: string } = {};
  for (;;) {
    const page = await answer(ask(from));
    yield* page.items;
    if (page.nextCursor === null) return;
    from = { cursor: page.nextCursor };
  }
}

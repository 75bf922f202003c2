import { z } from 'zod';
import type { App } from '../app.ts';
import { notFound, problemKinds } from '../problems.ts';

/** Each `type` of a problem can be looked up at its own address. */
export function problemRoutes(app: App): void {
  app.get(
    '/problems/:name',
    {
      config: { roles: 'public' },
      schema: {
        tags: ['service'],
        summary: 'What a kind of problem means',
        params: z.object({ name: z.string() }),
        response: {
          200: z.object({ type: z.string(), status: z.int(), title: z.string(), about: z.string() }),
        },
      },
    },
    async (request) => {
      const kind = Object.entries(problemKinds).find(([name]) => name === request.params.name);
      if (kind === undefined) throw notFound('There is no such kind of problem.');
      return { type: `/problems/${kind[0]}`, ...kind[1] };
    },
  );
}

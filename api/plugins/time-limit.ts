import type { App } from '../app.ts';
import { unavailable } from '../problems.ts';
import { sendProblem } from './errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The caller is told to come back after so many milliseconds; 6,000 unless told. */
    answerWithinMs?: number;
  }
}

const usualMs = 6_000;

/**
 * Answers 503 where a part that is down keeps a request waiting. The work goes on, and its answer is kept under
 * its key. Fastify's own limit makes and aborts a signal for each request, which costs intake a tenth of its rate.
 */
export function useTimeLimit(app: App): void {
  app.addHook('onRequest', (request, reply, done) => {
    const timer = setTimeout(() => {
      // An answer that streams has begun: it may take as long as the caller takes to read it.
      if (!reply.sent && !reply.raw.headersSent)
        sendProblem(unavailable('The request took too long.'), request, reply);
    }, request.routeOptions.config.answerWithinMs ?? usualMs);
    reply.raw.once('close', () => clearTimeout(timer));
    done();
  });
}

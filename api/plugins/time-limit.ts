import type { App } from '../app.ts';
import { unavailable } from '../problems.ts';
import { sendProblem } from './errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The caller is told to come back after so many milliseconds; 6,000 unless told. */
    answerWithinMs?: number;
  }
  interface FastifyRequest {
    /** Ends the wait for an answer. */
    timeLimit: NodeJS.Timeout | null;
  }
}

const usualMs = 6_000;

/**
 * Answers 503 where a part that is down keeps a request waiting. The work goes on, and its answer is kept under
 * its key. Fastify's own limit makes and aborts a signal for each request, which costs intake a tenth of its rate.
 */
export function useTimeLimit(app: App): void {
  app.decorateRequest('timeLimit', null);
  app.addHook('onRequest', (request, reply, done) => {
    const timer = setTimeout(() => {
      // A body that is still on its way is the sender's time: the server itself limits that, and answers 408.
      if (request.raw.complete === false) timer.refresh();
      // An answer that streams has begun: it may take as long as the caller takes to read it.
      else if (!reply.sent && !reply.raw.headersSent) {
        sendProblem(unavailable('The request took too long.'), request, reply);
      }
    }, request.routeOptions.config.answerWithinMs ?? usualMs);
    request.timeLimit = timer;
    reply.raw.once('close', () => clearTimeout(timer));
    done();
  });
  app.addHook('preValidation', (request, _reply, done) => {
    request.timeLimit?.refresh();
    done();
  });
}

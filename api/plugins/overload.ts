import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { App } from '../app.ts';
import type { Limits } from '../limits.ts';
import { Problem } from '../problems.ts';

const resolutionMs = 20;
const lookEachMs = 250;
/** Whatever takes longer is a stream, which costs nothing while it waits. */
const countedForMs = 15_000;

/**
 * Tells callers to come back before those who are served already have to wait for them: when too many answers are being
 * made, or when the event loop is late. A request counts from when its body has arrived, so slow senders fill nothing.
 * Health and figures are always answered.
 */
export function useOverload(app: App, limits: Limits): void {
  let underWay = 0;
  let isLate = false;
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  const look = setInterval(() => {
    isLate = delay.mean / 1e6 - resolutionMs > limits.loopDelayMaxMs;
    delay.reset();
  }, lookEachMs).unref();
  app.addHook('onClose', async () => {
    clearInterval(look);
    delay.disable();
  });

  app.addHook('onRequest', async (request) => {
    if (underWay < limits.requestsMax && !isLate) return;
    const { url } = request.routeOptions;
    if (url === '/metrics' || url?.startsWith('/health/')) return;
    throw new Problem('overloaded', undefined, { headers: { 'retry-after': '1' } });
  });
  app.addHook('preValidation', (_request, reply, done) => {
    underWay += 1;
    let isCounted = true;
    const leave = () => {
      if (isCounted) underWay -= 1;
      isCounted = false;
      clearTimeout(timer);
    };
    const timer = setTimeout(leave, countedForMs).unref();
    reply.raw.once('close', leave);
    done();
  });
}

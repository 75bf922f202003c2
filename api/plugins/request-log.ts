import type { App } from '../app.ts';

/**
 * One line a request, without anything of its content: the route's pattern and not its address, so neither
 * queries nor names get into logs. Failures of ours are errors, all else is `debug`.
 */
export function useRequestLog(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'debug';
    if (level === 'debug' && !isDebug(app.log)) return;
    app.log[level](
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        caller: request.caller?.id ?? null,
      },
      'request',
    );
  });
}

function isDebug(log: { level: string }): boolean {
  return log.level === 'debug' || log.level === 'trace';
}

/** A worker's own small page for supervisors: is it polling, and how much has it in hand? */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Gauge, Registry } from 'prom-client';

/** What a worker has in hand now. */
export interface WorkerStatus {
  /** Whether it takes work from the engine. */
  readonly polling: boolean;
  readonly cachedCases: number;
  readonly workflowTasks: number;
  readonly activities: number;
}

export interface HealthServer {
  /** The port it listens on, also when any free one was asked for. */
  readonly port: number;
  close(): Promise<void>;
}

interface Answer {
  readonly code: number;
  readonly body: string;
  readonly type?: string;
}

/**
 * Serves `/health/live` (the process answers), `/health/ready` (200 while it polls, else 503) and `/metrics`.
 * @param at where to listen; port 0 is any free one
 * @param registry where other parts of the worker keep their figures
 */
export async function serveHealth(
  at: { readonly host: string; readonly port: number },
  status: () => WorkerStatus,
  registry = new Registry(),
): Promise<HealthServer> {
  const metrics = metricsOf(registry, status);
  const answer = async (path: string): Promise<Answer> => {
    const now = status();
    switch (path) {
      case '/health/live':
        return { code: 200, body: '{"status":"ok"}' };
      case '/health/ready':
        return {
          code: now.polling ? 200 : 503,
          body: JSON.stringify({ status: now.polling ? 'ok' : 'starting', ...now }),
        };
      case '/metrics':
        return { code: 200, body: await metrics.metrics(), type: metrics.contentType };
      default:
        return { code: 404, body: '{"status":"not-found"}' };
    }
  };
  const server = createServer((request, response) => {
    void answer(request.url?.split('?')[0] ?? '/').then(({ code, body, type = 'application/json' }) =>
      response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function metricsOf(registry: Registry, status: () => WorkerStatus): Registry {
  const gauge = (name: string, help: string, value: (now: WorkerStatus) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value(status()));
      },
    });
  gauge('recourse_worker_polling', 'Whether the worker takes work from the engine.', (now) =>
    now.polling ? 1 : 0,
  );
  gauge(
    'recourse_worker_cached_cases',
    'Cases kept in memory between their steps.',
    (now) => now.cachedCases,
  );
  gauge('recourse_worker_workflow_tasks', 'Workflow tasks in hand.', (now) => now.workflowTasks);
  gauge('recourse_worker_activities', 'Activities in hand, local ones included.', (now) => now.activities);
  return registry;
}

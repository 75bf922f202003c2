/** Figures for Prometheus. Labels are route patterns and codes, never names or ids. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import { type StartBacklog, startBacklog, unsignedAuditSeconds } from '../../db/queries/health.ts';
import { deliveryBacklog } from '../../db/queries/webhooks.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import type { Streams } from '../events/streams.ts';
import { brieflyCached } from '../plugins/brief-cache.ts';
import { refusalOfRequest } from '../plugins/refusal-log.ts';
import { addressOfVerb } from '../verbs.ts';
import { gaugeFiles } from './file-metrics.ts';

const casePattern = '/v1/complaints/:id/';
const taskPattern = '/v1/tasks/:id/';

/** Registers `/metrics`, and measures every request of the application. */
export function metrics(app: App, deps: Deps, streams: Streams): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'recourse_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const accepted = new Counter({
    name: 'recourse_complaints_accepted_total',
    help: 'Complaints stored and acknowledged; repeats of a request are not counted.',
    registers: [registry],
  });
  const decisions = new Counter({
    name: 'recourse_decisions_total',
    help: 'Answers to decisions by verb: done, refused, invalid, unknown or failed; repeats are not counted.',
    labelNames: ['verb', 'result'],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'recourse_refused_total',
    help: 'Requests refused for want of a key, a right or a rate, by reason; those that the log has no line for too.',
    labelNames: ['reason'],
    registers: [registry],
  });
  gaugeBacklogs(registry, deps);
  gaugeAudit(registry, deps);
  new Gauge({
    name: 'recourse_event_streams_open',
    help: 'Live streams of events that this process has open.',
    registers: [registry],
    collect() {
      this.set(streams.size());
    },
  });
  gaugeFiles(registry, deps);

  const verbs = decisionRoutes();
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { statusCode: status, elapsedTime } = reply;
    durations.observe({ method: request.method, route, status }, elapsedTime / 1_000);
    const reason = refusalOfRequest(request, reply);
    if (reason !== null) refused.inc({ reason });
    if (request.method !== 'POST' || reply.hasHeader('idempotency-replayed')) return;
    if (route === '/v1/complaints' && status === 201) accepted.inc();
    const verb = verbs.get(route);
    if (verb !== undefined) decisions.inc({ verb, result: resultOf(status) });
  });

  app.get(
    '/metrics',
    {
      config: { roles: ['integrator', 'manager', 'admin'] },
      schema: {
        tags: ['service'],
        summary: 'Figures for Prometheus',
        produces: ['text/plain'],
        response: { 200: z.string() },
      },
      serializerCompiler: () => String,
    },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  );
}

/** Verbs by the pattern of their route. */
function decisionRoutes(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(addressOfVerb).map(([verb, address]) => {
      if (address.startsWith('tasks/')) return [`${taskPattern}${address.slice('tasks/'.length)}`, verb];
      if (address === 'hand-offs/recall') return [`${casePattern}hand-offs/:handOffId/recall`, verb];
      return [`${casePattern}${address}`, verb];
    }),
  );
}

function resultOf(status: number): string {
  if (status < 300) return 'done';
  if (status === 503) return 'unknown';
  if (status >= 500) return 'failed';
  return [403, 404, 409, 412, 422].includes(status) ? 'refused' : 'invalid';
}

/** A database that is down leaves no figure rather than an old one. */
function gaugeBacklogs(registry: Registry, { db }: Deps): void {
  const look = brieflyCached<StartBacklog>({ ttlMs: 500, maxEntries: 2, now: () => performance.now() });
  const gauges = (prefix: string, what: string, read: () => Promise<StartBacklog>) => {
    const gauge = (name: string, help: string, figureOf: (backlog: StartBacklog) => number) =>
      new Gauge({
        name: `${prefix}_${name}`,
        help,
        registers: [registry],
        async collect() {
          try {
            this.set(figureOf(await look(prefix, read)));
          } catch {
            this.remove();
          }
        },
      });
    gauge('size', `${what}.`, (backlog) => backlog.size);
    gauge('oldest_seconds', `Age of the oldest: ${what.toLowerCase()}.`, (backlog) => backlog.oldestSeconds);
  };
  gauges('recourse_start_backlog', 'Complaints stored and not yet started', () => startBacklog(db));
  gauges('recourse_webhook_backlog', 'Webhook deliveries due and not settled', () => deliveryBacklog(db));
}

/** Nothing else tells that no worker signs: a key that is missing breaks nothing before somebody wants a proof. */
function gaugeAudit(registry: Registry, { db }: Deps): void {
  new Gauge({
    name: 'recourse_audit_unsigned_seconds',
    help: 'Age of the oldest entry of the audit trail that no signed checkpoint covers, 0 when all are covered.',
    registers: [registry],
    async collect() {
      try {
        this.set(await unsignedAuditSeconds(db));
      } catch {
        this.remove();
      }
    },
  });
}

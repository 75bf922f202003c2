/** The log of events: read page by page, or followed live. */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { eventIdOf, eventTypeNames, positionOf } from '../../db/events.ts';
import { findCaseHead } from '../../db/queries/cases.ts';
import { type EventFilter, type LogBounds, logBounds, readEvents } from '../../db/queries/events.ts';
import { authorize, casesSeenBy, isWithin } from '../access/authorize.ts';
import { table } from '../access/table.ts';
import type { App } from '../app.ts';
import { unknownCase } from '../case-ref.ts';
import type { Deps } from '../deps.ts';
import { createHub } from '../events/hub.ts';
import { eventResource, streamOf } from '../events/stream.ts';
import { createStreams, type Streams } from '../events/streams.ts';
import { type Caller, callerOf } from '../plugins/auth.ts';
import { accepts } from '../plugins/media-types.ts';
import { invalid, Problem } from '../problems.ts';
import { eventId, eventPageSchema, typesDescribed } from '../schemas/events.ts';
import { limitField, several } from '../schemas/fields.ts';
import { caseNameOf, caseReadersAndDepartments } from './reading.ts';

const streamType = 'text/event-stream';
/** Shorter than proxies wait for a silent connection. A revoked key listens no longer than this. */
const heartbeatMs = 5_000;
const livesMs = 3_600_000;

const query = z.strictObject({
  types: several(eventTypeNames).meta({ description: 'One or several types, separated by commas.' }),
  case: z.string().max(100).optional().meta({ description: 'Id or number of a case.' }),
  after: eventId.optional().meta({
    description:
      'Only what comes after this event. A page begins at the oldest that is kept, a stream with what comes next, unless told.',
  }),
  limit: limitField,
});

/** Registers `GET /v1/events`. Answers the streams that are open, for the figures. */
export function events(app: App, deps: Deps): Streams {
  const { db, config, logger } = deps;
  const hub = createHub({ db, logger });
  const streams = createStreams(config.eventStreamsPerKey);
  app.addHook('preClose', async () => {
    await hub.close();
    await streams.close();
  });

  // Two media types in one answer are beyond the compiler.
  (app as unknown as FastifyInstance).get(
    '/v1/events',
    {
      config: {
        roles: caseReadersAndDepartments,
        produces: ['application/json', streamType],
        problems: [404, 410],
      },
      schema: {
        tags: ['events'],
        summary: 'Read the log of events, or follow it live',
        description: `With \`Accept: text/event-stream\` the events come as Server-Sent Events, as they are told: a listener that comes back with \`Last-Event-ID\` gets everything since, once and in order. Otherwise a page is answered; ask again with \`after\`. A department sees the events of cases on which it was asked. Events are told as soon as they are written; see \`complaint.restated\`.\n\n${typesDescribed}`,
        querystring: query,
        response: {
          200: {
            description: 'Events in the order of the log.',
            content: {
              'application/json': { schema: eventPageSchema },
              [streamType]: { schema: z.string().meta({ description: 'Fields `id`, `event` and `data`.' }) },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const asked = request.query as z.output<typeof query>;
      const caller = callerOf(request);
      const filter = await filterOf(asked, caller);
      const bounds = await logBounds(db);
      if (!wantsStream(request)) {
        const after = asked.after === undefined ? bounds.floor : placeOf(asked.after, 'after', bounds);
        const read = await readEvents(db, after, asked.limit, filter, bounds);
        const next = eventIdOf(read.through);
        return {
          items: read.events.map(eventResource),
          next,
          more: read.more,
          links: { next: nextOf(request, next) },
        };
      }
      const last = lastEventId(request) ?? asked.after;
      const position = last === undefined ? bounds.position : placeOf(last, 'Last-Event-ID', bounds);
      const signal = streams.open(caller.id, reply.raw);
      const recheck = () => stillMay(request, filter);
      const text = streamOf({ db, hub, position, filter, recheck, signal, heartbeatMs, livesMs });
      reply.type(streamType).header('x-accel-buffering', 'no');
      return reply.send(Readable.from(text, { highWaterMark: 1 }));
    },
  );

  return streams;

  async function filterOf(asked: z.output<typeof query>, caller: Caller): Promise<EventFilter> {
    const bounds = casesSeenBy(caller);
    if (asked.case === undefined) return { types: asked.types, bounds };
    const head = await findCaseHead(db, caseNameOf(asked.case));
    if (head === null || !isWithin(bounds, head)) throw unknownCase();
    return { types: asked.types, caseId: head.id, bounds };
  }

  /** A key that was revoked, or roles that were taken away, end the stream; a database that is away does not. */
  async function stillMay(request: FastifyRequest, filter: EventFilter): Promise<EventFilter | null> {
    try {
      const caller = await app.identify(request);
      if (authorize(caller, table['event.read']) !== 'allowed') return null;
      return { ...filter, bounds: casesSeenBy(caller) };
    } catch (error) {
      return error instanceof Problem ? null : filter;
    }
  }
}

/** JSON unless a stream is what is asked for. */
function wantsStream(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes(streamType) && accepts(accept, [streamType]);
}

function lastEventId(request: FastifyRequest): string | undefined {
  const header = request.headers['last-event-id'];
  return typeof header === 'string' && header !== '' ? header : undefined;
}

/** The place that an id names. An id before the log's begin is told so, for what followed it may be missing. */
function placeOf(id: string, parameter: string, { floor, position }: LogBounds): number {
  const place = positionOf(id);
  if (place === null) throw invalid([{ parameter, detail: `${parameter}: is no id of an event` }]);
  if (place > position) throw invalid([{ parameter, detail: `${parameter}: the log has no such event yet` }]);
  if (place < floor) {
    const oldest = floor < position ? eventIdOf(floor + 1) : null;
    throw new Problem('events-expired', undefined, { members: { oldest } });
  }
  return place;
}

function nextOf(request: FastifyRequest, next: string): string {
  const [path = '', search = ''] = request.url.split('?', 2);
  const parameters = new URLSearchParams(search);
  parameters.set('after', next);
  return `${path}?${parameters}`;
}

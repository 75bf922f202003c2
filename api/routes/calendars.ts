/** Calendars: read, and replaced as a whole by a new version. */
import { z } from 'zod';
import { validateCalendar } from '../../db/desk/calendar-rules.ts';
import { saveCalendar } from '../../db/desk/calendars.ts';
import { type CalendarRow, findCalendar, listCalendars } from '../../db/queries/reference.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import { versionQuery } from '../schemas/fields.ts';
import { calendarInput, calendarSchema, calendarsSchema } from '../schemas/reference.ts';
import { caseReadersAndDepartments, codeField, ifVersionOf, plainJson, staleVersion } from './reading.ts';

const params = z.object({ name: codeField });

/** Registers the routes for calendars. */
export function calendars(app: App, deps: Deps): void {
  const { db, now } = deps;
  const tags = ['reference data'];
  const readers = { roles: caseReadersAndDepartments };

  app.get(
    '/v1/calendars',
    {
      config: readers,
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'List calendars',
        description: 'The newest version of each.',
        response: { 200: calendarsSchema },
      },
    },
    async () => ({ items: (await listCalendars(db)).map(calendarResource) }),
  );

  app.get(
    '/v1/calendars/:name',
    {
      config: readers,
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'Read a calendar',
        params,
        querystring: versionQuery,
        response: { 200: calendarSchema },
      },
    },
    async (request, reply) => {
      const row = await findCalendar(db, request.params.name, request.query.version ?? null);
      if (row === null) throw notFound('There is no such calendar.');
      reply.header('etag', `"${row.version}"`);
      return calendarResource(row);
    },
  );

  app.put(
    '/v1/calendars/:name',
    {
      config: { roles: ['admin'], ifMatch: 'optional' },
      serializerCompiler: plainJson,
      schema: {
        tags,
        summary: 'Save a calendar',
        description:
          'As a new version, unless nothing differs. New cases take it; running ones keep theirs. One without open hours ahead is refused.',
        params,
        body: calendarInput,
        response: { 200: calendarSchema },
      },
    },
    async (request, reply) => {
      const { name } = request.params;
      const { zone, rules, validUntil } = request.body;
      const wrong = validateCalendar(rules, zone, validUntil, now());
      if (wrong.length > 0) {
        throw new Problem('unprocessable', 'The calendar cannot be kept.', {
          members: {
            errors: wrong.map(({ code, pointer, message }) => ({ pointer, code, detail: message })),
          },
        });
      }
      const saved = await saveCalendar(
        db,
        { name, zone, rules, validUntil },
        ifVersionOf(request),
        originOf(request),
      );
      if (saved.kind === 'stale') throw staleVersion(saved.version);
      const row = await findCalendar(db, name, saved.version);
      if (row === null) throw notFound('There is no such calendar.');
      reply.header('etag', `"${row.version}"`);
      return calendarResource(row);
    },
  );
}

function calendarResource(row: CalendarRow): z.input<typeof calendarSchema> {
  return {
    name: row.name,
    version: row.version,
    zone: row.zone,
    rules: JSON.parse(JSON.stringify(row.rules)),
    validUntil: row.validUntil,
    createdAt: isoOf(row.createdAt),
  };
}

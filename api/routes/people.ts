/** People and their absences. */
import { z } from 'zod';
import { addAbsence, addPerson, changePerson, PeopleRuleError, removeAbsence } from '../../db/desk/people.ts';
import { findPerson, listPeople, type PersonRow } from '../../db/queries/people.ts';
import { roles } from '../../workflows/domain/vocabulary.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem } from '../problems.ts';
import { isoOf } from '../resources/clock.ts';
import { cursorField, flag, instantInput, limitField } from '../schemas/fields.ts';
import {
  absenceSchema,
  peoplePageSchema,
  personChange,
  personInput,
  personSchema,
} from '../schemas/reference.ts';
import { sendOnce } from './once.ts';
import { caseReaders, codeField, idOf, ifVersionOf, paged, pageResource } from './reading.ts';

const params = z.object({ id: z.string() });
const noSuchPerson = () => notFound('There is no such person.');

/** Registers the routes for people. */
export function people(app: App, deps: Deps): void {
  const { db } = deps;
  const tags = ['people'];
  const readers = { roles: caseReaders };
  const writers = { roles: ['admin'] } as const;

  app.get(
    '/v1/people',
    {
      config: readers,
      schema: {
        tags,
        summary: 'List people',
        querystring: z.strictObject({
          role: z.enum(roles).optional(),
          department: codeField.optional(),
          active: flag,
          limit: limitField,
          cursor: cursorField,
        }),
        response: { 200: peoplePageSchema },
      },
    },
    async (request) => {
      const { limit, cursor, ...filter } = request.query;
      const page = await paged(() => listPeople(db, { filter, limit, cursor }));
      return pageResource(request, page, personResource);
    },
  );

  app.get(
    '/v1/people/:id',
    {
      config: readers,
      schema: { tags, summary: 'Read a person', params, response: { 200: personSchema } },
    },
    async (request, reply) => {
      const person = await personOf(request.params.id);
      reply.header('etag', `"${person.version}"`);
      return personResource(person);
    },
  );

  app.post(
    '/v1/people',
    {
      config: writers,
      schema: { tags, summary: 'Add a person', body: personInput, response: { 201: personSchema } },
    },
    async (request, reply) =>
      sendOnce(deps, request, reply, async (tx) => {
        const actorId = originOf(request);
        const id = await keepingRules(() => addPerson(tx, request.body, actorId));
        const person = await findPerson({ sql: tx }, id);
        if (person === null) throw noSuchPerson();
        return { value: personResource(person), location: `/v1/people/${id}` };
      }),
  );

  app.patch(
    '/v1/people/:id',
    {
      config: { ...writers, ifMatch: 'optional' },
      schema: {
        tags,
        summary: 'Change a person',
        description: 'Members left out stay. A person who is not active can do nothing more.',
        params,
        body: personChange,
        response: { 200: personSchema },
      },
    },
    async (request, reply) => {
      const id = idOf(request.params.id, 'person');
      const actorId = originOf(request);
      const result = await keepingRules(() =>
        changePerson(db, id, request.body, ifVersionOf(request), actorId),
      );
      if (result.kind === 'unknown') throw noSuchPerson();
      if (result.kind === 'stale') {
        throw new Problem('stale-version', `The person has version ${result.version}.`, {
          members: { version: result.version },
          headers: { etag: `"${result.version}"` },
        });
      }
      const person = await personOf(id);
      reply.header('etag', `"${person.version}"`);
      return personResource(person);
    },
  );

  app.post(
    '/v1/people/:id/absences',
    {
      config: writers,
      schema: {
        tags,
        summary: 'Add an absence',
        description: "While it lasts the person's substitute holds their roles.",
        params,
        body: z
          .strictObject({ from: instantInput, until: instantInput })
          .refine(({ from, until }) => from < until, { path: ['until'], message: 'must be after `from`' }),
        response: { 201: absenceSchema },
      },
    },
    async (request, reply) => {
      const personId = idOf(request.params.id, 'person');
      const { from, until } = request.body;
      return sendOnce(deps, request, reply, async (tx) => {
        const id = await addAbsence(tx, { personId, from, until }, originOf(request));
        if (id === null) throw noSuchPerson();
        return {
          value: { id, from: isoOf(from), until: isoOf(until) },
          location: `/v1/people/${personId}/absences/${id}`,
        };
      });
    },
  );

  app.delete(
    '/v1/people/:id/absences/:absenceId',
    {
      config: writers,
      schema: {
        tags,
        summary: 'Remove an absence',
        params: z.object({ id: z.string(), absenceId: z.string() }),
        response: { 204: z.undefined().meta({ description: 'Removed.' }) },
      },
    },
    async (request, reply) => {
      const personId = idOf(request.params.id, 'person');
      const absenceId = idOf(request.params.absenceId, 'absence');
      const removed = await removeAbsence(db, personId, absenceId, originOf(request));
      if (!removed) throw notFound('The person has no such absence.');
      return reply.code(204).send();
    },
  );

  async function personOf(id: string): Promise<PersonRow> {
    const person = await findPerson(db, idOf(id, 'person'));
    if (person === null) throw noSuchPerson();
    return person;
  }
}

/** Answers 422 for a change that breaks a rule over people. */
async function keepingRules<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof PeopleRuleError)) throw error;
    throw new Problem('unprocessable', error.message, {
      members: { errors: [{ pointer: `/${error.field}`, detail: error.message }] },
    });
  }
}

function personResource(person: PersonRow) {
  const self = `/v1/people/${person.id}`;
  return {
    id: person.id,
    name: person.name,
    roles: [...person.roles],
    department: person.department,
    substituteId: person.substituteId,
    active: person.active,
    skills: [...person.skills],
    classes: [...person.classes],
    languages: [...person.languages],
    capacity: person.capacity,
    openCases: person.openCases,
    absences: [...person.absences],
    version: person.version,
    createdAt: isoOf(person.createdAt),
    links: { self, absences: `${self}/absences` },
  };
}

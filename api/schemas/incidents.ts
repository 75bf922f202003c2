/** Mass incidents and their bulk decisions, as they are sent and answered. */
import { z } from 'zod';
import { outcomes, stages } from '../../workflows/domain/vocabulary.ts';
import { instant, link, pageOf, uuid } from './fields.ts';
import { code, longText, text } from './input.ts';

export const incidentInput = z.strictObject({
  title: text(300),
  description: longText.optional(),
  cause: code.meta({ description: 'The root cause that the cases share.', examples: ['late_delivery'] }),
  class: code.optional(),
  category: code.optional(),
});

export const incidentSchema = z
  .object({
    id: uuid,
    title: z.string(),
    description: z.string().nullable(),
    cause: z.string(),
    class: z.string().nullable(),
    category: z.string().nullable(),
    state: z.enum(['open', 'closed']),
    createdBy: z.string(),
    createdAt: instant,
    closedAt: instant.nullable(),
    cases: z.int().meta({
      description:
        'That it reaches now: linked ones, and for those that were merged the ones in which they go on.',
    }),
    casesOpen: z.int().meta({ description: 'Those of them that have not ended.' }),
    links: z.object({ self: link, cases: link, bulkDecisions: link }),
  })
  .meta({ description: 'One cause, many cases; each keeps its own clocks.' });
export const incidentPageSchema = pageOf(incidentSchema, 'A page of incidents, newest first.');

export const caseNames = z.strictObject({
  cases: z
    .array(z.string().min(1).max(64))
    .min(1)
    .max(500)
    .refine((names) => new Set(names).size === names.length, 'names a case twice')
    .meta({ description: 'Ids or numbers.', examples: [['C-2026-000041', 'C-2026-000042']] }),
});

const linkOf = z.object({ name: z.string(), id: uuid.nullable(), number: z.string().nullable() });
export const linkedSchema = z.object({
  items: z.array(
    linkOf.extend({
      state: z
        .enum(['linked', 'already_linked', 'other_incident', 'unknown', 'merged', 'demo'])
        .meta({ description: '`demo`: cases of the demo and real ones are not linked to one incident.' }),
    }),
  ),
});
export const unlinkedSchema = z.object({
  items: z.array(linkOf.extend({ state: z.enum(['unlinked', 'not_linked', 'unknown']) })),
});

export const incidentCasePageSchema = pageOf(
  z.object({
    id: uuid,
    number: z.string(),
    stage: z.enum(stages),
    outcome: z.enum(outcomes).nullable(),
    dueAt: instant.nullable(),
    breachedAt: instant.nullable(),
    linkedAt: instant,
    through: z.array(uuid).meta({
      description: 'Linked cases that were merged, or whose merge was undone, and go on in this one.',
    }),
    links: z.object({ self: link }),
  }),
  'A page of the cases of an incident, in the order in which they were linked.',
);

/** What can be decided for many cases at once: what needs no look at the one case. */
export const bulkVerbs = [
  'triage',
  'reclassify',
  'reply',
  'ask-customer',
  'conclude',
  'propose',
  'promise',
  'close',
] as const;

export const bulkInput = z.strictObject({
  decision: z.enum(bulkVerbs),
  body: z
    .record(z.string(), z.unknown())
    .default({})
    .meta({ description: 'As it is sent to `POST /v1/complaints/{id}/{decision}`.' }),
});

export const bulkSchema = z
  .object({
    id: uuid,
    incidentId: uuid,
    decision: z.string(),
    decidedBy: z.string(),
    at: instant,
    state: z.enum(['running', 'done']).meta({ description: '`done`: every case took it or refused it.' }),
    waiting: z.int(),
    done: z.int(),
    refused: z.int(),
    links: z.object({ self: link, cases: link }),
  })
  .meta({ description: 'One decision for all cases of an incident.' });
export const bulkListSchema = z.object({ items: z.array(bulkSchema) });

export const bulkItemPageSchema = pageOf(
  z.object({
    caseId: uuid,
    number: z.string(),
    state: z.enum(['waiting', 'done', 'refused']),
    attempt: z.int(),
    settledAt: instant.nullable(),
    problem: z.record(z.string(), z.unknown()).nullable().meta({
      description: 'Why the case refused it: the problem that its own endpoint would have answered.',
    }),
    links: z.object({ case: link }),
  }),
  'A page of the cases of a bulk decision, by number.',
);

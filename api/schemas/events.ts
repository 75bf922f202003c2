import { z } from 'zod';
import { eventTypeNames, eventTypes } from '../../db/events.ts';
import { instant, link, uuid } from './fields.ts';

/** Ids of events, in queries and in `Last-Event-ID`. */
export const eventId = z
  .string()
  .regex(/^evt_\d{16}$/, 'is no id of an event')
  .meta({ examples: ['evt_0000000000000042'] });

const meanings = Object.entries(eventTypes)
  .map(([type, about]) => `- \`${type}\`: ${about}`)
  .join('\n');

/** For descriptions: what every type means. */
export const typesDescribed = `Types of events:\n\n${meanings}`;

export const eventType = z.enum(eventTypeNames);

export const eventSchema = z
  .object({
    id: z.string().meta({
      description: 'Names the event, and its place in the log. A webhook has it as `webhook-id`.',
      examples: ['evt_0000000000000042'],
    }),
    type: z.string().meta({ examples: ['complaint.stage_changed'] }),
    timestamp: instant.meta({ description: 'When it happened.' }),
    caseId: uuid.nullable(),
    sequence: z
      .int()
      .nullable()
      .meta({ description: 'Counts the events of the case, from 1 and without gaps.' }),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).meta({
      description:
        'Where the case stood after the step (`stage`, `waitingFor`, `outcome`, `class`, `cycle`, `version`, `demo`) and codes of the event. No names, no words: read the case for those.',
    }),
    links: z.object({ case: link.nullable() }),
  })
  .meta({ id: 'Event', description: 'An event.' });

export const eventPageSchema = z
  .object({
    items: z.array(eventSchema),
    next: eventId.meta({ description: 'Send as `after`: everything up to here has been read.' }),
    more: z.boolean().meta({ description: 'Whether there is more now; `false`: ask again later.' }),
    links: z.object({ next: link }),
  })
  .meta({ description: 'Events in the order of the log.' });

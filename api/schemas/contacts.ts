/** Contacts, the rules that judge them, and what is counted from them. */
import { z } from 'zod';
import { channels } from '../../workflows/domain/vocabulary.ts';
import { duration, instant, pageOf, uuid } from './fields.ts';
import { channel, code } from './input.ts';

const share = z.number().min(0).max(1);

export const contactSchema = z
  .object({
    caseId: uuid.meta({ description: 'The case itself, or one that was merged into it.' }),
    key: z.string(),
    at: instant,
    channel: z.enum(channels),
    direction: z.enum(['inbound', 'outbound']),
    kind: z.string().meta({
      description:
        '`complaint`, `message`, `contact`, `compensation` (made good at once), or the kind of letter.',
      examples: ['reply'],
    }),
    actor: z
      .object({ kind: z.enum(['person', 'system', 'process']), id: z.string(), name: z.string().nullable() })
      .meta({ description: 'Who of ours spoke, or passed on what the customer said.' }),
    automatic: z.boolean().meta({ description: 'Written by nobody, as an acknowledgement is.' }),
    responds: z
      .boolean()
      .meta({ description: "A live talk or a person's words: it ends the wait for a response." }),
    texts: z.array(z.object({ field: z.string(), internal: z.boolean(), body: z.string() })),
  })
  .meta({ description: 'A contact with the customer.' });
export const contactPageSchema = pageOf(contactSchema, "A page of a case's contacts, oldest first.");

const rung = z.strictObject({
  withinMs: z
    .int()
    .min(1_000)
    .max(31_536_000_000)
    .meta({ description: 'Milliseconds.', examples: [30_000] }),
  share: share.gt(0).meta({ description: 'Of the cases, at least.', examples: [0.8] }),
});

export const contactRulesInput = z.strictObject({
  repeatWindowMs: z
    .int()
    .min(60_000)
    .max(31_536_000_000)
    .meta({ description: 'Whoever comes again about the same within this time after the solution repeats.' }),
  standards: z
    .array(
      z.strictObject({
        channel,
        category: code
          .nullable()
          .meta({ description: 'Null: every category without a standard of its own.' }),
        rungs: z.array(rung).min(1).max(10),
      }),
    )
    .min(1)
    .max(500)
    .meta({ description: 'Of the first response; channels without one are judged as e-mail.' }),
});
export const contactRulesSchema = contactRulesInput.extend({ version: z.int(), createdAt: instant });

const period = { from: instant, until: instant, demo: z.boolean(), rulesVersion: z.int() };

export const firstResponseSchema = z
  .object({
    ...period,
    asOf: instant,
    channels: z.array(
      z.object({
        channel: z.enum(channels),
        cases: z.int(),
        answered: z.int(),
        waiting: z.int(),
        endedWithout: z.int().meta({ description: 'Ended without a response.' }),
        distribution: z
          .array(z.object({ withinMs: duration.nullable(), cases: z.int() }))
          .meta({ description: 'Answered cases by how long they waited; the last has no limit.' }),
        standards: z.array(
          z.object({
            category: z
              .string()
              .nullable()
              .meta({ description: 'Null: all categories without a standard of their own.' }),
            rungs: z.array(
              z.object({
                withinMs: duration,
                target: share,
                inTime: z.int(),
                late: z.int(),
                waiting: z.int().meta({ description: 'Without a response, and still in time.' }),
                share: share.nullable().meta({ description: 'In time, of those that are decided.' }),
                mayStillBeLate: z.int().meta({
                  description:
                    'How many more of the cases received so far may be late; negative: missed by so many.',
                }),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ description: 'First responses by channel against their standards. Robots never respond.' });

const solved = {
  solved: z.int().meta({ description: 'Cases that came to an answer or an offer; reopened ones too.' }),
  repeats: z.int().meta({ description: 'Repeats of other cases, which count for nobody.' }),
  windows: z.array(
    z.object({ windowMs: duration, chosen: z.boolean(), inOneContact: z.int(), share: share.nullable() }),
  ),
};

export const fcrSchema = z
  .object({
    ...period,
    targets: z
      .array(z.object({ name: z.string(), baseline: z.number().nullable(), target: z.number() }))
      .meta({ description: 'What `/v1/targets` has under `fcr`.' }),
    ...solved,
    channels: z.array(z.object({ channel: z.enum(channels), ...solved })),
  })
  .meta({ description: 'Cases solved in one contact, of those that were solved.' });

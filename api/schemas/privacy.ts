import { z } from 'zod';
import { codePattern } from '../../workflows/domain/vocabulary.ts';
import { instant, instantInput, link, pageOf, uuid } from './fields.ts';
import { longText, reference } from './input.ts';

export const dataRequestInput = z
  .strictObject({
    kind: z.enum(['export', 'erasure']),
    customerRef: reference,
    endOpenCases: z
      .boolean()
      .default(false)
      .meta({ description: 'Of an erasure: open cases are withdrawn through their process first.' }),
  })
  .refine(({ kind, endOpenCases }) => kind === 'erasure' || !endOpenCases, {
    path: ['endOpenCases'],
    message: 'goes with an erasure only',
  });

export const dataRequestSchema = z
  .object({
    id: uuid,
    kind: z.enum(['export', 'erasure']),
    state: z.enum(['waiting', 'running', 'done', 'refused']),
    refusal: z.enum(['case-open', 'legal-hold']).nullable(),
    endOpenCases: z.boolean(),
    requestedBy: z.string(),
    requestedAt: instant,
    finishedAt: instant.nullable(),
    cases: z.int().nullable().meta({ description: 'How many cases it covered.' }),
    expiresAt: instant.nullable().meta({ description: 'An export is deleted then.' }),
    links: z.object({ self: link, export: link.nullable() }),
  })
  .meta({ description: 'A request of a data subject. It does not name them.' });

export const dataRequestPage = pageOf(dataRequestSchema, 'A page of requests, newest first.');

export const exportSchema = z
  .object({
    customerRef: z.string(),
    exportedAt: instant,
    tables: z.record(
      z.string(),
      z.object({ about: z.string(), rows: z.array(z.record(z.string(), z.unknown())) }),
    ),
  })
  .meta({ description: 'Everything that is held about the customer, by table.' });

export const holdInput = z
  .strictObject({
    case: z.string().min(1).max(64).optional().meta({ description: 'Id or number of a case.' }),
    customerRef: reference.optional(),
    reason: longText,
    until: instantInput.optional().meta({ description: 'Left out it holds until it is lifted.' }),
  })
  .refine((hold) => (hold.case === undefined) !== (hold.customerRef === undefined), {
    path: ['case'],
    message: 'either `case` or `customerRef` is needed',
  });

export const holdSchema = z
  .object({
    id: uuid,
    caseId: uuid.nullable(),
    ofCustomer: z.boolean().meta({ description: 'Whether it holds everything of a customer.' }),
    reason: z.string(),
    placedBy: z.string(),
    placedAt: instant,
    until: instant.nullable(),
    liftedAt: instant.nullable(),
    liftedBy: z.string().nullable(),
    links: z.object({ self: link, lift: link }),
  })
  .meta({ description: 'While it is in force nothing of the case or the customer is erased.' });

export const holdPage = pageOf(holdSchema, 'A page of legal holds, newest first.');

const rule = z.strictObject({
  class: z
    .string()
    .refine((of) => of === '*' || codePattern.test(of), 'is no class, and not `*` for all others')
    .meta({ examples: ['store'] }),
  months: z.int().min(1).max(1_200).nullable().meta({ description: 'After closing; null keeps for good.' }),
});

export const retentionInput = z.strictObject({
  rules: z
    .array(rule)
    .max(200)
    .refine(
      (rules) => new Set(rules.map((one) => one.class)).size === rules.length,
      'a class is named twice',
    ),
});

export const retentionSchema = z.object({ version: z.int(), rules: z.array(rule) });

export const retentionPreview = z.object({
  items: z.array(
    z.object({
      class: z.string().nullable(),
      due: z.int().meta({ description: 'Closed cases whose time is over.' }),
      held: z.int().meta({ description: 'Of these: kept by a legal hold.' }),
      oldestEndedAt: instant,
    }),
  ),
});

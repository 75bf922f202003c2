/** Reference data: policies, calendars, budget, people and keys. */
import { z } from 'zod';
import { codePattern, roles, severities } from '../../workflows/domain/vocabulary.ts';
import { targetUnits } from '../../workflows/domain/working-time.ts';
import { reaches, scopes } from '../access/scopes.ts';
import { instant, instantInput, pageOf, uuid } from './fields.ts';

const code = z.string().regex(codePattern);

const limitSchema = z
  .object({
    target: z.object({
      amount: z.number(),
      unit: z.enum(targetUnits),
      dueAt: z.enum(['same_time', 'end_of_day']),
    }),
    ladder: z.array(
      z.object({
        id: z.string(),
        at: z.union([z.object({ share: z.number() }), z.object({ days: z.number() })]),
        action: z.enum(['remind', 'escalate', 'remind_customer']),
        to: z.enum(['assignee', 'customer', ...roles]),
      }),
    ),
  })
  .meta({ description: 'A limit and its escalation ladder.' });

export const policySchema = z
  .object({
    name: z.string(),
    version: z.int(),
    dayMs: z.int().meta({ description: "Length of the policy's day in milliseconds." }),
    calendar: z.string(),
    currency: z.string(),
    classes: z.record(z.string(), limitSchema).meta({ description: 'Resolution limits by class.' }),
    firstResponse: limitSchema,
    nextResponse: limitSchema,
    unassigned: limitSchema,
    approval: limitSchema,
    handOff: limitSchema,
    customerWait: limitSchema,
    offer: limitSchema,
    reopenWindow: limitSchema,
    survey: z
      .object({ reminderAfterDays: z.number(), endsAfterDays: z.number() })
      .nullable()
      .meta({ description: 'Days after the survey was sent; null asks nobody.' }),
    pausesMaxDays: z.number(),
    atRiskShare: z.number(),
    powers: z.array(
      z.object({
        role: z.enum(roles),
        class: z.string(),
        maxMinor: z.int().nullable().meta({ description: 'Null is without bound.' }),
        unit: z.enum(['money', 'points']).optional().meta({ description: 'Money unless told.' }),
        arm: z.string().optional().meta({ description: 'Of an experiment: holds in its cases alone.' }),
      }),
    ),
    budget: z
      .record(
        z.string(),
        z.object({
          poolMonthMinor: z.int().nullable(),
          shares: z.array(z.object({ role: z.enum(roles), maxMinor: z.int() })),
          caseMinor: z.int().nullable(),
          customer: z.object({ days: z.number(), maxMinor: z.int().nullable() }),
        }),
      )
      .meta({ description: 'Limits of compensation by currency; null is without bound.' }),
    inactivity: limitSchema,
    referral: limitSchema,
    expertLine: z
      .array(z.object({ class: z.string(), severity: z.enum(severities) }))
      .meta({ description: 'What goes to the expert line at triage, unless somebody is named.' }),
    screenAboveMinor: z
      .int()
      .nullable()
      .meta({ description: 'The antifraud system is asked above this; null: never.' }),
  })
  .meta({ description: 'The figures of the process. A case keeps the version it began with.' });

export const policiesSchema = z.object({
  items: z.array(z.object({ policy: policySchema, createdAt: instant })),
});

const time = z
  .string()
  .max(5)
  .meta({ description: '`HH:MM`, to `24:00`.', examples: ['09:00'] });
const hours = z.array(z.tuple([time, time])).max(24);
const localDate = z
  .string()
  .max(10)
  .meta({ description: '`YYYY-MM-DD`.', examples: ['2026-08-24'] });

export const calendarRulesSchema = z.strictObject({
  always: z.boolean().exactOptional().meta({ description: 'Always open: no other rule applies.' }),
  week: z
    .record(z.string().max(1), hours)
    .exactOptional()
    .meta({ description: 'Open intervals by ISO weekday, 1 is Monday.' }),
  holidays: z.array(localDate).max(2_000).exactOptional(),
  specialDays: z
    .record(z.string().max(10), hours)
    .exactOptional()
    .meta({ description: 'Days with other hours: half days, and moved working days.' }),
});

export const calendarInput = z.strictObject({
  zone: z
    .string()
    .min(1)
    .max(64)
    .meta({ description: 'IANA zone.', examples: ['Europe/Kyiv'] }),
  rules: calendarRulesSchema,
  validUntil: localDate
    .nullable()
    .default(null)
    .meta({ description: 'Nothing is computed from this local date on; needed unless always open.' }),
});

export const calendarSchema = z
  .object({
    name: z.string(),
    version: z.int(),
    zone: z.string(),
    rules: calendarRulesSchema,
    validUntil: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ description: 'Working time. A case keeps the version it began with.' });
export const calendarsSchema = z.object({ items: z.array(calendarSchema) });

export const poolSchema = z
  .object({
    month: z.string().meta({ description: "`YYYY-MM` in the organisation's zone.", examples: ['2026-03'] }),
    currency: z.string(),
    capMinor: z.int(),
    heldMinor: z.int().meta({ description: 'Reserved and paid.' }),
    leftMinor: z.int().meta({ description: 'What new claims may take; never negative.' }),
  })
  .meta({ description: "A month's budget for compensation." });
export const budgetSchema = z.object({ items: z.array(poolSchema) });

const noNul = (text: string) => !text.includes('\0');
const name = z.string().trim().min(1).max(200).refine(noNul, 'holds a NUL character');
const rolesField = z
  .array(z.enum(roles))
  .min(1)
  .max(roles.length)
  .refine((list) => new Set(list).size === list.length, 'names a role twice');

const codes = z
  .array(code)
  .max(100)
  .refine((list) => new Set(list).size === list.length, 'names a code twice');
const skillsField = codes.meta({
  description: 'Categories they know well; `vulnerable`: customers who need care come to them first.',
});
const classesField = codes.meta({ description: 'Classes that routing gives them; empty: every class.' });
const languagesField = z
  .array(z.string().regex(/^[a-z]{2,3}$/, 'must be a language, as uk'))
  .max(20)
  .meta({ description: 'Languages they write; empty: any.', examples: [['uk', 'en']] });
const capacityField = z
  .int()
  .min(0)
  .max(10_000)
  .meta({ description: 'Open cases that routing gives them at most; 0: routing leaves them alone.' });

export const personInput = z.strictObject({
  name,
  roles: rolesField,
  department: code
    .nullable()
    .default(null)
    .meta({ description: 'Whose questions they answer; for the role `department`, and only for it.' }),
  substituteId: z
    .uuid()
    .nullable()
    .default(null)
    .meta({ description: 'Holds their roles while they are away.' }),
  active: z.boolean().default(true),
  skills: skillsField.default([]),
  classes: classesField.default([]),
  languages: languagesField.default([]),
  capacity: capacityField.default(0),
});

export const personChange = z.strictObject({
  name: name.optional(),
  roles: rolesField.optional(),
  department: code.nullable().optional(),
  substituteId: z.uuid().nullable().optional(),
  active: z.boolean().optional().meta({ description: 'False: keys of the person stop working.' }),
  skills: skillsField.optional(),
  classes: classesField.optional(),
  languages: languagesField.optional(),
  capacity: capacityField.optional(),
});

export const absenceSchema = z
  .object({
    id: uuid,
    from: instant,
    until: instant.meta({ description: 'Half-open: back at this instant.' }),
  })
  .meta({ description: 'An absence.' });

export const personSchema = z
  .object({
    id: uuid,
    name: z.string(),
    roles: z.array(z.enum(roles)),
    department: z.string().nullable(),
    substituteId: uuid.nullable(),
    active: z.boolean(),
    skills: z.array(z.string()),
    classes: z.array(z.string()),
    languages: z.array(z.string()),
    capacity: z.int(),
    openCases: z.int().meta({ description: 'Open cases they are responsible for now.' }),
    absences: z.array(absenceSchema).meta({ description: 'That have not ended.' }),
    version: z.int(),
    createdAt: instant,
    links: z.object({ self: z.string(), absences: z.string() }),
  })
  .meta({ description: 'A person of ours.' });
export const peoplePageSchema = pageOf(personSchema, 'A page of people.');

const keyLimits = {
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .refine((list) => new Set(list).size === list.length, 'names a scope twice')
    .optional()
    .meta({ description: 'What the key is limited to; the usual of its role unless told.' }),
  reach: z.enum(reaches).optional().meta({
    description:
      '`own`: the key sees and acts on cases registered through it, whoever it acts for; `all` is for back ends. `own` for the role integrator unless told.',
  }),
  expiresAt: instantInput
    .nullable()
    .optional()
    .meta({ description: 'From then on the key is known no more; null is never.' }),
  rate: z
    .strictObject({
      perSecond: z.int().min(1).max(100_000),
      burst: z.int().min(1).max(1_000_000),
    })
    .nullable()
    .optional()
    .meta({ description: 'Requests a second, and at once; null: as the installation has it.' }),
};

export const apiKeyInput = z
  .strictObject({
    name,
    role: z.enum(roles).optional().meta({ description: "Of a system's key." }),
    personId: z.uuid().optional().meta({ description: "Of a person's key, which has the person's roles." }),
    ...keyLimits,
  })
  .refine((key) => key.personId === undefined || key.reach !== 'own', {
    path: ['reach'],
    message: "a person's key reaches what the person does",
  })
  .refine((key) => (key.role === undefined) !== (key.personId === undefined), {
    path: ['role'],
    message: 'a key has either `role` or `personId`',
  });

export const apiKeySchema = z
  .object({
    id: uuid,
    name: z.string(),
    prefix: z.string().meta({ description: 'The beginning of the key, to recognise it by.' }),
    role: z
      .enum(roles)
      .nullable()
      .meta({ description: "Null for a person's key: it has the person's roles." }),
    personId: uuid.nullable(),
    scopes: z.array(z.enum(scopes)),
    reach: z.enum(reaches),
    rate: z
      .object({ perSecond: z.int(), burst: z.int() })
      .nullable()
      .meta({ description: 'Null: as the installation has it.' }),
    createdAt: instant,
    expiresAt: instant.nullable(),
    rotatedAt: instant.nullable(),
    previousUntil: instant
      .nullable()
      .meta({ description: 'Until when the secret before the last rotation works.' }),
    lastUsedAt: instant.nullable().meta({ description: 'To a minute.' }),
    revokedAt: instant.nullable(),
  })
  .meta({ description: 'An API key, without the key itself.' });
export const apiKeysSchema = z.object({ items: z.array(apiKeySchema) });

export const apiKeyChange = z.strictObject({ name: name.optional(), ...keyLimits });

export const apiKeyRotation = z.strictObject({
  overlapSeconds: z
    .int()
    .min(0)
    .max(30 * 86_400)
    .default(86_400)
    .meta({ description: 'For so long the old secret works beside the new one; 0 ends it at once.' }),
});

export const madeApiKeySchema = apiKeySchema.extend({
  key: z.string().nullable().meta({
    description: 'Told this once; null when the request is repeated. Send it as `Authorization: Bearer`.',
  }),
});

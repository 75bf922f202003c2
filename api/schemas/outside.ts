/** Other systems: what an integrator says for them, and what they said about a case. */
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { fraudVerdicts } from '../../workflows/domain/vocabulary.ts';
import { lookUpPorts } from '../../workflows/look-ups.contract.ts';
import { instant, instantInput, link, uuid } from './fields.ts';
import { code, phone, reference, text } from './input.ts';

/** Rows that replace those of the same key. */
const rows = <T extends z.ZodType>(row: T) => z.strictObject({ items: z.array(row).min(1).max(1_000) });

export const ordersInput = rows(
  z.strictObject({
    number: reference.meta({ description: 'A complaint names it as its `externalRef`.' }),
    customerRef: reference.nullable().default(null),
    storeCode: code.nullable().default(null),
    status: code,
    placedAt: instantInput.transform((at) => at.toISOString()),
    totalMinor: z.int().min(0),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
  }),
);
export const storesInput = rows(
  z.strictObject({
    code,
    name: text(200),
    address: text(500),
    phone: phone.nullable().default(null),
    zone: z
      .string()
      .min(1)
      .max(64)
      .refine((zone) => IANAZone.isValidZone(zone), 'must be an IANA zone, as Europe/Kyiv')
      .default('Europe/Kyiv')
      .meta({ description: 'IANA zone.' }),
  }),
);
export const identitiesInput = rows(
  z.strictObject({ customerRef: reference, verified: z.boolean(), method: code }),
);
export const verdictsInput = rows(
  z.strictObject({
    customerRef: reference,
    verdict: z
      .enum(fraudVerdicts)
      .meta({ description: '`block` needs a superior for each offer above an amount.' }),
    reason: code.nullable().default(null),
  }),
);
export const storedSchema = z.object({ stored: z.int() }).meta({ description: 'How many rows were sent.' });

export const lookUpsRequested = z
  .object({ requestId: uuid, links: z.object({ self: link }) })
  .meta({ description: 'The systems are being asked.' });

export const lookUpsSchema = z
  .object({
    items: z.array(
      z.object({
        system: z.enum(lookUpPorts),
        state: z.enum(['pending', 'found', 'not_found', 'unavailable']).meta({
          description: '`unavailable`: it could not be asked, after three attempts.',
        }),
        data: z.record(z.string(), z.unknown()).nullable(),
        askedAt: instant,
        answeredAt: instant.nullable(),
      }),
    ),
  })
  .meta({ description: 'What other systems said about a case when they were last asked.' });

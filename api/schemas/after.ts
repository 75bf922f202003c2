/** What comes after a complaint: surveys, personal offers, outcome events. */
import { z } from 'zod';
import { dissatisfactions, offerAnswers, outcomeEventKinds } from '../../workflows/domain/vocabulary.ts';
import { instant, uuid } from './fields.ts';
import { code, instantMs, longText, reference, text } from './input.ts';

const score = z.int().min(1).max(5);

/** What a customer answers. Only the first question has to be answered. */
export const surveyAnswers = z
  .strictObject({
    satisfied: z.boolean().meta({ description: 'Satisfied with how the complaint was dealt with (CSAT).' }),
    recommend: z.int().min(0).max(10).optional().meta({ description: 'Would recommend us, 0 to 10 (NPS).' }),
    scores: z
      .strictObject({ speed: score.optional(), solution: score.optional(), courtesy: score.optional() })
      .optional()
      .meta({ description: '1 to 5 each; the index of satisfaction (CSI) is made of them.' }),
    attitudeBetter: z.boolean().optional().meta({ description: 'Thinks better of us than before.' }),
    prefersCompensation: z
      .boolean()
      .optional()
      .meta({ description: 'Would rather have this compensation than another.' }),
    reasons: z
      .array(z.enum(dissatisfactions))
      .max(dissatisfactions.length)
      .refine((list) => new Set(list).size === list.length, 'names a reason twice')
      .default([])
      .meta({ description: 'Why not satisfied.' }),
    comment: longText.optional().meta({ description: 'In their own words.' }),
  })
  .refine((answers) => !answers.satisfied || answers.reasons.length === 0, {
    path: ['reasons'],
    message: 'only whoever is not satisfied gives reasons',
  });

const surveyQuestions = [
  'satisfied',
  'recommend',
  'scores',
  'attitudeBetter',
  'prefersCompensation',
  'reasons',
  'comment',
] as const;

export const openSurveySchema = z
  .object({
    locale: z.string().nullable().meta({ description: "The customer's language, if it is known." }),
    expiresAt: instant,
    asks: z
      .array(z.enum(surveyQuestions))
      .meta({ description: 'What makes sense to ask; `prefersCompensation` only where some was paid.' }),
    reasons: z.array(z.enum(dissatisfactions)),
  })
  .meta({ description: 'A survey that can be answered.' });

export const surveyThanksSchema = z
  .object({ answered: z.literal(true) })
  .meta({ description: 'The answers are kept, and the link is used up.' });

export const caseSurveysSchema = z.object({
  items: z.array(
    z.object({
      cycle: z.int(),
      state: z.enum(['awaited', 'answered', 'ended']),
      sentAt: instant,
      expiresAt: instant,
      remindedAt: instant.nullable(),
      answeredAt: instant.nullable(),
      endedAt: instant.nullable(),
      answers: z
        .object({
          satisfied: z.boolean(),
          recommend: z.int().nullable(),
          scores: z.object({
            speed: z.int().nullable(),
            solution: z.int().nullable(),
            courtesy: z.int().nullable(),
          }),
          attitudeBetter: z.boolean().nullable(),
          prefersCompensation: z.boolean().nullable(),
          reasons: z.array(z.enum(dissatisfactions)),
          comment: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
});

export const personalOfferInput = z.strictObject({
  offer: code.meta({
    description: 'What is offered: a code of your catalogue.',
    examples: ['premium_trial'],
  }),
});

export const personalOfferSchema = z
  .object({
    id: uuid,
    cycle: z.int(),
    offer: z.string(),
    offeredBy: z.string().meta({ description: 'The person, or the system.' }),
    offeredAt: instant,
    answer: z.enum(offerAnswers).nullable(),
    answeredAt: instant.nullable(),
  })
  .meta({ description: 'A personal offer, put after the question was settled.' });
export const personalOffersSchema = z.object({ items: z.array(personalOfferSchema) });

export const offerAnswerInput = z.strictObject({ answer: z.enum(offerAnswers) });

/** A thousand rows are far below the limit of a body. */
export const outcomeEventsInput = z.strictObject({
  events: z
    .array(
      z
        .strictObject({
          eventId: reference.meta({
            description: 'Your own id of the event: sent twice, it is counted once.',
          }),
          kind: z.enum(outcomeEventKinds),
          at: instantMs,
          case: text(64).optional().meta({ description: 'Id or number of a case.' }),
          customerRef: reference
            .optional()
            .meta({ description: 'Or the customer: the event is linked to their latest case before it.' }),
          amount: z
            .strictObject({
              amountMinor: z.int().min(0),
              currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
            })
            .optional()
            .meta({ description: 'Of a purchase.' }),
        })
        .refine((event) => (event.case === undefined) !== (event.customerRef === undefined), {
          path: ['case'],
          message: 'an event names either `case` or `customerRef`',
        })
        .refine((event) => (event.kind === 'purchase') === (event.amount !== undefined), {
          path: ['amount'],
          message: 'a purchase has an amount, and nothing else has',
        }),
    )
    .min(1)
    .max(1_000),
});

export const outcomeEventsResult = z
  .object({
    accepted: z.int(),
    repeated: z.int().meta({ description: 'Known before by their `eventId`.' }),
    unmatched: z.array(z.int()).meta({
      description: 'Places in the list of those that belong to no case: they are not kept.',
    }),
  })
  .meta({ description: 'What became of the events.' });

import { z } from 'zod';
import { type Line, lines, type Role, severities } from '../../workflows/domain/vocabulary.ts';
import { Problem } from '../problems.ts';
import { code, isExplained, longText, personId, remedy, unexplained, whyFields } from '../schemas/input.ts';
import { addressOfVerb } from '../verbs.ts';
import {
  below,
  caseworkers,
  codeOf,
  fitsRole,
  type Register,
  superiors,
  textsOf,
  why,
  whyTexts,
} from './entry.ts';

/** The queue that the case then belongs to; left out, it stays in its own. */
export const line = z
  .enum(lines)
  .meta({ description: 'Moves the case to this queue; left out, it stays in its own.' });
/** {@link line} as the process takes it. */
export const lineOf = (body: { readonly line?: Line | undefined }): { line?: Line } =>
  body.line === undefined ? {} : { line: body.line };

const assignable: readonly Role[] = caseworkers;

/** Assessment and assignment. */
export function assessment(register: Register): void {
  register({
    path: below(addressOfVerb.triage),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Assess: class, category, severity, remedy sought',
    body: z.strictObject({
      class: code,
      category: code,
      severity: z.enum(severities),
      remedySought: remedy.optional(),
      assignTo: personId.optional(),
      note: longText.optional(),
    }),
    texts: (body) => textsOf(true, { note: body.note }),
    names: (body) =>
      body.assignTo === undefined
        ? []
        : [{ id: body.assignTo, pointer: '/assignTo', fits: fitsRole(assignable) }],
    codes: (body) => [{ kind: 'category', code: body.category, pointer: '/category', class: body.class }],
    decision: (head, body) => ({
      ...head,
      verb: 'triage',
      payload: {
        class: body.class,
        category: body.category,
        severity: body.severity,
        remedySought: body.remedySought ?? null,
        assignTo: body.assignTo ?? null,
      },
    }),
  });
  register({
    path: below(addressOfVerb.dismiss),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'End the case: this is no complaint',
    body: why,
    texts: whyTexts,
    decision: (head, body) => ({ ...head, verb: 'dismiss', payload: { reason: codeOf(body) } }),
  });
  register({
    path: below(addressOfVerb.assign),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Give the case to a person',
    body: z.strictObject({ to: personId, line: line.optional(), note: longText.optional() }),
    texts: (body) => textsOf(true, { note: body.note }),
    names: (body) => [{ id: body.to, pointer: '/to', fits: fitsRole(assignable) }],
    check: (body, caller) => {
      if (superiors.some((role) => caller.roles.has(role)) || body.to === caller.personId) return;
      throw new Problem(
        'forbidden',
        'Agents and experts take cases themselves; to others they are given by a superior.',
        {
          members: { roles: superiors },
        },
      );
    },
    decision: (head, body) => ({ ...head, verb: 'assign', payload: { to: body.to, ...lineOf(body) } }),
  });
  register({
    path: below(addressOfVerb.escalate_to_expert),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Take the case to the expert line; it comes back by assigning it with `line: agent`',
    body: z.strictObject({ to: personId.optional(), ...whyFields }).refine(isExplained, unexplained),
    texts: whyTexts,
    names: (body) =>
      body.to === undefined ? [] : [{ id: body.to, pointer: '/to', fits: fitsRole(['expert']) }],
    decision: (head, body) => ({
      ...head,
      verb: 'escalate_to_expert',
      payload: { reason: codeOf(body), to: body.to ?? null },
    }),
  });
  register({
    path: below(addressOfVerb.reclassify),
    roles: caseworkers,
    ifMatch: 'optional',
    summary: 'Change class, category or severity',
    body: z
      .strictObject({
        class: code.optional(),
        category: code.optional(),
        severity: z.enum(severities).optional(),
        ...whyFields,
      })
      .refine(isExplained, unexplained)
      .refine((body) => (body.class ?? body.category ?? body.severity) !== undefined, {
        error: 'class, category or severity is needed',
      }),
    texts: whyTexts,
    codes: (body) => [
      { kind: 'category', code: body.category ?? null, pointer: '/category', class: body.class ?? null },
    ],
    decision: (head, body) => ({
      ...head,
      verb: 'reclassify',
      payload: {
        class: body.class ?? null,
        category: body.category ?? null,
        severity: body.severity ?? null,
        reason: codeOf(body),
      },
    }),
  });
}

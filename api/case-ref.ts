import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import type { CaseRef } from '../db/desk/decisions.ts';
import { notFound } from './problems.ts';

/** `{id}` in an address: the case's UUID or its number. */
export const caseParams = z.object({
  id: z
    .string()
    .min(1)
    .max(64)
    .meta({ description: 'Id or number of the case.', examples: ['C-2026-000042'] }),
});

const numberPattern = /^C-\d{4}-\d{6,12}$/;

/** What an address or a field names, or null when it can name no case. */
export function caseRefOf(text: string): CaseRef | null {
  if (isUuid(text)) return { id: text.toLowerCase() };
  const number = text.toUpperCase();
  return numberPattern.test(number) ? { number } : null;
}

/** As {@link caseRefOf}; what cannot name a case is answered like an unknown one. */
export function caseRefIn(params: { readonly id: string }): CaseRef {
  const ref = caseRefOf(params.id);
  if (ref === null) throw unknownCase();
  return ref;
}

export function unknownCase() {
  return notFound('There is no such case.');
}

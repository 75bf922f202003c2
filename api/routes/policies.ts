/** Policies, read only: they come with the process. */
import { z } from 'zod';
import { listPolicies } from '../../db/queries/reference.ts';
import type { Policy } from '../../workflows/policy.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { isoOf } from '../resources/clock.ts';
import { policiesSchema } from '../schemas/reference.ts';
import { caseReadersAndDepartments, codeField, plainJson } from './reading.ts';

/** Registers `GET /v1/policies`. */
export function policies(app: App, deps: Deps): void {
  app.get(
    '/v1/policies',
    {
      config: { roles: caseReadersAndDepartments },
      serializerCompiler: plainJson,
      schema: {
        tags: ['reference data'],
        summary: 'List policies',
        description: 'The newest version of each; with `name` every version of that one, newest first.',
        querystring: z.strictObject({ name: codeField.optional() }),
        response: { 200: policiesSchema },
      },
    },
    async (request) => {
      const rows = await listPolicies(deps.db, request.query.name ?? null);
      return { items: rows.map((row) => ({ policy: mutable(row.policy), createdAt: isoOf(row.createdAt) })) };
    },
  );
}

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;

/** The schema's type has no `readonly`; the value is sent and never changed. */
const mutable = (policy: Policy): Mutable<Policy> => policy as Mutable<Policy>;

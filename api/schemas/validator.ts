import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { type FieldProblem, invalid } from '../problems.ts';

/**
 * Checks a request's part with its zod schema, and names every bad field: by JSON pointer in the body, by name
 * elsewhere. An absent body counts as `{}`, for some decisions need no words.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const inBody = httpPart === 'body';
  return (data: unknown) => {
    const result = schema.safeParse(inBody ? (data ?? {}) : data);
    if (result.success) return { value: result.data };
    return { error: invalid(fieldProblemsOf(result.error, inBody)) };
  };
};

const toldMax = 50;

/** The issues of a zod error as fields; an unknown key is a field of its own. At most 50, for an answer stays small. */
export function fieldProblemsOf(error: z.ZodError, inBody: boolean): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      // All of them have been counted already, and a few tell as much.
      for (const key of issue.keys.slice(0, toldMax))
        problems.push(fieldProblem([...issue.path, key], 'unknown field', inBody));
    } else {
      problems.push(fieldProblem(issue.path, issue.message, inBody));
    }
  }
  return problems.slice(0, toldMax);
}

function fieldProblem(path: readonly PropertyKey[], detail: string, inBody: boolean): FieldProblem {
  const names = path.map((part) => String(part));
  return inBody
    ? { pointer: pointerOf(names), detail: names.length === 0 ? detail : `${names.join('.')}: ${detail}` }
    : { parameter: names.join('.'), detail: `${names.join('.')}: ${detail}` };
}

/** RFC 6901. */
function pointerOf(names: readonly string[]): string {
  return names.map((name) => `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

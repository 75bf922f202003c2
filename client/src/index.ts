/** Typed client of the Recourse API. */
export { type Answered, type ApiCall, answer, answered } from './answers.ts';
export { createClient, type RecourseClient } from './client.ts';
export { each, type PageOf } from './pages.ts';
export { type ClientOptions, createFetch, type Retry } from './patience.ts';
export { type FieldProblem, RecourseProblem, RecourseUnreachable } from './problems.ts';
export type { components, operations, paths } from './schema.ts';

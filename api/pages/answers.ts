/** How pages are sent, and how refusals become words on them. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { noteFailure, problemOf } from '../plugins/errors.ts';
import { noteRefusal } from '../plugins/refusal-log.ts';
import { Problem, type ProblemName } from '../problems.ts';
import { languageOf, type PageLanguage, pageHeaders } from './html.ts';
import type { Said } from './login-html.ts';
import { type Fault, loginWords, type Notice } from './login-words.ts';

/** Sends a page. */
export function sendPage(
  reply: FastifyReply,
  status: number,
  page: string,
  formTargets: readonly string[] = [],
): FastifyReply {
  // A refusal may come before the hook that sets this one for all answers.
  const headers = { ...pageHeaders(formTargets), 'x-content-type-options': 'nosniff' };
  return reply.code(status).headers(headers).send(page);
}

/** The language of whoever asks. */
export const languageFor = (request: FastifyRequest): PageLanguage =>
  languageOf(request.headers['accept-language']);

const sameName = [
  'login-failed',
  'too-many-requests',
  'cross-origin',
  'csrf-token-needed',
  'https-needed',
  'set-up-over',
  'unavailable',
] as const satisfies readonly (ProblemName & Fault)[];

const unfit = ['too-short', 'too-long', 'common', 'holds-login'] as const satisfies readonly Fault[];

/** A refusal as the words for it. */
export function saidOf(problem: Problem): Said {
  if (problem.kind === 'unauthenticated') return { pleaseLogIn: true };
  const names: readonly Fault[] = problem.kind === 'password-unfit' ? unfit : sameName;
  const told = problem.kind === 'password-unfit' ? problem.members.fault : problem.kind;
  const fault = names.find((name) => name === told) ?? 'other';
  if (fault !== 'too-many-requests') return { fault };
  return { fault, waitSeconds: Number(problem.headers['retry-after'] ?? 0) };
}

/** An error handler that answers with a page of the problem's status. */
export function answeredBy(
  pageOf: (request: FastifyRequest, said: Said, problem: Problem) => Promise<string> | string,
) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const problem = problemOf(error);
    if (problem.kind === 'internal') noteFailure(error, request);
    noteRefusal(request, problem);
    const page = await pageOf(request, saidOf(problem), problem);
    return sendPage(reply.headers(problem.headers), problem.status, page);
  };
}

/** A notice named in an address; anything else says nothing. */
export function noticeOf(text: string): Notice | undefined {
  return Object.keys(loginWords.en.notice).find((name): name is Notice => name === text);
}

/** A field of a form as it was sent, whether or not it was valid. */
export function fieldOf(request: FastifyRequest, name: string): string {
  const { body } = request;
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value.slice(0, 512) : '';
}

/** A field of a form or of an address; what is missing is empty, and said on the page. */
export const textOf = (max: number) => z.string().max(max).default('');

/** A field that does not fit, as its words on the page. */
export function unfitField(fault: Fault): Problem {
  return new Problem('unprocessable', 'A field of the form does not fit.', { members: { fault } });
}

/** What a page says of a problem: the form's own words, or other words for one kind. */
export function withFault(said: Said, problem: Problem, kind: Problem['kind'], fault: Fault): Said {
  if (problem.kind === kind) return { fault };
  if (problem.kind !== 'unprocessable') return said;
  const own = Object.keys(loginWords.en.fault).find((name): name is Fault => name === problem.members.fault);
  return own === undefined ? said : { fault: own };
}

/** What the routes that read share: who may read, pages, and entity tags. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isUuid } from '../../db/queries/cases.ts';
import { ForeignCursorError, type Page } from '../../db/queries/keyset.ts';
import { codePattern, type Role } from '../../workflows/domain/vocabulary.ts';
import { caseRefIn } from '../case-ref.ts';
import { invalid, notFound, Problem } from '../problems.ts';

/** Who reads cases that were not handed to a department. */
export const caseReaders = [
  'integrator',
  'agent',
  'expert',
  'supervisor',
  'head',
  'director',
  'manager',
  'admin',
] as const satisfies readonly Role[];

export const caseReadersAndDepartments = [...caseReaders, 'department'] as const satisfies readonly Role[];

/** An id or a number; anything else names no case. */
export function caseNameOf(text: string): string {
  const ref = caseRefIn({ id: text });
  return 'id' in ref ? ref.id : ref.number;
}

/** An id in the address; what is none names nothing. */
export function idOf(text: string, what: string): string {
  if (isUuid(text)) return text.toLowerCase();
  throw notFound(`There is no such ${what}.`);
}

export const codeField = z.string().regex(codePattern, 'is no code: a-z, 0-9, "_", "." and "-", at most 64');

/** One line of text in a query: PostgreSQL stores no NUL. */
export const textField = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\0'), 'holds a NUL character');

/** Answers 400 for a cursor of another list. */
export async function paged<T>(read: () => Promise<Page<T>>): Promise<Page<T>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ForeignCursorError)) throw error;
    throw invalid([{ parameter: 'cursor', detail: `cursor: ${error.message}` }]);
  }
}

/** Never put into an address: they may name a customer. */
const personalParameters = new Set(['customer', 'text']);

/** A page as it is answered, with the address of the next one. */
export function pageResource<T, R>(request: FastifyRequest, page: Page<T>, resourceOf: (item: T) => R) {
  const items = page.items.map(resourceOf);
  if (page.nextCursor === null) return { items, nextCursor: null, links: { next: null } };
  const [path = '', query = ''] = request.url.split('?', 2);
  const parameters = new URLSearchParams(query);
  for (const name of [...personalParameters, 'cursor']) parameters.delete(name);
  parameters.set('cursor', page.nextCursor);
  return { items, nextCursor: page.nextCursor, links: { next: `${path}?${parameters}` } };
}

/** Sets the ETag, and says whether the caller has this version already (`If-None-Match`). */
export function isUnchanged(request: FastifyRequest, reply: FastifyReply, version: number | string): boolean {
  const tag = `"${version}"`;
  reply.header('etag', tag);
  const known = request.headers['if-none-match'];
  if (known === undefined) return false;
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*');
}

/** JSON as it is: for answers that are built to their schema, which tests check. */
export const plainJson = () => (value: unknown) => JSON.stringify(value);

/** The version that `If-Match` names, or null when there is none or it is `*`. Another form matches no version: -1. */
export function ifVersionOf(request: FastifyRequest): number | null {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') return null;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  return version === undefined ? -1 : Number(version);
}

/** Somebody saved before: the newest version is another than the caller saw. */
export function staleVersion(version: number): Problem {
  return new Problem('stale-version', `The newest version is ${version}.`, {
    members: { version },
    headers: { etag: `"${version}"` },
  });
}

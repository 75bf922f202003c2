import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems.ts';

/** Versions that the caller would act on; null is any. A tag that is no version of ours matches none. */
export type Precondition = readonly number[] | null;

const listPattern = /^(?:W\/)?"[\x21\x23-\x7e]*"(?:\s*,\s*(?:W\/)?"[\x21\x23-\x7e]*")*$/;
/** Stands for a tag that was never given: no case has this version. */
const noVersion = -1;

/** Reads `If-Match`, in strong or weak form. Throws a problem when it is malformed, or absent though required. */
export function preconditionOf(request: FastifyRequest, use: 'required' | 'optional'): Precondition {
  const header = request.headers['if-match']?.trim();
  if (header === undefined) {
    if (use === 'required') throw new Problem('precondition-required');
    return null;
  }
  if (header === '*') return null;
  if (!listPattern.test(header)) {
    const detail = 'If-Match: must be an ETag in quotes, such as "7", or *';
    throw new Problem('invalid-request', detail, {
      members: { errors: [{ parameter: 'If-Match', detail }] },
    });
  }
  // What follows the version in the tag of a case is of its refunds and files, which no decision is about.
  return [...header.matchAll(/"([^"]*)"/g)].map(([, tag = '']) => {
    const version = /^(\d{1,9})(?:-[0-9a-f]{8})?$/.exec(tag)?.[1];
    return version === undefined ? noVersion : Number(version);
  });
}

/** The version that the process compares with: the case's own when it is among those sent. */
export function versionOf(precondition: Precondition, current: number): number | null {
  if (precondition === null) return null;
  return precondition.includes(current) ? current : (precondition[0] ?? noVersion);
}

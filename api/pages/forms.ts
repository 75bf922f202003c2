import type { FastifyInstance } from 'fastify';

/**
 * Lets the routes of one scope take HTML forms; everywhere else they stay refused with 415. A field that comes
 * twice counts once, as it was sent last.
 */
export function takeForms(scope: FastifyInstance, bodyLimit = 64 * 1024): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

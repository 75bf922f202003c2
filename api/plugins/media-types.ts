import type { App } from '../app.ts';
import { invalid, Problem } from '../problems.ts';
import { depthMax, membersMax, shapeProblem } from './json-shape.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types that the route answers in; `application/json` unless told. */
    produces?: readonly string[];
    /** Media types of a body that is taken as a stream of bytes, `request.body`; JSON unless told. */
    takes?: readonly string[];
    /** `mended`: the route leaves out what no database holds; such a body is refused unless told. */
    unstorable?: 'mended';
  }
}

/**
 * JSON in, JSON out: 415 for other bodies, 406 for callers that would take neither. An empty body is no body,
 * whatever its type is said to be.
 */
export function useMediaTypes(app: App): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = typeof body === 'string' ? body : body.toString('utf8');
    const wrong = shapeProblem(text);
    if (text === '') done(null, undefined);
    else if (wrong === 'deep') {
      done(new Problem('malformed-json', `The body is nested deeper than ${depthMax}.`));
    } else if (wrong === 'wide') {
      done(new Problem('invalid-request', `An object of the body has more than ${membersMax} members.`));
    } else {
      parse(request, text, (error, value) => {
        // Where no body is needed `null` would pass for none.
        if (error !== null) done(error);
        else if (value === null) done(invalid([{ pointer: '', detail: 'must not be null' }]));
        else
          done(request.routeOptions.config.unstorable === 'mended' ? null : unstorableIn(text, value), value);
      });
    }
  });
  app.addContentTypeParser('*', (request, payload, done) => {
    const { takes } = request.routeOptions.config;
    if (takes === undefined) done(new Problem('unsupported-media-type'));
    else done(null, payload);
  });
  app.addHook('onRequest', async (request) => {
    const accept = request.headers.accept;
    if (accept === undefined || !request.url.startsWith('/v1/')) return;
    const produced = request.routeOptions.config.produces ?? ['application/json'];
    if (!accepts(accept, [...produced, 'application/problem+json'])) throw new Problem('not-acceptable');
  });
}

/** PostgreSQL holds no NUL, and half a surrogate pair is no character. */
const unstorable = /[\0\p{Cs}]/u;

/** The problem of a text, or a name, that nothing can store; only an escape can bring one in. */
function unstorableIn(json: string, value: unknown): Problem | null {
  if (!/\\u(0000|d[89a-f])/i.test(json)) return null;
  const pointer = pointerOf(value, '', 0);
  const detail = 'must not hold NUL or unpaired surrogates';
  return pointer === null
    ? null
    : invalid([{ pointer, detail: `${pointer.slice(1).replaceAll('/', '.')}: ${detail}` }]);
}

/** Where the first such text is, or null. */
function pointerOf(value: unknown, at: string, depth: number): string | null {
  if (typeof value === 'string') return unstorable.test(value) ? at : null;
  if (typeof value !== 'object' || value === null || depth === depthMax) return null;
  for (const [name, member] of Object.entries(value)) {
    if (unstorable.test(name)) return at;
    const inside = pointerOf(
      member,
      `${at}/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`,
      depth + 1,
    );
    if (inside !== null) return inside;
  }
  return null;
}

/** Whether an `Accept` header takes one of the types; `q=0` is a no. */
export function accepts(accept: string, types: readonly string[]): boolean {
  if (accept === '*/*' || accept === 'application/json') return true;
  const ranges = accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { type, refused: quality !== undefined && Number(quality.slice(2)) === 0 };
  });
  return types.some((type) => {
    const family = `${type.split('/')[0]}/*`;
    for (const candidate of [type, family, '*/*']) {
      const range = ranges.find((entry) => entry.type === candidate);
      if (range !== undefined) return !range.refused;
    }
    return false;
  });
}

/** A customer's browser without scripts: it reads pages, fills forms in and follows where it is sent. */
import type { ApiUnderTest } from './api.ts';

export interface Visit {
  readonly status: number;
  /** Where it ended up. */
  readonly path: string;
  readonly html: string;
  /** Text without markup, blanks as one. */
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface Visitor {
  get(path: string): Promise<Visit>;
  /** Sends a form, and follows a redirect as a browser does. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Visit>;
  /** Sends a form and follows nothing. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Visit>;
}

export function visitor(api: ApiUnderTest, language = 'en'): Visitor {
  const ask = async (method: 'GET' | 'POST', path: string, fields?: Readonly<Record<string, string>>) => {
    const response = await api.app.inject({
      method,
      url: path,
      headers: {
        'accept-language': language,
        accept: 'text/html',
        ...(fields === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields === undefined ? {} : { payload: new URLSearchParams(fields).toString() }),
    });
    const html = response.body;
    return {
      status: response.statusCode,
      path: String(response.headers.location ?? path),
      html,
      text: html
        .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' '),
      headers: response.headers,
    };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, fields) => ask('POST', path, fields),
    async send(path, fields) {
      const answer = await ask('POST', path, fields);
      if (answer.status !== 303) return answer;
      return { ...(await ask('GET', answer.path)), path: answer.path };
    },
  };
}

/** The value of a hidden field. */
export function hiddenField({ html }: Visit, name: string): string {
  const value = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`The page has no hidden field ${name}.`);
  return value;
}

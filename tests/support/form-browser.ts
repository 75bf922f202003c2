/** A browser without scripts, over HTTP: cookies, redirects and forms. */

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Follows redirects, keeps cookies for each origin, and sends the first form of a page. */
export class FormBrowser {
  /** By origin, then by name. */
  readonly cookies = new Map<string, Map<string, string>>();
  readonly #stopsAt: ((url: string) => boolean) | undefined;

  /** @param stopsAt an address that is not gone to: what would be asked for is answered as a page without text */
  constructor(stopsAt?: (url: string) => boolean) {
    this.#stopsAt = stopsAt;
  }

  async get(url: string): Promise<Page> {
    return await this.#ask(url, { method: 'GET' });
  }

  async send(page: Page, fields: Readonly<Record<string, string>>): Promise<Page> {
    const [, attributes = ''] = /<form([^>]*)>/.exec(page.text) ?? [];
    const [, action = ''] = /action="([^"]*)"/.exec(attributes) ?? [];
    const hidden = [...page.text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      /value="([^"]*)"/.exec(input)?.[1] ?? '',
    ]);
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
    return await this.post(new URL(action, page.url).href, body);
  }

  async post(url: string, body: URLSearchParams): Promise<Page> {
    return await this.#ask(url, {
      method: 'POST',
      body: body.toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(url).origin,
      },
    });
  }

  async #ask(first: string, request: RequestInit): Promise<Page> {
    let url = first;
    let init = request;
    for (let hops = 0; hops < 15; hops += 1) {
      if (this.#stopsAt?.(url) === true) return { url, status: 0, text: '', headers: new Headers() };
      const { origin } = new URL(url);
      const jar = this.cookies.get(origin) ?? new Map<string, string>();
      this.cookies.set(origin, jar);
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(url, {
        ...init,
        redirect: 'manual',
        headers: { ...init.headers, accept: 'text/html, */*;q=0.5', 'accept-language': 'en', cookie },
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null) {
        return { url, status: response.status, text: await response.text(), headers: response.headers };
      }
      await response.body?.cancel();
      url = new URL(location, url).href;
      init = { method: 'GET' };
    }
    throw new Error('Too many redirects.');
  }
}

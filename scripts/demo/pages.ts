/** Pages of the service as customers see them: read and sent by a browser without scripts. */
import type { Language } from './texts/index.ts';

export interface Page {
  readonly status: number;
  /** Where it ended up. */
  readonly address: string;
  readonly language: Language;
  readonly html: string;
}

export interface Pages {
  /** Whether one more customer may come now: all of the demo's have one address, and each address may ask so often. */
  mayCome(): boolean;
  /** @param path such as `/public/surveys/...` */
  open(path: string, language: Language): Promise<Page>;
  /** Fills the page's form in and sends it. Throws for an answer that the page does not ask for. */
  send(page: Page, answers: Readonly<Record<string, string>>): Promise<Page>;
}

/** A visit opens a page, sends its form and reads what follows: well below the 60 requests a minute of an address. */
const visitEveryMs = 3_500;
const visitsAtOnce = 7;
const timeoutMs = 20_000;

export function createPages(baseUrl: string, now: () => number = Date.now): Pages {
  let free = visitsAtOnce;
  let countedMs = now();

  const ask = async (address: string, language: Language, form?: URLSearchParams): Promise<Page> => {
    const response = await fetch(address, {
      ...(form === undefined ? {} : { method: 'POST', body: form }),
      headers: {
        accept: 'text/html',
        'accept-language': language,
        // The pages tell nobody where somebody comes from; browsers then send this.
        ...(form === undefined ? {} : { origin: 'null' }),
      },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, address: response.url, language, html: await response.text() };
  };

  return {
    mayCome() {
      const atMs = now();
      free = Math.min(visitsAtOnce, free + (atMs - countedMs) / visitEveryMs);
      countedMs = atMs;
      if (free < 1) return false;
      free -= 1;
      return true;
    },
    open: (path, language) => ask(`${baseUrl}${path}`, language),
    async send(page, answers) {
      const action = /<form method="post" action="([^"]+)"/.exec(page.html)?.[1];
      if (action === undefined) throw new Error(`No form is at ${page.status} page`);
      for (const [name, value] of Object.entries(answers)) {
        if (!asksFor(page.html, name, value)) throw new Error(`The page does not ask for ${name}=${value}`);
      }
      return ask(new URL(action, page.address).href, page.language, new URLSearchParams(answers));
    },
  };
}

/** Whether a page has a field of this name, and among the options to choose from this one. */
export function asksFor(html: string, name: string, value: string): boolean {
  const fields = [...html.matchAll(/<(input|textarea)\b([^>]*)>/g)].filter(([, , attributes]) =>
    attributes?.includes(`name="${name}"`),
  );
  return fields.some(([, , attributes = '']) => {
    const isChosen = /type="(radio|checkbox)"/.test(attributes);
    return !isChosen || attributes.includes(`value="${value}"`);
  });
}

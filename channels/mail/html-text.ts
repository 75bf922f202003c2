/** The words of an HTML mail. One pass, whatever is opened and never closed. */

const withoutWords = ['script', 'style', 'head', 'title', 'template'];
const breaks = [
  'br',
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'table',
  'ul',
];
/** More is no letter. */
const htmlMax = 2_000_000;

/** Text as it would be read; nothing of the markup is left. */
export function textOfHtml(html: string): string {
  const source = html.slice(0, htmlMax);
  const lower = source.toLowerCase();
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) {
      parts.push(source.slice(at));
      break;
    }
    parts.push(source.slice(at, open));
    if (lower.startsWith('<!--', open)) {
      at = endOf(lower, '-->', open + 4);
      continue;
    }
    at = endOf(lower, '>', open);
    const name = /^<\/?([a-z][a-z0-9]*)/.exec(lower.slice(open, open + 20))?.[1] ?? '';
    if (breaks.includes(name)) parts.push('\n');
    if (withoutWords.includes(name) && lower[open + 1] !== '/') at = endOf(lower, `</${name}`, at, 0);
  }
  return decoded(parts.join(''))
    .replaceAll(/[ \t\u00a0]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Behind the next `what`, or the end of all. */
function endOf(text: string, what: string, from: number, length = what.length): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found + length;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, digits, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = digits === undefined ? Number.parseInt(String(hex), 16) : Number(digits);
    return code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : '';
  });
}

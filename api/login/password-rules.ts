/** Which passwords are taken (NIST SP 800-63B and ASVS 5.0, 6.2): long ones, of any signs, that nobody would guess. */
import { commonWords, cyrillicKeys, latinKeys, walks } from './common-passwords.ts';
import { isLeaked } from './leaked-passwords.ts';

export const passwordLength = { min: 12, max: 128 } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'holds-login';

/** What is wrong with a password for this log-in name; null: nothing. Length counts letters, not bytes. */
export function faultOf(password: string, login: string): PasswordFault | null {
  const signs = [...password.normalize('NFKC')];
  if (signs.length < passwordLength.min) return 'too-short';
  if (signs.length > passwordLength.max) return 'too-long';
  const plain = signs.join('').toLowerCase();
  if (holdsLogin(plain, login.toLowerCase())) return 'holds-login';
  return isGuessable(plain) ? 'common' : null;
}

/** The whole name, or what is before the @; two or three letters are in too many words to count. */
function holdsLogin(plain: string, login: string): boolean {
  const local = login.split('@', 1)[0] ?? '';
  return plain.includes(login) || (local.length >= 4 && plain.includes(local));
}

/**
 * Up to so many pieces that everybody knows make a password that is guessed early. The lists of stolen passwords with
 * twelve signs and more are made of them: `1qaz2wsx3edc`, `qwerty123456`, `Password2024!!`.
 */
const fewPieces = 4;

function isGuessable(plain: string): boolean {
  const readings = [plain, onOtherLayout(plain)];
  return (
    repeatsItself(plain) || readings.some((reading) => isLeaked(reading) || piecesOf(reading) <= fewPieces)
  );
}

/** `abcabcabcabc`: up to a third of it says all. */
function repeatsItself(plain: string): boolean {
  const unit = (plain + plain).indexOf(plain, 1);
  return unit <= plain.length / 3;
}

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const withoutDisguise = (plain: string): string =>
  plain.replaceAll(/[013457@$!]/g, (sign) => disguises[sign] ?? '');

/** `gfhjkm` is `пароль` to whoever looks at the keys. */
const onOtherLayout = (plain: string): string =>
  plain.replaceAll(/[a-z[\];',.]/g, (sign) => cyrillicKeys.charAt(latinKeys.indexOf(sign)));

/** No word and no walk is longer. */
const pieceMost = 40;

/** The fewest pieces that a text is made of: common words, walks over the keyboard, repeats, or single signs. */
function piecesOf(text: string): number {
  const fewest = [0];
  for (let end = 1; end <= text.length; end += 1) {
    let best = (fewest[end - 1] ?? 0) + 1;
    for (let start = Math.max(0, end - pieceMost); start <= end - 2; start += 1) {
      if (isPiece(text.slice(start, end))) best = Math.min(best, (fewest[start] ?? 0) + 1);
    }
    fewest.push(best);
  }
  return fewest[text.length] ?? 0;
}

function isPiece(part: string): boolean {
  if (/^(.)\1+$/su.test(part) || /^(19|20)\d\d$/.test(part)) return true;
  if (part.length < 3) return false;
  return (
    commonWords.has(part) ||
    commonWords.has(withoutDisguise(part)) ||
    walks.some((walk) => walk.includes(part))
  );
}

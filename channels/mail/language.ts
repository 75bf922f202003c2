import type { Language } from '../../workflows/domain/vocabulary.ts';
import type { ParsedMail } from './parse.ts';

/** A customer's language by the letters that only it has; null where nothing tells. */
export function guessLanguage({ subject, text }: Pick<ParsedMail, 'subject' | 'text'>): Language | null {
  const words = `${subject}\n${text.slice(0, 5_000)}`.toLowerCase();
  const count = (letters: RegExp) => words.match(letters)?.length ?? 0;
  const [ukrainian, russian] = [count(/[іїєґ]/g), count(/[ыэъё]/g)];
  if (ukrainian !== russian) return ukrainian > russian ? 'uk' : 'ru';
  return count(/[а-я]/g) === 0 && count(/[a-z]/g) > 0 ? 'en' : null;
}

/** Words for customers: placeholders from a white list, a composer that suggests, and markers of what a draft covers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedWords } from '../../db/seed-words.ts';
import { coverageOf, pickPhrase, wasSaidIn } from '../../workflows/domain/phrases.ts';
import { codePattern, languages, letterKinds, phraseBlocks } from '../../workflows/domain/vocabulary.ts';
import {
  canFill,
  fill,
  languageOf,
  languagesFor,
  letterPlaceholders,
  phrasePlaceholders,
  unknownPlaceholders,
} from '../../workflows/domain/wording.ts';

const shipped = shippedWords();

describe('a text with placeholders', () => {
  it('is filled, and loses the lines whose value is missing', () => {
    const text = 'Добрий день, {{ customerName }}!\n\nДо {{dueDate}}.\n\nНомер {{caseNumber}}.';
    expect(fill(text, { customerName: 'Марія', dueDate: null, caseNumber: 'C-1' })).toBe(
      'Добрий день, Марія!\n\nНомер C-1.',
    );
    expect(fill('{{amount}}', {})).toBe('');
  });

  it('takes values as they are: nothing inside one is a placeholder or a pattern', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (name, body) => {
        fc.pre(name.trim() !== '' && !/\n/.test(name + body));
        const value = `${name} {{caseNumber}} $& $1`;
        expect(fill('a{{customerName}}b', { customerName: value, caseNumber: 'SECRET' })).toBe(
          `a${value}b`.trim(),
        );
      }),
    );
  });

  it.each([
    ['{{customerName}} {{ caseNumber }}', []],
    ['{{password}}', ['password']],
    ['{{constructor}} {{__proto__}}', ['constructor', '__proto__']],
    ['{{customerName', ['{{']],
    ['{{customerName}} }}', ['{{']],
    ['{customerName}', []],
    ['{{}}', ['']],
  ])('names what is on no white list: %s', (text, unknown) => {
    expect(unknownPlaceholders(text, phrasePlaceholders)).toEqual(unknown);
  });

  it('cannot reach what is no placeholder, whatever it is called', () => {
    expect(canFill('{{constructor}}', {})).toBe(false);
    expect(fill('{{toString}} {{constructor}}', {})).toBe('');
  });
});

describe("a customer's language", () => {
  it.each([
    ['uk-UA', 'uk'],
    ['RU', 'ru'],
    ['en-GB', 'en'],
    ['pl-PL', 'en'],
    [null, 'uk'],
  ])('of the locale %s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
    expect(languagesFor(locale)[0]).toBe(language);
    expect([...languagesFor(locale)].sort()).toEqual([...languages].sort());
  });
});

describe('the composer', () => {
  const phrases = ['one', 'two', 'three'].map((code) => ({ code, text: `This is phrase ${code} of ours.` }));

  it('picks the same for the same seed, and every phrase for some seed', () => {
    const picks = Array.from(
      { length: 60 },
      (_, seed) => pickPhrase(phrases, `seed ${seed}`, () => false)?.code,
    );
    expect(new Set(picks)).toEqual(new Set(['one', 'two', 'three']));
    expect(pickPhrase(phrases, 'seed 7', () => false)?.code).toBe(picks[7]);
    expect(pickPhrase([], 'seed', () => false)).toBeNull();
  });

  it('passes over what was said before while something else is left', () => {
    fc.assert(
      fc.property(fc.string(), fc.subarray(phrases), (seed, said) => {
        const picked = pickPhrase(phrases, seed, (phrase) => said.includes(phrase));
        expect(picked !== null && said.includes(picked)).toBe(said.length === phrases.length);
      }),
    );
  });

  it('knows a phrase again that was filled and wrapped', () => {
    const phrase = { code: 'date', text: 'You will have our answer by {{dueDate}}.' };
    expect(wasSaidIn(phrase, ['Hello. You will have\nour answer by 1 May 2026.'])).toBe(true);
    expect(wasSaidIn(phrase, ['You will hear.'])).toBe(false);
    // Too little is left of it to tell.
    expect(wasSaidIn({ code: 'short', text: '{{customerName}}!' }, ['!'])).toBe(false);
  });
});

describe('what a draft covers', () => {
  const markers = {
    empathy: ['розумі'],
    apology: ['вибач', 'наша провина'],
    thanks: ['дяку'],
    solution: ['fix'],
  };
  const coveredBy = (draft: string) =>
    coverageOf(draft, markers).flatMap(({ block, covered }) => (covered ? [block] : []));

  it('is seen by words of any case and ending, and never inside a word', () => {
    expect(coveredBy('РОЗУМІЄМО вас. Вибачте!')).toEqual(['empathy', 'apology']);
    expect(coveredBy('Це наша провина, дякуємо.')).toEqual(['apology', 'thanks']);
    expect(coveredBy('наша велика провина')).toEqual([]);
    expect(coveredBy('prefix')).toEqual([]);
    expect(coveredBy('')).toEqual([]);
  });
});

describe('the words that ship', () => {
  it('cover their own block, phrase by phrase', () => {
    const missed = shipped.phraseSets.flatMap(({ block, language, phrases, markers }) => {
      const none = { empathy: [], apology: [], thanks: [], solution: [] };
      return phrases.flatMap(({ code, text }) =>
        coverageOf(text, { ...none, [block]: markers }).some((one) => one.covered)
          ? []
          : [`${language} ${block} ${code}`],
      );
    });
    expect(missed).toEqual([]);
  });

  it('use placeholders of the white list, and have phrases without any', () => {
    const sets = shipped.phraseSets;
    expect(sets).toHaveLength(phraseBlocks.length * languages.length);
    for (const { phrases } of sets) {
      expect(phrases.flatMap(({ text }) => unknownPlaceholders(text, phrasePlaceholders))).toEqual([]);
      expect(phrases.filter(({ text }) => canFill(text, {})).length).toBeGreaterThan(1);
    }
    expect(shipped.letterTemplates).toHaveLength(letterKinds.length * languages.length);
    for (const { kind, subject, body } of shipped.letterTemplates) {
      expect(unknownPlaceholders(`${subject}\n${body}`, letterPlaceholders(kind)), kind).toEqual([]);
    }
  });

  it('have codes, and are there in every language', () => {
    const codes = [
      ...shipped.checklists.flatMap(({ category, items }) => [category, ...items.map((item) => item.code)]),
      ...shipped.articles.flatMap(({ categories }) => categories),
      ...shipped.phraseSets.flatMap(({ phrases }) => phrases.map((phrase) => phrase.code)),
    ];
    expect(codes.filter((code) => !codePattern.test(code))).toEqual([]);
    expect(new Set(shipped.articles.map(({ id }) => id)).size).toBe(shipped.articles.length);
  });
});

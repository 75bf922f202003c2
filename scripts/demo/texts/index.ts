/** Texts of the demo, written for it: nothing here was said by a real person, and no name or number is real. */
import type { Rng } from '../random.ts';
import { loyaltyCardThemes } from './loyalty-card.ts';
import { nonStandardThemes } from './non-standard.ts';
import { storeThemes } from './store.ts';
import type { DemoClass, Language, Theme } from './theme.ts';

export { phrases, staffPhrases } from './phrases.ts';
export { type DemoClass, type Language, languages, type Theme } from './theme.ts';

const themes: Readonly<Record<DemoClass, readonly Theme[]>> = {
  loyalty_card: loyaltyCardThemes,
  store: storeThemes,
  non_standard: nonStandardThemes,
};

export function themesOf(of: DemoClass): readonly Theme[] {
  return themes[of];
}

const stores = [
  '«Озерний»',
  '«Липовий»',
  '«Кільцевий»',
  '«Вокзальний»',
  '«Набережний»',
  '«Сонячний»',
  '«Подільський ряд»',
];
const latinStores = ['Lake Square', 'Linden Park', 'Ring Road', 'Station', 'Riverside', 'Sunny Hill'];
/** Masculine and inanimate in Ukrainian and Russian: nominative and accusative are one form. */
const products: Readonly<Record<Language, readonly string[]>> = {
  uk: [
    'пилосос',
    'ноутбук',
    'телевізор',
    'блендер',
    'електрочайник',
    'монітор',
    'принтер',
    'планшет',
    'зволожувач',
  ],
  ru: [
    'пылесос',
    'ноутбук',
    'телевизор',
    'блендер',
    'электрочайник',
    'монитор',
    'принтер',
    'планшет',
    'увлажнитель',
  ],
  en: [
    'vacuum cleaner',
    'laptop',
    'television',
    'blender',
    'kettle',
    'monitor',
    'printer',
    'tablet',
    'humidifier',
  ],
};

/** Surnames that do not tell a man from a woman, with an initial: the texts speak in both genders. */
const surnames: Readonly<Record<Language, readonly string[]>> = {
  uk: ['Вигаданко', 'Прикладенко', 'Зразкович', 'Казкаренко', 'Уявнюк', 'Байковець', 'Примірко', 'Небувайло'],
  ru: ['Вымышленко', 'Примеренко', 'Сказочник', 'Небылица', 'Образцович', 'Притчук'],
  en: ['Sampleton', 'Fable', 'Mockridge', 'Pretend', 'Notreal', 'Storywell'],
};
const initials: Readonly<Record<Language, string>> = {
  uk: 'АБВГДІКЛМНОПРСТЮЯ',
  ru: 'АБВГДИКЛМНОПРСТЮЯ',
  en: 'ABCDEGHJKLMNPRSTW',
};

/** Values of the slots of one case: the same in each of its texts. */
export type Slots = Readonly<Record<string, string>>;

/** Draws the slots of one case that is written on `today`: `{date}` lies `{days}` days back. */
export function drawSlots(rng: Rng, language: Language, today: Date): Slots {
  const price = rng.integer(6, 180) * 100 - 1;
  const days = rng.integer(5, 20);
  const date = new Date(today.getTime() - days * 86_400_000);
  return {
    store: rng.pick(language === 'en' ? latinStores : stores),
    product: rng.pick(products[language]),
    price: String(price),
    amount: String(Math.max(20, Math.round((price * rng.between(0.05, 0.2)) / 10) * 10)),
    points: String(rng.integer(5, 90) * 10),
    days: String(days),
    date: `${String(date.getUTCDate()).padStart(2, '0')}.${String(date.getUTCMonth() + 1).padStart(2, '0')}`,
    card: `••••${String(rng.integer(0, 9_999)).padStart(4, '0')}`,
    order: `№${rng.integer(100_000, 999_999)}`,
  };
}

/** Puts the slots into `text`. A slot that nobody filled is a mistake in the texts. */
export function fill(text: string, slots: Slots): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${text}"`);
    return value;
  });
}

/** A customer who does not exist: mail at example.com, and a phone of the range kept for fiction. */
export function drawCustomer(
  rng: Rng,
  language: Language,
): { readonly name: string; readonly phone: string; readonly mailbox: string } {
  const letters = initials[language];
  const tail = String(rng.integer(0, 999_999)).padStart(6, '0');
  return {
    name: `${letters[rng.integer(0, letters.length - 1)]}. ${rng.pick(surnames[language])}`,
    phone: `+380000${tail}`,
    mailbox: `customer-${tail}@example.com`,
  };
}

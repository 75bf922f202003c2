/**
 * The phrase library as it ships, written for the product: four blocks in three languages. Markers are beginnings of
 * words that a draft of this block has; people add their own.
 */
import type { Language, PhraseBlock } from '../../workflows/domain/vocabulary.ts';

interface PhraseSet {
  readonly phrases: Readonly<Record<string, string>>;
  readonly markers: readonly string[];
}

export const phraseSets: Readonly<Record<PhraseBlock, Readonly<Record<Language, PhraseSet>>>> = {
  empathy: {
    uk: {
      phrases: {
        understand: 'Розуміємо, як це неприємно.',
        plans: 'Уявляємо, скільки клопоту це вам завдало.',
        place: 'На вашому місці ми теж були б засмучені.',
        time: 'Прикро, що на це пішли ваш час і сили.',
        name: '{{customerName}}, розуміємо ваше обурення.',
        trust: 'Бачимо, що довелося пережити, і не хочемо, щоб ви лишилися з цим наодинці.',
      },
      markers: ['розумі', 'уявля', 'прикр', 'на вашому місці', 'шкода', 'співчува', 'довелося пережити'],
    },
    ru: {
      phrases: {
        understand: 'Понимаем, как это неприятно.',
        plans: 'Представляем, сколько хлопот это вам доставило.',
        place: 'На вашем месте мы тоже были бы расстроены.',
        time: 'Жаль, что на это ушли ваше время и силы.',
        name: '{{customerName}}, понимаем ваше возмущение.',
        trust: 'Видим, что пришлось пережить, и не хотим, чтобы вы остались с этим один на один.',
      },
      markers: ['понима', 'представля', 'жаль', 'на вашем месте', 'сочувств', 'пришлось пережить'],
    },
    en: {
      phrases: {
        understand: 'We understand how unpleasant this was.',
        plans: 'We can imagine how much trouble this has caused you.',
        place: 'In your place we would be upset too.',
        time: 'It is a pity that this has cost you time and effort.',
        name: '{{customerName}}, we see why you are angry.',
        trust: 'We see what you went through, and you are not alone with it.',
      },
      markers: [
        'understand',
        'imagine',
        'in your place',
        'pity',
        'see why',
        'see what you',
        'must have been',
      ],
    },
  },
  apology: {
    uk: {
      phrases: {
        plain: 'Просимо вибачення за те, що сталося.',
        ours: 'Перепрошуємо: це наша помилка.',
        delay: 'Вибачте, що довелося чекати.',
        sincere: 'Щиро перепрошуємо за цю ситуацію.',
        case: 'Приносимо вибачення за історію зі зверненням {{caseNumber}}.',
        service: 'Нам дуже незручно перед вами: так не мало бути.',
      },
      markers: ['вибач', 'перепрош', 'пробач', 'незручно перед вами', 'наша провина'],
    },
    ru: {
      phrases: {
        plain: 'Просим прощения за то, что произошло.',
        ours: 'Извините: это наша ошибка.',
        delay: 'Извините, что пришлось ждать.',
        sincere: 'Приносим искренние извинения за эту ситуацию.',
        case: 'Приносим извинения за историю с обращением {{caseNumber}}.',
        service: 'Нам очень неловко перед вами: так не должно было быть.',
      },
      markers: ['извин', 'прощен', 'прости', 'неловко перед вами', 'наша вина'],
    },
    en: {
      phrases: {
        plain: 'We apologise for what happened.',
        ours: 'We are sorry: the mistake is ours.',
        delay: 'We are sorry that you had to wait.',
        sincere: 'Please accept our sincere apologies.',
        case: 'We apologise for the story behind {{caseNumber}}.',
        service: 'We regret this: it should not have been so.',
      },
      markers: ['sorry', 'apolog', 'regret', 'our fault', 'forgive'],
    },
  },
  thanks: {
    uk: {
      phrases: {
        told: 'Дякуємо, що розповіли нам про це.',
        caring: 'Дякуємо за небайдужість.',
        patience: 'Дякуємо за терпіння.',
        better: 'Ваше звернення допомагає нам ставати кращими, дякуємо за нього.',
        name: '{{customerName}}, дякуємо за довіру.',
        details: 'Вдячні за подробиці: вони дуже допомогли.',
      },
      markers: ['дяку', 'вдячн', 'подяк', 'спасибі'],
    },
    ru: {
      phrases: {
        told: 'Спасибо, что рассказали нам об этом.',
        caring: 'Спасибо за неравнодушие.',
        patience: 'Благодарим за терпение.',
        better: 'Ваше обращение помогает нам становиться лучше, спасибо за него.',
        name: '{{customerName}}, благодарим за доверие.',
        details: 'Признательны за подробности: они очень помогли.',
      },
      markers: ['спасибо', 'благодар', 'признательн'],
    },
    en: {
      phrases: {
        told: 'Thank you for telling us.',
        caring: 'Thank you for caring.',
        patience: 'Thank you for your patience.',
        better: 'Complaints like yours make us better, and we thank you for it.',
        name: '{{customerName}}, thank you for your trust.',
        details: 'We are grateful for the details: they helped a lot.',
      },
      markers: ['thank', 'grateful', 'appreciat'],
    },
  },
  solution: {
    uk: {
      phrases: {
        fixed: 'Причину знайдено, і ми вже все виправили.',
        working: 'Особисто перевіряємо всі обставини й повернемося з відповіддю.',
        date: 'Відповімо не пізніше {{dueDate}}.',
        money: 'Пропонуємо {{amount}} на вашу картку.',
        choice: 'Пропонуємо обрати те, що вам зручніше: заміну чи повернення коштів.',
        change: 'Виправимо це й змінимо порядок, щоб таке не повторилося.',
      },
      markers: [
        ...['пропону', 'виправ', 'повернемо', 'повернемося', 'перевіря', 'замін', 'відповімо'],
        ...['вирішим', 'зарахуємо', 'усун'],
      ],
    },
    ru: {
      phrases: {
        fixed: 'Причина найдена, и мы уже всё исправили.',
        working: 'Лично проверяем все обстоятельства и вернёмся с ответом.',
        date: 'Ответим не позднее {{dueDate}}.',
        money: 'Предлагаем {{amount}} на вашу карту.',
        choice: 'Предлагаем выбрать то, что вам удобнее: замену или возврат денег.',
        change: 'Исправим это и изменим порядок, чтобы такое не повторилось.',
      },
      markers: [
        ...['предлага', 'исправ', 'вернем', 'вернемся', 'проверя', 'замен', 'ответим'],
        ...['решим', 'зачислим', 'устран'],
      ],
    },
    en: {
      phrases: {
        fixed: 'We found the cause and have put it right.',
        working: 'We are checking everything ourselves and will come back to you.',
        date: 'You will have our answer by {{dueDate}}.',
        money: 'We offer {{amount}} to your card.',
        choice: 'Please choose what suits you better: a replacement or your money back.',
        change: 'We will fix this, and change how we work so that it does not happen again.',
      },
      markers: [
        ...['we offer', 'put it right', 'fix', 'refund', 'replace', 'will come back', 'our answer by'],
        ...['money back', 'solve'],
      ],
    },
  },
};

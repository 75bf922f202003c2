import type { Finding } from '../../../workflows/domain/vocabulary.ts';
import type { Language } from './theme.ts';

/** What staff write to a customer, and what customers say about our decisions, in one language. */
export interface Phrases {
  /** First words of a person of ours. */
  readonly replies: readonly string[];
  /** Said after a hand-off or when work takes longer. */
  readonly updates: readonly string[];
  readonly decisions: Readonly<Record<Finding, readonly string[]>>;
  /** Joined to a decision that brings money; `{sum}` is filled. */
  readonly money: readonly string[];
  /** Joined to an offer without money. */
  readonly deed: readonly string[];
  readonly better: readonly string[];
  readonly chasing: readonly string[];
  readonly accepts: readonly string[];
  readonly declines: readonly string[];
  readonly withdraws: readonly string[];
  readonly thanks: readonly string[];
  readonly satisfied: readonly string[];
  readonly reopens: readonly string[];
  /** Messages that are no complaints at all. */
  readonly enquiries: readonly { readonly subject: string; readonly body: string }[];
}

export const phrases: Readonly<Record<Language, Phrases>> = {
  uk: {
    replies: [
      'Добрий день! Дякуємо, що написали. Я вже читаю ваше звернення і до кінця дня повернуся з відповіддю.',
      'Вітаю! Мені прикро, що так вийшло. Беру ваше питання в роботу й перевіряю всі дані.',
      'Доброго дня. Бачу ваше звернення, з’ясовую обставини в магазині. Напишу, щойно матиму відповідь.',
      'Дякуємо за довіру. Розбираюся особисто, номер звернення збережено, повторювати нічого не доведеться.',
    ],
    updates: [
      'Колеги ще перевіряють, відповідь очікую найближчим часом. Не забув про вас.',
      'Маю частину відповіді, чекаю на підтвердження від відділу. Дякую за терпіння.',
    ],
    decisions: {
      upheld: [
        'Ми перевірили: ви маєте рацію, це наша помилка. Просимо вибачення і вже все виправили.',
        'Звернення підтвердилося. Шкодуємо, що так сталося, причину усунено.',
      ],
      partly: [
        'Ваше зауваження підтвердилося частково: помилка була з нашого боку, але не в усьому. Пояснюємо нижче.',
        'Частину обставин ми підтвердили і виправили. За решту просимо зрозуміти нас.',
      ],
      rejected: [
        'Ми ретельно перевірили дані й порушення не знайшли. Розуміємо, що це не та відповідь, на яку ви чекали.',
        'За нашими записами все відбулося за правилами. Додаємо пояснення і завжди готові відповісти на запитання.',
      ],
    },
    money: [
      'Пропонуємо {sum} на вашу картку як вибачення.',
      'Зарахуємо {sum} на картку лояльності, щойно ви погодитеся.',
    ],
    deed: [
      'Пропонуємо зробити це нашим коштом у зручний для вас день.',
      'Готові виправити все без жодних доплат.',
    ],
    better: [
      'Ми переглянули рішення: пропонуємо більше, {sum}.',
      'Ви переконали нас. Нова пропозиція: {sum}.',
    ],
    chasing: [
      'Є якісь новини щодо мого звернення?',
      'Підкажіть, будь ласка, на якому етапі моє питання. Чекаю.',
      'Минув час, а відповіді немає. Не зникайте, будь ласка.',
    ],
    accepts: ['Погоджуюся, дякую.', 'Добре, мене це влаштовує.', 'Так, згода. Дякую, що розібралися.'],
    declines: [
      'Ні, цього замало за стільки клопоту.',
      'Не погоджуюся, подумайте ще.',
      'Це не покриває навіть моїх витрат.',
    ],
    withdraws: [
      'Питання вирішилося саме, розгляд можна припинити.',
      'Забираю скаргу: у магазині все владнали на місці.',
    ],
    thanks: ['Дякую, усе прийшло!', 'Щиро дякую за швидку допомогу.'],
    satisfied: ['Питань більше немає, можна закривати.', 'Усе гаразд, закривайте.'],
    reopens: [
      'Проблема повернулася: те, що обіцяли, так і не зроблено.',
      'На жаль, знову те саме. Прошу поновити розгляд.',
    ],
    enquiries: [
      {
        subject: 'Запитання про графік',
        body: 'Добрий день! Підкажіть, чи працює магазин {store} у неділю і до котрої години?',
      },
      {
        subject: 'Коли буде в наявності?',
        body: 'Вітаю. Чи очікується {product} найближчим часом? Хочу купити, ніяких претензій.',
      },
      {
        subject: 'Дякую консультантові',
        body: 'Хочу подякувати працівникові магазину {store}: терпляче допоміг вибрати {product}.',
      },
    ],
  },
  ru: {
    replies: [
      'Здравствуйте! Спасибо, что написали. Уже разбираюсь и вернусь к вам с ответом до конца дня.',
      'Добрый день. Мне жаль, что так вышло. Беру ваш вопрос в работу, проверяю все данные.',
      'Здравствуйте. Вижу ваше обращение, уточняю обстоятельства. Напишу, как только буду знать больше.',
    ],
    updates: [
      'Коллеги ещё проверяют, жду ответа в ближайшее время. Я о вас помню.',
      'Часть ответа есть, жду подтверждения от отдела.',
    ],
    decisions: {
      upheld: [
        'Мы проверили: вы правы, это наша ошибка. Приносим извинения, всё уже исправлено.',
        'Обращение подтвердилось. Нам жаль, причину устранили.',
      ],
      partly: ['Ваше замечание подтвердилось частично. Свою часть мы исправили и объясняем остальное ниже.'],
      rejected: ['Мы внимательно всё проверили и нарушения не нашли. Понимаем, что вы ждали другого ответа.'],
    },
    money: [
      'Предлагаем {sum} на вашу карту в знак извинения.',
      'Зачислим {sum} на карту лояльности, как только вы согласитесь.',
    ],
    deed: ['Предлагаем сделать это за наш счёт в удобный вам день.'],
    better: ['Мы пересмотрели решение и предлагаем больше: {sum}.'],
    chasing: ['Есть ли новости по моему обращению?', 'Сколько ещё ждать ответа? Напишите хоть что-нибудь.'],
    accepts: ['Согласна, спасибо.', 'Хорошо, меня это устраивает.', 'Договорились.'],
    declines: ['Нет, этого мало.', 'Не согласен, мои расходы больше.'],
    withdraws: ['Вопрос решился на месте, рассмотрение можно прекратить.'],
    thanks: ['Спасибо, всё пришло!', 'Благодарю за помощь.'],
    satisfied: ['Вопросов больше нет, закрывайте.'],
    reopens: [
      'Проблема вернулась: обещанного так и не сделали.',
      'К сожалению, опять то же самое. Прошу вернуться к вопросу.',
    ],
    enquiries: [
      {
        subject: 'Вопрос о доставке',
        body: 'Здравствуйте! Можно ли заказать {product} с доставкой вечером? Претензий нет, просто вопрос.',
      },
      { subject: 'Благодарность', body: 'Спасибо сотрудникам магазина {store}, помогли выбрать {product}.' },
    ],
  },
  en: {
    replies: [
      'Thank you for writing. I am looking into it myself and will come back to you by the end of the day.',
      'Hello, I am sorry this happened. I have your case on my desk and am checking the records.',
      'Hello. I have read what happened and have asked the store about it. You will hear from me soon.',
    ],
    updates: ['My colleagues are still checking; I expect their answer soon and have not forgotten you.'],
    decisions: {
      upheld: [
        'We checked and you are right: the mistake was ours. Please accept our apology; it has been put right.',
      ],
      partly: [
        'Part of what you told us is confirmed and has been corrected. Please find our view of the rest below.',
      ],
      rejected: [
        'We checked carefully and found that the rules were kept. We understand it is not the answer you hoped for.',
      ],
    },
    money: ['We would like to credit {sum} to your card as an apology.'],
    deed: ['We will do it at our cost on the day that suits you.'],
    better: ['We have thought again and offer more: {sum}.'],
    chasing: ['Is there any news about my complaint?', 'It has been a while. When can I expect an answer?'],
    accepts: ['That is fine with me, thank you.', 'I agree.'],
    declines: ['No, that does not cover my trouble.', 'I do not accept this.'],
    withdraws: ['The store has settled it on the spot, you may drop my complaint.'],
    thanks: ['Thank you, it has arrived.', 'Many thanks for the quick help.'],
    satisfied: ['All is well, you can close it.'],
    reopens: [
      'The problem is back: what you promised has not been done.',
      'I am afraid it happened again. Please look at it once more.',
    ],
    enquiries: [
      {
        subject: 'Opening hours',
        body: 'Hello, is the store {store} open on Sunday? No complaint, just a question.',
      },
    ],
  },
};

/** What staff write to each other, in Ukrainian. */
export const staffPhrases = {
  notes: [
    'Клієнт давній, купує часто. Говорив спокійно.',
    'Чек перевірено в касовій системі, збігається.',
    'Дзвонила в магазин, зміну пам’ятають.',
    'Схожий випадок був минулого місяця, варто глянути причину.',
  ],
  refusals: [
    'Сума завелика для такого випадку, прошу запропонувати меншу.',
    'Не бачу підстав для компенсації за цим висновком.',
  ],
  sendBacks: [
    'Додайте, будь ласка, відповідь відділу: без неї не видно причини.',
    'Уточніть висновок, з матеріалів випливає інше.',
  ],
  amounts: [
    'Стільки коштувала незручність за правилами компенсації.',
    'Клієнт чекав довше, ніж ми обіцяли.',
    'Помилка наша, і вона не перша для цього клієнта.',
  ],
  recalls: ['Знайшли відповідь самі, дякуємо.'],
  reclassified: ['Клас виправлено після читання звернення.'],
  dismissals: ['Звернення не є скаргою: запитання або подяка.'],
} as const;

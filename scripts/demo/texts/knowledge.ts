/** Knowledge articles and checklists that the demo's experts write, for topics that have none as shipped. */
import type { Language } from './theme.ts';

interface Wording {
  readonly title: string;
  /** As it was first published. */
  readonly body: string;
  /** Added once people had asked for it. */
  readonly later: string;
}

export interface DemoArticle {
  readonly categories: readonly string[];
  readonly words: Readonly<Record<Language, Wording>>;
}

export const demoArticles: readonly DemoArticle[] = [
  {
    categories: ['points_expired', 'level_lost'],
    words: {
      uk: {
        title: 'Скільки діють бали й рівень (демо)',
        body: '1. Бали діють рік від дня покупки; дату видно в застосунку поруч із сумою.\n2. Рівень рахуємо за останні дванадцять місяців, повернення віднімаємо.\n3. За місяць до згоряння ми надсилаємо нагадування, якщо ви його не вимкнули.',
        later: '4. Якщо бали згоріли через нашу помилку, повернемо їх за один робочий день.',
      },
      ru: {
        title: 'Сколько действуют баллы и уровень (демо)',
        body: '1. Баллы действуют год со дня покупки; дата видна в приложении рядом с суммой.\n2. Уровень считаем за последние двенадцать месяцев, возвраты вычитаем.\n3. За месяц до сгорания мы присылаем напоминание, если вы его не отключили.',
        later: '4. Если баллы сгорели по нашей ошибке, вернём их за один рабочий день.',
      },
      en: {
        title: 'How long points and your level last (demo)',
        body: '1. Points last a year from the day of the purchase; the app shows the date beside them.\n2. Your level counts the last twelve months, less what you returned.\n3. We remind you a month before points expire, unless you switched that off.',
        later: '4. Points that expired by our mistake are given back within one working day.',
      },
    },
  },
  {
    categories: ['card_merge', 'unwanted_messages'],
    words: {
      uk: {
        title: 'Дві картки, розсилки, ваші дані (демо)',
        body: '1. Картки об’єднуємо в магазині або через чат: знадобляться обидва номери.\n2. Бали й історія переходять на картку, яку ви залишаєте.\n3. Розсилки вимикаються в застосунку: «Профіль», «Сповіщення».',
        later: '4. Відмова від розсилок діє з наступного дня в усіх каналах.',
      },
      ru: {
        title: 'Две карты, рассылки, ваши данные (демо)',
        body: '1. Карты объединяем в магазине или в чате: понадобятся оба номера.\n2. Баллы и история переходят на карту, которую вы оставляете.\n3. Рассылки отключаются в приложении: «Профиль», «Уведомления».',
        later: '4. Отказ от рассылок действует со следующего дня во всех каналах.',
      },
      en: {
        title: 'Two cards, messages, your data (demo)',
        body: '1. We merge cards in a store or in the chat: both numbers are needed.\n2. Points and history move to the card that you keep.\n3. Messages are switched off in the app: "Profile", "Notifications".',
        later: '4. Once switched off, messages stop from the next day on, in every channel.',
      },
    },
  },
  {
    categories: ['rude_staff', 'imposed_service', 'accused_of_theft', 'media_threat'],
    words: {
      uk: {
        title: 'Як ми розглядаємо скарги на працівників (демо)',
        body: '1. Розмовляємо з усіма, хто був на зміні, і дивимося записи камер: вони зберігаються 30 днів.\n2. Відповідає керівник магазину, а не той, на кого скаржаться.\n3. Послугу, про яку ви не просили, скасовуємо в день звернення.',
        later: '4. Вибачення ви отримаєте тим каналом, яким писали нам.',
      },
      ru: {
        title: 'Как мы рассматриваем жалобы на сотрудников (демо)',
        body: '1. Говорим со всеми, кто был на смене, и смотрим записи камер: они хранятся 30 дней.\n2. Отвечает руководитель магазина, а не тот, на кого жалуются.\n3. Услугу, о которой вы не просили, отменяем в день обращения.',
        later: '4. Извинения вы получите тем каналом, по которому писали нам.',
      },
      en: {
        title: 'How we look into complaints about staff (demo)',
        body: '1. We talk to everybody who was on the shift and look at the cameras: records are kept 30 days.\n2. The store manager answers, not the person complained about.\n3. A service that you did not ask for is cancelled on the day you tell us.',
        later: '4. Our apology comes on the channel on which you wrote to us.',
      },
    },
  },
  {
    categories: ['injury_in_store', 'damage_to_property', 'legal_claim'],
    words: {
      uk: {
        title: 'Пригода в магазині: що зібрати й чого чекати (демо)',
        body: '1. Якщо є травма, спершу лікар: довідка знадобиться пізніше.\n2. Сфотографуйте місце й річ, збережіть чек, назвіть свідків.\n3. Страхова відповідає за 14 днів; ми пишемо вам щотижня, навіть якщо новин немає.',
        later: '4. Витрати на ліки відшкодовуємо, не чекаючи рішення страхової.',
      },
      ru: {
        title: 'Происшествие в магазине: что собрать и чего ждать (демо)',
        body: '1. Если есть травма, сначала врач: справка понадобится позже.\n2. Сфотографируйте место и вещь, сохраните чек, назовите свидетелей.\n3. Страховая отвечает за 14 дней; мы пишем вам каждую неделю, даже если новостей нет.',
        later: '4. Расходы на лекарства возмещаем, не дожидаясь решения страховой.',
      },
      en: {
        title: 'An accident in a store: what to keep, what to expect (demo)',
        body: '1. If somebody is hurt, see a doctor first: the certificate is needed later.\n2. Take photos of the place and the thing, keep the receipt, name witnesses.\n3. The insurer answers within 14 days; we write to you every week, news or none.',
        later: '4. What you paid for medicine is refunded before the insurer has decided.',
      },
    },
  },
  {
    categories: ['accessibility', 'spoiled_event'],
    words: {
      uk: {
        title: 'Коли допомога потрібна сьогодні (демо)',
        body: '1. Зателефонуйте: черговий має право вирішити на місці.\n2. Замовлення до свята чи події привеземо першим рейсом або підберемо заміну в іншому магазині.\n3. У кожному магазині є працівник, який допоможе з доступом і покупками.',
        later: '4. Попередьте про візит у застосунку: вас зустрінуть біля входу.',
      },
      ru: {
        title: 'Когда помощь нужна сегодня (демо)',
        body: '1. Позвоните: дежурный вправе решить на месте.\n2. Заказ к празднику или событию привезём первым рейсом или подберём замену в другом магазине.\n3. В каждом магазине есть сотрудник, который поможет с доступом и покупками.',
        later: '4. Предупредите о визите в приложении: вас встретят у входа.',
      },
      en: {
        title: 'When help is needed today (demo)',
        body: '1. Call us: whoever is on duty may decide at once.\n2. An order for a feast or an event comes with the first van, or we find a replacement in another store.\n3. In every store somebody helps with access and with shopping.',
        later: '4. Tell us in the app that you are coming: you will be met at the door.',
      },
    },
  },
];

type Item = readonly [code: string, uk: string, ru: string, en: string];
const documents: Item = [
  'documents',
  'Які документи чи фото потрібні',
  'Какие документы или фото нужны',
  'Which documents or photos are needed',
];
const byWhen: Item = [
  'by_when',
  'Строк і хто ним опікується',
  'Срок и кто за него отвечает',
  'By when, and who sees to it',
];
const again: Item = [
  'again',
  'Що зроблено, щоб не повторилося',
  'Что сделано, чтобы не повторилось',
  'What was done so that it does not happen again',
];
const insurer: Item = [
  'insurer',
  'Коли й про що запитає страхова',
  'Когда и о чём спросит страховая',
  'When the insurer asks, and what',
];
const other: Item = [
  'other_channels',
  'Чи те саме в інших каналах і на інших картках',
  'То же ли в других каналах и на других картах',
  'Whether other channels and cards have it too',
];
const today: Item = [
  'today',
  'Що можна зробити вже сьогодні',
  'Что можно сделать уже сегодня',
  'What can be done today',
];

/** What is likely to come next, of topics that have no list as shipped. */
export const demoChecklists: Readonly<Record<string, readonly Item[]>> = {
  discount_not_applied: [documents, other, again],
  card_merge: [other, byWhen],
  unwanted_messages: [other, again],
  level_lost: [byWhen, again],
  rude_staff: [byWhen, again],
  long_queue: [today, again],
  imposed_service: [documents, byWhen, again],
  damage_to_property: [documents, insurer, byWhen],
  media_threat: [today, byWhen],
  legal_claim: [documents, byWhen, insurer],
  accessibility: [today, again],
  spoiled_event: [today, byWhen],
  accused_of_theft: [documents, byWhen, again],
};

/** Issues that are likely to follow one of a category (practice M5), written for the product. */
import type { Language } from '../../workflows/domain/vocabulary.ts';

type Texts = Readonly<Record<Language, string>>;
const texts = (uk: string, ru: string, en: string): Texts => ({ uk, ru, en });

const paid = texts(
  'Коли й куди повернуться гроші',
  'Когда и куда вернутся деньги',
  'When and where the money comes back',
);
const documents = texts(
  'Які документи чи фото потрібні',
  'Какие документы или фото нужны',
  'Which documents or photos are needed',
);
const again = texts(
  'Що зроблено, щоб не повторилося',
  'Что сделано, чтобы не повторилось',
  'What was done so that it does not happen again',
);
const byWhen = texts(
  'Строк і хто ним опікується',
  'Срок и кто за него отвечает',
  'By when, and who sees to it',
);
const security = texts(
  'Чи треба змінити пароль або заблокувати картку',
  'Нужно ли сменить пароль или заблокировать карту',
  'Whether to change the password or block the card',
);

export const checklists: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  defective_goods: {
    documents,
    exchange_or_refund: texts(
      'Заміна, ремонт чи повернення: що обирає клієнт',
      'Замена, ремонт или возврат: что выбирает клиент',
      'Replacement, repair or refund: what the customer prefers',
    ),
    pick_up: texts(
      'Хто й коли забере товар',
      'Кто и когда заберёт товар',
      'Who collects the goods, and when',
    ),
    warranty_left: texts(
      'Скільки лишається гарантії після заміни',
      'Сколько гарантии остаётся после замены',
      'How much of the warranty is left afterwards',
    ),
  },
  price_mismatch: {
    paid,
    other_goods: texts(
      'Чи правильні ціни на інші товари в чеку',
      'Верны ли цены на другие товары в чеке',
      'Whether the other prices on the receipt are right',
    ),
    again,
  },
  return_refused: {
    documents,
    paid,
    terms: texts(
      'Умови повернення простими словами',
      'Условия возврата простыми словами',
      'The terms of return in plain words',
    ),
  },
  warranty_repair: {
    by_when: byWhen,
    spare: texts(
      'Чи є річ на заміну на час ремонту',
      'Есть ли вещь на замену на время ремонта',
      'Whether there is a spare during the repair',
    ),
    data: texts(
      'Що буде з даними на пристрої',
      'Что будет с данными на устройстве',
      'What happens to the data on the device',
    ),
  },
  order_not_ready: {
    by_when: byWhen,
    hold: texts(
      'Скільки замовлення чекатиме в магазині',
      'Сколько заказ будет ждать в магазине',
      'How long the order will wait in the store',
    ),
    delivery: texts(
      'Доставка нашим коштом замість самовивозу',
      'Доставка за наш счёт вместо самовывоза',
      'Delivery at our cost instead',
    ),
  },
  wrong_goods: { documents, by_when: byWhen, paid },
  points_not_credited: {
    by_when: byWhen,
    other_receipts: texts(
      'Чи всі інші чеки зараховано',
      'Все ли другие чеки зачислены',
      'Whether the other receipts were credited',
    ),
    expiry: texts(
      'Коли згорять зараховані бали',
      'Когда сгорят зачисленные баллы',
      'When the credited points expire',
    ),
  },
  points_expired: {
    expiry: texts(
      'Як бачити строк дії балів',
      'Как видеть срок действия баллов',
      'Where to see when points expire',
    ),
    reminders: texts('Чи ввімкнено нагадування', 'Включены ли напоминания', 'Whether reminders are on'),
  },
  card_blocked: {
    security,
    points_safe: texts('Чи збережено бали', 'Сохранены ли баллы', 'Whether the points are safe'),
    new_card: texts('Як отримати нову картку', 'Как получить новую карту', 'How to get a new card'),
  },
  points_misused: { security, paid, again },
  account_access: {
    security,
    phone: texts(
      'Чи чинний номер телефону',
      'Действителен ли номер телефона',
      'Whether the telephone number is current',
    ),
  },
  double_charge: {
    paid,
    bank: texts(
      'Що сказати банкові, якщо гроші не прийдуть',
      'Что сказать банку, если деньги не придут',
      'What to tell the bank if the money does not come',
    ),
    documents,
  },
  personal_data_leak: { security, again, by_when: byWhen },
  injury_in_store: {
    health: texts(
      'Як почувається людина, чи потрібен лікар',
      'Как чувствует себя человек, нужен ли врач',
      'How the person feels, whether a doctor is needed',
    ),
    documents,
    by_when: byWhen,
  },
};

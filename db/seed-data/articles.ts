/** Knowledge articles as they ship, written for the product: means of self-help that a resolution hands over (practice M6). */
import type { Language } from '../../workflows/domain/vocabulary.ts';

interface Article {
  readonly categories: readonly string[];
  readonly words: Readonly<Record<Language, { readonly title: string; readonly body: string }>>;
}

/** By topic: the last digits of the article's id are the topic's and the language's. */
export const articles: readonly Article[] = [
  {
    categories: ['return_refused', 'defective_goods', 'wrong_goods'],
    words: {
      uk: {
        title: 'Як повернути або обміняти товар',
        body: '1. Товар належної якості можна повернути протягом 14 днів, не рахуючи дня покупки, якщо збережено вигляд і ярлики.\n2. Принесіть товар і чек або назвіть номер картки: чек знайдемо за нею.\n3. Гроші за покупку карткою надходять за 3–5 банківських днів, готівку віддаємо одразу.\n4. Якщо товар із вадою, строк інший: обміняємо, відремонтуємо або повернемо кошти протягом гарантії.',
      },
      ru: {
        title: 'Как вернуть или обменять товар',
        body: '1. Товар надлежащего качества можно вернуть в течение 14 дней, не считая дня покупки, если сохранены вид и ярлыки.\n2. Принесите товар и чек или назовите номер карты: чек найдём по ней.\n3. Деньги за покупку картой приходят за 3–5 банковских дней, наличные отдаём сразу.\n4. Если товар с браком, срок другой: обменяем, отремонтируем или вернём деньги в течение гарантии.',
      },
      en: {
        title: 'How to return or exchange goods',
        body: '1. Goods without a fault may be returned within 14 days, the day of purchase not counted, if they look as new and have their labels.\n2. Bring the goods and the receipt, or tell us the number of your card: we find the receipt by it.\n3. Money paid by card comes back within 3 to 5 banking days, cash at once.\n4. For faulty goods the warranty counts: we replace, repair or refund.',
      },
    },
  },
  {
    categories: ['points_not_credited', 'discount_not_applied'],
    words: {
      uk: {
        title: 'Бали не зараховано: що перевірити',
        body: '1. Бали з’являються протягом доби після покупки.\n2. Відкрийте в застосунку «Історія»: чек має бути в списку. Якщо його немає, картку не прочитали на касі.\n3. Надішліть нам фото чека: зарахуємо бали вручну за один робочий день.\n4. На акційні товари й подарункові картки бали не нараховуються.',
      },
      ru: {
        title: 'Баллы не начислены: что проверить',
        body: '1. Баллы появляются в течение суток после покупки.\n2. Откройте в приложении «Историю»: чек должен быть в списке. Если его нет, карту не прочитали на кассе.\n3. Пришлите нам фото чека: начислим баллы вручную за один рабочий день.\n4. На акционные товары и подарочные карты баллы не начисляются.',
      },
      en: {
        title: 'Points were not credited: what to check',
        body: '1. Points appear within a day of the purchase.\n2. Open "History" in the app: the receipt should be listed. If it is not, the card was not read at the till.\n3. Send us a photo of the receipt: we credit the points by hand within one working day.\n4. Goods on offer and gift cards earn no points.',
      },
    },
  },
  {
    categories: ['card_blocked', 'account_access', 'points_misused', 'personal_data_leak'],
    words: {
      uk: {
        title: 'Доступ до картки: пароль, блокування, нова картка',
        body: '1. Пароль змінюється в застосунку: «Профіль», «Безпека». Код прийде на номер телефону.\n2. Картку можна заблокувати там само; бали при цьому зберігаються.\n3. Якщо хтось списав ваші бали, повідомте нас: картку замінимо, списання перевіримо.\n4. Нову картку видають у кожному магазині, баланс переходить сам.',
      },
      ru: {
        title: 'Доступ к карте: пароль, блокировка, новая карта',
        body: '1. Пароль меняется в приложении: «Профиль», «Безопасность». Код придёт на номер телефона.\n2. Карту можно заблокировать там же; баллы при этом сохраняются.\n3. Если кто-то списал ваши баллы, сообщите нам: карту заменим, списание проверим.\n4. Новую карту выдают в каждом магазине, баланс переходит сам.',
      },
      en: {
        title: 'Access to your card: password, block, new card',
        body: '1. The password is changed in the app: "Profile", "Security". A code comes to your telephone.\n2. The card is blocked in the same place; the points are kept.\n3. If somebody spent your points tell us: we replace the card and look into the payment.\n4. Every store gives out new cards, and the balance moves by itself.',
      },
    },
  },
  {
    categories: ['double_charge', 'price_mismatch'],
    words: {
      uk: {
        title: 'Гроші списано двічі або не за тією ціною',
        body: '1. Подвійне списання часто є блокуванням: банк знімає його сам протягом 1–3 днів.\n2. Якщо за три дні гроші не повернулися, надішліть виписку: повернемо їх на ту саму картку.\n3. Діє ціна з цінника на полиці: різницю повертаємо на касі в день звернення, фото цінника допоможе.',
      },
      ru: {
        title: 'Деньги списаны дважды или не по той цене',
        body: '1. Двойное списание часто оказывается блокировкой: банк снимает её сам в течение 1–3 дней.\n2. Если за три дня деньги не вернулись, пришлите выписку: вернём их на ту же карту.\n3. Действует цена с ценника на полке: разницу возвращаем на кассе в день обращения, фото ценника поможет.',
      },
      en: {
        title: 'Charged twice, or at another price',
        body: '1. A double charge is often a hold: the bank lifts it by itself within 1 to 3 days.\n2. If the money is not back after three days, send us the statement: we refund it to the same card.\n3. The price on the shelf holds: the till pays the difference on the day you ask, and a photo of the label helps.',
      },
    },
  },
  {
    categories: ['warranty_repair', 'defective_goods'],
    words: {
      uk: {
        title: 'Гарантійний ремонт: строки й ваші права',
        body: '1. Ремонт триває до 14 днів. На цей час просіть річ на заміну: її видають безкоштовно.\n2. Перед ремонтом збережіть дані: сервіс може їх стерти.\n3. Стан ремонту видно за номером квитанції в застосунку.\n4. Якщо вада повторилася або ремонт затягнувся, можна вимагати заміни чи повернення коштів.',
      },
      ru: {
        title: 'Гарантийный ремонт: сроки и ваши права',
        body: '1. Ремонт длится до 14 дней. На это время просите вещь на замену: её выдают бесплатно.\n2. Перед ремонтом сохраните данные: сервис может их стереть.\n3. Состояние ремонта видно по номеру квитанции в приложении.\n4. Если недостаток повторился или ремонт затянулся, можно требовать замены или возврата денег.',
      },
      en: {
        title: 'Repair under warranty: time limits and your rights',
        body: '1. A repair takes up to 14 days. Ask for a spare meanwhile: it costs nothing.\n2. Save your data first: the service centre may erase it.\n3. The app shows how the repair stands, by the number of your ticket.\n4. If the fault comes back or the repair takes longer, you may ask for a replacement or your money.',
      },
    },
  },
  {
    categories: ['order_not_ready', 'long_queue'],
    words: {
      uk: {
        title: 'Замовлення в магазині: стан, перенесення, доставка',
        body: '1. Стан замовлення видно в застосунку; «готове» означає, що його вже зібрано.\n2. Замовлення чекає три дні, строк можна продовжити одним натисканням.\n3. Якщо ми не встигли, доставимо додому безкоштовно: скажіть адресу.\n4. Видача без черги працює за QR-кодом із застосунку.',
      },
      ru: {
        title: 'Заказ в магазине: состояние, перенос, доставка',
        body: '1. Состояние заказа видно в приложении; «готов» означает, что он уже собран.\n2. Заказ ждёт три дня, срок можно продлить одним нажатием.\n3. Если мы не успели, доставим домой бесплатно: скажите адрес.\n4. Выдача без очереди работает по QR-коду из приложения.',
      },
      en: {
        title: 'Orders in a store: how they stand, more time, delivery',
        body: '1. The app shows how an order stands; "ready" means that it has been packed.\n2. An order waits three days, and one tap makes it more.\n3. If we were late we deliver it to your home for nothing: tell us the address.\n4. The QR code in the app lets you collect without queueing.',
      },
    },
  },
];

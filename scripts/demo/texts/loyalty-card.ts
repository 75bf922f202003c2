import type { Theme } from './theme.ts';

/** Complaints about the loyalty card: points, levels, the card itself and the account behind it. */
export const loyaltyCardThemes: readonly Theme[] = [
  {
    category: 'points_not_credited',
    rootCause: 'sync_delay',
    department: 'loyalty',
    remedy: 'compensation',
    handOff: {
      question:
        'Перевірте, будь ласка, нарахування за чеком від {date}: чи дійшла операція до карткової системи?',
      answer: 'Операція зависла в черзі обміну між касою та карткою. Бали {points} донараховано вручну.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Не нарахували бали за покупку',
            body: 'Добрий день. {date} купив у магазині {store} {product}, картку {card} касирка зісканувала, на чеку написано, що буде {points} балів. Минуло вже {days} днів, у кабінеті нуль. Чек зберіг. Коли бали з’являться?',
          },
          {
            subject: 'Де мої {points} балів?',
            body: 'Третій тиждень чекаю на бали за {product}. На гарячій лінії кажуть «зачекайте ще три дні», і так щоразу. Я не просто так обираю ваш магазин: саме заради балів. Картка {card}, чек на {price} грн.',
          },
        ],
        question:
          'Надішліть, будь ласка, фото чека від {date} або номер каси й час покупки, щоб ми знайшли операцію.',
        answer: 'Чек на {price} грн, каса 4, час 18:42, картка {card}. Фото додав у листі.',
      },
      ru: {
        complaints: [
          {
            subject: 'Не начислены бонусы',
            body: 'Здравствуйте! Покупала {product} в магазине {store} {date}. Карту {card} приложила, кассир сказал, что баллы придут за сутки. Прошло {days} дней, и ничего. Очень неприятно, разберитесь, пожалуйста.',
          },
        ],
        question: 'Пришлите, пожалуйста, фото чека или точное время покупки: так мы быстрее найдём операцию.',
        answer: 'Время на чеке 12:15, сумма {price} грн. Другого чека у меня нет.',
      },
      en: {
        complaints: [
          {
            subject: 'Points missing from my card',
            body: 'I bought a {product} at {store} on {date} and showed my card {card}. The receipt promises {points} points, but after {days} days the balance has not moved. Please credit them.',
          },
        ],
        question:
          'Could you send us a photo of the receipt, or the till number and the time of the purchase?',
        answer: 'The receipt says till 2, 16:05, total {price} UAH. I hope that is enough.',
      },
    },
  },
  {
    category: 'points_expired',
    rootCause: 'unclear_rules',
    department: 'loyalty',
    remedy: 'compensation',
    handOff: {
      question: 'Чи надсилалося клієнтові попередження про згоряння балів? Потрібні дата й канал.',
      answer:
        'Повідомлення сформовано, але не доставлено: у профілі вимкнені сповіщення. Поновлення {points} балів погоджуємо.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Бали згоріли без попередження',
            body: 'Збирала бали майже рік, хотіла купити до свята {product}. Сьогодні заходжу, а там нуль: «строк дії минув». Жодного повідомлення не було, ні на пошту, ні в додатку. Прошу повернути {points} балів, це нечесно.',
          },
          {
            subject: 'Списали накопичені бонуси',
            body: 'Доброго дня. На картці {card} було {points} бонусів, сьогодні їх списано як прострочені. У правилах на сайті написано про рік з останньої покупки, а остання покупка була {date}. Поясніть, за якими правилами ви рахуєте.',
          },
        ],
        question:
          'Чи користуєтеся ви додатком і чи ввімкнені в ньому сповіщення? Перевіряємо, чому попередження не дійшло.',
        answer: 'Додаток є, сповіщення нібито ввімкнені. Пошта в профілі та сама, що завжди.',
      },
      ru: {
        complaints: [
          {
            subject: 'Сгорели баллы',
            body: 'Добрый день. Почему с карты {card} исчезли {points} баллов? Если у них есть срок, предупреждайте людей заранее. Я постоянный покупатель, а чувствую себя обманутым. Прошу вернуть.',
          },
        ],
        question: 'Подскажите, на какой адрес или номер вам обычно приходят наши уведомления?',
        answer: 'Обычно приходит на почту из профиля. В этот раз не пришло ничего.',
      },
      en: {
        complaints: [
          {
            subject: 'My points expired without notice',
            body: 'I had {points} points on card {card} and was saving for a {product}. They are all gone today and nobody warned me. A short e-mail a month before would have been enough. I would like them back.',
          },
        ],
        question:
          'Do you receive our other messages, for example receipts? We are checking why the warning was not delivered.',
        answer: 'Receipts do arrive. A warning about points never did.',
      },
    },
  },
  {
    category: 'card_blocked',
    rootCause: 'false_fraud_alarm',
    department: 'security',
    remedy: 'explanation',
    handOff: {
      question: 'Картку заблоковано правилом безпеки. Чи можна розблокувати й що саме спрацювало?',
      answer: 'Спрацювало правило про багато покупок за день; підозру знято, картку розблоковано.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Заблокували картку',
            body: 'Стою на касі, а картка {card} «заблокована службою безпеки». За мною черга, я червонію, касирка дивиться як на злодія. Що я зробив не так? Прошу розблокувати й пояснити причину.',
          },
          {
            subject: 'Картка не працює вже {days} днів',
            body: 'Нашу сімейну картку заблоковано, бо ми «забагато купуємо». Ми робимо ремонт! {date} брали {product} і ще дрібниці в трьох магазинах. Скільки ще чекати на розблокування?',
          },
        ],
        question:
          'Підтвердьте, будь ласка, що покупки за {date} на суму {price} грн робили ви або ваша родина.',
        answer: 'Так, це ми. Усі чеки вдома, можемо показати.',
      },
      ru: {
        complaints: [
          {
            subject: 'Карта заблокирована без причины',
            body: 'Пришёл за товаром по акции, а карта {card} не проходит. Консультант развёл руками: «обращайтесь на линию». На линии двадцать минут музыки. Верните мне скидку и разблокируйте карту.',
          },
        ],
        question: 'Подтвердите, пожалуйста, что картой пользуетесь только вы и ваша семья.',
        answer: 'Картой пользуемся мы с женой, больше никто.',
      },
      en: {
        complaints: [
          {
            subject: 'Card blocked at the till',
            body: 'My card {card} was refused at {store} on {date} with the words “security block”. Nobody could tell me why, and I paid the full price for a {product}. Please unblock it and refund the difference.',
          },
        ],
        question: 'Please confirm that the purchases of {date} were made by you or your family.',
        answer: 'Yes, all of them were mine.',
      },
    },
  },
  {
    category: 'points_misused',
    rootCause: 'account_takeover',
    department: 'security',
    remedy: 'refund',
    handOff: {
      question: 'Клієнт не визнає списання {points} балів. Потрібні час, каса і спосіб підтвердження.',
      answer:
        'Списання було без коду підтвердження, у чужому місті. Визнаємо стороннє втручання, бали повертаємо.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Хтось витратив мої бали',
            body: 'У застосунку бачу списання {points} балів {date}, але я того дня була в лікарні й нічого не купувала. Картка {card} лежить удома. Прошу з’ясувати, хто це зробив, і повернути бали.',
          },
          {
            subject: 'Чуже списання з картки',
            body: 'Мені прийшло повідомлення про покупку, якої я не робив: {product}. Пароль нікому не давав. Одразу подзвонив, мені сказали «ждіть перевірки», і вже {days} днів тиша.',
          },
        ],
        question:
          'Чи змінювали ви останнім часом телефон або номер? І чи отримували код підтвердження в той день?',
        answer: 'Телефон не змінювала, жодних кодів не було.',
      },
      ru: {
        complaints: [
          {
            subject: 'Списали мои баллы в другом городе',
            body: 'Здравствуйте. {date} с моей карты {card} списали {points} баллов в магазине, где я никогда не был. Как такое возможно без кода? Требую вернуть и усилить защиту.',
          },
        ],
        question: 'Не передавали ли вы номер карты кому-то из знакомых?',
        answer: 'Нет, номер знаю только я.',
      },
      en: {
        complaints: [
          {
            subject: 'Someone spent my points',
            body: 'The app shows that {points} points were used on {date} at {store}. It was not me, I was abroad. Please restore them and tell me how it could happen without a code.',
          },
        ],
        question: 'Did you get a confirmation code that day, or change your phone recently?',
        answer: 'No code, and the phone is the same.',
      },
    },
  },
  {
    category: 'discount_not_applied',
    rootCause: 'promo_setup_error',
    department: 'loyalty',
    remedy: 'refund',
    handOff: {
      question: 'Чи діяла {date} акція за карткою на цей товар, і чому каса її не застосувала?',
      answer: 'Артикул не внесли до переліку акції. Помилка наша, різницю слід повернути.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Знижка за карткою не спрацювала',
            body: 'На ціннику дві ціни: звичайна і «за карткою». Дав картку {card}, а пробили за звичайною. Помітив уже вдома: переплата {amount} грн за {product}. Прошу повернути різницю.',
          },
          {
            subject: 'Обіцяли −15 %, пробили повну ціну',
            body: 'Добрий вечір! Прийшло повідомлення про персональну знижку на {product}, спеціально поїхала в {store}. На касі знижки «немає в системі», заплатила {price} грн. Навіщо тоді надсилати такі листи?',
          },
        ],
        question: 'Надішліть, будь ласка, знімок цінника або повідомлення зі знижкою, якщо вони збереглися.',
        answer: 'Знімок екрана з повідомленням надсилаю, цінник не фотографувала.',
      },
      ru: {
        complaints: [
          {
            subject: 'Не дали скидку по карте',
            body: 'В приложении висит купон на {product}, а на кассе сказали, что он «уже использован». Я им не пользовалась! Переплатила {amount} грн, карта {card}. Верните деньги или баллы.',
          },
        ],
        question: 'Пришлите, пожалуйста, снимок экрана с купоном.',
        answer: 'Отправляю: на снимке видно, что купон активен.',
      },
      en: {
        complaints: [
          {
            subject: 'Card price not given',
            body: 'The shelf said there was a special price with the card. I showed card {card} and was still charged {price} UAH for the {product}, that is {amount} UAH too much. Please refund the difference.',
          },
        ],
        question: 'Do you still have a picture of the shelf label or of the offer?',
        answer: 'I took one because I expected this. Attached.',
      },
    },
  },
  {
    category: 'account_access',
    rootCause: 'code_not_delivered',
    department: 'it',
    remedy: 'explanation',
    handOff: {
      question: 'Клієнт не отримує код входу. Подивіться, будь ласка, журнал відправлень за {date}.',
      answer: 'Коди блокував оператор через збій маршруту. Маршрут змінено, вхід перевірено.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Не можу зайти в кабінет',
            body: 'Уже {days} днів не приходить код для входу, пробувала і зранку, і ввечері. Через це не можу скористатися балами, а в мене їх {points}. Номер не змінювався.',
          },
          {
            subject: 'Додаток викидає з облікового запису',
            body: 'Після оновлення застосунок щоразу просить увійти знову, а потім показує порожню картку замість {card}. Перевстановив двічі. Полагодьте, бо без нього у вас нічого не купиш зі знижкою.',
          },
        ],
        question: 'Яка модель телефону й версія застосунку? Її видно внизу екрана «Профіль».',
        answer: 'Версія 5.12, телефон дворічної давнини, система оновлена.',
      },
      ru: {
        complaints: [
          {
            subject: 'Не приходит код подтверждения',
            body: 'Пытаюсь войти в личный кабинет с {date}. Код не приходит, поддержка предлагает «попробовать позже». Позже уже было. У меня акция сгорает, сделайте что-нибудь.',
          },
        ],
        question: 'Каким мобильным оператором вы пользуетесь и приходят ли вам коды от других магазинов?',
        answer: 'Коды от других приходят сразу, проблема только с вашими.',
      },
      en: {
        complaints: [
          {
            subject: 'Locked out of my account',
            body: 'The login code has not arrived for {days} days, so I cannot use my {points} points. I tried a new phone and the web site. Nothing helps, and the chat robot goes in circles.',
          },
        ],
        question: 'Which version of the app do you use? It is at the bottom of the profile screen.',
        answer: 'It says 5.12. The same happens in the browser.',
      },
    },
  },
  {
    category: 'card_merge',
    rootCause: 'manual_error',
    department: 'loyalty',
    remedy: 'compensation',
    handOff: {
      question: 'Під час об’єднання карток зникли бали старої картки. Чи можна їх поновити?',
      answer: 'Об’єднання провели у зворотному напрямку. {points} балів перенесено на діючу картку.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Після об’єднання карток зникли бали',
            body: 'Мала дві картки, попросила об’єднати. Об’єднали так, що лишилася порожня, а з тієї, де було {points} балів, усе пропало. Прошу виправити, бо я хотіла взяти {product}.',
          },
          {
            subject: 'Стара картка скасована разом із балами',
            body: 'Загубив пластикову картку, у магазині {store} оформили нову: {card}. Обіцяли, що бали перейдуть того ж дня. Минуло {days} днів, бали не перейшли, а стара вже не діє.',
          },
        ],
        question:
          'Назвіть, будь ласка, останні чотири цифри старої картки або номер телефону, на який вона була оформлена.',
        answer: 'Останні цифри старої 4417, телефон той самий, що й зараз.',
      },
      ru: {
        complaints: [
          {
            subject: 'Пропали баллы при замене карты',
            body: 'Меняла карту после смены фамилии, баллы {points} на новую не перенесли. В магазине говорят, что это не к ним. А к кому? Номер новой карты {card}.',
          },
        ],
        question: 'На какую фамилию была оформлена прежняя карта?',
        answer: 'Прежняя была на девичью фамилию, она есть в анкете.',
      },
      en: {
        complaints: [
          {
            subject: 'Points lost when cards were merged',
            body: 'I asked you to join my two cards. The new one, {card}, shows zero although the old one had {points} points on {date}. I am sure it is a small mistake, please correct it.',
          },
        ],
        question: 'What are the last four digits of the old card?',
        answer: '4417, registered with the same phone.',
      },
    },
  },
  {
    category: 'unwanted_messages',
    rootCause: 'consent_not_synced',
    department: 'it',
    remedy: 'apology',
    handOff: {
      question:
        'Клієнт відмовився від розсилки {date}, але повідомлення йдуть. Чи дійшла відмова до системи розсилок?',
      answer: 'Відмова збереглася лише в кабінеті. Дані звірено, розсилку вимкнено.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Прошу припинити розсилку',
            body: 'Тричі вимикала рекламу в кабінеті, а вона приходить далі, вчора о шостій ранку. У мене мала дитина. Картка {card}. Якщо це не припиниться, відмовлюся від картки.',
          },
          {
            subject: 'Реклама попри відмову',
            body: '{date} написав вам відмову від повідомлень, отримав підтвердження. Відтоді прийшло ще {days} листів про знижки на {product}. Навіщо підтвердження, якщо воно нічого не змінює?',
          },
        ],
        question: 'Уточніть, будь ласка, що саме приходить: SMS, пошта чи сповіщення застосунку?',
        answer: 'Приходять SMS і пошта. Сповіщення застосунку вимкнені.',
      },
      ru: {
        complaints: [
          {
            subject: 'Спам от вашей программы лояльности',
            body: 'Отписался от рассылки {date}, но сообщения приходят каждый день, даже ночью. Уберите мой номер из базы рекламы, картой {card} при этом хочу пользоваться дальше.',
          },
        ],
        question: 'Это сообщения или письма? Если сохранилось последнее, перешлите его, пожалуйста.',
        answer: 'Сообщения. Последнее пришло сегодня утром, переслал.',
      },
      en: {
        complaints: [
          {
            subject: 'Still getting adverts after opting out',
            body: 'I opted out on {date} and still get a text message every other day. I want to keep my card {card}, but not the adverts. Please stop them for good.',
          },
        ],
        question: 'Are these text messages, e-mails, or notifications from the app?',
        answer: 'Text messages, usually in the evening.',
      },
    },
  },
  {
    category: 'level_lost',
    rootCause: 'returns_counted_twice',
    department: 'loyalty',
    remedy: 'compensation',
    handOff: {
      question: 'Перерахуйте, будь ласка, рівень: клієнт каже, що одне повернення враховано двічі.',
      answer: 'Так, повернення від {date} враховано двічі. Рівень поновлено.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Знизили рівень картки',
            body: 'У мене був золотий рівень, а з першого числа став звичайний. За рік витратила значно більше за поріг, лише раз повертала {product}. Перерахуйте, будь ласка, бо знижка відчутна.',
          },
          {
            subject: 'Неправильно порахована сума покупок',
            body: 'За моїми чеками сума за рік перевищує поріг, а в кабінеті бракує {amount} грн. Картка {card}. Готовий надіслати всі чеки, але ж вони у вас теж є.',
          },
        ],
        question: 'Яку суму за рік показує ваш кабінет? Звіримо з нашими даними.',
        answer: 'Показує, що до порога бракує {amount} грн.',
      },
      ru: {
        complaints: [
          {
            subject: 'Пропал золотой уровень',
            body: 'Понизили уровень карты {card}, хотя сумма покупок больше нужной. Похоже, возврат за {product} вычли дважды. Пересчитайте и верните уровень, пожалуйста.',
          },
        ],
        question: 'Когда примерно был возврат и на какую сумму?',
        answer: 'Возврат был {date}, сумма {price} грн.',
      },
      en: {
        complaints: [
          {
            subject: 'Wrong card level',
            body: 'I was moved from gold to basic although I spent more than the threshold this year. I believe one return, a {product}, was counted twice. Please check card {card}.',
          },
        ],
        question: 'When did you return it, and how much was it?',
        answer: 'On {date}, {price} UAH.',
      },
    },
  },
];

import type { Theme } from './theme.ts';

/** What fits no usual box and cannot wait: injuries, harm, leaks, threats of the press and of courts. */
export const nonStandardThemes: readonly Theme[] = [
  {
    category: 'injury_in_store',
    rootCause: 'wet_floor',
    department: 'retail',
    remedy: 'compensation',
    handOff: {
      question: 'Терміново: відео із зали за {date} і пояснення прибирання. Клієнт упав.',
      answer: 'Підлогу мили без таблички. Відео збережено, визнаємо провину.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Упала на мокрій підлозі',
            body: '{date} у {store} послизнулася біля входу: мокро, жодної таблички. Забій коліна, є довідка з травмпункту. Персонал навіть стільця не приніс. Чекаю на відповідь сьогодні.',
          },
          {
            subject: 'На дитину впала коробка',
            body: 'З верхньої полиці впала коробка і вдарила мого сина по плечу. Товар стояв абияк. Добре, що легка. Хто відповідає за безпеку в {store}?',
          },
        ],
        question: 'Як ви почуваєтеся? Чи зверталися до лікаря і чи є довідка?',
        answer: 'Довідка є, лікар сказав тиждень берегтися.',
      },
      ru: {
        complaints: [
          {
            subject: 'Травма в магазине',
            body: 'Мама поскользнулась в {store} на только что вымытом полу, ей 72 года. Сильный ушиб, вызывали скорую. Ни один сотрудник не подошёл. Требую ответа руководства.',
          },
        ],
        question: 'Как себя чувствует ваша мама? Есть ли заключение врача?',
        answer: 'Ей лучше, заключение есть, перелома нет.',
      },
      en: {
        complaints: [
          {
            subject: 'I slipped and fell in your store',
            body: 'On {date} I fell on a wet floor at {store}. There was no sign. My wrist is sprained and I have a doctor’s note. I expect somebody responsible to call me today.',
          },
        ],
        question: 'How are you now, and do you have a doctor’s note?',
        answer: 'Better. The note says two weeks of rest for the wrist.',
      },
    },
  },
  {
    category: 'damage_to_property',
    rootCause: 'unsafe_product',
    department: 'service_center',
    remedy: 'compensation',
    handOff: {
      question: 'Загоряння товару за чеком від {date}. Потрібен висновок сьогодні.',
      answer: 'Коротке замикання в блоці живлення, партію зупинено. Шкоду відшкодовуємо.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Загорівся зарядний пристрій',
            body: 'Смартфон, куплений у вас {date}, загорівся вночі від зарядки. Обгоріла стільниця, вся кухня в диму. Ніхто не постраждав дивом. Прошу негайно зупинити продаж і відшкодувати збитки.',
          },
          {
            subject: 'Залило сусідів через вашу установку',
            body: 'Ваші майстри під’єднали пральну машину, шланг зірвало через годину. Залило нас і сусідів знизу. Є акт від {date}. Хто платитиме?',
          },
        ],
        question: 'Чи є акт або фото пошкоджень, і чи всі здорові?',
        answer: 'Усі здорові. Фото й акт надсилаю.',
      },
      ru: {
        complaints: [
          {
            subject: 'Взорвался аккумулятор',
            body: 'Купленный у вас внешний аккумулятор вздулся и лопнул, испорчен диван. Хорошо, что ребёнок был в другой комнате. Жду ответа сегодня, иначе обращусь в надзор.',
          },
        ],
        question: 'Есть ли фото и сохранился ли сам прибор для экспертизы?',
        answer: 'Прибор сохранил, фото отправил.',
      },
      en: {
        complaints: [
          {
            subject: 'The product caught fire',
            body: 'The phone I bought on {date} caught fire while charging and burnt the table. Please stop selling it at once and tell me how you will cover the damage.',
          },
        ],
        question: 'Is everybody safe, and do you have pictures of the damage?',
        answer: 'Everybody is safe. Pictures attached, I kept the device.',
      },
    },
  },
  {
    category: 'personal_data_leak',
    rootCause: 'papers_left_in_public',
    department: 'security',
    remedy: 'explanation',
    handOff: {
      question: 'Можливе розголошення даних клієнта. Що сталося і кого ще стосується?',
      answer: 'Анкети лишили на стійці. Вилучено, інших випадків немає, працівника відсторонено.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Мої дані на стійці видачі',
            body: 'У {store} на стійці лежала стопка анкет із телефонами й адресами, згори моя. Сфотографувати міг будь-хто. Прошу пояснити, хто за це відповість.',
          },
          {
            subject: 'Мені дзвонять шахраї з моїм замовленням',
            body: 'Через годину після замовлення {order} зателефонував «менеджер», який знав моє ім’я, товар і суму {price} грн. Звідки? Це витік від вас.',
          },
        ],
        question: 'Коли саме це було і чи бачили ви інші анкети?',
        answer: 'Близько полудня. Анкет було з десяток.',
      },
      ru: {
        complaints: [
          {
            subject: 'Утечка персональных данных',
            body: 'Курьер прислал мне чужую накладную с адресом и телефоном. А кому ушла моя? Заказ {order}. Жду объяснений сегодня же.',
          },
        ],
        question: 'Сохранилась ли накладная? Пожалуйста, никому её не пересылайте.',
        answer: 'Сохранилась, могу вернуть в магазин.',
      },
      en: {
        complaints: [
          {
            subject: 'My personal data was visible to everyone',
            body: 'A list with names and phone numbers was lying on the pick-up desk at {store}. Mine was on it. I want to know who saw it and what you will do.',
          },
        ],
        question: 'About when did you see the list?',
        answer: 'On {date}, at lunch time.',
      },
    },
  },
  {
    category: 'media_threat',
    rootCause: 'previous_answer_ignored',
    department: 'retail',
    remedy: 'refund',
    handOff: {
      question: 'Клієнт готує публікацію. Чому на попереднє звернення не відповіли?',
      answer: 'Звернення загубилося під час передачі зміни. Просимо вибачитися від імені мережі.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Завтра пишу про вас у газету',
            body: 'Три звернення, нуль відповідей. Мені так і не повернули {price} грн за {product}. Я веду сторінку на сорок тисяч підписників і завтра все опублікую. Останній шанс поговорити.',
          },
          {
            subject: 'Відкритий лист',
            body: 'Оскільки ваша служба мовчить {days} днів, пишу відкрито й додаю журналістів у копію. Товар зламаний, гроші у вас, відповіді немає. Чекаю до вечора.',
          },
        ],
        question: 'Ми хочемо розв’язати це сьогодні. На який номер вам зателефонувати?',
        answer: 'Телефонуйте на номер зі звернення, я на зв’язку.',
      },
      ru: {
        complaints: [
          {
            subject: 'Выложу всё в соцсети',
            body: 'Месяц хожу по кругу с {product}. Магазин отправляет в сервис, сервис в магазин. Видео с вашим менеджером уже снято. Если до завтра не решите, выкладываю.',
          },
        ],
        question: 'Мы хотим решить вопрос сегодня. Когда вам удобно говорить?',
        answer: 'Сегодня после шести.',
      },
      en: {
        complaints: [
          {
            subject: 'I will go public tomorrow',
            body: 'Three letters and no answer about my {product}. I write for a consumer page and will publish the whole story tomorrow. I would rather report that you solved it.',
          },
        ],
        question: 'We would like to settle it today. When may we call you?',
        answer: 'Any time before nine in the evening.',
      },
    },
  },
  {
    category: 'legal_claim',
    rootCause: 'warranty_term_broken',
    department: 'service_center',
    remedy: 'refund',
    handOff: {
      question: 'Претензія з посиланням на суд. Підтвердьте строки ремонту за {order}.',
      answer: 'Строк справді порушено на {days} днів. Радимо повернути кошти.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Досудова претензія',
            body: 'Цим повідомляю, що строк гарантійного ремонту {product} порушено. Вимагаю повернути {price} грн. Без відповіді за добу звертаюся до суду та Держпродспоживслужби.',
          },
          {
            subject: 'Претензія через порушення умов договору',
            body: 'Договір від {date}, доставка й установлення. Умови не виконано: доставили на {days} днів пізніше, установили з помилкою. Прошу офіційну відповідь і відшкодування {amount} грн.',
          },
        ],
        question: 'Надішліть, будь ласка, копію квитанції або договору, якщо вона є.',
        answer: 'Копію надсилаю, оригінал лишається в мене.',
      },
      ru: {
        complaints: [
          {
            subject: 'Досудебная претензия',
            body: 'Ремонт {product} просрочен на {days} дней, квитанция {order}. Требую вернуть {price} грн и жду официального ответа в течение суток. Следующее письмо напишет мой юрист.',
          },
        ],
        question: 'Пришлите, пожалуйста, копию квитанции.',
        answer: 'Копию отправил этим же письмом.',
      },
      en: {
        complaints: [
          {
            subject: 'Formal claim before court',
            body: 'The warranty repair of my {product}, ticket {order}, is {days} days late. I claim {price} UAH back and expect a written answer within a day.',
          },
        ],
        question: 'Could you send a copy of the ticket?',
        answer: 'A copy is attached.',
      },
    },
  },
  {
    category: 'accessibility',
    rootCause: 'ramp_blocked',
    department: 'retail',
    remedy: 'apology',
    handOff: {
      question: 'Чому пандус у {store} заставлений? Потрібне фото після усунення.',
      answer: 'Візки прибрано, відповідального визначено, фото в картці магазину.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Не змогла заїхати на візку',
            body: 'Пандус у {store} заставлений візками для продуктів. Чекала під дощем, поки хтось вийде. Чоловік з охорони сказав, що «це не його робота». А чия?',
          },
          {
            subject: 'Не пустили із собакою-поводирем',
            body: 'Я незрячий, мій собака має посвідчення. {date} охоронець у {store} не пустив нас і підвищив голос. Це порушення закону і просто ганьба.',
          },
        ],
        question:
          'Нам дуже прикро. Чи можемо ми вам зателефонувати, щоб вибачитися й домовитися про рішення?',
        answer: 'Можете, після обіду мені зручно.',
      },
      ru: {
        complaints: [
          {
            subject: 'Пандус завален коробками',
            body: 'Мой отец на коляске не смог попасть в {store}. Пандус завален поддонами, сотрудники смеялись. Прошу исправить и принести извинения.',
          },
        ],
        question: 'Можно ли вам позвонить, чтобы извиниться лично?',
        answer: 'Да, позвоните отцу, ему будет приятно.',
      },
      en: {
        complaints: [
          {
            subject: 'No way in for a wheelchair',
            body: 'The ramp at {store} was full of pallets on {date}. I use a wheelchair and had to leave. A ramp that is a storage shelf is not a ramp.',
          },
        ],
        question: 'May we call you to apologise and tell you what has changed?',
        answer: 'You may. Afternoons are best.',
      },
    },
  },
  {
    category: 'double_charge',
    rootCause: 'payment_terminal_fault',
    department: 'finance',
    remedy: 'refund',
    handOff: {
      question: 'Подвійне списання {price} грн {date}. Чи бачите другу операцію?',
      answer: 'Бачимо: термінал повторив запит. Повернення відправлено до банку.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Двічі зняли гроші',
            body: 'За один {product} з картки зняли {price} грн двічі. Банк каже, що гроші у вас. Це вся моя зарплата, мені сьогодні платити за квартиру. Терміново поверніть.',
          },
          {
            subject: 'Оплата пройшла, чек не видали',
            body: 'Термінал завис, касирка сказала «не пройшло», заплатив удруге. Вдома побачив обидва списання по {price} грн. Прошу повернути зайве сьогодні.',
          },
        ],
        question: 'Надішліть, будь ласка, виписку, де видно обидві операції (без повного номера картки).',
        answer: 'Виписку надсилаю, номер картки закрив.',
      },
      ru: {
        complaints: [
          {
            subject: 'Дважды списали оплату',
            body: 'Купила {product}, с карты ушло два раза по {price} грн. Магазин говорит «ждите месяц». Почему я должна месяц ждать свои деньги?',
          },
        ],
        question: 'Пришлите, пожалуйста, выписку, где видны обе операции.',
        answer: 'Выписка во вложении, обе операции за {date}.',
      },
      en: {
        complaints: [
          {
            subject: 'Charged twice',
            body: 'Your terminal took {price} UAH twice for one {product}. I need this money today. Please reverse the second payment.',
          },
        ],
        question: 'Please send a statement with both payments, hiding the card number.',
        answer: 'Attached, both are of {date}.',
      },
    },
  },
  {
    category: 'spoiled_event',
    rootCause: 'delivery_missed',
    department: 'logistics',
    remedy: 'compensation',
    handOff: {
      question: 'Замовлення {order} не доставлено до події клієнта. Де воно й чому?',
      answer: 'Машина зламалася, підміни не знайшли. Товар буде сьогодні до 16:00.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Зірвали день народження',
            body: 'Замовив {product} на день народження доньки з доставкою на {date}. Не привезли, не подзвонили, телефон служби не відповідає. Дитина плакала. Гроші мені вже не так важливі, як ваше ставлення.',
          },
          {
            subject: 'Привезли після весілля',
            body: 'Подарунок молодятам, замовлення {order}, мали доставити в суботу. Привезли в понеділок. Соромно було прийти з порожніми руками. Що ви пропонуєте?',
          },
        ],
        question: 'Нам дуже прикро. Чи потрібен вам іще цей товар, чи краще повернути гроші?',
        answer: 'Товар потрібен, але чекаю на ваші вибачення.',
      },
      ru: {
        complaints: [
          {
            subject: 'Сорвали праздник',
            body: 'Заказ {order} обещали к юбилею родителей. Курьер «не нашёл адрес» и даже не позвонил. Праздник прошёл без подарка. Жду решения сегодня.',
          },
        ],
        question: 'Вам ещё нужен этот товар или лучше вернуть деньги?',
        answer: 'Привезите, но уже сегодня.',
      },
      en: {
        complaints: [
          {
            subject: 'Delivery missed, party ruined',
            body: 'The {product} for my daughter’s birthday, order {order}, was promised for {date}. It never came and nobody called. What do you suggest now?',
          },
        ],
        question: 'Do you still want it, or would you rather have the money back?',
        answer: 'I still want it, today if possible.',
      },
    },
  },
  {
    category: 'accused_of_theft',
    rootCause: 'security_gate_fault',
    department: 'security',
    remedy: 'apology',
    handOff: {
      question: 'Клієнтку звинуватили в крадіжці {date}. Потрібне відео з воріт.',
      answer: 'Ворота спрацювали на стару мітку в чужому одязі. Клієнтка ні в чому не винна.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Мене звинуватили в крадіжці',
            body: 'Ворота запищали, охоронець схопив за руку і повів у підсобку, обшукали сумку. Нічого не знайшли й навіть не вибачилися. {store}, {date}. Я вчителька, мене бачили учні.',
          },
          {
            subject: 'Принизливий обшук',
            body: 'У {store} змусили вивернути кишені при всіх, бо «пищить». Пищала ваша ж мітка, яку касирка не зняла з {product}. Вимагаю письмового вибачення.',
          },
        ],
        question: 'Ми шкодуємо, що так сталося. О котрій це було: знайдемо відеозапис?',
        answer: 'О пів на шосту, головний вихід.',
      },
      ru: {
        complaints: [
          {
            subject: 'Обвинили в краже',
            body: 'Сына пятнадцати лет держали в подсобке {store} двадцать минут, потому что «сработали ворота». Ничего не нашли. Родителям не позвонили. Это недопустимо.',
          },
        ],
        question: 'В какое время это было? Мы поднимем запись.',
        answer: 'В четыре часа, после школы.',
      },
      en: {
        complaints: [
          {
            subject: 'Treated like a thief',
            body: 'The gate beeped and your guard searched my bag in front of everyone at {store}. It was a tag your cashier forgot on the {product}. I want a written apology.',
          },
        ],
        question: 'When did it happen? We will look at the recording.',
        answer: 'On {date}, half past five.',
      },
    },
  },
];

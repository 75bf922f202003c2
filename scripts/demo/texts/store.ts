import type { Theme } from './theme.ts';

/** Complaints about a store: goods, prices, people, queues, deliveries to it. */
export const storeThemes: readonly Theme[] = [
  {
    category: 'defective_goods',
    rootCause: 'supplier_defect',
    department: 'service_center',
    remedy: 'replacement',
    handOff: {
      question: 'Потрібен висновок щодо товару за чеком від {date}: виробнича вада чи пошкодження?',
      answer: 'Виробнича вада, слідів удару немає. Можна міняти без ремонту.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Зламався на третій день',
            body: 'Купили в магазині {store} {product}, пропрацював три дні й перестав вмикатися. У магазині відправили в сервіс на {days} днів. Я не хочу ремонту нової речі, хочу заміну.',
          },
          {
            subject: 'Бракований товар',
            body: 'Розпакувала вдома {product}: тріщина на корпусі, хоча коробка ціла. Продавець каже, що це я впустила. Маю відео розпакування. Прошу замінити.',
          },
          {
            subject: 'Гуде й гріється',
            body: '{date} взяв у вас {product} за {price} грн. Гуде так, що чути через стіну, і гріється. Приніс назад, а мені: «так і має бути». На вітрині такий самий працює тихо.',
          },
        ],
        question:
          'Надішліть, будь ласка, серійний номер із наліпки й кілька слів, коли саме з’являється вада.',
        answer: 'Номер на наліпці сфотографувала. Вада щоразу, як вмикаю.',
      },
      ru: {
        complaints: [
          {
            subject: 'Товар с браком',
            body: 'Купил {product} в {store}, дома не включился вообще. Приехал менять, менеджер сказал ждать экспертизу {days} дней. Какая экспертиза, если он не работал ни минуты?',
          },
        ],
        question: 'Пришлите, пожалуйста, серийный номер и фото упаковки.',
        answer: 'Номер и фото в письме, коробка целая.',
      },
      en: {
        complaints: [
          {
            subject: 'Faulty from the start',
            body: 'The {product} I bought at {store} on {date} never worked. The store offered a repair within {days} days. I paid {price} UAH for a new thing and want a new thing.',
          },
        ],
        question: 'Please send us the serial number from the label.',
        answer: 'I have sent a photo of the label and of the receipt.',
      },
    },
  },
  {
    category: 'price_mismatch',
    rootCause: 'label_not_replaced',
    department: 'retail',
    remedy: 'refund',
    handOff: {
      question: 'Який цінник стояв на товарі {date} ввечері? Клієнт заплатив більше, ніж на полиці.',
      answer: 'Цінник не замінили після завершення акції. Різницю повертаємо.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'На касі інша ціна',
            body: 'На полиці {product} коштував на {amount} грн менше, ніж пробили на касі. Помітила одразу, але касирка сказала «ціна в системі правильна» і покликала наступного. Це обман.',
          },
          {
            subject: 'Ціна не відповідає ціннику',
            body: 'У {store} вже вдруге ціна на касі вища за цінник. Сума невелика, {amount} грн, але прикро. Фото цінника додаю. Прошу повернути різницю й навести лад.',
          },
        ],
        question: 'Чи лишився у вас чек? Достатньо номера та часу.',
        answer: 'Чек є: {date}, 19:20, друга каса.',
      },
      ru: {
        complaints: [
          {
            subject: 'Цена на кассе выше',
            body: 'На ценнике одна цена, на кассе на {amount} грн больше. Администратор предложила «не брать, если дорого». Я за {product} специально ехал через весь город. Прошу вернуть разницу.',
          },
        ],
        question: 'Есть ли у вас фото ценника или чек?',
        answer: 'Фото ценника не сделал, чек сохранил.',
      },
      en: {
        complaints: [
          {
            subject: 'Charged more than the label said',
            body: 'The label for the {product} at {store} was {amount} UAH lower than what I paid. The manager told me the label was old. Then please take old labels down, and refund me.',
          },
        ],
        question: 'Do you have the receipt at hand? The number is enough.',
        answer: 'Yes, it is dated {date}.',
      },
    },
  },
  {
    category: 'rude_staff',
    rootCause: 'conduct',
    department: 'retail',
    remedy: 'apology',
    handOff: {
      question: 'Хто працював у залі {date} після 18:00? Потрібне пояснення щодо розмови з клієнтом.',
      answer: 'Поговорили зі зміною, працівник визнав різкий тон. Проведено бесіду.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Хамство на касі',
            body: 'Запитала в касирки, чи можна розділити оплату. Відповідь: «Жіночко, не затримуйте чергу». При дитині. У {store} таке вже не вперше, я туди більше ні ногою, якщо ви нічого не зробите.',
          },
          {
            subject: 'Консультант насміхався',
            body: 'Мені 67 років, прийшов вибрати {product}. Молодий консультант сказав колезі вголос, що «дід не знає, чого хоче». Я чув. Не треба мені грошей, хай вибачиться.',
          },
          {
            subject: 'Охоронець поводився як слідчий',
            body: 'На виході мене зупинили й вимагали показати сумку, голосно, при людях. Чек був у руці. Навіть не вибачилися. Магазин {store}, {date}, близько сьомої вечора.',
          },
        ],
        question: 'Нам дуже прикро. Чи пам’ятаєте ви, як виглядав працівник або що було на бейджі?',
        answer: 'Ім’я на бейджі не роздивилася, висока, світле волосся.',
      },
      ru: {
        complaints: [
          {
            subject: 'Грубость продавца',
            body: 'Попросила показать {product}, а продавец ответил, не отрываясь от телефона: «Всё на витрине». Когда попросила позвать старшего, рассмеялся. Такое отношение за {price} грн мне не нужно.',
          },
        ],
        question: 'В какое примерно время это было и в каком отделе?',
        answer: 'Около пяти вечера, отдел мелкой техники.',
      },
      en: {
        complaints: [
          {
            subject: 'Rude treatment in the store',
            body: 'The guard at {store} grabbed my bag without a word although I had the receipt in my hand. People were staring. I expect an apology and some training for your staff.',
          },
        ],
        question: 'We are sorry. About what time was it, and at which exit?',
        answer: 'Around six in the evening, the exit to the car park.',
      },
    },
  },
  {
    category: 'return_refused',
    rootCause: 'staff_unaware_of_rules',
    department: 'retail',
    remedy: 'refund',
    handOff: {
      question: 'Чому відмовили в поверненні? Строк не минув, упаковка ціла.',
      answer: 'Новий працівник не знав порядку. Повернення можна оформити в будь-який день.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Відмовили в поверненні',
            body: 'Купувала {product} у подарунок, не підійшов. Упаковка ціла, чек є, минуло {days} днів. У {store} сказали, що «такі товари не приймаємо», а показати правило не змогли.',
          },
          {
            subject: 'Не повертають гроші',
            body: 'Повернув {product} ще {date}, заяву прийняли, гроші обіцяли за тиждень. На картку нічого не надійшло. Сума {price} грн, для мене це не дрібниця.',
          },
        ],
        question: 'Яким способом ви платили: карткою чи готівкою? Від цього залежить, як повертати.',
        answer: 'Платила карткою, чек і коробка в мене.',
      },
      ru: {
        complaints: [
          {
            subject: 'Не принимают возврат',
            body: 'Хочу вернуть {product}, он в плёнке, ни разу не включался. Менеджер требует «экспертизу». Какую экспертизу нераспакованного товара? Прошу оформить возврат {price} грн.',
          },
        ],
        question: 'Сохранился ли чек и как вы платили?',
        answer: 'Чек есть, платил наличными.',
      },
      en: {
        complaints: [
          {
            subject: 'Return refused',
            body: 'I tried to return a sealed {product} after {days} days, with the receipt. The store said no and could not show me the rule. I ask for my {price} UAH back.',
          },
        ],
        question: 'Did you pay by card or in cash?',
        answer: 'By card, the same one I always use.',
      },
    },
  },
  {
    category: 'order_not_ready',
    rootCause: 'stock_mismatch',
    department: 'logistics',
    remedy: 'compensation',
    handOff: {
      question: 'Де замовлення {order}? За системою воно в магазині, на полиці видачі його немає.',
      answer: 'Поїхало іншим рейсом, у магазині буде завтра до 11:00.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Замовлення {order} не готове',
            body: 'Прийшло повідомлення «можна забирати». Приїхав у {store} після роботи, пів години шукали, потім сказали, що товар «ще їде». Навіщо тоді писати? Витратив вечір і проїзд.',
          },
          {
            subject: 'Скасували оплачене замовлення',
            body: 'Замовила {product} {date}, оплатила, обіцяли за два дні. Через {days} днів скасували, «немає в наявності», а в магазині він стоїть, лише на {amount} грн дорожче. Це як?',
          },
        ],
        question: 'Чи зручно вам забрати замовлення завтра, чи краще доставити додому нашим коштом?',
        answer: 'Краще доставте додому, після 18:00.',
      },
      ru: {
        complaints: [
          {
            subject: 'Заказ {order} потерялся',
            body: 'Заказ оплачен {date}, статус «готов к выдаче», в магазине его нет. Третий раз приезжаю. Верните деньги или найдите {product}.',
          },
        ],
        question: 'Вам удобнее дождаться товара или получить деньги назад?',
        answer: 'Дождусь, если это не больше двух дней.',
      },
      en: {
        complaints: [
          {
            subject: 'Order {order} was not there',
            body: 'I got the message that my {product} could be picked up at {store}. It could not: nobody knew where it was. I lost an evening and a taxi fare.',
          },
        ],
        question: 'Would you like it delivered to your home at our cost?',
        answer: 'Yes, please, any evening this week.',
      },
    },
  },
  {
    category: 'long_queue',
    rootCause: 'understaffing',
    department: 'retail',
    remedy: 'apology',
    handOff: {
      question: 'Скільки кас працювало {date} увечері? Клієнт чекав сорок хвилин.',
      answer: 'Дві з шести: двоє на лікарняному. На вихідні додали зміну.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Сорок хвилин у черзі',
            body: '{date} у {store} працювала одна каса на весь зал. Стояв сорок хвилин, щоб заплатити за {product}. Поруч троє працівників розмовляли біля складу. Поставте людей на каси.',
          },
          {
            subject: 'Каси самообслуговування не працюють',
            body: 'Усі чотири каси самообслуговування вимкнені вже тиждень, а живих дві. З дитячим візком стояти неможливо. Прошу полагодити.',
          },
        ],
        question: 'Підкажіть, о котрій годині це було: перевіримо графік зміни.',
        answer: 'Між шостою і сьомою вечора.',
      },
      ru: {
        complaints: [
          {
            subject: 'Очередь на полмагазина',
            body: 'В субботу в {store} одна касса, человек тридцать в очереди. Люди бросали корзины и уходили. Я достоял только из-за {product}. Уважайте наше время.',
          },
        ],
        question: 'В котором часу это было?',
        answer: 'Около полудня, в субботу.',
      },
      en: {
        complaints: [
          {
            subject: 'One till for the whole store',
            body: 'I waited forty minutes at {store} on {date} with a single till open. Three people of your staff were chatting by the storeroom. Please look at the rota.',
          },
        ],
        question: 'At what time was it? We would like to check the rota.',
        answer: 'Just after six.',
      },
    },
  },
  {
    category: 'warranty_repair',
    rootCause: 'missing_spare_part',
    department: 'service_center',
    remedy: 'repair',
    handOff: {
      question: 'Який стан ремонту за квитанцією {order}? Обіцяний строк минув.',
      answer: 'Чекали на плату, отримали вчора. Ремонт завершимо за добу.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Ремонт триває вже {days} днів',
            body: 'Здала {product} в гарантійний ремонт, квитанція {order}. Обіцяли два тижні. Тепер кажуть «чекаємо деталь» і не знають скільки. Живу без техніки, за яку заплатила {price} грн.',
          },
          {
            subject: 'Після ремонту та сама вада',
            body: 'Забрав з ремонту {product}, увімкнув удома: все те саме. У квитанції написано «справний». Хтось його взагалі вмикав? Прошу або відремонтувати, або замінити.',
          },
          {
            subject: 'Повернули з подряпинами',
            body: 'Віддавала на ремонт {product} у доброму стані, повернули з подряпиною на весь бік. Приймальник сказав, що «так і було». На фото від {date} видно, що не було.',
          },
        ],
        question: 'Чи погодитеся ви на підмінний пристрій, поки триває ремонт?',
        answer: 'Так, погоджуся, якщо ремонт не затягнеться.',
      },
      ru: {
        complaints: [
          {
            subject: 'Бесконечный гарантийный ремонт',
            body: 'Сдал {product} {date}, квитанция {order}. Каждую неделю новое обещание. По закону сроки вышли. Прошу вернуть деньги или дать новый.',
          },
        ],
        question: 'Согласны ли вы на замену на такую же модель?',
        answer: 'Согласен на такую же или похожую.',
      },
      en: {
        complaints: [
          {
            subject: 'Repair takes for ever',
            body: 'My {product} has been in your workshop for {days} days, ticket {order}. Each time I call I hear a new date. Please finish it or replace it.',
          },
        ],
        question: 'Would a temporary replacement help while you wait?',
        answer: 'It would, thank you.',
      },
    },
  },
  {
    category: 'wrong_goods',
    rootCause: 'picking_error',
    department: 'logistics',
    remedy: 'replacement',
    handOff: {
      question: 'Замовлення {order}: клієнт отримав інший товар. Перевірте комплектування.',
      answer: 'Помилка комплектувальника, переплутано наліпки. Правильний товар відправлено.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Видали не той товар',
            body: 'Замовляла {product} сірого кольору, видали білий та ще й іншої моделі. Коробку відкрила вже вдома. Їхати назад через усе місто не хочу, бо це ваша помилка.',
          },
          {
            subject: 'У коробці бракує деталей',
            body: 'У замовленні {order} немає кабелю й інструкції, пломба була порізана. Схоже, продали чийсь повернутий {product} як новий. Прошу пояснень і заміну.',
          },
        ],
        question: 'Надішліть, будь ласка, фото наліпки на коробці: так побачимо, де переплутали.',
        answer: 'Фото наліпки надіслала, номер видно.',
      },
      ru: {
        complaints: [
          {
            subject: 'Выдали другой товар',
            body: 'В заказе {order} вместо того, что я выбрал, лежит дешёвый {product}. Чек на {price} грн. Прошу обменять и не за мой счёт.',
          },
        ],
        question: 'Пришлите, пожалуйста, фото этикетки.',
        answer: 'Отправил, модель на этикетке другая.',
      },
      en: {
        complaints: [
          {
            subject: 'Wrong item in the box',
            body: 'Order {order} should have been a {product}; the box holds something else, opened before. I would like the right one without another trip.',
          },
        ],
        question: 'Please send a picture of the label on the box.',
        answer: 'Sent. The label is right, the content is not.',
      },
    },
  },
  {
    category: 'imposed_service',
    rootCause: 'sales_pressure',
    department: 'retail',
    remedy: 'refund',
    handOff: {
      question: 'У чеку від {date} є додаткова послуга. Чи погодився на неї клієнт письмово?',
      answer: 'Згоди немає. Послугу скасовано, гроші підлягають поверненню.',
    },
    words: {
      uk: {
        complaints: [
          {
            subject: 'Нав’язали страхування',
            body: 'Купував {product}, а в чеку ще «захист плюс» на {amount} грн. Мене не питали, просто пробили. Прошу скасувати й повернути гроші.',
          },
          {
            subject: 'Непотрібні налаштування за гроші',
            body: 'Продавець сказав, що без «налаштування» {product} не віддадуть, взяв {amount} грн. Удома сусід зробив те саме за п’ять хвилин. Це нав’язування послуг.',
          },
        ],
        question: 'Чи підписували ви щось, крім чека?',
        answer: 'Ні, нічого не підписував, лише чек.',
      },
      ru: {
        complaints: [
          {
            subject: 'Навязали платную услугу',
            body: 'В чеке нашла «пакет услуг» за {amount} грн, о котором никто не говорил. Пенсионерам так продавать стыдно. Прошу вернуть деньги.',
          },
        ],
        question: 'Подписывали ли вы договор или только чек?',
        answer: 'Только чек, договора мне не дали.',
      },
      en: {
        complaints: [
          {
            subject: 'Charged for a service I did not ask for',
            body: 'The receipt for my {product} includes “setup” for {amount} UAH. Nobody asked me. Please cancel it and give the money back.',
          },
        ],
        question: 'Did you sign anything besides the receipt?',
        answer: 'Nothing at all.',
      },
    },
  },
];

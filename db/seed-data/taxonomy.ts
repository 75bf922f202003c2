/**
 * The taxonomy that is shipped (practice C4): three classes as X5 has them, with what customers of a retailer write about.
 * People edit it (`PUT /v1/taxonomy`); running cases keep the codes they have.
 */
import type { TaxonomyClasses, TaxonomyEntry } from '../schema/taxonomy.ts';

const entry = (code: string, uk: string, ru: string, en: string): TaxonomyEntry => ({
  code,
  title: { uk, ru, en },
});

/** Fit every class. */
const anyCategory: readonly TaxonomyEntry[] = [
  entry('delivery', 'Доставка', 'Доставка', 'Delivery'),
  entry('other', 'Інше', 'Другое', 'Something else'),
];
const anyCause: readonly TaxonomyEntry[] = [
  entry('none', 'Причини в нас немає', 'Причины у нас нет', 'No cause on our side'),
  entry('unclear', 'Причину не встановлено', 'Причина не установлена', 'The cause was not found'),
  entry('misunderstanding', 'Непорозуміння', 'Недоразумение', 'A misunderstanding'),
  entry('late_delivery', 'Запізніла доставка', 'Опоздание доставки', 'Late delivery'),
  entry('system_error', 'Помилка системи', 'Ошибка системы', 'A fault of a system'),
  entry('manual_error', 'Помилка працівника', 'Ошибка сотрудника', 'A slip of our own'),
];

export const shippedTaxonomy: TaxonomyClasses = {
  loyalty_card: {
    title: { uk: 'Картка лояльності', ru: 'Карта лояльности', en: 'Loyalty card' },
    categories: [
      entry('points', 'Бали', 'Баллы', 'Points'),
      entry('points_missing', 'Бракує балів', 'Не хватает баллов', 'Points are missing'),
      entry('points_not_credited', 'Бали не нараховано', 'Баллы не начислены', 'Points not credited'),
      entry('points_expired', 'Бали згоріли', 'Баллы сгорели', 'Points expired'),
      entry(
        'points_misused',
        'Бали витратив хтось інший',
        'Баллы потратил кто-то другой',
        'Points spent by another',
      ),
      entry('card_blocked', 'Картку заблоковано', 'Карта заблокирована', 'Card blocked'),
      entry('card_merge', 'Об’єднання карток', 'Объединение карт', 'Merging cards'),
      entry('discount_not_applied', 'Знижку не враховано', 'Скидка не применена', 'Discount not applied'),
      entry('account_access', 'Немає входу до кабінету', 'Нет входа в кабинет', 'No access to the account'),
      entry('level_lost', 'Втрачено рівень', 'Потерян уровень', 'Level lost'),
      entry('unwanted_messages', 'Небажані розсилки', 'Нежелательные рассылки', 'Unwanted messages'),
      ...anyCategory,
    ],
    causes: [
      entry(
        'sync_delay',
        'Затримка обміну між системами',
        'Задержка обмена между системами',
        'Systems out of step',
      ),
      entry('unclear_rules', 'Незрозумілі правила', 'Непонятные правила', 'Unclear rules'),
      entry('false_fraud_alarm', 'Хибна тривога захисту', 'Ложная тревога защиты', 'False fraud alarm'),
      entry(
        'account_takeover',
        'Доступ отримав сторонній',
        'Доступ получил посторонний',
        'Account taken over',
      ),
      entry(
        'promo_setup_error',
        'Акцію налаштовано з помилкою',
        'Акция настроена с ошибкой',
        'Promotion set up wrongly',
      ),
      entry('code_not_delivered', 'Код не надійшов', 'Код не пришёл', 'Code not delivered'),
      entry(
        'consent_not_synced',
        'Відмову від розсилки не враховано',
        'Отказ от рассылки не учтён',
        'Consent not passed on',
      ),
      entry(
        'returns_counted_twice',
        'Повернення враховано двічі',
        'Возврат учтён дважды',
        'Returns counted twice',
      ),
      ...anyCause,
    ],
  },
  store: {
    title: { uk: 'Магазин і товар', ru: 'Магазин и товар', en: 'Store and goods' },
    categories: [
      entry('goods', 'Товар', 'Товар', 'Goods'),
      entry('freshness', 'Свіжість', 'Свежесть', 'Freshness'),
      entry('defective_goods', 'Бракований товар', 'Товар с браком', 'Defective goods'),
      entry('wrong_goods', 'Не той товар', 'Не тот товар', 'Wrong goods'),
      entry('price_mismatch', 'Ціна не збігається', 'Цена не совпадает', 'Price mismatch'),
      entry('rude_staff', 'Неввічливість', 'Невежливость', 'Rude staff'),
      entry('return_refused', 'Відмовили в поверненні', 'Отказали в возврате', 'Return refused'),
      entry('order_not_ready', 'Замовлення не зібрано', 'Заказ не собран', 'Order not ready'),
      entry('long_queue', 'Довга черга', 'Длинная очередь', 'Long queue'),
      entry('warranty_repair', 'Гарантійний ремонт', 'Гарантийный ремонт', 'Warranty repair'),
      entry('imposed_service', 'Нав’язана послуга', 'Навязанная услуга', 'Imposed service'),
      ...anyCategory,
    ],
    causes: [
      entry('expired_goods', 'Прострочений товар', 'Просроченный товар', 'Expired goods'),
      entry('supplier_defect', 'Вада постачальника', 'Брак поставщика', "Supplier's defect"),
      entry('packing', 'Пакування', 'Упаковка', 'Packing'),
      entry('picking_error', 'Помилка комплектування', 'Ошибка комплектации', 'Picked wrongly'),
      entry('label_not_replaced', 'Цінник не замінено', 'Ценник не заменён', 'Price label not replaced'),
      entry('conduct', 'Поведінка працівника', 'Поведение сотрудника', 'Conduct'),
      entry(
        'staff_unaware_of_rules',
        'Працівник не знав правил',
        'Сотрудник не знал правил',
        'Staff unaware of the rules',
      ),
      entry('stock_mismatch', 'Розбіжність залишків', 'Расхождение остатков', 'Stock mismatch'),
      entry('understaffing', 'Бракує людей', 'Не хватает людей', 'Understaffing'),
      entry('missing_spare_part', 'Немає запчастини', 'Нет запчасти', 'Spare part missing'),
      entry('sales_pressure', 'Тиск плану продажів', 'Давление плана продаж', 'Sales pressure'),
      ...anyCause,
    ],
  },
  non_standard: {
    title: { uk: 'Нестандартне звернення', ru: 'Нестандартное обращение', en: 'Non-standard' },
    categories: [
      entry('injury_in_store', 'Травма в магазині', 'Травма в магазине', 'Injury in a store'),
      entry('damage_to_property', 'Пошкоджено майно', 'Повреждено имущество', 'Damage to property'),
      entry(
        'personal_data_leak',
        'Витік персональних даних',
        'Утечка персональных данных',
        'Personal data leaked',
      ),
      entry('media_threat', 'Погроза розголосу', 'Угроза огласки', 'Threat of publicity'),
      entry('legal_claim', 'Правова претензія', 'Правовая претензия', 'Legal claim'),
      entry('accessibility', 'Доступність', 'Доступность', 'Accessibility'),
      entry('double_charge', 'Подвійне списання', 'Двойное списание', 'Charged twice'),
      entry('spoiled_event', 'Зіпсоване свято', 'Испорченный праздник', 'Spoiled event'),
      entry('accused_of_theft', 'Безпідставна підозра', 'Необоснованное подозрение', 'Accused of theft'),
      ...anyCategory,
    ],
    causes: [
      entry('wet_floor', 'Мокра підлога', 'Мокрый пол', 'Wet floor'),
      entry('unsafe_product', 'Небезпечний товар', 'Опасный товар', 'Unsafe product'),
      entry(
        'papers_left_in_public',
        'Документи лишили на видноті',
        'Документы оставили на виду',
        'Papers left in public',
      ),
      entry(
        'previous_answer_ignored',
        'Попередню відповідь не виконано',
        'Прежний ответ не исполнен',
        'Earlier answer ignored',
      ),
      entry(
        'warranty_term_broken',
        'Порушено строк гарантії',
        'Нарушен срок гарантии',
        'Warranty term broken',
      ),
      entry('ramp_blocked', 'Захаращений пандус', 'Загромождённый пандус', 'Ramp blocked'),
      entry('payment_terminal_fault', 'Збій термінала', 'Сбой терминала', 'Terminal fault'),
      entry('delivery_missed', 'Доставка не відбулася', 'Доставка не состоялась', 'Delivery missed'),
      entry(
        'security_gate_fault',
        'Збій антикрадіжних воріт',
        'Сбой противокражных ворот',
        'Security gate fault',
      ),
      ...anyCause,
    ],
  },
};

/** Templates of letters as they ship, written for the product. A line whose placeholder has no value is left out. */
import type { Language, LetterKind } from '../../workflows/domain/vocabulary.ts';

interface Template {
  readonly subject: string;
  readonly body: string;
}

const signed: Readonly<Record<Language, string>> = {
  uk: 'З повагою,\nслужба турботи про клієнтів\n{{agentName}}',
  ru: 'С уважением,\nслужба заботы о клиентах\n{{agentName}}',
  en: 'Kind regards,\nCustomer care\n{{agentName}}',
};

const greeting: Readonly<Record<Language, string>> = {
  uk: 'Добрий день, {{customerName}}!',
  ru: 'Добрый день, {{customerName}}!',
  en: 'Hello {{customerName}},',
};

/** A letter with greeting and signature. */
const letter = (language: Language, subject: string, ...paragraphs: readonly string[]): Template => ({
  subject,
  body: [greeting[language], ...paragraphs, signed[language]].join('\n\n'),
});

export const letterTemplates: Readonly<Record<LetterKind, Readonly<Record<Language, Template>>>> = {
  acknowledgement: {
    uk: letter(
      'uk',
      'Ми отримали ваше звернення {{caseNumber}}',
      'Ми отримали ваше звернення «{{subject}}» і вже взяли його в роботу. Його номер — {{caseNumber}}; повторювати нічого не доведеться.',
      'Відповімо не пізніше {{dueDate}}.',
      'Цей лист надіслано автоматично. Якщо хочете щось додати, просто дайте на нього відповідь.',
      'Стан звернення: {{statusLink}}',
    ),
    ru: letter(
      'ru',
      'Мы получили ваше обращение {{caseNumber}}',
      'Мы получили ваше обращение «{{subject}}» и уже взяли его в работу. Его номер — {{caseNumber}}; повторять ничего не придётся.',
      'Ответим не позднее {{dueDate}}.',
      'Это письмо отправлено автоматически. Если хотите что-то добавить, просто ответьте на него.',
      'Состояние обращения: {{statusLink}}',
    ),
    en: letter(
      'en',
      'We have your complaint {{caseNumber}}',
      'Your complaint "{{subject}}" has reached us and is being looked into. Its number is {{caseNumber}}; you will not have to repeat anything.',
      'You will hear from us by {{dueDate}} at the latest.',
      'This letter was sent automatically. To add something, simply reply to it.',
      'Where it stands: {{statusLink}}',
    ),
  },
  question: {
    uk: letter(
      'uk',
      'Запитання щодо звернення {{caseNumber}}',
      'Щоб розібратися у вашому зверненні, нам потрібна ваша допомога:',
      '{{text}}',
      '{{articles}}',
      'Чекаємо на відповідь до {{dueDate}}. Увесь цей час звернення лишається відкритим.',
      'Відповісти можна й на сторінці звернення: {{statusLink}}',
    ),
    ru: letter(
      'ru',
      'Вопрос по обращению {{caseNumber}}',
      'Чтобы разобраться в вашем обращении, нам нужна ваша помощь:',
      '{{text}}',
      '{{articles}}',
      'Ждём ответа до {{dueDate}}. Всё это время обращение остаётся открытым.',
      'Ответить можно и на странице обращения: {{statusLink}}',
    ),
    en: letter(
      'en',
      'A question about your complaint {{caseNumber}}',
      'To find out what happened we need your help:',
      '{{text}}',
      '{{articles}}',
      'Please answer by {{dueDate}}. Your complaint stays open until then.',
      'You can also answer on the page of your complaint: {{statusLink}}',
    ),
  },
  reply: {
    uk: letter('uk', 'Відповідь на звернення {{caseNumber}}', '{{text}}', '{{articles}}'),
    ru: letter('ru', 'Ответ на обращение {{caseNumber}}', '{{text}}', '{{articles}}'),
    en: letter('en', 'About your complaint {{caseNumber}}', '{{text}}', '{{articles}}'),
  },
  reminder: {
    uk: letter(
      'uk',
      'Чекаємо на вашу відповідь: звернення {{caseNumber}}',
      'Ми все ще чекаємо на ваше слово щодо звернення «{{subject}}».',
      'Якщо до {{dueDate}} відповіді не буде, закінчимо розгляд без неї. Відкрити звернення знову можна й потім.',
      'Відповісти можна й на сторінці звернення: {{statusLink}}',
    ),
    ru: letter(
      'ru',
      'Ждём вашего ответа: обращение {{caseNumber}}',
      'Мы всё ещё ждём вашего слова по обращению «{{subject}}».',
      'Если до {{dueDate}} ответа не будет, закончим рассмотрение без него. Открыть обращение снова можно и потом.',
      'Ответить можно и на странице обращения: {{statusLink}}',
    ),
    en: letter(
      'en',
      'We are waiting for your answer: complaint {{caseNumber}}',
      'We are still waiting to hear from you about "{{subject}}".',
      'Without an answer by {{dueDate}} we shall finish without it. You can open the complaint again afterwards.',
      'You can also answer on the page of your complaint: {{statusLink}}',
    ),
  },
  delay: {
    uk: letter(
      'uk',
      'Потрібно більше часу: звернення {{caseNumber}}',
      'На ваше звернення «{{subject}}» ми обіцяли відповісти раніше. Не встигаємо, і просимо за це вибачення.',
      'Новий строк — {{dueDate}}.',
      'Звернення не загубилося: ним опікується людина, а керівник знає про затримку.',
      'Стан звернення: {{statusLink}}',
    ),
    ru: letter(
      'ru',
      'Нужно больше времени: обращение {{caseNumber}}',
      'На ваше обращение «{{subject}}» мы обещали ответить раньше. Не успеваем и просим за это прощения.',
      'Новый срок — {{dueDate}}.',
      'Обращение не потерялось: им занимается человек, а руководитель знает о задержке.',
      'Состояние обращения: {{statusLink}}',
    ),
    en: letter(
      'en',
      'We need more time: complaint {{caseNumber}}',
      'You were to have our answer about "{{subject}}" before now. We are late, and we apologise.',
      'You will have it by {{dueDate}}.',
      'Your complaint is not lost: somebody is working on it, and their manager knows of the delay.',
      'Where it stands: {{statusLink}}',
    ),
  },
  decision: {
    uk: letter(
      'uk',
      'Рішення щодо звернення {{caseNumber}}',
      'Ми завершили розгляд звернення «{{subject}}».',
      '{{text}}',
      '{{articles}}',
      'Якщо рішення вас не влаштовує, дайте відповідь на цей лист: розглянемо ще раз.',
      'Знову відкрити звернення можна й за посиланням, воно діє один раз: {{decisionLink}}',
    ),
    ru: letter(
      'ru',
      'Решение по обращению {{caseNumber}}',
      'Мы завершили рассмотрение обращения «{{subject}}».',
      '{{text}}',
      '{{articles}}',
      'Если решение вас не устраивает, ответьте на это письмо: рассмотрим ещё раз.',
      'Снова открыть обращение можно и по ссылке, она действует один раз: {{decisionLink}}',
    ),
    en: letter(
      'en',
      'Our decision on your complaint {{caseNumber}}',
      'We have finished looking into "{{subject}}".',
      '{{text}}',
      '{{articles}}',
      'If you are not content with it, reply to this letter and we shall look again.',
      'You can also open the complaint again by this link, which works once: {{decisionLink}}',
    ),
  },
  offer: {
    uk: letter(
      'uk',
      'Пропозиція щодо звернення {{caseNumber}}',
      'Щоб виправити ситуацію зі зверненням «{{subject}}», ми маємо для вас пропозицію.',
      '{{text}}',
      'Сума: {{amount}}.',
      '{{articles}}',
      'Пропозиція чинна до {{dueDate}}. Погодитися або відмовитися можна у відповіді на цей лист.',
      'Погодитися чи відмовитися можна й за посиланням, воно діє один раз: {{decisionLink}}',
    ),
    ru: letter(
      'ru',
      'Предложение по обращению {{caseNumber}}',
      'Чтобы исправить ситуацию с обращением «{{subject}}», у нас есть для вас предложение.',
      '{{text}}',
      'Сумма: {{amount}}.',
      '{{articles}}',
      'Предложение действует до {{dueDate}}. Согласиться или отказаться можно в ответе на это письмо.',
      'Согласиться или отказаться можно и по ссылке, она действует один раз: {{decisionLink}}',
    ),
    en: letter(
      'en',
      'An offer about your complaint {{caseNumber}}',
      'To put right what happened with "{{subject}}" we have an offer for you.',
      '{{text}}',
      'Amount: {{amount}}.',
      '{{articles}}',
      'The offer stands until {{dueDate}}. Reply to this letter to accept or decline it.',
      'You can also accept or decline it by this link, which works once: {{decisionLink}}',
    ),
  },
  closing: {
    uk: letter(
      'uk',
      'Звернення {{caseNumber}} закрито',
      'Роботу зі зверненням «{{subject}}» завершено. Дякуємо, що написали: так ми стаємо кращими.',
      'Усе листування: {{statusLink}}',
    ),
    ru: letter(
      'ru',
      'Обращение {{caseNumber}} закрыто',
      'Работа с обращением «{{subject}}» завершена. Спасибо, что написали: так мы становимся лучше.',
      'Вся переписка: {{statusLink}}',
    ),
    en: letter(
      'en',
      'Your complaint {{caseNumber}} is closed',
      'Our work on "{{subject}}" is done. Thank you for writing: it makes us better.',
      'All that was written: {{statusLink}}',
    ),
  },
  survey: {
    uk: letter(
      'uk',
      'Чи вдалося нам допомогти? Звернення {{caseNumber}}',
      'Скажіть, будь ласка, чи задоволені ви тим, як ми розглянули звернення «{{subject}}». Це займе хвилину:',
      '{{surveyLink}}',
      'Посилання діє один раз.',
    ),
    ru: letter(
      'ru',
      'Удалось ли нам помочь? Обращение {{caseNumber}}',
      'Скажите, пожалуйста, довольны ли вы тем, как мы рассмотрели обращение «{{subject}}». Это займёт минуту:',
      '{{surveyLink}}',
      'Ссылка действует один раз.',
    ),
    en: letter(
      'en',
      'Did we help? Complaint {{caseNumber}}',
      'Please tell us whether you are content with how we handled "{{subject}}". It takes a minute:',
      '{{surveyLink}}',
      'The link works once.',
    ),
  },
};

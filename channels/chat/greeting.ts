import type { Language } from '../../workflows/domain/vocabulary.ts';

const words: Readonly<
  Record<Language, { readonly fresh: string; readonly open: (number: string) => string }>
> = {
  uk: {
    fresh: 'Добрий день! Опишіть одним повідомленням, що сталося: ми зареєструємо звернення й відповімо тут.',
    open: (number) => `Добрий день! Ваше звернення ${number} відкрите: пишіть сюди, якщо є що додати.`,
  },
  ru: {
    fresh:
      'Добрый день! Опишите одним сообщением, что случилось: мы зарегистрируем обращение и ответим здесь.',
    open: (number) => `Добрый день! Ваше обращение ${number} открыто: пишите сюда, если есть что добавить.`,
  },
  en: {
    fresh: 'Hello! Tell us in one message what happened: we register your complaint and answer here.',
    open: (number) => `Hello! Your complaint ${number} is open: write here if there is something to add.`,
  },
};

/** What a customer is told who opens the chat. `number` is that of their open case. */
export function greeting(language: Language, number: string | null): string {
  return number === null ? words[language].fresh : words[language].open(number);
}

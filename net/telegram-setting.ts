/** Where Telegram's Bot API is, and by which token it is called: for API and worker, which both may get messages. */
import { z } from 'zod';

export const telegramVariables = {
  TELEGRAM_TOKEN: z
    .string()
    .regex(/^\d{1,20}:[A-Za-z0-9_-]{20,100}$/, 'must look like 123456:ABC-DEF...')
    .optional(),
  TELEGRAM_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
    .default('https://api.telegram.org'),
};

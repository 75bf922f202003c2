import { reads } from './patterns.ts';

/** What whoever has no key may do: no personal data is told, and whoever writes brings a secret of their own. */
export const publicRoutes: readonly string[] = [
  ...reads('/health/live', '/health/ready', '/openapi.json', '/problems/:name', '/v1/surveys/:token'),
  'POST /v1/surveys/:token',
  // Customers, with the code of their case or a one-time link.
  ...reads('/v1/public/categories', '/v1/public/complaints/:number', '/v1/public/links/:token'),
  'POST /v1/public/complaints',
  'POST /v1/public/complaints/:number/messages',
  'POST /v1/public/links/:token',
  ...reads('/public', '/public/style.css', '/public/status', '/public/cases/:number/:code'),
  'POST /public',
  'POST /public/status',
  'POST /public/cases/:number/:code/messages',
  'POST /public/cases/:number/:code/decide',
  'GET /public/links/:token',
  'POST /public/links/:token',
  'GET /public/surveys/:token',
  'POST /public/surveys/:token',
  // Telegram, with the secret that it was given.
  'POST /v1/inbound/telegram',
  // The way in, with a password or a token.
  ...reads('/login', '/setup', '/password'),
  ...['/login', '/setup', '/password', '/v1/session', '/v1/setup', '/v1/password'].map(
    (path) => `POST ${path}`,
  ),
];

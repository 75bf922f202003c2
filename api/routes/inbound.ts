/** What other systems bring in from customers: mails, and updates of a messenger. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createChatReceiver } from '../../channels/chat/receive-chat.ts';
import { createTelegramFiles, MessengerDownError } from '../../channels/chat/telegram-files.ts';
import { chatMessageOf } from '../../channels/chat/telegram-update.ts';
import { createContactRefs } from '../../channels/customer-ref.ts';
import { createMailReceiver } from '../../channels/mail/receive-mail.ts';
import type { Origin } from '../../db/audit-entry.ts';
import { inboundKinds } from '../../db/desk/inbound.ts';
import { createSecretBox } from '../../db/secret-box.ts';
import { StoreDownError } from '../../files/store.ts';
import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { openToAll } from '../plugins/limited.ts';
import { originOf } from '../plugins/origin.ts';
import { notFound, Problem, unavailable } from '../problems.ts';
import { uuid } from '../schemas/fields.ts';

const mailLimitBytes = 25 * 1024 * 1024;

const received = z
  .object({
    kind: z.enum(inboundKinds).meta({
      description:
        '`automatic`: a robot wrote it, it is noted at its case and is not the word of the customer. `bounce`: a letter of ours did not arrive.',
    }),
    known: z.boolean().meta({ description: 'It had come in before, and nothing was done.' }),
    case: z.object({ id: uuid, number: z.string() }).nullable(),
  })
  .meta({ description: 'What became of it.' });

const refsOf = ({ db, config }: Deps) => createContactRefs(db, createSecretBox(config.secretsKey));

/** Registers the routes by which messages come in. */
export function inboundRoutes(app: App, deps: Deps): void {
  const { db, now, config, store } = deps;
  const { files, organisationZone: zone } = config;
  const mail = createMailReceiver({ db, now, zone, refOf: refsOf(deps), store, files });
  app.addHook('onClose', async () => mail.close());

  telegramWebhook(app, deps);

  // Mails are bytes, in this scope alone.
  app.register(async (scope) => {
    scope.addContentTypeParser(
      'message/rfc822',
      { parseAs: 'buffer', bodyLimit: mailLimitBytes },
      (_request, body, done) => done(null, body),
    );
    const inbound: App = scope.withTypeProvider();
    inbound.post(
      '/v1/inbound/email',
      {
        bodyLimit: mailLimitBytes,
        config: {
          roles: ['integrator', 'admin'],
          // A mail is known by its Message-ID.
          idempotency: 'natural',
          // Its files go to the store one by one.
          answerWithinMs: 120_000,
        },
        schema: {
          tags: ['channels'],
          summary: 'Bring a mail in',
          description:
            'The raw mail (RFC 5322) as `message/rfc822`, up to 25 MiB. It joins the case whose letter it answers, or becomes a complaint; robots and bounces are recognised. Its files are kept with the case as uploads are; which were not kept and why is noted there. While the store of files is away the answer is 503: bring the mail again. Known by its Message-ID: bringing it twice is bringing it once.',
          consumes: ['message/rfc822'],
          response: { 200: received },
        },
      },
      async (request) => {
        const { body } = request;
        if (!Buffer.isBuffer(body) || body.length === 0) {
          throw new Problem('unsupported-media-type', 'Send the raw mail as message/rfc822.');
        }
        const { kind, caseId, number, known } = await mail
          .receive(body, true, broughtBy(request, 'email'))
          .catch(withoutStore);
        return { kind, known, case: caseId === null || number === null ? null : { id: caseId, number } };
      },
    );
  });
}

/** What the webhook answers is done by Telegram: a greeting needs no token here. */
const webhookAnswer = z.object({
  method: z.literal('sendMessage').optional(),
  chat_id: z.string().optional(),
  text: z.string().optional(),
});

/** Updates that Telegram brings itself; `setWebhook` gave it the address and the secret. */
function telegramWebhook(app: App, deps: Deps): void {
  const { db, now, config, store } = deps;
  const { files, organisationZone: zone, telegramSecret: secret, telegramFiles } = config;
  const readFile = telegramFiles === null ? null : createTelegramFiles(telegramFiles, files.fileMaxBytes);
  const chats = createChatReceiver({ db, now, zone, refOf: refsOf(deps), store, files });
  app.addHook('onClose', async () => chats.close());
  app.post(
    '/v1/inbound/telegram',
    {
      // The secret stands for a key, and an update is known by its message.
      config: { ...openToAll, idempotency: 'natural', unstorable: 'mended', answerWithinMs: 120_000 },
      schema: {
        tags: ['channels'],
        summary: 'Bring an update of Telegram in',
        description:
          'For Telegram itself, with the secret of TELEGRAM_SECRET in `X-Telegram-Bot-Api-Secret-Token`; without that setting there is nothing here.',
        body: z.looseObject({ update_id: z.int() }),
        response: { 200: webhookAnswer },
      },
    },
    async (request) => {
      const given = request.headers['x-telegram-bot-api-secret-token'];
      if (secret === null || typeof given !== 'string' || !isSame(given, secret)) throw notFound();
      const message = chatMessageOf(request.body, readFile);
      if (message === null) return {};
      const { reply } = await chats
        .receive(message, broughtBy(request, message.messenger))
        .catch(withoutStore);
      return reply === null ? {} : { method: 'sendMessage' as const, chat_id: message.chatId, text: reply };
    },
  );
}

/** Throws: what is brought in is not known before its files are kept. */
function withoutStore(error: unknown): never {
  const isAway = error instanceof StoreDownError || error instanceof MessengerDownError;
  throw isAway ? unavailable('Files cannot be taken now.', 5) : error;
}

/** The channel writes; which key and request brought it, and from where, is the request's. */
const broughtBy = (request: FastifyRequest, source: string): Origin => ({
  ...originOf(request),
  ...{ actorKind: 'system', actorId: `channel:${source}` },
});

function isSame(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

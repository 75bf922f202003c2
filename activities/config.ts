/** What a worker reads from its environment. All problems are reported at once. */
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { isSigningKey } from '../db/audit-key.ts';
import { secretsKeyVariable } from '../db/secrets-setting.ts';
import { checkFileVariables, type FilesConfig, filesConfigOf, fileVariables } from '../files/config.ts';
import { telegramVariables } from '../net/telegram-setting.ts';
import type { TelegramConfig } from './adapters/telegram.ts';
import { type ImapConfig, imapConfigOf } from './mail/imap-url.ts';
import { type QuietHours, quietHoursOf, quietHoursPattern } from './mail/quiet-hours.ts';
import type { MailConfig } from './mail/smtp.ts';
import { type WebhookConfig, webhookConfigOf, webhookVariables } from './webhooks/config.ts';

export interface WorkerConfig {
  readonly databaseUrl: string;
  readonly databaseConnections: number;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** IANA zone of the organisation: months of the budget begin in it. */
  readonly organisationZone: string;
  /** Cap of a month's compensation pool that nobody has set, in minor units. */
  readonly poolCapMinor: number;
  /** A loyalty-card system over HTTP; null is the shipped ledger. */
  readonly card: { readonly url: string; readonly token: string } | null;
  /** Cases of all workers that may be between started and registered. */
  readonly startWindow: number;
  /** Rows of imported files that are taken in a second. */
  readonly importRowsPerSecond: number;
  /** Cases kept in memory between their steps. */
  readonly cachedCases: number;
  /** Where health and metrics are served; null is nowhere. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** Null sends no mail: letters wait in the outbox. */
  readonly mail: MailConfig | null;
  /** When letters that come by themselves wait, in the organisation's zone; null is never. */
  readonly quietHours: QuietHours | null;
  /** A mailbox that customers write to; null reads none. */
  readonly imap: ImapConfig | null;
  /** Where files that come along with mails and messages are kept: the same as the API's. */
  readonly files: FilesConfig;
  /** A bot that customers write to; null is none. `polls`: its updates are fetched, and not brought by a webhook. */
  readonly telegram: (TelegramConfig & { readonly polls: boolean; readonly surveyUrl: string }) | null;
  /** Origin of the public pages, without a slash at its end; null puts no links to them into letters. */
  readonly publicUrl: string | null;
  /** Signs checkpoints of the audit trail, as `db/audit-key.ts` reads it; null signs none. */
  readonly auditSigningKey: string | null;
  readonly auditCheckpointSeconds: number;
  /** Under which secrets are kept, as `db/secret-box.ts` reads it. */
  readonly secretsKey: string;
  /** How long the export of a data subject may be fetched. */
  readonly exportKeepHours: number;
  readonly webhooks: WebhookConfig;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

const count = (max: number) => z.coerce.number().int().min(1).max(max);

const variables = z.object({
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must look like host:7233'),
  TEMPORAL_NAMESPACE: z.string().regex(/^\S+$/, 'must not contain spaces').default('default'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }),
  // One that rows of a file are registered beside, and one for them.
  WORKER_DB_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(12),
  ORGANISATION_ZONE: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'is no IANA zone, such as Europe/Kyiv')
    .default('Europe/Kyiv'),
  POOL_CAP_MINOR: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(10_000_000),
  CARD_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s):// URL' }).optional(),
  CARD_TOKEN: z.string().min(1).optional(),
  START_WINDOW: count(10_000).default(16),
  IMPORT_ROWS_PER_SECOND: count(1_000).default(20),
  WORKER_CACHED_CASES: count(100_000).default(1_000),
  WORKER_HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'must look like Care <care@example.com>',
    )
    .optional(),
  QUIET_HOURS: z.string().regex(quietHoursPattern, 'must look like 21:00-08:00').optional(),
  SURVEY_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' }).optional(),
  IMAP_URL: z
    .url({ protocol: /^imaps?$/, error: 'must look like imaps://user:password@host/INBOX' })
    .regex(/:\/\/[^:@/]+:[^@/]+@/, 'needs a user and a password')
    .optional(),
  ...telegramVariables,
  TELEGRAM_SECRET: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' }).optional(),
  AUDIT_SIGNING_KEY: z
    .string()
    .refine(isSigningKey, 'must be an Ed25519 key: base64 of its PKCS #8')
    .optional(),
  AUDIT_CHECKPOINT_SECONDS: count(86_400).default(60),
  SECRETS_KEY: secretsKeyVariable,
  EXPORT_KEEP_HOURS: count(8_760).default(72),
  ...fileVariables,
  // Not by default: content in a folder that is not the API's is read by nobody.
  DATA_DIR: fileVariables.DATA_DIR.unwrap().optional(),
  ...webhookVariables,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

const environment = variables
  .refine((given) => given.SMTP_URL === undefined || given.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'is needed with SMTP_URL',
  })
  .refine((given) => (given.CARD_URL === undefined) === (given.CARD_TOKEN === undefined), {
    path: ['CARD_TOKEN'],
    error: 'goes with CARD_URL: both or neither',
  })
  .superRefine(checkFileVariables)
  .superRefine((given, context) => {
    if (given.DATA_DIR !== undefined || given.S3_BUCKET !== undefined) return;
    const { IMAP_URL, TELEGRAM_TOKEN } = given;
    // With a secret it is the API to which messages are brought.
    const receiving = { IMAP_URL, ...(given.TELEGRAM_SECRET === undefined ? { TELEGRAM_TOKEN } : {}) };
    for (const [name, value] of Object.entries(receiving)) {
      if (value === undefined) continue;
      const message = `is needed with ${name}: the folder in which the API keeps files, unless S3_BUCKET has them`;
      context.addIssue({ code: 'custom', path: ['DATA_DIR'], message });
    }
  });

/** What is wrong with the environment, a line for each variable. */
export class WorkerConfigError extends Error {
  override readonly name = 'WorkerConfigError';
}

/** Reads a worker's configuration. Empty variables count as absent. Throws {@link WorkerConfigError}. */
export function readWorkerConfig(env: Readonly<Record<string, string | undefined>>): WorkerConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new WorkerConfigError(`The worker cannot start with this environment:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  const port = value.WORKER_HEALTH_PORT;
  return {
    databaseUrl: value.DATABASE_URL,
    databaseConnections: value.WORKER_DB_CONNECTIONS,
    temporalAddress: value.TEMPORAL_ADDRESS,
    temporalNamespace: value.TEMPORAL_NAMESPACE,
    organisationZone: value.ORGANISATION_ZONE,
    poolCapMinor: value.POOL_CAP_MINOR,
    card: cardOf(value.CARD_URL, value.CARD_TOKEN),
    startWindow: value.START_WINDOW,
    importRowsPerSecond: value.IMPORT_ROWS_PER_SECOND,
    cachedCases: value.WORKER_CACHED_CASES,
    health: port === undefined ? null : { host: value.WORKER_HEALTH_HOST, port },
    mail: mailOf(value),
    quietHours: value.QUIET_HOURS === undefined ? null : quietHoursOf(value.QUIET_HOURS),
    files: filesConfigOf({ ...value, DATA_DIR: value.DATA_DIR ?? '.data' }),
    imap: value.IMAP_URL === undefined ? null : imapConfigOf(value.IMAP_URL),
    telegram: telegramOf(value),
    publicUrl: originOf(value.PUBLIC_URL),
    auditSigningKey: value.AUDIT_SIGNING_KEY ?? null,
    auditCheckpointSeconds: value.AUDIT_CHECKPOINT_SECONDS,
    secretsKey: value.SECRETS_KEY,
    exportKeepHours: value.EXPORT_KEEP_HOURS,
    webhooks: webhookConfigOf(value),
    logLevel: value.LOG_LEVEL,
  };
}

function telegramOf(value: z.output<typeof environment>): WorkerConfig['telegram'] {
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_URL: apiUrl, TELEGRAM_SECRET: secret } = value;
  if (token === undefined) return null;
  return {
    token,
    apiUrl: apiUrl.replace(/\/+$/, ''),
    polls: secret === undefined,
    surveyUrl: surveyUrlOf(value),
  };
}

/** A survey has no other door than its link: its letter always carries one. */
const surveyUrlOf = ({ SURVEY_URL, PUBLIC_URL }: z.output<typeof environment>): string =>
  SURVEY_URL ?? `${originOf(PUBLIC_URL) ?? 'http://127.0.0.1:8080'}/public/surveys/`;

const originOf = (url: string | undefined): string | null => url?.replace(/\/+$/, '') ?? null;

function mailOf(value: z.output<typeof environment>): MailConfig | null {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = value;
  return smtpUrl === undefined || from === undefined
    ? null
    : { smtpUrl, from, surveyUrl: surveyUrlOf(value) };
}

const cardOf = (url: string | undefined, token: string | undefined): WorkerConfig['card'] =>
  url === undefined || token === undefined ? null : { url: url.replace(/\/+$/, ''), token };

/** The environment of this process: read here and nowhere else. */
export const workerConfigOfProcess = (): WorkerConfig => readWorkerConfig(process.env);

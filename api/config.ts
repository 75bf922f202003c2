/** What the API reads from its environment. All problems are reported at once. */
import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { TelegramAccess } from '../channels/chat/telegram-files.ts';
import { secretsKeyVariable } from '../db/secrets-setting.ts';
import { checkFileVariables, type FilesConfig, filesConfigOf, fileVariables } from '../files/config.ts';
import { type AllowList, allowListVariable } from '../net/allow-list.ts';
import { telegramVariables } from '../net/telegram-setting.ts';
import { type Limits, limitsOf, limitVariables } from './limits.ts';
import { type LoginConfig, loginConfigOf, loginProblems, loginVariables } from './login/config.ts';

export interface ApiConfig {
  readonly host: string;
  readonly port: number;
  /** Admin key for the first steps, and for whoever runs the installation; null: none. */
  readonly bootstrapKey: string | null;
  /** IANA zone of the organisation: years of case numbers and months of reports begin in it. */
  readonly organisationZone: string;
  /** Cap of a month's compensation pool that nobody has set, in minor units; workers are told the same. */
  readonly poolCapMinor: number;
  readonly databaseUrl: string;
  readonly databaseConnections: number;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly files: FilesConfig;
  /** Log-in of people. */
  readonly login: LoginConfig;
  readonly limits: Limits;
  /** What webhooks may be sent to although it is no public address. */
  readonly webhookAllow: AllowList;
  /** Live streams of events that one key may have open. */
  readonly eventStreamsPerKey: number;
  /** What Telegram says with each update that it brings to the webhook; null takes none. */
  readonly telegramSecret: string | null;
  /** By which files are fetched that customers send to the bot; null: none are, where a webhook brings messages. */
  readonly telegramFiles: TelegramAccess | null;
  /** Under which secrets are kept, as `db/secret-box.ts` reads it. */
  readonly secretsKey: string;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

const variables = limitVariables.extend({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  RECOURSE_BOOTSTRAP_KEY: z
    .string()
    .min(32, 'needs at least 32 characters')
    .max(512)
    .regex(/^[\x21-\x7e]+$/, 'may hold printable ASCII without spaces only')
    .optional(),
  ORGANISATION_ZONE: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'is no IANA zone, such as Europe/Kyiv')
    .default('Europe/Kyiv'),
  POOL_CAP_MINOR: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(10_000_000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }),
  API_DB_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(12),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must look like host:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  WEBHOOK_ALLOW: allowListVariable,
  EVENT_STREAMS_PER_KEY: z.coerce.number().int().min(1).max(1_000).default(10),
  TELEGRAM_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')
    .optional(),
  ...telegramVariables,
  SECRETS_KEY: secretsKeyVariable,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ...fileVariables,
  ...loginVariables,
});

const environment = variables.superRefine(checkFileVariables).superRefine((value, context) => {
  for (const { name, message } of loginProblems(value)) {
    context.addIssue({ code: 'custom', path: [name], message });
  }
});

/** What is wrong with the environment, a line for each variable. */
export class ApiConfigError extends Error {
  override readonly name = 'ApiConfigError';
}

/** Reads the API's configuration. Empty variables count as absent. Throws {@link ApiConfigError} that names every problem. */
export function readApiConfig(env: Readonly<Record<string, string | undefined>>): ApiConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ApiConfigError(`The API cannot start with this environment:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  return {
    host: value.HOST,
    port: value.PORT,
    bootstrapKey: value.RECOURSE_BOOTSTRAP_KEY ?? null,
    organisationZone: value.ORGANISATION_ZONE,
    poolCapMinor: value.POOL_CAP_MINOR,
    databaseUrl: value.DATABASE_URL,
    databaseConnections: value.API_DB_CONNECTIONS,
    temporalAddress: value.TEMPORAL_ADDRESS,
    temporalNamespace: value.TEMPORAL_NAMESPACE,
    files: filesConfigOf(value),
    login: loginConfigOf(value),
    limits: limitsOf(value),
    webhookAllow: value.WEBHOOK_ALLOW,
    eventStreamsPerKey: value.EVENT_STREAMS_PER_KEY,
    telegramSecret: value.TELEGRAM_SECRET ?? null,
    telegramFiles:
      value.TELEGRAM_TOKEN === undefined
        ? null
        : { token: value.TELEGRAM_TOKEN, apiUrl: value.TELEGRAM_API_URL.replace(/\/+$/, '') },
    secretsKey: value.SECRETS_KEY,
    logLevel: value.LOG_LEVEL,
  };
}

/** The environment of this process: read here and nowhere else. */
export const apiConfigOfProcess = (): ApiConfig => readApiConfig(process.env);

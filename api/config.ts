/** What the API reads from its environment. All problems are reported at once. */
import { IANAZone } from 'luxon';
import { z } from 'zod';

export interface ApiConfig {
  readonly host: string;
  readonly port: number;
  /** Admin key for the first steps, and for whoever runs the installation; null: none. */
  readonly bootstrapKey: string | null;
  /** IANA zone of the organisation: years of case numbers and months of reports begin in it. */
  readonly organisationZone: string;
  readonly databaseUrl: string;
  readonly databaseConnections: number;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** What Telegram says with each update that it brings to the webhook; null takes none. */
  readonly telegramSecret: string | null;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

const environment = z.object({
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
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }),
  API_DB_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(12),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must look like host:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TELEGRAM_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,256}$/, 'must be 16 to 256 letters, digits, _ or -')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
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
    databaseUrl: value.DATABASE_URL,
    databaseConnections: value.API_DB_CONNECTIONS,
    temporalAddress: value.TEMPORAL_ADDRESS,
    temporalNamespace: value.TEMPORAL_NAMESPACE,
    telegramSecret: value.TELEGRAM_SECRET ?? null,
    logLevel: value.LOG_LEVEL,
  };
}

/** The environment of this process: read here and nowhere else. */
export const apiConfigOfProcess = (): ApiConfig => readApiConfig(process.env);

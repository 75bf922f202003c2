/** What `npm start` reads from its environment, and from a file `.env` next to it. All problems are reported at once. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { IANAZone } from 'luxon';
import { z } from 'zod';
import { readWorkerConfig, WorkerConfigError } from '../activities/config.ts';
import { ApiConfigError, readApiConfig } from '../api/config.ts';
import { cacheFolderIn } from './local/binary.ts';

export interface UpConfig {
  readonly host: string;
  /** 0 asks for any free port. */
  readonly port: number;
  /** Absolute. Databases, logs, the first key. */
  readonly dataFolder: string;
  /** Null starts an own PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Null starts an own Temporal server. */
  readonly temporalAddress: string | null;
  readonly temporalNamespace: string;
  /** Null makes one and keeps it in the data folder. */
  readonly bootstrapKey: string | null;
  readonly organisationZone: string;
  readonly logLevel: string;
  /** Cap of this month's compensation pool, if it has none yet. */
  readonly poolCapMinor: number;
  readonly cacheFolder: string;
  readonly searchPath: string;
  /** The whole environment, for the processes that are started. */
  readonly environment: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Every problem of the environment, a line for each variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment is not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const schema = z.object({
  HOST: z.string().regex(/^\S+$/, 'must be a host name or an address').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
    .default(8080),
  DATA_DIR: z.string().refine(isFolderOrFree, 'is there, but is no folder').default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be like postgres://user:password@host:5432/database' })
    .optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d{1,5}$/, 'must be like host:7233')
    .optional(),
  TEMPORAL_NAMESPACE: z.string().regex(/^\S+$/, 'must not contain spaces').default('default'),
  RECOURSE_BOOTSTRAP_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{32,512}$/, 'must be 32 to 512 characters of ASCII without spaces')
    .optional(),
  ORGANISATION_ZONE: z
    .string()
    .refine((zone) => IANAZone.isValidZone(zone), 'must be an IANA zone, like Europe/Kyiv')
    .default('Europe/Kyiv'),
  POOL_CAP_MINOR: z
    .string()
    .regex(/^\d{1,15}$/, 'must be an amount in minor units')
    .transform(Number)
    .default(10_000_000),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be trace, debug, info, warn, error, fatal or silent',
    })
    .default('info'),
});

function isFolderOrFree(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;
}

/** Reads the configuration; an empty variable counts as absent. Throws {@link ConfigError} with every problem. */
export function readUpConfig(environment: Environment): UpConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  // The value is not repeated: it may be a secret.
  const problems = (parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const told = new Set(parsed.error?.issues.map((issue) => issue.path.join('.')));
  for (const [name, problem] of problemsOfParts(given)) {
    if (!told.has(name)) problems.push(`${name} ${problem}`);
    told.add(name);
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const value = parsed.data;
  return {
    host: value.HOST,
    port: value.PORT,
    dataFolder: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL ?? null,
    temporalAddress: value.TEMPORAL_ADDRESS ?? null,
    temporalNamespace: value.TEMPORAL_NAMESPACE,
    bootstrapKey: value.RECOURSE_BOOTSTRAP_KEY ?? null,
    organisationZone: value.ORGANISATION_ZONE,
    logLevel: value.LOG_LEVEL,
    poolCapMinor: value.POOL_CAP_MINOR,
    cacheFolder: cacheFolderIn(given.XDG_CACHE_HOME),
    searchPath: given.PATH ?? '',
    environment,
  };
}

/** What API and worker would refuse once they are started, by variable: told now, with the rest. */
function problemsOfParts(given: Environment): [name: string, problem: string][] {
  // `npm start` knows these only after it has started the databases, or makes them.
  const later = {
    DATABASE_URL: 'postgres://localhost/later',
    TEMPORAL_ADDRESS: 'later:1',
    SECRETS_KEY: Buffer.alloc(32).toString('base64'),
    DATA_DIR: '.data',
  };
  const complete = { ...later, ...given };
  return [readApiConfig, readWorkerConfig].flatMap((read) => {
    try {
      read(complete);
      return [];
    } catch (error) {
      if (!(error instanceof ApiConfigError) && !(error instanceof WorkerConfigError)) throw error;
      return [...error.message.matchAll(/^ +([A-Z][A-Z0-9_]*): (.*)$/gm)].map(
        ([, name = '', problem = '']): [string, string] => [name, problem],
      );
    }
  });
}

/** The process's environment with what `.env` adds to it: a variable that is set already wins. */
export function environmentOfProcess(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

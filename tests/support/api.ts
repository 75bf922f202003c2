/** The API over real PostgreSQL, with the real engine and worker or with an engine that a test gives. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { runWorker } from '../../activities/run-worker.ts';
import type { Reach, Scope } from '../../api/access/scopes.ts';
import { type App, buildApp } from '../../api/app.ts';
import type { ApiConfig } from '../../api/config.ts';
import { type Limits, usualLimits } from '../../api/limits.ts';
import type { LoginConfig } from '../../api/login/config.ts';
import { connectEngine } from '../../engine/connect.ts';
import type { Engine } from '../../engine/engine.ts';
import type { FilesConfig } from '../../files/config.ts';
import { createStore } from '../../files/create-store.ts';
import type { ContentStore } from '../../files/store.ts';
import type { Role } from '../../workflows/domain/vocabulary.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import { type FilesUnderTest, filesForTest } from './files.ts';
import { testSecretsKey } from './secrets.ts';
import { type StoredPersonOptions, storePerson } from './stored-case.ts';
import { temporalAddress, temporalNamespace, uniqueTaskQueue, workflowBundlePath } from './temporal.ts';
import { testWebhooks } from './webhooks.ts';
import { workerConfig } from './worker.ts';

export const bootstrapKey = `bootstrap-${'k'.repeat(32)}`;

/** Log-in as behind TLS, with passwords that are cheap to look at. */
export const loginForTests: LoginConfig = {
  publicUrl: null,
  setupToken: null,
  session: { idleMs: 60 * 60_000, absoluteMs: 12 * 60 * 60_000 },
  passwordCost: 10,
  oidc: null,
};

export interface Call {
  /** The API key; null sends none. */
  readonly as?: string | null;
  readonly actor?: string;
  readonly body?: unknown;
  /** A new one for each unsafe request unless given; null sends none. */
  readonly key?: string | null;
  readonly ifMatch?: string | number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly text: string;
  /** The parsed body. */
  readonly json: Record<string, never> & Readonly<Record<string, unknown>>;
}

export interface SystemKeyOptions {
  readonly reach?: Reach;
  readonly scopes?: readonly Scope[];
}

export interface ApiUnderTest {
  readonly app: App;
  readonly config: ApiConfig;
  readonly database: FreshDatabase;
  readonly db: FreshDatabase['db'];
  readonly store: ContentStore;
  get(url: string, call?: Call): Promise<Reply>;
  post(url: string, call?: Call): Promise<Reply>;
  send(method: Method, url: string, call?: Call): Promise<Reply>;
  /** A key of a system with this role. It reaches all cases unless told, as a back end's does. */
  systemKey(role: Role, options?: SystemKeyOptions): Promise<string>;
  /** A person with a key of their own. */
  person(options: StoredPersonOptions): Promise<{ readonly id: string; readonly key: string }>;
  close(): Promise<void>;
}

/** A suite asks from one address, and shares its machine: neither is to be taken for an attack. */
const roomy: Limits = {
  ...usualLimits,
  publicRatePerMinute: 100_000,
  publicRateBurst: 100_000,
  failedAuthPerMinute: 100_000,
  failedAuthBurst: 100_000,
  loopDelayMaxMs: 60_000,
};

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const isUnsafe = (method: Method) => method !== 'GET' && method !== 'HEAD';

export interface ApiOptions {
  /** In place of the real engine and worker, to make it fail on purpose. */
  readonly engine?: Engine;
  readonly now?: () => number;
  /** Another database than a fresh one, such as one that is down. */
  readonly database?: FreshDatabase;
  /** As `database`, dropped in the end. */
  readonly ownDatabase?: FreshDatabase;
  readonly logLines?: string[];
  /** Other limits or another store of attachments than the shipped ones in a folder of the suite's own. */
  readonly files?: Partial<FilesConfig>;
  readonly store?: ContentStore;
  readonly telegramFiles?: ApiConfig['telegramFiles'];
  /** In place of parts of {@link loginForTests}. */
  readonly login?: Partial<LoginConfig>;
  /** In place of what a busy test machine needs. */
  readonly limits?: Partial<Limits>;
}

/** An answer of `inject` as suites look at it. */
export function replyOf(response: Awaited<ReturnType<App['inject']>>): Reply {
  const isJson = /[/+]json\b/.test(String(response.headers['content-type']));
  return {
    status: response.statusCode,
    headers: response.headers,
    text: response.body,
    json: isJson && response.body !== '' ? JSON.parse(response.body) : {},
  };
}

/** Builds the API for a suite. Without an engine of the test's own a worker runs too. */
export async function startApi(options: ApiOptions = {}): Promise<ApiUnderTest> {
  const database = options.database ?? options.ownDatabase ?? (await freshDatabase());
  const { db } = database;
  // The driver learns array types with its first statement, and the first itself may be sent without them.
  await db.sql`select 1`.catch(() => undefined);
  const files: FilesUnderTest = await filesForTest(options.files);
  const real = options.engine === undefined ? await startReal(database, files.config) : null;
  const engine = options.engine ?? real?.engine;
  if (engine === undefined) throw new Error('There is no engine.');
  const lines = options.logLines;
  const store = options.store ?? createStore(files.config);
  const config: ApiConfig = {
    host: '127.0.0.1',
    port: 0,
    bootstrapKey,
    organisationZone: 'Europe/Kyiv',
    poolCapMinor: 10_000_000,
    databaseUrl: database.url,
    databaseConnections: 10,
    temporalAddress: temporalAddress(),
    temporalNamespace,
    files: files.config,
    login: { ...loginForTests, ...options.login },
    limits: { ...roomy, ...options.limits },
    webhookAllow: testWebhooks.allow,
    eventStreamsPerKey: 10,
    telegramSecret: 'telegram-secret-of-tests',
    telegramFiles: options.telegramFiles ?? null,
    secretsKey: testSecretsKey,
    logLevel: lines === undefined ? 'silent' : 'debug',
  };
  const app = await buildApp({
    db,
    engine,
    config,
    store,
    now: options.now ?? (() => Date.now()),
    logger:
      lines === undefined
        ? pino({ level: 'silent' })
        : pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
  });
  const undocumented = watchStatuses(app);
  await app.ready();

  const send = async (method: Method, url: string, call: Call = {}): Promise<Reply> => {
    const { as = bootstrapKey, key = randomUUID(), body } = call;
    const response = await app.inject({
      method,
      url,
      headers: {
        ...(as === null ? {} : { authorization: `Bearer ${as}` }),
        ...(call.actor === undefined ? {} : { 'recourse-actor': call.actor }),
        ...(isUnsafe(method) && key !== null ? { 'idempotency-key': key } : {}),
        ...(call.ifMatch === undefined
          ? {}
          : { 'if-match': typeof call.ifMatch === 'number' ? `"${call.ifMatch}"` : call.ifMatch }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const [unknown] = undocumented.splice(0);
    if (unknown !== undefined) throw new Error(unknown);
    return replyOf(response);
  };
  const makeKey = async (
    role: Role,
    personId: string | null,
    { reach = 'all', scopes }: SystemKeyOptions = {},
  ): Promise<string> => {
    const prefix = randomBytes(6).toString('base64url');
    const key = `rk_${prefix}_${randomBytes(32).toString('base64url')}`;
    await db.sql`
      insert into api_keys (id, name, prefix, hash, role, person_id, reach, scopes)
      values (${randomUUID()}, 'test', ${prefix}, ${createHash('sha256').update(key).digest('hex')}, ${role},
              ${personId}, ${reach}, ${scopes === undefined ? null : [...scopes]}::text[])`;
    return key;
  };
  return {
    app,
    config,
    database,
    db,
    store,
    send,
    get: (url, call) => send('GET', url, call),
    post: (url, call) => send('POST', url, call),
    systemKey: (role, keyOptions) => makeKey(role, null, keyOptions),
    person: async (person) => {
      const id = await storePerson(db, person);
      return { id, key: await makeKey(person.roles[0] ?? 'agent', id) };
    },
    close: async () => {
      await app.close();
      await real?.stop();
      await files.remove();
      if (options.database === undefined) await database.drop();
    },
  };
}

/** Answers whose status the description of the API does not know: they fail whatever test meets them. */
function watchStatuses(app: App): string[] {
  const found: string[] = [];
  app.addHook('onResponse', async (request, reply) => {
    const { url, schema } = request.routeOptions;
    if (url === undefined || schema === undefined || Reflect.get(schema, 'hide') === true) return;
    const path = url.replaceAll(/:([A-Za-z]+)/g, '{$1}');
    const operation = app.swagger().paths?.[path];
    const described = Reflect.get(operation ?? {}, request.method.toLowerCase()) as
      | { readonly responses: object }
      | undefined;
    if (described === undefined || String(reply.statusCode) in described.responses) return;
    found.push(
      `${request.method} ${url} answered ${reply.statusCode}, which its description does not know: ` +
        'add the status to `problems` in the config of the route, or to its responses.',
    );
  });
  return found;
}

async function startReal(database: FreshDatabase, files: FilesConfig) {
  const taskQueue = uniqueTaskQueue();
  const engine = await connectEngine({ address: temporalAddress(), namespace: temporalNamespace, taskQueue });
  const worker = runWorker({
    config: workerConfig(database, { databaseConnections: 8, cachedCases: 100, files }),
    db: database.db,
    engine,
    logger: pino({ level: 'silent' }),
    taskQueue,
    workflowBundlePath: workflowBundlePath(),
  });
  await worker.ready;
  return {
    engine,
    stop: async () => {
      await worker.stop();
      await worker.ended;
      await engine.close();
    },
  };
}

/** An engine that answers nothing, for suites that never reach it. */
export const silentEngine: Engine = {
  start: () => Promise.reject(new Error('No engine in this suite.')),
  decide: async () => ({ kind: 'unknown' }),
  tell: () => Promise.reject(new Error('No engine in this suite.')),
  lookUp: () => Promise.reject(new Error('No engine in this suite.')),
  refund: () => Promise.reject(new Error('No engine in this suite.')),
  requestData: () => Promise.reject(new Error('No engine in this suite.')),
  deliver: () => Promise.reject(new Error('No engine in this suite.')),
  view: async () => null,
  isUp: async () => false,
  hasWorker: () => Promise.reject(new Error('No engine in this suite.')),
  close: async () => {},
};

/** A complaint as an integrator sends it. */
export const complaint = (change: Readonly<Record<string, unknown>> = {}) => ({
  channel: 'web',
  customer: { ref: `card-${randomUUID()}`, name: 'Марія Коваль', email: 'maria@example.com' },
  subject: 'Прострочений йогурт',
  body: 'Купила вчора, термін вийшов тиждень тому.',
  class: 'store',
  ...change,
});

/** Asks until `done` says so; the last reply. */
export async function eventually(
  ask: () => Promise<Reply>,
  done: (reply: Reply) => boolean,
  withinMs = 30_000,
): Promise<Reply> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const reply = await ask();
    if (done(reply)) return reply;
    if (Date.now() > deadline)
      throw new Error(`Not in time; the last reply was ${reply.status} ${reply.text}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

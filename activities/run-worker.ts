/** A worker: it carries the process's cases on, does its activities, and starts what intake stored. */
import { setTimeout as sleep } from 'node:timers/promises';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { Registry } from 'prom-client';
import { createChatReceiver } from '../channels/chat/receive-chat.ts';
import { createTelegramFiles } from '../channels/chat/telegram-files.ts';
import { chatMessageOf } from '../channels/chat/telegram-update.ts';
import { createContactRefs } from '../channels/customer-ref.ts';
import { createMailReceiver } from '../channels/mail/receive-mail.ts';
import type { Db } from '../db/client.ts';
import { customerRefOf } from '../db/queries/cases.ts';
import { createGroundCache } from '../db/queries/ground.ts';
import { createSecretBox } from '../db/secret-box.ts';
import type { EngineLogger } from '../engine/connect.ts';
import type { Engine } from '../engine/engine.ts';
import { prepareNamespace } from '../engine/namespace.ts';
import { preloadModules, workflowsPath } from '../engine/process-bundle.ts';
import { startSweep } from '../engine/sweep.ts';
import { openKeeping } from '../files/keeping.ts';
import { type RunningImports, startImports } from '../imports/job.ts';
import { taskQueue } from '../workflows/complaint.contract.ts';
import { webhookQueueOf } from '../workflows/webhooks.contract.ts';
import { createHttpCard } from './adapters/http-card.ts';
import { createLedgerCard } from './adapters/ledger-card.ts';
import { createTableSystems } from './adapters/tables.ts';
import { createTelegram } from './adapters/telegram.ts';
import { startBackground } from './background.ts';
import type { WorkerConfig } from './config.ts';
import { createActivities } from './create-activities.ts';
import { createDataRequestActivities } from './data-requests.ts';
import { openSendsMax, type RunningEvents, startEvents } from './events/start.ts';
import { serveHealth } from './health.ts';
import { createLookUpActivities } from './look-ups.ts';
import { createMailbox } from './mail/imap.ts';
import { type Sender, startSender } from './mail/sender.ts';
import { createMailer } from './mail/smtp.ts';
import { type RunningPoll, startPoll } from './poll.ts';
import type { LoyaltyCard } from './ports/loyalty-card.ts';
import { carrierOf } from './ports/messenger.ts';
import type { OutsideSystems } from './ports/outside.ts';
import { createRefundActivities } from './refunds.ts';
import { createUpdates } from './telegram-updates.ts';
import { startWatch } from './watch.ts';
import type { Resolve } from './webhooks/post.ts';

export interface WorkerDeps {
  readonly config: WorkerConfig;
  readonly db: Db;
  /** What the sweep starts cases with. */
  readonly engine: Engine;
  readonly logger: EngineLogger;
  /** What the configuration says, unless told. */
  readonly card?: LoyaltyCard;
  /** The shipped tables unless told. */
  readonly systems?: OutsideSystems;
  /** How names of webhooks' hosts are resolved; by the system unless told. */
  readonly resolve?: Resolve;
  /** Another than the contract's in tests only. */
  readonly taskQueue?: string;
  /** A bundle built before; without one the worker builds its own, which takes seconds. */
  readonly workflowBundlePath?: string;
}

export interface RunningWorker {
  /** Resolves when the worker polls; never, when it is stopped before. */
  readonly ready: Promise<void>;
  /** Resolves after {@link RunningWorker.stop}; rejects when the worker cannot go on. */
  readonly ended: Promise<void>;
  /** Takes no more work, finishes what it has in hand, and lets go of everything it opened. */
  stop(): Promise<void>;
}

/** A case answers another within this time, or is asked again under the same id. */
const otherCaseTimeoutMs = 5_000;
/** Between two attempts to reach the engine at boot. */
const retryMs = 1_000;

/** Starts a worker. An engine that cannot be reached yet is waited for, with a line in the log when that changes. */
export function runWorker(deps: WorkerDeps): RunningWorker {
  const { config, logger } = deps;
  const stopping = new AbortController();
  let worker: Worker | undefined;
  let polls = false;
  let becomeReady: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });

  const status = () => {
    const now = worker?.getStatus();
    return {
      polling: polls && now?.runState === 'RUNNING',
      cachedCases: now?.numCachedWorkflows ?? 0,
      workflowTasks: now?.numInFlightWorkflowActivations ?? 0,
      activities: now?.numInFlightActivities ?? 0,
    };
  };

  async function live(): Promise<void> {
    const registry = new Registry();
    const health = config.health && (await serveHealth(config.health, status, registry));
    // Mail goes out and comes in, and events are published whether or not the engine can be reached.
    const mail = startMail(deps);
    const inbox = startInbox(deps);
    const telegram = startTelegram(deps);
    const background = startBackground(deps);
    const box = createSecretBox(config.secretsKey);
    const events = startEvents({ ...deps, config: config.webhooks, box, registry });
    // Rows are stored as requests are, and wait where the engine cannot keep up.
    const imports = importsOf(deps);
    try {
      const connection = await untilItWorks('the engine cannot be reached', deps, stopping.signal, () =>
        NativeConnection.connect({ address: config.temporalAddress }),
      );
      if (connection === undefined) return;
      try {
        await work(connection, events);
      } finally {
        await connection.close();
      }
    } finally {
      await background.stop();
      await events.stop();
      await telegram?.stop();
      await inbox?.stop();
      await imports.stop();
      await mail?.stop();
      await health?.close();
    }
  }

  async function work(connection: NativeConnection, events: RunningEvents): Promise<void> {
    const { temporalAddress: address, temporalNamespace: namespace } = config;
    const created = await untilItWorks('the worker cannot be set up', deps, stopping.signal, async () => {
      await prepareNamespace({ address, namespace });
      const cases = await Worker.create({ connection, namespace, ...optionsOf(deps, events) });
      return { cases, webhooks: await Worker.create({ connection, namespace, ...sendingOf(deps, events) }) };
    });
    if (created === undefined) return;
    worker = created.cases;
    const both = Object.values(created);
    // One that fails takes the other along.
    const shutDownBoth = () => both.forEach(shutDown);
    const running = Promise.all(both.map((one) => one.run().finally(shutDownBoth)));
    // Whatever ends first: the worker fails, or somebody stops it.
    stopping.signal.addEventListener('abort', shutDownBoth);
    if (stopping.signal.aborted) shutDownBoth();
    const sweep = startSweep({ ...deps, windowMax: config.startWindow });
    const watch = startWatch(deps);
    void untilPolled(connection, namespace, deps.taskQueue ?? taskQueue, created.cases, stopping.signal).then(
      (polled) => {
        if (!polled) return;
        polls = true;
        logger.info({ namespace, taskQueue: deps.taskQueue ?? taskQueue }, 'the worker polls');
        becomeReady();
      },
    );
    try {
      await running;
    } finally {
      polls = false;
      await Promise.all([sweep.stop(), watch.stop()]);
    }
  }

  const ended = live();
  // Whoever only stops the worker need not also look at this.
  ended.catch(() => {});
  return {
    ready,
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

/** Sends what waits in the outbox, where a mail server is configured. */
function startMail({ config, db, logger }: WorkerDeps): Sender | null {
  if (config.mail === null) return null;
  const mailer = createMailer(config.mail);
  const { surveyUrl } = config.mail;
  const { organisationZone: zone, publicUrl, quietHours } = config;
  const sender = startSender({ db, mailer, logger, zone, quietHours, surveyUrl, publicUrl });
  return {
    async stop() {
      await sender.stop();
      mailer.close();
    },
  };
}

/** Reads the mailbox that customers write to, where one is configured. */
function startInbox({ config, db, logger }: WorkerDeps): RunningPoll | null {
  if (config.imap === null) return null;
  const keeping = openKeeping(config.files);
  const mails = createMailReceiver({
    db,
    zone: config.organisationZone,
    now: Date.now,
    refOf: createContactRefs(db, createSecretBox(config.secretsKey)),
    ...keeping,
  });
  const { turn, close } = createMailbox({ config: config.imap, receive: mails.receive, logger });
  const poll = startPoll({ db, logger, name: 'imap', turn, close });
  return {
    async stop() {
      await poll.stop();
      mails.close();
      keeping.close();
    },
  };
}

/** Carries letters to Telegram's chats, and fetches what customers write there unless a webhook brings it. */
function startTelegram({ config, db, logger }: WorkerDeps): RunningPoll | null {
  if (config.telegram === null) return null;
  const bot = createTelegram(config.telegram);
  const { organisationZone: zone, publicUrl, quietHours } = config;
  const { polls, surveyUrl } = config.telegram;
  const mailer = carrierOf(bot);
  const keeping = openKeeping(config.files);
  const outbox = { db, mailer, logger, zone, quietHours, surveyUrl, publicUrl };
  const sender = startSender({ ...outbox, messenger: bot.name });
  const chats = createChatReceiver({
    db,
    zone,
    now: Date.now,
    refOf: createContactRefs(db, createSecretBox(config.secretsKey)),
    ...keeping,
  });
  const readFile = createTelegramFiles(config.telegram, config.files.fileMaxBytes);
  const receive = async (update: unknown) => {
    const message = chatMessageOf(update, readFile);
    const reply = message === null ? null : (await chats.receive(message)).reply;
    return message === null || reply === null ? null : { chatId: message.chatId, text: reply };
  };
  const updates = createUpdates({ bot, receive, logger });
  const poll = polls ? startPoll({ db, logger, name: bot.name, ...updates }) : null;
  return {
    async stop() {
      bot.close();
      await Promise.all([sender.stop(), poll?.stop()]);
      chats.close();
      keeping.close();
    },
  };
}

function importsOf({ config, db, logger }: WorkerDeps): RunningImports {
  const { organisationZone, importRowsPerSecond: rowsPerSecond } = config;
  return startImports({ db, logger, organisationZone, rowsPerSecond });
}

function shutDown(worker: Worker): void {
  if (worker.getState() === 'RUNNING') worker.shutdown();
}

function optionsOf(deps: WorkerDeps, events: RunningEvents): Omit<WorkerOptions, 'connection' | 'namespace'> {
  const { config, db, engine, logger } = deps;
  const systems = deps.systems ?? createTableSystems(db);
  const activities = createActivities({
    db,
    card: deps.card ?? cardOf(deps),
    systems,
    budget: { zone: config.organisationZone, defaultCapMinor: config.poolCapMinor },
    grounds: createGroundCache(),
    askOtherCase: (caseId, decision) => deps.engine.decide(caseId, decision, otherCaseTimeoutMs),
    logger,
    onStep: events.stepped,
  });
  return {
    taskQueue: deps.taskQueue ?? taskQueue,
    activities: {
      ...activities,
      ...createLookUpActivities({ db, systems, logger }),
      ...createRefundActivities({ db, systems, logger }),
      ...createDataRequestActivities({
        db,
        logger,
        exportKeepMs: config.exportKeepHours * 3_600_000,
        decide: async (caseId, decision) => {
          await engine.decide(caseId, decision, 5_000);
        },
      }),
    },
    ...(deps.workflowBundlePath === undefined
      ? { workflowsPath, bundlerOptions: { preloadModules } }
      : { workflowBundle: { codePath: deps.workflowBundlePath } }),
    maxCachedWorkflows: config.cachedCases,
    // A decision for a case whose worker died waits this long for it, and then goes to another worker.
    stickyQueueScheduleToStartTimeout: '2s',
    // Steps are short statements: more of them than the pool has connections would only wait inside the worker.
    maxConcurrentLocalActivityExecutions: config.databaseConnections * 2,
    maxConcurrentActivityTaskExecutions: config.databaseConnections * 2,
    shutdownGraceTime: '5s',
    shutdownForceTime: '15s',
  };
}

/** Webhooks are sent on a queue of their own: a receiver that is slow takes no place of a case's activities. */
function sendingOf(
  deps: WorkerDeps,
  { activities }: RunningEvents,
): Omit<WorkerOptions, 'connection' | 'namespace'> {
  return {
    taskQueue: webhookQueueOf(deps.taskQueue ?? taskQueue),
    activities,
    maxConcurrentActivityTaskExecutions: openSendsMax,
    shutdownGraceTime: '5s',
    shutdownForceTime: '15s',
  };
}

/** The card system that is configured, or the shipped ledger. */
function cardOf({ config, db }: WorkerDeps): LoyaltyCard {
  if (config.card === null) return createLedgerCard(db);
  return createHttpCard({ ...config.card, customerRefOf: (caseId) => customerRefOf(db, caseId) });
}

/** Tries until it works or the worker is stopped; the log says when it begins to fail and when it works again. */
async function untilItWorks<T>(
  what: string,
  { logger }: WorkerDeps,
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T | undefined> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const result = await attempt();
      if (failures > 0) logger.info({ failures }, 'the engine is reached');
      return result;
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      if (failures % 60 === 0) logger.warn({ failures: failures + 1, reason }, `${what}; trying on`);
      await sleep(retryMs, undefined, { signal }).catch(() => {});
    }
  }
  return undefined;
}

/** `temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW`. */
const workflowTasks = 1;

/** Whether the engine has heard a poll of this worker; false when the worker is stopped before. */
async function untilPolled(
  connection: NativeConnection,
  namespace: string,
  queue: string,
  worker: Worker,
  signal: AbortSignal,
): Promise<boolean> {
  while (!signal.aborted) {
    try {
      const { pollers } = await connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: queue },
        taskQueueType: workflowTasks,
      });
      if (pollers?.some((poller) => poller.identity === worker.options.identity)) return true;
    } catch {
      // Asked again; the worker itself says what is wrong.
    }
    await sleep(50, undefined, { signal }).catch(() => {});
  }
  return false;
}

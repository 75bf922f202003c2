/** The API as a process of its own, as `npm run api` has it: for what only a real process and a real socket show. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { testConfig } from './config.ts';
import { testSecretsKey } from './secrets.ts';
import { temporalAddress, temporalNamespace } from './temporal.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface ApiProcess {
  readonly pid: number;
  readonly port: number;
  readonly address: string;
  /** Memory that the process has in RAM, in MiB; Linux only, NaN elsewhere. */
  memoryMib(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts an API on a suite's database, with these variables added. */
export async function startApiProcess(
  databaseUrl: string,
  bootstrapKey: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ApiProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/server.ts'], {
    cwd: root,
    env: {
      ...testConfig().environment,
      DATABASE_URL: databaseUrl,
      RECOURSE_BOOTSTRAP_KEY: bootstrapKey,
      TEMPORAL_ADDRESS: temporalAddress(),
      TEMPORAL_NAMESPACE: temporalNamespace,
      HOST: '127.0.0.1',
      PORT: '0',
      SECRETS_KEY: testSecretsKey,
      LOG_LEVEL: 'error',
      OVERLOAD_LOOP_DELAY_MS: '60000',
      ...variables,
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.on('message', (said) => {
      const told: unknown = Reflect.get(Object(said), 'address');
      if (typeof told === 'string') resolve(told);
    });
    void ended.then(() => reject(new Error(`The API did not start:\n${errors}`)));
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    port: Number(new URL(address).port),
    address,
    memoryMib: async () => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** What came back over a socket; null when the connection broke before there was a whole answer. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/**
 * Sends bytes as they are, piece after piece, and answers with the first whole answer.
 * @param pauseMs between two pieces
 */
export async function sendRaw(
  port: number,
  pieces: Iterable<string | Buffer>,
  { pauseMs = 0, withinMs = 60_000 }: { readonly pauseMs?: number; readonly withinMs?: number } = {},
): Promise<RawAnswer | null> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  let isOver = false;
  const answer = new Promise<RawAnswer | null>((resolve) => {
    const finish = (value: RawAnswer | null) => {
      isOver = true;
      clearTimeout(patience);
      socket.destroy();
      resolve(value);
    };
    const patience = setTimeout(() => finish(answerIn(text)), withinMs);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const whole = answerIn(text);
      if (whole !== null) finish(whole);
    });
    for (const event of ['error', 'close'] as const) socket.on(event, () => finish(answerIn(text)));
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  for (const piece of pieces) {
    if (isOver) break;
    if (!socket.write(piece)) {
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), answer]);
    }
    if (pauseMs > 0) await Promise.race([sleep(pauseMs), answer]);
  }
  return answer;
}

function answerIn(text: string): RawAnswer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = text.slice(0, end);
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  const body = text.slice(end + 4);
  return body.length < length
    ? null
    : {
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
        head,
        body: Buffer.from(body, 'latin1').toString(),
      };
}

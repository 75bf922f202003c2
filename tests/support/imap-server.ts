/** A real mail server (GreenMail): SMTP in, IMAP out. Maven fetches it once. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { findOnPath, makeOnce, type ResolverOptions, runQuietly } from '../../scripts/local/binary.ts';
import { choosePort, waitUntil } from '../../scripts/local/processes.ts';
import { testConfig } from './config.ts';

const version = '2.1.13';
const user = 'care';
const password = 'secret';

export interface ImapServer {
  /** For `IMAP_URL`. */
  readonly url: string;
  /** For `SMTP_URL`; whatever is sent to care@shop.example comes into the mailbox. */
  readonly smtpUrl: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Delivers a raw mail. */
  deliver(raw: Buffer): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one on free ports. */
export async function startImapServer(): Promise<ImapServer> {
  const jar = await findGreenMail(testConfig().resolver);
  const [smtpPort, port] = [await choosePort(undefined), await choosePort(undefined)];
  const server = spawn(
    'java',
    [
      '-Xmx128m',
      '-Dgreenmail.smtp.hostname=127.0.0.1',
      `-Dgreenmail.smtp.port=${smtpPort}`,
      '-Dgreenmail.imap.hostname=127.0.0.1',
      `-Dgreenmail.imap.port=${port}`,
      `-Dgreenmail.users=${user}:${password}@shop.example`,
      '-Dgreenmail.users.login=local_part',
      '-jar',
      jar,
    ],
    { stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  const killed = () => void server.kill('SIGKILL');
  process.once('exit', killed);
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: smtpPort, secure: false });
  const up = await waitUntil(
    () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
    60_000,
  );
  if (!up) throw new Error('GreenMail did not answer within a minute.');
  return {
    url: `imap://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    host: '127.0.0.1',
    port,
    user,
    password,
    deliver: async (raw) => {
      await transport.sendMail({ envelope: { from: 'a@example.com', to: ['care@shop.example'] }, raw });
    },
    stop: async () => {
      transport.close();
      process.off('exit', killed);
      server.kill();
      await ended;
    },
  };
}

async function findGreenMail(options: ResolverOptions): Promise<string> {
  const folder = await makeOnce(
    options,
    `greenmail-${version}`,
    [{ name: 'Maven', make: (into) => fetchJar(into, options) }],
    'GreenMail could not be got. Install Java 11 or newer and Maven: it is then fetched from Maven’s repository, once.',
  );
  const jar = (await readdir(folder)).find((name) => name.endsWith('.jar'));
  if (jar === undefined) throw new Error(`There is no GreenMail in ${folder}.`);
  return join(folder, jar);
}

async function fetchJar(folder: string, options: ResolverOptions): Promise<void> {
  for (const tool of ['java', 'mvn']) {
    if ((await findOnPath(tool, options.searchPath)) === null) throw new Error(`${tool} is not installed`);
  }
  options.onProgress(`fetching GreenMail ${version} with Maven, once`);
  const copy = ['-Dtransitive=false', `-Dartifact=com.icegreen:greenmail-standalone:${version}`];
  await runQuietly(
    'mvn',
    ['--batch-mode', '--quiet', 'dependency:copy', ...copy, `-DoutputDirectory=${folder}`],
    {
      timeoutMs: 600_000,
      cwd: folder,
    },
  );
}

/** Webhooks over TLS: the receiver's certificate is checked, and what an installation allows is an address, not a certificate. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PostError, post } from '../../activities/webhooks/post.ts';
import { parseAllowList } from '../../net/allow-list.ts';
import { testConfig } from '../support/config.ts';

const name = 'hooks.internal';
const dayMs = 86_400_000;
const open: Server[] = [];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recourse-tls-'));
});
afterEach(async () => {
  for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
});
afterAll(() => rm(folder, { recursive: true }));

/** A receiver with a certificate that it signed itself. */
async function receiverWith(subject: string, notAfterDate = new Date(Date.now() + dayMs)) {
  const notBeforeDate = new Date(Date.now() - 30 * dayMs);
  const extensions = [
    { name: 'basicConstraints' as const, cA: true },
    { name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: subject }] },
  ];
  const pair = await generate([{ name: 'commonName', value: subject }], {
    notBeforeDate,
    notAfterDate,
    extensions,
  });
  let calls = 0;
  const server = createServer({ key: pair.private, cert: pair.cert }, (_request, response) => {
    calls += 1;
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const { port } = server.address() as AddressInfo;
  return { url: `https://${name}:${port}/`, port, cert: pair.cert, calls: () => calls };
}

const sent = (url: string, allow: string) =>
  post(
    url,
    '{}',
    {},
    { allow: parseAllowList(allow), resolve: async () => ['127.0.0.1'], timeoutMs: 10_000 },
  ).then(
    ({ status }) => String(status),
    (error: unknown) => (error instanceof PostError ? error.code : String(error)),
  );

/** As {@link sent}, from a process that trusts this certificate as it trusts authorities. */
async function sentTrusting(cert: string, url: string, allow: string): Promise<string> {
  const file = join(folder, 'trusted.pem');
  await writeFile(file, cert);
  const script = fileURLToPath(new URL('../support/post-process.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, url, allow], {
    env: { PATH: testConfig().resolver.searchPath, NODE_EXTRA_CA_CERTS: file },
  });
  return stdout;
}

describe('a receiver whose certificate', () => {
  it('it signed itself gets nothing, also where the installation allows its address', async () => {
    const { url, port, calls } = await receiverWith(name);
    for (const allow of [`${name}:${port}`, '127.0.0.0/8']) {
      expect(await sent(url, allow)).toBe('depth-zero-self-signed-cert');
    }
    expect(calls()).toBe(0);
    // It is the certificate that was refused: who does not look at it is served.
    const status = await new Promise((resolve, reject) => {
      request(
        `https://127.0.0.1:${port}/`,
        { method: 'POST', rejectUnauthorized: false, agent: false },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });
    expect([status, calls()]).toEqual([204, 1]);
  });

  it('is trusted and names its host is served, over the address that was checked', async () => {
    const { url, port, cert, calls } = await receiverWith(name);
    expect(await sentTrusting(cert, url, `${name}:${port}`)).toBe('204');
    expect(calls()).toBe(1);
  });

  it('is trusted and names another host gets nothing', async () => {
    const { url, port, cert, calls } = await receiverWith('elsewhere.internal');
    expect(await sentTrusting(cert, url, `${name}:${port}`)).toBe('err-tls-cert-altname-invalid');
    expect(calls()).toBe(0);
  });

  it('has run out gets nothing', async () => {
    const { url, port, cert, calls } = await receiverWith(name, new Date(Date.now() - dayMs));
    expect(await sentTrusting(cert, url, `${name}:${port}`)).toBe('cert-has-expired');
    expect(calls()).toBe(0);
  });
});

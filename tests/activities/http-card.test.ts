/** A card system over HTTP that drops answers, is slow, or answers nonsense is never paid twice. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardSystemError, createHttpCard } from '../../activities/adapters/http-card.ts';
import { createTableSystems } from '../../activities/adapters/tables.ts';
import { readWorkerConfig, WorkerConfigError } from '../../activities/config.ts';
import { createActivities } from '../../activities/create-activities.ts';
import { findClaim } from '../../db/case/budget.ts';
import { captureKey, reversalKey } from '../../db/case/ledger.ts';
import { customerRefOf } from '../../db/queries/cases.ts';
import { createGroundCache } from '../../db/queries/ground.ts';
import { claimRequest } from '../support/claims.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { testSecretsKey } from '../support/secrets.ts';
import { storeCase } from '../support/stored-case.ts';
import { memoryLogger } from '../support/worker.ts';

interface Kept {
  readonly key: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly at: string;
}
type Trouble = 'none' | 'drop' | 'slow' | 'error' | 'nonsense' | 'other-amount';

/** A card system as another company would run it: it carries out what it is asked, and then may fail to say so. */
const transfers = new Map<string, Kept>();
const asked: { method: string; path: string; body: Record<string, unknown>; token: string }[] = [];
let trouble: Trouble = 'none';
let server: Server;
let fresh: FreshDatabase;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : JSON.parse(text);
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  const path = decodeURIComponent(request.url ?? '');
  const method = request.method ?? '';
  asked.push({ method, path, body, token: String(request.headers.authorization) });
  const [, key = '', isReversal] = /^\/transfers\/([^/]+)(\/reversal)?$/.exec(path) ?? [];
  const answer = (status: number, value: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (method === 'GET') {
    const kept = transfers.get(key);
    return void (kept === undefined ? answer(404, {}) : answer(200, kept));
  }
  const of = isReversal === undefined ? key : String(body.key);
  const paid = transfers.get(key);
  const made = transfers.get(of) ?? {
    key: of,
    amountMinor: isReversal === undefined ? Number(body.amountMinor) : -(paid?.amountMinor ?? 0),
    currency: isReversal === undefined ? String(body.currency) : String(paid?.currency),
    at: '2026-11-20T10:00:00.000+02:00',
  };
  transfers.set(of, made);
  switch (trouble) {
    case 'drop':
      request.socket.destroy();
      return;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      break;
    case 'error':
      answer(502, { customerRef: body.customerRef });
      return;
    case 'nonsense':
      answer(200, { ok: true });
      return;
    case 'other-amount':
      answer(200, { ...made, amountMinor: made.amountMinor + 1 });
      return;
    case 'none':
      break;
  }
  answer(200, made);
}

beforeAll(async () => {
  fresh = await freshDatabase();
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await fresh.drop();
});
afterEach(() => {
  trouble = 'none';
  asked.length = 0;
});

const card = () =>
  createHttpCard({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'secret-token',
    timeoutMs: 1_500,
    customerRefOf: (caseId) => customerRefOf(fresh.db, caseId),
  });

/** A claim that is held, and the activities on this card system. */
async function held() {
  const logger = memoryLogger();
  const activities = createActivities({
    db: fresh.db,
    card: card(),
    systems: createTableSystems(fresh.db),
    budget: { zone: 'Europe/Kyiv', defaultCapMinor: 10_000_000 },
    grounds: createGroundCache(),
    askOtherCase: () => Promise.reject(new Error('No other case in this suite.')),
    logger,
  });
  const { caseId } = await storeCase(fresh.db, { noted: true, customerRef: 'Оксана-0671234567' });
  const request = claimRequest({ caseId, money: { amountMinor: 40_000, currency: 'UAH' } });
  await activities.reserve(request);
  return { activities, logger, claim: { claimId: request.claimId, caseId } };
}
const puts = () => asked.filter(({ method }) => method === 'PUT');

describe('a card system over HTTP', () => {
  it('is paid under the claim’s key, for the customer that the database knows', async () => {
    const { activities, claim } = await held();
    expect(await activities.pay(claim)).toEqual({ paidAtMs: Date.UTC(2026, 10, 20, 8) });
    expect(puts()).toEqual([
      {
        method: 'PUT',
        path: `/transfers/${captureKey(claim.claimId)}`,
        body: { customerRef: 'Оксана-0671234567', amountMinor: 40_000, currency: 'UAH' },
        token: 'Bearer secret-token',
      },
    ]);
    expect(await findClaim(fresh.db, claim.claimId)).toMatchObject({ state: 'captured' });
    expect(await activities.pay(claim)).toEqual({ paidAtMs: Date.UTC(2026, 10, 20, 8) });
    expect(puts()).toHaveLength(1);
  });

  it.each(['drop', 'slow', 'error', 'nonsense', 'other-amount'] as const)(
    'whose answer is unknown (%s) is looked up before anything is asked again: one payment',
    async (how) => {
      const { activities, claim, logger } = await held();
      trouble = how;
      await expect(activities.pay(claim)).rejects.toThrow();
      expect(await findClaim(fresh.db, claim.claimId)).toMatchObject({ state: 'reserved' });
      expect(JSON.stringify(logger.lines)).not.toContain('0671234567');
      trouble = 'none';
      await activities.pay(claim);
      expect(puts()).toHaveLength(1);
      expect(transfers.get(captureKey(claim.claimId))).toMatchObject({ amountMinor: 40_000 });
      expect(await findClaim(fresh.db, claim.claimId)).toMatchObject({ state: 'captured' });
    },
  );

  it('takes a payment back once, also when its answer was lost', async () => {
    const { activities, claim } = await held();
    await activities.pay(claim);
    trouble = 'drop';
    await expect(activities.reversePayment(claim)).rejects.toThrow();
    trouble = 'none';
    const first = await activities.reversePayment(claim);
    expect(await activities.reversePayment(claim)).toEqual(first);
    expect(puts()).toHaveLength(2);
    expect(transfers.get(reversalKey(claim.claimId))).toMatchObject({ amountMinor: -40_000 });
    expect(await findClaim(fresh.db, claim.claimId)).toMatchObject({ state: 'reversed' });
    await expect(activities.pay(claim)).rejects.toThrow('cannot be paid');
  });

  it('that is not there is an error without a value in it', async () => {
    const nowhere = createHttpCard({
      url: 'http://127.0.0.1:9',
      token: 't',
      customerRefOf: async () => 'Оксана',
    });
    const failure = await nowhere.lookUp('capture:x').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CardSystemError);
    expect(String(failure)).toBe('CardSystemError: no answer: TypeError');
  });

  it('is configured by its address and token, both or neither', () => {
    const env = {
      DATABASE_URL: 'postgres://u:p@h/d',
      TEMPORAL_ADDRESS: 'h:7233',
      SECRETS_KEY: testSecretsKey,
    };
    expect(readWorkerConfig(env).card).toBeNull();
    const both = { ...env, CARD_URL: 'https://cards.example/', CARD_TOKEN: 't' };
    expect(readWorkerConfig(both).card).toEqual({ url: 'https://cards.example', token: 't' });
    expect(() => readWorkerConfig({ ...env, CARD_URL: 'https://cards.example' })).toThrow(WorkerConfigError);
    expect(() => readWorkerConfig({ ...both, CARD_URL: 'ftp://cards' })).toThrow('CARD_URL');
  });
});

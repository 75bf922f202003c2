/** Letters carry the page of the case and the link that decides, to their customer and to nobody else. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readWorkerConfig } from '../../activities/config.ts';
import { startSender } from '../../activities/mail/sender.ts';
import { createMailer } from '../../activities/mail/smtp.ts';
import { findCaseByCode, findLink } from '../../db/desk/customer-access.ts';
import { type LetterKind, letterKinds } from '../../workflows/domain/vocabulary.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type KeptMail, type MailServer, startMailServer } from '../support/mail-server.ts';
import { testSecretsKey } from '../support/secrets.ts';
import { storeCase } from '../support/stored-case.ts';
import { eventually, memoryLogger } from '../support/worker.ts';

const publicUrl = 'https://care.shop.example';
let fresh: FreshDatabase;
let server: MailServer;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  fresh = await freshDatabase();
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await fresh.drop();
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

function startMail(url: string | null): void {
  const mailer = createMailer({ smtpUrl: server.url, from: 'care@shop.example', surveyUrl: 'https://x/' });
  const sender = startSender({
    db: fresh.db,
    mailer,
    logger: memoryLogger(),
    zone: 'Europe/Kyiv',
    surveyUrl: 'https://x/',
    publicUrl: url,
    pollMs: 20,
    settleMs: 0,
  });
  stops.push(async () => {
    await sender.stop();
    mailer.close();
  });
}

/** A letter in the outbox, and the mail that it becomes. */
async function mailed(kind: LetterKind, locale = 'uk') {
  const { caseId, number } = await storeCase(fresh.db, { noted: true });
  const email = `${randomUUID()}@example.com`;
  await fresh.db
    .sql`update complaints set customer_email = ${email}, locale = ${locale} where id = ${caseId}`;
  const proposal = { id: randomUUID(), compensation: null };
  const next = { step: 'wait', role: 'customer', dueAtMs: Date.now() + 5 * 86_400_000 };
  await fresh.db.sql`
    update cases set detail = detail || ${JSON.stringify({ proposal, next })}::jsonb where id = ${caseId}`;
  await fresh.db
    .sql`insert into letters (case_id, key, kind, at) values (${caseId}, ${kind}, ${kind}, now())`;
  const mail = await eventually(async () => server.mails.find(({ to }) => to.includes(email)));
  return { caseId, number, mail, proposalId: proposal.id, dueAtMs: next.dueAtMs };
}
const linkIn = ({ body }: KeptMail) => /https:\/\/care\.shop\.example\/public\/links\/(\S+)/.exec(body)?.[1];
const pageIn = ({ body }: KeptMail) =>
  /https:\/\/care\.shop\.example\/public\/cases\/([^/\s]+)\/(\S+)/.exec(body)?.slice(1);

describe('a letter', () => {
  it.each(['uk', 'ru', 'en'])(
    'of an offer in %s carries a link that decides on that offer until its end',
    async (locale) => {
      startMail(publicUrl);
      const { caseId, mail, proposalId, dueAtMs } = await mailed('offer', locale);
      const token = linkIn(mail) ?? '';
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
      const link = await findLink(fresh.db, token, new Date());
      expect(link).toMatchObject({
        caseId,
        verbs: ['accept', 'decline', 'withdraw'],
        sameCycle: true,
        sameProposal: true,
      });
      expect(link?.expiresAt.getTime()).toBe(dueAtMs);
      const [row] = await fresh.db
        .sql`select token_hash, proposal_id from customer_links where case_id = ${caseId}`;
      expect(row).toEqual({
        token_hash: createHash('sha256').update(token).digest('hex'),
        proposal_id: proposalId,
      });
    },
  );

  it('of a decision carries a link that opens the case again', async () => {
    startMail(publicUrl);
    const { mail } = await mailed('decision');
    expect(await findLink(fresh.db, linkIn(mail) ?? '', new Date())).toMatchObject({ verbs: ['reopen'] });
  });

  it.each(['acknowledgement', 'question', 'reminder', 'delay', 'closing'] as const)(
    'of the kind %s carries the page of the case, and decides nothing',
    async (kind) => {
      startMail(publicUrl);
      const { caseId, number, mail } = await mailed(kind);
      const [named = '', code = ''] = pageIn(mail) ?? [];
      expect(named).toBe(number);
      expect(await findCaseByCode(fresh.db, named, code)).toBe(caseId);
      expect(linkIn(mail)).toBeUndefined();
    },
  );

  it('is kept without its links', async () => {
    startMail(publicUrl);
    const { caseId, mail } = await mailed('offer');
    const kept = await eventually(async () => {
      const rows = await fresh.db.sql`
        select x.body from texts x join letters l on l.id = x.source_id where l.case_id = ${caseId} and x.field = 'body'`;
      return rows[0];
    });
    expect(kept.body).not.toContain(publicUrl);
    expect(kept.body).not.toContain(linkIn(mail));
    const everything = await fresh.db.sql`select body from texts where case_id = ${caseId}`;
    expect(JSON.stringify(everything)).not.toContain(linkIn(mail));
  });

  it('carries none where nobody said how customers reach the pages', async () => {
    startMail(null);
    for (const kind of letterKinds.filter((one) => one !== 'survey')) {
      const { caseId, mail } = await mailed(kind);
      expect(mail.body).not.toMatch(/https?:|\{\{/);
      expect(await fresh.db.sql`select 1 from customer_links where case_id = ${caseId}`).toHaveLength(0);
      expect(await fresh.db.sql`select 1 from access_codes where case_id = ${caseId}`).toHaveLength(0);
    }
  });
});

describe('PUBLIC_URL', () => {
  const env = {
    TEMPORAL_ADDRESS: 'localhost:7233',
    DATABASE_URL: 'postgres://localhost/x',
    SECRETS_KEY: testSecretsKey,
  };
  it('is read without the slash at its end, and may be left out', () => {
    expect(readWorkerConfig({ ...env, PUBLIC_URL: 'https://care.example/' }).publicUrl).toBe(
      'https://care.example',
    );
    expect(readWorkerConfig(env).publicUrl).toBeNull();
    expect(() => readWorkerConfig({ ...env, PUBLIC_URL: 'care.example' })).toThrow(/PUBLIC_URL/);
  });
});

/** The audit trail: chained by hash, signed, never changed; whatever is done to its rows is found. */
import { createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newChainSecret } from '../../db/audit-entry.ts';
import { appendOnlyTables } from '../../db/audit-guards.ts';
import { keyIdOf } from '../../db/audit-hash.ts';
import { newSigningKey, readSigningKey } from '../../db/audit-key.ts';
import { sealEntries, signHeads } from '../../db/case/audit-seals.ts';
import { recordStep } from '../../db/case/record-step.ts';
import { writeAudit } from '../../db/desk/audit.ts';
import { type Break, type Proof, type ProofOptions, proveAudit } from '../../db/queries/audit-proof.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { stepOf, storeCase } from '../support/stored-case.ts';

let database: FreshDatabase;
const key = readSigningKey(newSigningKey());
const options: ProofOptions = { sealedWithinSeconds: 60, publicKeyId: null, noted: null };
const prove = (change: Partial<ProofOptions> = {}): Promise<Proof> =>
  proveAudit(database.db, { ...options, ...change });

beforeEach(async () => {
  database = await freshDatabase();
});
const drop = () => database.drop();

/** Two chains, a checkpoint over their first entries, and more behind it. */
async function trail(): Promise<{ readonly chain: string }> {
  const { db } = database;
  const chain = `case:${randomUUID()}`;
  const write = (subject: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, n) =>
        writeAudit(db.sql, {
          actorId: 'somebody',
          action: 'tried',
          subject,
          before: { n },
          after: { n: n + 1 },
        }),
      ),
    );
  await write(chain, 3);
  await write('person:one', 2);
  await sealEntries(db, 100);
  await signHeads(db, key, new Date());
  await write(chain, 2);
  await write('person:two', 2);
  await sealEntries(db, 100);
  await signHeads(db, key, new Date());
  return { chain };
}

/** As somebody with the database's own power would, past the triggers. */
async function tamper(change: (sql: FreshDatabase['db']['sql']) => Promise<unknown>): Promise<void> {
  const { sql } = database.db;
  for (const table of appendOnlyTables) await sql`alter table ${sql(table)} disable trigger append_only`;
  await change(sql);
  for (const table of appendOnlyTables) await sql`alter table ${sql(table)} enable trigger append_only`;
}

const brokenBy = async (change: Parameters<typeof tamper>[0]): Promise<Break | null> => {
  await tamper(change);
  return (await prove()).broken;
};

describe('the audit trail', () => {
  it('holds as it was written, in chains of their own', async () => {
    await trail();
    expect(await prove()).toEqual({ entries: 9, chains: 2, checkpoints: 2, unsealed: 0, broken: null });
    await drop();
  });

  it('cannot be changed, shortened or emptied by the product', async () => {
    await trail();
    const { sql } = database.db;
    for (const table of appendOnlyTables) {
      await expect(sql`delete from ${sql(table)}`).rejects.toThrow('only added to');
      await expect(sql`truncate ${sql(table)}`).rejects.toThrow('only added to');
    }
    await expect(sql`update audit set action = 'other'`).rejects.toThrow('only added to');
    await expect(sql`update audit_seals set position = 9`).rejects.toThrow('only added to');
    await expect(sql`update audit_checkpoints set heads = 9`).rejects.toThrow('only added to');
    expect((await prove()).broken).toBeNull();
    await drop();
  });

  const columns = {
    at: `at + interval '1 second'`,
    actor_kind: `'person'`,
    actor_id: `'another'`,
    key_id: `'a-key'`,
    acting_for: `'somebody-else'`,
    request_id: `'a-request'`,
    origin: `'00'`,
    action: `'done'`,
    before: `'{"n": 7}'`,
    after: 'null',
  };
  it.each(Object.entries(columns))(
    'tells that the column %s of an entry was changed',
    async (column, value) => {
      const { chain } = await trail();
      const broken = await brokenBy((sql) =>
        sql.unsafe(`update audit set ${column} = ${value} where id = (
        select entry_id from audit_seals where chain = '${chain}' and position = 2)`),
      );
      expect(broken).toMatchObject({
        chain,
        position: 2,
        what: 'the entry or its hash is not what was written',
      });
      await drop();
    },
  );

  it('tells that an entry was moved to another subject', async () => {
    const { chain } = await trail();
    const broken = await brokenBy(
      (sql) => sql`update audit set subject = 'person:three' where id = (
        select entry_id from audit_seals where chain = ${chain} and position = 1)`,
    );
    expect(broken).toMatchObject({ chain, position: 1, what: 'the entry belongs to the chain person' });
    await drop();
  });

  it('knows every column of an entry: a new one has to be hashed', async () => {
    const rows = await database.db.sql<{ name: string }[]>`
      select column_name as name from information_schema.columns
       where table_name = 'audit' and table_schema = 'public'`;
    const hashed = ['id', 'subject', ...Object.keys(columns)];
    expect(rows.map((row) => row.name).sort()).toEqual(hashed.sort());
    await drop();
  });

  it('tells that an entry was removed', async () => {
    const { chain } = await trail();
    const broken = await brokenBy(
      (sql) => sql`delete from audit where id = (
        select entry_id from audit_seals where chain = ${chain} and position = 2)`,
    );
    expect(broken).toMatchObject({ chain, position: 2, what: 'the entry is missing' });
    await drop();
  });

  it('tells that an entry was removed together with its seal', async () => {
    const { chain } = await trail();
    const broken = await brokenBy(async (sql) => {
      const [seal] =
        await sql`delete from audit_seals where chain = ${chain} and position = 2 returning entry_id`;
      await sql`delete from audit where id = ${seal?.entry_id}`;
    });
    expect(broken).toMatchObject({ chain, position: 3, what: 'entries are missing: 1 is followed by 3' });
    await drop();
  });

  it('tells that an entry was put in between', async () => {
    const { chain } = await trail();
    const broken = await brokenBy(async (sql) => {
      const [made] = await sql<{ id: number }[]>`
        insert into audit (actor_id, action, subject) values ('somebody', 'forged', ${chain}) returning id`;
      await sql`update audit_seals set position = position + 10 where chain = ${chain} and position > 1`;
      await sql`
        insert into audit_seals (seq, chain, position, entry_id, hash)
        values (1000, ${chain}, 2, ${made?.id ?? 0}, ${randomBytes(32)})`;
      await sql`update audit_seals set position = position - 9 where chain = ${chain} and position > 10`;
    });
    expect(broken).toMatchObject({ chain, position: 2 });
    await drop();
  });

  it('tells that an entry was written past the product', async () => {
    await trail();
    const broken = await brokenBy(
      (sql) => sql`insert into audit (actor_id, action, subject) values ('somebody', 'forged', 'person:one')`,
    );
    expect(broken?.what).toContain('not written by the product');
    await drop();
  });

  it('tells that entries changed places', async () => {
    const { chain } = await trail();
    const broken = await brokenBy(async (sql) => {
      const place = (from: number, to: number) =>
        sql`update audit_seals set position = ${to} where chain = ${chain} and position = ${from}`;
      await place(1, 99);
      await place(2, 1);
      await place(99, 2);
    });
    expect(broken).toMatchObject({ chain, position: 1 });
    await drop();
  });

  it('tells that the end of a chain was cut off behind a checkpoint', async () => {
    const { chain } = await trail();
    const broken = await brokenBy(async (sql) => {
      await sql`delete from audit where id in (
        select entry_id from audit_seals where chain = ${chain} and position > 3)`;
      await sql`delete from audit_seals where chain = ${chain} and position > 3`;
      // Whoever does this carefully closes the gap in the count of seals too.
      await sql`update audit_seals s set seq = n.seq + 1000
                from (select entry_id, row_number() over (order by seq) as seq from audit_seals) n
                where n.entry_id = s.entry_id`;
      await sql`update audit_seals set seq = seq - 1000`;
    });
    expect(broken).toMatchObject({ chain: 'checkpoints', position: 2 });
    expect(broken?.what).toContain('heads of the chains');
    await drop();
  });

  it('tells that a whole chain is gone', async () => {
    const { chain } = await trail();
    const broken = await brokenBy(async (sql) => {
      await sql`delete from audit where subject = ${chain}`;
      await sql`delete from audit_seals where chain = ${chain}`;
    });
    expect(broken?.what).toContain('seals are missing');
    await drop();
  });

  it('tells that a checkpoint was changed, forged or left out, and that a noted one is gone', async () => {
    await trail();
    const noted = { number: 2, hash: 'ab'.repeat(32) };
    expect((await prove({ noted })).broken?.what).toContain('not the one that was noted');
    expect((await prove({ noted: { ...noted, number: 3 } })).broken?.what).toContain('noted is missing');
    expect((await prove({ publicKeyId: keyIdOf(createPublicKey(key)) })).broken).toBeNull();
    expect((await prove({ publicKeyId: 'another' })).broken?.what).toContain('another key');
    await tamper((sql) => sql`update audit_checkpoints set signature = ${randomBytes(64)} where number = 1`);
    expect((await prove()).broken?.what).toContain('signature');
    await tamper((sql) => sql`update audit_checkpoints set at = at + interval '1 second' where number = 1`);
    expect((await prove()).broken?.what).toContain('checkpoint or its hash');
    await tamper((sql) => sql`delete from audit_checkpoints where number = 1`);
    expect((await prove()).broken?.what).toContain('checkpoints are missing after 0');
    await drop();
  });

  it('says when nobody seals, and when an entry was removed before it was sealed', async () => {
    const { db } = database;
    await writeAudit(db.sql, {
      actorId: 'somebody',
      action: 'tried',
      subject: 'person:one',
      before: null,
      after: 1,
    });
    expect(await prove()).toMatchObject({ entries: 0, unsealed: 1, broken: null });
    expect((await prove({ sealedWithinSeconds: -1 })).broken?.what).toContain('no worker seals');
    await tamper((sql) => sql`delete from audit`);
    expect((await prove()).broken?.what).toContain('removed before it was sealed');
    await drop();
  });

  it('keeps each chain whole when many write and several seal at once', async () => {
    const { db } = database;
    const subjects = ['case:a', 'case:b', 'person:one', 'calendar:x'];
    const writing = Array.from({ length: 120 }, (_, n) =>
      db.sql.begin(async (tx) => {
        const subject = subjects[n % subjects.length] ?? '';
        await writeAudit(tx, { actorId: 'somebody', action: 'tried', subject, before: null, after: { n } });
        // Some commit late: their number is lower than that of entries sealed before them.
        if (n % 7 === 0) await tx`select pg_sleep(0.05)`;
        if (n % 11 === 0) throw new Error('rolled back');
      }),
    );
    const done = Promise.allSettled(writing);
    const sealing = Array.from({ length: 3 }, async () => {
      for (let round = 0; round < 20; round += 1) {
        await sealEntries(db, 10);
        await signHeads(db, key, new Date());
      }
    });
    await Promise.all(sealing);
    const kept = (await done).filter(({ status }) => status === 'fulfilled').length;
    while ((await sealEntries(db, 10)) > 0);
    await signHeads(db, key, new Date());
    const proof = await prove();
    expect(proof).toMatchObject({ entries: kept, chains: 4, unsealed: 0, broken: null });
    expect(proof.checkpoints).toBeGreaterThan(0);
    await drop();
  });

  it('has each step of a case with what was before and after, whoever wrote it', async () => {
    const { db } = database;
    const file = await storeCase(db);
    await recordStep(db, stepOf(file, 1, { view: { stage: 'triage' } }));
    await recordStep(db, stepOf(file, 1, { view: { stage: 'triage' } }));
    await Promise.all([
      recordStep(db, stepOf(file, 2, { view: { stage: 'assignment' } })),
      recordStep(db, stepOf(file, 3, { view: { stage: 'investigation' } })),
    ]);
    const rows = await db.sql<{ before: { seq: number }; after: { seq: number } }[]>`
      select before, after from audit where subject = ${`case:${file.caseId}`} order by id`;
    // Each begins where the one before ended, also when two attempts came at once.
    const seqs = rows.map((row) => [row.before.seq, row.after.seq]);
    expect(seqs[0]).toEqual([0, 1]);
    for (const [at, [before]] of seqs.entries()) expect(before).toBe(at === 0 ? 0 : seqs[at - 1]?.[1]);
    expect(seqs.at(-1)?.[1]).toBe(3);
    await drop();
  });

  it('digests personal values alike in the database and outside of it', async () => {
    const { sql } = database.db;
    const secret = newChainSecret();
    await sql`insert into audit_secrets (chain, inner_pad, outer_pad) values ('case:x', ${secret.innerPad}, ${secret.outerPad})`;
    const [row] = await sql<{ digest: string; gone: string | null }[]>`
      select audit_digest('case:x', 'Марія Коваль') as digest, audit_digest('case:y', 'Марія Коваль') as gone`;
    expect(row?.digest).toBe(secret.digest('Марія Коваль'));
    expect(row?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.gone).toBeNull();
    await drop();
  });
});

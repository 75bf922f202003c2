import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { checkDatabase, openDb, UnfitDatabaseError } from '../../db/client.ts';
import { createDatabase, dropDatabase, urlOfDatabase } from '../../db/databases.ts';
import { migrate } from '../../db/migrate.ts';

const name = `test_${randomBytes(8).toString('hex')}`;
let url = '';

beforeAll(async () => {
  await createDatabase(inject('serverUrl'), name);
  url = urlOfDatabase(inject('serverUrl'), name);
});

afterAll(async () => {
  await dropDatabase(inject('serverUrl'), name);
});

test('six starters that migrate at the same time all succeed, and each migration is applied once', async () => {
  await Promise.all(Array.from({ length: 6 }, () => migrate(url)));
  const db = openDb({ url, maxConnections: 1 });
  try {
    const applied = await db.sql<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
    expect(new Set(applied.map((row) => row.hash)).size).toBe(applied.length);
    expect(applied.length).toBeGreaterThan(0);
    await migrate(url);
    expect(await db.sql`select hash from drizzle.__drizzle_migrations`).toHaveLength(applied.length);
  } finally {
    await db.close();
  }
});

test('a database with another encoding than UTF8 is refused', async () => {
  const asciiName = `${name}_ascii`;
  const server = openDb({ url: inject('serverUrl'), maxConnections: 1 });
  await server.sql.unsafe(
    `create database ${asciiName} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`,
  );
  const ascii = openDb({ url: urlOfDatabase(inject('serverUrl'), asciiName), maxConnections: 1 });
  try {
    await expect(checkDatabase(ascii)).rejects.toThrow(UnfitDatabaseError);
    await expect(checkDatabase(ascii)).rejects.toThrow('SQL_ASCII');
  } finally {
    await ascii.close();
    await dropDatabase(inject('serverUrl'), asciiName);
    await server.close();
  }
});

test('a database whose locale knows no Cyrillic letters is refused', async () => {
  const plainName = `${name}_c`;
  const server = openDb({ url: inject('serverUrl'), maxConnections: 1 });
  await server.sql.unsafe(
    `create database ${plainName} template template0 encoding 'UTF8' locale_provider libc locale 'C'`,
  );
  const plain = openDb({ url: urlOfDatabase(inject('serverUrl'), plainName), maxConnections: 1 });
  try {
    await expect(checkDatabase(plain)).rejects.toThrow('Cyrillic');
  } finally {
    await plain.close();
    await dropDatabase(inject('serverUrl'), plainName);
    await server.close();
  }
});

test('the database that the product makes for itself is fit', async () => {
  const db = openDb({ url, maxConnections: 1 });
  try {
    await expect(checkDatabase(db)).resolves.toBeUndefined();
  } finally {
    await db.close();
  }
});

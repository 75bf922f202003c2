/**
 * Whom an import under way may not bring back: an erasure marks its customer with every file that has not been taken in
 * whole, and no row of a file is registered while one does so.
 */
import { createHash } from 'node:crypto';
import type postgres from 'postgres';
import type { Db } from './client.ts';

type Tx = postgres.TransactionSql<{ bigint: number }>;

/** Any number, the same for all: rows share it, an erasure has it alone. */
const erasureLock = 7_203_030;

/** Of one file alone, and gone with it. */
const digestOf = (importId: string, customerRef: string): string =>
  createHash('sha256').update(`${importId}:${customerRef}`).digest('hex');

/** To be the first thing that an erasure's transaction does: rows that are being registered are waited for. */
export async function holdImports(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${erasureLock}::bigint)`;
}

/** Marks the customer with every import that has not ended. */
export async function markErased(tx: Tx, customerRef: string): Promise<void> {
  const open = await tx<{ id: string }[]>`select id from imports where ended_at is null`;
  for (const { id } of open) {
    await tx`
      insert into import_erasures (import_id, digest) values (${id}::uuid, ${digestOf(id, customerRef)})
      on conflict do nothing`;
  }
}

/**
 * Registers rows while no erasure can begin.
 * @returns what `register` does; null when the lease of the import is lost, and nothing is registered
 */
export async function besideErasures<T>(
  db: Db,
  { id, leaseId }: { readonly id: string; readonly leaseId: string },
  register: (isErased: (customerRef: string) => boolean) => Promise<T>,
): Promise<T | null> {
  return (await db.sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock_shared(${erasureLock}::bigint)`;
    const mine = await tx`
      select 1 from imports where id = ${id}::uuid and lease_id = ${leaseId}::uuid and state = 'running'`;
    if (mine.length === 0) return null;
    const rows = await tx<{ digest: string }[]>`
      select digest from import_erasures where import_id = ${id}::uuid`;
    const marked = new Set(rows.map(({ digest }) => digest));
    return await register((customerRef) => marked.size > 0 && marked.has(digestOf(id, customerRef)));
  })) as T | null;
}

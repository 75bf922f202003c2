/**
 * What holds guessing back. An attempt counts as failed when it begins and is taken back when it was right: however
 * many come at once, no more than the free ones are looked at.
 */
import { createHash } from 'node:crypto';
import type { Db, Sql } from '../client.ts';
import type { Tx } from './audit.ts';

/** Attempts that cost no wait, then waits that double up to a limit. */
interface Patience {
  readonly free: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Of an address there is more patience: many people may sit behind one. */
const patience = {
  name: { free: 5, firstMs: 30_000, longestMs: 15 * 60_000 },
  address: { free: 50, firstMs: 30_000, longestMs: 15 * 60_000 },
} as const satisfies Record<string, Patience>;

/** After so long without a failure nothing is remembered; longer than the longest wait. */
const forgottenAfterMs = 24 * 60 * 60_000;

export interface Attempt {
  /** As it was typed: a name that nobody has is held back like any other. */
  readonly name: string;
  /** Network address of whoever asks. */
  readonly address: string;
  readonly at: Date;
}

export type Admission = { readonly kind: 'go' } | { readonly kind: 'wait'; readonly untilMs: number };

/** Counts an attempt that begins, or says until when none is looked at. */
export async function beginAttempt(db: Db, attempt: Attempt): Promise<Admission> {
  for (const [key, rule] of [
    [keyOfAddress(attempt.address), patience.address],
    [keyOfName(attempt.name), patience.name],
  ] as const) {
    const untilMs = await countOne(db, key, rule, attempt.at);
    if (untilMs !== null) return { kind: 'wait', untilMs };
  }
  return { kind: 'go' };
}

/** Counts one; when it may not go on, until when (epoch milliseconds). */
async function countOne(db: Db, key: string, rule: Patience, at: Date): Promise<number | null> {
  const forgottenAt = new Date(at.getTime() - forgottenAfterMs);
  // Without a wait no time is written: the clock of another process may be behind.
  const wait = db.sql`
    case when f.failures + 1 < ${rule.free} then 'epoch'::timestamptz
         else ${at}::timestamptz + least(${rule.longestMs}::float8,
                ${rule.firstMs}::float8 * 2 ^ least(f.failures + 1 - ${rule.free}, 20)) * interval '1 millisecond'
    end`;
  const counted = await db.sql`
    insert into login_failures as f (key, failures, until, at)
    values (${key}, 1, 'epoch', ${at}::timestamptz)
    on conflict (key) do update
      set failures = case when f.at <= ${forgottenAt}::timestamptz then 1 else f.failures + 1 end,
          until = case when f.at <= ${forgottenAt}::timestamptz then 'epoch'::timestamptz else ${wait} end,
          at = ${at}::timestamptz
      where f.until <= ${at}::timestamptz
    returning key`;
  if (counted.length > 0) return null;
  const [row] = await db.sql<{ until: Date }[]>`select until from login_failures where key = ${key}`;
  return row?.until.getTime() ?? at.getTime();
}

/** An attempt was right: its name starts anew, and of its address it is taken back. */
export async function forgiveAttempt(db: Db, attempt: Attempt): Promise<void> {
  await forgetName(db.sql, attempt.name);
  await db.sql`
    update login_failures
       set failures = greatest(failures - 1, 0),
           until = case when failures <= ${patience.address.free} then 'epoch'::timestamptz else until end
     where key = ${keyOfAddress(attempt.address)}`;
  const forgottenAt = new Date(attempt.at.getTime() - forgottenAfterMs);
  await db.sql`delete from login_failures where at <= ${forgottenAt}::timestamptz`;
}

/** Ends the wait of a name: an administrator asked for it, or the person has proved who they are. */
export async function forgetName(tx: Tx | Sql, name: string): Promise<void> {
  await tx`delete from login_failures where key = ${keyOfName(name)}`;
}

/** Until when attempts with this name are not looked at; null: they are. */
export async function lockedUntil(db: Db, name: string, at: Date): Promise<Date | null> {
  const [row] = await db.sql<{ until: Date }[]>`
    select until from login_failures where key = ${keyOfName(name)} and until > ${at}::timestamptz`;
  return row?.until ?? null;
}

const keyOfName = (name: string): string => `name:${digestOf(name)}`;
const keyOfAddress = (address: string): string => `address:${digestOf(networkOf(address))}`;

/** Of an IPv6 address the first 64 bits: whoever has one usually has all the others of its network. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...(tail ?? '').split(':')]
    .slice(0, 4)
    .join(':');
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

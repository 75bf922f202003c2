/** Changes of reference data that happen once for each intent, in one transaction with their answer. */
import { v7 as uuidv7 } from 'uuid';
import { erasedHash } from '../case/personal-data.ts';
import type { Db } from '../client.ts';
import type { Tx } from './audit.ts';

/** One intent of one caller (design 8). */
export interface OnceRequest {
  readonly caller: string;
  /** Method and path. */
  readonly route: string;
  readonly idempotencyKey: string;
  /** SHA-256 of the canonical body, hexadecimal. */
  readonly requestHash: string;
  readonly at: Date;
  /** The case that the request is about, or the request or hold itself: the answer goes when that is erased. */
  readonly caseId?: string | null | undefined;
}

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `now` is answered to this request, `kept` to a repeat: they differ where an answer holds a secret. */
export interface OnceAnswers {
  readonly now: KeptAnswer;
  readonly kept: KeptAnswer;
}

export type OnceResult =
  | { readonly kind: 'done'; readonly answer: KeptAnswer }
  | { readonly kind: 'replayed'; readonly answer: KeptAnswer }
  /** The same key came with another body. */
  | { readonly kind: 'reused' };

/**
 * Does `work` unless it was done for this intent before. A simultaneous repeat waits for the first to commit.
 * What `work` throws rolls everything back, so a refused intent may be tried again under its key.
 */
export async function once(
  db: Db,
  request: OnceRequest,
  work: (tx: Tx) => Promise<OnceAnswers>,
): Promise<OnceResult> {
  return db.sql.begin<OnceResult>(async (tx) => {
    const { caller, route, idempotencyKey, requestHash, at, caseId = null } = request;
    const [mine] = await tx<{ id: string }[]>`
      insert into commands (id, caller, route, idempotency_key, request_hash, case_id, at)
      values (${uuidv7()}::uuid, ${caller}, ${route}, ${idempotencyKey}, ${requestHash}, ${caseId}::uuid, ${at}::timestamptz)
      on conflict (caller, route, idempotency_key) do nothing
      returning id`;
    if (mine === undefined) return repeat(tx, request);
    const { now, kept } = await work(tx);
    await tx`
      update commands
         set answer_status = ${kept.status}, answer_headers = ${JSON.stringify(kept.headers)}::jsonb,
             answer_body = ${kept.body}
       where id = ${mine.id}::uuid`;
    return { kind: 'done', answer: now };
  }) as Promise<OnceResult>;
}

async function repeat(tx: Tx, request: OnceRequest): Promise<OnceResult> {
  const [row] = await tx<{ hash: string; status: number; headers: KeptAnswer['headers']; body: string }[]>`
    select request_hash as hash, answer_status as status, answer_headers as headers, answer_body as body
      from commands
     where caller = ${request.caller} and route = ${request.route}
       and idempotency_key = ${request.idempotencyKey}`;
  if (row === undefined || (row.hash !== request.requestHash && row.hash !== erasedHash))
    return { kind: 'reused' };
  return { kind: 'replayed', answer: { status: row.status, headers: row.headers, body: row.body } };
}

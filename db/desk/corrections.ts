/** Corrections of intake data, the old value kept. */
import type { Fact } from '../../workflows/complaint.contract.ts';
import { repeatedFragment, repeatsRedrawn, takeTurn } from '../case/repeats.ts';
import type { Db } from '../client.ts';
import { customerAccount } from '../queries/claim-standing.ts';
import type { Fragment } from '../queries/conditions.ts';
import { digestsOf, type Tx, type Who, writeAudit } from './audit.ts';
import type { Answer, Intent } from './commands.ts';
import { type OnceResult, once } from './once.ts';

/** Intake data that can be corrected, and the column that holds each. */
const columns = {
  subject: 'subject',
  body: 'body',
  externalRef: 'external_ref',
  'customer.ref': 'customer_ref',
  'customer.name': 'customer_name',
  'customer.email': 'customer_email',
  'customer.phone': 'customer_phone',
  'customer.locale': 'locale',
} as const;
export type CorrectableText = keyof typeof columns;

export interface CorrectionRequest {
  readonly intent: Intent;
  readonly caseId: string;
  readonly at: Date;
  readonly factId: string;
  readonly actorId: string;
  /** New values; null empties a field. */
  readonly texts: Readonly<Partial<Record<CorrectableText, string | null>>>;
  readonly receivedAt: Date | null;
  /** Undefined: nothing was said of it. */
  readonly vulnerable: boolean | undefined;
  /** Null: nobody speaks for the customer. */
  readonly representative: Representative | null | undefined;
  readonly reason: string | null;
}

export interface Representative {
  readonly name: string;
  readonly contact?: string | undefined;
}

/** What a correction came to: the fact for the process, with the fields that did change. */
export interface Correction {
  readonly fact: Fact<'correction'>;
  readonly answer: Answer;
}

/** Every field already had the value it was given. */
export class NothingCorrectedError extends Error {
  override readonly name = 'NothingCorrectedError';
}

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Corrects a complaint, keeps the old values and stores the fact that `describe` makes of the fields that changed,
 * all in one transaction. Throws {@link NothingCorrectedError}; then nothing is kept.
 */
export async function correct(
  db: Db,
  request: CorrectionRequest,
  describe: (fields: readonly string[], receivedAt: Date | null) => Correction,
): Promise<OnceResult> {
  const { intent, caseId, at } = request;
  return once(db, { ...intent, at, caseId }, async (tx) => {
    const changes = await changesOf(tx, request);
    if (changes.length === 0) throw new NothingCorrectedError('Nothing was corrected.');
    const moved = changes.some((change) => change.field === 'receivedAt');
    const { fact, answer } = describe(
      changes.map((change) => change.field),
      moved ? request.receivedAt : null,
    );
    await apply(tx, request, changes);
    await tx`
      insert into facts (id, case_id, fact, at, sent_at)
      select ${request.factId}::uuid, id, ${JSON.stringify(fact)}::jsonb, ${at}::timestamptz,
             case when ended_at is not null then now() end
      from cases where id = ${caseId}`;
    await audit(tx, request, changes);
    if (request.reason !== null) {
      await tx`
        insert into texts (source_id, field, case_id, internal, body)
        values (${request.factId}, 'reason', ${caseId}, true, ${request.reason})`;
    }
    return { now: answer, kept: answer };
  });
}

/** Fields whose value differs from what is stored. The row stays locked until the correction is done. */
async function changesOf(tx: Tx, request: CorrectionRequest): Promise<Change[]> {
  const [row] = await tx<Record<string, string | Date | null>[]>`
    select p.subject, p.body, p.external_ref, p.customer_ref, p.customer_name, p.customer_email, p.customer_phone,
           p.locale, p.vulnerable::text, p.representative::text, c.received_at
    from complaints p join cases c on c.id = p.id
    where p.id = ${request.caseId}
    for update of p`;
  if (row === undefined) throw new Error(`There is no complaint ${request.caseId}.`);
  const changes: Change[] = [];
  for (const [field, column] of Object.entries(columns)) {
    const after = request.texts[field as CorrectableText];
    const before = row[column];
    if (after !== undefined && (before === null || typeof before === 'string') && after !== before) {
      changes.push({ field, before, after });
    }
  }
  changes.push(...(await otherChanges(tx, request, row)));
  const before = row.received_at;
  const { receivedAt } = request;
  if (receivedAt !== null && before instanceof Date && before.getTime() !== receivedAt.getTime()) {
    changes.push({ field: 'receivedAt', before: before.toISOString(), after: receivedAt.toISOString() });
  }
  return changes;
}

/** Of what is stored as something else than text, written as PostgreSQL writes it. */
async function otherChanges(
  tx: Tx,
  { vulnerable, representative }: CorrectionRequest,
  row: Readonly<Record<string, string | Date | null>>,
): Promise<Change[]> {
  const [given] = await tx<{ vulnerable: string | null; representative: string | null }[]>`
    select ${vulnerable ?? null}::boolean::text as vulnerable,
           ${representative == null ? null : JSON.stringify(representative)}::jsonb::text as representative`;
  const asked = { vulnerable: vulnerable !== undefined, representative: representative !== undefined };
  return (['vulnerable', 'representative'] as const).flatMap((field) => {
    const [before, after] = [row[field] as string | null, given?.[field] ?? null];
    return asked[field] && before !== after ? [{ field, before, after }] : [];
  });
}

/** Which fields changed, from which value to which: by digests, for all but one are the customer's. */
async function audit(tx: Tx, request: CorrectionRequest, changes: readonly Change[]): Promise<void> {
  const subject = `case:${request.caseId}`;
  const valuesAs = (side: 'before' | 'after') =>
    Object.fromEntries(changes.map((change) => [change.field, change[side]]));
  const who: Who = request.intent.origin ?? request.actorId;
  await writeAudit(tx, {
    actorId: who,
    action: 'complaint.corrected',
    subject,
    before: { digests: await digestsOf(tx, subject, valuesAs('before')) },
    after: { factId: request.factId, digests: await digestsOf(tx, subject, valuesAs('after')) },
  });
}

/** The case that this one repeats as the other customer's. */
const repeatedBy = (tx: Tx, customerRef: string): Fragment =>
  repeatedFragment(
    tx,
    {
      customerRef: tx`${customerRef}::text`,
      category: tx`cases.category`,
      demo: tx`cases.demo`,
      receivedAt: tx`cases.received_at`,
    },
    tx`cases.id`,
  );

async function apply(tx: Tx, request: CorrectionRequest, changes: readonly Change[]): Promise<void> {
  const { caseId, factId, actorId, at } = request;
  for (const { field, before, after } of changes) {
    await tx`
      insert into corrections (fact_id, case_id, field, before, after, actor_id, at)
      values (${factId}, ${caseId}, ${field}, ${before}, ${after}, ${actorId}, ${at}::timestamptz)`;
    if (field === 'vulnerable')
      await tx`update complaints set vulnerable = ${after}::text::boolean where id = ${caseId}`;
    if (field === 'representative')
      await tx`update complaints set representative = ${after}::text::jsonb where id = ${caseId}`;
    const column = columns[field as CorrectableText];
    // The moment of receipt is the process's: its step writes it, with the clocks that count from it.
    if (column === undefined) continue;
    await tx`update complaints set ${tx({ [column]: after })} where id = ${caseId}`;
    if (field === 'customer.ref' && after !== null) {
      await takeTurn(tx, { caseId, customerRef: after });
      await tx`
        with step as (
          update cases set customer_ref = ${after},
            repeats_id = case when restores_id is null then (${repeatedBy(tx, after)}) end
          where id = ${caseId}
          returning id, repeats_id, customer_ref, category, demo, received_at, resolved_at, ended_at, outcome,
                    true as redrawn
        ),
        ${repeatsRedrawn({ sql: tx })}
        update case_times t set repeats = step.repeats_id is not null from step where t.case_id = step.id`;
      // What is on its way goes to the right customer's card, and counts within their limit.
      await tx`
        update claims set customer = (select ${customerAccount({ sql: tx })} from cases where cases.id = ${caseId})
         where case_id = ${caseId} and state = 'reserved'`;
    }
  }
}

/** What a claim on the budget is looked at by: what was granted before, and what the rules of compensation say. */
import type postgres from 'postgres';
import type { Code, Severity } from '../../workflows/domain/vocabulary.ts';
import type { Reading } from './people.ts';

/** A rule of compensation in force (practice X8), in minor units or points. */
export interface RuleInForce {
  readonly minMinor: number;
  readonly defaultMinor: number;
  readonly maxMinor: number;
}

/** Sums in minor units of one currency, the claim in question and what gives way to it left out, in the pool too. */
export interface Standing {
  /** The month's pool; the cap is null when nobody has set one. */
  readonly capMinor: number | null;
  readonly heldMinor: number;
  /** What the person granted in the month. */
  readonly grantedMinor: number;
  /** What was paid in the case. */
  readonly inCaseMinor: number;
  /** What the customer was granted within the window, in all their cases. */
  readonly ofCustomerMinor: number;
  readonly rule: RuleInForce | null;
}

export interface StandingOf {
  readonly caseId: string;
  readonly currency: string;
  /** First day of the month, `YYYY-MM-DD`. */
  readonly month: string;
  readonly grantedBy: string;
  readonly customerSinceMs: number;
  /** Null asks for no rule. */
  readonly rule: { readonly category: Code | null; readonly severity: Severity | null } | null;
  /** Local day `YYYY-MM-DD` on which a rule must hold. */
  readonly day: string;
}

/** The account of a case's customer: a digest, for their reference never leaves the database. Over `cases`. */
export const customerAccount = ({ sql }: Reading): postgres.Fragment =>
  sql`'card:' || left(encode(sha256(convert_to(cases.customer_ref, 'UTF8')), 'hex'), 32)`;

/**
 * Reads the standing of a case and a person. What the case has reserved gives way to a claim, and is counted nowhere:
 * a better offer needs the difference only.
 */
export async function readStanding(db: Reading, of: StandingOf): Promise<Standing> {
  const { sql } = db;
  const { caseId, currency, month, rule } = of;
  const counts = sql`(c.state = 'captured' or c.state = 'reserved' and c.case_id <> ${caseId}::uuid)`;
  const [row] = await sql<(Omit<Standing, 'rule'> & RuleInForce & { hasRule: boolean })[]>`
    select p.cap_minor as "capMinor", coalesce(p.held_minor, 0) - (
             select coalesce(sum(c.amount_minor), 0)::bigint from claims c
              where c.case_id = ${caseId}::uuid and c.month = ${month}::date and c.currency = ${currency}
                and c.state = 'reserved') as "heldMinor",
           (select coalesce(sum(c.amount_minor), 0)::bigint from claims c
             where c.month = ${month}::date and c.currency = ${currency} and c.granted_by = ${of.grantedBy}
               and ${counts}) as "grantedMinor",
           (select coalesce(sum(c.amount_minor), 0)::bigint from claims c
             where c.case_id = ${caseId}::uuid and c.currency = ${currency} and c.state = 'captured') as "inCaseMinor",
           (select coalesce(sum(c.amount_minor), 0)::bigint from claims c
             where c.customer = (select ${customerAccount(db)} from cases where cases.id = ${caseId}::uuid)
               and c.currency = ${currency} and c.reserved_at > ${new Date(of.customerSinceMs)}::timestamptz
               and ${counts}) as "ofCustomerMinor",
           r.category is not null as "hasRule", r.min_minor as "minMinor", r.default_minor as "defaultMinor",
           r.max_minor as "maxMinor"
      from (values (1)) as one
      left join pools p on p.month = ${month}::date and p.currency = ${currency}
      left join lateral (
        select * from compensation_rules
         where category in (${rule?.category ?? null}::text, '*') and severity = ${rule?.severity ?? null}::text
           and currency = ${currency} and effective_from <= ${of.day}::date and ${rule !== null}
         order by category = '*', effective_from desc, version desc limit 1
      ) r on true`;
  if (row === undefined) throw new Error('A row of values is always there.');
  const { hasRule, minMinor, defaultMinor, maxMinor, ...sums } = row;
  return { ...sums, rule: hasRule ? { minMinor, defaultMinor, maxMinor } : null };
}

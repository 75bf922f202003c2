/** What drizzle cannot express of the audit trail: its tables are only added to, and values are digested by key. */
import type { Sql } from './client.ts';

/** Tables that nobody may change or empty, the product included. */
export const appendOnlyTables = ['audit', 'audit_seals', 'audit_checkpoints', 'audit_keys'] as const;

/** Brings triggers and functions to this version; may be repeated. */
export async function guardAudit(sql: Sql): Promise<void> {
  await sql`
    create or replace function audit_refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'The table % is only added to.', tg_table_name using errcode = '42501';
    end $$`;
  for (const table of appendOnlyTables) {
    await sql`
      create or replace trigger append_only before update or delete or truncate on ${sql(table)}
      for each statement execute function audit_refuse_change()`;
  }
  // HMAC-SHA-256 by the chain's key; null once the key is gone.
  await sql`
    create or replace function audit_digest(of_chain text, value text) returns text language sql stable as $$
      select encode(sha256(s.outer_pad || sha256(s.inner_pad || convert_to(value, 'UTF8'))), 'hex')
        from audit_secrets s where s.chain = of_chain
    $$`;
}

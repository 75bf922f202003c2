/** Tells every API process at once that a key, a person or an absence changed, whoever changed it and by what way. */
import type { Db, Sql } from './client.ts';

const channel = 'recourse_callers';

/** Triggers, which drizzle does not know. May be run again. Statements: a change of many rows is told once. */
export async function createCallerTriggers(sql: Sql): Promise<void> {
  await sql.unsafe(`
    create or replace function recourse_callers_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('${channel}', '');
      return null;
    end $$;
    create or replace trigger api_keys_changed
      after update of hash, role, person_id, scopes, reach, rate_per_second, rate_burst, expires_at, previous_hash,
        previous_until, revoked_at or delete on api_keys
      for each statement execute function recourse_callers_changed();
    create or replace trigger people_changed
      after update of roles, department, substitute_id, active or delete on people
      for each statement execute function recourse_callers_changed();
    create or replace trigger absences_changed
      after insert or update or delete on absences
      for each statement execute function recourse_callers_changed();`);
}

/**
 * Calls `onChange` at each change, and whenever the connection that hears of them was made anew: what was said
 * meanwhile is lost.
 */
export async function listenForCallerChanges(
  db: Db,
  onChange: () => void,
): Promise<{ stop(): Promise<void> }> {
  const subscription = await db.sql.listen(channel, onChange, onChange);
  return { stop: () => subscription.unlisten() };
}

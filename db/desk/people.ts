/** People and their absences, as administrators change them. Each change is audited in its transaction. */
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../client.ts';
import type { PersonFields } from '../queries/people.ts';
import { type Tx, type Who, writeAudit } from './audit.ts';
import { endSessionsOf } from './sessions.ts';

/** A rule that the change would break. */
export class PeopleRuleError extends Error {
  override readonly name = 'PeopleRuleError';
  readonly field: 'department' | 'substituteId';

  constructor(field: PeopleRuleError['field'], message: string) {
    super(message);
    this.field = field;
  }
}

/** Any number, the same for all writers of people: rules over several rows are checked one change at a time. */
const peopleLock = 7_203_010;

interface StoredPerson extends PersonFields {
  readonly version: number;
}

/** Adds a person and answers their id. Throws {@link PeopleRuleError}. */
export async function addPerson(tx: Tx, fields: PersonFields, actorId: Who): Promise<string> {
  await tx`select pg_advisory_xact_lock(${peopleLock}::bigint)`;
  const id = uuidv7();
  await checkRules(tx, id, fields);
  await tx`
    insert into people (id, name, roles, department, substitute_id, active, skills, classes, languages, capacity)
    values (${id}::uuid, ${fields.name}, ${[...fields.roles]}::text[], ${fields.department},
            ${fields.substituteId}::uuid, ${fields.active}, ${[...fields.skills]}::text[],
            ${[...fields.classes]}::text[], ${[...fields.languages]}::text[], ${fields.capacity})`;
  await writeAudit(tx, {
    actorId,
    action: 'person.created',
    subject: `person:${id}`,
    before: null,
    after: auditable(fields),
  });
  return id;
}

export type ChangeResult =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'stale'; readonly version: number };

/**
 * Changes a person. A change that changes nothing keeps the version and leaves no audit.
 * @param ifVersion refused as stale when the person's version differs; null: any
 * @throws PeopleRuleError
 */
export async function changePerson(
  db: Db,
  id: string,
  change: { readonly [K in keyof PersonFields]?: PersonFields[K] | undefined },
  ifVersion: number | null,
  actorId: Who,
): Promise<ChangeResult> {
  return db.sql.begin<ChangeResult>(async (tx) => {
    await tx`select pg_advisory_xact_lock(${peopleLock}::bigint)`;
    const [stored] = await tx<StoredPerson[]>`
      select name, roles, department, substitute_id as "substituteId", active, skills, classes, languages, capacity,
             version
        from people where id = ${id}::uuid for update`;
    if (stored === undefined) return { kind: 'unknown' };
    const { version, ...before } = stored;
    if (ifVersion !== null && ifVersion !== version) return { kind: 'stale', version };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: PersonFields = { ...before, ...given };
    if (isDeepStrictEqual(plain(before), plain(after))) return { kind: 'changed' };
    await checkRules(tx, id, after);
    await tx`
      update people
         set name = ${after.name}, roles = ${[...after.roles]}::text[], department = ${after.department},
             substitute_id = ${after.substituteId}::uuid, active = ${after.active},
             skills = ${[...after.skills]}::text[], classes = ${[...after.classes]}::text[],
             languages = ${[...after.languages]}::text[], capacity = ${after.capacity}, version = version + 1
       where id = ${id}::uuid`;
    await writeAudit(tx, {
      actorId,
      action: 'person.changed',
      subject: `person:${id}`,
      before: auditable(before),
      after: auditable(after),
    });
    // Whoever may do more than before logs in again under a new session; whoever is gone has none.
    const gains = after.roles.some((role) => !before.roles.includes(role));
    if (gains || !after.active) await endSessionsOf(tx, id);
    return { kind: 'changed' };
  }) as Promise<ChangeResult>;
}

/** Arrays of the driver are of a class of its own. */
const plain = (fields: PersonFields): unknown => JSON.parse(JSON.stringify(fields));

/** The name is personal data and not reference data: the audit says that it changed, not to what. */
function auditable({ name: _, ...fields }: PersonFields): Omit<PersonFields, 'name'> {
  return fields;
}

async function checkRules(tx: Tx, id: string, fields: PersonFields): Promise<void> {
  if (fields.roles.includes('department') && fields.department === null) {
    throw new PeopleRuleError('department', 'The role department needs a department.');
  }
  if (!fields.roles.includes('department') && fields.department !== null) {
    throw new PeopleRuleError('department', 'Only the role department has a department.');
  }
  if (fields.substituteId === null) return;
  if (fields.substituteId === id) {
    throw new PeopleRuleError('substituteId', 'Nobody is their own substitute.');
  }
  const chain = await tx<{ id: string; active: boolean }[]>`
    with recursive chain (id, active, substitute_id) as (
      select p.id, p.active, p.substitute_id from people p where p.id = ${fields.substituteId}::uuid
      union
      select p.id, p.active, p.substitute_id from people p join chain c on p.id = c.substitute_id
    )
    select id, active from chain`;
  const substitute = chain.find((person) => person.id === fields.substituteId);
  if (substitute === undefined) throw new PeopleRuleError('substituteId', 'There is no such person.');
  if (!substitute.active) throw new PeopleRuleError('substituteId', 'The substitute is not active.');
  if (chain.some((person) => person.id === id)) {
    throw new PeopleRuleError('substituteId', 'The substitutes would go round in a circle.');
  }
}

/** Adds an absence `[from, until)` and answers its id, or null when there is no such person. */
export async function addAbsence(
  tx: Tx,
  absence: { readonly personId: string; readonly from: Date; readonly until: Date },
  actorId: Who,
): Promise<string | null> {
  const { personId, from, until } = absence;
  const id = uuidv7();
  const added = await tx`
    insert into absences (id, person_id, "from", until)
    select ${id}::uuid, p.id, ${from}::timestamptz, ${until}::timestamptz
      from people p where p.id = ${personId}::uuid`;
  if (added.count === 0) return null;
  await writeAudit(tx, {
    actorId,
    action: 'absence.created',
    subject: `person:${personId}`,
    before: null,
    after: { id, from, until },
  });
  return id;
}

/** Removes an absence; false when the person has no such. */
export async function removeAbsence(
  db: Db,
  personId: string,
  absenceId: string,
  actorId: Who,
): Promise<boolean> {
  return db.sql.begin<boolean>(async (tx) => {
    const [removed] = await tx<{ from: Date; until: Date }[]>`
      delete from absences where id = ${absenceId}::uuid and person_id = ${personId}::uuid
      returning "from", until`;
    if (removed === undefined) return false;
    await writeAudit(tx, {
      actorId,
      action: 'absence.removed',
      subject: `person:${personId}`,
      before: { id: absenceId, ...removed },
      after: null,
    });
    return true;
  }) as Promise<boolean>;
}

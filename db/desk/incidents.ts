/** Mass incidents: one cause, many cases, each of which keeps its own clocks (practice C2). */
import { validate as isUuid, v7 as uuidv7 } from 'uuid';
import type { Code } from '../../workflows/domain/vocabulary.ts';
import { linksOfFragment } from '../queries/incident-cases.ts';
import { idOfWho, type Tx, type Who, writeAudit } from './audit.ts';

export interface NewIncident {
  readonly title: string;
  readonly description: string | null;
  readonly cause: Code;
  readonly class: Code | null;
  readonly category: Code | null;
}

export interface By {
  readonly actorId: Who;
  readonly at: Date;
}

/** Opens an incident and answers its id. */
export async function openIncident(tx: Tx, incident: NewIncident, by: By): Promise<string> {
  const id = uuidv7();
  const { title, description, cause, class: className, category } = incident;
  await tx`
    insert into incidents (id, title, description, cause, class, category, created_by, created_at)
    values (${id}::uuid, ${title}, ${description}, ${cause}, ${className}, ${category}, ${idOfWho(by.actorId)},
            ${by.at}::timestamptz)`;
  await writeAudit(tx, {
    actorId: by.actorId,
    action: 'incident.opened',
    subject: `incident:${id}`,
    before: null,
    after: { cause, class: className, category },
  });
  return id;
}

export type MoveResult = 'moved' | 'unknown' | 'same';

/** Closes an incident, or opens it again; its cases stay linked and go on as they are. */
export async function moveIncident(tx: Tx, id: string, to: 'open' | 'closed', by: By): Promise<MoveResult> {
  const [row] = await tx<{ state: string }[]>`
    select state from incidents where id = ${id}::uuid for update`;
  if (row === undefined) return 'unknown';
  if (row.state === to) return 'same';
  await tx`
    update incidents set state = ${to}, closed_at = ${to === 'closed' ? by.at : null}::timestamptz
     where id = ${id}::uuid`;
  await writeAudit(tx, {
    actorId: by.actorId,
    action: `incident.${to === 'closed' ? 'closed' : 'reopened'}`,
    subject: `incident:${id}`,
    before: { state: row.state },
    after: { state: to },
  });
  return 'moved';
}

/** What came of linking one case. `other_incident`: it, or a case that goes on in it, belongs to another one already. */
export type LinkState = 'linked' | 'already_linked' | 'other_incident' | 'unknown' | 'merged' | 'demo';

export interface Linked {
  /** As it was named. */
  readonly name: string;
  readonly id: string | null;
  readonly number: string | null;
  readonly state: LinkState;
}

/**
 * Links cases, named by id or number, to an open incident; each gets an answer of its own. Ended cases are linked too, for a
 * cause is understood later; cases under the policy `demo` are linked among themselves. Null for an unknown or closed one.
 */
export async function linkCases(
  tx: Tx,
  incidentId: string,
  names: readonly string[],
  by: By,
): Promise<readonly Linked[] | null> {
  const [incident] = await tx`
    select 1 from incidents where id = ${incidentId}::uuid and state = 'open' for update`;
  if (incident === undefined) return null;
  const found = await findNamed(tx, names);
  const [first] = await tx<{ demo: boolean }[]>`
    select c.demo from incident_cases k join cases c on c.id = k.case_id
     where k.incident_id = ${incidentId}::uuid and k.unlinked_at is null limit 1`;
  const demo = first?.demo ?? found.find((one) => one.id !== null)?.demo ?? false;
  const fitting = found.filter((one) => one.id !== null && one.outcome !== 'merged' && one.demo === demo);
  const taken = await tx<{ id: string }[]>`
    insert into incident_cases (incident_id, case_id, linked_at, linked_by)
    select ${incidentId}::uuid, n.id, ${by.at}::timestamptz, ${idOfWho(by.actorId)}
      from unnest(${fitting.map((one) => one.id)}::uuid[]) as n(id)
     where not exists (
       select from (${linksOfFragment(tx, tx`n.id`)}) l where l.incident_id <> ${incidentId}::uuid)
     order by n.id
    on conflict do nothing
    returning case_id as id`;
  const linked = taken.map(({ id }) => id);
  await auditMoves(tx, 'incident.linked', incidentId, linked, by);
  const here = await tx<{ id: string; mine: boolean }[]>`
    select case_id as id, incident_id = ${incidentId}::uuid as mine from incident_cases
     where case_id = any(${fitting.map((one) => one.id)}::uuid[]) and unlinked_at is null`;
  return found.map(({ name, id, number, outcome, demo: isDemo }) => {
    const state = (): LinkState => {
      if (id === null) return 'unknown';
      if (outcome === 'merged') return 'merged';
      if (isDemo !== demo) return 'demo';
      if (linked.includes(id)) return 'linked';
      return here.find((one) => one.id === id)?.mine === true ? 'already_linked' : 'other_incident';
    };
    return { name, id, number, state: state() };
  });
}

export interface Unlinked extends Omit<Linked, 'state'> {
  readonly state: 'unlinked' | 'not_linked' | 'unknown';
}

/** Takes cases out of an incident; that they belonged to it is kept. Null for an unknown incident. */
export async function unlinkCases(
  tx: Tx,
  incidentId: string,
  names: readonly string[],
  by: By,
): Promise<readonly Unlinked[] | null> {
  const [incident] = await tx`select 1 from incidents where id = ${incidentId}::uuid for update`;
  if (incident === undefined) return null;
  const found = await findNamed(tx, names);
  // A case is out when those that go on in it are out too.
  const gone = await tx<{ named: string; id: string }[]>`
    select n.id as named, l.case_id as id
      from unnest(${found.flatMap(({ id }) => (id === null ? [] : [id]))}::uuid[]) as n(id),
           lateral (${linksOfFragment(tx, tx`n.id`)}) l
     where l.incident_id = ${incidentId}::uuid
     order by l.case_id`;
  const links = [...new Set(gone.map(({ id }) => id))];
  await tx`
    update incident_cases set unlinked_at = ${by.at}::timestamptz, unlinked_by = ${idOfWho(by.actorId)}
     where incident_id = ${incidentId}::uuid and unlinked_at is null and case_id = any(${links}::uuid[])`;
  await auditMoves(tx, 'incident.unlinked', incidentId, links, by);
  return found.map(({ name, id, number }) => ({
    name,
    id,
    number,
    state: id === null ? 'unknown' : gone.some(({ named }) => named === id) ? 'unlinked' : 'not_linked',
  }));
}

/** One entry for all cases of a call; none when nothing changed. */
async function auditMoves(
  tx: Tx,
  action: 'incident.linked' | 'incident.unlinked',
  incidentId: string,
  cases: readonly string[],
  { actorId }: By,
): Promise<void> {
  if (cases.length === 0) return;
  const [before, after] = action === 'incident.linked' ? [null, { cases }] : [{ cases }, null];
  await writeAudit(tx, { actorId, action, subject: `incident:${incidentId}`, before, after });
}

interface Named {
  readonly name: string;
  readonly id: string | null;
  readonly number: string | null;
  readonly outcome: string | null;
  readonly demo: boolean | null;
}

/** Cases in the order in which they were named, each once. */
async function findNamed(tx: Tx, names: readonly string[]): Promise<readonly Named[]> {
  const ids = names.filter(isUuid);
  return tx<Named[]>`
    with found as (
      select id, number, outcome, demo from cases where id = any(${ids}::uuid[])
      union
      select id, number, outcome, demo from cases where number = any(${names.map((name) => name.toUpperCase())}::text[])
    )
    select n.name, c.id, c.number, c.outcome, c.demo
      from unnest(${[...names]}::text[]) with ordinality as n(name, place)
      left join found c on c.id::text = lower(n.name) or c.number = upper(n.name)
     order by n.place`;
}

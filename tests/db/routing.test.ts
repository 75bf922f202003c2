/** Who should have a case: people at work with room, who fit it best, and never more than they have room for. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordStep } from '../../db/case/record-step.ts';
import { route } from '../../db/case/routing.ts';
import type { RouteRequest } from '../../workflows/activities.contract.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type StoredPersonOptions, stepOf, storeCase, storePerson } from '../support/stored-case.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
/** Each test has the staff that it names. */
afterEach(() => fresh.db.sql`update people set active = false`);

interface Staff extends Partial<StoredPersonOptions> {
  readonly skills?: readonly string[];
  readonly classes?: readonly string[];
  readonly languages?: readonly string[];
  readonly capacity?: number;
}

async function someone(staff: Staff = {}): Promise<string> {
  const { skills = [], classes = [], languages = [], capacity = 10, ...person } = staff;
  const id = await storePerson(fresh.db, { roles: ['agent'], ...person });
  await fresh.db.sql`
    update people set skills = ${[...skills]}::text[], classes = ${[...classes]}::text[],
                      languages = ${[...languages]}::text[], capacity = ${capacity}
     where id = ${id}`;
  return id;
}

async function ask(change: Partial<RouteRequest> & { locale?: string; customerRef?: string } = {}) {
  const { locale, customerRef, ...request } = change;
  const file = await storeCase(fresh.db, { noted: true, ...(customerRef && { customerRef }) });
  if (locale) await fresh.db.sql`update complaints set locale = ${locale} where id = ${file.caseId}`;
  const asked: RouteRequest = {
    caseId: file.caseId,
    seq: 2,
    roles: ['agent'],
    class: 'store',
    category: 'freshness',
    severity: 'medium',
    vulnerable: false,
    except: null,
    pastLimit: false,
    atMs: Date.now(),
    ...request,
  };
  return { file, asked, found: await route(fresh.db, asked) };
}

/** A case that a person has, open or ended. */
async function had(personId: string, customerRef: string = randomUUID(), ended = false): Promise<void> {
  const { file } = { file: await storeCase(fresh.db, { noted: true, customerRef }) };
  const view = { assignee: personId, ...(ended && { stage: 'closed' as const, endedAtMs: Date.now() }) };
  await recordStep(fresh.db, stepOf(file, 1, { view }));
}

describe('who gets a case', () => {
  it('is the agent whom the customer already knows, though others know the matter or have less to do', async () => {
    const familiar = await someone();
    await someone({ skills: ['freshness'] });
    const customerRef = randomUUID();
    await had(familiar, customerRef, true);
    await had(familiar);
    expect((await ask({ customerRef })).found).toEqual({ personId: familiar, role: 'agent', by: 'familiar' });
  });

  it('is somebody else when that agent is away, has no room, or did nothing', async () => {
    const customerRef = randomUUID();
    const away = await someone({ absent: true });
    await had(away, customerRef, true);
    const other = await someone();
    expect((await ask({ customerRef })).found).toEqual({ personId: other, role: 'agent', by: 'load' });
    const full = await someone({ capacity: 1 });
    await had(full, customerRef);
    expect((await ask({ customerRef })).found?.personId).toBe(other);
    const idle = await someone();
    await had(idle, customerRef, true);
    expect((await ask({ customerRef, except: idle })).found?.personId).toBe(other);
  });

  it('is for a vulnerable customer whoever has the skill for them, before all others', async () => {
    const familiar = await someone();
    const carer = await someone({ skills: ['vulnerable'] });
    const customerRef = randomUUID();
    await had(familiar, customerRef, true);
    expect((await ask({ customerRef, vulnerable: true })).found).toEqual({
      personId: carer,
      role: 'agent',
      by: 'vulnerable',
    });
    expect((await ask({ customerRef })).found?.personId).toBe(familiar);
  });

  it('is who knows the category, then who writes the language, then who has the smallest part of their room in use', async () => {
    const busy = await someone({ capacity: 2 });
    await had(busy);
    const idle = await someone({ capacity: 20 });
    await had(idle);
    expect((await ask()).found).toEqual({ personId: idle, role: 'agent', by: 'load' });
    await fresh.db.sql`update people set languages = '{en}' where id = ${idle}`;
    expect((await ask({ locale: 'uk-UA' })).found?.personId).toBe(busy);
    const expert = await someone({ skills: ['freshness'], languages: ['en'], capacity: 1 });
    expect((await ask({ locale: 'uk-UA' })).found).toEqual({ personId: expert, role: 'agent', by: 'skill' });
  });

  it('has the role of the line and takes the class', async () => {
    const agent = await someone({ classes: ['loyalty_card'] });
    expect((await ask()).found).toBeNull();
    expect((await ask({ class: 'loyalty_card' })).found?.personId).toBe(agent);
    expect((await ask({ roles: ['expert'] })).found).toBeNull();
    const expert = await someone({ roles: ['expert'] });
    expect((await ask({ roles: ['expert'] })).found?.personId).toBe(expert);
  });

  it('is nobody when all are away, full, inactive or not to be routed to', async () => {
    await someone({ absent: true });
    await someone({ capacity: 0 });
    await someone({ active: false });
    const full = await someone({ capacity: 1 });
    await had(full);
    expect((await ask()).found).toBeNull();
  });
});

describe('a case that nobody has had within its limit', () => {
  it('goes to somebody at work though they are full, to whoever is least so; and to who has room before them', async () => {
    await someone({ absent: true });
    await someone({ capacity: 0 });
    const overfull = await someone({ capacity: 1, skills: ['freshness'] });
    const full = await someone({ capacity: 2 });
    for (const id of [overfull, overfull, full, full]) await had(id);
    expect((await ask()).found).toBeNull();
    expect((await ask({ pastLimit: true })).found).toEqual({
      personId: overfull,
      role: 'agent',
      by: 'skill',
    });
    expect((await ask({ pastLimit: true, category: 'delivery' })).found).toEqual({
      personId: full,
      role: 'agent',
      by: 'load',
    });
    const free = await someone({ capacity: 3 });
    expect((await ask({ pastLimit: true })).found).toEqual({ personId: free, role: 'agent', by: 'load' });
  });

  const roles = ['agent', 'supervisor', 'head'] as const;

  it('goes to a superior where nobody of its own is at work, whatever their capacity; the next above where none is', async () => {
    const away = await someone({ absent: true });
    await someone({ capacity: 0 });
    const head = await someone({ roles: ['head'], capacity: 50 });
    const busy = await someone({ roles: ['supervisor'], capacity: 0 });
    const idle = await someone({ roles: ['supervisor'], capacity: 0 });
    await had(busy);
    const { asked, found } = await ask({ roles, pastLimit: true });
    expect(found).toEqual({ personId: idle, role: 'supervisor', by: 'load' });
    expect(await route(fresh.db, asked)).toEqual(found);
    await fresh.db.sql`update people set active = false where id in (${busy}, ${idle})`;
    expect((await ask({ roles, pastLimit: true })).found).toEqual({
      personId: head,
      role: 'head',
      by: 'load',
    });
    await fresh.db.sql`delete from absences where person_id = ${away}`;
    expect((await ask({ roles, pastLimit: true })).found?.personId).toBe(away);
    await fresh.db.sql`update people set active = false`;
    expect((await ask({ roles, pastLimit: true })).found).toBeNull();
  });

  it('goes to its own people before a superior, who has more room and knows the customer', async () => {
    const agent = await someone({ capacity: 1 });
    await had(agent);
    const supervisor = await someone({ roles: ['supervisor', 'head'], capacity: 50 });
    const customerRef = randomUUID();
    await had(supervisor, customerRef, true);
    expect((await ask({ roles, pastLimit: true, customerRef })).found).toEqual({
      personId: agent,
      role: 'agent',
      by: 'load',
    });
  });

  it('goes before triage to anybody of its own, whichever classes they take', async () => {
    const agent = await someone({ classes: ['loyalty_card'] });
    expect((await ask({ roles, pastLimit: true })).found).toBeNull();
    expect((await ask({ roles, pastLimit: true, class: null, category: null })).found?.personId).toBe(agent);
  });
});

describe('a place', () => {
  it('is given once, however many ask at once', async () => {
    const people = [await someone({ capacity: 3 }), await someone({ capacity: 2 })];
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    const given = answers.map(({ found }) => found?.personId);
    expect(people.map((id) => given.filter((one) => one === id).length)).toEqual([3, 2]);
    expect(given.filter((one) => one === undefined)).toHaveLength(15);
  });

  it('is kept until the assignment is written, and free again when the case went elsewhere or has ended', async () => {
    const id = await someone({ capacity: 1 });
    const { file, asked, found } = await ask();
    expect(found?.personId).toBe(id);
    expect((await ask()).found).toBeNull();
    expect(await route(fresh.db, asked)).toEqual(found);
    await recordStep(fresh.db, stepOf(file, 2, { view: { assignee: id } }));
    expect((await ask()).found).toBeNull();
    await recordStep(fresh.db, stepOf(file, 3, { view: { assignee: null } }));
    const next = await ask();
    expect(next.found?.personId).toBe(id);
    await recordStep(fresh.db, stepOf(next.file, 2, { view: { stage: 'closed', endedAtMs: Date.now() } }));
    expect((await ask()).found?.personId).toBe(id);
  });

  it('that one question of a step was answered with is no answer to another question of the same step', async () => {
    const agent = await someone({ classes: ['loyalty_card'] });
    const pastLimit = {
      roles: ['agent', 'supervisor'],
      pastLimit: true,
      class: null,
      category: null,
    } as const;
    const { asked, found } = await ask(pastLimit);
    expect(found?.personId).toBe(agent);
    const [expert, other] = [await someone({ roles: ['expert'] }), await someone()];
    const triaged = { ...asked, atMs: asked.atMs + 1, pastLimit: false, class: 'store' };
    expect(await route(fresh.db, { ...triaged, roles: ['expert'] })).toMatchObject({ personId: expert });
    expect(await route(fresh.db, { ...triaged, roles: ['agent'] })).toMatchObject({ personId: other });
    expect(await route(fresh.db, { ...triaged, roles: ['agent'], except: other })).toBeNull();
  });

  it('that was not found is not found again for the same step and instant, and may be later', async () => {
    const { asked, found } = await ask();
    expect(found).toBeNull();
    const late = await someone();
    expect(await route(fresh.db, asked)).toBeNull();
    expect((await route(fresh.db, { ...asked, seq: 3 }))?.personId).toBe(late);
    // A case that waits writes no step meanwhile: the next limit asks for the same one, and later.
    const next = { ...asked, atMs: asked.atMs + 1 };
    expect((await route(fresh.db, next))?.personId).toBe(late);
    expect((await route(fresh.db, { ...next, atMs: next.atMs + 1 }))?.personId).toBe(late);
  });
});

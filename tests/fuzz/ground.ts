/** What random requests need to get past "there is no such thing": people, cases at every turn, and their ids. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { roles } from '../../workflows/domain/vocabulary.ts';

type Json = Readonly<Record<string, unknown>>;

export interface FuzzGround {
  /** Keys of two people with all roles, so that one may approve what the other proposed. */
  readonly keys: readonly string[];
  /** Ids of these people and of their keys: who asks must go on existing. */
  readonly callers: readonly string[];
  /** By pattern of an address, the values of its parameters that name something. */
  readonly places: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** By name of a member, values that fit it. */
  readonly members: Readonly<Record<string, readonly unknown[]>>;
}

/** Lays the ground through the API itself, then reads every list for what it names. */
export async function layGround(address: string, adminKey: string): Promise<FuzzGround> {
  const call = async (method: string, path: string, key: string, body?: unknown, more: object = {}) => {
    const response = await fetch(address + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as Json;
  };
  const people: string[] = [];
  const keys: string[] = [];
  const callers: string[] = [];
  for (const name of ['One', 'Other', 'Agent']) {
    const person = await call('POST', '/v1/people', adminKey, {
      name,
      roles: name === 'Agent' ? ['agent'] : roles,
      ...(name === 'Agent' ? {} : { department: 'logistics' }),
      languages: ['uk', 'en'],
    });
    people.push(String(person.id));
    const made = await call('POST', '/v1/api-keys', adminKey, { name, personId: person.id });
    keys.push(String(made.key));
    callers.push(String(person.id), String(made.id));
  }
  for (const name of ['Spare 1', 'Spare 2', 'Spare 3']) {
    await call('POST', '/v1/api-keys', adminKey, { name, role: 'manager' });
    await call('POST', '/v1/people', adminKey, { name, roles: ['agent'] });
  }
  const [one = '', other = '', agent = ''] = keys;
  const cases = await openCases((path, body, more) => call('POST', path, agent, body, more), people[2] ?? '');
  await call('POST', `/v1/complaints/${cases[3]}/approve`, other, {}, { 'if-match': '*' });
  const places = await readPlaces(address, one, cases);
  return {
    keys: [one, other],
    callers,
    places,
    members: {
      class: ['store', 'general'],
      category: ['freshness'],
      severity: ['low', 'medium', 'high'],
      rootCause: ['expired_goods'],
      remedySought: ['refund'],
      assignTo: people,
      to: people,
      personId: people,
      substituteId: people,
      department: ['logistics'],
      currency: ['UAH'],
      amountMinor: [1, 40_000, 80_000],
      follows: cases,
      complaintId: cases,
      caseId: cases,
    },
  };
}

type Post = (path: string, body: unknown, more?: object) => Promise<Json>;

/** Cases that were triaged, handed off, offered, proposed above an agent's power, accepted, withdrawn, and new ones. */
async function openCases(post: Post, assignTo: string): Promise<string[]> {
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) {
    const made = await post('/v1/complaints', {
      channel: 'web',
      customer: { ref: `customer-${randomUUID()}`, name: 'Марія Коваль', email: 'maria@example.com' },
      subject: 'Прострочений йогурт',
      body: 'Купила вчора, термін вийшов тиждень тому.',
      class: 'store',
    });
    ids.push(String(made.id));
  }
  const at = (index: number, verb: string) => `/v1/complaints/${ids[index]}/${verb}`;
  const word = { by: 'customer', evidence: { channel: 'phone' } };
  const triage = { class: 'store', category: 'freshness', severity: 'medium', assignTo };
  const offer = (amountMinor: number) => ({
    kind: 'offer',
    finding: 'upheld',
    rootCause: 'expired_goods',
    remedy: 'compensation',
    compensation: { amountMinor, currency: 'UAH' },
    reason: 'Waited twice.',
  });
  for (const index of [0, 1, 2, 3, 4, 5, 6]) await post(at(index, 'triage'), triage);
  await post(at(1, 'hand-offs'), { department: 'logistics', question: 'When did it arrive?' });
  await post(at(2, 'propose'), offer(40_000));
  await post(at(3, 'propose'), offer(80_000));
  await post(at(4, 'propose'), offer(40_000));
  await post(at(4, 'accept'), word, { 'if-match': '*' });
  await post(at(5, 'withdraw'), word);
  await post(at(6, 'ask-customer'), { text: 'Which shop was it?' });
  return ids;
}

/** Reads each list that the description knows, and what of it goes into addresses. */
async function readPlaces(address: string, key: string, cases: readonly string[]) {
  const read = async (path: string): Promise<Json> => {
    const response = await fetch(address + path, { headers: { authorization: `Bearer ${key}` } });
    return response.ok ? ((await response.json()) as Json) : {};
  };
  const { paths } = (await read('/openapi.json')) as { paths: Readonly<Record<string, Json>> };
  const places: Record<string, Readonly<Record<string, string>>[]> = {
    '/v1/complaints/{id}': cases.map((id) => ({ id })),
  };
  // The process of a case opens its tasks and letters behind the answers.
  await sleep(2_000);
  for (const pattern of Object.keys(paths)) {
    const [, list, parameters] = /^(.*?)((?:\/\{\w+\})+)$/.exec(pattern) ?? [];
    if (list === undefined || parameters === undefined || pattern in places) continue;
    const names = [...parameters.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const owners = list.includes('{') ? (places['/v1/complaints/{id}'] ?? []) : [{}];
    for (const owner of owners) {
      const items = itemsOf(await read(filled(list, owner)));
      // Of people and keys only the spare ones are changed.
      const asked = /^\/v1\/(people|api-keys)$/.test(list) ? items.filter(isSpare) : items;
      for (const item of asked.slice(0, 10)) {
        const values = names.map(
          (name) => item[name] ?? (names.length === 1 ? (item.id ?? item.name) : undefined),
        );
        if (values.some((value) => value === undefined || value === null)) continue;
        places[pattern] ??= [];
        places[pattern].push({
          ...owner,
          ...Object.fromEntries(names.map((name, index) => [name, String(values[index])])),
        });
      }
    }
  }
  for (const { id } of places['/v1/complaints/{id}'] ?? []) {
    const handOffs = (await read(`/v1/complaints/${id}`)).handOffs;
    for (const handOff of Array.isArray(handOffs) ? handOffs : []) {
      places['/v1/complaints/{id}/hand-offs/{handOffId}'] = [{ id: id ?? '', handOffId: String(handOff.id) }];
    }
  }
  return places;
}

const isSpare = (item: Json): boolean => String(item.name).startsWith('Spare');
const itemsOf = (list: Json): readonly Json[] => (Array.isArray(list.items) ? list.items : []);
const filled = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

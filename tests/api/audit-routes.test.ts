/** Every route that changes something leaves an entry of the audit trail with its request, or is reviewed not to. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOfVerb } from '../../api/verbs.ts';
import { makeAccessCode, makeCustomerLink } from '../../db/customer-access.ts';
import {
  type ApiUnderTest,
  bootstrapKey,
  complaint,
  eventually,
  type Reply,
  startApi,
} from '../support/api.ts';
import { shownElsewhere, unaudited } from '../support/audited-elsewhere.ts';
import { attach } from '../support/uploads.ts';

let api: ApiUnderTest;
let head: { id: string; key: string };
let agent: { id: string; key: string };
beforeAll(async () => {
  api = await startApi();
  head = await api.person({ roles: ['head', 'admin'] });
  agent = await api.person({ roles: ['agent', 'supervisor'] });
});
afterAll(() => api.close());

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';
interface Entry {
  readonly action: string;
  readonly kind: string | null;
  readonly actor: string;
  readonly key: string | null;
  readonly acting: string | null;
  readonly origin: string | null;
}
interface Seen {
  readonly reply: Reply;
  readonly entries: readonly Entry[];
}

/** Covered by a call of this suite: the route, and the action of its entry. */
const covered = new Map<string, string>();

async function entriesOf(reply: { readonly headers: Reply['headers'] }): Promise<Entry[]> {
  return api.db.sql<Entry[]>`
    select action, actor_kind as kind, actor_id as actor, key_id as key, acting_for as acting, origin
      from audit where request_id = ${String(reply.headers['x-request-id'])} order by id`;
}

/** Calls a route rightly, and expects one of its entries to have this action and its request's place. */
async function changes(
  route: string,
  action: string,
  sent: {
    readonly params?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    readonly as?: string | null;
    readonly ifMatch?: string;
    readonly actor?: string;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Promise<Seen> {
  const [method = '', url = ''] = route.split(' ');
  const { params = {}, as = head.key, ...rest } = sent;
  const address = url.replaceAll(/:([A-Za-z]+)/g, (_whole, name: string) => params[name] ?? `no ${name}`);
  const reply = await api.send(method as Method, address, { as, ...rest });
  return expectAudited(route, action, reply, as !== null);
}

async function expectAudited(route: string, action: string, reply: Reply, isOurs = true): Promise<Seen> {
  expect(reply.status, `${route}: ${reply.text}`).toBeLessThan(400);
  const entries = await entriesOf(reply);
  const entry = entries.find((one) => one.action === action);
  expect(entry, `${route}: ${JSON.stringify(entries)}`).toBeDefined();
  expect(entry?.origin, `${route}: from where`).toMatch(/^[0-9a-f]{64}$/);
  if (isOurs) expect(entry?.kind, `${route}: who`).toMatch(/^(person|system)$/);
  else expect([entry?.kind, entry?.actor], `${route}: who`).toEqual(['customer', 'customer']);
  covered.set(route, action);
  return { reply, entries };
}

const idOf = ({ reply }: Seen) => String(reply.json.id);

const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const inject = async (
  url: string,
  type: string,
  payload: string,
  headers: Readonly<Record<string, string>> = {},
) => {
  const response = await api.app.inject({
    method: 'POST',
    url,
    headers: {
      ...{ authorization: `Bearer ${bootstrapKey}`, 'content-type': type, 'idempotency-key': randomUUID() },
      ...headers,
    },
    payload,
  });
  const { statusCode: status, body: text } = response;
  return { status, text, headers: response.headers, json: JSON.parse(text) } satisfies Reply;
};
const register = async (ref = randomUUID()) =>
  idOf(
    await changes('POST /v1/complaints', 'complaint.registered', {
      as: bootstrapKey,
      body: complaint({ customer: { ref } }),
    }),
  );

describe('an entry of the audit trail is written', () => {
  it('for people, their accounts, keys and webhooks', async () => {
    const made = await changes('POST /v1/people', 'person.created', {
      body: { name: 'A', roles: ['agent'] },
    });
    const params = { id: idOf(made) };
    await changes('PATCH /v1/people/:id', 'person.changed', { params, body: { capacity: 3 } });
    const away = await changes('POST /v1/people/:id/absences', 'absence.created', {
      params,
      body: { from: at(1), until: at(2) },
    });
    await changes('DELETE /v1/people/:id/absences/:absenceId', 'absence.removed', {
      params: { ...params, absenceId: idOf(away) },
    });
    const login = `${randomUUID()}@example.com`;
    await changes('PUT /v1/people/:id/account', 'account.created', { params, body: { login } });
    await changes('POST /v1/people/:id/account/password-link', 'account.password_link_made', { params });
    await changes('DELETE /v1/people/:id/sessions', 'account.sessions_ended', { params });
    await changes('DELETE /v1/people/:id/account', 'account.removed', { params });

    const key = await changes('POST /v1/api-keys', 'api_key.created', {
      body: { name: 'shop', role: 'integrator' },
    });
    const ofKey = { params: { id: idOf(key) } };
    await changes('PATCH /v1/api-keys/:id', 'api_key.changed', { ...ofKey, body: { name: 'store' } });
    await changes('POST /v1/api-keys/:id/rotate', 'api_key.rotated', { ...ofKey, body: {} });
    await changes('DELETE /v1/api-keys/:id', 'api_key.revoked', ofKey);

    const hook = await changes('POST /v1/webhooks', 'webhook.created', {
      body: { url: 'https://example.com/hook', types: ['*'] },
    });
    const ofHook = { params: { id: idOf(hook) } };
    await changes('PATCH /v1/webhooks/:id', 'webhook.changed', {
      ...ofHook,
      body: { description: 'shop' },
    });
    await changes('POST /v1/webhooks/:id/rotate-secret', 'webhook.secret_rotated', { ...ofHook, body: {} });
    await changes('POST /v1/webhooks/:id/ping', 'webhook.pinged', ofHook);
    await changes('POST /v1/webhooks/:id/resend', 'webhook.resent', { ...ofHook, body: { since: at(-1) } });
    await changes('DELETE /v1/webhooks/:id', 'webhook.deleted', ofHook);
  });

  it('for what is written about a case, files, merges, incidents and decisions for many', async () => {
    const ref = randomUUID();
    const [one, two] = [await register(ref), await register(ref)];
    const params = { id: one };
    const by = { params, as: agent.key };
    await changes('POST /v1/complaints/:id/messages', 'fact.message', {
      ...by,
      body: { channel: 'web', text: 'x' },
    });
    await changes('POST /v1/complaints/:id/notes', 'fact.note', { ...by, body: { text: 'x' } });
    await changes('POST /v1/complaints/:id/contacts', 'fact.contact', {
      ...by,
      body: { channel: 'phone', direction: 'inbound', answered: true },
    });
    await changes('POST /v1/complaints/:id/corrections', 'complaint.corrected', {
      ...by,
      body: { subject: 'y', reason: 'so' },
    });
    await changes('POST /v1/complaints/:id/lookups', 'look_ups.asked', by);
    await expectAudited(
      'POST /v1/complaints/:id/attachments',
      'fact.attachment',
      await attach(api, one, { as: agent.key }),
    );
    const triage = { class: 'store', category: 'freshness', severity: 'low', assignTo: agent.id };
    await changes('POST /v1/complaints/:id/triage', 'decision.triage', { ...by, body: triage, ifMatch: '*' });
    await changes('POST /v1/complaints/:id/merge', 'decision.merge', {
      ...{ params: { id: two }, as: agent.key, ifMatch: '*' },
      body: { into: one, reason: 'twice' },
    });
    const apart = await changes('POST /v1/complaints/:id/unmerge', 'complaint.unmerged', {
      ...{ params: { id: two }, as: agent.key },
      body: { reason: 'not the same' },
    });
    expect(apart.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['complaint.registered', 'complaint.unmerged', 'complaint.separated']),
    );

    const incident = await changes('POST /v1/incidents', 'incident.opened', {
      ...{ as: agent.key, body: { title: 'All at once', cause: 'expired_goods' } },
    });
    const ofIncident = { params: { id: idOf(incident) }, as: agent.key };
    await changes('POST /v1/incidents/:id/link', 'incident.linked', {
      ...ofIncident,
      body: { cases: [one] },
    });
    const bulk = await changes('POST /v1/incidents/:id/bulk-decisions', 'bulk_decision.made', {
      ...ofIncident,
      body: { decision: 'reply', body: { text: 'To all of you.' } },
    });
    expect(bulk.entries.map(({ action }) => action)).toContain('decision.reply');
    const [entry] = await api.db.sql<{ row: string }[]>`
      select a::text as row from audit a where action = 'bulk_decision.made'`;
    expect(entry?.row).not.toContain('To all of you');
    await changes('POST /v1/incidents/:id/bulk-decisions/:bulkId/retry', 'bulk_decision.retried', {
      ...{ params: { ...ofIncident.params, bulkId: idOf(bulk) }, as: agent.key, body: {} },
    });
    await changes('POST /v1/incidents/:id/unlink', 'incident.unlinked', {
      ...ofIncident,
      body: { cases: [one] },
    });
    await changes('POST /v1/incidents/:id/close', 'incident.closed', { ...ofIncident, body: {} });
    await changes('POST /v1/incidents/:id/reopen', 'incident.reopened', { ...ofIncident, body: {} });
  });

  it('for imports, with their end, and for what comes in by mail and chat', async () => {
    const line = JSON.stringify(complaint());
    const taken = await inject('/v1/imports', 'application/x-ndjson', line);
    const importId = idOf(await expectAudited('POST /v1/imports', 'import.started', taken));
    await eventually(
      () => api.get(`/v1/imports/${importId}`),
      ({ json }) => json.endedAt !== null,
      30_000,
    );
    const rows = await api.db.sql<{ action: string; kind: string }[]>`
      select action, actor_kind as kind from audit where subject = ${`import:${importId}`} order by id`;
    expect(rows).toEqual([
      { action: 'import.started', kind: 'system' },
      { action: 'import.ended', kind: 'process' },
    ]);
    const many = Array.from({ length: 3_000 }, () => JSON.stringify(complaint())).join('\n');
    const long = await inject('/v1/imports', 'application/x-ndjson', many);
    await changes('POST /v1/imports/:id/cancel', 'import.cancelled', {
      params: { id: String(long.json.id) },
    });

    const mail =
      'From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\nMessage-ID: <audited@example.com>\r\n\r\nx';
    const brought = await expectAudited(
      'POST /v1/inbound/email',
      'complaint.registered',
      await inject('/v1/inbound/email', 'message/rfc822', mail),
    );
    expect(brought.entries[0]).toMatchObject({ actor: 'channel:email', key: 'bootstrap' });
    const message = {
      message_id: 1,
      date: 1,
      chat: { id: 5, type: 'private' },
      from: { id: 5, is_bot: false, first_name: 'x' },
      text: 'x',
    };
    const chat = await api.post('/v1/inbound/telegram', {
      as: null,
      headers: { 'x-telegram-bot-api-secret-token': 'telegram-secret-of-tests' },
      body: { update_id: 1, message },
    });
    const wrote = await expectAudited('POST /v1/inbound/telegram', 'complaint.registered', chat);
    expect(wrote.entries[0]).toMatchObject({ actor: 'channel:telegram', key: null });
  });

  it("for a customer's own acts, in the customer's name and with where they came from", async () => {
    const made = await changes('POST /v1/public/complaints', 'complaint.registered', {
      ...{ as: null, body: { subject: 'x', body: 'x', email: 'x@example.com' } },
    });
    const number = String(made.reply.json.number);
    const [row] = await api.db.sql<{ id: string }[]>`select id from cases where number = ${number}`;
    const caseId = row?.id ?? '';
    const headers = { 'recourse-access-code': await makeAccessCode(api.db, caseId) };
    await changes('POST /v1/public/complaints/:number/messages', 'fact.message', {
      ...{ as: null, params: { number }, headers, body: { text: 'x' } },
    });
    await eventually(
      () => api.get(`/v1/complaints/${caseId}`),
      ({ json }) => json.stage === 'triage',
    );
    const token = await makeCustomerLink(api.db, {
      ...{ caseId, verbs: ['withdraw'], at: new Date(), expiresAt: new Date(Date.now() + 60_000) },
    });
    await changes('POST /v1/public/links/:token', 'decision.withdraw', {
      ...{ as: null, params: { token }, body: { verb: 'withdraw' } },
    });
  });

  it('for the rest: targets, retention, holds, data subjects, ideas, actions, orders', async () => {
    await changes('PUT /v1/targets/:name', 'target.saved', {
      params: { name: 'audit_routes' },
      body: { unit: 'share', target: 0.4, better: 'higher' },
    });
    await changes('PUT /v1/retention', 'retention.saved', {
      body: { rules: [{ class: '*', months: null }] },
    });
    const hold = await changes('POST /v1/legal-holds', 'legal_hold.placed', {
      body: { customerRef: 'nobody', reason: 'so' },
    });
    await changes('POST /v1/legal-holds/:id/lift', 'legal_hold.lifted', { params: { id: idOf(hold) } });
    await changes('POST /v1/data-subject-requests', 'data_subject_request.export', {
      body: { kind: 'export', customerRef: 'nobody' },
    });
    const idea = await changes('POST /v1/ideas', 'idea.proposed', {
      body: { cause: 'late_delivery', title: 'x', body: 'x' },
    });
    await changes('PATCH /v1/ideas/:id', 'idea.accepted', {
      params: { id: idOf(idea) },
      body: { state: 'accepted' },
    });
    await changes('POST /v1/corrective-actions', 'corrective_action.created', {
      body: { cause: 'late_delivery', title: 'x', ownerId: agent.id, dueAt: at(10) },
    });
    const order = {
      number: 'n',
      customerRef: 'r',
      status: 'paid',
      placedAt: at(-1),
      totalMinor: 1,
      currency: 'UAH',
    };
    await changes('PUT /v1/orders', 'order.told', { body: { items: [order] } });
  });

  it('by every route that changes something, or it is said why not', () => {
    const decisions = new Set(Object.values(addressOfVerb).map((verb) => `POST /v1/complaints/:id/${verb}`));
    decisions.add('POST /v1/complaints/:id/hand-offs/:handOffId/recall');
    const routes = api.app
      .routesOf()
      .filter(({ method }) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
      .map(({ method, url }) => `${method} ${url}`);
    expect(routes.length).toBeGreaterThan(100);
    const known = (route: string) =>
      covered.has(route) || route in unaudited || route in shownElsewhere || decisions.has(route);
    expect(routes.filter((route) => !known(route))).toEqual([]);
    const listed = [...Object.keys(unaudited), ...Object.keys(shownElsewhere)];
    expect(listed.filter((route) => !routes.includes(route) || covered.has(route))).toEqual([]);
  });
});

describe('whoever acted', () => {
  it('is told as they came: bootstrap, a system, a person, a system for a person', async () => {
    const id = await register();
    const integrator = await api.systemKey('integrator');
    const keyOf = async (key: string) => {
      const [row] = await api.db.sql<
        { id: string }[]
      >`select id from api_keys where prefix = ${key.slice(3, 11)}`;
      return row?.id;
    };
    const say = async (call: { as: string; actor?: string }) => {
      const reply = await api.post(`/v1/complaints/${id}/messages`, {
        ...call,
        body: { channel: 'web', text: 'x' },
      });
      expect(reply.status, reply.text).toBe(202);
      const [entry] = await entriesOf(reply);
      return [entry?.kind, entry?.actor, entry?.key, entry?.acting];
    };
    const ofSystem = await keyOf(integrator);
    expect(await say({ as: integrator })).toEqual(['system', ofSystem, ofSystem, null]);
    expect(await say({ as: agent.key })).toEqual(['person', agent.id, await keyOf(agent.key), null]);
    expect(await say({ as: integrator, actor: agent.id })).toEqual(['person', agent.id, ofSystem, agent.id]);
    expect(await say({ as: bootstrapKey, actor: agent.id })).toEqual([
      'person',
      agent.id,
      'bootstrap',
      agent.id,
    ]);
    const [first] = await api.db.sql`
      select actor_kind as kind, actor_id as actor, key_id as key, acting_for as acting
        from audit where subject = ${`case:${id}`} order by id limit 1`;
    expect(first).toEqual({ kind: 'system', actor: 'bootstrap', key: 'bootstrap', acting: null });
  });
});

/** A chat through the API: a chat system registers a case, sends the customer's lines, and gets ours as they come. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, eventually, startApi } from '../support/api.ts';

let api: ApiUnderTest;
let chat: string;
let agent: { id: string; key: string };
beforeAll(async () => {
  api = await startApi();
  chat = await api.systemKey('integrator');
  agent = await api.person({ roles: ['agent'] });
});
afterAll(() => api.close());

interface Entry {
  readonly seq: number | null;
  readonly type: string;
  readonly texts: readonly { readonly field: string; readonly body: string }[];
}

/** What a chat system keeps of a session: the highest sequence that it has shown. */
function session(id: string) {
  let seen = 0;
  const shown: string[] = [];
  return {
    shown,
    say: (text: string) =>
      api.post(`/v1/complaints/${id}/messages`, { as: chat, body: { channel: 'chat', text } }),
    async poll() {
      const { json, status, text } = await api.get(
        `/v1/complaints/${id}/timeline?audience=customer&after=${seen}&limit=200`,
        { as: chat },
      );
      expect(status, text).toBe(200);
      const entries = json.items as unknown as Entry[];
      for (const { seq, type, texts } of entries) {
        if (seq === null) continue;
        seen = Math.max(seen, seq);
        if (type === 'replied' || type === 'customer_asked') shown.push(...texts.map(({ body }) => body));
      }
      return entries;
    },
  };
}

describe('a chat', () => {
  it('is a case: lines of the customer go in, ours come out, each once and in order, and no note of ours', async () => {
    const registered = await api.post('/v1/complaints', {
      as: chat,
      body: {
        channel: 'chat',
        customer: { ref: randomUUID(), locale: 'uk' },
        subject: 'Чат на сайті',
        body: 'Де моє замовлення?',
      },
    });
    expect(registered.status, registered.text).toBe(201);
    const id = String(registered.json.id);
    const on = (verb: string, body: unknown) =>
      api.post(`/v1/complaints/${id}/${verb}`, { as: agent.key, body, ifMatch: '*' });
    const { say, poll, shown } = session(id);
    const until = (count: number) =>
      eventually(
        async () => {
          await poll();
          return registered;
        },
        () => shown.length >= count,
      );

    await on('triage', { class: 'store', category: 'delivery', severity: 'low', assignTo: agent.id });
    await on('notes', { text: 'Internal-marker' });
    await on('reply', { text: 'Добрий день! Дивлюся.' });
    await until(1);
    expect((await say('Номер А-17')).status).toBe(202);
    await on('ask-customer', { text: 'Яка адреса?' });
    await until(2);
    await say('Київ, Хрещатик 1');
    await eventually(
      () => api.get(`/v1/complaints/${id}`, { as: chat }),
      ({ json }) => json.waitingFor === null,
    );
    await on('reply', { text: 'Привеземо завтра.' });
    await until(3);
    expect(shown).toEqual(['Добрий день! Дивлюся.', 'Яка адреса?', 'Привеземо завтра.']);
    // What was seen is not told again.
    expect(await poll()).toEqual([]);
    const all = await api.get(`/v1/complaints/${id}/timeline?audience=customer&limit=200`, { as: chat });
    expect(all.text).not.toContain('Internal-marker');
    expect(all.text).toContain('Київ, Хрещатик 1');
  });

  it('has its letters in the outbox, and says which it has shown', async () => {
    const { json } = await api.post('/v1/complaints', {
      as: chat,
      body: { channel: 'chat', customer: { ref: randomUUID() }, subject: 'Чат', body: 'Де замовлення?' },
    });
    const waiting = await eventually(
      () => api.get(`/v1/letters?case=${json.id}&state=waiting`, { as: chat }),
      (reply) => (reply.json.items as unknown as unknown[]).length > 0,
    );
    const [letter] = waiting.json.items as unknown as {
      id: string;
      kind: string;
      message: { body: string };
    }[];
    expect(letter).toMatchObject({ kind: 'acknowledgement' });
    expect(letter?.message.body).toContain('Ми отримали ваше звернення');
    const noted = await api.post(`/v1/letters/${letter?.id}/outcome`, { as: chat, body: { state: 'sent' } });
    expect([noted.status, noted.json.state]).toEqual([200, 'sent']);
  });

  it('refuses a place that is none', async () => {
    const { json } = await api.post('/v1/complaints', {
      as: chat,
      body: { channel: 'chat', customer: { ref: randomUUID() }, subject: 'Чат', body: 'Де?' },
    });
    for (const after of ['-1', 'x', '1.5', '99999999999']) {
      const reply = await api.get(`/v1/complaints/${json.id}/timeline?after=${after}`, { as: chat });
      expect(reply.status).toBe(400);
      expect(JSON.stringify(reply.json.errors)).toContain('after');
    }
  });
});

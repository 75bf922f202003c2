/** The product over HTTP, as an integrator and an agent use it. */
import { randomUUID } from 'node:crypto';
import { bodyOf, type Http } from '../load/http.ts';
import { caseText } from './texts.ts';

/** Who asks: all of it made through the API. */
export interface Callers {
  /** May name a policy. */
  readonly admin: string;
  readonly integrator: string;
  /** A person with the role agent, and their key. */
  readonly agent: { readonly id: string; readonly key: string };
}

export interface Registered {
  readonly id: string;
  readonly number: string;
}

export interface Decided {
  readonly stage: string;
  readonly etag: string;
}

/** Told how long each command took. */
export type OnCommand = (verb: string, ms: number) => void;

export interface Product {
  /** Intake as an integrator does it, under the policy `default` unless one is named. */
  register(options?: { readonly policy?: string; readonly receivedAt?: Date }): Promise<Registered>;
  triage(id: string): Promise<Decided>;
  /** A decision that may be taken again and again on an open case. */
  reply(id: string): Promise<void>;
  /** Ends a case at triage. */
  dismiss(id: string): Promise<void>;
  /** Start, triage, propose 400 UAH, accept; the end follows by itself. Gives the case's id. */
  lifecycle(onCommand?: OnCommand): Promise<string>;
  read(id: string): Promise<void>;
  /** The 50 most overdue; gives how many were listed. */
  listOverdue(): Promise<number>;
}

/** The acceptance may be answered while the payment is on its way. */
const reached: readonly string[] = ['compensation', 'closed'];

export function productOver(http: Http, callers: Callers): Product {
  const { agent } = callers;

  const decide = async (id: string, verb: string, body: unknown, ifMatch?: string): Promise<Decided> => {
    const answer = await http.ask('POST', `/v1/complaints/${id}/${verb}`, {
      key: agent.key,
      idempotencyKey: randomUUID(),
      body,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    const { stage } = bodyOf<{ stage: string }>(answer, 200);
    return { stage, etag: answer.etag ?? '*' };
  };

  const register: Product['register'] = async ({ policy, receivedAt } = {}) => {
    const answer = await http.ask('POST', '/v1/complaints', {
      key: policy === undefined ? callers.integrator : callers.admin,
      idempotencyKey: randomUUID(),
      body: {
        channel: 'web',
        customer: { ref: `bench-${randomUUID()}`, name: 'Олена Перевірко', locale: 'uk-UA' },
        ...caseText,
        class: 'loyalty_card',
        ...(policy === undefined ? {} : { policy }),
        ...(receivedAt === undefined ? {} : { receivedAt: receivedAt.toISOString() }),
      },
    });
    return bodyOf<Registered>(answer, 201);
  };

  const triage: Product['triage'] = (id) =>
    decide(id, 'triage', {
      class: 'loyalty_card',
      category: 'points_missing',
      severity: 'medium',
      remedySought: 'compensation',
      assignTo: agent.id,
    });

  const timed = async <T>(verb: string, onCommand: OnCommand, work: () => Promise<T>): Promise<T> => {
    const beganMs = performance.now();
    const result = await work();
    onCommand(verb, performance.now() - beganMs);
    return result;
  };

  return {
    register,
    triage,
    reply: async (id) => {
      await decide(id, 'reply', { text: 'Ми перевіряємо операції за вашою карткою і напишемо завтра.' });
    },
    dismiss: async (id) => {
      await decide(id, 'dismiss', { reasonCode: 'measured' });
    },
    lifecycle: async (onCommand = () => {}) => {
      const { id } = await register({ policy: 'bench' });
      await timed('triage', onCommand, () => triage(id));
      const proposed = await timed('propose', onCommand, () =>
        decide(id, 'propose', {
          kind: 'offer',
          finding: 'upheld',
          rootCause: 'system_error',
          remedy: 'compensation',
          compensation: { amountMinor: 40_000, currency: 'UAH' },
          text: 'Пропонуємо 400 гривень на картку лояльності.',
          reason: 'Списано двічі.',
        }),
      );
      const accepted = await timed('accept', onCommand, () =>
        decide(
          id,
          'accept',
          { by: 'customer', evidence: { channel: 'phone', contact: '+380440000000' } },
          proposed.etag,
        ),
      );
      if (!reached.includes(accepted.stage)) throw new Error(`accepted, and at stage ${accepted.stage}`);
      return id;
    },
    read: async (id) => {
      bodyOf<unknown>(await http.ask('GET', `/v1/complaints/${id}`, { key: agent.key }), 200);
    },
    listOverdue: async () => {
      const path = '/v1/complaints?overdue=true&open=true&sort=due&limit=50';
      return bodyOf<{ items: unknown[] }>(await http.ask('GET', path, { key: agent.key }), 200).items.length;
    },
  };
}

/** Makes the agent and the keys. */
export async function makeCallers(http: Http, admin: string): Promise<Callers> {
  const send = (method: string, path: string, body: unknown) =>
    http.ask(method, path, { key: admin, idempotencyKey: randomUUID(), body });
  const person = bodyOf<{ id: string }>(
    // A supervisor has no share of the month: one person grants here what many do.
    await send('POST', '/v1/people', { name: 'Марко Вимірний', roles: ['agent', 'supervisor'] }),
    201,
  );
  // One key does here what many do: what it is allowed must not be what is measured.
  const rate = { perSecond: 100_000, burst: 1_000_000 };
  const keyOf = async (body: unknown) =>
    bodyOf<{ key: string }>(await send('POST', '/v1/api-keys', body), 201).key;
  return {
    admin,
    integrator: await keyOf({ name: 'bench integrator', role: 'integrator', rate }),
    agent: { id: person.id, key: await keyOf({ name: 'bench agent', personId: person.id, rate }) },
  };
}

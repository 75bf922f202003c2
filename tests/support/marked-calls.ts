/** Calls of the running product with a marker wherever a word fits, and what their answers may not hold one in. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Markers, type Schema, spoilt, stringFor, valueFor } from './markers.ts';

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly schema?: Schema;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** An operation as openapi.json has it. */
export interface DescribedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

/** Every address that an answer holds, wherever. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(\/|https?:)/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

/** Calls of the product that runs by then; `told` is what must hold no marker, by where it was seen. */
export function markedCalls(markers: Markers, at: () => { readonly address: string; readonly key: string }) {
  const told: { readonly where: string; readonly text: string }[] = [];

  /** Sends, and keeps of the answer what may hold nothing personal: a problem as a whole, headers, addresses. */
  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    const response = await fetch(`${at().address}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${at().key}`,
        ...(method === 'POST' ? { 'idempotency-key': markers.plant(`Idempotency-Key of ${path}`) } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const json = isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {};
    const where = `${method} ${path.replaceAll(/mk\w+km/g, '*')} ${response.status}`;
    told.push({ where: `headers of ${where}`, text: JSON.stringify([...response.headers]) });
    if (response.status >= 400) told.push({ where: `problem of ${where}`, text });
    else told.push({ where: `addresses of ${where}`, text: addressesIn(json).join('\n') });
    return { status: response.status, text, json };
  }

  const asPerson = (id: string) => ({ 'recourse-actor': id });

  async function untilStage(id: string, stages: readonly string[]): Promise<void> {
    const endsAtMs = Date.now() + 60_000;
    for (;;) {
      const { json } = await send('GET', `/v1/complaints/${id}`);
      if (stages.includes(String(json.stage))) return;
      if (Date.now() > endsAtMs) throw new Error(`The case is still at ${String(json.stage)}.`);
      await sleep(200);
    }
  }

  async function person(role: string, more: object = {}): Promise<string> {
    const body = { name: markers.plant(`name of the ${role}`), roles: [role], ...more };
    const { status, json, text } = await send('POST', '/v1/people', body);
    expect(status, text).toBe(201);
    return String(json.id);
  }

  /** Intake with everything that it takes. */
  function intake(): Record<string, unknown> {
    return {
      channel: 'email',
      class: 'store',
      customer: {
        ref: markers.plant('customer.ref'),
        name: markers.plant('customer.name'),
        email: `${markers.plant('customer.email')}@example.com`,
        phone: markers.plantPhone('customer.phone'),
        locale: 'uk',
      },
      subject: markers.plant('subject'),
      body: markers.plant('body'),
      externalRef: markers.plant('externalRef'),
      representative: {
        name: markers.plant('representative'),
        contact: markers.plant('representative.contact'),
      },
    };
  }

  const word = (what: string) => ({
    by: 'customer',
    evidence: {
      channel: 'email',
      contact: markers.plant(`${what}: evidence.contact`),
      text: markers.plant(`${what}: evidence.text`),
    },
    reason: markers.plant(`${what}: reason`),
  });

  return { told, send, asPerson, untilStage, person, intake, word };
}

/** What is sent to an operation, rightly and wrongly: address and body. `caseId` is a case that there is. */
export function attemptsOf(
  { method, path, operation }: DescribedOperation,
  caseId: string,
  markers: Markers,
) {
  const place = `${method} ${path}`;
  const named = (unknown: boolean) =>
    path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
      if (unknown) return markers.plant(`${place}: ${name}`);
      const parameter = operation.parameters?.find((one) => one.in === 'path' && one.name === name);
      return path.startsWith('/v1/complaints/') && name === 'id'
        ? caseId
        : encodeURIComponent(stringFor(parameter?.schema ?? {}, `${place}: ${name}`, markers));
    });
  const query = (operation.parameters ?? [])
    .filter((one) => one.in === 'query')
    .map((one) => `${one.name}=${encodeURIComponent(markers.plant(`${place}?${one.name}`))}`)
    .join('&');
  const free = (operation.parameters ?? [])
    .filter((one) => one.in === 'query' && (one.name === 'text' || one.name === 'customer'))
    .map((one) => `${one.name}=${encodeURIComponent(markers.plant(`${place}?${one.name}`))}`)
    .join('&');
  const schema = operation.requestBody?.content['application/json']?.schema;
  const sends: [string, unknown][] = [];
  if (schema !== undefined) {
    const good = valueFor(schema, place, markers);
    sends.push([named(false), good], [named(true), good]);
    sends.push([named(false), spoilt(good, place, markers)]);
    sends.push([named(false), `{"subject":"${markers.plant(`${place}: broken JSON`)}`]);
  } else {
    sends.push([named(false), undefined], [named(true), undefined]);
    if (query !== '') sends.push([`${named(false)}?${query}`, undefined]);
    if (free !== '') sends.push([`${named(false)}?${free}&limit=1`, undefined]);
  }
  const withoutKey = [named(false), schema && valueFor(schema, place, markers)] as const;
  return { place, sends, withoutKey };
}

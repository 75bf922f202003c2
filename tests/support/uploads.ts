/** Files to attach, and sending them. */
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type ApiUnderTest, bootstrapKey, complaint } from './api.ts';

/** A picture of one point. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** A picture that is no other picture, of `bytes` bytes at least. */
export const pngOf = (seed: string, bytes = 0): Buffer =>
  Buffer.concat([png, Buffer.from(seed), Buffer.alloc(bytes)]);

export interface Upload {
  readonly as?: string;
  readonly actor?: string;
  readonly key?: string | null;
  readonly type?: string | null;
  /** As the header has it; null sends none. */
  readonly name?: string | null;
  readonly internal?: boolean;
  readonly body?: Buffer | Readable | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly text: string;
  readonly json: Record<string, never> & Readonly<Record<string, unknown>>;
}

/** Sends a file to a case. */
export async function attach(api: ApiUnderTest, caseId: string, upload: Upload = {}): Promise<Answer> {
  const {
    as = bootstrapKey,
    key = randomUUID(),
    type = 'image/png',
    name = 'receipt.png',
    internal,
  } = upload;
  const response = await api.app.inject({
    method: 'POST',
    url: `/v1/complaints/${caseId}/attachments${internal === undefined ? '' : `?internal=${internal}`}`,
    headers: {
      authorization: `Bearer ${as}`,
      ...(upload.actor === undefined ? {} : { 'recourse-actor': upload.actor }),
      ...(key === null ? {} : { 'idempotency-key': key }),
      ...(type === null ? {} : { 'content-type': type }),
      ...(name === null ? {} : { 'attachment-name': name }),
      ...upload.headers,
    },
    payload: upload.body ?? png,
  });
  const { statusCode: status, headers, body: text } = response;
  return { status, headers, text, json: text.startsWith('{') ? JSON.parse(text) : {} };
}

/** Registers a case and answers its id. */
export async function newCase(api: ApiUnderTest, key: string): Promise<string> {
  const { status, text, json } = await api.post('/v1/complaints', { as: key, body: complaint() });
  if (status !== 201) throw new Error(text);
  return String(json.id);
}

/** Address of an attachment's content. */
export const contentOf = (json: Readonly<Record<string, unknown>>): string =>
  String(Reflect.get(Object(json.links), 'content'));

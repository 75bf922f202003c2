import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiUnderTest, silentEngine, startApi } from '../support/api.ts';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: object }>>;
}

let api: ApiUnderTest;
let operations: { name: string; path: string; method: string; operation: Operation }[];

beforeAll(async () => {
  api = await startApi({ engine: silentEngine });
  const reply = await api.get('/openapi.json', { as: null });
  expect(reply.status).toBe(200);
  expect(reply.json.openapi).toBe('3.1.0');
  const paths = reply.json.paths as unknown as Record<string, Record<string, Operation>>;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method} ${path}`,
      path,
      method,
      operation,
    })),
  );
});
afterAll(() => api.close());

describe('the description of the API', () => {
  it('has the operations of the API', () => {
    expect(operations.length).toBeGreaterThan(50);
  });

  it('declares exactly the parameters that are in the path', () => {
    for (const { name, path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(declared.map((parameter) => parameter.name).sort(), name).toEqual(inPath.sort());
      expect(
        declared.every((parameter) => parameter.required === true),
        name,
      ).toBe(true);
    }
  });

  it('says of each operation what it does, who may call it and what it answers', () => {
    for (const { name, operation } of operations) {
      expect(operation.summary, name).toBeTruthy();
      expect(operation.tags, name).toHaveLength(1);
      expect(operation.description, name).toMatch(/Roles: |Needs no key\./);
      const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      expect(good, name).not.toHaveLength(0);
      for (const [status, response] of good) {
        if (status !== '204') expect(response.content, name).toBeDefined();
      }
      for (const status of ['400', '500', '503']) expect(operation.responses[status], name).toBeDefined();
      expect(Object.keys(operation.responses).filter((status) => /X/i.test(status), name)).toEqual([]);
    }
  });

  it('has a page that shows it, without a key', async () => {
    const page = await api.get('/docs', { as: null });
    const target = page.status === 302 ? String(page.headers.location) : '/docs';
    const shown = await api.get(target.startsWith('.') ? `/docs/${target}` : target, { as: null });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('swagger-ui');
  });
});

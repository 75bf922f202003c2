/** The committed description is that of the code, the client's types are made from it, and nothing breaks unnamed. */
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeApi } from '../../api/description/document.ts';
import { requestExamples } from '../../api/description/examples.ts';
import { typesOf } from '../../client/types-of.ts';
import { breakingChanges, unnamed, unreleased } from '../../scripts/openapi/changes.ts';
import { lastRelease, openApiAt } from '../../scripts/openapi/releases.ts';

const textAt = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const advice = 'it is not that of the code: run `npm run openapi` and commit what it wrote';

let described: string;
beforeAll(async () => {
  described = await describeApi();
});

describe('openapi.json', () => {
  it('is what the code describes', () => {
    expect(textAt('openapi.json') === described, advice).toBe(true);
  });

  it('is the same however often it is made', async () => {
    expect((await describeApi()) === described).toBe(true);
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(described));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
    const broken = await new Validator().validate({ openapi: '3.1.0', info: { title: 'x' }, paths: {} });
    expect(broken.valid).toBe(false);
  });

  it('names each operation once, and has an example for each that examples were written for', () => {
    const paths = JSON.parse(described).paths as Record<string, Record<string, { operationId: string }>>;
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+[A-Z][A-Za-z]+$/.test(id))).toEqual([]);
    expect(Object.keys(requestExamples).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the types of the client', () => {
  it('are made from openapi.json as it is', async () => {
    expect(textAt('client/src/schema.ts') === (await typesOf(textAt('openapi.json'))), advice).toBe(true);
  });
});

describe('a breaking change', () => {
  it('since the last release is named in CHANGELOG, as "- Breaking" with the operation', () => {
    const release = lastRelease();
    const older = release === null ? null : openApiAt(release);
    const changes = older === null ? [] : breakingChanges(older, JSON.parse(textAt('openapi.json')));
    expect(unnamed(changes, textAt('CHANGELOG.md'))).toEqual([]);
  });

  const of = (change: (document: ReturnType<typeof small>) => void) => {
    const newer = small();
    change(newer);
    return breakingChanges(small(), newer).map(({ operation, what }) => `${operation} ${what}`);
  };
  const small = () => ({
    paths: {
      '/things': {
        post: {
          operationId: 'createThing',
          parameters: [{ in: 'query', name: 'dry', schema: { type: 'boolean' } }] as object[],
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  properties: {
                    name: { type: 'string' },
                    kind: { type: 'string', enum: ['a', 'b'] },
                  } as Record<string, object>,
                  required: ['name'],
                },
              },
            },
          },
          responses: {
            '201': {
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/Thing' },
                },
              },
            },
          } as Record<string, object>,
        },
      } as Record<string, { operationId: string; parameters: object[] } & Record<string, unknown>>,
    } as Record<string, Record<string, Record<string, unknown>>>,
    components: {
      schemas: {
        Thing: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            state: { anyOf: [{ type: 'string', enum: ['new'] }, { type: 'null' }] },
          } as Record<string, object>,
          required: ['id', 'state'],
        },
      },
    },
  });
  const operation = (document: ReturnType<typeof small>) =>
    document.paths['/things']?.post as unknown as {
      parameters: object[];
      requestBody: {
        content: {
          'application/json': { schema: { properties: Record<string, object>; required: string[] } };
        };
      };
      responses: Record<string, object>;
    };
  const body = (document: ReturnType<typeof small>) =>
    operation(document).requestBody.content['application/json'].schema;
  const thing = (document: ReturnType<typeof small>) => document.components.schemas.Thing;

  it('is an operation, an answer, or a member of an answer that is gone', () => {
    expect(of((document) => delete document.paths['/things'])).toEqual(['POST /things is gone']);
    expect(of((document) => delete operation(document).responses['201'])).toEqual([
      'POST /things does not answer 201 any more',
    ]);
    expect(of((document) => delete thing(document).properties.id)).toEqual(['POST /things 201.id is gone']);
    expect(of((document) => thing(document).required.pop())).toEqual([
      'POST /things 201.state may be absent now',
    ]);
    expect(of((document) => Object.assign(thing(document).properties, { id: { type: 'integer' } }))).toEqual([
      'POST /things 201.id is integer, was string',
    ]);
  });

  it('is a request that needs more, or takes less', () => {
    expect(of((document) => body(document).required.push('kind'))).toEqual([
      'POST /things body.kind is needed now',
    ]);
    expect(of((document) => delete body(document).properties.kind)).toEqual([
      'POST /things body.kind is gone',
    ]);
    expect(
      of((document) => Object.assign(body(document).properties, { kind: { type: 'string', enum: ['a'] } })),
    ).toEqual(['POST /things body.kind does not take b any more']);
    expect(of((document) => operation(document).parameters.pop())).toEqual([
      'POST /things the query parameter dry is gone',
    ]);
    expect(
      of((document) =>
        operation(document).parameters.push({ in: 'header', name: 'x', required: true, schema: {} }),
      ),
    ).toEqual(['POST /things the header parameter x is needed now']);
  });

  it('is nothing that is only more: a member, a value, an operation, a parameter that may be left out', () => {
    expect(
      of((document) => {
        Object.assign(thing(document).properties, {
          more: { type: 'string' },
          state: { anyOf: [{ type: 'string', enum: ['new', 'old'] }, { type: 'null' }] },
        });
        Object.assign(body(document).properties, {
          more: { type: 'string' },
          kind: { type: 'string', enum: ['a', 'b', 'c'] },
        });
        operation(document).parameters.push({ in: 'query', name: 'more', schema: {} });
        document.paths['/others'] = { get: { operationId: 'listOthers' } };
      }),
    ).toEqual([]);
  });

  it('is named by its operation under Unreleased, and by no older entry', () => {
    const changes = breakingChanges(small(), { paths: {} });
    const named =
      '# Changelog\n\n## Unreleased\n\n- Breaking: `POST /things` is gone; it\n  was never used.\n';
    expect(unnamed(changes, named)).toEqual([]);
    expect(unnamed(changes, '# Changelog\n\n## Unreleased\n\n- `POST /things` is gone.\n')).toHaveLength(1);
    const older = '## Unreleased\n\n## v0.1.0\n\n- Breaking: `POST /things`.\n';
    expect(unnamed(changes, older)).toHaveLength(1);
    expect(unreleased(older).trim()).toBe('');
  });
});

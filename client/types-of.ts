import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const head = `/** Made from openapi.json by \`npm run openapi\`; not edited by hand. */

`;

/** The TypeScript of an OpenAPI document. Its Idempotency-Keys may be left out: the client makes them. */
export async function typesOf(openApiJson: string): Promise<string> {
  const document = JSON.parse(openApiJson, (name, value) => {
    if (name === '' || typeof value !== 'object' || value === null) return value;
    return value.in === 'header' && value.name === 'Idempotency-Key' ? { ...value, required: false } : value;
  }) as OpenAPI3;
  return head + astToString(await openapiTS(document, { defaultNonNullable: false }));
}

import createOpenApiClient, { type Client } from 'openapi-fetch';
import { type ClientOptions, createFetch } from './patience.ts';
import type { paths } from './schema.ts';

/** Calls by method and path, as in `client.GET('/v1/complaints/{id}', { params: { path: { id } } })`. */
export interface RecourseClient extends Client<paths, 'application/json'> {
  /** The same client acting for a person of the organisation. */
  as(personId: string): RecourseClient;
}

/** A client of one installation with one key. Give its calls to `answer` or `each` to have problems thrown. */
export function createClient(options: ClientOptions): RecourseClient {
  const client = createOpenApiClient<paths, 'application/json'>({
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    fetch: createFetch(options),
  });
  return { ...client, as: (personId) => createClient({ ...options, actor: personId }) };
}

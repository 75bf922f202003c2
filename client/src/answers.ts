import { RecourseProblem } from './problems.ts';

/** What a call of the client comes to. */
export interface ApiCall<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

export interface Answered<T> {
  readonly data: T;
  readonly status: number;
  /** The version, in quotes, as it goes into `If-Match` and `If-None-Match`. */
  readonly etag: string | null;
  /** Whether this is the answer to an earlier request with the same Idempotency-Key. */
  readonly replayed: boolean;
}

/** The body of a call's answer. Throws {@link RecourseProblem} for whatever is no success. */
export async function answer<T>(call: ApiCall<T> | Promise<ApiCall<T>>): Promise<T> {
  return (await answered(call)).data;
}

/** As {@link answer}, with what the headers say. */
export async function answered<T>(call: ApiCall<T> | Promise<ApiCall<T>>): Promise<Answered<T>> {
  const { data, error, response } = await call;
  if (!response.ok) throw new RecourseProblem(response.status, error);
  return {
    data: data as T,
    status: response.status,
    etag: response.headers.get('etag'),
    replayed: response.headers.get('idempotency-replayed') === 'true',
  };
}

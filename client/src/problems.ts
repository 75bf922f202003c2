/** A field that is wrong: `pointer` into the body (RFC 6901), or a `parameter` of the query, path or headers. */
export interface FieldProblem {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly detail: string;
}

/** An answer that is no success, as RFC 9457 problem details. */
export class RecourseProblem extends Error {
  override readonly name = 'RecourseProblem';
  /** The last part of `type`, such as `not-allowed-now`; empty when something else than Recourse answered. */
  readonly kind: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** Leads whoever runs the installation to the log. */
  readonly requestId: string | null;
  /** All members, also those of this kind alone, such as `allowed`. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown) {
    const members: Readonly<Record<string, unknown>> =
      typeof body === 'object' && body !== null ? { ...body } : {};
    const title = textOf(members.title) || `The answer was ${status}.`;
    const detail = textOf(members.detail);
    super(detail === '' ? title : detail);
    this.kind = textOf(members.type).split('/').at(-1) ?? '';
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = Array.isArray(members.errors) ? (members.errors as FieldProblem[]) : [];
    this.requestId = textOf(members.requestId) || null;
    this.members = members;
  }
}

/** No answer came, however often and long it was asked. `cause` is the last failure. */
export class RecourseUnreachable extends Error {
  override readonly name = 'RecourseUnreachable';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

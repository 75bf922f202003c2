/** What each kind of problem means; its `type` is `/problems/<name>`, where this text is served. */
export interface Kind {
  readonly status: number;
  readonly title: string;
  readonly about: string;
}

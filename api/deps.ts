import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '../db/client.ts';
import type { Engine } from '../engine/engine.ts';
import type { ContentStore } from '../files/store.ts';
import type { ApiConfig } from './config.ts';

/** All that the API stands on. Tests give their own clock and their own databases. */
export interface Deps {
  readonly db: Db;
  readonly engine: Engine;
  readonly config: ApiConfig;
  /** Where the content of attachments is; closed with the application. */
  readonly store: ContentStore;
  /** Epoch milliseconds. */
  now(): number;
  readonly logger: FastifyBaseLogger;
}

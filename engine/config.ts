/** What reaching the engine needs of the environment. */
import { z } from 'zod';

/** Fields for the configuration of a process that talks to the engine. */
export const engineEnvironment = {
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must look like host:7233'),
  TEMPORAL_NAMESPACE: z.string().regex(/^\S+$/, 'must not contain spaces').default('default'),
};

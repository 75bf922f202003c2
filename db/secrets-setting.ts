/** The setting under which secrets are kept, the same for API and worker. */
import { z } from 'zod';
import { isSecretsKey } from './secret-box.ts';

const form =
  '32 bytes in base64, as `openssl rand -base64 32` makes them, or several with commas between, the newest first';

/** Nothing runs without it: secrets are never kept as they are. The value is in no message. */
export const secretsKeyVariable = z
  .string({ error: `is needed to keep secrets encrypted: ${form}` })
  .refine(isSecretsKey, `must be ${form}`);

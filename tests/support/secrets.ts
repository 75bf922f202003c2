/** What suites keep secrets under. */
import { createSecretBox } from '../../db/secret-box.ts';

export const testSecretsKey = Buffer.alloc(32, 5).toString('base64');
export const testBox = createSecretBox(testSecretsKey);

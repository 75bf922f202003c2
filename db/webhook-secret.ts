/** How the secret of a webhook lies in its row: encrypted, and of use in no other row. */
import type { SealedSecret, SecretBox } from './secret-box.ts';

/** A row of `webhook_secrets`. */
export interface KeptWebhookSecret extends SealedSecret {
  readonly id: string;
  readonly webhookId: string;
}

export const placeOfWebhookSecret = ({
  id,
  webhookId,
}: Omit<KeptWebhookSecret, keyof SealedSecret>): string => `webhook_secrets:${webhookId}:${id}`;

/** The secret itself, `whsec_...`. Throws `SecretError`. */
export const openWebhookSecret = (box: SecretBox, kept: KeptWebhookSecret): string =>
  box.open(kept, placeOfWebhookSecret(kept)).toString('utf8');

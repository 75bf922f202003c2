/** When the installation's key is replaced, what lies under the old one is sealed anew: then the old one may go. */
import type { Db } from '../client.ts';
import { type SecretBox, SecretError } from '../secret-box.ts';
import { type KeptWebhookSecret, placeOfWebhookSecret } from '../webhook-secret.ts';

const batchMax = 200;

/** What lies under other keys than the one that seals. */
export interface SealedAnew {
  readonly sealed: number;
  /** Of these no key is known: they stay as they are. */
  readonly unreadable: number;
}

/** Seals the secrets of webhooks anew that lie under an old key; a row that another worker has in hand waits for it. */
export async function sealSecretsAnew(db: Db, box: SecretBox): Promise<SealedAnew> {
  return db.sql.begin<SealedAnew>(async (tx) => {
    const rows = await tx<KeptWebhookSecret[]>`
      select id, webhook_id as "webhookId", key_id as "keyId", sealed from webhook_secrets
       where key_id <> ${box.keyId} order by id limit ${batchMax} for update skip locked`;
    let unreadable = 0;
    for (const row of rows) {
      const place = placeOfWebhookSecret(row);
      try {
        const { keyId, sealed } = box.seal(box.open(row, place), place);
        await tx`update webhook_secrets set key_id = ${keyId}, sealed = ${sealed}::bytea where id = ${row.id}::uuid`;
      } catch (error) {
        if (!(error instanceof SecretError)) throw error;
        unreadable += 1;
      }
    }
    return { sealed: rows.length - unreadable, unreadable };
  }) as Promise<SealedAnew>;
}

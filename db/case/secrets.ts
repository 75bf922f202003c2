/** When the installation's key is replaced, what lies under the old one is sealed anew: then the old one may go. */
import type { Db } from '../client.ts';
import { type KeptKey, placeOfKey } from '../kept-keys.ts';
import { type SealedSecret, type SecretBox, SecretError } from '../secret-box.ts';
import { type KeptWebhookSecret, placeOfWebhookSecret } from '../webhook-secret.ts';

const batchMax = 200;

/** What lay under other keys than the one that seals. */
export interface SealedAnew {
  readonly sealed: number;
  /** Of these no key is known: they stay as they are. */
  readonly unreadable: number;
}

/** Seals anew what lies under an old key; a row that another worker has in hand is left to it. */
export async function sealSecretsAnew(db: Db, box: SecretBox): Promise<SealedAnew> {
  return db.sql.begin<SealedAnew>(async (tx) => {
    let [sealed, unreadable] = [0, 0];
    const anew = async (row: SealedSecret, place: string, keep: (kept: SealedSecret) => Promise<unknown>) => {
      try {
        await keep(box.seal(box.open(row, place), place));
        sealed += 1;
      } catch (error) {
        if (!(error instanceof SecretError)) throw error;
        unreadable += 1;
      }
    };
    const secrets = await tx<KeptWebhookSecret[]>`
      select id, webhook_id as "webhookId", key_id as "keyId", sealed from webhook_secrets
       where key_id <> ${box.keyId} order by id limit ${batchMax} for update skip locked`;
    for (const row of secrets) {
      await anew(
        row,
        placeOfWebhookSecret(row),
        (kept) => tx`
          update webhook_secrets set key_id = ${kept.keyId}, sealed = ${kept.sealed}::bytea where id = ${row.id}::uuid`,
      );
    }
    const keys = await tx<KeptKey[]>`
      select name, key_id as "keyId", sealed from kept_keys where key_id <> ${box.keyId} for update skip locked`;
    for (const row of keys) {
      await anew(
        row,
        placeOfKey(row.name),
        (kept) => tx`
          update kept_keys set key_id = ${kept.keyId}, sealed = ${kept.sealed}::bytea where name = ${row.name}`,
      );
    }
    return { sealed, unreadable };
  }) as Promise<SealedAnew>;
}

/** A receiver of mails as a process of its own that dies once the first file of a mail is in the store, before its row says so. */
import { createContactRefs } from '../../channels/customer-ref.ts';
import { createMailReceiver } from '../../channels/mail/receive-mail.ts';
import { openDb } from '../../db/client.ts';
import type { FilesConfig } from '../../files/config.ts';
import { createStore } from '../../files/create-store.ts';
import { testBox } from './secrets.ts';

const [databaseUrl, given, raw] = process.argv.slice(2);
if (databaseUrl === undefined || given === undefined || raw === undefined) {
  throw new Error('the database, the settings of files and a mail are needed');
}
const files = JSON.parse(given) as FilesConfig;
const db = openDb({ url: databaseUrl, maxConnections: 2 });
const store = createStore(files);
const { put } = store;
store.put = async (id, file) => {
  await put(id, file);
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => {});
};
const refOf = createContactRefs(db, testBox);
const mails = createMailReceiver({ db, zone: 'Europe/Kyiv', now: Date.now, refOf, store, files });
await mails.receive(Buffer.from(raw, 'base64'));

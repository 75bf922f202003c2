/**
 * `npm run audit:verify`: proves that the audit trail is what was written. Ends with 1 and names the first break.
 * With `--key <id>` only that key's signatures count, and with `--checkpoint <number>:<hash>` one that was noted
 * elsewhere must still be there: a database alone cannot prove that its end was not cut off.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDb } from '../db/client.ts';
import { proveAudit } from '../db/queries/audit-proof.ts';
import { environmentOfProcess, readUpConfig } from './config.ts';
import { urlOfRunning } from './local/postgres.ts';

const { values } = parseArgs({
  options: {
    key: { type: 'string' },
    checkpoint: { type: 'string' },
    'sealed-within': { type: 'string', default: '60' },
  },
});
const noted = /^(\d+):([0-9a-f]{64})$/.exec(values.checkpoint ?? '');
if (values.checkpoint !== undefined && noted === null)
  throw new Error('--checkpoint is like 17:<64 hex digits>');

const config = readUpConfig(environmentOfProcess());
const url = config.databaseUrl ?? (await urlOfRunning(join(config.dataFolder, 'postgres'), 'recourse'));
if (url === null) throw new Error('DATABASE_URL is not set, and npm start has no database in DATA_DIR.');
const db = openDb({
  url,
  maxConnections: 1,
  applicationName: 'recourse-audit-verify',
  statementTimeoutMs: 0,
});
try {
  const proof = await proveAudit(db, {
    sealedWithinSeconds: Number(values['sealed-within']),
    publicKeyId: values.key ?? null,
    noted: noted === null ? null : { number: Number(noted[1]), hash: noted[2] ?? '' },
  });
  const { entries, chains, checkpoints, unsealed, broken } = proof;
  if (broken === null) {
    console.log(`The audit trail holds: ${entries} entries in ${chains} chains, ${checkpoints} checkpoints.`);
    if (unsealed > 0) console.log(`${unsealed} entries were written a moment ago and wait for their seals.`);
  } else {
    const place = broken.position === null ? '' : ` at ${broken.position}`;
    const entry = broken.entryId === null ? '' : ` (entry ${broken.entryId})`;
    console.error(`The audit trail is broken: ${broken.chain}${place}${entry}: ${broken.what}.`);
    process.exitCode = 1;
  }
} finally {
  await db.close();
}

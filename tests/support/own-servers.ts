/** Starts an own PostgreSQL and Temporal server, tells their process ids, and waits to be killed. */
import { join } from 'node:path';
import { startPostgres } from '../../scripts/local/postgres.ts';
import { startTemporal } from '../../scripts/local/temporal.ts';

const [folder, executable] = process.argv.slice(2);
if (folder === undefined || executable === undefined) throw new Error('folder and executable are needed');
const postgres = await startPostgres({
  folder: join(folder, 'postgres'),
  database: 'kept',
  logFile: join(folder, 'postgres.log'),
});
const temporal = await startTemporal({
  executable,
  folder: join(folder, 'temporal'),
  logFile: join(folder, 'temporal.log'),
});
process.send?.({
  postgres: postgres.pid,
  temporal: temporal.pid,
  url: postgres.url,
  address: temporal.address,
});

/** `npm run db:prepare`: brings databases that run elsewhere to what worker and API need, and ends. */
import { environmentOfProcess, readUpConfig } from './config.ts';
import { prepareDatabases } from './local/prepare.ts';

const config = readUpConfig(environmentOfProcess());
const { databaseUrl, temporalAddress } = config;
if (databaseUrl === null || temporalAddress === null) {
  throw new Error('DATABASE_URL and TEMPORAL_ADDRESS are needed: they name what is to be prepared.');
}
await prepareDatabases({ ...config, databaseUrl, temporalAddress, onProgress: (step) => console.log(step) });
console.log('ready');

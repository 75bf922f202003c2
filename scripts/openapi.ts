/** `npm run openapi`: writes `openapi.json` anew. The types of the client are made from it. */
import { writeFile } from 'node:fs/promises';
import { describeApi } from '../api/description/document.ts';

await writeFile(new URL('../openapi.json', import.meta.url), await describeApi());
console.log('openapi.json is written.');

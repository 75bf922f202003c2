/** `npm run generate`: writes `src/schema.ts`, the types of all operations, from the committed `openapi.json`. */
import { readFile, writeFile } from 'node:fs/promises';
import { typesOf } from './types-of.ts';

const at = (path: string) => new URL(path, import.meta.url);
await writeFile(at('src/schema.ts'), await typesOf(await readFile(at('../openapi.json'), 'utf8')));
console.log('client/src/schema.ts is written.');

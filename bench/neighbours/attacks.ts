/** What somebody hostile sends, each of them refused: 10 MB, deep JSON, thousands of members, 10,000 fields, slow senders. */

/** Head of a request to register a complaint, with these fields and the blank line. */
const headWith = (key: string, fields: string): string =>
  `POST /v1/complaints HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nIdempotency-Key: attack\r\n` +
  `Content-Type: application/json\r\n${fields}\r\n\r\n`;

const mebibyte = 'x'.repeat(1024 * 1024);
const deep = '['.repeat(100_000);
const many = `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join()}}`;
const fields = Array.from({ length: 10_000 }, (_, at) => `X-${at}: y`).join('\r\n');

/** The pieces of each attack, by its name. */
export const attacks: Readonly<Record<string, (key: string) => readonly string[]>> = {
  'bodies of 10 MB': (key) => [
    headWith(key, 'Content-Length: 10485760'),
    ...Array.from({ length: 10 }, () => mebibyte),
  ],
  'JSON 100,000 deep': (key) => [headWith(key, `Content-Length: ${deep.length}`), deep],
  '20,000 members': (key) => [headWith(key, `Content-Length: ${many.length}`), many],
  '10,000 header fields': (key) => [headWith(key, fields)],
  'bodies that never end': (key) => [headWith(key, 'Content-Length: 1000'), 'x'],
  'heads that never end': () => ['GET /v1/complaints HTTP/1.1\r\nX-Slow: '],
};

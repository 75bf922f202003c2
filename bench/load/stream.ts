/** A file as it comes over HTTP, which is kept by nobody. */
import { get } from 'node:http';

/** Reads all of it; `take` is given each piece. Throws for another status than 200, and for a file that was cut off. */
export function readStream(url: string, key: string, take: (piece: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { authorization: `Bearer ${key}` }, agent: false }, (response) => {
      if (response.statusCode !== 200) {
        response.destroy();
        reject(new Error(`the file was answered with ${response.statusCode}`));
        return;
      }
      response.on('data', take);
      response.on('error', reject);
      response.on('end', () => resolve());
    });
    asked.on('error', reject);
  });
}

import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Makes ids. */
export type NewId = () => string;

const bytesPerId = 16;

/** UUIDv7 from randomness that is fetched for 256 ids at a time: a call of the system for each is what costs. */
export function createIds(): NewId {
  const pool = new Uint8Array(256 * bytesPerId);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const random = pool.subarray(used, used + bytesPerId);
    used += bytesPerId;
    return v7({ random });
  };
}

/** Passwords as they are kept: scrypt, its costs beside the digest, a few at a time. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { unavailable } from '../problems.ts';

/** N = 2^ln. OWASP's Password Storage Cheat Sheet takes ln 15, r 8, p 3 for as strong as ln 17, r 8, p 1. */
export interface ScryptCost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** Of the equivalent settings one with 32 MiB for each password that is looked at. */
export const costOf = (ln: number): ScryptCost => ({ ln, r: 8, p: 3 });

export interface Verdict {
  readonly isRight: boolean;
  /** Right, but kept under other costs than those of today. */
  readonly isStale: boolean;
}

export interface Passwords {
  /** The password as it is stored. */
  hash(password: string): Promise<string>;
  /** Compares. With null, for an account that is not there, it takes as long and is never right. */
  verify(password: string, stored: string | null): Promise<Verdict>;
}

/** Two fill the two threads that are left to everything else; more would only share them. */
const atOnce = 2;
const waitingMost = 32;

const derive = promisify(scrypt) as (
  password: string,
  salt: Buffer,
  length: number,
  options: { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number },
) => Promise<Buffer>;

const storedPattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/;

/**
 * Hashing under these costs. At most two are computed at a time, whoever asks; some more wait, and beyond that the
 * answer is 503: log-ins take neither all of the processor nor all of the memory.
 */
export function createPasswords(cost: ScryptCost): Passwords {
  const inTurn = createTurns(atOnce, waitingMost);
  const digest = (password: string, salt: Buffer, { ln, r, p }: ScryptCost) =>
    inTurn(() =>
      // Composed and decomposed letters are one password (NIST SP 800-63B, 3.1.1.2).
      derive(password.normalize('NFKC'), salt, 32, { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r }),
    );
  return {
    hash: async (password) => {
      const salt = randomBytes(16);
      const made = await digest(password, salt, cost);
      return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${made.toString('base64url')}`;
    },
    verify: async (password, stored) => {
      const parts = stored === null ? null : storedPattern.exec(stored);
      const [, ln = cost.ln, r = cost.r, p = cost.p, salt, kept] = parts ?? [];
      const under = { ln: Number(ln), r: Number(r), p: Number(p) };
      const expected = kept === undefined ? randomBytes(32) : Buffer.from(kept, 'base64url');
      const made = await digest(
        password,
        salt === undefined ? randomBytes(16) : Buffer.from(salt, 'base64url'),
        under,
      );
      const isRight = timingSafeEqual(made, expected) && parts !== null;
      const isToday = under.ln === cost.ln && under.r === cost.r && under.p === cost.p;
      return { isRight, isStale: isRight && !isToday };
    },
  };
}

/** Runs so many at a time; the others wait in order, up to a limit. */
function createTurns(most: number, waitingMost: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) {
      if (waiting.length >= waitingMost) throw unavailable('Too many people log in just now.', 2);
      // Whoever ends hands the turn over: `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

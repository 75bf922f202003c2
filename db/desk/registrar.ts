/** Registrations of many callers, several in one statement while others are under way. */
import postgres from 'postgres';
import type { Db } from '../client.ts';
import type { Claim } from './commands.ts';
import { type Registration, registerComplaints } from './intake.ts';

export interface Registrar {
  /** As `registerComplaint`, with whatever waits at the same time. */
  register(registration: Registration): Promise<Claim>;
}

export interface RegistrarOptions {
  /** Statements at the same time, 2 unless told: what comes while they run goes with the next one. */
  readonly statementsMax?: number;
  /** Registrations of one statement at most, 32 unless told. */
  readonly batchMax?: number;
}

interface Waiting {
  readonly registration: Registration;
  resolve(claim: Claim): void;
  reject(error: unknown): void;
}

/**
 * Nobody waits for company: who comes alone goes at once. One that PostgreSQL refuses takes none of the others with
 * it, for each of them is tried again alone.
 */
export function createRegistrar(
  db: Db,
  { statementsMax = 2, batchMax = 32 }: RegistrarOptions = {},
): Registrar {
  let waiting: Waiting[] = [];
  let underWay = 0;

  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const claims = await registerComplaints(
        db,
        batch.map(({ registration }) => registration),
      );
      for (const [index, claim] of claims.entries()) batch[index]?.resolve(claim);
    } catch (error) {
      if (batch.length > 1 && error instanceof postgres.PostgresError) {
        await Promise.all(batch.map((one) => settle([one])));
      } else for (const { reject } of batch) reject(error);
    }
  };

  const next = (): void => {
    while (underWay < statementsMax && waiting.length > 0) {
      const batch = waiting.slice(0, batchMax);
      waiting = waiting.slice(batchMax);
      underWay += 1;
      void settle(batch).finally(() => {
        underWay -= 1;
        next();
      });
    }
  };

  return {
    register: (registration) =>
      new Promise((resolve, reject) => {
        waiting.push({ registration, resolve, reject });
        next();
      }),
  };
}

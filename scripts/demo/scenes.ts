/** What happens once in a month, beside its cases. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Code } from '../../workflows/domain/vocabulary.ts';
import { lowerTheCap } from './cap.ts';
import { improve, type Work } from './improving.ts';
import { strike } from './incident.ts';
import { revise } from './knowledge.ts';
import type { Pilot } from './pilot.ts';
import type { CasePlan } from './plan.ts';
import type { Stage } from './play.ts';

export interface Scenes {
  /** Waits for all of them: what is told of them, and what was done about the cause of most complaints. */
  over(): Promise<{ readonly told: readonly string[]; readonly work: Work | null }>;
}

export interface Staged {
  readonly plans: readonly CasePlan[];
  /** What is worked on; null of none. */
  readonly cause: Code | null;
  /** So long complaints come. */
  readonly overMs: number;
  readonly pilot: Pilot | null;
  readonly isOver: () => boolean;
  /** Called with what went wrong: the month goes on. */
  readonly failed: (error: unknown) => void;
}

export function startScenes(stage: Stage, staged: Staged): Scenes {
  const { client, staff, dayMs } = stage;
  const { plans, cause, overMs, pilot, isOver } = staged;
  /** Null when it went wrong. */
  const acted = <T>(scene: Promise<T>): Promise<T | null> =>
    scene.catch((error: unknown) => {
      staged.failed(error);
      return null;
    });
  const halfway = sleep(overMs / 2);
  const expert = staff.experts[0] ?? staff.head;
  // A supervisor, whose month has no share that several demos would use up.
  const people = { head: staff.head, by: staff.supervisors.at(-1) ?? staff.head };
  const how = plans.find(({ theme }) => theme.rootCause === cause)?.theme.handOff.answer ?? '';

  const told = [
    halfway.then(() => strike(client, staff, isOver)),
    halfway.then(() => lowerTheCap(client, people, stage)),
    halfway.then(() => revise(client, expert)),
  ].map(acted);
  const widened = acted(halfway.then(() => pilot?.widen()));
  const worked = cause === null ? null : acted(improve(client, staff, { cause, how, overMs, dayMs }));

  return {
    async over() {
      await widened;
      const lines = await Promise.all(told);
      return { told: lines.filter((line) => line !== null), work: await worked };
    },
  };
}

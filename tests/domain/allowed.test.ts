import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Verb, verbs } from '../../workflows/complaint.contract.ts';
import { allowedAt } from '../../workflows/domain/allowed.ts';
import { type Stage, stages } from '../../workflows/domain/vocabulary.ts';

const source = (name: string): string =>
  readFileSync(new URL(`../../workflows/${name}`, import.meta.url), 'utf8');

/** What the function of each stage awaits, read from the process itself. */
function awaitedAt(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [, stage = '', body = ''] of source('complaint.ts').matchAll(
    /async function (\w+)\(c: Case\): Promise<Stage> \{(.*?)\n\}/gs,
  )) {
    const awaited = [...body.matchAll(/c\.next\(\[(.*?)\]\)/gs)].flatMap(([, list = '']) =>
      [...list.matchAll(/'(\w+)'/g)].map(([, verb = '']) => verb),
    );
    found.set(stage, awaited);
  }
  return found;
}

/** What is carried out at any stage, and the ends, read from the process as well. */
const anytime = [...source('anytime.ts').matchAll(/case '(\w+)':/g)].map(([, verb = '']) => verb);
const ends = ['withdraw', 'cancel', 'confirm_refusal', 'merge'];

/** Stages that wait for nobody: a decision taken there is carried out at the next one that does. */
const passesOnTo: Partial<Record<Stage, Stage>> = {
  received: 'triage',
  compensation: 'aftercare',
  resolved: 'aftercare',
};

const awaited = awaitedAt();
const rows = stages.map((stage) => ({
  stage,
  allowed: allowedAt[stage] as readonly Verb[],
  awaited: awaited.get(passesOnTo[stage] ?? stage) ?? [],
}));

describe('what may be decided at which stage', () => {
  it('is read from stages that the process has', () => {
    const waiting = stages.filter((stage) => stage !== 'closed' && !(stage in passesOnTo));
    expect(waiting.filter((stage) => (awaited.get(stage)?.length ?? 0) === 0)).toEqual([]);
    expect(anytime).toContain('reply');
  });

  it('every verb is allowed somewhere', () => {
    const somewhere = new Set<string>(rows.flatMap(({ allowed }) => allowed));
    expect(verbs.filter((verb) => !somewhere.has(verb))).toEqual([]);
  });

  it.each(rows)(
    'the table has all that the process awaits at $stage',
    ({ stage, allowed, awaited: awaits }) => {
      // While money is on its way, what aftercare awaits has to wait.
      if (stage === 'compensation') return;
      expect(awaits.filter((verb) => !allowed.includes(verb as Verb))).toEqual([]);
    },
  );

  it.each(rows)(
    'the process carries out all that the table allows at $stage',
    ({ allowed, awaited: awaits }) => {
      const carriedOut = [...awaits, ...anytime, ...ends];
      expect(allowed.filter((verb) => !carriedOut.includes(verb))).toEqual([]);
    },
  );

  it('an open case can be ended until money moves', () => {
    for (const { stage, allowed } of rows) {
      const moves = ['compensation', 'resolved', 'aftercare', 'closed'].includes(stage);
      expect([stage, allowed.includes('withdraw'), allowed.includes('cancel')]).toEqual([
        stage,
        !moves,
        !moves,
      ]);
    }
  });

  it('names no verb twice at a stage, and none once the case is closed', () => {
    for (const { allowed } of rows) expect(new Set(allowed).size).toBe(allowed.length);
    expect(allowedAt.closed).toEqual([]);
  });

  it('a case in aftercare takes no further work, only a reopening, a referral, an end, a word to the customer, or the end of a payment', () => {
    expect([...allowedAt.aftercare].sort()).toEqual([
      'close',
      'refer',
      'reopen',
      'reply',
      'reverse_payment',
      'void_breach',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { anytime, happened } from '../../workflows/anytime.ts';
import { start } from '../../workflows/domain/acts/clocks.ts';
import { correct } from '../../workflows/domain/acts/corrections.ts';
import {
  askCustomer,
  close,
  conclude,
  endCustomerWait,
  reopen,
  replied,
  resolve,
} from '../../workflows/domain/acts/course.ts';
import { approve, draft, offerEnded, putOffer, refuseApproval } from '../../workflows/domain/acts/offer.ts';
import { foundWanting, openReferral, refer, referralEnded } from '../../workflows/domain/acts/referral.ts';
import { assign, handOff, handTask, openTask } from '../../workflows/domain/acts/work.ts';
import { clockState, dueAtMs, runningMs } from '../../workflows/domain/clock.ts';
import { outcomes, referralOutcomes, stages } from '../../workflows/domain/vocabulary.ts';
import { defaultPolicy } from '../../workflows/policy.ts';
import {
  aDecision,
  aFact,
  aFile,
  anOffer,
  atStage,
  customersWord,
  day,
  hour,
  monday,
  Notebook,
  paid,
  supervisor,
} from './support/cases.ts';

const message = aFact('message', { channel: 'email' });
const again = { ...customersWord, reason: 'not_fixed' };

/** A case that was answered and resolved three days after it was received. */
function resolvedCase(): Notebook {
  const j = atStage('investigation');
  j.file.outcome = 'answered';
  j.do(monday + 3 * day, (it) => {
    replied(it);
    resolve(it);
    start(it, 'reopen_window');
  });
  return j;
}

describe('response clocks', () => {
  it('a robot’s acknowledgement is no first response, a person’s public reply is', () => {
    const j = new Notebook();
    j.letter('acknowledgement');
    expect(j.open()).toContain('first_response');
    j.do(monday + hour, (it) => anytime(it, aDecision('reply', {})));
    expect(j.clock('first_response')).toMatchObject({ met: true });
    expect(j.open()).not.toContain('first_response');
  });

  it('what a system says or reports is no person’s reply, whatever its role', () => {
    const j = atStage('investigation');
    j.actor = { kind: 'system', id: 'chat-bot', roles: ['agent'], standsInFor: [] };
    const talk = { channel: 'phone', direction: 'outbound', answered: true } as const;
    j.do(monday + hour, (it) => anytime(it, aDecision('reply', {})));
    j.do(monday + 2 * hour, (it) => happened(it, aFact('contact', talk)));
    j.do(monday + 3 * hour, askCustomer);
    expect(j.open()).toContain('first_response');
    j.actor = supervisor;
    j.do(monday + 4 * hour, (it) => anytime(it, aDecision('reply', {})));
    expect(j.clock('first_response').ledger.at(-1)).toMatchObject({
      atMs: monday + 4 * hour,
      state: 'stopped',
    });
  });

  it('first response never pauses, not even while the customer is awaited', () => {
    const j = atStage('investigation');
    j.do(monday + hour, askCustomer);
    expect(j.clock('first_response').ledger.map((entry) => entry.state)).toEqual(['running', 'stopped']);
    expect(clockState(j.clock('resolution'))).toBe('paused');
  });

  it('a message from the customer starts the next response, a reply ends it', () => {
    const j = atStage('investigation');
    j.do(monday + hour, replied);
    j.do(monday + 2 * hour, (it) => happened(it, message));
    expect(dueAtMs(j.clock('next_response'), j.file)).toBe(monday + 26 * hour);
    j.do(monday + 3 * hour, (it) => happened(it, aFact('message', { channel: 'email' })));
    expect(dueAtMs(j.clock('next_response'), j.file)).toBe(monday + 26 * hour);
    j.do(monday + 26 * hour, (it) => anytime(it, aDecision('reply', {})));
    expect(j.of('clock_met').at(-1)).toMatchObject({ met: true, reason: 'replied' });
    expect(j.open()).not.toContain('next_response');
  });

  it('a message before the first response waits for that one', () => {
    const j = new Notebook();
    j.do(monday + hour, (it) => happened(it, message));
    expect(j.open()).toEqual(['first_response', 'resolution', 'cumulative', 'unassigned']);
  });

  it('a live talk both asks and answers', () => {
    const j = new Notebook();
    j.do(monday + hour, (it) =>
      happened(it, aFact('contact', { channel: 'phone', direction: 'inbound', answered: true })),
    );
    expect(j.open()).not.toContain('first_response');
    expect(j.open()).not.toContain('next_response');
  });

  it('a note is nobody’s response', () => {
    const j = new Notebook();
    j.do(monday + hour, (it) => happened(it, aFact('note', {})));
    expect(j.open()).toContain('first_response');
  });
});

describe('waiting for the customer', () => {
  it('pauses the resolution clock, and their word lets it run on', () => {
    const j = atStage('investigation');
    j.do(monday + day, askCustomer);
    expect(dueAtMs(j.clock('resolution'), j.file)).toBeNull();
    j.do(monday + 3 * day, (it) => happened(it, message));
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 12 * day);
    expect(j.file.customerWait).toBeNull();
    expect(j.types()).toContain('customer_wait_ended');
  });

  it('does not pause the cumulative clock', () => {
    const j = atStage('investigation');
    j.do(monday + day, askCustomer);
    expect(clockState(j.clock('cumulative'))).toBe('running');
  });

  it('ends with the proposal, the conclusion and the resolution as well', () => {
    const ends: ((j: Notebook) => void)[] = [
      (j) => draft(j, anOffer(null, { kind: 'answer' }), 'agent-1'),
      (j) => endCustomerWait(j, 'concluded'),
      resolve,
    ];
    for (const end of ends) {
      const j = atStage('investigation');
      j.do(monday + day, askCustomer);
      j.do(monday + 2 * day, end);
      expect(j.file.customerWait).toBeNull();
      expect(j.open()).not.toContain('customer_wait');
      expect(clockState(j.clock('resolution'))).not.toBe('paused');
    }
  });

  it('asked twice in turn, both pauses count', () => {
    const j = atStage('investigation');
    for (const from of [1, 5]) {
      j.do(monday + from * day, askCustomer);
      j.do(monday + (from + 2) * day, (it) => happened(it, aFact('message', { channel: 'email' })));
    }
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 14 * day);
  });
});

describe('people and tasks', () => {
  it('the case’s own tasks move with the person responsible, an approval does not', () => {
    const j = atStage('approval');
    openTask(j, { step: 'investigate', role: 'agent', clockId: 'resolution.1' });
    assign(j, 'agent-7');
    expect(j.file.tasks.map((task) => [task.step, task.assignee])).toEqual([
      ['approve', null],
      ['investigate', 'agent-7'],
    ]);
    handTask(j, 'approve.p1', 'supervisor-1', 'task_claimed');
    expect(j.file.assignee).toBe('agent-7');
    expect(j.file.tasks[0]?.assignee).toBe('supervisor-1');
  });

  it('whoever claims the work is responsible, and nobody is watched as unassigned', () => {
    const j = atStage('triage');
    openTask(j, { step: 'triage', role: 'agent', clockId: 'unassigned.1' });
    j.do(monday + hour, (it) => anytime(it, aDecision('claim_task', { taskId: 'triage.1' })));
    expect(j.file.assignee).toBe('agent-1');
    expect(j.open()).not.toContain('unassigned');
    j.do(monday + 2 * hour, (it) => anytime(it, aDecision('release_task', { taskId: 'triage.1' })));
    expect(j.file.assignee).toBeNull();
    expect(j.open()).toContain('unassigned');
  });

  it('a task is opened once', () => {
    const j = new Notebook();
    for (let i = 0; i < 2; i += 1) openTask(j, { step: 'triage', role: 'agent', clockId: 'unassigned.1' });
    expect(j.file.tasks).toHaveLength(1);
    expect(j.of('task_opened')).toHaveLength(1);
  });

  it('a question taken back or answered leaves no task and no running clock', () => {
    for (const end of ['answered', 'recalled'] as const) {
      const j = atStage('investigation');
      handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: null });
      if (end === 'answered') happened(j, aFact('department_answer', { handOffId: 'h1' }));
      else draft(j, anOffer(null), 'agent-1');
      expect(j.file.handOffs).toMatchObject([{ state: end }]);
      expect(j.file.tasks.map((task) => task.step)).toEqual(['investigate']);
      expect(j.open()).not.toContain('hand_off');
      const events = j.events.length;
      happened(j, aFact('department_answer', { handOffId: 'h1' }));
      expect(j.events.length).toBe(events);
    }
  });
});

describe('proposal, approval and offer', () => {
  it('the finding may come with the proposal or before, and is separate from compensation', () => {
    const j = atStage('investigation');
    conclude(j, { finding: 'rejected', rootCause: 'none' });
    const proposal = draft(j, anOffer(5_000, { finding: null, rootCause: null }), 'agent-1');
    expect(proposal).toMatchObject({ finding: 'rejected', rootCause: 'none', proposedBy: 'agent-1' });
  });

  it('an approval may change the amount and names who approved', () => {
    const j = atStage('approval');
    approve(j, supervisor, { amountMinor: 70_000, currency: 'UAH' });
    expect(j.file.proposal).toMatchObject({
      compensation: { amountMinor: 70_000 },
      proposedBy: 'agent-1',
      approvedBy: 'supervisor-1',
    });
    expect(j.open()).not.toContain('approval');
  });

  it('an approval waits for whoever has the power in the class that the case turns out to be of', () => {
    const inStore = { role: 'supervisor', class: 'store', maxMinor: 100 } as const;
    const policy = { ...defaultPolicy, powers: [...defaultPolicy.powers, inStore] };
    const j = atStage('approval', { policy });
    const to = { class: 'store', category: 'freshness', severity: 'low', reason: 'spoilt' } as const;
    anytime(j, aDecision('reclassify', to));
    expect(j.file.tasks).toMatchObject([{ id: 'approve.p1', role: 'head' }]);
    anytime(j, aDecision('reclassify', { ...to, class: 'loyalty_card' }));
    expect(j.file.tasks).toMatchObject([{ id: 'approve.p1', role: 'supervisor' }]);
  });

  it('a refused or returned proposal is gone, its clock ended', () => {
    for (const log of ['approval_refused', 'sent_back'] as const) {
      const j = atStage('approval');
      refuseApproval(j, log, 'too_much');
      expect(j.file.proposal).toBeNull();
      expect(j.open()).not.toContain('approval');
      expect(j.of(log)).toEqual([{ reason: 'too_much' }]);
    }
  });

  it('an offer pauses the resolution clock until the customer speaks or stays silent', () => {
    for (const how of ['accepted', 'declined', 'lapsed'] as const) {
      const j = atStage('investigation');
      j.do(monday + day, (it) => {
        draft(it, anOffer(1_000), 'agent-1');
        putOffer(it);
      });
      expect(clockState(j.clock('resolution'))).toBe('paused');
      j.do(monday + 2 * day, (it) =>
        offerEnded(it, how === 'lapsed' ? { log: how } : { log: how, ...customersWord }),
      );
      expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 11 * day);
      expect(j.file.declined !== null).toBe(how === 'declined');
      expect(j.open()).not.toContain('offer');
    }
  });

  it('an offer in place of another starts a wait of its own', () => {
    const j = atStage('investigation');
    j.do(monday + day, (it) => {
      it.file.version = 2;
      draft(it, anOffer(1_000), 'agent-1');
      putOffer(it);
    });
    j.do(monday + 5 * day, (it) => {
      it.file.version = 3;
      draft(it, anOffer(2_000, { proposalId: 'p2' }), 'agent-1');
      putOffer(it);
    });
    expect(j.open().filter((kind) => kind === 'offer')).toHaveLength(1);
    expect(dueAtMs(j.clock('offer'), j.file)).toBe(monday + 19 * day);
    expect(new Set(j.letters.map((letter) => letter.key)).size).toBe(2);
  });
});

describe('resolved and reopened', () => {
  it('a resolved case has no running clock but the window to reopen', () => {
    const j = resolvedCase();
    expect(j.open()).toEqual(['cumulative', 'reopen_window']);
    expect(clockState(j.clock('cumulative'))).toBe('paused');
    expect(j.clock('resolution').met).toBe(true);
  });

  it('reopening starts a clock of its own while the cumulative one goes on; the time between is the customer’s', () => {
    const j = resolvedCase();
    j.do(monday + 10 * day, (it) => reopen(it, again));
    expect(j.file.cycle).toBe(2);
    expect(j.clock('resolution')).toMatchObject({ id: 'resolution.2', cycle: 2, met: null });
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 20 * day);
    expect(runningMs(j.clock('cumulative'), monday + 11 * day, j.file)).toBe(4 * day);
    expect(j.file.clocks.find((clock) => clock.id === 'resolution.1')?.met).toBe(true);
    expect(j.open()).not.toContain('reopen_window');
  });

  it('reopening does not take back what was paid, but asks for a new finding', () => {
    const j = resolvedCase();
    const payments = [paid(12_300)];
    j.file.payments = payments;
    j.do(monday + 4 * day, (it) => reopen(it, again));
    expect(j.file).toMatchObject({
      payments,
      outcome: null,
      finding: null,
      rootCause: null,
      proposal: null,
      claim: null,
      declined: null,
      resolvedAtMs: null,
      handOffs: [],
    });
  });

  it('the customer who reopens gets an answer within the limit, once', () => {
    const j = resolvedCase();
    j.do(monday + 4 * day, (it) => reopen(it, again));
    expect(j.open().filter((kind) => kind === 'next_response')).toHaveLength(1);
    j.do(monday + 4 * day + hour, replied);
    expect(j.open()).not.toContain('next_response');
  });

  it('who wrote before reopening waits from when they wrote, and one reply answers both', () => {
    const j = resolvedCase();
    j.do(monday + 4 * day, (it) => happened(it, message));
    j.do(monday + 4.5 * day, (it) => reopen(it, again));
    expect(j.open().filter((kind) => kind === 'next_response')).toHaveLength(1);
    expect(dueAtMs(j.clock('next_response'), j.file)).toBe(monday + 5 * day);
    j.do(monday + 4.6 * day, replied);
    expect(j.open()).not.toContain('next_response');
  });

  it('“thanks” does not reopen', () => {
    const j = resolvedCase();
    j.do(monday + 4 * day, (it) => happened(it, message));
    expect(j.file).toMatchObject({ cycle: 1, outcome: 'answered' });
    expect(clockState(j.clock('resolution'))).toBe('stopped');
    expect(j.open()).toContain('reopen_window');
  });

  it('a reopened case that nobody has is watched as unassigned', () => {
    const j = resolvedCase();
    j.file.assignee = null;
    j.do(monday + 4 * day, (it) => reopen(it, again));
    expect(j.open()).toContain('unassigned');
  });
});

describe('a referral after the resolution, which nobody follows any more', () => {
  function letGoOf(): Notebook {
    const j = resolvedCase();
    j.file.assignee = 'agent-1';
    j.file.stage = 'aftercare';
    start(j, 'reopen_window');
    j.do(monday + 4 * day, (it) =>
      refer(it, { referralId: 'r1', body: 'ombudsman', reason: 'asked', dueInDays: null }),
    );
    j.file.stage = 'referral';
    openTask(j, { step: 'follow_referral', role: 'agent', clockId: openReferral(j.file).clockId });
    j.do(monday + 5 * day, (it) => handTask(it, 'follow_referral.1', null, 'task_released'));
    return j;
  }
  const unassigned = (j: Notebook) =>
    j.file.clocks.filter(({ kind, ledger }) => kind === 'unassigned' && ledger.at(-1)?.state === 'running');

  for (const outcome of referralOutcomes) {
    const is = foundWanting(outcome)
      ? 'goes on to be watched as unassigned, by one clock'
      : 'is watched no more';
    it(`${is} when it ends as ${outcome}`, () => {
      const j = letGoOf();
      expect(unassigned(j)).toHaveLength(1);
      j.do(monday + 5 * day + hour, (it) => {
        referralEnded(it, outcome);
        if (foundWanting(outcome)) reopen(it, { reason: `referral_${outcome}` });
      });
      expect(unassigned(j).map(({ ledger }) => ledger[0]?.atMs)).toEqual(
        foundWanting(outcome) ? [monday + 5 * day] : [],
      );
    });
  }
});

describe('closed', () => {
  it.each(stages.filter((stage) => stage !== 'closed'))(
    'a case closed at %s leaves no running clock and no task',
    (stage) => {
      for (const outcome of outcomes) {
        const j = atStage(stage);
        if (stage === 'investigation' || stage === 'proposal') {
          handOff(j, { handOffId: 'h1', department: 'logistics', dueInDays: null });
        }
        if (stage === 'investigation') askCustomer(j);
        j.do(monday + hour, (it) => close(it, outcome));
        expect(j.open()).toEqual([]);
        expect(j.file.tasks).toEqual([]);
        expect(j.file.handOffs.every((asked) => asked.state !== 'open')).toBe(true);
        expect(j.file).toMatchObject({ outcome, customerWait: null, endedAtMs: monday + hour });
      }
    },
  );
});

describe('breaches', () => {
  it('can be voided with a reason and an author, and stay', () => {
    const j = new Notebook();
    j.goTo(monday + 2 * day);
    const clockId = 'first_response.1';
    anytime(j, aDecision('void_breach', { clockId, reason: 'outage' }, { actor: supervisor }));
    expect(j.clock('first_response').breach).toEqual({
      dueAtMs: monday + day,
      detectedAtMs: monday + 2 * day,
      cause: 'time',
      voided: { atMs: monday + 2 * day, by: 'supervisor-1', reason: 'outage' },
    });
    expect(j.of('breach_voided')).toEqual([{ clockId, reason: 'outage' }]);
    j.goTo(monday + 9 * day);
    expect(j.of('breached').filter((data) => data.clockId === clockId)).toHaveLength(1);
  });

  it('of ended clocks stay in the file, clocks that ended well leave it', () => {
    const j = atStage('investigation');
    const answer = (fromHour: number, toHour: number, version: number) => {
      j.do(monday + fromHour * hour, (it) => {
        it.file.version = version;
        happened(it, aFact('message', { channel: 'email' }));
      });
      j.do(monday + toHour * hour, replied);
    };
    j.do(monday + hour, replied);
    answer(2, 3, 2);
    answer(4, 40, 3);
    answer(41, 42, 4);
    answer(43, 44, 5);
    const kept = j.file.clocks.filter((clock) => clock.kind === 'next_response');
    expect(kept.map((clock) => [clock.id, clock.met])).toEqual([
      ['next_response.3', false],
      ['next_response.5', true],
    ]);
  });
});

describe('a correction of when the complaint was received', () => {
  const toMs = monday - 2 * day;
  const corrected = { fields: ['receivedAt'], receivedAtMs: toMs };

  it('moves every clock that counts from it, and keeps the old value in the timeline', () => {
    const j = new Notebook();
    j.do(monday + hour, (it) => happened(it, aFact('correction', corrected)));
    expect(j.file.receivedAtMs).toBe(toMs);
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 8 * day);
    expect(dueAtMs(j.clock('first_response'), j.file)).toBe(monday - day);
    expect(j.of('corrected')).toEqual([{ fields: ['receivedAt'], before: monday, receivedAtMs: toMs }]);
    j.goTo(monday + hour + 1);
    expect(j.clock('first_response').breach).toMatchObject({ dueAtMs: monday - day });
  });

  it('keeps the pauses', () => {
    const j = atStage('investigation');
    j.do(monday + day, askCustomer);
    j.do(monday + 3 * day, (it) => happened(it, message));
    j.do(monday + 4 * day, (it) => correct(it, corrected));
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 10 * day);
  });

  it('leaves clocks that began later alone', () => {
    const j = resolvedCase();
    j.do(monday + 10 * day, (it) => reopen(it, again));
    j.do(monday + 11 * day, (it) => correct(it, corrected));
    expect(dueAtMs(j.clock('resolution'), j.file)).toBe(monday + 20 * day);
  });

  it('judges a clock that has ended anew: the reply was late after all', () => {
    const j = new Notebook();
    j.do(monday + hour, replied);
    expect(j.clock('first_response').met).toBe(true);
    j.do(monday + 2 * hour, (it) => correct(it, corrected));
    expect(j.clock('first_response')).toMatchObject({
      met: false,
      breach: { dueAtMs: monday - day, detectedAtMs: monday + 2 * hour, cause: 'time' },
    });
  });

  it('that makes a case late while the customer is awaited is known at once', () => {
    const j = atStage('investigation');
    j.do(monday + 9 * day, askCustomer);
    j.do(monday + 10 * day, (it) => correct(it, corrected));
    expect(j.clock('resolution').breach).toMatchObject({ dueAtMs: monday + 8 * day, cause: 'time' });
    j.do(monday + 11 * day, resolve);
    expect(j.clock('resolution').met).toBe(false);
  });

  it('never takes a breach back: that can only be voided', () => {
    const j = new Notebook();
    j.goTo(monday + 25 * hour);
    j.do(monday + 26 * hour, (it) =>
      correct(it, { fields: ['receivedAt'], receivedAtMs: monday + 5 * hour }),
    );
    expect(j.clock('first_response').breach).not.toBeNull();
    j.do(monday + 27 * hour, replied);
    expect(j.clock('first_response').met).toBe(false);
  });

  it('does not put a start after what happened since', () => {
    const j = new Notebook();
    j.do(monday + hour, replied);
    j.do(monday + 5 * hour, (it) => correct(it, { fields: ['receivedAt'], receivedAtMs: monday + 2 * hour }));
    for (const clock of j.file.clocks) {
      const times = clock.ledger.map((entry) => entry.atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('of other fields moves nothing', () => {
    const j = new Notebook(aFile());
    const before = structuredClone(j.file);
    correct(j, { fields: ['email'], receivedAtMs: null });
    expect(j.file).toEqual(before);
    expect(j.of('corrected')).toEqual([{ fields: ['email'] }]);
  });
});

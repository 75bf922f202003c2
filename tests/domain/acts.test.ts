import { describe, expect, it } from 'vitest';
import { anytime, happened } from '../../workflows/anytime.ts';
import {
  askCustomer,
  conclude,
  endCustomerWait,
  replied,
  resolve,
} from '../../workflows/domain/acts/course.ts';
import { approve, draft, offerEnded, putOffer, refuseApproval } from '../../workflows/domain/acts/offer.ts';
import { superiorsOf, watchUnassigned } from '../../workflows/domain/acts/unassigned.ts';
import { assign, handOff, handTask, openTask, toLine } from '../../workflows/domain/acts/work.ts';
import { clockState, dueAtMs } from '../../workflows/domain/clock.ts';
import { defaultPolicy } from '../../workflows/policy.ts';
import {
  aDecision,
  aFact,
  anOffer,
  atStage,
  customersWord,
  day,
  hour,
  monday,
  Notebook,
  supervisor,
} from './support/cases.ts';

const message = aFact('message', { channel: 'email' });

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

  it('a second pair of eyes is the supervisors’ still when the case is given to somebody, or to the experts', () => {
    const j = atStage('investigation');
    anytime(j, aDecision('refuse_cooperation', { reason: 'threats' }, { actor: supervisor }));
    assign(j, 'agent-7');
    toLine(j, 'expert');
    expect(j.file.tasks.map(({ step, role, assignee }) => [step, role, assignee])).toEqual([
      ['investigate', 'expert', 'agent-7'],
      ['confirm_refusal', 'supervisor', null],
    ]);
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

  it('a case that nobody has is to be given to somebody when its limit has passed, counted from when nobody had it', () => {
    const j = atStage('triage');
    j.do(monday + hour, watchUnassigned);
    expect(j.goTo(monday + 4 * hour)).toBeNull();
    expect(j.goTo(monday + 4 * hour + 1)).toBe('routing');
    j.do(monday + 5 * hour, (it) => assign(it, 'agent-1'));
    watchUnassigned(j);
    expect(j.open()).not.toContain('routing');
    j.file.version += 1;
    j.do(monday + 6 * hour, (it) => assign(it, null));
    watchUnassigned(j);
    expect(j.goTo(monday + 10 * hour)).toBeNull();
    expect(j.goTo(monday + 10 * hour + 1)).toBe('routing');
  });

  it('those who get such a case after its own people are whom the ladder of the limit goes up to', () => {
    const { unassigned } = defaultPolicy;
    const [first] = unassigned.ladder;
    if (first === undefined) throw new Error('the ladder has no rungs');
    const ladder = [
      { ...first, action: 'remind' as const, to: 'agent' as const },
      { ...first, to: 'assignee' as const },
      ...unassigned.ladder,
      first,
    ];
    expect(superiorsOf({ policy: { ...defaultPolicy, unassigned: { ...unassigned, ladder } } })).toEqual([
      'supervisor',
      'head',
    ]);
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

/** Clocks of a case into which another is merged, and as they return when that is undone. */
import { describe, expect, it } from 'vitest';
import { end, pauseResolution, resumeResolution } from '../../workflows/domain/acts/clocks.ts';
import { correct, promise } from '../../workflows/domain/acts/corrections.ts';
import { classify, close, replied } from '../../workflows/domain/acts/course.ts';
import { separate, takeOver, whatIsHandedOver } from '../../workflows/domain/acts/merging.ts';
import { clockState, dueAtMs, remainingMs, startedAtMs } from '../../workflows/domain/clock.ts';
import { continuedClocks } from '../../workflows/domain/continued.ts';
import { explainClock } from '../../workflows/domain/explain.ts';
import { aFile, day, hour, monday, Notebook } from './support/cases.ts';

const other = { caseId: '0190a000-0000-7000-8000-000000000002', number: 'C-2026-000002' };
const third = { caseId: '0190a000-0000-7000-8000-000000000003', number: 'C-2026-000003' };
const supervisor = '0190a000-0000-7000-8000-0000000000aa';

/** A case of ten days, received on Monday. */
const survivor = () => new Notebook(aFile());
const dueOf = (j: Notebook) => dueAtMs(j.clock('resolution'), j.file);

describe('a case that takes another over', () => {
  it('has the earliest receipt, and the clocks that run count from it with their pauses kept', () => {
    const j = survivor();
    j.do(monday + hour, () => pauseResolution(j, 'customer'));
    j.do(monday + 5 * hour, () => resumeResolution(j));
    j.do(monday + 6 * hour, () => takeOver(j, { ...other, receivedAtMs: monday - day, dueAtMs: null }));
    expect(j.file.receivedAtMs).toBe(monday - day);
    for (const kind of ['first_response', 'resolution', 'cumulative'] as const) {
      expect(startedAtMs(j.clock(kind))).toBe(monday - day);
    }
    // Nobody is late because a colleague did not take the other case on.
    expect(startedAtMs(j.clock('unassigned'))).toBe(monday);
    expect(j.clock('resolution').ledger).toHaveLength(3);
    expect(dueOf(j)).toBe(monday + 9 * day + 4 * hour);
    expect(j.of('merged_in')).toEqual([{ ...other, receivedAtMs: monday - day, dueAtMs: null }]);
  });

  it('keeps its own receipt where that is the earlier one', () => {
    const j = survivor();
    takeOver(j, { ...other, receivedAtMs: monday + day, dueAtMs: monday + 20 * day });
    expect([j.file.receivedAtMs, dueOf(j)]).toEqual([monday, monday + 10 * day]);
  });

  it('is due when the stricter of both was', () => {
    const j = survivor();
    j.do(monday + hour, () => takeOver(j, { ...other, receivedAtMs: monday, dueAtMs: monday + 2 * day }));
    expect(dueOf(j)).toBe(monday + 2 * day);
    classify(j, { class: 'store', category: null, severity: null, reason: 'wrong' }, 'reclassified');
    expect(dueOf(j)).toBe(monday + 2 * day);
    classify(j, { class: 'non_standard', category: null, severity: null, reason: 'wrong' }, 'reclassified');
    expect(dueOf(j)).toBe(monday + day);
  });

  it('stands still with what is left to the stricter due instant, which then moves by the pause', () => {
    const j = survivor();
    j.do(monday + hour, () => takeOver(j, { ...other, receivedAtMs: monday, dueAtMs: monday + 2 * day }));
    j.do(monday + day, () => pauseResolution(j, 'customer'));
    expect([dueOf(j), remainingMs(j.clock('resolution'), j.file)]).toEqual([null, day]);
    j.do(monday + 4 * day, () => resumeResolution(j));
    expect(dueOf(j)).toBe(monday + 5 * day);
  });

  it('counts what is left from the merge when it stood still before', () => {
    const j = survivor();
    j.do(monday + hour, () => pauseResolution(j, 'customer'));
    j.do(monday + day, () => takeOver(j, { ...other, receivedAtMs: monday, dueAtMs: monday + 2 * day }));
    expect(remainingMs(j.clock('resolution'), j.file)).toBe(day);
    j.do(monday + 3 * day, () => resumeResolution(j));
    expect(dueOf(j)).toBe(monday + 4 * day);
  });

  it('is late at once where the other was, and that is told apart', () => {
    const j = survivor();
    j.do(monday + day, () =>
      takeOver(j, { ...other, receivedAtMs: monday - 9 * day, dueAtMs: monday - 6 * day }),
    );
    expect(j.clock('resolution').breach).toMatchObject({ dueAtMs: monday - 6 * day, cause: 'by_merge' });
    expect(j.clock('first_response').breach).toMatchObject({ dueAtMs: monday - 8 * day, cause: 'by_merge' });
  });

  it('leaves a first response that was given in time as it was', () => {
    const j = survivor();
    j.do(monday + hour, () => replied(j));
    j.do(monday + day, () => takeOver(j, { ...other, receivedAtMs: monday - 9 * day, dueAtMs: null }));
    expect(j.clock('first_response')).toMatchObject({ met: true, breach: null });
    expect(startedAtMs(j.clock('first_response'))).toBe(monday);
  });

  it('keeps a date that is promised afterwards: it was promised for both', () => {
    const j = survivor();
    j.do(monday + hour, () => takeOver(j, { ...other, receivedAtMs: monday, dueAtMs: monday + 2 * day }));
    j.do(monday + 2 * hour, () => promise(j, monday + 5 * day, supervisor));
    expect(dueOf(j)).toBe(monday + 5 * day);
    j.do(monday + 3 * hour, () => takeOver(j, { ...third, receivedAtMs: monday, dueAtMs: monday + 3 * day }));
    expect(dueOf(j)).toBe(monday + 3 * day);
  });

  it('explains whose due instant it is', () => {
    const j = survivor();
    j.do(monday + hour, () => takeOver(j, { ...other, receivedAtMs: monday, dueAtMs: monday + 2 * day }));
    const { lines, dueAtMs: due } = explainClock(j.clock('resolution'), j.file.policy, j.file.ground, j.atMs);
    expect(due).toBe(monday + 2 * day);
    expect(lines.join(' ')).toContain(
      `C-2026-000002, merged into this case ${new Date(monday + hour).toISOString()}, was due ${new Date(monday + 2 * day).toISOString()}: stricter, so it holds.`,
    );
  });
});

describe('a merge that is undone', () => {
  it('leaves the clocks as they would have been', () => {
    const plain = survivor();
    const j = survivor();
    for (const one of [plain, j]) {
      one.do(monday + hour, () => pauseResolution(one, 'customer'));
      one.do(monday + 3 * hour, () => resumeResolution(one));
    }
    j.do(monday + 4 * hour, () =>
      takeOver(j, { ...other, receivedAtMs: monday - 6 * hour, dueAtMs: monday + day }),
    );
    j.do(monday + 8 * hour, () => separate(j, other.caseId, supervisor));
    plain.goTo(monday + 8 * hour);
    expect(j.file.clocks).toEqual(plain.file.clocks);
    expect(j.file.receivedAtMs).toBe(monday);
    expect(j.of('separated')).toEqual([other]);
  });

  it('voids a breach that the stricter limit alone brought, and lets the case breach again', () => {
    const j = survivor();
    j.do(monday + hour, () => takeOver(j, { ...other, receivedAtMs: monday, dueAtMs: monday + day }));
    j.goTo(monday + 3 * day);
    expect(j.clock('resolution').breach).toMatchObject({ dueAtMs: monday + day, voided: null });
    separate(j, other.caseId, supervisor);
    expect(j.clock('resolution').breach?.voided).toEqual({
      atMs: monday + 3 * day,
      by: supervisor,
      reason: 'unmerged',
    });
    j.goTo(monday + 11 * day);
    expect(j.clock('resolution').breach).toMatchObject({ dueAtMs: monday + 10 * day, voided: null });
  });

  it('leaves a breach that is one by the own limit too', () => {
    const j = survivor();
    j.do(monday + hour, () => takeOver(j, { ...other, receivedAtMs: monday, dueAtMs: monday + day }));
    j.goTo(monday + 12 * day);
    separate(j, other.caseId, supervisor);
    expect(j.clock('resolution').breach).toMatchObject({ dueAtMs: monday + day, voided: null });
  });

  it('judges a response anew that was late by the merge alone', () => {
    const j = survivor();
    j.do(monday + hour, () => takeOver(j, { ...other, receivedAtMs: monday - 3 * day, dueAtMs: null }));
    j.do(monday + 2 * hour, () => replied(j));
    expect(j.clock('first_response').met).toBe(false);
    j.do(monday + day, () => separate(j, other.caseId, supervisor));
    expect(j.clock('first_response')).toMatchObject({
      met: true,
      breach: { voided: { reason: 'unmerged' } },
    });
  });

  it('keeps what another case that was merged asks for', () => {
    const j = survivor();
    takeOver(j, { ...other, receivedAtMs: monday - 2 * hour, dueAtMs: monday + day });
    takeOver(j, { ...third, receivedAtMs: monday - hour, dueAtMs: monday + 2 * day });
    expect([j.file.receivedAtMs, dueOf(j)]).toEqual([monday - 2 * hour, monday + day]);
    separate(j, other.caseId, supervisor);
    expect([j.file.receivedAtMs, dueOf(j)]).toEqual([monday - hour, monday + 2 * day]);
    separate(j, other.caseId, supervisor);
    expect(j.of('separated')).toHaveLength(1);
  });

  it('returns to a receipt that was corrected meanwhile', () => {
    const j = survivor();
    takeOver(j, { ...other, receivedAtMs: monday - 2 * hour, dueAtMs: null });
    correct(j, { fields: ['receivedAt'], receivedAtMs: monday - hour });
    expect(j.file.receivedAtMs).toBe(monday - 2 * hour);
    separate(j, other.caseId, supervisor);
    expect([j.file.receivedAtMs, startedAtMs(j.clock('resolution'))]).toEqual([monday - hour, monday - hour]);
  });
});

describe('a case that is merged into another', () => {
  it('hands over when it would be due, its pause ended by the merge', () => {
    const j = survivor();
    j.do(monday + day, () => pauseResolution(j, 'customer'));
    j.goTo(monday + 3 * day);
    expect(whatIsHandedOver(j)).toEqual({
      caseId: j.file.caseId,
      number: j.file.number,
      receivedAtMs: monday,
      dueAtMs: monday + 12 * day,
    });
    expect(clockState(j.clock('resolution'))).toBe('paused');
  });

  it('ends its clocks neither met nor missed, but for what was late already', () => {
    const j = survivor();
    j.goTo(monday + 2 * day);
    close(j, 'merged');
    expect(j.open()).toEqual([]);
    expect(j.clock('resolution')).toMatchObject({ met: null, breach: null });
    expect(j.clock('first_response')).toMatchObject({ met: false });
    expect(j.of('clock_met')).toEqual([]);
  });

  it('goes on from where it stood when that is undone: the time between has run', () => {
    const j = survivor();
    j.do(monday + hour, () => replied(j));
    j.do(monday + day, () => pauseResolution(j, 'customer'));
    j.do(monday + 3 * day, () => close(j, 'merged'));
    const clocks = continuedClocks(j.file, monday + 5 * day);
    const resolution = clocks.find(({ kind }) => kind === 'resolution');
    if (resolution === undefined) throw new Error('there is no resolution clock');
    expect(dueAtMs(resolution, j.file)).toBe(monday + 12 * day);
    expect(resolution.met).toBeNull();
    expect(clocks.find(({ kind }) => kind === 'first_response')).toMatchObject({ met: true });
    expect(clocks.find(({ kind }) => kind === 'unassigned')).toMatchObject({
      ledger: [{ atMs: monday + 5 * day, state: 'running' }],
    });
    const again = new Notebook(aFile({ earlier: { caseId: j.file.caseId, cycle: 1, clocks } }));
    expect(again.file.restores).toBe(j.file.caseId);
    again.atMs = monday + 6 * day;
    end(again, again.clock('resolution'), 'resolved');
    expect(again.clock('resolution').met).toBe(true);
  });
});

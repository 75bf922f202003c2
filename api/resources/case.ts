/** Cases as the API shows them. */
import { createHash } from 'node:crypto';
import type { CaseListItem } from '../../db/queries/case-list.ts';
import type { CaseRow } from '../../db/queries/cases.ts';
import { allowedAt } from '../../workflows/domain/allowed.ts';
import { type Clock, dueAtMs, pausedMs } from '../../workflows/domain/clock.ts';
import type { ClockKind } from '../../workflows/domain/vocabulary.ts';
import type { Policy } from '../../workflows/policy.ts';
import type { CaseItemResource, CaseResource } from '../schemas/case.ts';
import { addressesOf } from '../verbs.ts';
import { attachmentResource } from './attachment.ts';
import { clockResource, isCustomerClock, isoOf, isoOrNull } from './clock.ts';
import type { Reckoner } from './reckoner.ts';

/** Addresses of a case. */
export function caseLinks(id: string): CaseResource['links'] {
  const self = `/v1/complaints/${id}`;
  return { self, timeline: `${self}/timeline`, sla: `${self}/sla`, process: `${self}/process` };
}

/**
 * What a reader's copy of a case is compared by: its version, and what comes beside the process and after it: refunds, and
 * files, which never change once they are there.
 */
export function caseTag(row: Pick<CaseRow, 'version' | 'refunds' | 'attachments'>): string {
  const { version, refunds, attachments } = row;
  if (refunds.length === 0 && attachments.length === 0) return String(version);
  const beside = JSON.stringify([refunds, attachments.map(({ id }) => id)]);
  return `${version}-${createHash('sha256').update(beside).digest('hex').slice(0, 8)}`;
}

/**
 * A case at `nowMs`, its clocks reckoned against what it pinned.
 * @param mergedFrom the merged case by which it was asked for
 */
export async function caseResource(
  row: CaseRow,
  reckoner: Reckoner,
  nowMs: number,
  mergedFrom: CaseResource['mergedFrom'] = null,
): Promise<CaseResource> {
  const policy = await reckoner.policyOf(row);
  const { detail } = row;
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    stage: row.stage,
    waitingFor: row.waitingFor,
    outcome: row.outcome,
    next: nextResource(detail.next),
    clocks: await clocksOf(row, reckoner, nowMs),
    channel: row.channel,
    customer: {
      ref: row.customerRef,
      name: row.customerName,
      email: row.customerEmail,
      phone: row.customerPhone,
      locale: row.locale,
    },
    subject: row.subject,
    body: row.body,
    representative: row.representative,
    externalRef: row.externalRef,
    vulnerable: row.vulnerable,
    class: row.class,
    category: row.category,
    severity: row.severity,
    remedySought: detail.remedySought,
    assignee: row.assignee === null ? null : { id: row.assignee, name: row.assigneeName },
    cycle: row.cycle,
    finding: detail.finding,
    rootCause: detail.rootCause,
    proposal: detail.proposal,
    compensation: compensationOf(row, policy),
    refunds: row.refunds.map(({ id, state, amountMinor, currency, failure, ...refund }) => ({
      ...{ id, state, failure },
      money: { amountMinor, currency },
      orderNumber: row.externalRef,
      askedAt: isoOf(new Date(refund.askedAtMs)),
      heardAt: isoOrNull(refund.heardAtMs),
      unavailableSince: isoOrNull(refund.unavailableSinceMs),
    })),
    refusal: detail.refusal && { by: detail.refusal.by, at: isoOf(new Date(detail.refusal.atMs)) },
    tasks: row.tasks.map((task) => ({
      id: `${row.id}.${task.id}`,
      step: task.step,
      role: task.role,
      department: task.department,
      assignee: task.assignee,
      openedAt: isoOf(new Date(task.openedAtMs)),
      dueAt: isoOrNull(task.dueAtMs),
    })),
    handOffs: detail.handOffs.map((handOff) => ({
      id: handOff.id,
      department: handOff.department,
      state: handOff.state,
      askedAt: isoOf(new Date(handOff.askedAtMs)),
    })),
    referrals: detail.referrals.map(({ id, body, from, outcome, referredAtMs, endedAtMs }) => ({
      id,
      body,
      from,
      outcome,
      referredAt: isoOf(new Date(referredAtMs)),
      endedAt: isoOrNull(endedAtMs),
    })),
    line: detail.line,
    screening: detail.screening && {
      verdict: detail.screening.verdict,
      reason: detail.screening.reason,
      at: isoOf(new Date(detail.screening.atMs)),
    },
    allowed: row.endedAt === null ? addressesOf(allowedAt[row.stage]) : [],
    policy: { name: row.policyName, version: row.policyVersion, calendarVersion: row.calendarVersion },
    demo: row.demo,
    receivedAt: isoOf(row.receivedAt),
    createdAt: isoOf(row.createdAt),
    resolvedAt: isoOrNull(row.resolvedAt),
    endedAt: isoOrNull(row.endedAt),
    arm: row.arm,
    follows: row.followsId,
    followedBy: [...row.followedBy],
    articles: [...row.articles],
    attachments: row.attachments.map((attachment) => attachmentResource(row.id, attachment)),
    repeats: row.repeatsId,
    mergedFrom,
    mergedInto: row.mergedInto,
    merged: row.merged.map(({ receivedAtMs, mergedAtMs, ...other }) => ({
      ...other,
      receivedAt: isoOf(new Date(receivedAtMs)),
      mergedAt: isoOf(new Date(mergedAtMs)),
    })),
    restores: row.restores,
    restoredAs: row.restoredAs,
    incident: row.incident,
    links: caseLinks(row.id),
  };
}

/** The customer's clocks of the current cycle; `cumulative` goes on through all of them. */
async function clocksOf(row: CaseRow, reckoner: Reckoner, nowMs: number): Promise<CaseResource['clocks']> {
  const shown = [];
  for (const clock of row.clocks) {
    if (!isCustomerClock(clock)) continue;
    if (clock.cycle !== row.cycle && clock.kind !== 'cumulative') continue;
    const resource = clockResource(clock, await reckoner.on(row, clock, nowMs), nowMs);
    const pause = await pauseOf(row, clock, reckoner, nowMs);
    shown.push(pause === null ? resource : { ...resource, pause });
  }
  return shown;
}

/** Clocks of whoever is awaited while the resolution clock stands still. */
const awaiting: readonly ClockKind[] = ['customer_wait', 'offer', 'referral'];

/** Why a clock stands still, and until when; null for one that does not. */
async function pauseOf(row: CaseRow, clock: Clock, reckoner: Reckoner, nowMs: number) {
  const last = clock.ledger.at(-1);
  if (last?.state !== 'paused') return null;
  const ends: number[] = [];
  if (clock.kind === 'resolution') {
    const { pausesMaxDays, dayMs } = await reckoner.policyOf(row);
    ends.push(last.atMs + pausesMaxDays * dayMs - pausedMs(clock, last.atMs));
    for (const wait of row.clocks.filter(({ kind }) => awaiting.includes(kind))) {
      const due = dueAtMs(wait, await reckoner.on(row, wait, nowMs));
      if (due !== null) ends.push(due);
    }
  }
  return {
    reason: last.reason,
    since: isoOf(new Date(last.atMs)),
    expectedEndAt: isoOrNull(ends.length === 0 ? null : Math.min(...ends)),
  };
}

function compensationOf(row: CaseRow, policy: Policy): CaseResource['compensation'] {
  const { compensation, paidMinor, payments } = row.detail;
  if (compensation === null && payments.length === 0) return null;
  return {
    state: compensation?.state ?? null,
    money: compensation?.money ?? null,
    paid: { amountMinor: paidMinor, currency: policy.currency },
    payments: [...payments],
  };
}

function nextResource(next: CaseRow['detail']['next']): CaseResource['next'] {
  return next === null ? null : { step: next.step, role: next.role, dueAt: isoOrNull(next.dueAtMs) };
}

/** A case as a line of a list. */
export function caseItemResource(row: CaseListItem): CaseItemResource {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    stage: row.stage,
    waitingFor: row.waitingFor,
    outcome: row.outcome,
    next: nextResource(row.next),
    resolution: {
      state: row.resolutionState,
      dueAt: isoOrNull(row.dueAt),
      atRiskAt: isoOrNull(row.atRiskAt),
      breachedAt: isoOrNull(row.breachedAt),
    },
    channel: row.channel,
    customer: { ref: row.customerRef, name: row.customerName },
    subject: row.subject,
    vulnerable: row.vulnerable,
    class: row.class,
    category: row.category,
    severity: row.severity,
    assignee: row.assignee === null ? null : { id: row.assignee, name: row.assigneeName },
    cycle: row.cycle,
    policy: row.policyName,
    demo: row.demo,
    receivedAt: isoOf(row.receivedAt),
    createdAt: isoOf(row.createdAt),
    resolvedAt: isoOrNull(row.resolvedAt),
    endedAt: isoOrNull(row.endedAt),
    links: { self: `/v1/complaints/${row.id}` },
  };
}

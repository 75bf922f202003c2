/** Counts what became of a month of cases. */
import { demoPolicy } from '../../workflows/policy.ts';
import { type Client, tried } from './client.ts';
import type { CaseEnd } from './play.ts';
import { grouped, moneyOf, pointsOf, Tally, table } from './summary.ts';

/** What a month came to. */
export interface MonthRun {
  readonly summary: string;
  readonly errors: number;
}

/** Events of all cases: `type`, and `rung_fired/clock kind/to` for ladders. */
export async function countTimelines(client: Client, ends: readonly CaseEnd[]): Promise<Tally> {
  const tally = new Tally();
  await Promise.all(
    ends.map(async ({ look }) => {
      if (look === null) return;
      let from: { readonly cursor?: string } = {};
      for (;;) {
        const params = { path: { id: look.id }, query: { limit: 200, ...from } };
        const answer = await tried(client.as().GET('/v1/complaints/{id}/timeline', { params }));
        if (!answer.ok) {
          tally.add('unread');
          return;
        }
        for (const { type, data } of answer.body.items) {
          tally.add(type);
          const kind = String(data.clockId ?? '').split('.')[0];
          if (type === 'rung_fired') tally.add(`${type}/${kind}/${String(data.to)}`);
        }
        if (answer.body.nextCursor === null) return;
        from = { cursor: answer.body.nextCursor };
      }
    }),
  );
  return tally;
}

/** The value below which `share` of them lie; 0 of none. */
function shareOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const errorsShown = 20;

/** What the people did beside the ordinary way, as it is told. */
const practices = [
  ['made good within the first contact', 'make_good'],
  ['taken to the expert line', 'to_expert'],
  ['another department asked beside the first', 'ask_another'],
  ['referred to the ombudsman', 'refer'],
  ['co-operation refused, by two people', 'confirm_refusal'],
  ['sent twice', 'send_twice'],
  ['merged', 'merge'],
  ['new cases that follow an old one', 'follow_up'],
  ['unmerged', 'unmerge'],
  ['calls and chats taken', 'take_call'],
  ['asked of other systems', 'look_up'],
  ["customers' cards read", 'read_customer'],
  ['processes asked where they stand', 'ask_process'],
  ['deadlines explained', 'read_deadlines'],
  ['checklists ticked', 'tick_checklist'],
  ['replies made of phrases', 'reply_in_phrases'],
  ['articles cited', 'cite_article'],
  ['payments taken back', 'reverse_payment'],
  ['refunds asked for', 'ask_refund'],
  ['refunds above the power of who asked', 'refund_above_power'],
  ['refunds that the till could not make', 'refund_failed'],
  ['refunds made', 'refund_done'],
  ['surveys answered on the page of the letter', 'answer_on_page'],
  ['surveys answered in an app', 'answer_in_app'],
  ['letters of surveys brought', 'bring_letter'],
  ['said again, joined to the case', 'join_repeat'],
  ['cases seen by their customers', 'see_as_customer'],
  ['news of a case read by an app', 'read_events'],
  ['drafts held against the four blocks', 'look_at_blocks'],
  ['personal offers', 'personal_offer'],
  ['purchases, returns, churn told', 'later_event'],
  ['ideas', 'propose_idea'],
] as const;

/** The tables at the end. */
export function summaryOf(run: {
  readonly ends: readonly CaseEnd[];
  readonly events: Tally;
  readonly tally: Tally;
  /** By the till: how often, and how much in minor units. */
  readonly refunded: { readonly times: number; readonly minor: number };
  /** What went wrong beside the cases. */
  readonly failures: readonly string[];
  /** Milliseconds that the service took for each act. */
  readonly actMs: readonly number[];
  readonly seconds: number;
  readonly requests: number;
  readonly retried: number;
}): MonthRun {
  const { ends, events, tally, seconds } = run;
  const classes = [...new Set(ends.map(({ plan }) => plan.class))].sort();
  const stages = new Tally();
  const outcomes = new Tally();
  const paid = new Tally();
  for (const { plan, look } of ends) {
    stages.add(look?.stage ?? 'not accepted');
    outcomes.add(`${look?.outcome ?? 'still open'}/${plan.class}`);
    outcomes.add(`${look?.outcome ?? 'still open'}/all`);
    const stood = (look?.compensation?.payments ?? []).filter(({ state }) => state !== 'reversed');
    for (const { money } of stood) paid.add(money.currency, money.amountMinor);
    for (const unit of new Set(stood.map(({ money }) => money.currency))) paid.add(`cases/${unit}`);
    if (look?.proposal?.goodwill === true) paid.add('goodwill');
  }
  const outcomeNames = [...new Set([...outcomes.counts.keys()].map((key) => key.split('/')[0] ?? ''))];
  const errors = [...ends.flatMap((end) => end.errors), ...run.failures];
  const unread = events.of('unread');
  if (unread > 0) errors.push(`${unread} histories could not be read`);
  const closed = stages.of('closed');
  const moved = (name: string): number => tally.of(`moved.${name}`);
  const rungs = events.under('rung_fired/').sort();

  const parts = [
    table(['stage', 'cases'], [...stages.counts]),
    table(
      ['outcome', 'all', ...classes],
      outcomeNames
        .sort((a, b) => outcomes.of(`${b}/all`) - outcomes.of(`${a}/all`))
        .map((name) => [
          name,
          outcomes.of(`${name}/all`),
          ...classes.map((of) => outcomes.of(`${name}/${of}`)),
        ]),
    ),
    table(
      ['escalation (ladder, told)', 'times'],
      rungs.map(([key, count]) => [key.replace('/', ' -> '), count]),
    ),
    table(
      ['what people did', 'times'],
      [
        ['approvals', moved('approve')],
        ['approvals of a lower amount', moved('reduce')],
        ['approvals refused', moved('refuse_approval')],
        ['sent back', moved('send_back')],
        ['offers', events.of('offered')],
        ['accepted', moved('accept')],
        ['declined', moved('decline')],
        ['bettered on request', moved('better_offer')],
        ['waits that ended in silence', events.of('lapsed')],
        ['questions to customers', moved('ask')],
        ['questions to departments', moved('hand_off')],
        ['answers of departments', moved('department_answers')],
        ['class put right', moved('reclassify')],
        ['withdrawn', moved('withdraw')],
        ['reopened', moved('reopen')],
        ['refused by the budget', tally.of('refused.budget-exhausted')],
        ['looked again (409, 412)', tally.of('looked_again')],
      ],
    ),
    table(
      ['practice', 'times'],
      practices
        .map(([label, name]): [string, number] => [label, moved(name)])
        .filter(([, times]) => times > 0),
    ),
    table(
      ['run', ''],
      [
        ['compensation paid', `${moneyOf(paid.of('UAH'), 'UAH')} in ${grouped(paid.of('cases/UAH'))} cases`],
        ['points paid', `${pointsOf(paid.of('points'))} in ${grouped(paid.of('cases/points'))} cases`],
        ['goodwill, without a finding of fault', `${grouped(paid.of('goodwill'))} cases`],
        [
          'orders refunded',
          `${moneyOf(run.refunded.minor, 'UAH')} in ${grouped(run.refunded.times)} refunds`,
        ],
        ['time', `${grouped(seconds)} s`],
        ['cases per second', (closed / Math.max(seconds, 0.001)).toFixed(2)],
        ['requests', `${grouped(run.requests)} answered, ${grouped(run.retried)} sent again`],
        [
          'an act took',
          `${grouped(shareOf(run.actMs, 0.5))} ms p50, ${grouped(shareOf(run.actMs, 0.95))} ms p95`,
        ],
        ['errors', grouped(errors.length)],
      ],
    ),
  ];
  if (shareOf(run.actMs, 0.95) > demoPolicy.dayMs / 8) {
    parts.push(
      `The machine was busy: acts took long for days of ${demoPolicy.dayMs / 1_000} s, so deadlines were missed that people would have met.`,
    );
  }
  if (errors.length > 0) {
    const more = errors.length > errorsShown ? [`... and ${errors.length - errorsShown} more`] : [];
    parts.push(['Errors:', ...errors.slice(0, errorsShown).map((error) => `  ${error}`), ...more].join('\n'));
  }
  return { summary: parts.join('\n\n'), errors: errors.length };
}

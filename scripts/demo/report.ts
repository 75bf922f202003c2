/** Counts what became of a month of cases. */
import { demoPolicy } from '../../workflows/policy.ts';
import type { Client } from './client.ts';
import type { CaseEnd } from './play.ts';
import { grouped, moneyOf, Tally, table } from './summary.ts';

/** What a month came to. */
export interface MonthRun {
  readonly summary: string;
  readonly errors: number;
}

interface TimelinePage {
  readonly items: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
  readonly nextCursor: string | null;
}

/** Events of all cases: `type`, and `type/class/clock kind` for deadlines, `rung_fired/to` for ladders. */
export async function countTimelines(client: Client, ends: readonly CaseEnd[]): Promise<Tally> {
  const tally = new Tally();
  await Promise.all(
    ends.map(async ({ plan, look }) => {
      if (look === null) return;
      let query = '?limit=200';
      for (;;) {
        const answer = await client.get<TimelinePage>(`/v1/complaints/${look.id}/timeline${query}`);
        if (answer.status !== 200) {
          tally.add('unread');
          return;
        }
        for (const { type, data } of answer.body.items) {
          tally.add(type);
          const kind = String(data.clockId ?? '').split('.')[0];
          if (type === 'rung_fired') tally.add(`${type}/${kind}/${String(data.to)}`);
          if (type === 'breached' || (type === 'clock_met' && data.met === true)) {
            tally.add(`${type}/${plan.class}/${kind}`);
          }
        }
        if (answer.body.nextCursor === null) return;
        query = `?limit=200&cursor=${encodeURIComponent(answer.body.nextCursor)}`;
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

/** Deadlines of the customer, in the order of a case. */
const deadlines = ['first_response', 'next_response', 'resolution'] as const;
const errorsShown = 20;

/** What the people did beside the ordinary way, as it is told. */
const practices = [
  ['made good within the first contact', 'make_good'],
  ['taken to the expert line', 'to_expert'],
  ['referred to the ombudsman', 'refer'],
  ['co-operation refused, by two people', 'confirm_refusal'],
  ['sent twice', 'send_twice'],
  ['merged', 'merge'],
  ['unmerged', 'unmerge'],
  ['calls and chats taken', 'take_call'],
  ['asked of other systems', 'look_up'],
  ['checklists ticked', 'tick_checklist'],
  ['replies made of phrases', 'reply_in_phrases'],
  ['articles cited', 'cite_article'],
  ['payments taken back', 'reverse_payment'],
  ['surveys answered', 'answer_survey'],
  ['personal offers', 'personal_offer'],
  ['purchases, returns, churn told', 'later_event'],
  ['ideas', 'propose_idea'],
] as const;

/** The tables at the end. */
export function summaryOf(run: {
  readonly ends: readonly CaseEnd[];
  readonly events: Tally;
  readonly tally: Tally;
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
  let paidMinor = 0;
  let paidCases = 0;
  for (const { plan, look } of ends) {
    stages.add(look?.stage ?? 'not accepted');
    outcomes.add(`${look?.outcome ?? 'still open'}/${plan.class}`);
    outcomes.add(`${look?.outcome ?? 'still open'}/all`);
    const paid = look?.compensation?.paid.amountMinor ?? 0;
    paidMinor += paid;
    if (paid > 0) paidCases += 1;
  }
  const outcomeNames = [...new Set([...outcomes.counts.keys()].map((key) => key.split('/')[0] ?? ''))];
  const errors = ends.flatMap((end) => end.errors);
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
      ['deadline', 'class', 'met', 'breached'],
      deadlines.flatMap((kind) =>
        classes.map((of) => [
          kind,
          of,
          events.of(`clock_met/${of}/${kind}`),
          events.of(`breached/${of}/${kind}`),
        ]),
      ),
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
        ['compensation paid', `${moneyOf(paidMinor, 'UAH')} in ${grouped(paidCases)} cases`],
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

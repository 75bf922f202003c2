/** A year of closed cases, copied set by set from one that ran to its end: for reports, which count rows. */
import type { Db } from '../../db/client.ts';
import { spentStages, waitedFor } from '../../db/schema/reports.ts';

const stagesOfOne = ['triage', 'investigation', 'offer', 'compensation', 'resolved', 'closed'];
/** Every customer is in one of its arms: no report of an experiment has more to count. */
export const benchExperiment = 'bench_pilot';
/** A statement stays within the time that one may take. */
const perStatement = 25_000;

/**
 * Writes closed cases of the last 365 days: of three classes as their share is in practice X5, nine channels, twelve
 * categories and twenty causes, each with its times, stages, contacts and an arm of an experiment; half of them have a
 * survey, and a third something that their customer did later. Their words are empty: reports read none, and the
 * words' index would take most of the time.
 * @param templateId a case that has ended
 */
export async function fillClosedCases(db: Db, templateId: string, count: number): Promise<void> {
  const { sql } = db;
  await sql`
    insert into experiments (name, salt, arms, control, classes, "from", version)
    values (${benchExperiment}, 'bench',
            '[{"code": "control", "ranges": [[0, 5000]]}, {"code": "wide_powers", "ranges": [[5000, 10000]]}]', 'control',
            '{}', now() - interval '400 days', 1)`;
  for (let first = 0; first < count; first += perStatement) {
    const last = Math.min(count, first + perStatement) - 1;
    await sql`
      with numbered as (
        select n, gen_random_uuid() as id,
               now() - interval '20 days' - (n * 104729::bigint % 29808000) * interval '1 second' as received,
               (1 + n * 7919::bigint % 1000000 / 1000000.0 * 9) * interval '1 day' as lasted,
               (array['loyalty_card', 'store', 'store', 'store', 'store', 'store', 'store', 'store', 'non_standard',
                      'non_standard'])[1 + n % 10] as class,
               (array['web', 'phone', 'email', 'chat', 'messenger', 'social', 'post', 'store', 'api'])[1 + n % 9]
                 as channel,
               'category_' || n % 12 as category, 'cause_' || n % 20 as cause,
               ${benchExperiment} || (array['.control', '.wide_powers'])[1 + n % 100000 / 100 % 2] as arm
          from generate_series(${first}::int, ${last}::int) n
      ),
      case_written as (
        insert into cases
        select r.* from cases c, numbered w
          cross join lateral jsonb_populate_record(c, jsonb_build_object(
            'id', w.id, 'number', 'R-' || w.n, 'channel', w.channel, 'class', w.class, 'category', w.category,
            'received_at', w.received, 'created_at', w.received, 'resolved_at', w.received + w.lasted,
            'ended_at', w.received + w.lasted, 'arm', w.arm, 'customer_ref', 'bench-' || w.n % 100000)) r
         where c.id = ${templateId}::uuid
      ),
      complaint_written as (
        insert into complaints (id, customer_ref, subject, body, vulnerable)
        select w.id, 'bench-' || w.n % 100000, '', '', false from numbered w
      ),
      times_written as (
        insert into case_times
        select r.* from case_times c, numbered w
          cross join lateral jsonb_populate_record(c, jsonb_build_object(
            'case_id', w.id, 'arm', w.arm, 'channel', w.channel, 'class', w.class, 'category', w.category, 'cause', w.cause,
            'received_at', w.received, 'resolved_at', w.received + w.lasted, 'ended_at', w.received + w.lasted,
            'first_response_ms', 60000 * (1 + w.n % 1500),
            'resolution_ms', (extract(epoch from w.lasted) * 1000)::bigint,
            'first_missed', (w.n % 25 = 0)::int, 'resolution_missed', (w.n % 11 = 0)::int,
            'spent', (select jsonb_agg(case when place % 3 = w.n % 3 then 3600000 * (1 + w.n % 40) else 0 end)
                        from generate_series(1, ${spentStages.length * waitedFor.length}::int) place))) r
         where c.case_id = ${templateId}::uuid
      ),
      contacts_written as (
        insert into contacts (case_id, key, at, channel, direction, kind, actor_kind, actor_id, automatic, responds)
        select w.id, k.key, w.received + k.later * (1 + w.n % 90), w.channel, k.direction, k.kind, 'person', 'bench',
               false, k.responds
          from numbered w, (values
            ('intake', interval '0', 'inbound', 'complaint', false),
            ('letter.reply', interval '10 minutes', 'outbound', 'reply', true)) k(key, later, direction, kind, responds)
      ),
      surveys_written as (
        insert into surveys (id, case_id, cycle, token_hash, sent_at, expires_at, answered_at, satisfied, recommend,
                             speed, solution, courtesy, reasons)
        select gen_random_uuid(), w.id, 1, md5(w.id::text), w.received + w.lasted, w.received + w.lasted + interval '7 days',
               case when w.n % 4 = 0 then w.received + w.lasted + interval '1 day' end,
               case when w.n % 4 = 0 then w.n % 5 > 0 end, case when w.n % 4 = 0 then w.n % 11 end,
               case when w.n % 4 = 0 then 1 + w.n % 5 end, case when w.n % 4 = 0 then 1 + w.n % 7 % 5 end,
               case when w.n % 8 = 0 then 5 end, case when w.n % 20 = 0 then array['long_wait'] end
          from numbered w where w.n % 2 = 0
      ),
      deeds_written as (
        insert into outcome_events (event_id, case_id, kind, at, amount_minor, currency)
        select 'bench-' || w.n, w.id, d.kind, w.received + w.lasted + interval '10 days',
               case when d.kind = 'purchase' then 10000 + w.n % 90000 end, case when d.kind = 'purchase' then 'UAH' end
          from numbered w
          cross join lateral (select (array['purchase', 'purchase', 'return', 'churn'])[1 + w.n % 4] as kind) d
         where w.n % 3 = 0
      )
      insert into timeline (case_id, seq, ordinal, type, at, actor_kind, actor_id, data)
      select w.id, s.nth, 0, 'stage_entered', w.received + w.lasted * (s.nth - 1) / ${stagesOfOne.length - 1}::int,
             'process', 'process', jsonb_build_object('stage', s.stage)
        from numbered w, unnest(${stagesOfOne}::text[]) with ordinality s(stage, nth)`;
  }
  for (const table of ['cases', 'case_times', 'contacts', 'surveys', 'outcome_events', 'timeline']) {
    await sql`vacuum (analyze) ${sql(table)}`;
  }
}

/** Surveys and personal offers of a case. */
import type { Dissatisfaction, OfferAnswer } from '../../workflows/domain/vocabulary.ts';
import type { Db } from '../client.ts';
import { surveyCommentField } from '../survey-token.ts';
import type { Reading } from './people.ts';

export interface SurveyRow {
  readonly cycle: number;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly remindedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly satisfied: boolean | null;
  readonly recommend: number | null;
  readonly speed: number | null;
  readonly solution: number | null;
  readonly courtesy: number | null;
  readonly attitudeBetter: boolean | null;
  readonly prefersCompensation: boolean | null;
  readonly reasons: readonly Dissatisfaction[] | null;
  readonly comment: string | null;
}

/** Surveys of a case, one for each cycle that was resolved. */
export async function listSurveys(db: Db, caseId: string): Promise<readonly SurveyRow[]> {
  return db.sql<SurveyRow[]>`
    select cycle, sent_at as "sentAt", expires_at as "expiresAt", reminded_at as "remindedAt",
           answered_at as "answeredAt", ended_at as "endedAt", satisfied, recommend, speed, solution, courtesy,
           attitude_better as "attitudeBetter", prefers_compensation as "prefersCompensation", reasons,
           (select body from texts where source_id = surveys.id and field = ${surveyCommentField}) as comment
      from surveys where case_id = ${caseId}::uuid order by cycle`;
}

export interface PersonalOfferRow {
  readonly id: string;
  readonly cycle: number;
  readonly offer: string;
  readonly offeredBy: string;
  readonly offeredAt: Date;
  readonly answer: OfferAnswer | null;
  readonly answeredAt: Date | null;
}

/** Personal offers of a case, oldest first. */
export async function listPersonalOffers(db: Reading, caseId: string): Promise<readonly PersonalOfferRow[]> {
  return db.sql<PersonalOfferRow[]>`
    select id, cycle, offer, offered_by as "offeredBy", offered_at as "offeredAt", answer,
           answered_at as "answeredAt"
      from personal_offers where case_id = ${caseId}::uuid order by offered_at, id`;
}

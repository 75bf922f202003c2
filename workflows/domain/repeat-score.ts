/** How much a customer looks like a "professional complainer" (practice R10): advice with its reasons, never acted on. Pure. */

export interface CustomerFigures {
  /** Cases within a year, this one among them. */
  readonly casesInYear: number;
  /** Of those, how many were compensated. */
  readonly compensatedInYear: number;
  /** Cases within 30 days. */
  readonly casesInMonth: number;
}

export interface RepeatReason {
  readonly reason: 'cases_in_a_year' | 'share_compensated' | 'velocity';
  /** What it adds to the score. */
  readonly points: number;
  /** The figure behind it: a count, or a share of 1. */
  readonly figure: number;
}

export interface RepeatScore {
  /** 0 to 100. */
  readonly score: number;
  /** Heaviest first; those that add nothing are left out. */
  readonly reasons: readonly RepeatReason[];
}

/** A third case in a year is worth a look, and a share says nothing of fewer. */
const remarkableCases = 3;

/** The score of a customer. One or two cases a year are no reason to suspect anybody. */
export function repeatScore(figures: CustomerFigures): RepeatScore {
  const { casesInYear, compensatedInYear, casesInMonth } = figures;
  const share = casesInYear < remarkableCases ? 0 : compensatedInYear / casesInYear;
  const reasons: RepeatReason[] = [
    {
      reason: 'cases_in_a_year',
      points: Math.min(40, Math.max(0, casesInYear - remarkableCases + 1) * 8),
      figure: casesInYear,
    },
    { reason: 'share_compensated', points: Math.round(share * 30), figure: share },
    { reason: 'velocity', points: Math.min(30, Math.max(0, casesInMonth - 1) * 10), figure: casesInMonth },
  ];
  const telling = reasons.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  return { score: telling.reduce((sum, { points }) => sum + points, 0), reasons: telling };
}

/**
 * The rules of compensation that are shipped (practice X8): what is usual by topic and severity, in hryvnias' minor units
 * and in points. People edit them (`PUT /v1/compensation-rules/...`); what they saved stays.
 */
import type { Severity } from '../../workflows/domain/vocabulary.ts';

export interface ShippedRule {
  readonly category: string;
  readonly severity: Severity;
  readonly currency: string;
  readonly minMinor: number;
  readonly defaultMinor: number;
  readonly maxMinor: number;
}

type Bounds = readonly [min: number, usual: number, max: number];
type Scale = Readonly<Record<Severity, { readonly UAH: Bounds; readonly points: Bounds }>>;

/** An annoyance: time lost, a promise not kept. */
const annoyance: Scale = {
  low: { UAH: [1_000, 5_000, 50_000], points: [50, 100, 300] },
  medium: { UAH: [1_000, 10_000, 70_000], points: [100, 200, 500] },
  high: { UAH: [2_000, 20_000, 100_000], points: [200, 400, 1_000] },
  critical: { UAH: [5_000, 40_000, 200_000], points: [300, 800, 2_000] },
};

/** Money or goods that the customer went without. */
const loss: Scale = {
  low: { UAH: [1_000, 10_000, 60_000], points: [100, 200, 500] },
  medium: { UAH: [2_000, 20_000, 100_000], points: [200, 500, 1_500] },
  high: { UAH: [5_000, 40_000, 200_000], points: [300, 1_000, 3_000] },
  critical: { UAH: [10_000, 80_000, 500_000], points: [500, 2_000, 6_000] },
};

/** Harm: to health, to dignity, to property. */
const harm: Scale = {
  low: { UAH: [2_000, 20_000, 100_000], points: [200, 500, 1_500] },
  medium: { UAH: [5_000, 50_000, 300_000], points: [500, 1_000, 5_000] },
  high: { UAH: [10_000, 100_000, 1_000_000], points: [500, 3_000, 10_000] },
  critical: { UAH: [20_000, 300_000, 3_000_000], points: [1_000, 10_000, 50_000] },
};

const scaleOf: Readonly<Record<string, Scale>> = {
  points_not_credited: loss,
  points_expired: annoyance,
  card_blocked: annoyance,
  points_misused: loss,
  discount_not_applied: loss,
  account_access: annoyance,
  card_merge: annoyance,
  unwanted_messages: annoyance,
  level_lost: annoyance,
  defective_goods: loss,
  price_mismatch: loss,
  rude_staff: annoyance,
  return_refused: loss,
  order_not_ready: annoyance,
  long_queue: annoyance,
  warranty_repair: loss,
  wrong_goods: loss,
  imposed_service: loss,
  injury_in_store: harm,
  damage_to_property: harm,
  personal_data_leak: harm,
  media_threat: loss,
  legal_claim: harm,
  accessibility: harm,
  double_charge: loss,
  spoiled_event: harm,
  accused_of_theft: harm,
};

export const shippedRules: readonly ShippedRule[] = Object.entries(scaleOf).flatMap(([category, scale]) =>
  (Object.keys(scale) as Severity[]).flatMap((severity) =>
    (['UAH', 'points'] as const).map((currency) => {
      const [minMinor, defaultMinor, maxMinor] = scale[severity][currency];
      return { category, severity, currency, minMinor, defaultMinor, maxMinor };
    }),
  ),
);

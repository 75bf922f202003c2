/** What the five accounts of complaint handling aimed at, as the targets to begin with. */
import type { TargetRow } from '../queries/targets.ts';

type Target = Pick<TargetRow, 'name' | 'unit' | 'baseline' | 'target' | 'better'>;

const share = (name: string, baseline: number | null, target: number, better: Target['better'] = 'higher') =>
  ({ name, unit: 'share', baseline, target, better }) as const;

/** Those of first responses are with their standards (`/v1/contact-rules`). Names are dotted: `a.b` is a special case of `a`. */
export const shippedTargets: readonly Target[] = [
  // C13 to C16.
  share('budget_use', null, 0.15, 'lower'),
  { name: 'resolution_time_change', unit: 'change', baseline: null, target: -0.5, better: 'lower' },
  share('csat', null, 0.8),
  { name: 'nps_change', unit: 'change', baseline: null, target: 0.03, better: 'higher' },
  // M1, X18: of all appeals, and of those that a line of its own handles.
  share('fcr', 0.75, 0.88),
  share('fcr.month', null, 0.33),
  // M3.
  { name: 'category_change', unit: 'change', baseline: null, target: -0.05, better: 'lower' },
  // X11 to X16, X23.
  { name: 'churn_change', unit: 'change', baseline: null, target: -0.2, better: 'lower' },
  { name: 'turnover_change', unit: 'change', baseline: null, target: 0.24, better: 'higher' },
  share('returned_to_buy', null, 0.86),
  share('prefers_compensation', null, 0.6),
  share('attitude_better', null, 0.7),
  share('csi', 0.85, 0.92),
  // X21.
  { name: 'ideas_put_to_work', unit: 'count', baseline: null, target: 30, better: 'higher' },
  { name: 'enps', unit: 'score', baseline: 86, target: 92, better: 'higher' },
  // T3, T11, T12.
  share('dissatisfied', 0.17, 0.17, 'lower'),
  share('personal_offer.glad', null, 0.29),
  share('personal_offer.listened', null, 0.36),
];

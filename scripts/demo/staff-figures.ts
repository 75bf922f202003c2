/** Figures of the people that other systems measure: eNPS, retention and turnover of the staff, month by month (practice X23). */
import { type Client, must } from './client.ts';
import { createRng, type Rng } from './random.ts';

interface Series {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  /** Where the last month is expected, and by how much a month may lie beside its way. */
  readonly reaches: number;
  readonly noise: number;
}

export const staffSeries: readonly Series[] = [
  { name: 'demo_enps', unit: 'points', baseline: 86, target: 92, reaches: 91, noise: 1.5 },
  { name: 'demo_staff_retention', unit: '%', baseline: 78, target: 85, reaches: 84, noise: 1.2 },
  { name: 'demo_staff_turnover', unit: '%', baseline: 2.6, target: 1.5, reaches: 1.7, noise: 0.2 },
];
const months = 12;
/** Any number: a stream that no case draws from. */
const stream = 999_983;

/** A year of one figure on its way from the baseline, the last of it in the month of `today`. */
export function yearOf(
  { baseline, reaches, noise }: Series,
  rng: Rng,
  today: Date,
): readonly { readonly date: string; readonly value: number }[] {
  return Array.from({ length: months }, (_, index) => {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - (months - 1) + index, 1));
    const way = index / (months - 1);
    const value = baseline + (reaches - baseline) * way + rng.between(-noise, noise);
    return { date: month.toISOString().slice(0, 10), value: Math.round(value * 10) / 10 };
  });
}

/** Imports the figures as the system that measures them would. */
export async function tellOfStaff(client: Client, seed: number): Promise<void> {
  const rng = createRng(seed, stream);
  for (const one of staffSeries) {
    const { name, unit, baseline, target } = one;
    const body = { unit, baseline, target, points: [...yearOf(one, rng, new Date())] };
    await must(`import ${name}`, client.as().PUT('/v1/series/{name}', { params: { path: { name } }, body }));
  }
}

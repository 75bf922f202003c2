/** Differences between two groups, each with its 95 % confidence interval. Pure. */

/** How one group differs from another; null where too little is known to say. */
export interface Difference {
  readonly difference: number;
  /** 95 % confidence interval of the difference. */
  readonly from: number;
  readonly until: number;
}

/** So many of so many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

/** A mean of so many, with the variance of the sample (divided by n - 1). */
export interface Mean {
  readonly mean: number;
  readonly variance: number;
  readonly of: number;
}

/** The 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

/** Wilson's interval of a share: holds for small groups and for shares near 0 and 1. */
export function wilson({ hits, of }: Share): { readonly from: number; readonly until: number } {
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return { from: Math.max(0, (middle - reach) / scale), until: Math.min(1, (middle + reach) / scale) };
}

/** The difference of two shares with Newcombe's interval (1998, method 10: both Wilson intervals, squared and added). */
export function differenceOfShares(a: Share, b: Share): Difference | null {
  if (a.of === 0 || b.of === 0) return null;
  const [p, q] = [a.hits / a.of, b.hits / b.of];
  const [ofA, ofB] = [wilson(a), wilson(b)];
  const difference = p - q;
  return {
    difference,
    from: difference - Math.hypot(p - ofA.from, ofB.until - q),
    until: difference + Math.hypot(ofA.until - p, q - ofB.from),
  };
}

/** The difference of two means with Welch's interval: their variances may differ. */
export function differenceOfMeans(a: Mean, b: Mean): Difference | null {
  if (a.of < 2 || b.of < 2) return null;
  const [ofA, ofB] = [a.variance / a.of, b.variance / b.of];
  const difference = a.mean - b.mean;
  if (ofA + ofB === 0) return { difference, from: difference, until: difference };
  const freedom = (ofA + ofB) ** 2 / (ofA ** 2 / (a.of - 1) + ofB ** 2 / (b.of - 1));
  const reach = studentQuantile(freedom) * Math.sqrt(ofA + ofB);
  return { difference, from: difference - reach, until: difference + reach };
}

/** The 97.5 % quantile of Student's distribution with so many degrees of freedom, which need not be whole. */
export function studentQuantile(freedom: number): number {
  const above = (t: number) => incompleteBeta(freedom / (freedom + t ** 2), freedom / 2, 0.5) / 2;
  let [low, high] = [0, 2];
  while (above(high) > 0.025) high *= 2;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (above(middle) > 0.025) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularised incomplete beta function, by Lentz's continued fraction. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front =
    Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const tiny = 1e-300;
  const notZero = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return front * fraction;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/** Logarithm of the gamma function for positive numbers, by Lanczos. */
function logGamma(value: number): number {
  if (value < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
  const x = value - 1;
  const base = x + lanczos.length - 0.5;
  const sum = lanczos.reduce((all, factor, index) => all + factor / (x + index + 1), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(base) - base + Math.log(sum);
}

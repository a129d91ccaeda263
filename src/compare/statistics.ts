import { Decimal } from '../text/decimal.js';
import { ascending } from './ascending.js';

/** The distribution of one column. Blank cells do not count. */
export interface Distribution {
  readonly count: number;
  readonly total: Decimal;
  readonly min: Decimal;
  readonly q1: Decimal;
  readonly median: Decimal;
  readonly q3: Decimal;
  readonly max: Decimal;
}

export function distributionOf(values: readonly Decimal[]): Distribution | null {
  const sorted = ascending(values).flatMap((index) => values[index] ?? []);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return null;
  const total = sorted.reduce((sum, value) => sum.plus(value), new Decimal(0));
  const at = (p: number) => quantile(sorted, p);
  return { count: sorted.length, total, min, q1: at(0.25), median: at(0.5), q3: at(0.75), max };
}

/** Linear interpolation, as QUARTILE.INC in Excel (type 7 of Hyndman and Fan, 1996). */
function quantile(sorted: readonly Decimal[], p: number): Decimal {
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? new Decimal(0);
  const above = sorted[Math.ceil(at)] ?? below;
  return below.plus(above.minus(below).times(new Decimal(at).minus(Math.floor(at))));
}

/** 1 is the lowest quarter; a value on a boundary belongs to the lower one. */
export function quartileOf(value: Decimal, { q1, median, q3 }: Distribution): 1 | 2 | 3 | 4 {
  if (value.lte(q1)) return 1;
  if (value.lte(median)) return 2;
  return value.lte(q3) ? 3 : 4;
}

/** Too few values have no outliers. */
export const OUTLIER_LEAST = 5;
/** Iglewicz and Hoaglin (1993): a modified z-score beyond 3.5. */
export const OUTLIER_SCORE = '3.5';

/**
 * Which values stand out: |0.6745 · (x − median) / MAD| > 3.5. Where more than half of the values are equal (MAD = 0),
 * the mean deviation takes its place: |(x − median) / (1.253314 · mean |x − median|)| > 3.5.
 */
export function outlierTest(
  values: readonly Decimal[],
  centre: Distribution | null = distributionOf(values),
): (value: Decimal) => 'high' | 'low' | null {
  if (centre === null || values.length < OUTLIER_LEAST) return () => null;
  const deviations = distributionOf(values.map((value) => value.minus(centre.median).abs()));
  if (deviations === null || deviations.max.isZero()) return () => null;
  const mad = deviations.median;
  const scale = mad.isZero() ? deviations.total.div(deviations.count).times('1.253314') : mad.div('0.6745');
  const limit = scale.times(OUTLIER_SCORE);
  return (value) => {
    const away = value.minus(centre.median);
    if (away.abs().lte(limit)) return null;
    return away.isPositive() ? 'high' : 'low';
  };
}

/** Rank of each value, the largest first; equal values share a rank and the next one is skipped (1, 2, 2, 4). */
export function ranksOf(values: readonly Decimal[]): readonly number[] {
  const ranks: number[] = values.map(() => 0);
  let before: number | undefined;
  for (const [position, index] of [...ascending(values)].reverse().entries()) {
    const isEqual = before !== undefined && values[before]?.eq(values[index] ?? Number.NaN) === true;
    ranks[index] = isEqual ? (ranks[before ?? index] ?? 0) : position + 1;
    before = index;
  }
  return ranks;
}

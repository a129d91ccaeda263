/** A form as comparison sees it: one department, one year. */
export interface CompareForm {
  readonly formId: number;
  readonly department: string | null;
  readonly group: string | null;
  readonly budgetCode: string | null;
  readonly year: number | null;
}

/** One effective figure of one form; `value` is exact decimal text. A blank cell has no figure. */
export interface CompareFigure {
  readonly formId: number;
  readonly key: string;
  /** Null where something stands in the cell that could not be read. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly corrected: boolean;
}

/** What is compared: a figure, the ratio of two figures, or the growth of a figure over the year before. */
export type Measure =
  | { readonly kind: 'figure'; readonly id: string; readonly key: string }
  | {
      readonly kind: 'ratio';
      readonly id: string;
      readonly numerator: string;
      readonly denominator: string;
      /** Shown in %, for parts of a whole. */
      readonly percent: boolean;
    }
  | { readonly kind: 'growth'; readonly id: string; readonly key: string };

export function figureOf(key: string): Measure {
  return { kind: 'figure', id: key, key };
}

/** The derived ratios that have a name. */
export const RATIOS: readonly Measure[] = [
  {
    kind: 'ratio',
    id: 'three-public',
    numerator: 'three_public.total',
    denominator: 'expenditure.operating',
    percent: true,
  },
  {
    kind: 'ratio',
    id: 'per-head',
    numerator: 'expenditure.total',
    denominator: 'profile.staff_actual',
    percent: false,
  },
  { kind: 'ratio', id: 'execution', numerator: 'expenditure.total', denominator: 'income.total', percent: true },
  { kind: 'growth', id: 'growth', key: 'expenditure.total' },
];

export const DEFAULT_KEYS: readonly string[] = [
  'income.total',
  'expenditure.total',
  'expenditure.basic',
  'expenditure.project',
  'three_public.total',
  'profile.staff_actual',
  'performance.score',
];

const OF_PERFORMANCE = /^performance\./u;

/** Keys that can be summed over departments. A score, a rate and a ratio have no total and no share. */
export function isAdditive(measure: Measure): boolean {
  return measure.kind === 'figure' && !OF_PERFORMANCE.test(measure.key);
}

/** The keys of the figures that the measures use. */
export function keysOf(measures: readonly Measure[]): readonly string[] {
  const keys = measures.flatMap((measure) =>
    measure.kind === 'ratio' ? [measure.numerator, measure.denominator] : [measure.key],
  );
  return [...new Set(keys)];
}

/**
 * A ratio by its name, `NUMERATOR/DENOMINATOR` of any two keys, or `growth:KEY`; null for anything else. `keyNamed`
 * knows the short names of keys.
 */
export function ratioNamed(text: string, keyNamed: (name: string) => string): Measure | null {
  const known = RATIOS.find((ratio) => ratio.id === text);
  if (known !== undefined) return known;
  if (text.startsWith('growth:')) return { kind: 'growth', id: text, key: keyNamed(text.slice('growth:'.length)) };
  const [numerator, denominator, ...more] = text.split('/');
  if (!numerator || !denominator || more.length > 0) return null;
  const [over, under] = [keyNamed(numerator), keyNamed(denominator)];
  return { kind: 'ratio', id: `${over}/${under}`, numerator: over, denominator: under, percent: false };
}

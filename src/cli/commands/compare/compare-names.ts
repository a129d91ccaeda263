import type { CompareColumn } from '../../../compare/compare-forms.js';
import type { Measure } from '../../../compare/measure.js';
import { say, sentenceOf } from '../../../messages/index.js';
import type { KeyNames } from '../../../present/key-names.js';
import type { Decimal } from '../../../text/decimal.js';

export function measureLabel(measure: Measure, { lang, label }: KeyNames): string {
  if (measure.kind === 'figure') return label(measure.key);
  if (measure.kind === 'growth') return say(lang, 'ratio-growth', { column: label(measure.key) });
  const pair = () => `${label(measure.numerator)}/${label(measure.denominator)}`;
  return sentenceOf(lang, `ratio-${measure.id}`) ?? pair();
}

/** 支出占收入（%）, Change % */
const IN_PERCENT = /%）?$/u;

/** The label with its unit, as a column is headed. */
export function columnLabel({ measure, unit }: CompareColumn, names: KeyNames): string {
  const name = measureLabel(measure, names);
  if (unit === null || IN_PERCENT.test(name)) return name;
  return names.lang === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
}

/**
 * Figures are shown exactly, padded to the decimals of the column so that points line up; what was divided is rounded
 * half up to two decimals.
 */
export function shownNumber(value: Decimal | null, measure: Measure, decimals = 0): string {
  if (value === null) return '';
  return value.toFixed(measure.kind === 'figure' ? Math.max(decimals, value.decimalPlaces()) : 2);
}

export function shownRate(value: Decimal | null): string {
  return value === null ? '' : value.toFixed(2);
}

/** For programs: exact figures, quotients to six decimals, as decimal text. */
export function exactNumber(value: Decimal | null, measure: Measure): string | null {
  if (value === null) return null;
  return measure.kind === 'figure' ? value.toFixed() : rounded(value);
}

export function rounded(value: Decimal | null): string | null {
  return value === null ? null : value.toDecimalPlaces(6).toFixed();
}

import { DEFAULT_KEYS, figureOf, type Measure, ratioNamed } from '../../../compare/measure.js';
import { messageCodes, sentenceOf } from '../../../messages/index.js';
import type { Store } from '../../../store/open-store.js';
import { readFigures } from '../../../store/queries/figures.js';
import { CliError } from '../../program/context.js';

const LABELLED = messageCodes().flatMap((code) => (code.startsWith('key-') ? [code.slice('key-'.length)] : []));

/** A key by itself, by its column in the view `finance`, by its last part (`score`), or by its printed name. */
export function keyNamed(name: string): string {
  const wanted = name.trim();
  const known =
    LABELLED.find((key) => key === wanted || key.replace('.', '_') === wanted) ??
    LABELLED.find((key) => sentenceOf('zh', `key-${key}`) === wanted) ??
    LABELLED.find((key) => /^(?:profile|performance)\./u.test(key) && key.endsWith(`.${wanted}`));
  return known ?? wanted;
}

export interface MeasureFlags {
  readonly key: readonly string[];
  readonly ratio: readonly string[];
  readonly against?: number;
}

/** Fewer by default where each takes three columns. */
const DEFAULT_AGAINST = ['income.total', 'expenditure.total', 'three_public.total'];

export function measuresOf({ key, ratio, against }: MeasureFlags): readonly Measure[] {
  const isDefault = key.length === 0 && ratio.length === 0;
  const keys = isDefault ? (against === undefined ? DEFAULT_KEYS : DEFAULT_AGAINST) : key.map(keyNamed);
  const ratios = ratio.map((name) => {
    const measure = ratioNamed(name, keyNamed);
    if (measure === null) throw new CliError('compare-unknown-ratio', { ratio: name });
    return measure;
  });
  const measures = [...keys.map(figureOf), ...ratios];
  return measures.filter((measure, i) => measures.findIndex((one) => one.id === measure.id) === i);
}

/** A key that no form has a number for, in any year and row, is a slip of the pen; one without figures this year is not. */
export function requireKnownKeys(store: Store, keys: readonly string[]): void {
  for (const key of keys) {
    if (LABELLED.includes(key)) continue;
    const rows = [...readFigures(store, { keys: [key] }), ...readFigures(store, { keys: [key], entity: null })];
    if (rows.length === 0) throw new CliError('compare-unknown-key', { key });
  }
}

/** The measure rows are ordered by: what was asked for, else the first; null for names. */
export function sortOf(measures: readonly Measure[], sort: string | undefined): string | null {
  if (sort === 'name') return null;
  if (sort === undefined) return measures[0]?.id ?? null;
  const wanted = keyNamed(sort);
  const found = measures.find((measure) => measure.id === wanted || measure.id === ratioNamed(sort, keyNamed)?.id);
  if (found === undefined) throw new CliError('compare-unknown-sort', { sort });
  return found.id;
}

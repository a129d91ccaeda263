import { DEFAULT_KEYS, figureOf, keysOf, type Measure, RATIOS, ratioNamed } from '../../../compare/measure.js';
import type { KeyNames } from '../../../present/key-names.js';
import type { Store } from '../../../store/open-store.js';
import { readFigures } from '../../../store/queries/figures.js';
import { CliError } from '../../program/context.js';
import { nearest } from '../../program/nearest.js';

export interface MeasureFlags {
  readonly key: readonly string[];
  readonly ratio: readonly string[];
  readonly against?: number;
}

/** Fewer by default where each takes three columns. */
const DEFAULT_AGAINST = ['income.total', 'expenditure.total', 'three_public.total'];

export function measuresOf({ key, ratio, against }: MeasureFlags, names: KeyNames): readonly Measure[] {
  const keyNamed = keyNamer(names);
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

/** Keys that are compared without being asked for, also where no form has them. */
const WELL_KNOWN = keysOf([...DEFAULT_KEYS.map(figureOf), ...RATIOS]);

/** A key that no form has a number for, in any year and row, is a slip of the pen; one without figures this year is not. */
export function requireKnownKeys(store: Store, keys: readonly string[], names: KeyNames): void {
  for (const key of keys) {
    if (WELL_KNOWN.includes(key) || names.figureNamed(key) === key) continue;
    const rows = [...readFigures(store, { keys: [key] }), ...readFigures(store, { keys: [key], entity: null })];
    if (rows.length === 0) throw new CliError('compare-unknown-key', { key, near: nearest(key, names.figures) });
  }
}

/** The measure rows are ordered by: what was asked for, else the first; null for names. */
export function sortOf(measures: readonly Measure[], sort: string | undefined, names: KeyNames): string | null {
  if (sort === 'name') return null;
  if (sort === undefined) return measures[0]?.id ?? null;
  const keyNamed = keyNamer(names);
  const wanted = keyNamed(sort);
  const found = measures.find((measure) => measure.id === wanted || measure.id === ratioNamed(sort, keyNamed)?.id);
  if (found === undefined) throw new CliError('compare-unknown-sort', { sort });
  return found.id;
}

/** A name no figure has stands for itself; `requireKnownKeys` says so. */
function keyNamer({ figureNamed }: KeyNames): (name: string) => string {
  return (name) => figureNamed(name) ?? name.trim();
}

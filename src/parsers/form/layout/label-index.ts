import { keyOf } from '../../../text/label-key.js';
import { LAYOUT } from './patterns.js';

/** One thing a label may announce: a field, a table header, a kind of indicator. */
export interface LabelSet {
  readonly id: string;
  readonly labels: readonly string[];
}

/** Labels by their keys, and by their keys less one character for pages that lost some (`年` → nothing). */
export interface LabelIndex {
  readonly exact: ReadonlyMap<string, string>;
  readonly damaged: ReadonlyMap<string, string>;
  /** Keys less one character that several labels share: 量指标 of 数量指标 and 质量指标. */
  readonly shared: ReadonlyMap<string, ReadonlySet<string>>;
  readonly longest: number;
}

export function indexLabels(sets: readonly LabelSet[]): LabelIndex {
  const exact = new Map<string, string>();
  const damaged = new Map<string, string>();
  const shared = new Map<string, Set<string>>();
  for (const { id, labels } of sets) {
    for (const label of labels) {
      const key = keyOf(label);
      if (!exact.has(key)) exact.set(key, id);
      for (const less of damagedKeys(key)) {
        const other = damaged.get(less);
        if (other !== undefined && other !== id) shared.set(less, new Set([...(shared.get(less) ?? []), other, id]));
        damaged.set(less, id);
      }
    }
  }
  for (const key of [...shared.keys(), ...exact.keys()]) damaged.delete(key);
  const longest = Math.max(0, ...[...exact.keys()].map(({ length }) => length));
  return { exact, damaged, shared, longest };
}

/** The key without any one character, and without 年 and 日, which some converters lose over a whole page. */
export function damagedKeys(key: string): readonly string[] {
  const keys: string[] = [];
  if (key.length >= MIN_DAMAGED) for (let i = 0; i < key.length; i++) keys.push(key.slice(0, i) + key.slice(i + 1));
  const undated = key.replace(LAYOUT.dateWords.pattern, '');
  if (undated.length >= 2 && undated !== key) keys.push(undated);
  return keys;
}

/** The shortest label that may be recognised with a character missing. */
const MIN_DAMAGED = 4;

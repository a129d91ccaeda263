import { formatNumber } from '../../shared/number-format.js';
import { bulletText, type SymbolFont } from '../../shared/symbol-font.js';
import type { ListLevel, ListOverride } from './lists.js';

const LEVELS = 9;
/** Formats of higher levels that stay in a legal number ([MS-DOC] 2.9.150, fLegal). */
const NOT_ARABIC_IF_LEGAL = new Set(['decimalZero', 'none']);

/**
 * Counts list paragraphs in the order in which it is asked and gives what Word prints before each; [MS-DOC] 2.4.6.4.
 * Overrides of one list count on together; a level starts again after a higher one.
 */
export function listLabels(
  overrides: readonly ListOverride[],
  fonts: readonly (SymbolFont | null)[],
): (list: number, level: number) => string | null {
  const counters = new Map<number, (number | null)[]>();
  const started = new Set<string>();
  return (index, level) => {
    // 0 is no list; from 0xF801 on the paragraph keeps its list but shows no number.
    if (index === 0 || index > overrides.length) return null;
    const override = overrides[index - 1];
    const own = override?.levels[level];
    if (override === undefined || own === undefined || own === null) return null;
    const counts = counters.get(override.list) ?? new Array<number | null>(LEVELS).fill(null);
    counters.set(override.list, counts);
    const restart = override.starts.get(level);
    const key = `${index}/${level}`;
    if (restart !== undefined && !started.has(key)) counts[level] = restart - 1;
    started.add(key);
    count(override, counts, level);
    return label(override, counts, own, fonts);
  };
}

function count(override: ListOverride, counts: (number | null)[], level: number): void {
  for (let i = 0; i < level; i++) counts[i] ??= override.levels[i]?.start ?? 1;
  const before = counts[level] ?? null;
  counts[level] = before === null ? (override.levels[level]?.start ?? 1) : before + 1;
  for (let i = level + 1; i < LEVELS; i++) if (level < (override.levels[i]?.restartsBelow ?? i)) counts[i] = null;
}

function label(
  override: ListOverride,
  counts: readonly (number | null)[],
  own: ListLevel,
  fonts: readonly (SymbolFont | null)[],
): string | null {
  if (own.format === 'bullet') {
    const [bullet = ''] = own.text;
    return bulletText(fonts[own.font] ?? null, bullet) || null;
  }
  let text = '';
  for (const character of own.text) {
    const level = character.charCodeAt(0);
    if (level >= LEVELS) text += character;
    else {
      const format = override.levels[level]?.format ?? 'decimal';
      const plain = own.legal && !NOT_ARABIC_IF_LEGAL.has(format);
      text += formatNumber(counts[level] ?? 1, plain ? 'decimal' : format);
    }
  }
  return text === '' ? null : text;
}

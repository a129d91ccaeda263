import { formatNumber } from '../shared/number-format.js';
import { bulletText, symbolFontOf } from '../shared/symbol-font.js';
import { attribute, child, children, type XmlElement } from '../xml/xml.js';
import type { Styles } from './styles.js';

/** Counts list paragraphs as a word processor does and prints their numbers. */
export interface Numbering {
  /** The text before a paragraph of that list and level, null where there is none. Each call counts one paragraph. */
  readonly next: (numId: string, level: number) => string | null;
  /** The level of a list whose `w:pStyle` names the style (17.9.23); 0 where none does. */
  readonly levelOfStyle: (numId: string, styleId: string) => number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1条`: `%n` is the number of level n (17.9.11). */
  readonly text: string;
  readonly restartAfter: number | null;
  readonly legal: boolean;
  readonly style: string | null;
  readonly font: string;
}

interface List {
  readonly abstractId: string;
  readonly levels: readonly (Level | null)[];
  /** Per level, where this list starts anew (17.9.27). */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** Reads `numbering.xml` (ECMA-376 Part 1, 17.9). */
export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  /** Lists made from one abstract list go on counting together; what they share is kept under its id. */
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: (numId, level) => {
      const list = lists.get(numId);
      const definition = list?.levels[level];
      if (list === undefined || definition == null) return null;
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      if (!begun.has(numId)) for (const [at, start] of list.starts) counts[at] = start - 1;
      begun.add(numId);
      count(counts, list.levels, level);
      return definition.format === 'bullet' ? bullet(definition) : printed(definition, list.levels, counts);
    },
    levelOfStyle: (numId, styleId) =>
      Math.max(0, lists.get(numId)?.levels.findIndex((level) => level?.style === styleId) ?? 0),
  };
}

function count(counts: (number | undefined)[], levels: readonly (Level | null)[], level: number): void {
  for (let above = 0; above < level; above++) counts[above] ??= levels[above]?.start ?? 1;
  counts[level] = (counts[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
  for (let below = level + 1; below < LEVELS; below++) {
    // 17.9.10: 0 never restarts; n restarts after a paragraph of level n or higher up, counted from 1.
    const after = levels[below]?.restartAfter ?? null;
    if (after === null || (after > 0 && level < after)) counts[below] = undefined;
  }
}

/** %1.%2 */
const LEVEL_NUMBER = /%([1-9])/gu;

function printed(
  level: Level,
  levels: readonly (Level | null)[],
  counts: readonly (number | undefined)[],
): string | null {
  const text = level.text.replaceAll(LEVEL_NUMBER, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = levels[at]?.format ?? 'decimal';
    return formatNumber(counts[at] ?? levels[at]?.start ?? 1, level.legal && format !== 'none' ? 'decimal' : format);
  });
  return text === '' ? null : text;
}

function bullet(level: Level): string | null {
  return bulletText(symbolFontOf(level.font), level.text) || null;
}

function readLists(root: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map(
    children(root, 'w:abstractNum').map((one) => [attribute(one, 'w:abstractNumId') ?? '', one]),
  );
  const nums = new Map(children(root, 'w:num').map((one) => [attribute(one, 'w:numId') ?? '', one]));
  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const abstractId = abstractOf(num, abstracts, nums, styles);
    const overrides = children(num, 'w:lvlOverride');
    const levels = new Array<Level | null>(LEVELS).fill(null);
    const sources = [
      ...children(abstracts.get(abstractId) ?? null, 'w:lvl'),
      ...overrides.flatMap((o) => children(o, 'w:lvl')),
    ];
    for (const source of sources) levels[levelIndex(source)] = readLevel(source);
    const starts = new Map<number, number>();
    for (const override of overrides) {
      const start = child(override, 'w:startOverride');
      if (start !== null) starts.set(levelIndex(override), numeric(start, 'w:val', 1));
    }
    lists.set(numId, { abstractId, levels, starts });
  }
  return lists;
}

/** The abstract list behind a list; one may stand for the list of a numbering style (17.9.21). */
function abstractOf(
  num: XmlElement,
  abstracts: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string {
  const id = attribute(child(num, 'w:abstractNumId'), 'w:val') ?? '';
  const link = attribute(child(abstracts.get(id) ?? null, 'w:numStyleLink'), 'w:val');
  const linked = nums.get(styles.numbering(link)?.numId ?? '');
  return attribute(child(linked ?? null, 'w:abstractNumId'), 'w:val') ?? id;
}

function readLevel(source: XmlElement): Level {
  const restart = child(source, 'w:lvlRestart');
  return {
    start: numeric(child(source, 'w:start'), 'w:val', 1),
    format: attribute(child(source, 'w:numFmt'), 'w:val') ?? 'decimal',
    text: attribute(child(source, 'w:lvlText'), 'w:val') ?? '',
    restartAfter: restart === null ? null : numeric(restart, 'w:val', 0),
    legal: child(source, 'w:isLgl') !== null,
    style: attribute(child(source, 'w:pStyle'), 'w:val'),
    font: attribute(child(child(source, 'w:rPr'), 'w:rFonts'), 'w:ascii') ?? '',
  };
}

function levelIndex(element: XmlElement): number {
  return Math.min(LEVELS - 1, Math.max(0, numeric(element, 'w:ilvl', 0)));
}

function numeric(element: XmlElement | null, name: string, otherwise: number): number {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isFinite(value) ? value : otherwise;
}

import { formatNumber } from '../shared/number-format.js';
import { type SymbolFont, symbolFontOf } from '../shared/symbol-font.js';
import { attribute, children, outermost, type XmlElement } from '../xml/xml.js';

/** What the automatic and common styles say about lists and hidden text. */
export interface OdtStyles {
  /** The label of an item: `counts` are the numbers of its level and those above. Null where there is none. */
  readonly label: (listStyle: string | null, counts: readonly number[]) => string | null;
  readonly start: (listStyle: string | null, level: number) => number;
  /** A text style whose text is not displayed (`text:display="none"`). */
  readonly hidden: (style: string | null) => boolean;
  /** The symbol font a text style sets; null for another font, undefined where it sets none. */
  readonly symbolFont: (style: string | null) => SymbolFont | null | undefined;
}

export function readStyles(root: XmlElement): OdtStyles {
  const lists = new Map<string, readonly XmlElement[]>();
  const hidden = new Set<string>();
  const symbolFonts = new Map<string, SymbolFont | null>();
  for (const style of outermost(root, 'text:list-style')) {
    const levels = style.children.filter((node): node is XmlElement => typeof node !== 'string');
    lists.set(attribute(style, 'style:name') ?? '', levels);
  }
  for (const style of outermost(root, 'style:style')) {
    const name = attribute(style, 'style:name') ?? '';
    for (const properties of children(style, 'style:text-properties')) {
      if (attribute(properties, 'text:display') === 'none') hidden.add(name);
      const font = attribute(properties, 'style:font-name');
      if (font !== null) symbolFonts.set(name, symbolFontOf(font));
    }
  }
  const levelOf = (style: string | null, level: number) =>
    lists.get(style ?? '')?.find((one) => attribute(one, 'text:level') === String(level)) ?? null;
  return {
    hidden: (style) => style !== null && hidden.has(style),
    symbolFont: (style) => symbolFonts.get(style ?? ''),
    start: (style, level) => Number.parseInt(attribute(levelOf(style, level), 'text:start-value') ?? '1', 10) || 1,
    label: (style, counts) => {
      const level = levelOf(style, counts.length);
      if (level === null) return null;
      if (level.name === 'text:list-level-style-bullet') return '•';
      if (level.name !== 'text:list-level-style-number') return null;
      return printed(level, counts, (n) => levelOf(style, n));
    },
  };
}

/** Prefix, the numbers of the levels displayed joined by dots, suffix (Part 3, 19.880 and 19.797). */
function printed(
  level: XmlElement,
  counts: readonly number[],
  levelAt: (n: number) => XmlElement | null,
): string | null {
  if ((attribute(level, 'style:num-format') ?? '') === '') return null;
  const shown = Math.max(1, Number.parseInt(attribute(level, 'text:display-levels') ?? '1', 10) || 1);
  const first = Math.max(0, counts.length - shown);
  const numbers = counts.slice(first).map((count, i) => {
    const format = attribute(levelAt(first + i + 1), 'style:num-format') ?? '';
    return formatNumber(count, FORMATS[format] ?? 'decimal');
  });
  return `${attribute(level, 'style:num-prefix') ?? ''}${numbers.join('.')}${attribute(level, 'style:num-suffix') ?? ''}`;
}

/** `style:num-format` gives the first numbers of a sequence; LibreOffice writes the Chinese ones so. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '一, 二, 三, ...': 'chineseCounting',
  '壹, 贰, 叁, ...': 'chineseLegalSimplified',
  '壹, 貳, 參, ...': 'ideographLegalTraditional',
  '甲, 乙, 丙, ...': 'ideographTraditional',
  '子, 丑, 寅, ...': 'ideographZodiac',
  '①, ②, ③, ...': 'decimalEnclosedCircle',
  '１, ２, ３, ...': 'decimalFullWidth',
};

import { compareDecimals, type Decimal, decimalOf, plus, shifted, ZERO } from './decimal.js';
import { parseSection, type SectionValue } from './section.js';
import type { Token } from './tokens.js';

export interface ParsedNumeral {
  readonly value: Decimal;
  /** 余, 多, 几 stood inside or behind: the value is what was written, the truth is more. */
  readonly more: boolean;
  /** Power of the 万, 亿, 万亿 that ends the numeral, 0 where none does: what a range may spread to its other end. */
  readonly tail: number;
  /** The value without that power. */
  readonly mantissa: Decimal;
}

interface Group {
  readonly section: readonly Token[];
  readonly power: number;
}

/** The value of a row of tokens, null where the row is not a numeral as people write them. Never a part of the row. */
export function parseNumeral(tokens: readonly Token[]): ParsedNumeral | null {
  const [first, second] = tokens;
  if (first === undefined) return null;
  // Digits as printed, with at most one 万 or 亿: nearly every numeral of a form.
  if (first.kind === 'literal' && (second === undefined || (tokens.length === 2 && second.kind === 'big'))) {
    const mantissa = decimalOf(first.text);
    const tail = second?.kind === 'big' ? second.power : 0;
    return { value: tail === 0 ? mantissa : shifted(mantissa, tail), more: false, tail, mantissa };
  }
  const positional = digitRow(tokens);
  if (positional !== undefined) return positional;
  const more = tokens.findIndex((token) => token.kind === 'more');
  const kept = more < 0 ? tokens : tokens.filter((_, at) => at !== more);
  if (more >= 0 && !tokens.slice(more + 1).every((token) => token.kind === 'big')) return null;
  const point = kept.findIndex((token) => token.kind === 'point');
  const parsed = point < 0 ? parseWhole(kept) : parsePointed(kept, point);
  return parsed === null ? null : { ...parsed, more: more >= 0 };
}

/** 一七二零, 二〇二〇点五: a row of single digits, read as printed. Undefined where the row is something else. */
function digitRow(tokens: readonly Token[]): ParsedNumeral | null | undefined {
  const point = tokens.findIndex((token) => token.kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  if (whole.length < 2 || !whole.every((token) => token.kind === 'digit')) return undefined;
  const digits = whole.map((token) => (token.kind === 'digit' ? token : null));
  if (digits.some((digit) => digit === null || digit.char === '两' || digit.char === '俩')) return null;
  const values = digits.map((digit) => digit?.value ?? 0);
  if (values[0] === 0 || isNeighbourPair(values)) return null;
  const fraction = point < 0 ? '' : fractionDigits(tokens.slice(point + 1));
  if (fraction === null) return null;
  const value = decimalOf(fraction === '' ? values.join('') : `${values.join('')}.${fraction}`);
  return { value, more: false, tail: 0, mantissa: value };
}

/** 四五, 三五 are "four or five", "three to five" as often as 45, 35. */
function isNeighbourPair(values: readonly number[]): boolean {
  const [low, high] = values;
  return values.length === 2 && (high === (low ?? 0) + 1 || (low === 3 && high === 5));
}

const DIGITS_ONLY = /^\d+$/u;

function fractionDigits(tokens: readonly Token[]): string | null {
  let digits = '';
  for (const token of tokens) {
    if (token.kind === 'digit') digits += token.value;
    else if (token.kind === 'literal' && DIGITS_ONLY.test(token.text)) digits += token.text;
    else return null;
  }
  return digits;
}

/** 一点二亿, 两千万点五五: digits behind 点, then at most magnitudes the whole part has none of. */
function parsePointed(tokens: readonly Token[], point: number): Omit<ParsedNumeral, 'more'> | null {
  const whole = parseWhole(tokens.slice(0, point));
  const after = tokens.slice(point + 1);
  const tailStart = after.findIndex((token) => token.kind === 'big' || token.kind === 'small');
  const tail = tailStart < 0 ? [] : after.slice(tailStart);
  const fraction = fractionDigits(tailStart < 0 ? after : after.slice(0, tailStart));
  if (whole === null || fraction === null || fraction === '') return null;
  const power = tailPower(tail);
  if (power === null || (power > 0 && whole.tail > 0)) return null;
  const mantissa = plus(whole.value, shifted(decimalOf(fraction), -fraction.length));
  return { value: shifted(mantissa, power), tail: power, mantissa };
}

/** 万, 百万, 万亿 as one power; null where they do not go together. */
function tailPower(tokens: readonly Token[]): number | null {
  let power = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'big' && !(token.kind === 'small' && at === 0)) return null;
    power += token.power;
  }
  return power;
}

/** Groups of four digits under 万, 亿, 兆: each power below the one before, or multiplying all that led up to it (万亿). */
function parseWhole(tokens: readonly Token[]): Omit<ParsedNumeral, 'more'> | null {
  const groups = groupsOf(tokens);
  if (groups.length > 1 && tokens.some(isDecimal)) return null;
  const terms: { value: Decimal; power: number }[] = [];
  for (const [at, group] of groups.entries()) {
    const section = parseSection(group.section, {
      first: at === 0,
      last: at === groups.length - 1,
      power: group.power,
    });
    if (section === null) return null;
    const value = groupValue(section, group.power, terms);
    if (value === null) return null;
    terms.push({ value, power: group.power });
  }
  const value = terms.reduce((sum, term) => plus(sum, term.value), ZERO);
  const only = groups[0];
  const tail = groups.length === 1 && only !== undefined ? only.power : (groups.at(-1)?.power ?? 0);
  return { value, tail, mantissa: shifted(value, -tail) };
}

/** 1.2万3千: a fraction is the whole of a numeral or none of it. */
function isDecimal(token: Token): boolean {
  return token.kind === 'literal' && token.text.includes('.');
}

function groupsOf(tokens: readonly Token[]): readonly Group[] {
  const groups: Group[] = [];
  let section: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    let power = 0;
    while (tokens[at]?.kind === 'big') power += bigPower(tokens[at++]);
    if (power > 0) {
      groups.push({ section, power });
      section = [];
      continue;
    }
    const token = tokens[at++];
    if (token !== undefined) section.push(token);
  }
  if (section.length > 0) groups.push({ section, power: 0 });
  return groups;
}

function bigPower(token: Token | undefined): number {
  return token?.kind === 'big' ? token.power : 0;
}

/** The group's value at its power, after taking in lower groups before it (一万五千亿). Null where the order is wrong. */
function groupValue(section: SectionValue, power: number, terms: { value: Decimal; power: number }[]): Decimal | null {
  let lead = ZERO;
  while (terms.length > 0 && (terms.at(-1)?.power ?? 0) < power) lead = plus(lead, terms.pop()?.value ?? ZERO);
  const above = terms.at(-1);
  if (above !== undefined && above.power === power) return null;
  const led = compareDecimals(lead, ZERO) > 0;
  // 三万五亿 is never written without 零; 一万五千亿 is usual.
  if (led && !section.zero && compareDecimals(section.value, decimalOf('1000')) < 0) return null;
  if (section.short && above !== undefined) return shifted(section.value, above.power - 1);
  const value = shifted(plus(lead, section.value), power);
  if (above !== undefined && compareDecimals(value, shifted(decimalOf('1'), above.power)) >= 0) return null;
  if (section.literal && above !== undefined && power === 0 && !section.zero && section.digits < 3) return null;
  return value;
}

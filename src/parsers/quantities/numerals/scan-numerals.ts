import { HAN_NUMERAL } from '../../../text/numerals/characters.js';
import { tokenRun } from '../../../text/numerals/tokens.js';
import { readAmount } from '../read-amount.js';
import { quotedSpans } from '../traps/quoted-spans.js';
import { trapAt } from '../traps/traps.js';
import { matchUnit } from '../units/match-unit.js';
import { malformedAt } from './malformed.js';
import type { TypedNumeral } from './numeral-type.js';
import { other, type Range, typeReading } from './type-numeral.js';
import { vagueAt } from './vague.js';

const HAN = new RegExp(`[${HAN_NUMERAL}点]`);
/** Code units a numeral can begin with, as a table: every character of every text is asked. */
const BEGINS = new Uint8Array(0x10000);
for (const char of `${HAN_NUMERAL}0123456789`) BEGINS[char.charCodeAt(0)] = 1;

/**
 * Every numeral of a folded text with its type, in order: what is a quantity, what is something else, what cannot be read.
 * One pass; every look around a numeral is bounded.
 */
export function scanNumerals(text: string): readonly TypedNumeral[] {
  const spans = quotedSpans(text);
  const lone = loneRange(text);
  const found: TypedNumeral[] = [];
  let span = 0;
  let at = 0;
  for (;;) {
    const place = nextNumeral(text, at);
    if (place < 0) return found;
    while ((spans[span]?.end ?? text.length) <= place) span++;
    const inside = spans[span];
    const typed =
      inside !== undefined && inside.start < place
        ? other('title', 'quoted', place, inside.end)
        : typeAt(text, place, lone);
    found.push(typed);
    at = Math.max(typed.end, place + 1);
  }
}

/** Where the next numeral begins: a digit, with the point before it (.5), a Chinese one, or the 百, 成 of 半百, 半成. */
function nextNumeral(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (BEGINS[code] === 1) return isPointBefore(text, at, from) ? at - 1 : at;
    if (code === TENTH && text.charAt(at - 1) === '半') return at;
  }
  return -1;
}

const TENTH = '成'.charCodeAt(0);

function isPointBefore(text: string, at: number, from: number): boolean {
  if (at - 1 < from || text.charAt(at - 1) !== '.') return false;
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

const FINAL_STOP = /[。；;]$/u;

/** Where a text that is nothing but one numeral has it: a cell's value, whatever the numeral looks like. */
function loneRange(text: string): Range {
  const start = text.length - text.trimStart().length;
  return { start, end: text.trimEnd().replace(FINAL_STOP, '').length };
}

const CURRENCY = /[¥A-Z]/u;

function typeAt(text: string, at: number, lone: Range): TypedNumeral {
  const first = text.charAt(at);
  const digit = first === '.' || (first >= '0' && first <= '9');
  const broken = digit ? malformedAt(text, at) : null;
  if (broken !== null) return other('unreadable', broken.name, letterStart(text, at), unitEnd(text, broken.end));
  if (!digit && isWordPart(text, at)) return other('word', 'formal-digit-in-a-word', at, at + 1);
  const vague = vagueAt(text, at);
  if (vague !== null) return vague;
  const trap = trapHere(text, at);
  const start = signStart(text, at);
  if (trap !== null) return trap;
  const negative = start < at && !CURRENCY.test(text.charAt(start));
  const reading = readAmount(text, at, (place) => trapHere(text, place) !== null, negative);
  return typeReading(text, at, start, reading, lone, digit);
}

const FORMAL_IN_WORD =
  /[队入退落为行][伍]|[大登内着水海][陆]|[收捡][拾]|[放大酒][肆]|陆[续地军路上港域运城]|拾[起取到金荒得遗]|肆[意虐无]/;

const FORMAL_DIGIT = /[伍陆拾肆]/u;

/** 队伍, 大陆, 收拾, 放肆: four of the 大写 digits are everyday characters. */
function isWordPart(text: string, at: number): boolean {
  return FORMAL_DIGIT.test(text.charAt(at)) && FORMAL_IN_WORD.test(text.slice(Math.max(0, at - 1), at + 2));
}

const DIGIT = /\d/u;

/** A word that ends inside a numeral is not there: 一点 in 一点二亿. */
function trapHere(text: string, at: number): TypedNumeral | null {
  const trap = trapAt(text, at);
  if (trap === null || DIGIT.test(text.charAt(at)) || !HAN.test(text.charAt(trap.end))) return trap;
  return trap.end < (tokenRun(text, at).ends.at(-1) ?? 0) ? null : trap;
}

const MAGNITUDE_AND_MONEY = / ?[百千]?[万亿]{0,2}(?:元|%|‰)?/y;

/** What cannot be read is reported with its unit. */
function unitEnd(text: string, end: number): number {
  MAGNITUDE_AND_MONEY.lastIndex = end;
  MAGNITUDE_AND_MONEY.test(text);
  const after = Math.max(end, MAGNITUDE_AND_MONEY.lastIndex);
  return matchUnit(text, after, true)?.end ?? after;
}

const CURRENCY_MARK = /(?:¥|RMB|CNY) ?$/;
const SIGN = /(?:(?:^|[\s（(为是达：:，]|增长|同比|环比|增速|增幅|结余|差额|余额|气温|温度|海拔)-|负) ?$/;

const MINUS = /[-负] ?$/u;

/** Where the number begins with its sign or currency mark. */
function signStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 6), at);
  const mark = CURRENCY_MARK.exec(before);
  if (mark !== null) return at - mark[0].length;
  const sign = SIGN.exec(before);
  if (sign === null) return at;
  return at - (MINUS.exec(sign[0])?.[0].length ?? 0);
}

/** l2, O.5: a letter that a scanner read for a digit. */
const LETTER_FOR_DIGIT = /(?<![A-Za-z0-9])[lIOo|]\.?$/u;

function letterStart(text: string, at: number): number {
  return at - (LETTER_FOR_DIGIT.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0);
}

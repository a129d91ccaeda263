import { isHan, simplifyChar } from '../script.js';
import { halfWidthCode, textOfCodes } from '../width.js';

/**
 * The characters numerals are written with. 大写 forms as prescribed for bills (《正确填写票据和结算凭证的基本规定》),
 * variants as real documents have them.
 */

/** Digits; 两 and 俩 count but never stand in a row of digits. */
export const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  俩: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** Powers of ten below 万, with the coefficient 1 where none is written. */
export const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 };

export const BIG_UNITS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 兆: 12 };

/** Tens written as one character. */
export const TENS: Readonly<Record<string, number>> = { 廿: 2, 卅: 3, 卌: 4 };

/** A character class of everything above, for patterns. */
export const HAN_NUMERAL = '零〇一二三四五六七八九两俩壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿兆廿卅卌';

/** Variants of numerals and of 户 that opencc's tables leave as they are or simplify to another word (参). */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['弍', '贰'],
  ['貮', '贰'],
  ['參', '叁'],
  ['戸', '户'],
];

/** Punctuation keeps its width, which says what it is. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ．％＋－／＇]/;
const SPACE = /[\u00a0\u2002-\u2009\u202f\u3000]/;

/** Code unit to code unit; a table, because every text goes through it. 0: a Chinese character not met before. */
const FOLDED = new Uint16Array(0x10000);
for (let code = 0; code < FOLDED.length; code++) {
  const char = String.fromCharCode(code);
  FOLDED[code] = isHan(code) ? 0 : WIDE.test(char) ? halfWidthCode(code) : SPACE.test(char) ? 0x20 : code;
}
for (const [from, to] of [...VARIANTS, ['￥', '¥'], ['−', '-'], ['’', "'"]] as const) {
  FOLDED[from.charCodeAt(0)] = to.charCodeAt(0);
}

/** The text in one width and script, character for character: offsets into it are offsets into the source. */
export function foldNumerals(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at++) codes[at] = folded(text.charCodeAt(at));
  return textOfCodes(codes);
}

function folded(code: number): number {
  const known = FOLDED[code] ?? 0;
  if (known > 0) return known;
  const simple = simplifyChar(String.fromCharCode(code)).charCodeAt(0);
  FOLDED[code] = simple;
  return simple;
}

import { Converter } from 'opencc-js/t2cn';

/**
 * Traditional to simplified, character by character, so that offsets stay. opencc's own phrase tables are used for
 * whole texts only (`toSimplified`); a label needs no phrases.
 */
let convert: ((text: string) => string) | undefined;
/** By UTF-16 code unit: the form stage asks for every character of every label. */
const singles: string[] = [];

/** Simplified characters that the tables take for traditional ones: 什么, 显著, 乾坤. */
const SIMPLE_ALREADY = '么著乾';

/** One character in simplified script; one that stands for itself or for several stays. */
export function simplifyChar(char: string): string {
  const code = char.charCodeAt(0);
  const known = singles[code];
  if (known !== undefined) return known;
  const simple = SIMPLE_ALREADY.includes(char) ? char : toSimplified(char);
  const result = simple.length === 1 ? simple : char;
  singles[code] = result;
  return result;
}

/** Whether a UTF-16 code unit is a Chinese character. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

const HAN = /[\u3400-\u9fff]/gu;

/** Every character by itself in simplified script: same length, same offsets. */
export function simplifyHan(text: string): string {
  return text.replace(HAN, simplifyChar);
}

/** The text in simplified characters of the mainland standard. */
export function toSimplified(text: string): string {
  convert ??= Converter({ from: 'tw', to: 'cn' }) as (text: string) => string;
  return convert(text);
}

/**
 * True where a text is written in traditional characters rather than quoting one: simplified text holds characters
 * such as 国, 务, 门 that a traditional one writes otherwise.
 */
export function looksTraditional(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at++) balance += SCRIPT_OF[text.charCodeAt(at)] ?? 0;
  return balance > 0;
}

/** Characters of the form's own vocabulary whose two scripts differ. */
const TRADITIONAL =
  '門單績預編碼評價專項資額員費務車購國產總業續關發對實際會歲長開東體無時間數質經濟態運維護遷轉結餘計劃標達題級構領導鎮鄉區縣財製嶽陽機職聯係電話';
const SIMPLIFIED =
  '门单绩预编码评价专项资额员费务车购国产总业续关发对实际会岁长开东体无时间数质经济态运维护迁转结余计划标达题级构领导镇乡区县财岳阳机职联系电话';
/** 1 for a traditional character, -1 for a simplified one: a table, as some thousand characters of each form are asked. */
const SCRIPT_OF = new Int8Array(0x10000);
for (const char of SIMPLIFIED) SCRIPT_OF[char.charCodeAt(0)] = -1;
for (const char of TRADITIONAL) SCRIPT_OF[char.charCodeAt(0)] = 1;

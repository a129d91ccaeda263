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

/** Traditional and variant characters of the words this grammar knows, one for one, so that offsets stay. */
const VARIANTS: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  倆: '俩',
  負: '负',
  點: '点',
  貳: '贰',
  弍: '贰',
  貮: '贰',
  參: '叁',
  叄: '叁',
  陸: '陆',
  圓: '圆',
  個: '个',
  條: '条',
  項: '项',
  場: '场',
  輛: '辆',
  臺: '台',
  檯: '台',
  種: '种',
  間: '间',
  張: '张',
  畝: '亩',
  噸: '吨',
  頃: '顷',
  筆: '笔',
  歲: '岁',
  時: '时',
  鐘: '钟',
  鍾: '钟',
  週: '周',
  達: '达',
  從: '从',
  減: '减',
  數: '数',
  約: '约',
  餘: '余',
  過: '过',
  內: '内',
  顆: '颗',
  檔: '档',
  冊: '册',
  處: '处',
  對: '对',
  雙: '双',
  盞: '盏',
  棟: '栋',
  戶: '户',
  戸: '户',
  園: '园',
  黨: '党',
  縣: '县',
  鎮: '镇',
  鄉: '乡',
  區: '区',
  幾: '几',
  來: '来',
  積: '积',
  升: '升',
  萊: '莱',
  斤: '斤',
  兒: '儿',
  員: '员',
  長: '长',
  級: '级',
  類: '类',
  屆: '届',
  號: '号',
  線: '线',
  書: '书',
  責: '责',
  統: '统',
  規: '规',
  進: '进',
  系: '系',
  係: '系',
  幣: '币',
  錢: '钱',
  塊: '块',
  記: '记',
  貧: '贫',
  業: '业',
  學: '学',
  醫: '医',
  會: '会',
  議: '议',
  務: '务',
  獎: '奖',
  續: '续',
  電: '电',
  話: '话',
  熱: '热',
  幫: '帮',
  現: '现',
  發: '发',
  開: '开',
  創: '创',
  經: '经',
  費: '费',
  資: '资',
  撥: '拨',
  預: '预',
  額: '额',
  補: '补',
  貼: '贴',
  購: '购',
  為: '为',
  爲: '为',
  於: '于',
  與: '与',
  實: '实',
  際: '际',
  專: '专',
  門: '门',
  隊: '队',
  組: '组',
  節: '节',
  課: '课',
  題: '题',
  圖: '图',
  標: '标',
  準: '准',
  後: '后',
  當: '当',
  總: '总',
  計: '计',
  單: '单',
  設: '设',
  產: '产',
  獲: '获',
  總計: '总',
};

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ．％＋－￥／＇]/;
const FOLDED = new Map<string, string>(Object.entries(VARIANTS).filter(([from]) => from.length === 1));
for (let code = 0xff01; code <= 0xff5e; code++) {
  const char = String.fromCharCode(code);
  if (FULL_WIDTH.test(char)) FOLDED.set(char, String.fromCharCode(code - 0xfee0));
}
FOLDED.set('￥', '¥');
for (const space of [
  '\u00a0',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u202f',
  '\u3000',
]) {
  FOLDED.set(space, ' ');
}
FOLDED.set('−', '-');
FOLDED.set('’', "'");

/** Code unit to code unit; a table, because every text goes through it. */
const FOLD_TABLE = new Uint16Array(0x10000);
for (let code = 0; code < FOLD_TABLE.length; code++) FOLD_TABLE[code] = code;
for (const [from, to] of FOLDED) FOLD_TABLE[from.charCodeAt(0)] = to.charCodeAt(0);
const CHUNK = 8192;

/**
 * The text in one width and script, character for character (offsets into it are offsets into the source). Commas,
 * brackets and colons keep their width, which says what they are.
 */
export function foldNumerals(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, text.length);
    const codes = new Uint16Array(end - start);
    for (let at = start; at < end; at++) codes[at - start] = FOLD_TABLE[text.charCodeAt(at)] ?? 0;
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

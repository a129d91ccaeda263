import { type Decimal, decimalOf, plus, shifted } from '../../../text/numerals/decimal.js';
import type { NumeralReading, Refused } from '../numerals/read-numeral.js';

export interface MoneyMatch {
  readonly end: number;
  /** 元, or the foreign currency's name, whose amounts stay what they are. */
  readonly unit: string;
  /** What 角 and 分 add, in 元. */
  readonly extra: Decimal;
  /** Written in 角 alone: the number itself is to be divided by ten. */
  readonly power: number;
}

type Reader = (text: string, at: number) => NumeralReading | Refused | null;

const FOREIGN = / {0,2}(美元|欧元|港元|港币|日元|英镑|美刀|美金|澳元|加元|韩元|卢布|新台币|台币)/y;
const YUAN =
  / {0,2}(?:人民币|(?:元|圆)(?![旦素月宵首件器老帅氏代朝])|块钱|块(?=[，。；、）)\s]|$|[零一二三四五六七八九\d]))/y;
const JIAO_ONLY = / {0,2}[角毛](?!度|形|落|色|逐|巾|毯|病|利|衣|线|竹|料)(?:钱)?/y;
const JIAO = / {0,2}[角毛]/y;
const FEN = / {0,2}分(?![之别钟])/y;
const CLOSING = / {0,2}(?:钱|人民币|整|正(?![在常式确是好面]))/y;

/** The currency at `at`, with the 角 and 分 that follow, read by `read`. */
export function matchMoney(text: string, at: number, read: Reader): MoneyMatch | null {
  FOREIGN.lastIndex = at;
  const foreign = FOREIGN.exec(text);
  if (foreign?.[1] !== undefined) return { end: FOREIGN.lastIndex, unit: foreign[1], extra: decimalOf('0'), power: 0 };
  if (step(YUAN, text, at) !== null) return withChange(text, YUAN.lastIndex, read);
  const jiao = step(JIAO_ONLY, text, at);
  return jiao === null ? null : { end: jiao, unit: '元', extra: decimalOf('0'), power: -1 };
}

function withChange(text: string, start: number, read: Reader): MoneyMatch {
  let end = start;
  let extra = decimalOf('0');
  for (const [mark, power] of [
    [JIAO, -1],
    [FEN, -2],
  ] as const) {
    const numeral = read(text, skipZero(text, end));
    if (numeral === null || 'refused' in numeral || numeral.upper !== null) continue;
    const after = step(mark, text, numeral.end);
    if (after === null) continue;
    extra = plus(extra, shifted(numeral.value, power));
    end = after;
  }
  const closed = step(CLOSING, text, end);
  return { end: closed ?? end, unit: '元', extra, power: 0 };
}

/** 壹拾元零伍分: the 零 only says that there are no 角. */
function skipZero(text: string, at: number): number {
  return text[at] === '零' ? at + 1 : at;
}

function step(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

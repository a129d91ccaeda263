import type { Qualifier } from '../../model/form-record.js';
import { Decimal, decimalsOf } from '../../text/decimal.js';
import { approximate, type Interval, printed, times } from '../../text/interval.js';
import { yuanPer } from '../../text/money-unit.js';

/** A number with its unit in a sentence. Money is in 元, counts are expanded from 万 and 亿. */
export interface ProseNumber {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly interval: Interval;
  /** `元` for money, else the measure word as written. */
  readonly unit: string;
}

const NUMBER = String.raw`(?<![\d.第])(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
/** 6.1万名 is a count and no money; a bare 万 is money only where no measure word follows: 30万，. */
const MONEY = String.raw`(?<money>亿元|千万元|百万元|万元|千元|百元|元|(?:亿|万)(?!\p{Script=Han}))`;
const MEASURE = `(?<scale>[万亿千百])?(?<more>[余多])?(?<measure>人次|小时|公里|平方米|[个名人条次家项件户篇场册卷份套台辆处所宗批期栋亩堂位队户起部座吨])`;
const PATTERN = new RegExp(`${NUMBER}(?<over>[余多])?(?:${MONEY}|${MEASURE})(?<after>余|多|以上|以下|左右)?`, 'gu');

const BEFORE_QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:不低于|不少于|至少)$/, 'at_least'],
  [/(?:不超过|不高于|至多|最多)$/, 'at_most'],
  [/(?:超过|超)$/, 'over'],
  [/(?:大约|约|近)$/, 'about'],
];

/** Numbers written in digits, with their measure word or unit of money; years, dates and bare numbers are left out. */
export function numbersIn(sentence: string): readonly ProseNumber[] {
  return [...sentence.matchAll(PATTERN)].flatMap((match) => {
    const { digits, money, scale, measure } = match.groups ?? {};
    if (digits === undefined) return [];
    const plain = digits.replace(/,/g, '');
    const factor = money === undefined ? (scaleOf(scale) ?? new Decimal(1)) : yuanPer(money);
    if (factor === null) return [];
    const value = new Decimal(plain).times(factor);
    const precision =
      money === undefined && scale === undefined
        ? exact(value)
        : times(printed(new Decimal(plain), decimalsOf(plain)), factor);
    const qualifier = qualifierOf(sentence.slice(0, match.index), match.groups ?? {});
    return [
      {
        surface: match[0],
        start: match.index,
        end: match.index + match[0].length,
        value,
        interval: approximate(value, qualifier, precision),
        unit: money === undefined ? (measure ?? '') : '元',
      },
    ];
  });
}

function exact(value: Decimal): Interval {
  return { low: value, high: value };
}

function scaleOf(scale: string | undefined): Decimal | null {
  const scales: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };
  const factor = scale === undefined ? undefined : scales[scale];
  return factor === undefined ? null : new Decimal(factor);
}

function qualifierOf(before: string, groups: Readonly<Record<string, string | undefined>>): Qualifier {
  const after = groups.after;
  if (after === '以上') return 'at_least';
  if (after === '以下') return 'at_most';
  if (after === '左右') return 'about';
  if (groups.over !== undefined || groups.more !== undefined || after !== undefined) return 'over';
  return BEFORE_QUALIFIERS.find(([pattern]) => pattern.test(before))?.[1] ?? 'exact';
}

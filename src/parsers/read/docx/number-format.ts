/** Digits of the Chinese number formats. */
const PLAIN = '〇一二三四五六七八九';
const TRADITIONAL_LEGAL = '零壹貳參肆伍陸柒捌玖';
const SIMPLIFIED_LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** Writes a list number in a format of ST_NumberFormat (ECMA-376 Part 1, 17.18.59). An unknown format is decimal. */
export function formatNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

type Format = (value: number) => string | null;

const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => fullWidth(n),
  decimalFullWidth2: (n) => fullWidth(n),
  upperRoman: roman,
  lowerRoman: (n) => roman(n)?.toLowerCase() ?? null,
  upperLetter: letters,
  lowerLetter: (n) => letters(n)?.toLowerCase() ?? null,
  ordinal: (n) => `${n}.`,
  numberInDash: (n) => `- ${n} -`,
  decimalEnclosedCircle: (n) => within(n, 20, 0x2460),
  decimalEnclosedCircleChinese: (n) => within(n, 20, 0x2460),
  decimalEnclosedParen: (n) => within(n, 20, 0x2474),
  decimalEnclosedFullstop: (n) => within(n, 20, 0x2488),
  ideographEnclosedCircle: (n) => within(n, 10, 0x3280),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: (n) => digits(n, PLAIN),
  japaneseDigitalTenThousand: (n) => digits(n, PLAIN),
  taiwaneseDigital: (n) => digits(n, '○一二三四五六七八九'),
  koreanDigital2: (n) => digits(n, '零一二三四五六七八九'),
  chineseLegalSimplified: (n) => spelled(n, SIMPLIFIED_LEGAL, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (n) => spelled(n, TRADITIONAL_LEGAL, ['', '拾', '佰', '仟']),
  japaneseLegal: (n) => spelled(n, TRADITIONAL_LEGAL, ['', '拾', '佰', '仟']),
  ideographTraditional: (n) => '甲乙丙丁戊己庚辛壬癸'.charAt(n - 1) || null,
  ideographZodiac: (n) => '子丑寅卯辰巳午未申酉戌亥'.charAt(n - 1) || null,
};

function within(value: number, last: number, first: number): string | null {
  return value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : null;
}

function fullWidth(value: number): string {
  return String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function digits(value: number, set: string): string {
  return String(value).replaceAll(/\d/g, (digit) => set.charAt(Number(digit)));
}

/** A … Z, AA, BB …: Word repeats the letter (17.18.59, upperLetter). */
function letters(value: number): string | null {
  if (value < 1 || value > 780) return null;
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string | null {
  if (value < 1 || value > 3_999) return null;
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  return text;
}

/** 一 … 十, 十一, 二十, 一百零一: 10 to 19 without the leading 一. */
function counting(value: number): string | null {
  const text = spelled(value, '零一二三四五六七八九', ['', '十', '百', '千']);
  return text !== null && value >= 10 && value < 20 ? text.slice(1) : text;
}

function spelled(value: number, set: string, places: readonly string[]): string | null {
  if (value < 0 || value > 9_999) return null;
  if (value === 0) return set.charAt(0);
  let text = '';
  let gap = false;
  const figures = String(value);
  for (let i = 0; i < figures.length; i++) {
    const digit = Number(figures[i]);
    if (digit === 0) gap = true;
    else {
      text += (gap ? set.charAt(0) : '') + set.charAt(digit) + (places[figures.length - 1 - i] ?? '');
      gap = false;
    }
  }
  return text;
}

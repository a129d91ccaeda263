/**
 * A list number as Word prints it, in a format by its ST_NumberFormat name (ECMA-376 Part 1, 17.18.59). Formats of other
 * scripts, and numbers beyond a format's characters, come in Arabic digits.
 */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || value > MAX_NUMBER) return String(value);
  return BY_NAME.get(format)?.(value) ?? String(value);
}

/** The name of a format whose code is known, as .doc and Word 2003 XML write it (MSONFC, [MS-OSHARED] 2.2.1.3). */
export function formatOfCode(code: number): string {
  return BY_CODE.get(code) ?? 'decimal';
}

/** The highest number a list of Word starts at. */
const MAX_NUMBER = 0x7fff;

type Write = (value: number) => string | null;

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const COUNTED = '零一二三四五六七八九';

/**
 * Both names of each format. The standard gives `1st` for `ordinal`, ends the circled numbers of the Chinese format at ten, and
 * has U+25CB as zero in `taiwaneseDigital` alone; "ideographs enclosed in a circle" are those in parentheses, as Word prints them.
 */
const FORMATS: readonly (readonly [code: number, name: string, write: Write])[] = [
  [0, 'decimal', String],
  [1, 'upperRoman', roman],
  [2, 'lowerRoman', (n) => roman(n)?.toLowerCase() ?? null],
  [3, 'upperLetter', (n) => letters(n, 'A')],
  [4, 'lowerLetter', (n) => letters(n, 'a')],
  [5, 'ordinal', (n) => `${n}${ordinalEnding(n)}`],
  [10, 'ideographDigital', (n) => digits(n, '〇一二三四五六七八九')],
  [11, 'japaneseCounting', (n) => counting(n, COUNTED, '十百千万')],
  [14, 'decimalFullWidth', (n) => digits(n, '０１２３４５６７８９')],
  [16, 'japaneseLegal', (n) => counting(n, '零壱弐参四五六七八九', '拾百阡萬')],
  [17, 'japaneseDigitalTenThousand', (n) => digits(n, '〇一二三四五六七八九')],
  [18, 'decimalEnclosedCircle', (n) => from(n, '①', 20)],
  [19, 'decimalFullWidth2', (n) => digits(n, '０１２３４５６７８９')],
  [22, 'decimalZero', (n) => String(n).padStart(2, '0')],
  [23, 'bullet', String],
  [26, 'decimalEnclosedFullstop', (n) => from(n, '⒈', 20)],
  [27, 'decimalEnclosedParen', (n) => from(n, '⑴', 20)],
  [28, 'decimalEnclosedCircleChinese', (n) => from(n, '①', 10)],
  [29, 'ideographEnclosedCircle', (n) => from(n, '㈠', 10)],
  [30, 'ideographTraditional', (n) => oneOf(n, STEMS)],
  [31, 'ideographZodiac', (n) => oneOf(n, BRANCHES)],
  [
    32,
    'ideographZodiacTraditional',
    (n) => (n >= 1 && n <= 60 ? `${STEMS[(n - 1) % 10]}${BRANCHES[(n - 1) % 12]}` : null),
  ],
  [33, 'taiwaneseCounting', (n) => counting(n, COUNTED, '十百千萬')],
  [34, 'ideographLegalTraditional', (n) => counting(n, '零壹貳參肆伍陸柒捌玖', '拾佰仟萬', true)],
  [35, 'taiwaneseCountingThousand', (n) => counting(n, COUNTED, '十百千萬')],
  [36, 'taiwaneseDigital', (n) => digits(n, '○一二三四五六七八九')],
  [37, 'chineseCounting', (n) => counting(n, COUNTED, '十百千万')],
  [38, 'chineseLegalSimplified', (n) => counting(n, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万', true)],
  [39, 'chineseCountingThousand', (n) => counting(n, COUNTED, '十百千万')],
  [44, 'koreanDigital2', (n) => digits(n, COUNTED)],
  [57, 'numberInDash', (n) => `- ${n} -`],
  [255, 'none', () => ''],
];

const BY_NAME: ReadonlyMap<string, Write> = new Map(FORMATS.map(([, name, write]) => [name, write]));
const BY_CODE: ReadonlyMap<number, string> = new Map(FORMATS.map(([code, name]) => [code, name]));

const ROMAN = [
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
] as const;

function roman(value: number): string | null {
  if (value === 0) return null;
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** A … Z, then AA, BB …, at most thirty times. */
function letters(value: number, first: string): string | null {
  if (value < 1 || value > 780) return null;
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function digits(value: number, signs: string): string {
  return Array.from(String(value), (digit) => signs[Number(digit)]).join('');
}

/** One of `count` characters that follow each other. */
function from(value: number, first: string, count: number): string | null {
  return value >= 1 && value <= count ? String.fromCharCode(first.charCodeAt(0) + value - 1) : null;
}

function oneOf(value: number, signs: string): string | null {
  return signs.charAt(value - 1) || null;
}

/** 十一, 二十, 一百零一; `full` writes the one before a ten that begins the number (壹拾壹). */
function counting(value: number, signs: string, units: string, full = false): string {
  if (value === 0) return signs.charAt(0);
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? signs.charAt(0) : '';
    const lower = rest === 0 ? '' : counting(rest, signs, units, true);
    return counting(Math.floor(value / 10_000), signs, units, full) + units.charAt(3) + gap + lower;
  }
  const figures = Array.from(String(value), Number);
  let text = '';
  let gap = false;
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i;
    if (figure !== 0) text += (gap ? signs.charAt(0) : '') + signs.charAt(figure) + units.charAt(place - 1);
    gap = figure === 0;
  });
  return !full && value >= 10 && value < 20 ? text.slice(1) : text;
}

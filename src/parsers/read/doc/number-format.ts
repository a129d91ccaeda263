/**
 * A list number as Word prints it, by its MSONFC ([MS-OSHARED] 2.2.1.3). Formats of other scripts, and numbers beyond a
 * format's characters, come as Arabic digits.
 */
export function formatNumber(value: number, format: number): string {
  if (value < 0 || value > MOST) return String(value);
  return FORMATS[format]?.(value) ?? String(value);
}

const MOST = 0x7fff;

const FORMATS: { readonly [msonfc: number]: (value: number) => string | null } = {
  1: (n) => roman(n),
  2: (n) => roman(n)?.toLowerCase() ?? null,
  3: (n) => letters(n, 'A'),
  4: (n) => letters(n, 'a'),
  5: (n) => `${n}${ordinalEnding(n)}`,
  10: (n) => digits(n, '〇一二三四五六七八九'),
  11: (n) => counting(n, '零一二三四五六七八九', '十百千万'),
  14: (n) => digits(n, '０１２３４５６７８９'),
  16: (n) => counting(n, '零壱弐参四五六七八九', '拾百阡萬'),
  18: (n) => from(n, 0x2460, 20),
  19: (n) => digits(n, '０１２３４５６７８９'),
  22: (n) => String(n).padStart(2, '0'),
  26: (n) => from(n, 0x2488, 20),
  27: (n) => from(n, 0x2474, 20),
  28: (n) => from(n, 0x2460, 10),
  29: (n) => from(n, 0x3220, 10),
  30: (n) => oneOf(n, STEMS),
  31: (n) => oneOf(n, BRANCHES),
  32: (n) => (n >= 1 && n <= 60 ? `${STEMS[(n - 1) % 10]}${BRANCHES[(n - 1) % 12]}` : null),
  33: (n) => counting(n, '零一二三四五六七八九', '十百千萬'),
  34: (n) => counting(n, '零壹貳參肆伍陸柒捌玖', '拾佰仟萬', true),
  35: (n) => counting(n, '零一二三四五六七八九', '十百千萬'),
  36: (n) => digits(n, '〇一二三四五六七八九'),
  37: (n) => counting(n, '零一二三四五六七八九', '十百千万'),
  38: (n) => counting(n, '零壹贰叁肆伍陆柒捌玖', '拾佰仟万', true),
  39: (n) => counting(n, '零一二三四五六七八九', '十百千万'),
  40: (n) => digits(n, '〇一二三四五六七八九'),
  255: () => '',
};

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

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
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** A … Z, then AA, BB … */
function letters(value: number, first: string): string | null {
  if (value === 0) return null;
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function digits(value: number, signs: string): string {
  return [...String(value)].map((digit) => signs[Number(digit)]).join('');
}

function from(value: number, first: number, count: number): string | null {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : null;
}

function oneOf(value: number, signs: string): string | null {
  return value >= 1 && value <= signs.length ? signs.charAt(value - 1) : null;
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
  const figures = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i;
    if (figure === 0) gap = true;
    else {
      if (gap) text += signs.charAt(0);
      gap = false;
      text += signs.charAt(figure) + (place > 0 ? units.charAt(place - 1) : '');
    }
  });
  return !full && value >= 10 && value < 20 ? text.slice(1) : text;
}

/**
 * Numerals that cannot be read for certain. Whatever they were meant to be, reading them would be a guess, so the whole
 * of each is reported. Tried before anything else, where a printed digit begins.
 */
export interface Malformed {
  readonly name: string;
  readonly pattern: RegExp;
  readonly example: string;
  readonly not: string;
}

const COUNTED = '(?=\\s?(?:[万亿千百元%‰个人次名家户项件条场期篇份台辆座亩吨]|公里|平方))';

export const MALFORMED: readonly Malformed[] = [
  { name: 'doubled-point', pattern: /\d+[.,]{2,}\d[\d.,]*/y, example: '5..6', not: '5.6' },
  {
    name: 'several-points',
    pattern: new RegExp(`\\d{1,20}(?:\\.\\d{1,20}){2,6}[万亿]?${COUNTED}`, 'y'),
    example: '1.184.36万元',
    not: '2020.12.31',
  },
  {
    // 1,23,4 and 12,3456: commas that part no groups of three. Years in a row are a list.
    name: 'odd-grouping',
    pattern:
      /(?!\d{1,3}(?:[,']\d{3})+(?![\d,']))(?!(?:(?:19|20)\d{2},){1,8}(?:19|20)\d{2}(?!\d))\d+(?:[,']\d+)+(?:\.\d+)?[万亿]?/y,
    example: '1,23,4',
    not: '1,234,567.8',
  },
  {
    name: 'odd-wide-grouping',
    pattern: /(?!\d{1,3}(?:，\d{3})+(?![\d，]))\d{1,3}(?:，\d{1,3}){2,}(?:\.\d+)?[万亿]?(?=[元人次个%]|$)/y,
    example: '1，23，4元',
    not: '1，234元',
  },
  { name: 'point-without-digits', pattern: /\d+\.(?=\s?[万亿元%])/y, example: '5.万元', not: '5.5万元' },
  {
    name: 'letter-for-digit',
    pattern: new RegExp(`\\d[\\d,.]{0,20}[lIOo|][\\dlIOo|]*(?:\\.[\\dlIOo]+)?${COUNTED}`, 'y'),
    example: '1l84.36万元',
    not: '15公里',
  },
  {
    name: 'letter-before-digits',
    pattern: new RegExp(`(?<=(?<![A-Za-z0-9])[lIOo|]\\.?)\\d[\\dlIOo]*(?:\\.\\d+)?${COUNTED}`, 'y'),
    example: 'l00人',
    not: 'A100人',
  },
  {
    name: 'hole-in-number',
    pattern: /\d[\d.]{0,20}[?？□■\ufffd＊*][\d?？□■\ufffd＊*.]*(?=\s?[万亿千百元%个人次名家户项件条])/y,
    example: '1?84万元',
    not: '184万元',
  },
  { name: 'leading-zero', pattern: new RegExp(`0\\d+(?![\\d.:：-])${COUNTED}`, 'y'), example: '007人', not: '0.7万人' },
];

/** End and name of the malformed numeral at `at`, null where there is none. */
export function malformedAt(text: string, at: number): { readonly end: number; readonly name: string } | null {
  for (const { name, pattern } of MALFORMED) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { end: pattern.lastIndex, name };
  }
  return null;
}

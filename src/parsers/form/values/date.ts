import { withoutSpaces } from '../../../text/spaces.js';
import { halfWidth } from '../../../text/width.js';
import { DATE } from './patterns.js';
import { BLANK, type ReadValue, read, unreadable } from './read-value.js';

/**
 * A calendar date as ISO. `2019年06月18日`, `2016 年5 月30 日`, `2017 -7 - 25`, `2022513` (only where the digits can be
 * cut in one way), 二〇一九年六月. A month without a day is `YYYY-MM`.
 */
export function readDate(text: string): ReadValue {
  const folded = withoutSpaces(halfWidth(chineseDigits(text)));
  if (DATE.unfilled.pattern.test(folded)) return BLANK;
  const parts = DATE.separated.pattern.exec(folded);
  if (parts !== null) return fromParts(parts[1], parts[2], parts[3]);
  return DATE.bareDigits.pattern.test(folded) ? fromDigits(folded) : unreadable('date-unreadable');
}

function fromParts(year = '', month = '', day: string | undefined): ReadValue {
  if (!isDate(Number(year), Number(month), day === undefined ? 1 : Number(day))) return unreadable('date-unreadable');
  const iso = `${year}-${month.padStart(2, '0')}`;
  return day === undefined ? read(iso, 0.9) : read(`${iso}-${day.padStart(2, '0')}`);
}

/** Digits from which 年 月 日 were lost. Two possible readings are no reading. */
function fromDigits(digits: string): ReadValue {
  const year = digits.slice(0, 4);
  const rest = digits.slice(4);
  const readings: [string, string][] = [];
  for (const cut of [1, 2]) {
    const month = rest.slice(0, cut);
    const day = rest.slice(cut);
    if (day.length < 1 || day.length > 2) continue;
    // A leading zero belongs to a two-digit part: 20220513 has one reading.
    if (day.length === 1 && rest.length === 4) continue;
    if (month.startsWith('0') && month.length === 1) continue;
    if (isDate(Number(year), Number(month), Number(day))) readings.push([month, day]);
  }
  const [only, second] = readings;
  if (only === undefined || second !== undefined) return unreadable('date-unreadable');
  return read(`${year}-${only[0].padStart(2, '0')}-${only[1].padStart(2, '0')}`, 0.8);
}

function isDate(year: number, month: number, day: number): boolean {
  if (year < 1949 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const DIGITS = '〇一二三四五六七八九';

/** 二〇一九年十二月三十一日 → 2019年12月31日. */
function chineseDigits(text: string): string {
  if (!DATE.hanNumeral.pattern.test(text)) return text;
  return text
    .replace(DATE.zero.pattern, '〇')
    .replace(DATE.hanTens.pattern, (_, tens: string, ones: string) =>
      String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))),
    )
    .replace(DATE.hanDigit.pattern, (char) => String(DIGITS.indexOf(char)));
}

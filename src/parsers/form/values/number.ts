import { moneyShift } from '../../../text/money-unit.js';
import { readChineseNumeral } from '../../../text/numerals/numeral.js';
import { withoutSpaces } from '../../../text/spaces.js';
import { halfWidth } from '../../../text/width.js';
import { NUMBER } from './patterns.js';
import { BLANK, type ReadValue, read, unreadable } from './read-value.js';

/** The number and the unit written behind it, if any. */
const WITH_UNIT = /^(.*?)[(（]?(万元|百万元|千元|亿元|万|元)?[)）]?$/s;

/**
 * An amount in 万元. `tableUnit` is what the table is in when the cell names no unit. A written unit is honoured by
 * shifting the decimal point, exactly.
 */
export function readAmount(text: string, tableUnit: string): ReadValue {
  if (NUMBER.nothing.pattern.test(text)) return BLANK;
  // Most cells hold a plain figure: nothing to fold, no unit.
  const plain = readDecimal(text);
  if (plain !== null) return inTenThousands(plain, tableUnit);
  const folded = closeGaps(
    halfWidth(text)
      .replace(NUMBER.comma.pattern, ',')
      .replace(NUMBER.minus.pattern, '-')
      .replace(NUMBER.currency.pattern, ''),
  );
  const match = WITH_UNIT.exec(folded.trim());
  const number = readDecimal(match?.[1] ?? '');
  return number === null ? unreadable('number-unreadable') : inTenThousands(number, match?.[2] ?? tableUnit);
}

function inTenThousands(number: string, unit: string): ReadValue {
  const shift = moneyShift(unit, '万元');
  return shift === null ? unreadable('unit-unknown') : read(shiftDecimal(number, shift));
}

/** A head count: `9人`, `36`, `36名`, `共36人`. */
export function readCount(text: string): ReadValue {
  if (NUMBER.nothing.pattern.test(text)) return BLANK;
  const match = NUMBER.count.pattern.exec(halfWidth(text).replace(NUMBER.spacesAndStops.pattern, ''));
  return match?.[1] ? read(stripZeros(match[1])) : unreadable('number-unreadable');
}

/** A score: `98分`, `98`, `98.5 分`, `九十五分`. */
export function readScore(text: string): ReadValue {
  const plain = halfWidth(text).replace(NUMBER.spacesAndStops.pattern, '');
  const match = NUMBER.score.pattern.exec(plain);
  const score = match?.[1] ?? (plain.endsWith('分') ? readChineseNumeral(plain.slice(0, -1)) : null);
  return score ? read(score) : unreadable('number-unreadable');
}

/** Exact decimal text without separators, or null. `1.234,5`, `12 34` and `1O` are null. */
export function readDecimal(text: string): string | null {
  const match = NUMBER.decimal.pattern.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', fraction] = match;
  const digits = stripZeros(whole.replaceAll(',', ''));
  return `${sign === '-' ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Spaces a converter put inside one number: around the point or between groups of three. Others stay and spoil it. */
function closeGaps(text: string): string {
  return text
    .replace(NUMBER.brokenPoint.pattern, '$1.')
    .replace(NUMBER.brokenGroups.pattern, withoutSpaces)
    .replace(NUMBER.gapBeforeUnit.pattern, '');
}

/** `shiftDecimal('11843600', -4)` is `1184.3600`: by moving the point, never by arithmetic. */
export function shiftDecimal(number: string, places: number): string {
  if (places === 0) return number;
  const negative = number.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? number.slice(1) : number).split('.');
  let digits = whole + fraction;
  let point = whole.length + places;
  if (point <= 0) {
    digits = '0'.repeat(1 - point) + digits;
    point = 1;
  }
  if (point > digits.length) digits = digits.padEnd(point, '0');
  const rest = digits.slice(point);
  return `${negative ? '-' : ''}${stripZeros(digits.slice(0, point))}${rest === '' ? '' : `.${rest}`}`;
}

function stripZeros(digits: string): string {
  return digits.replace(NUMBER.leadingZeros.pattern, '');
}

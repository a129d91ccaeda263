import { moneyShift } from '../../../text/money-unit.js';
import { halfWidth } from '../../../text/width.js';
import { BLANK, type ReadValue, read, unreadable } from './read-value.js';

/** A cell that says "nothing here": a dash, a slash, 无. Blank, not zero. */
const NOTHING = /^(?:[-—–－/／\\]+|无|没有|不适用)$/;

/** `1184.36`, `1,184.36`, `-12.3`; a leading sign only, at most one point, thousands groups of three. */
const DECIMAL = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/** The number and the unit written behind it, if any. */
const WITH_UNIT = /^(.*?)[(（]?(万元|百万元|千元|亿元|万|元)?[)）]?$/s;

/**
 * An amount in 万元. `tableUnit` is what the table is in when the cell names no unit. A written unit is honoured by
 * shifting the decimal point, exactly.
 */
export function readAmount(text: string, tableUnit: string): ReadValue {
  if (NOTHING.test(text)) return BLANK;
  const folded = closeGaps(
    halfWidth(text)
      .replace(/[，﹐]/g, ',')
      .replace(/[－−]/g, '-')
      .replace(/¥|￥|人民币/g, ''),
  );
  const match = WITH_UNIT.exec(folded.trim());
  const number = readDecimal(match?.[1] ?? '');
  if (number === null) return unreadable('number-unreadable');
  const shift = moneyShift(match?.[2] ?? tableUnit, '万元');
  return shift === null ? unreadable('unit-unknown') : read(shiftDecimal(number, shift));
}

/** A head count: `9人`, `36`, `36名`, `共36人`. */
export function readCount(text: string): ReadValue {
  if (NOTHING.test(text)) return BLANK;
  const match = /^(?:共|共有|共计|合计|总计)?(\d+)(?:人|名|个)?$/.exec(halfWidth(text).replace(/[\s。]/g, ''));
  return match?.[1] ? read(stripZeros(match[1])) : unreadable('number-unreadable');
}

/** A score: `98分`, `98`, `98.5 分`. */
export function readScore(text: string): ReadValue {
  const match = /^(-?\d+(?:\.\d+)?)分?$/.exec(halfWidth(text).replace(/[\s。]/g, ''));
  return match?.[1] ? read(match[1]) : unreadable('number-unreadable');
}

/** Exact decimal text without separators, or null. `1.234,5`, `12 34` and `1O` are null. */
export function readDecimal(text: string): string | null {
  const match = DECIMAL.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', fraction] = match;
  const digits = stripZeros(whole.replaceAll(',', ''));
  return `${sign === '-' ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Spaces a converter put inside one number: around the point or between groups of three. Others stay and spoil it. */
function closeGaps(text: string): string {
  return text
    .replace(/(\d)\s*([.．])\s*(?=\d)/g, '$1.')
    .replace(/(?<=^|[^\d])(\d{1,3}(?:\s\d{3})+)(?=\.|\D|$)/g, (group) => group.replace(/\s/g, ''))
    .replace(/\s+(?=万|元|亿|千)/g, '');
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
  return digits.replace(/^0+(?=\d)/, '');
}

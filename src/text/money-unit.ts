import { Decimal } from './decimal.js';

/** The power of ten of 元 that each unit of money is; 万 and 亿 are short for 万元 and 亿元. */
const POWERS: ReadonlyMap<string, number> = new Map([
  ['元', 0],
  ['百元', 2],
  ['千元', 3],
  ['万元', 4],
  ['万', 4],
  ['百万元', 6],
  ['亿元', 8],
  ['亿', 8],
]);

/** How many places the decimal point moves right from an amount in `from` to one in `to`; null unless both are money. */
export function moneyShift(from: string, to: string): number | null {
  const [source, target] = [POWERS.get(from), POWERS.get(to)];
  return source === undefined || target === undefined ? null : source - target;
}

/** How many 元 one of `unit` is; null for what is no unit of money. */
export function yuanPer(unit: string): Decimal | null {
  const power = POWERS.get(unit);
  return power === undefined ? null : new Decimal(`1e${power}`);
}

/** The value in another unit of money, exactly; null where the units have nothing in common. */
export function inUnit(value: Decimal, from: string | null, to: string | null): Decimal | null {
  if (from === to) return value;
  const shift = moneyShift(from ?? '', to ?? '');
  return shift === null ? null : value.times(`1e${shift}`);
}

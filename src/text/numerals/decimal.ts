/**
 * Exact arithmetic for numerals: an integer and how many of its digits stand behind the point. Magnitudes, sums and
 * comparisons never round; only a division that does not end does, and says where. `../decimal.ts` would do, but the
 * quantity stage then takes 6 to 8 % longer.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Digits of a decimal string (`-12.30`), the point counted. The text must be one already. */
export function decimalOf(text: string): Decimal {
  const point = text.indexOf('.');
  if (point < 0) return { units: BigInt(text === '' ? '0' : text), scale: 0 };
  const digits = text.slice(0, point) + text.slice(point + 1);
  return { units: BigInt(digits === '' || digits === '-' ? '0' : digits), scale: text.length - point - 1 };
}

const FINAL_ZEROS = /0+$/u;

/** The number with `decimals` digits or more behind the point, no other trailing zeros: `6260000.00`, `61000`. */
export function decimalText(value: Decimal, decimals = 0): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits
    .slice(digits.length - value.scale)
    .replace(FINAL_ZEROS, '')
    .padEnd(decimals, '0');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative && value.units !== 0n ? `-${text}` : text;
}

/** Times ten to the `power`; a negative power moves the point left. */
export function shifted(value: Decimal, power: number): Decimal {
  const scale = value.scale - power;
  return scale >= 0 ? { units: value.units, scale } : { units: value.units * 10n ** BigInt(-scale), scale: 0 };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: atScale(a, scale) + atScale(b, scale), scale };
}

export function negated(value: Decimal): Decimal {
  return { units: -value.units, scale: value.scale };
}

/** Below zero, zero or above as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const left = atScale(a, scale);
  const right = atScale(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `a / b`, exact where the quotient ends within `places` digits, else rounded half up at the last of them. */
export function quotient(a: Decimal, b: Decimal, places: number): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const top = atScale(a, scale) * 10n ** BigInt(places + 1);
  const tenths = top / atScale(b, scale);
  const rounded = (tenths + (tenths < 0n ? -5n : 5n)) / 10n;
  return { units: rounded, scale: places };
}

function atScale(value: Decimal, scale: number): bigint {
  return value.units * 10n ** BigInt(scale - value.scale);
}

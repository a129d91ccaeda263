import type { Field } from '../model/form-record.js';
import type { Place } from '../model/place.js';
import { leafColumns, type MoneyTable } from '../model/template.js';
import { type Decimal, plainDecimal } from '../text/decimal.js';

export function keysOf(table: MoneyTable): readonly string[] {
  return leafColumns(table.columns).map((column) => column.key);
}

/** The number a field holds, null where it holds none. */
export function numberIn(field: Field | undefined): Decimal | null {
  return field?.state === 'read' && field.value !== null ? plainDecimal(field.value) : null;
}

export function placesOf(...fields: readonly (Field | undefined)[]): readonly Place[] {
  return fields.flatMap((field) => (field?.place ? [field.place] : []));
}

import type { Field } from '../model/form-record.js';
import type { Place } from '../model/place.js';
import { leafColumns, type MoneyTable } from '../model/template.js';

export function keysOf(table: MoneyTable): readonly string[] {
  return leafColumns(table.columns).map((column) => column.key);
}

export function placesOf(...fields: readonly (Field | undefined)[]): readonly Place[] {
  return fields.flatMap((field) => (field?.place ? [field.place] : []));
}

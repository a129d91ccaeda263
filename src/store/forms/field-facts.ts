import type { Field } from '../../model/form-record.js';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** The value as a number for analysts: only where the field has a unit, so that no telephone number becomes a figure. */
export function numberOf(field: Field): number | null {
  if (field.state !== 'read' || field.value === null || field.unit === null) return null;
  return DECIMAL.test(field.value) ? Number(field.value) : null;
}

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

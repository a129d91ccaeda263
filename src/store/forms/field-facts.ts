import type { Field } from '../../model/form-record.js';
import { FINANCE_KEYS } from './finance-columns.js';

const MONEY: ReadonlySet<string> = new Set(FINANCE_KEYS.map(([key]) => key));
const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** Section of the form a key belongs to; 0 is the cover. */
export function sectionOf(key: string): number {
  const end = key.search(/[.[]/);
  return SECTIONS[end < 0 ? key : key.slice(0, end)] ?? 0;
}

const SECTIONS: Readonly<Record<string, number>> = {
  cover: 0,
  profile: 1,
  income: 2,
  expenditure: 2,
  three_public: 2,
  fixed_assets: 2,
  finance: 2,
  performance: 3,
  evaluators: 4,
  sign_off: 4,
};

/** The value as a number for analysts: only where the field has a unit, so that no telephone number becomes a figure. */
export function numberOf(field: Field): number | null {
  if (field.state !== 'read' || field.value === null || field.unit === null) return null;
  return DECIMAL.test(field.value) ? Number(field.value) : null;
}

export function isMoneyKey(key: string): boolean {
  return MONEY.has(key);
}

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** The unit of a key whose cell could not be read, so that a correction of it is a figure like any other. */
export function usualUnit(key: string): string | null {
  if (MONEY.has(key)) return '万元';
  if (key === 'profile.staff_authorized' || key === 'profile.staff_actual') return '人';
  return key === 'performance.score' ? '分' : null;
}

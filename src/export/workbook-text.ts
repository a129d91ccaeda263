import type { CellMark } from './marks.js';
import { parsePlace } from './marks.js';
import type { Cell, ExportColumn, Row } from './table.js';

/** The sentence of a code, in the reader's language. */
export type Say = (code: string, facts: { readonly [name: string]: unknown }) => string;

/** Excel refuses more than 32,767 characters in a cell. */
const MOST_CHARACTERS = 32_000;
/** Excel keeps 15 significant digits. */
const EXACT_DIGITS = 15;

/** What stands in the sheet: decimal text as a number where Excel can hold it exactly, places in words. */
export function sheetValue(view: string, column: ExportColumn, row: Row, say: Say): Cell {
  const value = row[column.name] ?? null;
  if (value === null) return null;
  if (column.name === 'place') return placeText(value, say);
  if (column.name === 'number') return exactNumber(String(row.value ?? value), value);
  if (view === 'quantity' && (column.name === 'value' || column.name === 'upper'))
    return exactNumber(String(value), value);
  return typeof value === 'string' ? shortened(value, say) : value;
}

function exactNumber(decimal: string, otherwise: Cell): Cell {
  if (!/^-?\d+(?:\.\d+)?$/u.test(decimal)) return otherwise;
  const digits = decimal.replace(/[-.]/gu, '').replace(/^0+/u, '');
  return digits.length <= EXACT_DIGITS ? Number(decimal) : decimal;
}

function shortened(text: string, say: Say): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS)}${say('xlsx-shortened', {})}`;
}

export function noteText({ corrected, unreadable, findings, place }: CellMark, say: Say): string {
  return [
    ...(corrected === null ? [] : [say('xlsx-corrected', { observed: corrected.observed ?? say('xlsx-blank', {}) })]),
    ...(unreadable === null ? [] : [say('xlsx-unreadable', { raw: unreadable })]),
    ...findings,
    ...(place === null ? [] : [placeText(place, say)]),
  ].join('\n');
}

/** `{"table":1,"row":12,"column":3}` as `表1 行12 列3`. */
export function placeText(json: Cell, say: Say): string {
  const place = parsePlace(json);
  if (typeof place !== 'object' || place === null) return json === null ? '' : String(json);
  const { table, row, column, block, line } = place as Record<string, number | undefined>;
  const where =
    table === undefined ? say('xlsx-place-block', { block }) : say('xlsx-place-cell', { table, row, column });
  return line === undefined ? where : `${where} ${say('xlsx-place-line', { line })}`;
}

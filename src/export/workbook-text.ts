import { type Lang, say } from '../messages/index.js';
import type { Place } from '../model/place.js';
import type { CellMark } from './marks.js';
import { parsePlace } from './marks.js';
import type { Cell, ExportColumn, Row } from './table.js';

/** Excel refuses more than 32,767 characters in a cell. */
const MAX_CHARACTERS = 32_000;
/** Excel keeps 15 significant digits. */
const EXACT_DIGITS = 15;

/** The value for the sheet: decimal text as a number where Excel can hold it exactly, places in words. */
export function sheetValue(view: string, column: ExportColumn, row: Row, lang: Lang): Cell {
  const value = row[column.name] ?? null;
  if (value === null) return null;
  if (column.name === 'place') return placeText(value, lang);
  if (column.name === 'number') return exactNumber(String(row.value ?? value), value);
  if (view === 'quantity' && (column.name === 'value' || column.name === 'upper'))
    return exactNumber(String(value), value);
  const word = row[column.shown] ?? null;
  return typeof word === 'string' ? shortened(word, lang) : word;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
const SIGN_AND_POINT = /[-.]/gu;
const LEADING_ZEROS = /^0+/u;

function exactNumber(decimal: string, otherwise: Cell): Cell {
  if (!PLAIN_NUMBER.test(decimal)) return otherwise;
  const digits = decimal.replace(SIGN_AND_POINT, '').replace(LEADING_ZEROS, '');
  return digits.length <= EXACT_DIGITS ? Number(decimal) : decimal;
}

function shortened(text: string, lang: Lang): string {
  return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS)}${say(lang, 'xlsx-shortened')}`;
}

export function noteText({ corrected, unreadable, findings, place }: CellMark, lang: Lang): string {
  return [
    ...(corrected === null
      ? []
      : [say(lang, 'xlsx-corrected', { observed: corrected.observed ?? say(lang, 'xlsx-blank') })]),
    ...(unreadable === null ? [] : [say(lang, 'xlsx-unreadable', { raw: unreadable })]),
    ...findings,
    ...(place === null ? [] : [placeText(place, lang)]),
  ].join('\n');
}

/** `{"table":1,"row":12,"column":3}` as `表1 行12 列3`. */
export function placeText(json: Cell, lang: Lang): string {
  const place = parsePlace(json);
  if (typeof place !== 'object' || place === null) return json === null ? '' : String(json);
  const { table, row, column, block, line } = place as Place;
  const isCell = table !== undefined && row !== undefined && column !== undefined;
  return [
    ...(isCell ? [say(lang, 'xlsx-place-cell', { table, row, column })] : []),
    ...(!isCell && block !== undefined ? [say(lang, 'xlsx-place-block', { block })] : []),
    ...(line === undefined ? [] : [say(lang, 'xlsx-place-line', { line })]),
  ].join(' ');
}

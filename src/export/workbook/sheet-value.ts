import { type Lang, say } from '../../messages/index.js';
import type { Place } from '../../model/place.js';
import type { Cell, ExportColumn, Row } from '../table.js';
import type { CellMark } from './marks.js';
import { parsePlace } from './marks.js';

/** Excel refuses more than 32,767 characters in a cell. */
const MAX_CHARACTERS = 32_000;
/** Excel keeps 15 significant digits. */
const EXACT_DIGITS = 15;

/** The value for the sheet: decimal text as a number where Excel can hold it exactly, places in words, times as local dates. */
export function sheetValue(view: string, column: ExportColumn, row: Row, lang: Lang): Cell | Date {
  const value = row[column.name] ?? null;
  if (value === null) return null;
  if (column.kind === 'moment') return localDate(String(value));
  if (column.name === 'place') return placeText(value, lang);
  if (column.name === 'number') return exactNumber(String(row.value ?? value), value);
  if (view === 'quantity' && (column.name === 'value' || column.name === 'upper'))
    return exactNumber(String(value), value);
  const word = row[column.shown] ?? null;
  return typeof word === 'string' ? shortened(word, lang) : word;
}

/** A date of Excel has no time zone: it is written as the clock on the wall here shows it. */
function localDate(moment: string): Date | string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
const SIGN_AND_POINT = /[-.]/gu;
const LEADING_ZEROS = /^0+/u;

/** A decimal as a number, as text where Excel would round it, or `otherwise` where it is none. */
export function exactNumber(decimal: string, otherwise: Cell): Cell {
  if (!PLAIN_NUMBER.test(decimal)) return otherwise;
  const digits = decimal.replace(SIGN_AND_POINT, '').replace(LEADING_ZEROS, '');
  return digits.length <= EXACT_DIGITS ? Number(decimal) : decimal;
}

function shortened(text: string, lang: Lang): string {
  return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS)}${say(lang, 'xlsx-shortened')}`;
}

/** Null where the cell's colour says everything. */
export function noteText({ corrected, unreadable, findings, place }: CellMark, lang: Lang): string | null {
  const lines = [
    ...(corrected === null
      ? []
      : [say(lang, 'xlsx-corrected', { observed: corrected.observed ?? say(lang, 'xlsx-blank') })]),
    ...(unreadable === null ? [] : [say(lang, 'xlsx-unreadable', { raw: unreadable })]),
    ...findings,
  ];
  if (lines.length === 0) return null;
  return [...lines, ...(place === null ? [] : [placeText(place, lang)])].join('\n');
}

/** `{"table":1,"row":12,"column":3}` as `表 1 第 12 行第 3 列`. */
export function placeText(json: Cell, lang: Lang): string {
  const place = parsePlace(json);
  if (typeof place !== 'object' || place === null) return json === null ? '' : String(json);
  const { table, row, column, block, line } = place as Place;
  const isCell = table !== undefined && row !== undefined && column !== undefined;
  return [
    ...(isCell ? [say(lang, 'xlsx-place-cell', { table, row, column })] : []),
    ...(!isCell && block !== undefined ? [say(lang, 'xlsx-place-block', { block })] : []),
    ...(line === undefined ? [] : [say(lang, 'xlsx-place-line', { line })]),
  ].join(lang === 'zh' ? '，' : ', ');
}

import type { Field } from '../../model/form-record.js';
import { cellName } from '../../text/cell-name.js';
import type { Correction, RowAnchor } from './correction.js';

/** `performance.indicators.cost[2].completion` → list `performance.indicators.cost`, number 2, cell `.completion`. */
const LIST_KEY = /^(.*)\[(\d+)\](\..+)?$/;
const SUB_AGENCY = /^sub_agency_\d+$/;
const ENTITY_NAME = 'finance.entity_name';

/** A row of a list in one record: its cells by what follows the number, as indexes into the record's fields. */
interface Row {
  readonly number: string;
  readonly cells: Map<string, number>;
}

/** The lists of one record. A number printed twice makes two rows. */
export interface RowIndex {
  readonly fields: readonly Field[];
  readonly lists: ReadonlyMap<string, readonly Row[]>;
  readonly cells: ReadonlyMap<string, number>;
}

export function indexRows(fields: readonly Field[]): RowIndex {
  const lists = new Map<string, Row[]>();
  const cells = new Map<string, number>();
  fields.forEach((field, index) => {
    const id = cellName(field.key, field.entity);
    if (!cells.has(id)) cells.set(id, index);
    const part = rowPart(field);
    if (part === null) return;
    const rows = lists.get(part.list) ?? [];
    if (rows.length === 0) lists.set(part.list, rows);
    // A bureau's name is printed in front of all four tables: the first one counts.
    const once = part.list === ENTITY_NAME;
    const open = rows.findLast((row) => row.number === part.number && (once || !row.cells.has(part.cell)));
    if (open === undefined) rows.push({ number: part.number, cells: new Map([[part.cell, index]]) });
    else if (!open.cells.has(part.cell)) open.cells.set(part.cell, index);
  });
  return { fields, lists, cells };
}

/** How the row of the field at `index` will be known again. Null for a field that is no list row. */
export function anchorOf(rows: RowIndex, index: number): RowAnchor | null {
  const field = rows.fields[index];
  const part = field === undefined ? null : rowPart(field);
  if (part === null) return null;
  const list = rows.lists.get(part.list) ?? [];
  const row = list.find((one) => one.cells.get(part.cell) === index);
  if (row === undefined) return null;
  const content = contentOf(rows, part.list, row);
  const equal = list.filter((one) => contentOf(rows, part.list, one) === content);
  const others = othersOf(rows, part, row);
  const othersCount = list.filter((one) => othersOf(rows, part, one) === others).length;
  return { content, rank: equal.indexOf(row), count: equal.length, others, othersCount };
}

/**
 * Where a cell was found again. `identified`: what names the row says so. `similar`: only the rest of the row is alike.
 * `ambiguous`: a person has to look.
 */
export interface Located {
  readonly index: number | null;
  readonly match: 'identified' | 'similar' | 'ambiguous';
  readonly why: 'row-ambiguous' | 'row-moved' | 'field-gone' | null;
}

/** Finds the cell a correction was about in another record of the same form: by content, then by position. */
export function locate(rows: RowIndex, { key, entity, base }: Pick<Correction, 'key' | 'entity' | 'base'>): Located {
  const anchor = base.row;
  const part = anchor === null ? null : rowPart({ key, entity });
  if (anchor === null || part === null) return found(rows.cells.get(cellName(key, entity)));
  const list = rows.lists.get(part.list) ?? [];
  const equal = list.filter((row) => contentOf(rows, part.list, row) === anchor.content);
  if (equal.length === anchor.count) return found(equal[anchor.rank]?.cells.get(part.cell));
  if (equal.length > 0) {
    const row = equal.find((one) => one.number === part.number) ?? equal[0];
    return ambiguous(row?.cells.get(part.cell), 'row-ambiguous');
  }
  const alike = list.filter((row) => othersOf(rows, part, row) === anchor.others);
  const [row] = alike;
  if (row !== undefined && alike.length === 1 && anchor.others !== '' && anchor.othersCount === 1) {
    if (isNamed(rows, part, row)) return found(row.cells.get(part.cell));
    // The cell that names the row is the one in question: where its old text stands in another row now, that may be it.
    const old = stripped(base.raw);
    const elsewhere = list.some((one) => one !== row && old !== '' && textOf(rows, one.cells.get(part.cell)) === old);
    if (elsewhere) return ambiguous(row.cells.get(part.cell), 'row-ambiguous');
    return similar(row.cells.get(part.cell));
  }
  const placed = list.find((one) => one.number === part.number);
  return ambiguous(placed?.cells.get(part.cell), 'row-moved');
}

function found(index: number | undefined): Located {
  if (index === undefined) return ambiguous(index, 'field-gone');
  return { index, match: 'identified', why: null };
}

function similar(index: number | undefined): Located {
  return index === undefined ? found(index) : { index, match: 'similar', why: null };
}

function ambiguous(index: number | undefined, why: Located['why']): Located {
  return { index: index ?? null, match: 'ambiguous', why: index === undefined ? 'field-gone' : why };
}

/** Cells that say what a row of their list is. */
const NAMING: readonly string[] = ['.content', '.name'];

/** Whether another cell than the one in question names the row. */
function isNamed(rows: RowIndex, part: RowPart, row: Row): boolean {
  return NAMING.some((cell) => cell !== part.cell && textOf(rows, row.cells.get(cell)) !== '');
}

interface RowPart {
  readonly list: string;
  readonly number: string;
  readonly cell: string;
}

function rowPart(field: Pick<Field, 'key' | 'entity'>): RowPart | null {
  // The rows of the money tables are one list; only sub-agencies can move in it.
  if (field.entity !== null)
    return SUB_AGENCY.test(field.entity) ? { list: ENTITY_NAME, number: field.entity, cell: field.key } : null;
  const match = LIST_KEY.exec(field.key);
  if (match === null) return null;
  return { list: match[1] ?? '', number: match[2] ?? '', cell: match[3] ?? '' };
}

/** What stands in a row. A sub-agency is known by its name alone: its figures come and go. */
function contentOf(rows: RowIndex, list: string, row: Row): string {
  if (list === ENTITY_NAME) return textOf(rows, row.cells.get(ENTITY_NAME)) || row.number;
  return joined(rows, row, null);
}

function othersOf(rows: RowIndex, part: RowPart, row: Row): string {
  return part.list === ENTITY_NAME ? '' : joined(rows, row, part.cell);
}

function joined(rows: RowIndex, row: Row, except: string | null): string {
  const texts: string[] = [];
  for (const [cell, index] of [...row.cells].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (cell !== except) texts.push(textOf(rows, index));
  return texts.every((text) => text === '') ? '' : texts.join('\u0001');
}

function textOf(rows: RowIndex, index: number | undefined): string {
  const field = index === undefined ? undefined : rows.fields[index];
  return stripped(field?.raw ?? null);
}

const SPACES = /\s+/gu;

function stripped(raw: string | null): string {
  return (raw ?? '').replace(SPACES, '');
}

import type { EntityTemplate } from '../../../model/template.js';
import { columnsOf, type GridRow } from '../layout/grid.js';
import type { FormContext } from '../layout/part.js';
import type { FormPattern } from '../layout/pattern.js';
import { linePositions, lineStep, linesOf, tableRows } from '../layout/region.js';
import { type Slot, type Span, spanText, trimSpan, wholeSpan } from '../layout/slot.js';
import { columnLabels } from './columns.js';
import { isBrokenName, looksLikeRowName } from './entity.js';
import type { PrintedTable } from './find.js';
import { MONEY } from './patterns.js';

/** A data row as printed: its name, and the cells or lines behind it. */
export interface PrintedRow {
  /** The last line of the name; `before` are the lines above it where a layout broke the row inside the name's cell. */
  readonly name: Span;
  readonly before: readonly Span[];
  readonly cells: readonly Slot[];
  /** True where the cells stand in their grid columns. */
  readonly positions: boolean;
  /** Cells of the row in the source, the name included; null for a stream of lines. */
  readonly width: number | null;
  /** Column index of each value, where blank lines stood for the empty cells; else null. */
  readonly byLine: readonly number[] | null;
  /** True where more blank lines than cells stand behind it, so that its end does not show that none of its own is lost. */
  readonly openEnd: boolean;
}

/** @param known names of rows in the tables before, by their keys */
export function rowsOf(context: FormContext, printed: PrintedTable, known: ReadonlySet<string>): readonly PrintedRow[] {
  const rows = tableRows(printed.body, context.rowsWhole);
  return rows === null ? rowsOfLines(context, printed, known) : rowsOfCells(context, rows);
}

/** All lines of a row's name, and their text. */
export function nameSpans({ before, name }: Pick<PrintedRow, 'before' | 'name'>): readonly Span[] {
  return [...before, name];
}

export function rowName(row: Pick<PrintedRow, 'before' | 'name'>): string {
  return nameSpans(row).map(spanText).join('');
}

/** Rows whose first cell is a name. */
function rowsOfCells({ rowsWhole, template }: FormContext, rows: readonly GridRow[]): readonly PrintedRow[] {
  const named: PrintedRow[] = [];
  let before: Span[] = [];
  for (const { row, slots } of rows) {
    const [own = [], ...joined] = rowsWhole ? [slots] : atNames(template.entities, slots);
    const [first, ...cells] = own;
    // A row without a name, or with dots for one: nothing can be said of its figures; they stay in the residue.
    if (first === undefined || !MONEY.letter.pattern.test(first.text)) continue;
    const name = trimSpan(wholeSpan(first));
    // A line end inside the cell broke the row: a name alone in its row continues in the next.
    if (!rowsWhole && row.width === 1) {
      before.push(name);
      continue;
    }
    if (columnsOf(first)[0] > 1 && !rowsWhole) named.push(inOrder(own));
    else {
      const width = joined.length > 0 ? own.length : row.width;
      named.push({ name, before, cells, positions: true, width, byLine: null, openEnd: false });
    }
    named.push(...joined.map(inOrder));
    before = [];
  }
  return named;
}

/** The cells of a line cut before each name of a row: its program left out the ends of rows, and of these the blank cells. */
function atNames(entities: EntityTemplate, slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const rows: Slot[][] = [];
  for (const slot of slots) {
    if (rows.length === 0 || (MONEY.letter.pattern.test(slot.text) && headsRow(entities, slot.text))) rows.push([]);
    rows.at(-1)?.push(slot);
  }
  return rows;
}

/** A row that begins within a line: its columns are not those of the rows above. */
function inOrder([name, ...cells]: readonly Slot[]): PrintedRow {
  const span = trimSpan(wholeSpan(name as Slot));
  return { name: span, before: [], cells, positions: false, width: null, byLine: null, openEnd: false };
}

/** Rows of a stream: a row name, then its values, up to the next row name or a line that is neither. */
function rowsOfLines(context: FormContext, printed: PrintedTable, known: ReadonlySet<string>): readonly PrintedRow[] {
  const rows: { name: Span; before: readonly Span[]; cells: Slot[] }[] = [];
  const lines = linesOf(printed.body).flatMap(({ slot }) => (MONEY.pageNumber.pattern.test(slot.text) ? [] : [slot]));
  let behind = printed.behind;
  for (let i = 0; i < lines.length; i++) {
    const slot = lines[i] as Slot;
    const next = lines[i + 1];
    if (next !== undefined && isBrokenName(context.template.entities, slot, next)) {
      rows.push({ name: trimSpan(wholeSpan(next)), before: [trimSpan(wholeSpan(slot))], cells: [] });
      i++;
    } else if (headsRow(context.template.entities, slot.text)) {
      rows.push({ name: trimSpan(wholeSpan(slot)), before: [], cells: [] });
    } else if (isNumber(slot.text)) rows.at(-1)?.cells.push(slot);
    else if (
      MONEY.plainName.pattern.test(slot.text) &&
      rows.length > 0 &&
      (followedByNumber(lines, slot) || known.has(slot.labelKey.key))
    ) {
      // A sub-agency under its real name, without a number before it.
      rows.push({ name: trimSpan(wholeSpan(slot)), before: [], cells: [] });
    } else {
      behind = slot;
      break;
    }
  }
  const columns = columnLabels(printed.part, printed.header).leaves.length;
  const placed = columnsByLine(rows, columns, behind);
  return rows.map((row, i) => {
    const { at: byLine = null, openEnd = false } = placed?.[i] ?? {};
    return { ...row, positions: false, width: null, byLine, openEnd };
  });
}

/** The name of a row, and no figure with its unit (`4358万元`). */
function headsRow(entities: EntityTemplate, text: string): boolean {
  return looksLikeRowName(entities, text) && (MONEY.numberedName.pattern.test(text) || !isNumber(text));
}

function followedByNumber(body: readonly Slot[], slot: Slot): boolean {
  const next = body[body.indexOf(slot) + 1];
  return next !== undefined && isNumber(next.text);
}

/**
 * A value of a money row: anything short with a digit in it, readable or not (a garbled figure still fills its column),
 * or a mark for nothing.
 */
function isNumber(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 24) return false;
  const is = ({ pattern }: FormPattern) => pattern.test(trimmed);
  if (is(MONEY.words) && !is(MONEY.wordsBeforeFigure)) return trimmed === '没有';
  return is(MONEY.digit) ? !is(MONEY.runningWords) : is(MONEY.nothing);
}

/**
 * Programs that save one cell per line leave an empty line for an empty cell, two where a blank line parts all cells.
 * That is so when every row has exactly as many lines as columns, the last one at least as many up to what is printed
 * `behind` it, and a value stands right below some name.
 */
function columnsByLine(
  rows: readonly RowLines[],
  columns: number,
  behind: Slot | undefined,
): readonly RowColumns[] | null {
  const step = lineStep(rows.map(({ name, cells }) => [name.slot, ...cells]));
  const placed = rows.flatMap(({ name, cells }, i): readonly RowColumns[] => {
    const next = rows[i + 1];
    const end = next === undefined ? behind : (nameSpans(next)[0]?.slot ?? behind);
    const lines = end === undefined ? null : linePositions(name.slot, [...cells, end], step);
    const width = lines?.at(-1) ?? -1;
    const openEnd = next === undefined && width > columns && cells.length < columns;
    return lines === null || (width !== columns && next !== undefined) || width < columns
      ? []
      : [{ at: lines.slice(0, -1), openEnd }];
  });
  const fits = placed.length === rows.length && placed.every(({ at }) => at.every((column) => column < columns));
  return fits && rows.length > 1 && placed.some(({ at }) => at[0] === 0) && keepsBlanks(placed, columns)
    ? placed
    : null;
}

interface RowColumns {
  /** Column of each value. */
  readonly at: readonly number[];
  readonly openEnd: boolean;
}

type RowLines = Pick<PrintedRow, 'before' | 'name' | 'cells'>;

/** False where every row but the last is full and the last one ends early: its empty cells may have been dropped. */
function keepsBlanks(placed: readonly RowColumns[], columns: number): boolean {
  const isFull = ({ at }: RowColumns) => at.length === columns;
  return (
    placed.every(isFull) || !placed.slice(0, -1).every(isFull) || placed.at(-1)?.at.some((at, i) => at !== i) === true
  );
}

import { displayWidth } from '../../../text/display-width.js';
import { type ColumnLines, columnLines, SAME_EDGE } from '../shared/column-lines.js';
import type { CellSpan, Para, RowPiece } from './piece.js';
import { isFull } from './wrapped-cell.js';

/** One line between verticals: its cells, and where the verticals stand on the line. */
export interface FramedLine {
  readonly cells: readonly Para[];
  /** Offsets of the verticals in the line's text; one more than cells. */
  readonly bars: readonly number[];
  readonly text: string;
}

/**
 * Rows of a table drawn without rules between them (antiword). Cells are wrapped, so that a row is one or more lines, and
 * every cell begins on the row's first line. Where the verticals of all lines end in one place, they are the grid.
 */
export function framedRows(lines: readonly FramedLine[]): readonly RowPiece[] {
  const columns = columnsOf(lines);
  const isWrapped = columns === null || columns.some((_, index) => index > 0 && isCutInCell(lines, columns, index));
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const edges = columns?.[index] ?? null;
    const row = rows.at(-1);
    if (isWrapped && row !== undefined && continues(row, line, edges)) addLine(row, line, edges);
    else if (isWrapped && row !== undefined && mayContinue(row, line)) addDoubtful(row, line);
    else rows.push({ edges, last: line.cells, cells: line.cells.map((cell) => [cell]) });
  }
  const grid = columns === null ? null : columnLines(columns.map((edges) => edges.map(toTwips)));
  return grid === null ? rows.map(toLooseRow) : withMergedCells(rows.map((row) => toPiece(row, grid)));
}

interface Row {
  /** Columns of the screen its verticals stand in; null where those of the table are not aligned. */
  readonly edges: readonly number[] | null;
  /** The cells of its last line. */
  last: readonly Para[];
  readonly cells: Para[][];
}

/** Whether a cell goes on in this line that had no room for one more character in the line above. */
function isCutInCell(lines: readonly FramedLine[], columns: readonly (readonly number[])[], index: number): boolean {
  const [above, edges] = [lines[index - 1]?.cells ?? [], columns[index] ?? []];
  if (String(columns[index - 1]) !== String(edges)) return false;
  const isMore = ({ text }: Para, c: number) =>
    isFull(above[c]?.text ?? '', '字', widthOf(edges, c)) || isNextOf(above.slice(c, c + 1), text);
  return lines[index]?.cells.some((cell, c) => cell.text !== '' && isMore(cell, c)) === true;
}

/** Fewer lines that end in one place are no frame but a coincidence. */
const MIN_LINES = 3;

/** Each shape of row rounds its widths to whole columns: the same edge is up to so many columns further on in another. */
const ROUNDED = 2;

function toTwips(column: number): number {
  return (column * SAME_EDGE) / ROUNDED;
}

/** The screen columns of all verticals, or null where the lines do not end in one place whatever width is meant. */
function columnsOf(lines: readonly FramedLine[]): readonly (readonly number[])[] | null {
  if (lines.length < MIN_LINES) return null;
  const narrow = lines.map((line) => edgesOf(line, 1));
  const wide = lines.map((line) => edgesOf(line, 2));
  const end = commonest(narrow.map((edges) => edges.at(-1) ?? 0));
  const columns = narrow.map((edges, index) =>
    [edges, wide[index] ?? []].find((candidate) => Math.abs((candidate.at(-1) ?? 0) - end) <= ROUNDED),
  );
  const shapes = shapesOf(columns.filter((edges) => edges?.at(-1) === end));
  let above: readonly number[] = [];
  const placed = columns.flatMap((edges, index) => {
    const isOdd = edges?.at(-1) !== end && ODD.test(lines[index]?.text ?? '');
    const [other] = isOdd ? movedFrom(narrow[index] ?? [], above, shapes) : [];
    above = other ?? edges ?? [];
    return other === undefined && edges === undefined ? [] : [above];
  });
  return placed.length === lines.length ? placed : null;
}

/** A character that programs differ about. */
const ODD = /[^\p{Script=Han}\u0020-\u007e，。、；：？！（）％]/u;

/** More shapes of lines than this are no table. */
const MAX_SHAPES = 50;

function shapesOf(columns: readonly (readonly number[] | undefined)[]): readonly (readonly number[])[] {
  const shapes = new Map(columns.flatMap((edges) => (edges === undefined ? [] : [[String(edges), edges]])));
  return [...shapes.values()].slice(0, MAX_SHAPES);
}

/**
 * Where a program takes some character (《) for narrower or wider than it is, the verticals behind it are moved, and no
 * others: the shapes that have them in the same places from the left or from the right, that of the line above first.
 */
function movedFrom(
  edges: readonly number[],
  above: readonly number[],
  shapes: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const moved = edges.at(-1) ?? 0;
  const fits = (others: readonly number[]) =>
    others.length === edges.length &&
    edges.some((_, odd) =>
      edges.every((edge, i) =>
        i <= odd ? edge === others[i] : edge - moved === (others[i] ?? 0) - (others.at(-1) ?? 0),
      ),
    );
  return [...shapes.filter((shape) => String(shape) === String(above)), ...shapes].filter(fits);
}

function edgesOf({ text, bars }: FramedLine, ambiguous: 1 | 2): readonly number[] {
  let width = 0;
  let from = 0;
  return bars.map((bar) => {
    width += displayWidth(text.slice(from, bar), ambiguous);
    from = bar;
    return width;
  });
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** `3.` `2、` `（一）` begin something new. */
const LIST_MARK = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?[)）.．、](?!\d)/u;
/** A figure is never broken over lines: one below another is another row's. */
const FIGURE = /^[-+]?[\d,]+(?:\.\d+)?%?$/u;

/** Whether a line goes on with the cells of the row above. In doubt it does not. */
function continues(row: Row, line: FramedLine, edges: readonly number[] | null): boolean {
  if (row.last.length !== line.cells.length || String(row.edges) !== String(edges)) return false;
  const written = line.cells.flatMap((cell, index) => (cell.text === '' ? [] : [index]));
  // A blank line of the frame: the row above has a blank paragraph, or nothing follows.
  if (written.length === 0) return false;
  const above = (index: number) => row.last[index]?.text ?? '';
  const here = (index: number) => line.cells[index]?.text ?? '';
  if (written.some((index) => above(index) === '')) return false;
  if (written.some((index) => FIGURE.test(above(index)) && FIGURE.test(here(index)))) return false;
  if (LIST_MARK.test(here(0))) return false;
  if (edges === null) {
    const isLower = displayWidth(here(0)) <= displayWidth(above(0)) + ROUNDED;
    return written.length === 1 && written[0] === 0 && row.last.length > 2 && isOneOfMany(row) && isLower;
  }
  const paragraphs = written.filter((index) => !isFull(above(index), here(index), widthOf(edges, index)));
  if (paragraphs.length === 0 || (paragraphs.length === 1 && paragraphs[0] !== 0)) return true;
  return line.cells.length === 2 && isNextOf(row.cells[1], here(1));
}

/** `任务2：…` below `任务1：…` is a paragraph of the same cell, whatever its label does beside it. */
const LISTED = /^(\p{Script=Han}{1,4})(\d{1,2})[：:、.．]/u;

function isNextOf(cell: readonly Para[] | undefined, text: string): boolean {
  const [, word, number] = LISTED.exec(text) ?? [];
  const last = cell?.findLast((para) => LISTED.test(para.text))?.text ?? '';
  const [, wordBefore, numberBefore] = LISTED.exec(last) ?? [];
  return word !== undefined && word === wordBefore && Number(number) === Number(numberBefore) + 1;
}

/** The row above has a figure behind its first cell, so that a line with nothing else is likelier its name's second half. */
function isOneOfMany(row: Row): boolean {
  return row.cells.slice(1).some((cell) => cell.some(({ text }) => FIGURE.test(text)));
}

/** A line without columns whose only text, behind blank cells, may be more of the cell above or a row of its own. */
function mayContinue(row: Row, { cells }: FramedLine): boolean {
  if (row.edges !== null || row.last.length !== cells.length || cells.length < 3) return false;
  const [only, ...more] = cells.flatMap(({ text }, index) => (text === '' ? [] : [{ text, index }]));
  if (only === undefined || more.length > 0 || only.index === 0 || FIGURE.test(only.text)) return false;
  return (row.last[only.index]?.text ?? '') !== '' && !LIST_MARK.test(only.text);
}

/** Stands where a border may be lost: no answer is read from such a cell. */
const LOST = '\uFFFD';

function addDoubtful(row: Row, line: FramedLine): void {
  for (const [index, { text }] of line.cells.entries()) {
    const last = row.cells[index]?.at(-1);
    if (text !== '' && last !== undefined) row.cells[index]?.splice(-1, 1, { ...last, text: last.text + LOST + text });
  }
  row.last = line.cells;
}

function widthOf(edges: readonly number[], index: number): number {
  return (edges[index + 1] ?? 0) - (edges[index] ?? 0) - 1;
}

/** Adds to each cell: to its last paragraph where the line above is full, else as a further one. */
function addLine(row: Row, line: FramedLine, edges: readonly number[] | null): void {
  for (const [index, cell] of line.cells.entries()) {
    const paras = row.cells[index];
    const above = row.last[index]?.text ?? '';
    if (cell.text === '' || paras === undefined) continue;
    const last = paras.pop();
    const wrapped = edges === null || isFull(above, cell.text, widthOf(edges, index));
    if (last !== undefined && wrapped) paras.push({ text: last.text + cell.text, line: last.line });
    else paras.push(...(last === undefined ? [] : [last]), cell);
  }
  row.last = line.cells;
}

function toLooseRow({ cells }: Row): RowPiece {
  return { cells, positionsKept: true, width: cells.length };
}

interface FramedRow extends RowPiece {
  readonly spans: readonly CellSpan[];
}

function toPiece({ cells, edges }: Row, grid: ColumnLines): FramedRow {
  const lines = (edges ?? []).map((edge) => grid.at(toTwips(edge)));
  const spans = cells.map((_, index): CellSpan => {
    const first = lines[index] ?? 0;
    return { column: first + 1, columns: (lines[index + 1] ?? first + 1) - first, rows: 1 };
  });
  return { cells, positionsKept: true, width: grid.columns, spans };
}

/** Blank cells a row begins with are the lower parts of those above them: `产出目标` stands in the first row only. */
function withMergedCells(rows: readonly FramedRow[]): readonly RowPiece[] {
  const out: FramedRow[] = [];
  /** Where the cell that reaches down to the current row is, by the column it begins in. */
  let above = new Map<number, { row: number; index: number }>();
  for (const [number, row] of rows.entries()) {
    const filled = blankBefore(row);
    const here = new Map<number, { row: number; index: number }>();
    let merged = 0;
    while (merged < filled) {
      const span = row.spans[merged];
      const from = span && above.get(span.column);
      const reaching = from && out[from.row]?.spans[from.index];
      if (span === undefined || from === undefined || reaching?.columns !== span.columns) break;
      out[from.row] = grown(out[from.row] ?? row, from.index);
      here.set(span.column, from);
      merged++;
    }
    for (const [index, { column }] of row.spans.slice(merged).entries()) here.set(column, { row: number, index });
    out.push({ ...row, cells: row.cells.slice(merged), spans: row.spans.slice(merged) });
    above = here;
  }
  return out;
}

/** Blank cells before the first written one; a figure without a name beside it keeps its blank. */
function blankBefore({ cells }: FramedRow): number {
  const filled = cells.findIndex((cell) => cell.some(({ text }) => text !== ''));
  return filled > 0 && FIGURE.test(cells[filled]?.[0]?.text ?? '') ? 0 : filled;
}

function grown(row: FramedRow, index: number): FramedRow {
  return { ...row, spans: row.spans.map((span, i) => (i === index ? { ...span, rows: span.rows + 1 } : span)) };
}

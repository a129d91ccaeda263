import { countNonBlank } from '../../../model/document.js';
import { displayWidth } from '../../../text/display-width.js';
import { type Line, trim } from './lines.js';
import { withPaddedSpans } from './padded-spans.js';
import { type Para, type Region, type RowPiece, wholeRow } from './piece.js';
import { isFull, unwrapped } from './wrapped-cell.js';

/**
 * Layout L10: a table whose columns are ruled by dashes (`---- ------ ----`), a Chinese character two columns wide. Between
 * two rulers each line is a row, or where blank lines stand between them all lines up to the next blank one. A table with a
 * text across the gap of two columns stays text.
 */
export function findRuledColumns(lines: readonly Line[], taken: readonly boolean[]): readonly Region[] {
  const regions: Region[] = [];
  let start = 0;
  while (start < lines.length) {
    const region = isRuler(lines[start]) ? regionFrom(lines, taken, start) : null;
    if (region !== null) regions.push(region);
    start = region?.end ?? start + 1;
  }
  return regions;
}

/** `  ---- ------  ----`, `==== ====` or, around a table with a head, one long rule. */
const RULER = /^ *(?:-{2,}(?: +-+)*|={2,}(?: +=+)*) *$/u;
const COLUMNS = /[-=]+/gu;
/** How reStructuredText writes an empty first cell. */
const EMPTY = '\\';
/** Fewer lines are looked at for the next ruler than any form has. */
const LONGEST = 5_000;

function isRuler(line: Line | undefined): boolean {
  return line !== undefined && RULER.test(line.text);
}

/** From the ruler above the table to the one below it; rulers of the same width in between part the head from the rows. */
function regionFrom(lines: readonly Line[], taken: readonly boolean[], start: number): Region | null {
  const width = rulerEnd(lines[start]);
  const rulers = [start];
  let end = start + 1;
  for (let at = start + 1; at < lines.length && !taken[at] && at < start + LONGEST; at++) {
    if (!isRuler(lines[at])) continue;
    if (rulerEnd(lines[at]) !== width) break;
    rulers.push(at);
    end = at + 1;
    const after = lines[end];
    if (rulers.length > 1 && (after === undefined || after.gap > 0) && at > start + 1) break;
  }
  const ruler = rulers.map((at) => columnsOf(lines[at])).find((columns) => columns.length > 1);
  if (rulers.length < 2 || rulers.length > 3 || ruler === undefined) return null;
  const within = lines.slice(start, end);
  const rows = rowsOf(within, ruler, 1) ?? rowsOf(within, ruler, 2);
  if (rows === null) return null;
  const kept = rows.flatMap(({ cells }) => cells.flat()).reduce((sum, { text }) => sum + countNonBlank(text), 0);
  const drawing = within.reduce((sum, { text }) => sum + countNonBlank(text), 0) - kept;
  return { start, end, pieces: [{ kind: 'table', layout: 'L10', rows, furniture: drawing }] };
}

function rulerEnd(line: Line | undefined): number {
  return line?.text.trimEnd().length ?? 0;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

function columnsOf(line: Line | undefined): readonly Column[] {
  return Array.from((line?.text ?? '').matchAll(COLUMNS), ({ index, 0: dashes }) => ({
    from: index,
    to: index + dashes.length,
  }));
}

function rowsOf(lines: readonly Line[], columns: readonly Column[], ambiguous: 1 | 2): readonly RowPiece[] | null {
  const parted = lines.some((line, index) => index > 1 && line.gap > 0 && !isRuler(line) && !isRuler(lines[index - 1]));
  const rows = cutRows(lines, columns, ambiguous, parted);
  const cut = rows?.some(holdsSeveral) ? cutRows(lines, columns, ambiguous, false) : rows;
  return cut === null || cut.length < 2 ? null : withPaddedSpans(cut.map((row) => wholeRow(row.map(joined))));

  /** A line with the same cells as the one above, three at least and not all wrapped, is a row: a blank line then is one without text. */
  function holdsSeveral(row: readonly (readonly Para[])[]): boolean {
    const numbers = [...new Set(row.flatMap((cell) => cell.map(({ line }) => line)))].toSorted((x, y) => x - y);
    return numbers.slice(1).some((number, i) => {
      const cells = row.map((cell) => [textOn(cell, numbers[i]), textOn(cell, number)] as const);
      const isLike = cells.every(([above, here]) => (above === '') === (here === ''));
      return (
        isLike &&
        cells.filter(([above]) => above !== '').length > 2 &&
        !cells.every(([above, here], c) => here === '' || isFull(`${above} `, here, widthOf(c)))
      );
    });
  }

  function joined(cell: readonly Para[], column: number): readonly Para[] {
    return parted && cell.length > 1 ? unwrapped(cell, widthOf(column)) : cell;
  }

  function widthOf(column: number): number {
    return (columns[column]?.to ?? 0) - (columns[column]?.from ?? 0);
  }
}

function textOn(cell: readonly Para[], number: number | undefined): string {
  return cell.find(({ line }) => line === number)?.text ?? '';
}

function cutRows(
  lines: readonly Line[],
  columns: readonly Column[],
  ambiguous: 1 | 2,
  parted: boolean,
): readonly (readonly Para[][])[] | null {
  const rows: Para[][][] = [];
  let fresh = true;
  for (const line of lines) {
    if (isRuler(line)) {
      fresh = true;
      continue;
    }
    const cells = cutLine(line, columns, ambiguous);
    if (cells === null) return null;
    if (fresh || !parted || line.gap > 0) rows.push(cells.map((cell) => [cell]));
    else for (const [index, cell] of (rows.at(-1) ?? []).entries()) addWritten(cell, cells[index]);
    fresh = false;
  }
  return rows;
}

function addWritten(cell: Para[], more: Para | undefined): void {
  if (more === undefined || more.text === '') return;
  if (cell[0]?.text === '') cell.length = 0;
  cell.push(more);
}

/** The line's text in each column; null where it stands outside the columns, so that another table's ruler was taken. */
function cutLine(line: Line, columns: readonly Column[], ambiguous: 1 | 2): readonly Para[] | null {
  const texts = columns.map(() => '');
  let at = 0;
  let column = 0;
  for (const character of line.text) {
    if (character === '\t') return null;
    const width = displayWidth(character, ambiguous);
    while (column < columns.length - 1 && at >= (columns[column + 1]?.from ?? 0)) column++;
    const { from, to } = columns[column] ?? { from: 0, to: 0 };
    const last = column === columns.length - 1;
    if (trim(character) !== '' && (at < from || (!last && at + width > to))) return null;
    texts[column] += character;
    at += width;
  }
  return texts.map((text) => ({ text: trim(text) === EMPTY ? '' : trim(text), line: line.number }));
}

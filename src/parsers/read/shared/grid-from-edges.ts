import type { Block, BlockRole, Cell, Row, Table } from '../../../model/document.js';
import { type Budget, keepWithin, leaveOut } from './budget.js';
import { columnLines } from './column-lines.js';
import { columnWidths, type MeasuredCell } from './column-widths.js';

/** A cell between two edges (twips, the right one beyond the left), with the cells merged to it from the right. */
export interface EdgedCell {
  readonly left: number;
  right: number;
  /** Its part in a merge with the cells above or below. */
  readonly vertical: 'none' | 'first' | 'continued';
  readonly blocks: Block[];
}

export interface EdgedRow {
  readonly cells: readonly EdgedCell[];
  /** Cells of the row in the source. */
  readonly width: number;
}

/**
 * Places cells on a grid: a column begins wherever any row has an edge, and a cell spans the columns between its edges. A cell
 * that continues a merge lengthens the one above of the same columns, and its text is hidden, as Word does not show it; with
 * nothing above to continue it is a cell of its own. The table's number is 0 until `numberTables`.
 */
export function gridFromEdges(rows: readonly EdgedRow[], role: BlockRole, budget: Budget): Table {
  const lines = columnLines(rows.map(({ cells }) => cells.flatMap(({ left, right }) => [left, right])));
  keepWithin(budget, 'maxColumns', lines.columns);
  let above = new Map<number, GrowingCell>();
  const measured: MeasuredCell[] = [];
  const built = rows.map(({ cells, width }, index): Row => {
    const open = new Map<number, GrowingCell>();
    const begun: Cell[] = [];
    for (const { left, right, vertical, blocks } of cells) {
      const first = lines.at(left);
      const columnSpan = Math.max(1, lines.at(right) - first);
      measured.push({ column: first + 1, columnSpan, width: right - left });
      const upper = vertical === 'continued' ? above.get(first) : undefined;
      if (upper !== undefined && upper.columnSpan === columnSpan) {
        upper.rowSpan++;
        leaveOut(budget, 'hidden', blocks);
        open.set(first, upper);
        continue;
      }
      const cell = { row: index + 1, column: first + 1, rowSpan: 1, columnSpan, blocks };
      if (vertical !== 'none') open.set(first, cell);
      begun.push(cell);
    }
    above = open;
    return { number: index + 1, cells: begun, positionsKept: true, width };
  });
  const { columns } = lines;
  const widths = columnWidths(measured, columns);
  return { kind: 'table', role, number: 0, columns, rows: built, columnWidths: widths, spansKept: true };
}

interface GrowingCell {
  readonly columnSpan: number;
  rowSpan: number;
}

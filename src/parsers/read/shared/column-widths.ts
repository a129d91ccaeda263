/** A cell of a table on its grid, columns counted from 1, with the width the file gives it (twips), if any. */
export interface MeasuredCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly width: number | null;
}

/**
 * The width of each grid column in twips: that of the first cell which covers it alone; a column no cell covers alone shares
 * with its like what the narrowest cell over it leaves. Null where the file gives too few widths to know them all.
 */
export function columnWidths(cells: readonly MeasuredCell[], columns: number): readonly number[] | null {
  const widths = new Array<number | null>(columns).fill(null);
  const measured = cells.filter((cell) => cell.width !== null).sort((a, b) => a.columnSpan - b.columnSpan);
  for (const cell of measured) shareOut(cell, widths);
  return widths.every((width) => width !== null) ? (widths as number[]) : null;
}

/** Gives the columns under the cell that have no width yet an equal part of what the others leave of its width. */
function shareOut({ column, columnSpan, width }: MeasuredCell, widths: (number | null)[]): void {
  const under = widths.slice(column - 1, column - 1 + columnSpan);
  const open = under.filter((one) => one === null).length;
  if (open === 0 || width === null) return;
  const left = under.reduce<number>((rest, one) => rest - (one ?? 0), width);
  const part = Math.max(1, Math.round(left / open));
  for (let at = column - 1; at < column - 1 + columnSpan; at++) if (widths[at] === null) widths[at] = part;
}

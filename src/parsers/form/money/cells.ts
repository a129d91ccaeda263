import { columnsOf } from '../layout/grid.js';
import type { Slot } from '../layout/slot.js';
import type { PrintedRow } from './rows.js';

/** A row's figures by their grid columns. */
export interface PlacedCells {
  /** Filled cells that stand under some header. */
  readonly values: readonly Slot[];
  /** Per key the values (by index) that may be its own; null stands for blank. */
  readonly columns: readonly (readonly (number | null)[])[];
  /** Per key the cell that stands under its header most. */
  readonly cells: readonly (Slot | undefined)[];
}

/**
 * Puts each cell under the header it stands under most. A figure in a cell merged over two columns belongs to neither
 * alone, and two figures under one header are not one: such columns stay open.
 */
export function placeCells(
  row: PrintedRow,
  keys: readonly string[],
  ranges: ReadonlyMap<string, readonly [number, number]>,
): PlacedCells {
  const under = keys.map((key) => cellsUnder(row.cells, ranges.get(key)));
  const cells = under.map((found) => found[0]);
  const chosen = under.map((found) => figuresOf(found, cells));
  const values = row.cells.filter((slot) => chosen.some((figures) => figures.includes(slot)));
  const columns = chosen.map((figures): readonly (number | null)[] => {
    const [only, second] = figures;
    if (only === undefined) return [null];
    const shared = second !== undefined || chosen.filter((others) => others.includes(only)).length > 1;
    const indexes = figures.map((slot) => values.indexOf(slot));
    return shared ? [...indexes, null] : indexes;
  });
  return { values, columns, cells };
}

/** The filled cells of a header: its nearest one, and narrow ones beside it that are no other header's nearest. */
function figuresOf(found: readonly Slot[], nearest: readonly (Slot | undefined)[]): readonly Slot[] {
  return found.filter((slot, i) => slot.text.trim() !== '' && (i === 0 || !nearest.includes(slot)));
}

/** Cells whose columns meet the header's, most first. */
function cellsUnder(cells: readonly Slot[], range: readonly [number, number] | undefined): readonly Slot[] {
  if (range === undefined) return [];
  const [from, to] = range;
  const overlap = (slot: Slot) => {
    const [first, end] = columnsOf(slot);
    return Math.min(to, end) - Math.max(from, first);
  };
  return cells.filter((slot) => overlap(slot) > 0).toSorted((a, b) => overlap(b) - overlap(a));
}

/** RTF 1.9.1, "Table Definitions": `\trowd`, then for each cell its properties and the `\cellxN` that ends it. */
export interface RowDefinition {
  /** Left edge of the row in twips (`\trleft`). */
  left: number;
  readonly cells: CellDefinition[];
  /** Merge flags read since the last `\cellx`. */
  horizontal: MergeFlag;
  vertical: MergeFlag;
  /** A row has ended under this definition; a `\cellx` after that begins a new one. */
  used: boolean;
}

interface CellDefinition {
  /** Right edge in twips. */
  readonly right: number;
  readonly horizontal: MergeFlag;
  readonly vertical: MergeFlag;
}

export type MergeFlag = 'none' | 'first' | 'continued';

export function rowDefinition(left = 0): RowDefinition {
  return { left, cells: [], horizontal: 'none', vertical: 'none', used: false };
}

export function addCell(definition: RowDefinition, right: number): void {
  definition.cells.push({ right, horizontal: definition.horizontal, vertical: definition.vertical });
  definition.horizontal = 'none';
  definition.vertical = 'none';
}

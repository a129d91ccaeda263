import { readFileSync } from 'node:fs';
import type { Block, Document, Table } from '../../src/model/document.js';
import { sharedPath } from './shared.js';

/** A table as `shared/form/form.grid.json` writes it: rows and columns counted from 0, `text` = `paras` joined by `\n`. */
export interface GridTable {
  readonly ncols: number;
  readonly nrows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly row: number;
  readonly col: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly paras: readonly string[];
  readonly text: string;
}

/** Every table of a document, nested ones included, in the notation of `form.grid.json`. */
export function gridOf(document: Document): readonly GridTable[] {
  return tablesOf(document.blocks).map(gridTable);
}

/** The grid every Word format of the shared form must give. */
export function sharedGrid(): readonly GridTable[] {
  return JSON.parse(readFileSync(sharedPath('form', 'form.grid.json'), 'utf8')) as GridTable[];
}

/** All tables in order of their number, nested ones after the table they stand in began. */
export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => tablesOf(cell.blocks)))]
      : [],
  );
}

export interface GridScore {
  readonly rows: number;
  readonly cells: number;
  readonly spans: number;
  readonly texts: number;
  /** The first few differences, in words. */
  readonly differences: readonly string[];
}

/**
 * How much of `expected` a document gives: rows in place, cells in place, of those spans right, and paragraphs right.
 * `normalise` is applied to both texts, for formats that cannot keep white space.
 */
export function scoreGrid(
  actual: readonly GridTable[],
  expected: readonly GridTable[],
  normalise: (text: string) => string = (text) => text,
): GridScore {
  const score = { rows: 0, cells: 0, spans: 0, texts: 0 };
  const differences: string[] = [];
  expected.forEach((table, t) => {
    const cells = new Map(actual[t]?.rows.flat().map((cell) => [`${cell.row},${cell.col}`, cell]));
    table.rows.forEach((row, r) => {
      if (actual[t]?.rows[r]?.length === row.length) score.rows++;
      else differences.push(`table ${t} row ${r}: ${actual[t]?.rows[r]?.length} cells instead of ${row.length}`);
      for (const cell of row) {
        const at = `table ${t} row ${cell.row} column ${cell.col}`;
        const found = cells.get(`${cell.row},${cell.col}`);
        if (found === undefined) {
          differences.push(`${at}: no cell`);
          continue;
        }
        score.cells++;
        if (found.colspan === cell.colspan && found.rowspan === cell.rowspan) score.spans++;
        else
          differences.push(`${at}: spans ${found.rowspan}×${found.colspan} instead of ${cell.rowspan}×${cell.colspan}`);
        const [mine, theirs] = [found, cell].map((one) => JSON.stringify(one.paras.map(normalise)));
        if (mine === theirs) score.texts++;
        else differences.push(`${at}: ${mine} instead of ${theirs}`);
      }
    });
  });
  return { ...score, differences: differences.slice(0, 10) };
}

function gridTable(table: Table): GridTable {
  return {
    ncols: table.columns,
    nrows: table.rows.length,
    rows: table.rows.map((row) =>
      row.cells.map((cell) => {
        const paras = cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
        return {
          row: cell.row - 1,
          col: cell.column - 1,
          colspan: cell.columnSpan,
          rowspan: cell.rowSpan,
          paras,
          text: paras.join('\n'),
        };
      }),
    ),
  };
}

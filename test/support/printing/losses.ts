import { pick, type Random } from '../../fuzz/random.js';
import { edgesOf, type Sheet, type SheetCell, type SheetRow } from './sheet.js';

export const LOSSES = ['nothing', 'cell', 'row', 'heading', 'column'] as const;
export type Loss = (typeof LOSSES)[number];

/** A sheet of which a program dropped something, and the text that is gone. */
export interface Damaged {
  readonly sheet: Sheet;
  readonly gone: readonly string[];
}

export function lose(sheet: Sheet, loss: Loss, random: Random): Damaged {
  switch (loss) {
    case 'nothing':
      return { sheet, gone: [] };
    case 'cell':
      return without(sheet, chosenCell(sheet, random));
    case 'row':
      return without(sheet, cellsOf(chosenRow(sheet, random)));
    case 'heading':
      return withoutHeading(sheet, random);
    case 'column':
      return without(sheet, chosenColumn(sheet, random));
  }
}

type Table = readonly SheetRow[];

function tablesOf(sheet: Sheet): readonly Table[] {
  return sheet.filter((block) => typeof block !== 'string');
}

function chosenRow(sheet: Sheet, random: Random): SheetRow {
  return pick(tablesOf(sheet).flat(), random);
}

function cellsOf(row: SheetRow): ReadonlySet<SheetCell> {
  return new Set(row);
}

function chosenCell(sheet: Sheet, random: Random): ReadonlySet<SheetCell> {
  return new Set([pick(chosenRow(sheet, random), random)]);
}

/** All cells that lie between two neighbouring edges of one table. */
function chosenColumn(sheet: Sheet, random: Random): ReadonlySet<SheetCell> {
  const table = pick(tablesOf(sheet), random);
  const edges = edgesOf(table);
  const at = pick(edges.slice(0, -1), random);
  const to = edges[edges.indexOf(at) + 1];
  return new Set(table.flat().filter(({ left, right }) => left === at && right === to));
}

/** A row of one cell, or a line outside the tables. */
function withoutHeading(sheet: Sheet, random: Random): Damaged {
  const rows = tablesOf(sheet).flatMap((table) => table.filter((row) => row.length === 1));
  const lines = sheet.filter((block) => typeof block === 'string');
  const chosen = pick<SheetRow | string>([...rows, ...lines], random);
  if (typeof chosen !== 'string') return without(sheet, cellsOf(chosen));
  return { sheet: sheet.toSpliced(sheet.indexOf(chosen), 1), gone: [chosen] };
}

function without(sheet: Sheet, cells: ReadonlySet<SheetCell>): Damaged {
  const left = sheet.flatMap((block): Sheet => {
    if (typeof block === 'string') return [block];
    const rows = block.map((row) => row.filter((cell) => !cells.has(cell))).filter((row) => row.length > 0);
    return rows.length === 0 ? [] : [rows];
  });
  return { sheet: left, gone: [...cells].filter(({ hangs }) => !hangs).map(({ text }) => text) };
}

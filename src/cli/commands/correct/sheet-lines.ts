import { type SheetColumn, sheetColumns } from '../../output/correction-sheet.js';
import { CliError } from '../../program/context.js';
import { problemOf, readSheet, textOf } from '../../program/read-sheet.js';
import type { CellProblem } from '../../program/sheet-cell.js';

/** One filled line of a sheet of corrections. */
export interface SheetLine {
  readonly line: number;
  readonly form: string;
  /** The cell as the sheet names it to people. */
  readonly name: string;
  /** Key or printed name of the field. */
  readonly field: string;
  /** Row of the money tables, its id or its printed name; null outside them. */
  readonly row: string | null;
  readonly occurrence: string;
  readonly value: string;
  /** Why the value cannot be taken as it stands there. */
  readonly problem: CellProblem | null;
  readonly unit: string;
  readonly reason: string;
  /** What was read when the sheet was written, in words and as its check code; empty in a sheet of one's own. */
  readonly read: string;
  readonly code: string;
}

export interface Sheet {
  readonly lines: readonly SheetLine[];
  /** Lines whose value was left empty. */
  readonly skipped: number;
}

/** The filled lines of a sheet. Throws where it has no column of values or of fields. */
export async function readCorrectionSheet(path: string): Promise<Sheet> {
  const [head, ...rows] = await readSheet(path);
  const at = sheetColumns(head?.cells.map(textOf) ?? []);
  if (at.value === undefined || (at.key === undefined && at.label === undefined))
    throw new CliError('sheet-columns', { path });
  const all = rows.map(({ line, cells }) => {
    const cell = (column: SheetColumn) => cells[at[column] ?? -1];
    const text = (column: SheetColumn) => textOf(cell(column));
    return {
      line,
      form: text('form'),
      name: [text('row') || text('entity'), text('label') || text('key')].filter((part) => part !== '').join(' › '),
      field: text('key') || text('label'),
      row: text('entity') || text('row') || null,
      occurrence: text('occurrence'),
      value: text('value'),
      problem: problemOf(cell('value')),
      unit: text('unit'),
      reason: text('reason'),
      read: text('read'),
      code: text('code'),
    };
  });
  const lines = all.filter(({ value, problem }) => value !== '' || problem !== null);
  return { lines, skipped: all.length - lines.length };
}

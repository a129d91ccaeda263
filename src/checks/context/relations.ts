import type { MoneyTable } from '../../model/template.js';
import { keysOf } from '../cells.js';
import { type Amount, type CellRef, cellIn, type MoneyCells } from './money.js';

/** `total = Σ parts`, within a row or down a column. */
export interface Relation {
  readonly code: string;
  readonly total: CellRef;
  readonly parts: readonly CellRef[];
}

/** What a relation's cells hold; null where one of them cannot be read. */
export interface Reading {
  readonly total: Amount | null;
  readonly filled: readonly { readonly ref: CellRef; readonly amount: Amount }[];
  readonly blank: readonly CellRef[];
  /** False where a column or row of it was not found, or its table is doubtful: then what does not add up proves nothing. */
  readonly certain: boolean;
}

/** A relation with what its cells hold: `absent` where the form lacks them, `unreadable` where one cannot be read. */
export interface ReadRelation extends Relation {
  /** Id of the table. */
  readonly table: string;
  readonly reading: Reading | 'absent' | 'unreadable';
}

export interface ReadRelations {
  readonly rows: readonly ReadRelation[];
  readonly columns: readonly ReadRelation[];
}

export function readRelations(
  tables: readonly MoneyTable[],
  entities: readonly string[],
  agencies: readonly string[],
  cells: MoneyCells,
  doubtful: ReadonlySet<string>,
): ReadRelations {
  const read = (table: string, relation: Relation) => {
    return { ...relation, table, reading: readRelation(cells, relation, doubtful.has(table)) };
  };
  return {
    rows: tables.flatMap((table) =>
      table.sums.flatMap(({ code, total, parts }) =>
        entities.map((entity) =>
          read(table.id, { code, total: { key: total, entity }, parts: parts.map((key) => ({ key, entity })) }),
        ),
      ),
    ),
    columns: tables.flatMap((table) =>
      keysOf(table).map((key) =>
        read(table.id, {
          code: 'T6',
          total: { key, entity: 'consolidated' },
          parts: agencies.map((entity) => ({ key, entity })),
        }),
      ),
    ),
  };
}

function readRelation(moneyCells: MoneyCells, relation: Relation, doubtful: boolean): ReadRelation['reading'] {
  const total = cellIn(moneyCells, relation.total);
  if (total.state === 'absent') return 'absent';
  const cells = relation.parts.map((ref) => ({ ref, cell: cellIn(moneyCells, ref) }));
  if (cells.every(({ cell }) => cell.state === 'absent')) return 'absent';
  if (total.state === 'unreadable' || cells.some(({ cell }) => cell.state === 'unreadable')) return 'unreadable';
  return {
    total: total.state === 'read' ? total.amount : null,
    filled: cells.flatMap(({ ref, cell }) => (cell.state === 'read' ? [{ ref, amount: cell.amount }] : [])),
    blank: cells.flatMap(({ ref, cell }) => (cell.state === 'blank' ? [ref] : [])),
    certain: !doubtful && cells.every(({ cell }) => cell.state !== 'absent'),
  };
}

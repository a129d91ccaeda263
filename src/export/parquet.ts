import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ColumnKind } from '../model/column-kind.js';
import type { Cell, ExportTable, Row } from './table.js';

/** Rows of one row group: few enough to hold in memory, enough to compress well. */
const GROUP = 50_000;

/** A view as a Parquet file: integers as INT32, numbers as DOUBLE, everything else as UTF-8; every column is nullable. */
export function parquetBytes(table: ExportTable): Uint8Array {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: schemaOf(table), createdBy: 'huibiao' });
  let group: Row[] = [];
  const flush = (): void => {
    const columnData = table.columns.map(({ name }) => ({ name, data: group.map((row) => row[name] ?? null) }));
    if (group.length > 0) parquet.write({ columnData, rowGroupSize: group.length });
    group = [];
  };
  for (const row of table.rows()) {
    group.push(typed(row, table));
    if (group.length >= GROUP) flush();
  }
  flush();
  parquet.finish();
  return writer.getBytes();
}

function schemaOf({ columns }: ExportTable): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...TYPES[kind] })),
  ];
}

const TYPES = {
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  moment: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
} as const satisfies Record<ColumnKind, Omit<SchemaElement, 'name'>>;

/** In SQLite each value has its own type; in Parquet a column has one. */
function typed(row: Row, { columns }: ExportTable): Row {
  const entries = columns.map(({ name, kind }): [string, Cell] => {
    const value = row[name] ?? null;
    if (value === null) return [name, null];
    if (kind === 'text' || kind === 'json' || kind === 'moment') return [name, String(value)];
    return [name, typeof value === 'number' ? value : null];
  });
  return Object.fromEntries(entries);
}

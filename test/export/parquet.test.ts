import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from '../../src/export/lines.js';
import { parquetBytes } from '../../src/export/parquet.js';
import type { ExportTable, Row } from '../../src/export/table.js';

const KINDS = { form_id: 'integer', department: 'text', year: 'integer', number: 'number', place: 'json' } as const;

function fields(rows: readonly Row[]): ExportTable {
  const columns = Object.entries(KINDS).map(([name, kind]) => ({
    name,
    title: name,
    kind,
    cell: null,
    unit: null,
    shown: name,
  }));
  return { name: 'field', title: '字段', columns, rows: () => rows };
}

const rows = [
  { form_id: 1, department: '甲局', year: 2020, number: 1184.36, place: '{"table":1}' },
  { form_id: 2, department: null, year: null, number: null, place: null },
];

function read(table: ExportTable) {
  const bytes = parquetBytes(table);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

describe('Parquet', () => {
  it('reads back as what was written, nulls and Chinese too', async () => {
    expect(await parquetReadObjects({ file: read(fields(rows)) })).toEqual(rows);
  });

  it('has the same types for no rows as for many', async () => {
    const types = async (file: ArrayBuffer) =>
      parquetSchema(await parquetMetadataAsync(file)).children.map(({ element }) => [element.name, element.type]);
    expect(await types(read(fields([])))).toEqual(await types(read(fields(rows))));
    expect(await parquetReadObjects({ file: read(fields([])) })).toEqual([]);
  });

  it('writes more rows than one row group holds', async () => {
    const many = Array.from({ length: 50_001 }, (_, i) => ({ ...rows[0], form_id: i }));
    const back = await parquetReadObjects({ file: read(fields(many)), columns: ['form_id'] });
    expect([back.length, back.at(-1)]).toEqual([50_001, { form_id: 50_000 }]);
  });
});

describe('JSON lines', () => {
  it('have every column in every line, and JSON columns as what they hold', () => {
    expect([...jsonPieces(fields(rows))].map((line) => JSON.parse(line))).toEqual([
      { ...rows[0], place: { table: 1 } },
      rows[1],
    ]);
  });
});

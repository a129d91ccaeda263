import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportColumn, ExportTable, Row } from '../../../src/export/table.js';
import { type WorkbookContent, writeWorkbook } from '../../../src/export/workbook/write-workbook.js';
import { openStore } from '../../../src/store/open-store.js';
import { listViews } from '../../../src/store/views/index.js';

const VIEWS = listViews(openStore(':memory:', { now: () => '', describe: () => '' }));

function table(name: string, title: string, columns: readonly string[], rows: readonly Row[]): ExportTable {
  return {
    name,
    title,
    columns: columns.map((column) => columnOf(name, column)),
    rows: () => rows,
  };
}

function columnOf(view: string, name: string): ExportColumn {
  const found = VIEWS.find(({ english }) => english === view)?.columns.find(({ english }) => english === name);
  if (found === undefined) throw new Error(`no column ${view}.${name}`);
  return {
    name,
    title: `列${name}`,
    kind: found.kind,
    cell: found.cell,
    unit: found.unit,
    shown: name === 'entity' ? '机构' : name,
  };
}

const place = (row: number, column: number) => JSON.stringify({ table: 1, row, column });
const FINANCE = ['form_id', 'department', 'year', 'entity', 'income_total', 'three_public_total'];
const tables = [
  table('finance', '收支', FINANCE, [
    {
      form_id: 1,
      department: '甲局',
      year: 2020,
      entity: 'consolidated',
      机构: '局机关及二级机构汇总',
      income_total: 120.5,
      three_public_total: null,
    },
    {
      form_id: 1,
      department: '甲局',
      year: 2020,
      entity: 'bureau',
      机构: '局机关',
      income_total: 120.5,
      three_public_total: 0.1,
    },
    {
      form_id: 2,
      department: '乙局',
      year: 2020,
      entity: 'consolidated',
      机构: '局机关及二级机构汇总',
      income_total: 0.2,
      three_public_total: null,
    },
  ]),
  table(
    'field',
    '字段',
    ['form_id', 'department', 'year', 'key', 'entity', 'state', 'raw', 'value', 'number', 'place'],
    [
      {
        form_id: 1,
        key: 'income.total',
        entity: 'consolidated',
        state: 'read',
        value: '120.5',
        number: 120.5,
        place: place(5, 2),
        corrected: 1,
        observed: '12.05',
      },
      {
        form_id: 1,
        key: 'three_public.total',
        entity: 'bureau',
        state: 'unreadable',
        raw: '0.l',
        value: null,
        place: place(6, 3),
        corrected: 0,
      },
      {
        form_id: 2,
        key: 'cover.budget_code',
        entity: null,
        state: 'read',
        value: '=1+1',
        number: null,
        place: place(1, 1),
        corrected: 0,
      },
      {
        form_id: 2,
        key: 'income.total',
        entity: 'consolidated',
        state: 'read',
        value: '12345678901234567.25',
        number: 12345678901234568,
        place: place(7, 2),
        corrected: 0,
      },
    ],
  ),
  table(
    'finding',
    '问题',
    ['form_id', 'department', 'year', 'code', 'message', 'place'],
    [
      {
        form_id: 1,
        code: 'T1',
        severity: 'error',
        message: '合计不等',
        place: place(5, 2),
        places: `[${place(5, 2)},${place(5, 3)}]`,
      },
      { form_id: 2, code: 'T2', severity: 'warning', message: '太长', place: place(7, 2), places: `[${place(7, 2)}]` },
    ],
  ),
  table('residue', '未归类', ['form_id', 'text'], []),
];

const rowsOf = (name: string) => () => tables.find((one) => one.name === name)?.rows() ?? [];
const CONTENT: WorkbookContent = {
  summaries: [],
  tables,
  findings: rowsOf('finding'),
  fields: rowsOf('field'),
};

const cellOf = (key: string, value: string | null): Row => ({
  form_id: 1,
  key,
  entity: null,
  state: value === null ? 'blank' : 'read',
  raw: value,
  value,
  corrected: 0,
});

/** A workbook of these rows alone. */
async function bytesOf(rows: { fields: readonly Row[]; findings?: readonly Row[]; finance?: readonly Row[] }) {
  const { fields, findings = [], finance = [] } = rows;
  const of = (name: string, mine: readonly Row[]) => {
    const like = tables.find((one) => one.name === name);
    return like === undefined ? [] : [{ ...like, rows: () => mine }];
  };
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const content = {
    summaries: [],
    tables: [...of('finance', finance), ...of('field', fields)],
    findings: () => findings,
    fields: () => fields,
  };
  await writeWorkbook(content, { stream, lang: 'zh', now: new Date('2021-03-01T00:00:00Z') });
  return bytes;
}

async function made(rows: Parameters<typeof bytesOf>[0]): Promise<ExcelJS.Workbook> {
  const loaded = new ExcelJS.Workbook();
  await loaded.xlsx.load((await bytesOf(rows)) as unknown as ExcelJS.Buffer);
  return loaded;
}

async function written(maxRows?: number): Promise<ExcelJS.Workbook> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const now = new Date('2021-03-01T00:00:00Z');
  await writeWorkbook(CONTENT, { stream, lang: 'zh', now, ...(maxRows === undefined ? {} : { maxRows }) });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await bytes) as unknown as ExcelJS.Buffer);
  return book;
}

const book = await written();
const sheet = (name: string, from = book): ExcelJS.Worksheet => {
  const found = from.getWorksheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const noteAt = (name: string, cell: string): string => {
  const { note } = sheet(name).getCell(cell);
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
};

describe('a workbook', () => {
  it('has a sheet for each view, empty ones too, with headings, a frozen pane and a filter over the data', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['收支', '字段', '问题', '未归类', '图例']);
    expect(sheet('收支').getRow(1).getCell(5).value).toBe('列income_total\n（万元）');
    expect(sheet('收支').views[0]).toMatchObject({ state: 'frozen', ySplit: 1, xSplit: 3 });
    expect(sheet('收支').autoFilter).toBe('A1:F4');
    expect(sheet('未归类').rowCount).toBe(1);
  });

  it('holds amounts as numbers with a format that shows every decimal, and blank cells as blank', () => {
    expect(sheet('收支').getCell('E2').value).toBe(120.5);
    expect(sheet('收支').getCell('E2').numFmt).toBe('#,##0.00####');
    expect(sheet('收支').getCell('F2').value).toBeNull();
  });

  it('adds up consolidated rows and the rows shown by live formulas, with their results', () => {
    expect(sheet('收支').getCell('B5').value).toBe('各部门汇总行合计');
    expect(sheet('收支').getCell('E5').value).toMatchObject({
      formula: 'SUMIFS(E2:E4,D2:D4,"局机关及二级机构汇总")',
      result: 120.7,
    });
    expect(sheet('收支').getCell('E6').value).toMatchObject({ formula: 'SUBTOTAL(109,E2:E4)', result: 241.2 });
  });

  it('marks corrections, findings and unreadable cells by notes that name the place', () => {
    expect(noteAt('收支', 'E2')).toBe('已更正；原识别值：12.05\n[T1] 合计不等\n表 1 第 5 行第 2 列');
    expect(noteAt('收支', 'F3')).toBe('无法读取，原文：0.l\n表 1 第 6 行第 3 列');
    expect(noteAt('字段', 'H2')).toContain('已更正');
    expect(noteAt('收支', 'F2')).toBe('');
  });

  it('links a finding to the field it names', () => {
    expect(sheet('问题').getCell('F2').value).toMatchObject({ text: '表 1 第 5 行第 2 列', hyperlink: "#'字段'!A2" });
  });

  it('keeps a number that Excel would round as text, and no text as a formula', () => {
    expect(sheet('字段').getCell('I2').value).toBe(120.5);
    expect(sheet('字段').getCell('I5').value).toBe('12345678901234567.25');
    expect(sheet('字段').getCell('H4').type).toBe(ExcelJS.ValueType.String);
  });

  it('goes on in another sheet where a view has more rows than one holds, and loses none', async () => {
    const small = await written(2);
    expect(small.worksheets.map(({ name }) => name)).toEqual([
      '收支',
      '收支 (2)',
      '字段',
      '字段 (2)',
      '问题',
      '未归类',
      '图例',
    ]);
    const departments = ['收支', '收支 (2)'].map((name) =>
      [2, 3].map((row) => sheet(name, small).getCell(row, 2).value),
    );
    expect(departments).toEqual([
      ['甲局', '甲局'],
      ['乙局', '各部门汇总行合计'],
    ]);
    const keys = ['字段', '字段 (2)'].flatMap((name) => [2, 3].map((row) => sheet(name, small).getCell(row, 4).value));
    expect(keys).toEqual(['income.total', 'three_public.total', 'cover.budget_code', 'income.total']);
    for (const name of ['收支 (2)', '字段 (2)']) {
      expect(sheet(name, small).views[0]).toMatchObject({ state: 'frozen' });
      expect(sheet(name, small).getRow(1).getCell(1).value).toBe('列form_id');
    }
  });

  it('adds up the rows of all sheets of a view, below the last', async () => {
    const small = await written(2);
    expect(sheet('收支 (2)', small).getCell('E3').value).toMatchObject({
      formula: `SUMIFS('收支'!E2:E3,'收支'!D2:D3,"局机关及二级机构汇总")+SUMIFS(E2:E2,D2:D2,"局机关及二级机构汇总")`,
      result: 120.7,
    });
    expect(sheet('收支 (2)', small).getCell('E4').value).toMatchObject({
      formula: "SUBTOTAL(109,'收支'!E2:E3)+SUBTOTAL(109,E2:E2)",
      result: 241.2,
    });
  });

  it('links a finding to the sheet its field stands on', async () => {
    const other = await written(1);
    expect(sheet('问题', other).getCell('F2').value).toMatchObject({ hyperlink: "#'字段'!A2" });
    expect(sheet('问题 (2)', other).getCell('F2').value).toMatchObject({ hyperlink: "#'字段 (4)'!A2" });
  });

  it('is printed on A4 across, as wide as the page, with its headings on every page', () => {
    for (const name of ['收支', '图例'])
      expect(sheet(name).pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        fitToWidth: 1,
        fitToHeight: 0,
      });
    expect(sheet('收支').pageSetup.printTitlesRow).toBe('1:1');
  });

  it('says a finding once, on the first of its cells, and colours all of them', async () => {
    const cells = [1, 2, 3].map((n) => ({ ...cellOf(`evaluators[${n}].signature`, null), place: place(9, n) }));
    const places = JSON.stringify([1, 2, 3].map((column) => ({ table: 1, row: 9, column })));
    const found = { form_id: 1, code: 'F4', severity: 'info', message: '没有签字', place: place(9, 1), places };
    const one = await made({ fields: cells, findings: [found] });
    const values = [2, 3, 4].map((row) => sheet('字段', one).getCell(row, 8));
    expect(values.map(({ note }) => (typeof note === 'object' ? note.texts?.[0]?.text : note))).toEqual([
      '[F4] 没有签字\n表 1 第 9 行第 1 列',
      undefined,
      undefined,
    ]);
    expect(new Set(values.map(({ fill }) => JSON.stringify(fill))).size).toBe(1);
    expect(values[0]?.fill).toEqual(sheet('图例', one).getCell('A7').fill);
    expect(sheet('图例', one).getCell('A7').value).toBe('说明');
  });

  it('leaves out rows of units that nobody filled in, not those with a name, a figure or what cannot be read', async () => {
    const units = ['sub_agency_1', 'sub_agency_2', 'sub_agency_3', 'sub_agency_4'];
    const fields = [
      { ...cellOf('finance.entity_name', '2、二级机构1'), entity: 'sub_agency_1' },
      { ...cellOf('income.total', null), entity: 'sub_agency_1', state: 'blank' },
      { ...cellOf('finance.entity_name', '县图书馆'), entity: 'sub_agency_2' },
      { ...cellOf('income.total', '3'), entity: 'sub_agency_3' },
      { ...cellOf('income.total', null), entity: 'sub_agency_4', state: 'unreadable', raw: '3l' },
    ];
    const finance = units.map((entity) => ({ form_id: 1, department: '甲局', year: 2020, entity, 机构: entity }));
    const one = await made({ fields, finance });
    const shown = (name: string, column: number) => sheet(name, one).getColumn(column).values.slice(2);
    expect(shown('收支', 4)).toEqual([...units.slice(1), undefined, undefined].slice(0, 3));
    expect(shown('字段', 4)).toEqual(['finance.entity_name', 'income.total', 'income.total']);
  });

  it('gives a note the room its text takes', async () => {
    const long = '“收入合计”为 108.00 万元，与各项之和相差 8.00 万元，请核对。'.repeat(6);
    const height = async (message: string) => {
      const found = {
        form_id: 1,
        code: 'T1',
        severity: 'error',
        message,
        place: place(9, 1),
        places: `[${place(9, 1)}]`,
      };
      const bytes = await bytesOf({
        fields: [{ ...cellOf('income.total', '108'), place: place(9, 1) }],
        findings: [found],
      });
      const entries = unzipSync(new Uint8Array(bytes));
      const name = Object.keys(entries).find((one) => one.endsWith('.vml')) ?? '';
      const [, top, bottom] =
        /<x:Anchor>\d+, \d+, (\d+), \d+, \d+, \d+, (\d+), \d+</u.exec(strFromU8(entries[name] ?? new Uint8Array())) ??
        [];
      return Number(bottom) - Number(top);
    };
    // 4 lines of 44 columns at most against 9 at least.
    expect(await height('相差 8.00。')).toBeLessThan(5);
    expect(await height(long)).toBeGreaterThan(8);
  });
});

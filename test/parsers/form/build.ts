import { type Cell, type Document, paragraph, type Table } from '../../../src/model/document.js';
import type { Template } from '../../../src/model/template.js';
import { type FormReading, readForm } from '../../../src/parsers/form/read-form.js';
import { loadTemplates } from '../../../src/templates/load-templates.js';

export const templates: readonly Template[] = loadTemplates(['templates']);

/** `text` for a cell of one column; `[text, columns]` or `[text, columns, rows]` for one that spans. */
export type CellSpec = string | readonly [string, number, number?];

/** A table of one grid, spans filled in as Word does: a row lists only the cells that begin in it. */
export function table(
  number: number,
  rows: readonly (readonly CellSpec[])[],
  options: { spansKept?: boolean } = {},
): Table {
  const taken = new Set<string>();
  const cells: Cell[][] = rows.map((specs, r) => {
    let column = 1;
    return specs.map((spec) => {
      const [text, columnSpan = 1, rowSpan = 1] = typeof spec === 'string' ? [spec] : spec;
      while (taken.has(`${r + 1},${column}`)) column++;
      const cell: Cell = {
        row: r + 1,
        column,
        rowSpan,
        columnSpan,
        blocks: text.split('\n').map((line) => paragraph(line)),
      };
      for (let i = 0; i < rowSpan; i++) for (let j = 0; j < columnSpan; j++) taken.add(`${r + 1 + i},${column + j}`);
      column += columnSpan;
      return cell;
    });
  });
  const columns = Math.max(...[...taken].map((key) => Number(key.split(',')[1])));
  return {
    kind: 'table',
    role: 'body',
    number,
    columns,
    rows: cells.map((row, i) => ({ number: i + 1, cells: row, positionsKept: true, width: row.length })),
    columnWidths: null,
    spansKept: options.spansKept ?? true,
  };
}

export function documentOf(blocks: Document['blocks'], more: Partial<Document> = {}): Document {
  return {
    kind: 'document',
    format: 'docx',
    encoding: null,
    layout: null,
    blocks,
    furniture: 0,
    rowsWhole: true,
    ...more,
  };
}

/** Lines of a text file, one block each, with their line numbers; `null` is a blank line. */
export function lines(...texts: readonly (string | null)[]): Document {
  const blocks = texts.flatMap((text, i) =>
    text === null || text.trim() === '' ? [] : [paragraph(text, { line: i + 1 })],
  );
  return documentOf(blocks, { format: 'text', encoding: 'utf-8', layout: 'L2' });
}

export const MONEY_HEADER = {
  income: [
    [
      ['机构名称', 1, 2],
      ['收入合计', 1, 2],
      ['其中：', 5],
    ],
    ['上年结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'],
  ],
} as const satisfies Record<string, readonly (readonly CellSpec[])[]>;

/** The whole form around some rows of section 二, so that it is recognised. */
export function formWith(
  rows: readonly (readonly CellSpec[])[],
  more: { before?: readonly string[]; after?: readonly string[] } = {},
): Document {
  return documentOf([
    ...(more.before ?? ['青溪县2020年度部门（单位）整体支出绩效评价自评报告', '部门（单位）名称：青溪县茶叶局']).map(
      (text) => paragraph(text),
    ),
    table(1, [
      [['一、部门（单位）基本概况', 7]],
      ['联系人', '林小满', '联络电话', ['0730-1234567', 4]],
      ['人员编制', '12人', '实有人数', ['11人', 4]],
      ['职能职责概述', ['管理全县茶叶生产。', 6]],
      ['年度主要工作内容', ['任务1：建茶园', 6]],
      ['年度部门（单位）总体运行情况及取得的成绩', ['全年平稳。', 6]],
      [['二、部门（单位）收支情况', 7]],
      ...(rows.length > 0 ? rows : [...MONEY_HEADER.income, ['局机关及二级机构汇总', '8', '', '8', '', '', '']]),
      [['三、部门（单位）整体支出绩效自评情况', 7]],
      ['绩效自评综合得分', ['95分', 6]],
      ['评价等次', ['优', 6]],
      [['四、评价人员', 7]],
      ['姓名', '职务/职称', '单位', ['签字', 4]],
      ['林小满', '股长', '茶叶局', ['', 4]],
    ]),
    ...(more.after ?? ['五、评价报告综述（文字部分）', '一、部门（单位）概况', '本局管茶。']).map((text) =>
      paragraph(text),
    ),
  ]);
}

export function readingOf(document: Document, from: readonly Template[] = templates): FormReading {
  return readForm(document, from, '自评报告.docx');
}

/** `state value` of a field, for comparing in one line. */
export function fieldIn(reading: FormReading, key: string, entity: string | null = null): string {
  const found = reading.fields.filter((field) => field.key === key && field.entity === entity);
  const [field] = found;
  if (field === undefined || found.length > 1) return `${found.length} fields`;
  return field.value === null ? field.state : `${field.state} ${field.value}`;
}

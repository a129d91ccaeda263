import { describe, expect, it } from 'vitest';
import { cellText, type Document, type Table } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';

function read(...lines: string[]): Document {
  const { document } = readText(new TextEncoder().encode(lines.join('\n')), DEFAULT_LIMITS);
  if (document === null) throw new Error('nothing was read');
  return document;
}
const tables = (document: Document): Table[] => document.blocks.filter((block) => block.kind === 'table');
/** Cells as `text@column+columns×rows`. */
const cells = (document: Document): string[][] =>
  tables(document).flatMap((table) =>
    table.rows.map((row) =>
      row.cells.map((cell) => `${cellText(cell)}@${cell.column}+${cell.columnSpan}×${cell.rowSpan}`),
    ),
  );

describe('L7: a merged cell is written in every grid column', () => {
  for (const [name, mark] of [
    ['TABs', '\t'],
    ['pipes', ' | '],
  ] as const) {
    const row = (...texts: string[]) => texts.join(mark);

    it(`reads equal neighbours as one cell (${name})`, () => {
      const document = read(
        row('一、概况', '一、概况', '一、概况', '一、概况'),
        row('联系人', '贾某', '电话', '电话'),
        row('编制', '编制', '9人', '9人'),
      );
      expect(document.layout).toBe('L7');
      expect(tables(document).map((table) => [table.columns, table.spansKept])).toEqual([[4, true]]);
      expect(cells(document)).toEqual([
        ['一、概况@1+4×1'],
        ['联系人@1+1×1', '贾某@2+1×1', '电话@3+2×1'],
        ['编制@1+2×1', '9人@3+2×1'],
      ]);
    });

    it(`calls its tables torn where a line of a cell stands beside the rows (${name})`, () => {
      const document = read(
        '报告',
        '',
        row('一、概况', '一、概况', '一、概况'),
        '职责',
        row('概述', '管护水渠；', '管护水渠；'),
        row('任务', '修渠', '修渠'),
      );
      expect(tables(document).map(({ torn }) => torn)).toEqual(tables(document).map(() => true));
    });

    it(`reads equal figures and blanks under two heads as two cells, under one as one (${name})`, () => {
      const document = read(
        row('二、收入', '二、收入', '二、收入', '二、收入', '二、收入'),
        row('机构', '收入', '其中：', '其中：', '其中：'),
        row('机构', '收入', '拨款', '拨款', '其他'),
        row('甲所', '5.00', '5.00', '5.00', ''),
        row('乙所', '', '', '', ''),
      );
      expect(cells(document)).toEqual([
        ['二、收入@1+5×1'],
        ['机构@1+1×2', '收入@2+1×2', '其中：@3+3×1'],
        ['拨款@3+2×1', '其他@5+1×1'],
        ['甲所@1+1×1', '5.00@2+1×1', '5.00@3+2×1', '@5+1×1'],
        ['乙所@1+1×1', '@2+1×1', '@3+2×1', '@5+1×1'],
      ]);
    });

    it(`puts a cell of several paragraphs back together (${name})`, () => {
      const document = read(
        row('一、概况', '一、概况', '一、概况', '一、概况'),
        row('主要\n工作', '主要\n工作', '任务1\n任务2', '任务1\n任务2'),
        '以上是表。',
      );
      expect(cells(document)).toEqual([['一、概况@1+4×1'], ['主要\n工作@1+2×1', '任务1\n任务2@3+2×1']]);
      expect(document.blocks.at(-1)).toMatchObject({ text: '以上是表。' });
    });

    it(`runs a label down only left of what it names (${name})`, () => {
      const document = read(
        row('三、自评', '三、自评', '三、自评', '三、自评'),
        row('产出', '数量', '十场', '已完成'),
        row('产出', '质量', '合格', '已完成'),
        row('产出', '质量', '优良', '已完成'),
      );
      expect(cells(document)).toEqual([
        ['三、自评@1+4×1'],
        ['产出@1+1×3', '数量@2+1×1', '十场@3+1×1', '已完成@4+1×1'],
        ['质量@2+1×2', '合格@3+1×1', '已完成@4+1×1'],
        ['优良@3+1×1', '已完成@4+1×1'],
      ]);
    });

    it(`reads a short answer given in two columns twice (${name})`, () => {
      const document = read(
        row('三、自评', '三、自评', '三、自评'),
        row('数量', '十场', '已完成'),
        row('成本', '不适用', '不适用'),
      );
      expect(cells(document)[2]).toEqual(['成本@1+1×1', '不适用@2+1×1', '不适用@3+1×1']);
    });
  }

  describe('with a cell a line', () => {
    const times = (count: number, ...texts: string[]) => Array.from({ length: count }, () => texts).flat();

    it('cuts rows by the count of a row that is one cell', () => {
      const document = read(
        '某局',
        ...times(8, '一、概况'),
        ...times(3, '联系人'),
        ...times(5, '贾某'),
        ...times(2, '主要', '工作'),
        ...times(6, '任务1', '任务2'),
        ...times(4, '编制'),
        ...times(4, ''),
        ...times(8, '二、收支'),
        '以下是说明，不在表中。',
        '一、概况',
        '本局管茶。',
        '二、收支情况',
        '三、自评情况',
        '四、问题',
        '五、建议',
        '多种茶。',
      );
      expect(document.layout).toBe('L7');
      expect(cells(document)).toEqual([
        ['一、概况@1+8×1'],
        ['联系人@1+3×1', '贾某@4+5×1'],
        ['主要\n工作@1+2×1', '任务1\n任务2@3+6×1'],
        ['编制@1+4×1', '@5+4×1'],
        ['二、收支@1+8×1'],
      ]);
      expect(document.blocks[2]).toMatchObject({ text: '以下是说明，不在表中。' });
    });

    it('reads no table where the counts do not come out', () => {
      const document = read(
        ...times(8, '一、概况'),
        ...times(3, '联系人'),
        ...times(4, '贾某'),
        ...times(8, '二、收支'),
      );
      expect(tables(document)).toEqual([]);
    });
  });

  it('leaves a table alone whose rows repeat nothing', () => {
    expect(read('名称\t数', '甲\t1', '乙\t2').layout).toBe('L5');
  });
});

import { describe, expect, it } from 'vitest';
import { cellText, countNonBlank, type Document, type Table } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';

function read(...lines: string[]): Document {
  const { document } = readText(new TextEncoder().encode(lines.join('\n')), DEFAULT_LIMITS);
  if (document === null) throw new Error('nothing was read');
  return document;
}
const tables = (document: Document): Table[] => document.blocks.filter((block) => block.kind === 'table');
const rows = (document: Document): string[][] =>
  tables(document).flatMap((table) => table.rows.map((row) => row.cells.map(cellText)));
/** Cells as `text@column+columns×rows`. */
const placed = (document: Document): string[][] =>
  tables(document).flatMap((table) =>
    table.rows.map((row) =>
      row.cells.map((cell) => `${cellText(cell)}@${cell.column}+${cell.columnSpan}×${cell.rowSpan}`),
    ),
  );

describe('L10: columns under a ruler of dashes', () => {
  const simple = [
    '  -------- ------ --------',
    '  机构     合计   上年结转',
    '  某所     92.4   ',
    '  某站            30',
    '  -------- ------ --------',
  ];

  it('places each text by its column, Chinese characters two wide', () => {
    const document = read('前言', '', ...simple, '', '后记');
    expect(document.layout).toBe('L10');
    expect(rows(document)).toEqual([
      ['机构', '合计', '上年结转'],
      ['某所', '92.4', ''],
      ['某站', '', '30'],
    ]);
    expect(document.furniture).toBe(countNonBlank('-------- ------ --------') * 2);
  });

  it('takes all lines up to the next blank one as a row where blank lines part the rows', () => {
    expect(
      rows(
        read(
          '--------- ------',
          '机构全称  合计',
          '及代码',
          '',
          '某所      92.4',
          '',
          '某站      30',
          '--------- ------',
        ),
      ),
    ).toEqual([
      ['机构全称及代码', '合计'],
      ['某所', '92.4'],
      ['某站', '30'],
    ]);
  });

  it('reads `\\` as an empty first cell between rulers of equals signs', () => {
    expect(rows(read('====== ====', '机构   合计', '\\      92.4', '====== ===='))).toEqual([
      ['机构', '合计'],
      ['', '92.4'],
    ]);
  });

  it('leaves a table as text where a word stands across two columns', () => {
    expect(tables(read('---- ----', '机构全称合计', '某所 92.4', '---- ----'))).toEqual([]);
  });
});

describe('padded spans', () => {
  const padded = [
    '|          |        |          |       |       |      |',
    '|----------|--------|----------|-------|-------|------|',
    '| 一、概况 |        |          |       |       |      |',
    '| 联系人   | 贾某   |          | 电话  |       | 1390 |',
    '| 二、收支 |        |          |       |       |      |',
    '| 机构     | 合计   | 其中     |       |       |      |',
    '|          |        | 结转     | 拨款  |       | 其他 |',
    '| 某所     | 92.4   |          | 92.4  |       |      |',
  ];

  it('gives a text the empty cells right of it and below it', () => {
    expect(placed(read(...padded)).slice(1)).toEqual([
      ['一、概况@1+6×1'],
      ['联系人@1+1×1', '贾某@2+2×1', '电话@4+2×1', '1390@6+1×1'],
      ['二、收支@1+6×1'],
      ['机构@1+1×2', '合计@2+1×2', '其中@3+4×1'],
      ['结转@3+1×1', '拨款@4+2×1', '其他@6+1×1'],
      ['某所@1+1×1', '92.4@2+1×1', '@3+1×1', '92.4@4+2×1', '@6+1×1'],
    ]);
  });

  it('keeps the blank cell left of a text that stands alone in its row', () => {
    const more = [
      '| 三、绩效 |        |          |       |       |      |',
      '| 产出     | 数量   |          | 甲    |       | 完成 |',
      '|          |        |          |       |       | 未完 |',
    ];
    expect(placed(read(...padded, ...more)).slice(-2)).toEqual([
      ['产出@1+1×2', '数量@2+2×2', '甲@4+2×1', '完成@6+1×1'],
      ['@4+2×1', '未完@6+1×1'],
    ]);
  });

  it('leaves the empty cells of a narrow table alone', () => {
    expect(rows(read('| 姓名 | 职务 |', '|---|---|', '| 贾某 |  |', '| 林某 |  |'))).toEqual([
      ['姓名', '职务'],
      ['贾某', ''],
      ['林某', ''],
    ]);
  });
});

describe('wrapped cells of a drawn table', () => {
  it('are joined where blank lines part its paragraphs', () => {
    expect(
      rows(
        read(
          '+------+----------+',
          '| 概述 | 支出285. |',
          '|      | 70万元。 |',
          '|      |          |',
          '|      | 1、甲    |',
          '|      | 2、乙    |',
          '+------+----------+',
          '| 电话 | 1390     |',
          '+------+----------+',
        ),
      ),
    ).toEqual([
      ['概述', '支出285.70万元。\n1、甲\n2、乙'],
      ['电话', '1390'],
    ]);
  });

  it('stay paragraphs where no blank line parts any', () => {
    expect(
      rows(
        read(
          '+------+------+',
          '| 财政 | 甲   |',
          '| 拨款 |      |',
          '+------+------+',
          '| 乙   | 丙   |',
          '+------+------+',
        ),
      ),
    ).toEqual([
      ['财政\n拨款', '甲'],
      ['乙', '丙'],
    ]);
  });
});

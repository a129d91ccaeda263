import { describe, expect, it } from 'vitest';
import { cell, endRow, para, run } from './build-doc.js';
import { cells, cellsOf, findingsOf, firstTable, readBuilt, texts } from './reading.js';
import {
  defineTable,
  deleted,
  depth,
  inTable,
  long,
  sprm,
  VERTICAL_CONTINUE,
  VERTICAL_RESTART,
  word,
} from './sprms.js';

const end = para('');

describe('the tables of a .doc', () => {
  it('take their columns from the edges of all rows', () => {
    const document = readBuilt([
      ...[cell('姓名'), cell('单位'), cell('签字')],
      endRow(defineTable([0, 1000, 2000, 3000])),
      ...[cell('合计'), cell('3')],
      endRow(defineTable([0, 2000, 3000])),
      end,
    ]);
    expect(cells(document)).toEqual(['1,1 1×1 姓名', '1,2 1×1 单位', '1,3 1×1 签字', '2,1 1×2 合计', '2,3 1×1 3']);
    expect(firstTable(document.blocks)).toMatchObject({ columns: 3, number: 1, spansKept: true });
  });

  it('take edges a few twips apart as one, and never two edges of one row', () => {
    const document = readBuilt([
      ...[cell('a'), cell('b')],
      endRow(defineTable([0, 1000, 2000])),
      ...[cell('c'), cell('d'), cell('e')],
      endRow(defineTable([-3, 1004, 1010, 1997])),
      end,
    ]);
    expect(cells(document)).toEqual(['1,1 1×1 a', '1,2 1×2 b', '2,1 1×1 c', '2,2 1×1 d', '2,3 1×1 e']);
  });

  it('begin a row further right where its first edge lies there', () => {
    const document = readBuilt([
      cell('a'),
      cell('b'),
      endRow(defineTable([0, 500, 900])),
      cell('c'),
      endRow(defineTable([500, 900])),
      end,
    ]);
    expect(cells(document)).toEqual(['1,1 1×1 a', '1,2 1×1 b', '2,2 1×1 c']);
  });

  it('give three levels of vertical merges their row spans', () => {
    const [first, more] = [VERTICAL_RESTART, VERTICAL_CONTINUE];
    const edges = [0, 100, 200, 300, 400];
    const row = (texts: readonly string[], flags: readonly number[]) => [
      ...texts.map((text) => cell(text)),
      endRow(defineTable(edges, flags)),
    ];
    const document = readBuilt([
      ...row(['甲', '乙', '丙', '1'], [first, first, first]),
      ...row(['', '', '', '2'], [more, more, more]),
      ...row(['', '', '丁', '3'], [more, more, 0]),
      ...row(['', '戊', '己', '4'], [more, 0, 0]),
      end,
    ]);
    expect(cells(document)).toEqual([
      '1,1 4×1 甲',
      '1,2 3×1 乙',
      '1,3 2×1 丙',
      '1,4 1×1 1',
      '2,4 1×1 2',
      '3,3 1×1 丁',
      '3,4 1×1 3',
      '4,2 1×1 戊',
      '4,3 1×1 己',
      '4,4 1×1 4',
    ]);
  });

  it('begin anew at a restart right below a merge, and at a continuation below nothing', () => {
    const row = (text: string, flag: number) => [cell(text), endRow(defineTable([0, 100], [flag]))];
    const document = readBuilt([
      ...row('孤', VERTICAL_CONTINUE),
      ...row('一', VERTICAL_RESTART),
      ...row('', VERTICAL_CONTINUE),
      ...row('二', VERTICAL_RESTART),
      ...row('', VERTICAL_CONTINUE),
      end,
    ]);
    expect(cells(document)).toEqual(['1,1 1×1 孤', '2,1 2×1 一', '4,1 2×1 二']);
  });

  it('do not show text in a cell that continues a merge, and count it as hidden', () => {
    const row = (text: string, flag: number) => [cell(text), endRow(defineTable([0, 100], [flag]))];
    expect(findingsOf([...row('上', VERTICAL_RESTART), ...row('看不见', VERTICAL_CONTINUE), end])).toEqual([
      'hidden-text 3',
    ]);
  });

  it.each([
    ['as the specification has it', [2, 1, 1, 0]],
    ['as Word 97 described it', [1, 2, 2, 0]],
  ])('join horizontally merged cells, flagged %s', (_, flags) => {
    const document = readBuilt([
      cell('宽'),
      cell(''),
      cell(''),
      cell('窄'),
      endRow(defineTable([0, 10, 200, 300, 400], flags)),
      end,
    ]);
    expect(cells(document)).toEqual(['1,1 1×1 宽', '1,2 1×1 窄']);
    expect(firstTable(document.blocks).rows[0]?.width).toBe(4);
  });

  it('follow the sprms that change a row after its definition', () => {
    const tap = [
      ...defineTable([0, 100, 200, 300]),
      ...sprm(0x7621, 1, 1, ...word(50)), // one cell of 50 twips before cell 1
      ...sprm(0x5622, 3, 4), // cell 3 goes
      ...sprm(0x7623, 0, 1, ...word(400)), // cell 0 becomes 400 twips wide
      ...sprm(0xd62b, 2, 0, 3), // cell 0 begins a vertical merge
    ];
    const below = [...defineTable([0, 400, 450, 550]), ...sprm(0xd62b, 2, 0, 1), ...sprm(0x5624, 1, 3)];
    const document = readBuilt([
      cell('a'),
      cell('b'),
      cell('c'),
      endRow(tap),
      cell(''),
      cell('d'),
      cell(''),
      endRow(below),
      end,
    ]);
    expect(cells(document)).toEqual(['1,1 2×1 a', '1,2 1×1 b', '1,3 1×1 c', '2,2 1×2 d']);
  });

  it('nest, each numbered where it begins', () => {
    const document = readBuilt([
      para('前', [...inTable, ...depth(1)]),
      ...[cell('内一', 2), cell('内二', 2)],
      endRow(defineTable([0, 100, 200]), 2),
      para('间', [...inTable, ...depth(2)]),
      ...[cell('最内', 3)],
      endRow(defineTable([0, 50]), 3),
      cell('', 2),
      endRow(defineTable([0, 200]), 2),
      cell('后'),
      endRow(defineTable([0, 1000])),
      end,
    ]);
    const outer = firstTable(document.blocks);
    const inner = firstTable(outer.rows[0]?.cells[0]?.blocks ?? []);
    const innermost = firstTable(inner.rows[1]?.cells[0]?.blocks ?? []);
    expect([outer, inner, innermost].map((table) => table.number)).toEqual([1, 2, 3]);
    expect(cellsOf(outer)).toEqual(['1,1 1×1 前\n后']);
    expect(cellsOf(inner)).toEqual(['1,1 1×1 内一', '1,2 1×1 内二', '2,1 1×2 间\n']);
    expect(cellsOf(innermost)).toEqual(['1,1 1×1 最内']);
  });

  it('find the properties of a wide row in the Data stream (sprmPHugePapx, then sprmPTableProps)', () => {
    const edges = Array.from({ length: 31 }, (_, i) => i * 100);
    const grpprl = [...inTable, ...depth(1), ...sprm(0x2417, 1), ...defineTable(edges)];
    const inner = [...word(grpprl.length), ...grpprl];
    const outer = [...word(6), ...sprm(0x646b, ...long(0))];
    const mark = para('', sprm(0x6646, ...long(inner.length)), '\u0007');
    const row = edges.slice(1).map((_, i) => cell(String(i)));
    const document = readBuilt([...row, mark, end], { data: [...inner, ...outer] });
    expect(firstTable(document.blocks)).toMatchObject({ columns: 30, rows: [{ width: 30 }] });
  });

  it('lose a row whose mark was deleted, and count its text', () => {
    const paragraphs = [
      cell('留'),
      endRow(defineTable([0, 100])),
      cell('删去'),
      endRow(defineTable([0, 100]), 1, run('\u0007', deleted)),
      end,
    ];
    expect(cells(readBuilt(paragraphs))).toEqual(['1,1 1×1 留']);
    expect(findingsOf(paragraphs)).toEqual(['deleted-text 2']);
  });

  it('end where the style of the next row differs ([MS-DOC] 2.4.3)', () => {
    const styled = [...defineTable([0, 100]), ...sprm(0x563a, ...word(17))];
    const document = readBuilt([cell('a'), endRow(defineTable([0, 100])), cell('b'), endRow(styled), end]);
    expect(texts(document)).toEqual(['table 1', 'table 2', '']);
  });

  it('are given up, and the paragraphs kept, where a piece takes its text out of the table (sprmPDtap)', () => {
    const pieces = [
      { characters: 2, width: 2 as const, prm: 1 },
      { characters: 1, width: 2 as const },
    ];
    const paragraphs = [para('甲', [...inTable, ...depth(1)]), end];
    expect(texts(readBuilt(paragraphs, { pieces, prcs: [sprm(0x664a, ...long(-1))] }))).toEqual(['甲', '']);
  });

  it('keep the text of a row that never ends, with a finding', () => {
    const paragraphs = [cell('a'), endRow(defineTable([0, 100])), cell('b'), para('后')];
    expect(cells(readBuilt(paragraphs))).toEqual(['1,1 1×1 a', '2,1 1×1 b']);
    expect(findingsOf(paragraphs)).toEqual(['partly-damaged table']);
  });

  it('keep every cell of a row that defines fewer, with a finding', () => {
    const paragraphs = [cell('a'), cell('b'), cell('c'), endRow(defineTable([0, 100])), end];
    expect(cells(readBuilt(paragraphs))).toEqual(['1,1 1×1 a', '1,2 1×1 b', '1,3 1×1 c']);
    expect(findingsOf(paragraphs)).toEqual(['partly-damaged table']);
  });
});

import { describe, expect, it } from 'vitest';
import { cellText, type Document, type Row, type Table } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS, type ReadLimits } from '../../../../src/parsers/read/reader.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';

const result = (text: string, limits: ReadLimits = DEFAULT_LIMITS) => readText(new TextEncoder().encode(text), limits);

function read(...lines: string[]): Document {
  const { document } = result(lines.join('\n'));
  if (document === null) throw new Error('nothing was read');
  return document;
}
const tables = (document: Document): Table[] => document.blocks.filter((block) => block.kind === 'table');
const texts = (row: Row): string[] => row.cells.map(cellText);
const grid = (document: Document): string[][][] => tables(document).map((table) => table.rows.map(texts));
const plain = (document: Document): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

describe('marks of the direction of writing', () => {
  it('are none of the text', () => {
    expect(plain(read('1\u202d、\u202c局机关', '汇总\u200e'))).toEqual(['1、局机关', '汇总']);
  });
});

describe('L1: a TAB begins each cell', () => {
  const form = [
    '某县财政局（制）',
    '',
    '\t一、基本概况',
    '',
    '\t联系人',
    '\t王某',
    '\t电话',
    '\t',
    '',
    '\t年度主要',
    '',
    '工作内容',
    '\t任务1：甲   任务2：乙',
    '',
    '任务3：丙',
  ];

  it('begins a row at a TAB after a blank line and keeps empty cells', () => {
    const document = read(...form);
    expect(document.layout).toBe('L1');
    expect(grid(document)).toEqual([
      [['一、基本概况'], ['联系人', '王某', '电话', ''], ['年度主要\n工作内容', '任务1：甲   任务2：乙\n任务3：丙']],
    ]);
    expect(plain(document)).toEqual(['某县财政局（制）']);
  });

  it('gives each paragraph its own line, an empty cell too', () => {
    const [table] = tables(read(...form));
    const lines = table?.rows.map((row) => row.cells.map((cell) => cell.blocks.map((b) => ('line' in b ? b.line : 0))));
    expect(lines).toEqual([
      [[3]],
      [[5], [6], [7], [8]],
      [
        [10, 12],
        [13, 15],
      ],
    ]);
  });

  it('says that spans are lost, positions and widths kept', () => {
    const [table] = tables(read(...form));
    expect([table?.number, table?.columns, table?.spansKept]).toEqual([1, 4, false]);
    expect(table?.rows.map((row) => [row.number, row.width, row.positionsKept])).toEqual([
      [1, 1, true],
      [2, 4, true],
      [3, 2, true],
    ]);
  });

  it('ends the table at two blank lines and text without TAB, and begins another at the next TAB', () => {
    const document = read(...form, '', '', '填报人：王某', '\t五、综述', '', '一、概况', '', '本局……');
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'table', 'paragraph', 'table']);
    expect(plain(document)[1]).toBe('填报人：王某');
    expect(grid(document)[1]).toEqual([['五、综述\n一、概况\n本局……'].map(String)]);
    expect(tables(document).map((table) => table.number)).toEqual([1, 2]);
  });

  it('takes an empty paragraph inside a cell (three blank lines, a TAB still to come) as a gap in the cell', () => {
    const document = read(...form, '', '', '', '任务4：丁', '', '\t得分', '\t98');
    expect(grid(document)[0]?.[2]?.[1]).toBe('任务1：甲   任务2：乙\n任务3：丙\n任务4：丁');
    expect(grid(document)[0]?.[3]).toEqual(['得分', '98']);
  });

  it('reads the same when every line end was written twice', () => {
    expect(grid(read(form.join('\n\n')))).toEqual(grid(read(...form)));
  });

  it('leaves TAB-indented prose alone', () => {
    const prose = ['\t本单位认真履行职责。', '\t全年完成各项任务。', '', '\t下一步将继续努力。', '\t特此报告。'];
    const document = read(...prose);
    expect(tables(document)).toEqual([]);
    expect(plain(document)).toEqual(prose.filter((line) => line !== ''));
  });
});

describe('L2: one cell a line', () => {
  const lines = [
    '联系人',
    '王某',
    '',
    '电话',
    '123',
    '人员编制',
    '9人',
    '实有人数',
    '17人',
    '收入合计',
    '',
    '',
    '11.5',
  ];

  it('gives a paragraph a line and shows blank lines by the line numbers', () => {
    const document = read(...lines);
    expect(document.layout).toBe('L2');
    expect(plain(document)).toEqual(lines.filter((line) => line !== ''));
    expect(document.blocks.map((block) => ('line' in block ? block.line : null))).toEqual([
      1, 2, 4, 5, 6, 7, 8, 9, 10, 13,
    ]);
  });

  it('is not what prose is called', () => {
    expect(
      read(...new Array<string>(10).fill('本单位认真履行职责，全年完成各项任务，取得了较好的成绩。')).layout,
    ).toBeNull();
  });
});

describe('L3: a pipe ends each cell', () => {
  it('ends a row at a line of pipes; cells and closing pipes are the width', () => {
    const document = read('机构名称 |', '收入合计 |', '其中： |', '| | | |', '局机关 |', '12.5 |', '| | | | |');
    expect(document.layout).toBe('L3');
    expect(grid(document)).toEqual([
      [
        ['机构名称', '收入合计', '其中：'],
        ['局机关', '12.5'],
      ],
    ]);
    expect(tables(document)[0]?.rows.map((row) => [row.width, row.positionsKept])).toEqual([
      [7, false],
      [7, false],
    ]);
    expect(document.furniture).toBe(14);
  });

  it('cuts a full row, which has no closing pipes, from the next by the width the others agree on', () => {
    const document = read('甲 |', '1 |', '||', '乙 |', '1 |', '2 |', '3 |', '丙 |', '4 |', '||', '丁 |', '5 |', '||');
    expect(grid(document)).toEqual([
      [
        ['甲', '1'],
        ['乙', '1', '2', '3'],
        ['丙', '4'],
        ['丁', '5'],
      ],
    ]);
    expect(tables(document)[0]?.rows.map((row) => row.positionsKept)).toEqual([false, true, false, false]);
  });

  it('keeps the paragraphs of a cell together and the prose after the table outside', () => {
    const document = read(
      '联系人 |',
      '王某 |',
      '||',
      '年度主要',
      '工作内容 |',
      '任务1',
      '任务2 |',
      '||',
      '填报人：王某',
      '一、概况',
    );
    expect(grid(document)).toEqual([
      [
        ['联系人', '王某'],
        ['年度主要\n工作内容', '任务1\n任务2'],
      ],
    ]);
    expect(plain(document)).toEqual(['填报人：王某', '一、概况']);
  });

  const long = '本单位认真履行职责，全年完成各项任务，取得了较好的成绩，下一步将继续努力，更好地服务群众，特此报告。';
  const wide = ['联系人 |', '王某 |', '||', '电话 |', '123 |', '||'];

  it('keeps long text before a pipe in the row that has the width of the others', () => {
    const document = read(...wide, '部门意见：', long, long, '负责人（签章）： |', '|||', '得分 |', '98 |', '||');
    expect(grid(document)[0]?.[2]).toEqual([`部门意见：\n${long}\n${long}\n负责人（签章）：`]);
    expect(grid(document)[0]?.[3]).toEqual(['得分', '98']);
  });

  it('keeps long text outside where the pipe after it is not of the table', () => {
    const document = read(...wide, '填报人：王某', long, long, '上一篇 | 下一篇 |');
    expect(grid(document)[0]).toEqual([
      ['联系人', '王某'],
      ['电话', '123'],
    ]);
    expect(plain(document)).toEqual(expect.arrayContaining(['填报人：王某', long]));
  });

  it('reads closing pipes on the line of the last cell', () => {
    expect(grid(read('联系人 |', '王某 |||', '电话 |', '123 |||'))).toEqual([
      [
        ['联系人', '王某'],
        ['电话', '123'],
      ],
    ]);
  });

  it('reads several cells on a line, empty ones in place', () => {
    const document = read('机构 | 合计 | 其他 |', '| 其中 | |', '局机关 | | 3 |');
    expect(grid(document)).toEqual([
      [
        ['机构', '合计', '其他'],
        ['', '其中', ''],
        ['局机关', '', '3'],
      ],
    ]);
    expect(tables(document)[0]?.rows.every((row) => row.positionsKept && row.width === 3)).toBe(true);
  });

  it('reads a row whose cells have several paragraphs', () => {
    const document = read('联系人 | 王某 |', '年度主要', '工作内容 | 任务1', '任务2 |', '得分 | 98 |');
    expect(grid(document)).toEqual([
      [
        ['联系人', '王某'],
        ['年度主要\n工作内容', '任务1\n任务2'],
        ['得分', '98'],
      ],
    ]);
  });
});

describe('L4: the pipe on a line of its own', () => {
  it('reads as L3, the text standing above its pipe', () => {
    const document = read('联系人', '|', '王某', '|', '||', '电话', '|', '123', '|', '||');
    expect(document.layout).toBe('L4');
    expect(grid(document)).toEqual([
      [
        ['联系人', '王某'],
        ['电话', '123'],
      ],
    ]);
    expect(tables(document)[0]?.rows.map((row) => row.width)).toEqual([4, 4]);
  });

  it('trusts the width most rows have where the count of pipes is off by one', () => {
    const row = (name: string, pipes: string) => [name, '|', '1', '|', pipes];
    const document = read(...row('甲', '| | |'), ...row('乙', '| | | |'), ...row('丙', '| | |'), ...row('丁', '| |'));
    expect(tables(document)[0]?.rows.map((each) => each.width)).toEqual([5, 5, 5, 5]);
  });
});

describe('L5: TABs within a line', () => {
  it('reads a row a line and keeps empty cells', () => {
    const document = read('机构名称\t收入合计\t其中', '\t\t上年结转', '局机关\t1.5\t', '说明：以上为万元');
    expect(document.layout).toBe('L5');
    expect(grid(document)).toEqual([
      [
        ['机构名称', '收入合计', '其中'],
        ['', '', '上年结转'],
        ['局机关', '1.5', ''],
      ],
    ]);
    expect(plain(document)).toEqual(['说明：以上为万元']);
  });

  it('knows only the order of cells where figures go on in the next line', () => {
    const document = read('机构名称\t合计\t其他', '1、甲所\t12.50', '10.00', '\t2.50', '2、乙所\t3.00\t3.00');
    expect(tables(document).flatMap(({ rows }) => rows.map(({ positionsKept }) => positionsKept))).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });

  it('keeps a line without TAB between two rows as a row of one cell', () => {
    const document = read('联系人\t王某', '二、收支情况', '合计\t1.5');
    expect(grid(document)).toEqual([[['联系人', '王某'], ['二、收支情况'], ['合计', '1.5']]]);
  });

  it('takes a TAB at the end of every row as the end of its last cell', () => {
    expect(grid(read('甲\t1\t', '乙\t\t'))).toEqual([
      [
        ['甲', '1'],
        ['乙', ''],
      ],
    ]);
  });

  it('takes neither indentation nor the TAB after a heading number for a table', () => {
    const lines = ['一、\t概况', '\t本单位认真履行职责。', '（二）\t支出', '1.\t基本支出', '填报人：王某\t\t电话：123'];
    const document = read(...lines);
    expect(plain(document)).toEqual(lines);
  });
});

describe('L6: drawn boxes', () => {
  it('joins the wrapped lines of a box into the cells of one row', () => {
    const document = read(
      '┌────┬─────┐',
      '│年度主要│任务1 │',
      '│工作内容│任务2 │',
      '├────┼─────┤',
      '│得分    │      │',
      '└────┴─────┘',
    );
    expect(document.layout).toBe('L6');
    expect(grid(document)).toEqual([
      [
        ['年度主要\n工作内容', '任务1\n任务2'],
        ['得分', ''],
      ],
    ]);
  });

  it('reads boxes of ASCII characters', () => {
    const box = ['+----+-----+', '| 甲 | 1   |', '|----|-----|', '| 乙 | --  |', '|    | 3-4 |', '+----+-----+'];
    const document = read(...box);
    expect(grid(document)).toEqual([
      [
        ['甲', '1'],
        ['乙', '--\n3-4'],
      ],
    ]);
    expect(document.furniture).toBe(12 * 3 + 3 * 3);
  });

  it('reads a row a line under the header of a markdown table', () => {
    const document = read('| 机构 | 合计 |', '| :--- | ---: |', '| 局机关 | 1.5 |', '| 二级机构 | |');
    expect(grid(document)).toEqual([
      [
        ['机构', '合计'],
        ['局机关', '1.5'],
        ['二级机构', ''],
      ],
    ]);
  });

  it('reads a row a line where a client of a database drew one rule under the header', () => {
    const document = read('+---+---+', '| 项 | 数 |', '+---+---+', '| 甲 | 1 |', '| 乙 | 2 |', '+---+---+');
    expect(grid(document)).toEqual([
      [
        ['项', '数'],
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
  });
});

describe('what is not a table', () => {
  it.each([
    ['a breadcrumb', '首页 | 政务公开 | 财政'],
    ['a breadcrumb between pipes', '| 首页 | 政务公开 |'],
    ['a counter with pipes after it', '浏览量：1 | | | |'],
    ['a line of dashes', '——————'],
    ['a ruled line', '----------'],
    ['a fill-in line', '部门名称：____________'],
  ])('keeps %s as text, nothing of it as furniture', (_, line) => {
    const document = read('某县2020年度报告', line, '', '本单位认真履行职责，全年完成各项任务。', '报告日期');
    expect(plain(document)).toContain(line);
    expect(document.furniture).toBe(0);
  });

  it('keeps the page furniture and the cover before an L3 table outside it', () => {
    const document = read(
      '首页 | 政务公开 | 财政 |',
      '浏览量：1 | | | |',
      '',
      '某县',
      '评价报告',
      '',
      '',
      '联系人 |',
      '王某 |',
      '||',
    );
    expect(grid(document).at(-1)).toEqual([['联系人', '王某']]);
    expect(plain(document)).toEqual(expect.arrayContaining(['某县', '评价报告']));
  });
});

describe('line ends', () => {
  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['LF', '\n'],
  ])('counts lines that end in %s', (_, end) => {
    const { document } = result(['甲', '', '乙'].join(end));
    expect(document?.blocks.map((block) => ('line' in block ? block.line : null))).toEqual([1, 3]);
  });

  it('parts text at form feed, NEL and the Unicode separators without counting a line', () => {
    const { document } = result('甲\f乙\u2028丙\u0085丁\n戊');
    expect(document?.blocks.map((block) => ('text' in block ? [block.text, block.line] : null))).toEqual([
      ['甲', 1],
      ['乙', 1],
      ['丙', 1],
      ['丁', 1],
      ['戊', 2],
    ]);
  });
});

describe('refusals and limits', () => {
  it.each([
    ['', 'empty-file'],
    [' \n\t\n\u3000\r\n', 'empty-file'],
    ['\ufeff', 'empty-file'],
  ])('refuses %j as %s', (text, code) => {
    const { document, findings } = result(text);
    expect(document).toBeNull();
    expect(findings.map((found) => [found.code, found.severity])).toEqual([[code, 'error']]);
  });

  const rows = Array.from({ length: 30 }, (_, row) => `${row}\t甲\t乙`).join('\n');
  it.each([
    ['maxBytes', { maxBytes: 10 }, rows],
    ['maxRows', { maxRows: 29 }, rows],
    ['maxCells', { maxCells: 89 }, rows],
    ['maxColumns', { maxColumns: 2 }, rows],
    ['maxParagraphs', { maxParagraphs: 3 }, '甲\n乙\n丙\n丁'],
    ['maxParagraphs', { maxParagraphs: 3, maxCells: 0 }, '甲\n乙\n丙\n丁'],
  ] as const)('stops at %s and says so', (name, more, text) => {
    const { document, findings } = result(text, { ...DEFAULT_LIMITS, ...more });
    expect(document).toBeNull();
    expect(findings).toMatchObject([
      { code: 'limit-exceeded', severity: 'error', facts: { limit: name, allowed: Object.values(more)[0] } },
    ]);
  });
});

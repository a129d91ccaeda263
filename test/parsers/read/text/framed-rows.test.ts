import { describe, expect, it } from 'vitest';
import { cellText, type Table } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS, readDocument } from '../../../../src/parsers/index.js';

async function tableOf(text: string): Promise<Table> {
  const document = await readDocument(new TextEncoder().encode(text), DEFAULT_LIMITS);
  const table = document?.blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}

async function rowsOf(text: string): Promise<readonly (readonly string[])[]> {
  return (await tableOf(text)).rows.map((row) => row.cells.map(cellText));
}

describe('a table drawn without rules between its rows', () => {
  it('joins a name that is wrapped in its cell', async () => {
    const text = `
|机构名称       |收入合计|上级拨款|
|1、局机关      |12.50   |2.50    |
|2、柳河县水土保|3.60    |        |
|持站           |        |        |
|3、柳河县排涝站|        |        |
`;
    expect(await rowsOf(text)).toEqual([
      ['机构名称', '收入合计', '上级拨款'],
      ['1、局机关', '12.50', '2.50'],
      ['2、柳河县水土保持站', '3.60', ''],
      ['3、柳河县排涝站', '', ''],
    ]);
  });

  it('joins no rows where no cell has filled its width', async () => {
    const text = `
| 质量 | 渠道完好 | 好   |
|      | 闸门完好 | 较好 |
| 数量 | 闸门完好 |      |
`;
    expect((await rowsOf(text)).flat()).toEqual([
      ...['质量', '渠道完好', '好'],
      ...['闸门完好', '较好'],
      ...['数量', '闸门完好', ''],
    ]);
  });

  it('keeps the paragraphs of a cell beside a wrapped label', async () => {
    const text = `
|联系人  |顾小满              |
|年度主要|任务1：疏浚河道     |
|工作内容|任务2：加固堤防     |
|        |任务3：巡查水库     |
`;
    expect(await rowsOf(text)).toEqual([
      ['联系人', '顾小满'],
      ['年度主要工作内容', '任务1：疏浚河道\n任务2：加固堤防\n任务3：巡查水库'],
    ]);
  });

  it('never takes one figure for the rest of another', async () => {
    const text = `
|出租固定资产合|44.00 |
|在用固定资产合|30.00 |
|其他          |1.00  |
`;
    expect(await rowsOf(text)).toEqual([
      ['出租固定资产合', '44.00'],
      ['在用固定资产合', '30.00'],
      ['其他', '1.00'],
    ]);
  });

  it('begins a row where a cell is filled that was blank above', async () => {
    const text = `
|质量指标    |水质合格率九成五以|已完成|
|            |上                |      |
|            |堤防完好          |已完成|
`;
    expect(await rowsOf(text)).toEqual([
      ['质量指标', '水质合格率九成五以上', '已完成'],
      ['堤防完好', '已完成'],
    ]);
    expect((await tableOf(text)).rows[0]?.cells[0]?.rowSpan).toBe(2);
  });

  it('leaves a figure without a name its blank cell', async () => {
    const text = `
|机构名称       |收入合计|上级拨款|
|1、局机关      |12.50   |2.50    |
|               |3.60    |        |
`;
    expect((await rowsOf(text)).at(-1)).toEqual(['', '3.60', '']);
  });

  it('takes the next of a list for a paragraph of the same cell though the label beside it is not full', async () => {
    const text = `
|联系人        |顾小满              |
|年度主要      |任务1：疏浚河道     |
|工作内容      |任务2：加固堤防     |
|其他          |任务7：巡查水库     |
`;
    expect(await rowsOf(text)).toEqual([
      ['联系人', '顾小满'],
      ['年度主要\n工作内容', '任务1：疏浚河道\n任务2：加固堤防'],
      ['其他', '任务7：巡查水库'],
    ]);
  });

  it('tells the columns by where the verticals stand, rounded or not', async () => {
    const text = `
|机构名称|其中：              |
|        |基本支出 |项目支出  |
|局机关  |7.00      |5.00     |
`;
    const table = await tableOf(text);
    expect(table.spansKept).toBe(true);
    expect(table.rows.map(({ cells }) => cells.map(({ column, columnSpan }) => [column, columnSpan]))).toEqual([
      [
        [1, 1],
        [2, 2],
      ],
      [
        [2, 1],
        [3, 1],
      ],
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    ]);
    expect(table.rows[0]?.cells[0]?.rowSpan).toBe(2);
  });

  it('joins the second half of a name where the lines are not aligned', async () => {
    const text = `
|机构名称|合计|上级|其他|
|局机关及二级|1.90|0.60|1.30|
|机构汇总  |    |    |    |
|1、局机关|1.90|0.60|1.30|
`;
    expect((await rowsOf(text)).map(([name]) => name)).toEqual(['机构名称', '局机关及二级机构汇总', '1、局机关']);
  });

  it('keeps the columns of a line whose verticals a character moved', async () => {
    const text = `
|质量指标  |新编《茶事》一书，修订茶叶标  |已完成    |
|          |准两项                      |          |
|数量指标  |办班九期                    |已完成    |
|时效指标  |年底前完成                  |已完成    |
`;
    expect((await rowsOf(text)).map(([, content]) => content)).toEqual([
      '新编《茶事》一书，修订茶叶标准两项',
      '办班九期',
      '年底前完成',
    ]);
  });

  it('marks a cell of lines without columns that may be one text or two', async () => {
    const text = `
|数量指标|办班九期，印发手|已完成|
|  |册|  |
|时效指标|年底前|已完成|
`;
    expect(await rowsOf(text)).toEqual([
      ['数量指标', '办班九期，印发手\uFFFD册', '已完成'],
      ['时效指标', '年底前', '已完成'],
    ]);
  });
});

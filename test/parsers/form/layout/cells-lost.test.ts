import { describe, expect, it } from 'vitest';
import { cellsLost } from '../../../../src/parsers/form/layout/cells-lost.js';
import { slotsOf } from '../../../../src/parsers/form/layout/slot.js';
import { lines, templates } from '../build.js';

function lost(...texts: string[]): boolean {
  const [template] = templates;
  if (template === undefined) throw new Error('a template is loaded');
  return cellsLost(slotsOf(lines(...texts)), template);
}

describe('text that lost its cells', () => {
  it('shows several figures in a line', () => {
    expect(lost('1、甲所     12.00   10.00   2.00', '2、乙所      3.00    3.00')).toBe(true);
  });

  it('shows amounts broken in two', () => {
    expect(lost('1、甲所', '3150', '.60', '640.', '30')).toBe(true);
  });

  it('shows labels torn by what stood beside them', () => {
    expect(lost('职能职责', '管理全县水库和堤', '概述', '防。', '公共财政', '政府基金', '拨款')).toBe(true);
  });

  it('shows labels written once for each column they cover', () => {
    expect(
      lost(
        '职能职责概述',
        '职能职责概述',
        '职能职责概述',
        '管茶',
        '绩效自评综合得分',
        '绩效自评综合得分',
        '绩效自评综合得分',
      ),
    ).toBe(true);
  });

  it('shows columns printed one after the other', () => {
    expect(
      lost('机构名称', '局机关及二级机构', '汇总', '1、局机关', '收入合计', '8.00', '政府基金拨款', '其他收入'),
    ).toBe(true);
    expect(lost('联系人', '人员编制', '实有人数', '职能职责概述', '林小满', '9人', '7人', '管理全县茶叶生产。')).toBe(
      true,
    );
  });

  it('is not a form with blanks', () => {
    expect(lost('联系人', '联络电话', '人员编制', '实有人数', '9人', '职能职责概述', '管理全县茶叶生产。')).toBe(false);
    expect(lost('机构名称', '收入合计', '其他收入', '汇总', '8.00', '机构名称', '支出合计', '基本支出')).toBe(false);
  });

  it('is not text with a cell a line', () => {
    expect(
      lost('职能职责概述', '管理全县水库和堤防。', '公共财政', '拨款', '政府基金', '拨款', '1、甲所', '12.00', '10'),
    ).toBe(false);
  });

  it('is no prose with figures', () => {
    expect(lost('全年支出 12.00 万元，其中基本支出 10.00 万元。', '2021 2022')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../../src/model/document.js';
import { joinBroken } from '../../../../src/parsers/form/parts/outline.js';
import { formWith, readingOf } from '../build.js';

const outlineOf = (...after: readonly string[]) =>
  readingOf(formWith([], { after: ['五、评价报告综述（文字部分）', ...after] })).narrative.map(
    ({ path, heading, text }) => `${path} ${heading} | ${text}`,
  );

describe('the outline of the report', () => {
  it('nests headings by the style of their numbers and counts positions', () => {
    expect(
      outlineOf(
        '一、部门（单位）概况',
        '（一）基本情况',
        '本局管茶。',
        '（二）支出规模',
        '1、基本支出情况',
        '全年一百万元。',
        '二、存在的主要问题',
        '人手少。',
      ),
    ).toEqual([
      '1 部门（单位）概况 | ',
      '1.1 基本情况 | 本局管茶。',
      '1.2 支出规模 | ',
      '1.2.1 基本支出情况 | 全年一百万元。',
      '2 存在的主要问题 | 人手少。',
    ]);
  });
  it('survives numbering that restarts, repeats or skips', () => {
    expect(outlineOf('一、概述', '甲。', '一、支出', '乙。', '四、问题', '丙。')).toEqual([
      '1 概述 | 甲。',
      '2 支出 | 乙。',
      '3 问题 | 丙。',
    ]);
  });
  it('goes on counting when an outer style comes late', () => {
    expect(outlineOf('（一）概述', '甲。', '一、支出', '乙。')).toEqual(['1 概述 | 甲。', '2 支出 | 乙。']);
  });
  it('takes a short first sentence behind a number for the heading', () => {
    expect(outlineOf('（一）基本支出。全年支出一百万元，用于工资。')).toEqual([
      '1 基本支出 | 全年支出一百万元，用于工资。',
    ]);
  });
  it('does not take a numbered sentence for a heading', () => {
    expect(outlineOf('一、概述', '1、全年修渠三条，铺路两里，种树千棵。')).toEqual([
      '1 概述 | 1、全年修渠三条，铺路两里，种树千棵。',
    ]);
  });
  it('takes run-in headings at every level', () => {
    expect(
      outlineOf(
        '二、支出管理情况',
        '（二）专项支出',
        '1、专项资金安排落实、总投入等情况分析。全年投入487.50万元，其中年初安排400万元。',
        '（1）资金管理：实行专账核算，未发现截留。',
        '2．专项资金实际使用情况分析。已支出487.50万元。',
      ),
    ).toEqual([
      '1 支出管理情况 | ',
      '1.1 专项支出 | ',
      '1.1.1 专项资金安排落实、总投入等情况分析 | 全年投入487.50万元，其中年初安排400万元。',
      '1.1.1.1 资金管理 | 实行专账核算，未发现截留。',
      '1.1.2 专项资金实际使用情况分析 | 已支出487.50万元。',
    ]);
  });
  it('leaves numbered sentences in the text, with their numbers', () => {
    expect(
      outlineOf(
        '一、绩效情况',
        '1、举办展销会3场。',
        '2、新增限额以上商贸单位19家。',
        '3、引进外来项目7个。落地率95%。',
        '二、存在的问题',
        '主要有以下问题：',
        '1、人手少',
        '2、茶园老化',
      ),
    ).toEqual([
      '1 绩效情况 | 1、举办展销会3场。\n2、新增限额以上商贸单位19家。\n3、引进外来项目7个。落地率95%。',
      '2 存在的问题 | 主要有以下问题：\n1、人手少\n2、茶园老化',
    ]);
  });
  it('keeps the numbers a word processor prints before sentences', () => {
    const form = formWith([], { after: ['五、评价报告综述（文字部分）', '一、绩效情况'] });
    const sentence = paragraph('新增商贸单位19家。', { listLabel: '1、' });
    const { narrative } = readingOf({ ...form, blocks: [...form.blocks, sentence] });
    expect(narrative.map(({ heading, text }) => [heading, text])).toEqual([['绩效情况', '1、新增商贸单位19家。']]);
  });
  it('hands on headings that hold figures, so that their numbers are read', () => {
    const { narrative, passages } = readingOf(
      formWith([], {
        after: ['五、评价报告综述（文字部分）', '一、支出情况', '（一）基本支出311.68万元', '用于工资。'],
      }),
    );
    expect(narrative.map(({ path, heading }) => `${path} ${heading}`)).toEqual([
      '1 支出情况',
      '1.1 基本支出311.68万元',
    ]);
    expect(passages.flatMap(({ parts }) => parts.map(({ text }) => text))).toContain('基本支出311.68万元');
  });
  it('finds the usual headings where their numbers are lost', () => {
    expect(
      outlineOf('部门（单位）概况', '管茶。', '部门（单位）基本情况', '内设3个股室。', '存在的主要问题', '人手少。'),
    ).toEqual([
      '1 部门（单位）概况 | 管茶。',
      '1.1 部门（单位）基本情况 | 内设3个股室。',
      '2 存在的主要问题 | 人手少。',
    ]);
  });
  it('finds the levels of the usual headings where a program numbers all of them 1.', () => {
    expect(
      outlineOf(
        '1. 部门（单位）概况',
        '管茶。',
        '1. 部门（单位）基本情况',
        '内设3个股室。',
        '1. 部门（单位）整体支出管理及使用情况',
        '1. 基本支出',
        '全年一百万元。',
      ),
    ).toEqual([
      '1 部门（单位）概况 | 管茶。',
      '1.1 部门（单位）基本情况 | 内设3个股室。',
      '2 部门（单位）整体支出管理及使用情况 | ',
      '2.1 基本支出 | 全年一百万元。',
    ]);
  });
  it('takes the bullets of the lists around a number for none of the heading', () => {
    expect(
      outlineOf(
        '1.  部门（单位）概况',
        '管茶。',
        '*   1.  部门（单位）基本情况',
        '内设3个股室。',
        '1.  部门（单位）整体支出管理及使用情况',
        '*   *   1.  专项资金实际使用情况分析',
        '全部用于茶园。',
      ),
    ).toEqual([
      '1 部门（单位）概况 | 管茶。',
      '1.1 部门（单位）基本情况 | 内设3个股室。',
      '2 部门（单位）整体支出管理及使用情况 | ',
      '2.1 专项资金实际使用情况分析 | 全部用于茶园。',
    ]);
  });
  it('joins a usual heading that is broken over two lines', () => {
    expect(
      outlineOf(
        '一、部门（单位）概况',
        '（一）部门（单位）整体支出规模、使用方向和主要内',
        '容、涉及范围等',
        '全年一百万元。',
      ),
    ).toEqual([
      '1 部门（单位）概况 | ',
      '1.1 部门（单位）整体支出规模、使用方向和主要内容、涉及范围等 | 全年一百万元。',
    ]);
  });
  it('keeps text before the first heading', () => {
    expect(outlineOf('现将情况报告如下。', '一、概述', '甲。')).toEqual(['0  | 现将情况报告如下。', '1 概述 | 甲。']);
  });
  it('gives the six usual headings their slugs, on the outermost level only', () => {
    const { narrative } = readingOf(
      formWith([], {
        after: ['五、评价报告综述', '一、部门概况', '（一）部门基本情况', '甲。', '六、改进措施及建议', '乙。'],
      }),
    );
    expect(narrative.map(({ slug }) => slug)).toEqual(['overview', null, 'suggestions']);
  });
  it('joins lines broken in mid-sentence and keeps paragraphs apart', () => {
    expect(joinBroken(['全年支出一百万元，主要', '用于工资。', '另有结余。'])).toBe(
      '全年支出一百万元，主要用于工资。\n另有结余。',
    );
    expect(joinBroken(['项目有：', '1、修渠', '2、铺路'])).toBe('项目有：\n1、修渠\n2、铺路');
  });
});

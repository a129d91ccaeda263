import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../../src/parsers/quantities/read-quantities.js';
import { cell, quantitiesOf } from '../passages.js';

const subjects = (text: string) => quantitiesOf(text).map(({ surface, subject }) => `${surface} ${subject}`);

describe('the subject of a quantity', () => {
  it.each([
    ['今年来，共在中央级媒体发稿27条，省级媒体发稿522条', ['27条 中央级媒体发稿', '522条 省级媒体发稿']],
    ['2020年，镇党委会3次专题研究防汛工作', ['3次 镇党委会']],
    ['我单位整体支出为1184.36万元', ['1184.36万元 整体支出']],
    ['累计点击阅读量达500万人次', ['500万人次 点击阅读量']],
    ['群众满意度：98%', ['98% 群众满意度']],
    ['任务完成率达到百分之百', ['百分之百 任务完成率']],
    ['本级财政投入100万元', ['100万元 本级财政投入']],
    ['免疫生猪500头次，利用档案200卷次', ['500头次 免疫生猪', '200卷次 利用档案']],
    ['开展专项检查（含夜查）24次', ['24次 专项检查']],
    ['“三公”经费支出12.6万元', ['12.6万元 “三公”经费支出']],
    ['在政务平台上发布工作动态、办事指南等网络信息3000余篇', ['3000余篇 网络信息']],
  ])('stands to the left: %s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });

  it.each([
    ['内设9个股室和1个二级机构', ['9个 股室', '1个 二级机构']],
    ['6.1万名志愿者参与防控', ['6.1万名 志愿者']],
    ['组织开展13次区级理论学习和16次区级集中研讨', ['13次 区级理论学习', '16次 区级集中研讨']],
    ['对21家重点排污单位、43家“散乱污”企业开展检查', ['21家 重点排污单位', '43家 “散乱污”企业']],
    ['办公室、财务股等7个股室', ['7个 股室']],
    ['为32户困难群众送去慰问金', ['32户 困难群众']],
    ['四成以上的企业享受优惠', ['四成 企业']],
    ['开展9次政策宣讲和3次银企对接。', ['9次 政策宣讲', '3次 银企对接']],
    ['班子成员6次下企业走访。', ['6次 下企业走访']],
    ['覆盖1200名受益对象。', ['1200名 受益对象']],
  ])('or to the right, behind a verb or nothing: %s', (text, expected) => {
    expect(subjects(text)).toEqual(expected);
  });

  it('is shared by two numbers side by side', () => {
    expect(subjects('整改各类问题4项23个')).toEqual(['4项 整改各类问题', '23个 整改各类问题']);
    expect(subjects('接待来访68批次、520人次')).toEqual(['68批次 接待来访', '520人次 接待来访']);
    expect(subjects('改造老旧小区15个小区、2860户')).toEqual(['15个 改造老旧小区', '2860户 改造老旧小区']);
  });

  it('is taken from the total by a part that only says which', () => {
    expect(subjects('创建2019年各级文明系列单位25个，其中省级3个、市级12个、区级10个')).toEqual([
      '25个 各级文明系列单位',
      '3个 省级文明系列单位',
      '12个 市级文明系列单位',
      '10个 区级文明系列单位',
    ]);
  });

  it('is the part’s own where it names itself', () => {
    expect(subjects('基本支出311.68万元，其中人员经费284.95万元；公用经费26.73万元')).toEqual([
      '311.68万元 基本支出',
      '284.95万元 人员经费',
      '26.73万元 公用经费',
    ]);
    expect(subjects('现有人数25人。其中：在职全额编制16人，离退休9人')).toEqual([
      '25人 现有人数',
      '16人 在职全额编制',
      '9人 离退休',
    ]);
    expect(subjects('评为一等奖2个、二等奖3个')).toEqual(['2个 评为一等奖', '3个 二等奖']);
  });

  it('of a comparison names what is compared', () => {
    expect(subjects('三公经费支出12.6万元，较上年减少3.4万元，下降21.25%')).toEqual([
      '12.6万元 三公经费支出',
      '3.4万元 三公经费支出较上年减少',
      '21.25% 三公经费支出下降',
    ]);
  });

  it('is the same before and after a change', () => {
    expect(subjects('新闻平台从4个增加到12个')).toEqual(['4个 新闻平台', '12个 新闻平台']);
  });

  it('of a number alone in its cell is the row’s label', () => {
    const passage = { ...cell('98%'), rowLabel: '1、社会反响良好' };
    expect(readQuantities([passage]).quantities[0]?.subject).toBe('社会反响良好');
    expect(readQuantities([cell('98%')]).quantities[0]?.subject).toBeNull();
  });

  it('does not run on from the sentence before', () => {
    expect(subjects('改造道路3公里。约20人参加')).toEqual(['3公里 改造道路', '20人 null']);
  });
});

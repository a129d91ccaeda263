import { describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_CONFIG } from '../../../../src/checks/config.js';
import { runChecks } from '../../../../src/checks/run-checks.js';
import { reportText } from '../../../../src/cli/commands/check/report-text.js';
import { checkReport } from '../../../../src/present/check-report.js';
import { formRecord, type RecordSpec, SOUND, withChanges } from '../../../checks/record-builder.js';
import { TEMPLATE } from '../../../checks/template.js';

function report(
  changes: RecordSpec,
  lang: 'zh' | 'en',
  template: typeof TEMPLATE | null = TEMPLATE,
): readonly string[] {
  const record = formRecord(withChanges(SOUND, changes));
  const outcomes = runChecks({ record, template: TEMPLATE, previous: null }, DEFAULT_CHECK_CONFIG);
  return reportText(checkReport({ record, template, document: null, lang }, outcomes), lang).split('\n');
}

const WRONG: RecordSpec = {
  money: { bureau: { 'expenditure.personnel': '299.30' } },
  fields: { 'profile.contact_phone': '123456' },
};

describe('the report of huibiao check', () => {
  it('groups findings by severity, worst first, and ends with the counts', () => {
    const lines = report(WRONG, 'zh');
    expect(lines[0]).toBe('勾稽核对：自评报告.docx');
    expect(lines[1]).toBe('江城区档案馆 · 2020 年度');
    expect(lines.filter((line) => /^(?:错误|提醒|说明)/.test(line))).toEqual([
      '错误（2）：须更正',
      '提醒（1）：请核对',
      '说明（1）',
    ]);
    expect(lines.at(-3)).toBe('合计：错误 2，提醒 1，说明 1。');
    expect(lines.at(-2)).toMatch(/^核对 \d+ 项：相符 \d+，不符 3，缺数据 \d+，不适用 \d+。$/);
    expect(lines.at(-1)).toBe('请更正以上 2 处错误后再报送。');
  });

  it('names section, table, row, column and position of a cell; without the file, by its column', () => {
    expect(report(WRONG, 'zh')).toContain(
      '     → 二、部门（单位）收支情况 › 支出和结余情况表 › 局机关 › 人员支出：表 1 第 2 行第 10 列',
    );
    expect(report(WRONG, 'zh')).toContain('     → 一、部门（单位）基本概况 › 联络电话：表 2 第 5 行第 2 列');
  });

  it('says once which cell would settle several findings', () => {
    const said = (lang: 'zh' | 'en', words: string) => report(WRONG, lang).filter((line) => line.includes(words));
    expect(said('zh', '同时成立')).toEqual([expect.stringContaining('[X1]')]);
    expect(said('en', 'would hold together')).toEqual([expect.stringContaining('[X1]')]);
  });

  it('speaks English, and does without a template', () => {
    const lines = report(WRONG, 'en', null);
    expect(lines).toContain('     → bureau › expenditure.personnel: table 1, row 2, column 10');
    expect(lines).toContain('Errors (2): to be corrected');
    expect(lines.at(-3)).toBe('In all: 2 errors, 1 warning, 1 for information.');
  });

  it('says that nothing was found', () => {
    expect(report({}, 'zh')).toContain('没有发现问题。');
  });

  it('names the heading a sentence stands under', () => {
    const lines = report({ prose: { 基本情况: '创建文明单位25个，其中省级3个、市级12个、区级9个。' } }, 'zh');
    expect(lines).toContain('     → 五、评价报告综述（文字部分） › 基本情况：第 100 段');
  });
});

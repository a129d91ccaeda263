import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/cli/output/text.js';
import { formText } from '../../../ingest/support/form-text.js';
import { put, tempFolder } from '../../../ingest/support/temp-folder.js';
import { hasShared, sharedPath } from '../../../support/shared.js';
import { run } from '../../support/run.js';

/** The order of part 2 of the contract. */
const KEYS = [
  'contract',
  'parser',
  'source',
  'form',
  'department',
  'year',
  'sections',
  'fields',
  'quantities',
  'narrative',
  'findings',
  'residue',
  'coverage',
];

describe('huibiao parse --json', () => {
  it('prints the record of the contract and nothing else', async () => {
    const { code, out, err } = await run(['parse', put(tempFolder(), '档案馆 自评.txt', formText()), '--json']);
    const record = JSON.parse(out);
    expect([code, err]).toEqual([0, '']);
    expect(Object.keys(record)).toEqual(KEYS);
    expect(Object.keys(record.source)).toEqual(['name', 'sha256', 'bytes', 'format', 'encoding', 'layout']);
    expect(Object.keys(record.fields[0])).toEqual([
      'key',
      'entity',
      'state',
      'raw',
      'value',
      'unit',
      'place',
      'confidence',
    ]);
    expect(record).toMatchObject({
      contract: 1,
      source: { name: '档案馆 自评.txt', format: 'text', encoding: 'utf-8' },
      form: 'overall-self-evaluation',
      department: { name: '星河市档案馆', evidence: 'cover', confirmed: true },
      year: { value: 2020 },
    });
    const income = record.fields.find(
      (field: { key: string; entity: string }) => field.key === 'income.total' && field.entity === 'bureau',
    );
    expect(income).toMatchObject({ state: 'read', raw: '120.50', value: '120.50', unit: '万元' });
    expect(record.coverage.characters).toBe(record.coverage.accounted);
  });

  it('gives findings, those of the checks among them, with their sentence in the language asked for', async () => {
    const path = put(tempFolder(), '自评.txt', formText().replace('汇总\n\t120.50', '汇总\n\t999.00'));
    const zh = JSON.parse((await run(['parse', path, '--json'])).out);
    const en = JSON.parse((await run(['parse', path, '--json', '--lang', 'en'])).out);
    const t1 = (record: { findings: { code: string }[] }) => record.findings.find((finding) => finding.code === 'T1');
    expect(Object.keys(t1(zh) ?? {})).toEqual(['code', 'severity', 'message', 'facts', 'places']);
    expect(t1(zh)).toMatchObject({ severity: 'error', message: expect.stringMatching(/[\u4e00-\u9fff]/u) });
    expect(t1(en)).toMatchObject({ severity: 'error', message: expect.stringContaining('999') });
  });

  it('of a file that is no form still prints a record, with the reason, and ends with 2', async () => {
    for (const [name, content] of [
      ['空.txt', ''],
      ['随笔.txt', '今天天气很好。'],
      ['乱.doc', Buffer.from([0, 1, 2, 3, 255, 254, 0, 9])],
    ] as const) {
      const { code, out } = await run(['parse', put(tempFolder(), name, content), '--json']);
      const record = JSON.parse(out);
      expect([name, code, record.form, record.fields, record.department, record.year]).toEqual([
        name,
        2,
        null,
        [],
        null,
        null,
      ]);
      expect(record.findings.length).toBeGreaterThan(0);
      expect(record.findings[0].message).not.toBe('');
      expect(record.sections).toHaveLength(5);
    }
  });

  it('does not depend on the time zone or on when it runs', async () => {
    const path = put(tempFolder(), '自评.txt', formText());
    const outs: string[] = [];
    for (const zone of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
      process.env.TZ = zone;
      outs.push((await run(['parse', path, '--json'])).out);
    }
    process.env.TZ = 'Asia/Shanghai';
    expect(new Set(outs).size).toBe(1);
  });
});

describe('huibiao parse', () => {
  it('shows a person the department, the year, the money tables and the findings', async () => {
    const { code, out } = await run(['parse', put(tempFolder(), '自评.txt', formText())]);
    expect(code).toBe(0);
    for (const part of ['部门：星河市档案馆', '年度：2020', '收入合计', '120.50', '三公经费', '问题'])
      expect(out).toContain(part);
  });

  it.each([80, 120])('shows what stands in all five sections, in %i columns', async (columns) => {
    const path = 'fixtures/text-pipe-cells/source.txt';
    const { out } = await run(['parse', path], { columns });
    for (const part of [
      '联系人                 于嘉木',
      '人员编制               40人',
      '年度主要工作内容（4）  整治文化市场',
      '预期目标（1）  公共文化服务进村入社区',
      '绩效自评综合得分  92分',
      '五、评价报告综述（文字部分）　文字 15 节，其中数字 18 个',
      '2.2.1 专项资金安排落实、总投入等情况分析',
    ])
      expect(out).toContain(part);
    expect(out).toMatch(/质量指标（1） +│ 修缮工程验收合格 +│ 已完成/u);
    expect(out).toMatch(/曲流觞 │ 副局长 +│ 县文化旅游局 │ （空白）/u);
    const sections = out.split('问题 10 个')[0] ?? '';
    for (const line of sections.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    const english = await run(['parse', path, '--lang', 'en'], { columns });
    expect(english.out).toContain('2. 部门（单位）收支情况  cells read: 33, blank: 2, unreadable: 34');
    expect(english.out).toContain('5. 评价报告综述（文字部分）  parts of text: 15, numbers in them: 18');
  });

  it('leaves out rows of sub-agencies that the department did not fill in, and keeps those with a name', async () => {
    const { out } = await run(['parse', put(tempFolder(), '自评.txt', formText())]);
    expect(out).toMatch(/│ 局机关 +│ +120\.50/u);
    expect(out).not.toContain('二级机构1');
  });

  it('shows the steps on the way: the document and the fields', async () => {
    const path = put(tempFolder(), '自评.txt', formText());
    expect((await run(['parse', path, '--show', 'document'])).out).toMatch(/^text · utf-8 · L1\n/u);
    expect((await run(['parse', path, '--show', 'form'])).out).toContain('income.total\tbureau\tread\t120.50');
  });

  it('ends with 1 for a path that is not there or is a folder', async () => {
    const folder = tempFolder();
    expect(await run(['parse', join(folder, '没有.txt'), '--json'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('找不到'),
    });
    expect(await run(['parse', folder])).toMatchObject({ code: 1, err: expect.stringContaining('huibiao ingest') });
  });

  it('names the template file and line that is wrong', async () => {
    const folder = tempFolder({ '模板/bad.yaml': 'id: x\nname: [' });
    const { code, err } = await run(['parse', put(folder, 'a.txt', 'x'), '--templates', join(folder, '模板')]);
    expect([code, err]).toEqual([1, expect.stringMatching(/bad\.yaml 第 \d+ 行/u)]);
    expect(await run(['parse', join(folder, 'a.txt'), '--templates', join(folder, '无')])).toMatchObject({ code: 1 });
  });

  it.skipIf(!hasShared)('reads the shared sample (skipped where it is not there)', async () => {
    const { code, out } = await run(['parse', sharedPath('form', '000_21852f6ea5329e8d.txt'), '--json']);
    expect([code, JSON.parse(out).form]).toEqual([0, 'overall-self-evaluation']);
  });
});

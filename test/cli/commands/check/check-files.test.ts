import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../../src/cli/output/text.js';
import { cellText, type Document } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS, readDocument } from '../../../../src/parsers/index.js';
import { formText } from '../../../ingest/support/form-text.js';
import { tempFolder } from '../../../ingest/support/temp-folder.js';
import { run } from '../../support/run.js';

const WRONG = readFileSync('fixtures/sums-contradictory/source.docx');
const LIMITED = readFileSync('fixtures/text-pipe-cells/source.txt');

function inbox(): string {
  return tempFolder({
    '残联.docx': WRONG,
    '文旅局.txt': LIMITED,
    '子/通知.pdf': readFileSync('fixtures/pdf-refused/source.pdf'),
    '~$残联.docx': 'x',
  });
}

function textsOf(document: Document | null): readonly string[] {
  return (document?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

describe('huibiao check of a folder', () => {
  it('gives a line for each report, those that are none with the reason, and the worst exit code', async () => {
    const { out, err, code } = await run(['check', inbox()]);
    expect(code).toBe(2);
    const rows = out.split('\n').filter((line) => line.startsWith('│'));
    expect(
      rows.map((row) =>
        row
          .split('│')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
    ).toEqual([
      ['文件', '部门（单位）', '年度', '错误', '提醒', '未能确定'],
      ['文旅局.txt', '青溪县文化旅游局', '2020', '0', '0', '9'],
      ['残联.docx', '青溪县残疾人联合会', '2020', '10', '2', '0'],
    ]);
    expect(out).toContain(`未能读取：\n  ${join('子', '通知.pdf')}：不支持 PDF 文件。`);
    expect(out).toContain('共 3 个文件：可以报送 1，有错误须更正 1，未能读取 1。');
    expect(out).not.toContain('须更正\n  1.');
    expect(err).toContain('--details');
  });

  it('lists what is wrong in each with --details', async () => {
    const { out } = await run(['check', inbox(), '--details']);
    expect(out.match(/^勾稽核对：.*$/gmu)).toEqual([
      '勾稽核对：通知.pdf',
      '勾稽核对：文旅局.txt',
      '勾稽核对：残联.docx',
    ]);
  });

  it.each([80, 120])('fits a terminal of %i columns in both languages', async (columns) => {
    const folder = inbox();
    for (const lang of ['zh', 'en']) {
      const { out } = await run(['check', folder, '--lang', lang], { columns, env: { NO_COLOR: '1' } });
      expect(out.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
    }
    const { out } = await run(['check', folder, '--lang', 'en']);
    expect(out).toContain('3 files: 1 can be sent, 1 to be corrected, 1 not read.');
  });

  it('ends well where only the reader had its limits', async () => {
    const { code } = await run(['check', tempFolder({ '文旅局.txt': LIMITED })]);
    expect(code).toBe(0);
  });

  it('gives programs one entry a file', async () => {
    const { out } = await run(['check', inbox(), '--json']);
    const reports = JSON.parse(out) as { file: string }[];
    expect(reports.map(({ file }) => file)).toEqual(['子/通知.pdf', '文旅局.txt', '残联.docx'].sort());
  });

  it('says that there is nothing in an empty folder', async () => {
    const folder = tempFolder({});
    const { code, err } = await run(['check', folder]);
    expect([code, err]).toEqual([1, expect.stringContaining(`${folder} 中没有文件。`)]);
  });

  it('is what parse names where it is given a folder', async () => {
    const { err } = await run(['parse', inbox()]);
    expect(err).toContain('自查整个文件夹请用 huibiao check');
    expect((await run(['parse', inbox(), '--lang', 'en'])).err).toContain('Check a whole folder with huibiao check');
  });
});

/** The bundled form with one paragraph for its body. */
function wordForm(text: string): Uint8Array {
  const files = unzipSync(readFileSync('templates/check-report.docx'));
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const body = document.replace(/<w:body>.*(?=<w:sectPr>)/su, `<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
  return zipSync({ ...files, 'word/document.xml': strToU8(body) });
}

describe('reports to sign', () => {
  it('are a Word file and a page for each file of a folder', async () => {
    const out = join(tempFolder({}), '核对结果');
    const { err, code } = await run(['check', inbox(), '--out', out]);
    expect(code).toBe(2);
    expect(err).toContain('3 个文件的报告已写入文件夹');
    expect(readdirSync(out).sort()).toEqual(
      ['子_通知', '文旅局', '残联'].flatMap((name) => [`${name}-核对报告.docx`, `${name}-核对报告.html`]).sort(),
    );
  });

  it('have in Word the department, the findings with their places, and room for signatures', async () => {
    const path = join(tempFolder({}), '报告.docx');
    const { out } = await run(['check', 'fixtures/prose-wrong/source.docx', '--docx', path]);
    expect(out).toContain('错误（4）：须更正');
    const document = await readDocument(readFileSync(path), DEFAULT_LIMITS);
    const texts = textsOf(document);
    expect(texts[0]).toBe('自评报告核对报告');
    expect(texts).toContain('错误（4）：须更正');
    expect(texts).toContain(
      '→ 五、评价报告综述（文字部分） › 部门（单位）整体支出绩效情况 · 表 2 第 1 行第 1 格：“注册志愿者由160人增加到120人。”',
    );
    const cells = (document?.blocks ?? []).flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.cells.map((cell) => cellText(cell))) : [],
    );
    expect(cells).toEqual([
      ['部门（单位）', '云湖市少年儿童图书馆', '年度', '2021'],
      ['文件', 'source.docx', '核对日期', expect.stringMatching(/^2021-0[23]-\d\d$/u)],
      ['填报人（签字）', '', '审核人（签字）', '', '日期', ''],
    ]);
  });

  it('are filled into the Word form of the bureau, where it has one', async () => {
    const own = (text: string) => tempFolder({ 'check-report.docx': wordForm(text) });
    const path = join(tempFolder({}), '报告.docx');
    const argv = ['check', 'fixtures/prose-wrong/source.docx', '--docx', path, '--templates'];
    await run([...argv, own('送 {department}：{advice}{unknown}')]);
    expect(textsOf(await readDocument(readFileSync(path), DEFAULT_LIMITS))).toEqual([
      '送 云湖市少年儿童图书馆：请更正以上 4 处错误后再报送。',
    ]);
    const { code, err } = await run([...argv, own('{#groups}{title}'), '--force']);
    expect([code, err]).toEqual([1, expect.stringContaining('标签是否成对')]);
  });

  it('are one page without script, with everything escaped and figures marked', async () => {
    const folder = tempFolder({
      '<b>&"表.txt': formText({ department: '星河市<script>alert(1)</script>馆', year: 2020 }),
    });
    const path = join(folder, '报告.html');
    await run(['check', join(folder, '<b>&"表.txt'), '--html', path]);
    const page = readFileSync(path, 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('&lt;b&gt;&amp;&quot;表.txt');
    expect(page).toContain('星河市&lt;script&gt;alert(1)&lt;/script&gt;馆');
    expect(page).not.toMatch(/<script|<b>|https?:/u);
    await run(['check', 'fixtures/prose-wrong/source.docx', '--html', path, '--force', '--lang', 'en']);
    const english = readFileSync(path, 'utf8');
    expect(english).toContain('由<mark>160人</mark>增加到<mark>120人</mark>');
    expect(english).toContain('<th>Reviewed by</th>');
  });

  it('are not written over a file that is there, the checked one least of all', async () => {
    const folder = tempFolder({ '残联.docx': WRONG });
    const path = join(folder, '残联.docx');
    const { code, err } = await run(['check', path, '--docx', path]);
    expect([code, err]).toEqual([1, expect.stringContaining('已存在，未写入任何内容')]);
    expect(readFileSync(path)).toEqual(WRONG);
  });

  it('of several files want a folder', async () => {
    const folder = inbox();
    const path = join(folder, '报告.html');
    const { code, err } = await run(['check', folder, '--html', path]);
    expect([code, err]).toEqual([1, expect.stringContaining('--html 只写一个文件的报告。多个文件请用 --out 文件夹。')]);
    expect(existsSync(path)).toBe(false);
  });
});

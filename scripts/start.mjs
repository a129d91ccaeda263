// `npm start`: reads the bundled examples into huibiao.sqlite in the current folder and shows what came of it.
// Some examples are refused on purpose, so the exit code is 0 as long as the program itself could do its work.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { terminalTable } from '../dist/cli/output/table.js';
import { COMMANDS } from '../dist/cli/program/commands.js';
import { runProgram } from '../dist/cli/program/program.js';
import { openStore } from '../dist/store/open-store.js';
import { readFigures, readForms } from '../dist/store/queries/figures.js';

const DATABASE = 'huibiao.sqlite';
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

const io = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date().toISOString(),
  signal: stop.signal,
};

const sources = exampleSources(fixtures);
console.log(`汇表：把 ${sources.length} 份示例自评报告读入 ${DATABASE} ……\n`);
const code = await runProgram(['ingest', '--db', DATABASE, ...sources], io);
if (code === 1) process.exit(1);
console.log('\n示例中有几份是故意做错的（不是自评报告、损坏的文件），不予导入是正确的结果。');
console.log('再运行一次 npm start，没有变的文件记为“未变”，不会重复计数。\n');

console.log('部门对比（单位：万元）');
if (COMMANDS.some((command) => command.name === 'compare'))
  await runProgram(['compare', '--db', DATABASE, '--year', String(fullestYear())], io);
else showDepartments();
console.log(`\n下一步：用数据库浏览器打开 ${DATABASE}，查看视图“表单”“收支”“问题”“报送”；`);
console.log('或导入自己的文件：npx huibiao ingest <文件夹>');
console.log(`或在浏览器中审核：npx huibiao serve --db ${DATABASE}`);

/** The document of each example; what lies beside it is the expected result. */
function exampleSources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith('source.'))
    .map((entry) => relative('.', join(entry.parentPath, entry.name)))
    .sort();
}

/** The year most forms are of: the one worth comparing. */
function fullestYear() {
  const store = openStore(DATABASE, { now: io.now, describe: (finding) => finding.code, mode: 'read' });
  try {
    const counts = new Map();
    for (const { year } of readForms(store)) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
    return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? '';
  } finally {
    store.close();
  }
}

function showDepartments() {
  const keys = ['income.total', 'expenditure.total', 'expenditure.project', 'three_public.total'];
  const store = openStore(DATABASE, { now: io.now, describe: (finding) => finding.code, mode: 'read' });
  try {
    const figures = readFigures(store, { keys });
    const rows = readForms(store).map((form) => {
      const cell = (key) => figures.find((figure) => figure.formId === form.formId && figure.key === key)?.value ?? '';
      return [
        form.department ?? '不明',
        String(form.year ?? '不明'),
        ...keys.map(cell),
        String(form.errors),
        String(form.warnings),
      ];
    });
    console.log(terminalTable(['部门', '年度', '收入合计', '支出合计', '项目支出', '三公经费', '错误', '提醒'], rows));
  } finally {
    store.close();
  }
}

// A form as data → the blocks of a Word document: paragraphs and tables of 23 grid columns with column and row spans.
// A cell is `{ text, column, columns, rows }`; `text` may hold line ends, one per paragraph.
import { plain } from './make-fixtures-quantities.mjs';

const COLUMNS = 23;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Wording of the form that bureaus change. */
export const WORDING = {
  sections: [
    '一、部门（单位）基本概况',
    '二、部门（单位）收支情况',
    '三、部门（单位）整体支出绩效自评情况',
    '四、评价人员',
    '五、评价报告综述（文字部分）',
  ],
  phone: '联络电话',
  staff: '人员编制',
  actual: '实有人数',
  duties: '职能职责概述',
  tasks: '年度主要\n工作内容',
  achievements: '年度部门（单位）总体运行情况及取得的成绩',
  income: ['收入合计', '上年结转', '公共财政\n拨款', '政府基金\n拨款', '纳入专户管理的非税收入拨款', '其他\n收入'],
  expenditure: ['支出合计', '基本支出', '人员支出', '公用支出', '项目支出', '当年\n结余', '累计结余'],
  threePublic: ['三公经费\n合计', '公务接待费', '公务用车运维费', '公务用车购置费', '因公出国费'],
  assets: ['固定资产\n合计', '在用固定资产', '出租固定资产', '其他'],
  instruction: '（部门工作实绩，包含上级部门和区委区政府布置的重点工作、实事任务等，根据部门实际进行调整细化）',
};

export const KINDS = [
  ['quality', '质量指标'],
  ['quantity', '数量指标'],
  ['timeliness', '时效指标'],
  ['cost', '成本指标'],
  ['social', '社会效益'],
  ['economic', '经济效益'],
  ['ecological', '生态效益'],
  ['satisfaction', '社会公众或服务对象满意度'],
];

const paragraph = (text, more = {}) => ({ kind: 'paragraph', text, ...more });
const cell = (column, columns, text, more = {}) => ({ column, columns, rows: 1, text, ...more });

/** Cells side by side: `[width, text]` pairs filling the grid from the left. */
function line(...parts) {
  let column = 0;
  return parts.map(([columns, text, more]) => {
    const made = cell(column, columns, text, more);
    column += columns;
    return made;
  });
}

/** The blocks of the whole document, cover first. */
export function blocksOf(f, options = {}) {
  const wording = { ...WORDING, ...options.wording };
  const rows = [
    ...profileRows(f, wording),
    ...moneyRows(f, wording),
    ...resultRows(f, wording),
    ...peopleRows(f, wording),
  ];
  return [
    ...(options.before ?? []).map((text) => paragraph(text)),
    ...(f.cover === null ? [] : coverParagraphs(f.cover)),
    { kind: 'table', columns: COLUMNS, rows },
    paragraph(`填报人（签名）：${f.filler}                联系电话：${f.fillerPhone}`),
    ...narrativeBlocks(f, wording, options),
    ...(options.after ?? []).map((text) => paragraph(text)),
  ];
}

/** Cover lines; a value of null is a line the bureau's cover does not have. */
function coverParagraphs(c) {
  const labelled = [
    ['部门（单位）名称：', c.department],
    ['', c.formerly === '' ? null : c.formerly],
    ['预 算 编 码：', c.budgetCode],
    ['评价方式：', c.method],
    ['评价机构：', c.body],
    ['填报人：', c.filler],
    ['联系电话：', c.fillerPhone],
    ['报告日期：', c.date],
  ];
  return [
    ...(c.attachment === null ? [] : [paragraph(c.attachment)]),
    ...c.title.map((text) => paragraph(text, { centred: true })),
    ...labelled.filter(([, value]) => value != null).map(([label, value]) => paragraph(`${label}${value}`)),
    ...(c.issuer === null ? [] : [paragraph(c.issuer, { centred: true })]),
  ];
}

function profileRows(f, w) {
  const { contact, phone, authorized, actual } = f.profile;
  return [
    line([23, w.sections[0]]),
    line([3, '联系人'], [8, contact], [5, w.phone], [7, phone]),
    line([3, w.staff], [8, authorized], [5, w.actual], [7, actual]),
    line([3, w.duties], [20, plain(f.duties)]),
    line([3, w.tasks], [20, f.tasksText ?? numbered('任务', f.tasks)]),
    line([3, w.achievements], [20, f.achievements.map(plain).join('\n')]),
  ];
}

const numbered = (word, items) => items.map((text, i) => `${word}${i + 1}：${text}`).join('\n');

function moneyRows(f, w) {
  const data = (widths, key) =>
    f.money.map((entity) => line([5, entity.name], ...entity[key].map((amount, i) => [widths[i], amount])));
  const [income, expenditure, three, assets] = [w.income, w.expenditure, w.threePublic, w.assets];
  const down = (text, rows) => ({ text, rows });
  const head = (column, columns, { text, rows }) => cell(column, columns, text, { rows });
  return [
    line([23, w.sections[1]]),
    line([23, '年度收入情况（万元）']),
    [head(0, 5, down('机构名称', 2)), head(5, 3, down(income[0], 2)), cell(8, 15, '其中：')],
    income.slice(1).map((text, i) => cell(8 + 3 * i, 3, text)),
    ...data([3, 3, 3, 3, 3, 3], 'income'),
    line([23, '部门（单位）年度支出和结余情况（万元）']),
    [head(0, 5, down('机构名称', 3)), head(5, 3, down(expenditure[0], 3)), cell(8, 10, '其中：'), cell(18, 5, '结余')],
    [
      head(8, 2, down(expenditure[1], 2)),
      cell(10, 5, '其中：'),
      head(15, 3, down(expenditure[4], 2)),
      head(18, 2, down(expenditure[5], 2)),
      head(20, 3, down(expenditure[6], 2)),
    ],
    [cell(10, 3, expenditure[2]), cell(13, 2, expenditure[3])],
    ...data([3, 2, 3, 2, 3, 2, 3], 'expenditure'),
    [head(0, 5, down('机构名称', 2)), head(5, 4, down(three[0], 2)), cell(9, 14, '其中：')],
    [cell(9, 4, three[1]), cell(13, 3, three[2]), cell(16, 4, three[3]), cell(20, 3, three[4])],
    ...data([4, 4, 3, 4, 3], 'three_public'),
    [
      head(0, 5, down('机构名称', 2)),
      head(5, 5, down(assets[0], 2)),
      cell(10, 9, '其中：'),
      head(19, 4, down(assets[3], 2)),
    ],
    [cell(10, 5, assets[1]), cell(15, 4, assets[2])],
    ...data([5, 5, 4, 4], 'fixed_assets'),
  ];
}

function resultRows(f, w) {
  const groups = [
    [`产出目标\n${w.instruction}`, KINDS.slice(0, 4)],
    ['效益目标\n（预期实现的效益）', KINDS.slice(4)],
  ];
  const printed = groups.map(([title, kinds]) => [title, kinds.map(([id, label]) => [label, f.indicators[id]])]);
  const height = 1 + printed.flatMap(([, kinds]) => kinds.flatMap(([, rows]) => rows)).length;
  const rows = [
    line([23, w.sections[2]]),
    [
      cell(0, 3, '整体支出绩效定性目标及实施计划完成情况', { rows: 2 }),
      cell(3, 14, '预期目标'),
      cell(17, 6, '实际完成'),
    ],
    [cell(3, 14, f.goalsText ?? numbered('目标', f.goals)), cell(17, 6, f.goalsCompletion ?? '已完成')],
    [
      cell(0, 3, '整体支出\n绩效定量目标及实施计划完成情况', { rows: height }),
      cell(3, 8, '评价内容'),
      cell(11, 8, ''),
      cell(19, 4, ''),
    ],
  ];
  for (const [title, kinds] of printed) {
    const tall = kinds.flatMap(([, items]) => items).length;
    kinds.forEach(([label, items], k) => {
      items.forEach(([content, completion], i) => {
        rows.push([
          ...(k === 0 && i === 0 ? [cell(3, 4, title, { rows: tall })] : []),
          ...(i === 0 ? [cell(7, 4, label, { rows: items.length })] : []),
          cell(11, 8, plain(content)),
          cell(19, 4, plain(completion)),
        ]);
      });
    });
  }
  return [...rows, line([7, '绩效自评综合得分'], [16, f.score]), line([7, '评价等次'], [16, f.grade])];
}

function peopleRows(f, w) {
  const s = f.signOff;
  const date = (text) => (text === '' ? `${' '.repeat(40)}年    月    日` : `${' '.repeat(40)}${text}`);
  return [
    line([23, w.sections[3]]),
    line([5, '姓  名'], [6, '职务/职称'], [7, '单  位'], [5, '签  字']),
    ...f.evaluators.map(([name, title, signature]) => line([5, name], [6, title], [7, f.unit], [5, signature ?? ''])),
    line([23, `评价组组长（签字）：${s.leaderSignature}\n${date(s.leaderDate)}`]),
    line([
      23,
      `部门（单位）意见：${s.departmentOpinion}\n${' '.repeat(30)}部门（单位）负责人（签章）：${s.departmentHead}\n${date(s.departmentDate)}`,
    ]),
    line([
      23,
      `财政部门归口业务科室意见：${s.financeOpinion}\n${' '.repeat(26)}财政部门归口业务科室负责人（签章）：${s.financeHead}\n${date(s.financeDate)}`,
    ]),
  ];
}

/** Section 五 as one cell (`cell`), or as paragraphs after its title. ⏎ ends a line in mid-sentence. */
function narrativeBlocks(f, w, { narrative = 'cell' }) {
  const lines = [w.sections[4], ...proseLines(f.prose)];
  if (narrative === 'cell') return [{ kind: 'table', columns: 1, rows: [[cell(0, 1, lines.join('\n'))]] }];
  return lines.map((text) => paragraph(text));
}

export function proseLines(prose) {
  const counts = [0, 0, 0];
  return prose.flatMap(([level, heading, paragraphs]) => {
    counts[level]++;
    counts.fill(0, level + 1);
    const number = counts[level];
    const printed = [`${NUMERALS[number - 1]}、`, `（${NUMERALS[number - 1]}）`, `${number}、`][level];
    return [`${printed}${heading}`, ...paragraphs.flatMap((text) => plain(text).split('⏎'))];
  });
}

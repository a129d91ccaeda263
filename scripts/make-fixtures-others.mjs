// Cases that are no form of this kind, no readable file, several forms at once, or a form of another edition.
import { readFileSync } from 'node:fs';
import { documentXml, docx, paragraphXml, tableXml } from './make-fixtures-docx.mjs';
import { expectedOf } from './make-fixtures-expected.mjs';
import * as forms from './make-fixtures-forms.mjs';
import { blocksOf } from './make-fixtures-grid.mjs';
import { plain } from './make-fixtures-quantities.mjs';
import { encode, printText } from './make-fixtures-text.mjs';

const TITLES = expectedOf(forms.water2020).sections;

/** A file that is refused: for which reason, and what the finding names. */
function refused(id, extension, bytes, reason, note, facts = {}) {
  return {
    id,
    extension,
    bytes,
    expected: {
      form: null,
      rejected: reason,
      facts,
      department: null,
      year: null,
      sections: TITLES.map((section) => ({ ...section, state: 'absent' })),
      fields: [],
      narrative: [],
      quantities: [],
      findings: [reason],
      checks: [],
    },
    ...note,
  };
}

/** Rows of equal cells. */
const table = (widths, rows) => ({
  kind: 'table',
  columns: widths.reduce((sum, width) => sum + width, 0),
  rows: rows.map((texts) => {
    let column = 0;
    return texts.map((text, i) => {
      const made = { column, columns: widths[i], rows: 1, text };
      column += widths[i];
      return made;
    });
  }),
});

const lines = (...texts) => texts.map((text) => ({ kind: 'paragraph', text }));
const word = (blocks) => docx(documentXml(blocks));

const PROJECT = [
  ...lines(
    '附件3',
    '青溪县2020年度财政支出项目',
    '绩效评价自评报告',
    '项目名称：农村安全饮水提质项目',
    '项目单位：青溪县水利局',
    '主管部门：青溪县水利局',
    '评价方式：部门（单位）绩效自评',
    '评价机构：部门（单位）评价组',
    '报告日期：2021年4月2日',
    '青溪县财政局（制）',
  ),
  table(
    [5, 7, 5, 6],
    [
      ['项目负责人', '罗映泉', '联系电话', '13900001204'],
      ['项目起止时间', '2020年3月至2020年12月', '项目总投资', '186.00'],
      ['项目实施单位', '青溪县水利局', '项目资金', '已到位'],
      ['质量指标', '供水管网验收合格', '数量指标', '铺设管网14公里'],
    ],
  ),
  ...lines('五、评价报告综述（文字部分）', '一、项目基本情况', '本项目改造三个村的供水管网。'),
];

const SELF_EVALUATION_TABLE = [
  ...lines('2021年度部门整体支出绩效自评表', '单位：万元'),
  table(
    [4, 4, 3, 3, 3, 3, 3],
    [
      ['部门名称', '青溪县统计局', '', '', '', '', ''],
      ['', '', '年初预算数', '全年预算数', '全年执行数', '执行率', '得分'],
      ['年度资金总额', '', '380.00', '398.10', '398.10', '100%', '10'],
      ['其中：基本支出', '', '240.00', '252.10', '252.10', '100%', ''],
      ['项目支出', '', '140.00', '146.00', '146.00', '100%', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '编印统计分析', '30篇', '36篇', '10', ''],
      ['效益指标', '社会效益指标', '统计服务', '良好', '良好', '10', ''],
    ],
  ),
];

const SCORE_SHEET = [
  ...lines('部门整体支出绩效评价评分表'),
  table(
    [4, 4, 5, 3, 5, 2],
    [
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'],
      ['投入', '预算配置', '在职人员控制', '5', '超编一人扣一分', '5'],
      ['过程', '预算执行', '预算完成', '5', '每低一个百分点扣半分', '4'],
    ],
  ),
];

const BASE_DATA = [
  ...lines('部门整体支出绩效评价基础数据表'),
  table(
    [6, 5, 6, 6],
    [
      ['财政供养人员情况', '编制数', '2020年实际在职人数', '控制率'],
      ['', '24', '23', '96%'],
      ['经费控制情况', '2019年决算数', '2020年预算数', '2020年决算数'],
      ['三公经费', '6.30', '6.50', '6.00'],
      ['厉行节约保障措施', '制定了差旅和接待管理细则', '', ''],
    ],
  ),
];

const NARRATIVE_ONLY = lines(
  '青溪县档案馆2021年度部门整体支出绩效自评报告',
  '一、部门概况',
  plain(forms.archives2020.duties),
  '二、部门整体支出管理及使用情况',
  '全年支出按预算批复执行，主要用于档案整理和库房安全。',
  '三、存在的问题',
  '库房容量接近饱和。',
);

const NOTICE = lines(
  '关于开展2020年度部门整体支出绩效自评工作的通知',
  '县直各单位：',
  '请各单位于四月三十日前报送部门（单位）整体支出绩效评价自评报告，内容包括部门（单位）基本概况、收支情况、绩效自评情况、评价人员和评价报告综述五个部分。',
  '联系人：罗映泉　　联系电话：13900001204',
  '青溪县财政局',
  '2021年3月1日',
);

const ACCOUNTS = [
  '2020年度云湖市临江区信访局部门决算',
  '目录',
  '第一部分 部门概况',
  '第二部分 部门决算表',
  '第三部分 部门决算情况说明',
  '第四部分 名词解释',
  '第一部分 部门概况',
  '一、部门职责',
  plain(forms.petitions2020.duties),
  '二、机构设置',
  '内设四个股室，没有二级机构。',
  '第三部分 部门决算情况说明',
  '一、收入决算情况说明',
  '本年收入合计342.80万元，全部为财政拨款收入。',
  '二、支出决算情况说明',
  '本年支出合计342.80万元，其中基本支出198.80万元，项目支出144.00万元。',
  '第四部分 名词解释',
  '三公经费：指因公出国（境）费、公务用车购置及运行费和公务接待费。',
  '第五部分 附件',
];

/** The form as it stands in the accounts: another year of the bureau, so that it is a form of its own. */
const annexed = forms.petitions2019;

const renamed = forms.commerce2019;

const RENAMED_WORDING = {
  income: ['收入合计', '上年结转', '一般预算补助', '政府基金\n拨款', '纳入专户管理的非税收入拨款', '自筹资金'],
};

/** The income table with a column more, which blocksOf does not know: 债券资金 between 基金 and 专户. */
function withBonds(blocks) {
  const [first, ...rest] = blocks;
  const at = first.rows.findIndex((cells) => cells[0]?.text === '年度收入情况（万元）');
  const amounts = ['60.00', '60.00', '', ''];
  const rows = first.rows.map((cells, i) => {
    if (i === at + 2) return split(cells, 2, '债券资金');
    const data = i - at - 3;
    return data >= 0 && data < amounts.length ? split(cells, 4, amounts[data]) : cells;
  });
  return [{ ...first, rows }, ...rest];
}

/** Cell `i` gives two of its three grid columns to a new cell on its right. */
function split(cells, i, text) {
  const { column } = cells[i];
  const added = { column: column + 1, columns: 2, rows: 1, text };
  return [...cells.slice(0, i), { ...cells[i], columns: 1 }, added, ...cells.slice(i + 1)];
}

function renamedExpected() {
  const expected = expectedOf(renamed, { record: { checks: ['F1'], findings: [], form: 'linjiang-edition' } });
  const bonds = { consolidated: '60.00', bureau: '60.00', sub_agency_1: '', sub_agency_2: '' };
  const fields = expected.fields.flatMap((field) =>
    field.key === 'income.special_account_nontax'
      ? [
          {
            key: 'income.bonds',
            entity: field.entity,
            state: bonds[field.entity] === '' ? 'blank' : 'read',
            value: bonds[field.entity] || null,
            unit: '万元',
          },
          field,
        ]
      : [field],
  );
  return { ...expected, fields };
}

/** The bureau's edition as a template: the bundled one with three lines changed. */
function renamedTemplate() {
  const bundled = readFileSync(new URL('../templates/overall-self-evaluation.yaml', import.meta.url), 'utf8');
  const column = (key, labels) => `              - { key: income.${key}, labels: [${labels}] }\n`;
  return bundled
    .replace(
      /^#[^\n]*\n#[^\n]*\n#[^\n]*\n/,
      '# The edition of 云湖市临江区财政局 (invented): 一般预算补助, 自筹资金, and a column 债券资金.\n',
    )
    .replace('id: overall-self-evaluation', 'id: linjiang-edition')
    .replace(/ +- \{ key: income\.general_public_budget,.*\n/, column('general_public_budget', '一般预算补助'))
    .replace(/( +- \{ key: income\.government_fund,.*\n)/, `$1${column('bonds', '债券资金')}`)
    .replace(/ +- \{ key: income\.other,.*\n/, column('other', '自筹资金'))
    .replace('income.government_fund, income.special', 'income.government_fund, income.bonds, income.special');
}

export const OTHER_CASES = [
  refused(
    'neighbour-project',
    'docx',
    word(PROJECT),
    'neighbour-form',
    {
      proves:
        '财政支出项目绩效评价自评报告 has the same cover lines and a section 五 of the same name; it is refused by its own name.',
      made: 'A .docx of one small table.',
    },
    { id: 'project-self-evaluation' },
  ),
  refused(
    'neighbour-self-evaluation-table',
    'docx',
    word(SELF_EVALUATION_TABLE),
    'neighbour-form',
    {
      proves:
        '部门整体支出绩效自评表 with 年初预算数, 执行率 and 得分 is another form, though its title is nearly the same.',
      made: 'A .docx of one table.',
    },
    { id: 'self-evaluation-table' },
  ),
  refused(
    'neighbour-score-sheet',
    'txt',
    encode(printText(SCORE_SHEET, 'L5'), 'utf-8'),
    'neighbour-form',
    {
      proves: 'A 评分表 is refused by name.',
      made: 'Text in layout L5.',
    },
    { id: 'score-sheet' },
  ),
  refused(
    'neighbour-base-data',
    'txt',
    encode(printText(BASE_DATA, 'L6'), 'gb18030'),
    'neighbour-form',
    {
      proves: '部门整体支出绩效评价基础数据表 is refused by name.',
      made: 'Text in layout L6, GB18030.',
    },
    { id: 'base-data' },
  ),
  refused(
    'neighbour-narrative-only',
    'docx',
    word(NARRATIVE_ONLY),
    'neighbour-form',
    {
      proves: 'A report of prose alone has the title of the form and none of its tables.',
      made: 'A .docx of paragraphs.',
    },
    { id: 'narrative-only' },
  ),
  refused(
    'neighbour-final-accounts',
    'txt',
    encode(`${ACCOUNTS.join('\n')}\n收入支出决算总表\n支出决算表\n`, 'utf-8'),
    'neighbour-form',
    {
      proves: 'A 部门决算 without the form as annex is refused by name.',
      made: 'Text of paragraphs.',
    },
    { id: 'final-accounts' },
  ),
  refused('not-a-form-notice', 'docx', word(NOTICE), 'not-a-form', {
    proves: 'A notice that names the form and its sections in a sentence is no form.',
    made: 'A .docx of paragraphs.',
  }),
  refused('broken-truncated', 'docx', word(blocksOf(forms.water2020)).slice(0, 4000), 'damaged', {
    proves: 'A .docx cut off in transfer (no zip directory) is refused as damaged.',
    made: 'The first 4000 bytes of a .docx.',
  }),
  refused('empty-file', 'doc', new Uint8Array(), 'empty-file', { proves: 'An empty file.', made: 'No bytes.' }),
  refused(
    'pdf',
    'pdf',
    Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n', 'latin1'),
    'unsupported-type',
    {
      proves: 'A PDF is named and refused.',
      made: 'The first and last lines of a PDF.',
    },
    { type: 'PDF' },
  ),
  refused(
    'several-forms',
    'txt',
    encode(printText([...blocksOf(forms.statistics2019), ...blocksOf(forms.justice2020)], 'L1'), 'utf-8'),
    'several-forms',
    {
      proves: 'Two departments’ forms in one file: both or none. It is refused by name.',
      made: 'Two forms in layout L1, one after the other.',
    },
  ),
  {
    id: 'annex-in-final-accounts',
    extension: 'txt',
    bytes: encode(printText([...lines(...ACCOUNTS), ...blocksOf(annexed)], 'L1'), 'utf-8'),
    expected: {
      ...expectedOf(annexed),
      residue: ['2020年度云湖市临江区信访局部门决算', '第四部分 名词解释'],
    },
    proves:
      'The form as the last part of a 部门决算: it is found and read; what stands before it is kept in the residue.',
    made: 'Paragraphs of the accounts, then the form in layout L1.',
  },
  {
    id: 'renamed-columns',
    extension: 'docx',
    bytes: docx(
      withBonds(blocksOf(renamed, { wording: RENAMED_WORDING }))
        .map((block) => (block.kind === 'table' ? tableXml(block) : paragraphXml(block.text)))
        .join(''),
    ),
    files: { 'templates/linjiang-edition.yaml': renamedTemplate() },
    expected: renamedExpected(),
    proves:
      'A bureau renamed two columns, added one and dropped the cover: read by adding templates/linjiang-edition.yaml only.',
    made: 'A .docx whose income table has seven columns of figures.',
  },
];

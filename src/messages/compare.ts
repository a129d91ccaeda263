import { label, type Message, near } from './message.js';

/** Which of two versions of a form counts. */
interface Question {
  readonly by: string;
  readonly replaced: string;
  readonly differences: number;
}

const INDICATORS_ZH: Readonly<Record<string, string>> = {
  quality: '质量指标',
  quantity: '数量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  social: '社会效益',
  economic: '经济效益',
  ecological: '生态效益',
  satisfaction: '满意度',
};

/** Status, comparison and search. */
export const compare = {
  'help-status': label(
    '各年度报送情况：应报、已报、未报、已被新版取代、有错误、待人工处理',
    'who has submitted and who has not, year by year',
  ),
  'help-compare': label(
    '部门并排比较：任意数值字段、派生比率、名次、占比、四分位、同比、异常值',
    'departments side by side: figures, ratios, ranks, shares, quartiles, year on year, outliers',
  ),
  'help-search': label('在表单的全部文字中查找词语，繁简体不分', 'find words in every text of the forms'),
  'argument-words': label('要找的词；多个词须同时出现', 'words to find; several must all occur'),
  'option-year': label('只看这一年度', 'only this year'),
  'option-csv': label('以 CSV 输出（可直接用 Excel 打开）', 'print CSV (UTF-8 with BOM, as Excel wants it)'),
  'option-follow': label('每隔几秒刷新，直到停止', 'refresh every few seconds until stopped'),
  'option-limit': label('最多显示多少条', 'how many to show at most'),
  'option-key': label(
    '要比较的字段，如 收入合计、支出合计、自评得分（可多次使用）',
    'a key to compare, such as income.total or score (repeatable)',
  ),
  'option-ratio': label(
    '派生比率：three-public（三公/公用）、per-head（人均支出）、execution（支出/收入）、growth（支出增长）、growth:字段、字段/字段（可多次使用）',
    'a ratio: three-public (of operating costs), per-head (spending), execution (spending by income), growth (of spending), growth:KEY, KEY/KEY (repeatable)',
  ),
  'option-against': label(
    '与哪一年度相比（同比）；显示两年数和增减',
    'the year to compare with; shows both years and the change',
  ),
  'option-group': label('只看名册中的这一分组', 'only this group of the roster'),
  'option-department': label(
    '只看名称含有这些字的部门（可多次使用）',
    'only departments whose name holds this (repeatable)',
  ),
  'option-entity': label(
    '四张收支表的哪一行：局机关及二级机构汇总、局机关、二级机构1 …',
    'row of the money tables: consolidated, bureau, sub_agency_1 …',
  ),
  'option-sort': label(
    '按哪个字段或比率排序（默认第一个；name 为按名称）',
    'order by this key or ratio (the first by default; name for names)',
  ),
  'option-ascending': label('从小到大排序', 'smallest first'),
  'option-top': label('只显示前几名', 'only the first so many'),
  'option-chart': label(
    '另把排序字段画成条形图，写入此 SVG 文件',
    'draw the ordering column as a bar chart into this SVG file',
  ),

  'status-title': {
    zh: (f: { db: string }) => `报送情况（${f.db}）`,
    en: (f: { db: string }) => `Submissions (${f.db})`,
  },
  'status-head-year': label('年度', 'Year'),
  'status-head-expected': label('应报', 'Expected'),
  'status-head-received': label('已报', 'Received'),
  'status-head-missing': label('未报', 'Missing'),
  'status-head-superseded': label('已被新版取代', 'Superseded'),
  'status-head-errors': label('有错误', 'With errors'),
  'status-head-person': label('待人工处理', 'Waiting for a person'),
  'option-status-details': label('每个部门一行', 'a row for each department'),
  'status-head-unexpected': label('名册外', 'Not on the roster'),
  'status-head-department': label('部门', 'Department'),
  'status-head-state': label('报送', 'State'),
  'status-head-error-count': label('错误', 'Errors'),
  'status-head-warning-count': label('提醒', 'Warnings'),
  'status-head-versions': label('版本', 'Versions'),
  'status-state-received': label('已报', 'received'),
  'status-state-missing': label('未报', 'missing'),
  'status-state-unexpected': label('已报，不在应报名册中', 'received, not expected by the roster'),
  'status-sum': label('应报 = 已报 − 名册外 + 未报', 'Expected = received − not on the roster + missing'),
  'status-head-missing-names': label('未报部门', 'Missing departments'),
  'status-no-year': label('年度不明', 'unknown'),
  'status-missing': {
    zh: (f: { year: number | null; count: number }) => `${f.year} 年度未报 ${f.count} 个部门：`,
    en: (f: { year: number | null; count: number }) => `Missing for ${f.year}, ${f.count}:`,
  },
  'status-year-files': {
    zh: (f: { year: number; seen: number; stored: number; duplicate: number; superseded: number }) =>
      `${f.year} 年度 ${f.seen} 个文件 = 入库 ${f.stored} + 重复 ${f.duplicate} + 已被新版取代 ${f.superseded}（未能导入和等待的文件不分年度，未计入）`,
    en: (f: { year: number; seen: number; stored: number; duplicate: number; superseded: number }) =>
      `${f.year}: ${f.seen === 1 ? '1 file' : `${f.seen} files`} = stored ${f.stored} + duplicates ${f.duplicate} + superseded ${f.superseded} (rejected and waiting files are of no year and not counted)`,
  },
  'status-no-roster': label(
    '还没有部门名册，因此不知道应报哪些部门。用 huibiao departments import 导入。',
    'There is no roster, so nobody is expected. Import one with huibiao departments import.',
  ),
  'status-conflicts': {
    zh: (f: { count: number }) =>
      `待处理的更正冲突 ${f.count} 个（huibiao conflicts 查看，huibiao conflicts settle 处理）：`,
    en: (f: { count: number }) =>
      `Open conflicts with corrections, ${f.count} (see and settle them with huibiao conflicts):`,
  },
  'status-unresolved': {
    zh: (f: { count: number }) => `未匹配到名册的部门名称 ${f.count} 个：huibiao departments unresolved`,
    en: (f: { count: number }) => `Names the roster does not know, ${f.count}: huibiao departments unresolved`,
  },

  'option-to-do': label(
    '列出需要人工处理的表单、原因和下一步命令',
    'list the forms a person has to look at, why, and the next command',
  ),
  'to-do-none': label('没有需要人工处理的表单。', 'No form needs a person.'),
  'to-do-title': {
    zh: (f: { count: number }) => `需要人工处理的表单 ${f.count} 份：`,
    en: (f: { count: number }) => `Forms that need a person, ${f.count}:`,
  },
  'to-do-form': {
    zh: (f: { form: number; name: string; why: readonly string[] }) => `  ${f.form}　${f.name}：${f.why.join('；')}`,
    en: (f: { form: number; name: string; why: readonly string[] }) => `  ${f.form}  ${f.name}: ${f.why.join('; ')}`,
  },
  'to-do-no-department': label('部门不明', 'the department is unknown'),
  'to-do-no-year': label('年度不明', 'the year is unknown'),
  'to-do-versions': {
    zh: (f: Question) => `须选定版本（现行 ${f.by}，另有 ${f.replaced}，${f.differences} 处不同）`,
    en: (f: Question) =>
      `a version is to be chosen (${f.by} is current, beside ${f.replaced}; ${f.differences} differences)`,
  },
  'to-do-conflict': label('更正有冲突', 'a correction has a conflict'),
  'to-do-unreadable': {
    zh: (f: { count: number }) => `${f.count} 格未能确定，须对照原件录入`,
    en: (f: { count: number }) => `${f.count} cells could not be read and are to be entered from the original`,
  },
  'to-do-not-on-roster': label('部门不在名册中', 'the department is not on the roster'),
  'to-do-next-no-department': {
    zh: (f: { form: number }) => `huibiao correct ${f.form} form.department 部门名称 --reason 理由`,
    en: (f: { form: number }) => `huibiao correct ${f.form} form.department NAME --reason WHY`,
  },
  'to-do-next-no-year': {
    zh: (f: { form: number }) => `huibiao correct ${f.form} form.year 年度 --reason 理由`,
    en: (f: { form: number }) => `huibiao correct ${f.form} form.year YEAR --reason WHY`,
  },
  'to-do-next-versions': {
    zh: (f: { form: number; keep: number; other: number }) =>
      `huibiao history ${f.form} --use ${f.keep}（保留现行）或 --use ${f.other}（改用另一份）`,
    en: (f: { form: number; keep: number; other: number }) =>
      `huibiao history ${f.form} --use ${f.keep} (keep the current one) or --use ${f.other} (take the other)`,
  },
  'to-do-next-conflict': {
    zh: (f: { form: number }) => `huibiao show ${f.form}`,
    en: (f: { form: number }) => `huibiao show ${f.form}`,
  },
  'to-do-next-unreadable': {
    zh: (f: { form: number }) => `huibiao show ${f.form} --unreadable`,
    en: (f: { form: number }) => `huibiao show ${f.form} --unreadable`,
  },
  'to-do-next-not-on-roster': {
    zh: (f: { department: string }) => `huibiao departments link ${f.department} 名册中的部门`,
    en: (f: { department: string }) => `huibiao departments link ${f.department} DEPARTMENT`,
  },

  'compare-title': {
    zh: (f: { year: number; count: number; entity: string }) =>
      `${f.year} 年度部门比较：${f.count} 份表，收支表取“${f.entity}”行`,
    en: (f: { year: number; count: number; entity: string }) =>
      `Departments in ${f.year}: ${f.count} forms, money tables by the row "${f.entity}"`,
  },
  'compare-department': label('部门', 'Department'),
  'compare-group': label('分组', 'Group'),
  'compare-rank': label('名次', 'Rank'),
  'compare-share': label('占比（%）', 'Share %'),
  'compare-quartile': label('四分位', 'Quartile'),
  'compare-outlier': label('异常', 'Outlier'),
  'compare-high': label('偏高', 'high'),
  'compare-low': label('偏低', 'low'),
  'compare-corrected': label('已更正', 'Corrected'),
  'compare-yes': label('是', 'yes'),
  'compare-change': label('增减', 'Change'),
  'compare-change-rate': label('增减（%）', 'Change %'),
  'compare-total': label('合计', 'Total'),
  'compare-median': label('中位数', 'Median'),
  'compare-q1': label('第一四分位数', '1st quartile'),
  'compare-q3': label('第三四分位数', '3rd quartile'),
  'compare-filled': label('有数值/无数值', 'With/without a figure'),
  'compare-unknown-department': {
    zh: (f: { form: number }) => `部门不明（表单 ${f.form}）`,
    en: (f: { form: number }) => `unknown (form ${f.form})`,
  },
  'compare-hidden': {
    zh: (f: { count: number }) => `另有 ${f.count} 份未列出；名次、占比、四分位按全部计算。`,
    en: (f: { count: number }) => `${f.count} more are not listed; ranks, shares and quartiles are among all.`,
  },
  'compare-mark-blank': label('空白表示表内未填，不是 0。', 'Empty is blank in the form, not 0.'),
  'compare-mark-corrected': label('* 已更正', '* corrected'),
  'compare-mark-outlier': label(
    '↑ ↓ 明显高于、低于其他部门（与中位数相差过大；至少有 5 个数才判断）',
    '↑ ↓ unusually high, low (modified z-score beyond 3.5, five values at least)',
  ),
  'compare-mark-note': label(
    '? 有内容，但未能识别或不能比较',
    '? something stands there that could not be read or compared',
  ),
  'compare-ranked-by': {
    zh: (f: { column: string }) =>
      `名次、占比、四分位只按“${f.column}”；第 1 四分位为最低的四分之一。其他各栏的名次、占比、四分位见 --format xlsx 或 csv。`,
    en: (f: { column: string }) =>
      `Rank, share and quartile are by "${f.column}" only; quartile 1 is the lowest quarter. Those of the other columns: --format xlsx or csv.`,
  },
  'compare-rounded': label('比率四舍五入到两位小数。', 'Ratios are rounded half up to two decimals.'),
  'compare-paired-total': label('合计（两年均有数值的部门）', 'Total (departments with both years)'),
  'compare-paired-note': label(
    '合计只加两年均有数值的部门，增减才可比。',
    'The total adds only departments that have the figure in both years, so that the change means something.',
  ),
  'compare-sheet': label('部门比较', 'Comparison'),
  'compare-sheet-places': label('占比和四分位', 'Shares and quartiles'),
  'compare-sheet-changes': label('同比', 'Year on year'),
  'compare-sheet-note': label(
    '名次 1 为最大，数相同名次相同。合计随筛选变化。',
    'Rank 1 is the largest; equal figures share a rank. The total follows a filter.',
  ),
  'compare-sheet-places-note': label(
    '占比（%）为占全部部门合计的百分比；第 1 四分位为最低的四分之一。得分和比率没有占比。',
    'Shares are in % of the total of all departments; quartile 1 is the lowest quarter. Scores and ratios have no share.',
  ),
  'option-compare-format': label(
    '格式：table（表格，默认）、xlsx、csv、md、json；xlsx 须用 --out 写明文件',
    'format: table (the default), xlsx, csv, md, json; xlsx needs --out',
  ),
  'option-compare-out': label(
    '写入这个文件；扩展名决定格式：.xlsx、.csv、.md、.json、.txt（表格）',
    'write to this file; its ending says the format: .xlsx, .csv, .md, .json, .txt (the table)',
  ),
  'compare-workbook-is-file': label(
    '工作簿是一个文件：请用 --out 写明，如 --out 部门比较.xlsx。',
    'A workbook is a file: say which with --out, as in --out comparison.xlsx.',
  ),
  'compare-unknown-ending': {
    zh: (f: { path: string }) => `${f.path}：文件名请以 .xlsx、.csv、.md、.json 或 .txt 结尾。`,
    en: (f: { path: string }) => `${f.path}: a name ends in .xlsx, .csv, .md, .json or .txt.`,
  },
  'compare-unknown-department-name': {
    zh: (f: { name: string; near: readonly string[] }) => `没有名称含“${f.name}”的部门。${near.zh(f.near)}`,
    en: (f: { name: string; near: readonly string[] }) => `No department's name holds "${f.name}".${near.en(f.near)}`,
  },
  'compare-unknown-group': {
    zh: (f: { group: string; near: readonly string[] }) => `名册中没有分组“${f.group}”。${near.zh(f.near)}`,
    en: (f: { group: string; near: readonly string[] }) => `The roster has no group "${f.group}".${near.en(f.near)}`,
  },
  'compare-nothing': label('没有符合条件的表单。', 'No form fits.'),
  'compare-no-forms': label('数据库里还没有带年度的表单。', 'The database has no form with a year yet.'),
  'compare-unknown-key': {
    zh: (f: { key: string; near: readonly string[] }) =>
      `没有数值字段“${f.key}”。${near.zh(f.near) || '可用“收入合计”这样的栏名。'}`,
    en: (f: { key: string; near: readonly string[] }) =>
      `There is no numeric key "${f.key}".${near.en(f.near) || " Use a column's name or a key such as income.total."}`,
  },
  'compare-unknown-ratio': {
    zh: (f: { ratio: string }) =>
      `没有比率“${f.ratio}”。可用 three-public、per-head、execution、growth、growth:字段，或“字段/字段”。`,
    en: (f: { ratio: string }) =>
      `There is no ratio "${f.ratio}". Use three-public, per-head, execution, growth, growth:KEY or KEY/KEY.`,
  },
  'compare-unknown-sort': {
    zh: (f: { sort: string }) => `“${f.sort}”不在所比较的字段和比率之中，无法据以排序。`,
    en: (f: { sort: string }) => `"${f.sort}" is not among what is compared; rows cannot be ordered by it.`,
  },
  'compare-chart-title': {
    zh: (f: { year: number; column: string }) => `${f.year} 年度各部门${f.column}`,
    en: (f: { year: number; column: string }) => `${f.column} by department, ${f.year}`,
  },
  'compare-chart-description': {
    zh: (f: { count: number; hidden: number }) =>
      `条形图，${f.count} 个部门。${f.hidden > 0 ? `另有 ${f.hidden} 个未画出。` : ''}空白的部门没有条形。`,
    en: (f: { count: number; hidden: number }) =>
      `Bar chart of ${f.count} departments.${f.hidden > 0 ? ` ${f.hidden} more are not drawn.` : ''} Blank ones have no bar.`,
  },
  'compare-chart-blank': label('空白', 'blank'),
  'compare-chart-written': {
    zh: (f: { file: string }) => `图已写入 ${f.file}`,
    en: (f: { file: string }) => `The chart is in ${f.file}`,
  },
  'ratio-three-public': label('三公占公用（%）', 'Three public of operating %'),
  'ratio-per-head': label('人均支出', 'Spending per head'),
  'ratio-execution': label('支出占收入（%）', 'Spending of income %'),
  'ratio-growth': {
    zh: (f: { column: string }) => `${f.column}增长（%）`,
    en: (f: { column: string }) => `Growth of ${f.column} %`,
  },

  'option-one-department': label('只看名称含有这些字的部门', 'only departments whose name holds this'),
  'search-hits': {
    zh: (f: { total: number; shown: number; words: string }) =>
      `“${f.words}”找到 ${f.total} 处${f.shown < f.total ? `，列出 ${f.shown} 处` : ''}`,
    en: (f: { total: number; shown: number; words: string }) =>
      `"${f.words}": ${f.total} ${f.total === 1 ? 'place' : 'places'}${f.shown < f.total ? `, ${f.shown} listed` : ''}`,
  },
  'search-more': label(
    '用 --limit 看更多，或用 --year、--department 缩小范围。',
    'See more with --limit, or narrow it with --year and --department.',
  ),
  'search-none': {
    zh: (f: { words: string }) => `没有找到“${f.words}”。`,
    en: (f: { words: string }) => `"${f.words}" was not found.`,
  },
  'search-indicator': {
    zh: (f: { kind: string; ordinal: string }) => `${INDICATORS_ZH[f.kind] ?? '绩效指标'}（${f.ordinal}）`,
    en: (f: { kind: string; ordinal: string }) => `indicator ${f.kind}, row ${f.ordinal}`,
  },

  'entity-consolidated': label('局机关及二级机构汇总', 'consolidated'),
  'entity-bureau': label('局机关', 'bureau'),
  'entity-sub-agency': {
    zh: (f: { number: string }) => `二级机构${f.number}`,
    en: (f: { number: string }) => `sub-agency ${f.number}`,
  },
} as const satisfies Record<string, Message>;

// One form as data: a department of make-fixtures-departments.mjs with one year's figures. What is written here is the
// truth the expected results come from; sources are printed from it, never read back.

/** Amounts of one row, `-` for a blank cell. */
const amounts = (text) => text.split(' ').map((amount) => (amount === '-' ? '' : amount));

/** A row of the four money tables: name, then income (6), expenditure (7), 三公 (5), fixed assets (4). */
export function row(name, income, expenditure, threePublic, assets) {
  return {
    name,
    income: amounts(income),
    expenditure: amounts(expenditure),
    three_public: amounts(threePublic),
    fixed_assets: amounts(assets),
  };
}

const EMPTY = ['- - - - - -', '- - - - - - -', '- - - - -', '- - - -'];

/** A department without sub-agencies: both first rows alike, the placeholders left empty. */
export function single(income, expenditure, threePublic, assets) {
  return [
    row('局机关及二级机构汇总', income, expenditure, threePublic, assets),
    row('1、局机关', income, expenditure, threePublic, assets),
    row('2、二级机构1', ...EMPTY),
    row('3、二级机构2', ...EMPTY),
  ];
}

/** One money table says nothing; the form still prints it. */
export const emptyRow = (name) => row(name, ...EMPTY);

const TITLE_END = '绩效评价自评报告';

/**
 * The whole form. `y`: year, authorized, actual, retired, offices, agencies, money, funds (parts of project spending),
 * score, grade; `cover: null` for a form without one; every other key overrides the department's.
 */
export function form(department, y) {
  const d = { ...department, ...y };
  const [contact, phone] = d.contact;
  return {
    ...d,
    unit: d.unit ?? d.short,
    cover: d.cover === null ? null : { ...coverOf(d), ...d.cover },
    profile: { contact, phone, authorized: d.authorized, actual: d.actual },
    prose: d.prose ?? proseOf(d),
    filler: contact,
    fillerPhone: phone,
    signOff: {
      leaderSignature: '',
      leaderDate: '',
      departmentOpinion: '',
      departmentHead: '',
      departmentDate: '',
      financeOpinion: '',
      financeHead: '',
      financeDate: '',
      ...d.signOff,
    },
  };
}

function coverOf(d) {
  return {
    attachment: '附件2',
    title: [`${d.place}${d.year}年度部门（单位）整体支出`, TITLE_END],
    department: d.name,
    formerly: '',
    budgetCode: d.code,
    method: '部门（单位）绩效自评',
    body: '部门（单位）评价组',
    date: `${d.year + 1}年4月${10 + (d.year % 9)}日`,
    isoDate: `${d.year + 1}-04-${10 + (d.year % 9)}`,
    filler: null,
    fillerPhone: null,
    issuer: `${d.place}财政局（制）`,
  };
}

/** Three manners of saying the same things. */
const MANNERS = [
  {
    staff: (d) =>
      `${d.name}内设⟦${d.offices}个⟧股室${agenciesOf(d)}。核定编制⟦${d.authorizedInProse}名⟧，年末在职人员⟦${d.onPayroll}人⟧，退休人员⟦${d.retired}人⟧。`,
    spending: (f, d) =>
      `${d.year}年度整体支出⟦${f.total}万元⟧。其中：基本支出⟦${f.basic}万元⟧，项目支出⟦${f.project}万元⟧。项目支出投向${d.use}。`,
    basic: (f) =>
      `全年基本支出⟦${f.basic}万元⟧，其中人员经费⟦${f.personnel}万元⟧，公用经费⟦${f.operating}万元⟧，用于保障机构正常运转。`,
    funds: (f, d) => `全年专项资金总投入⟦${f.project}万元⟧，其中${fundsOf(d)}。`,
    used: (f, d) => `专项资金实际支出⟦${f.project}万元⟧，按进度拨付到${d.use}等方面。`,
    control: '专项资金实行专账核算，支付前由股室、财务、分管领导逐级审核，未发现截留和挪作他用的情况。',
    organise: '每个专项都明确了牵头股室和完成时限，实行按月调度。',
    manage: '项目立项、采购、验收资料齐全，完工后及时办理结算。',
  },
  {
    staff: (d) =>
      `本单位设有⟦${d.offices}个⟧内设机构${agenciesOf(d)}，核定编制⟦${d.authorizedInProse}名⟧。年末在职人员⟦${d.onPayroll}人⟧，退休人员⟦${d.retired}人⟧。`,
    spending: (f, d) =>
      `${d.year}年整体支出合计⟦${f.total}万元⟧，按用途分为基本支出⟦${f.basic}万元⟧和项目支出⟦${f.project}万元⟧，后者主要是${d.use}。`,
    basic: (f) =>
      `基本支出共⟦${f.basic}万元⟧。人员支出⟦${f.personnel}万元⟧，公用支出⟦${f.operating}万元⟧，严格按预算批复执行。`,
    funds: (f, d) => `专项资金共投入⟦${f.project}万元⟧，其中${fundsOf(d)}，当年全部到位。`,
    used: (f, d) => `各专项已支出⟦${f.project}万元⟧，全部用于${d.use}。`,
    control: '制定了专项资金使用细则，财务人员按季对账，资金使用与批复内容一致。',
    organise: '成立工作专班，责任到人，进度列入周例会通报。',
    manage: '执行政府采购和公示制度，重点项目请第三方参与验收。',
  },
];

const agenciesOf = (d) => (d.agencies > 0 ? `，下属二级机构⟦${d.agencies}个⟧` : '');

const fundsOf = (d) => d.funds.map(([name, amount]) => `${name}⟦${amount}万元⟧`).join('，');

/** The figures the prose repeats: the consolidated row's, unless the case wants a contradiction. */
function figuresOf(d) {
  const [total, basic, personnel, operating, project] = d.money[0].expenditure;
  return { total, basic, personnel, operating, project, ...d.proseFigures };
}

/** Section 五: `[level, heading, paragraphs]`, level 0 一、, 1 （一）, 2 1、. ⏎ is a line break in mid-sentence. */
function proseOf(d) {
  const f = figuresOf(d);
  const m = MANNERS[d.manner ?? 0];
  const people = {
    ...d,
    authorizedInProse: d.authorizedInProse ?? digits(d.authorized),
    onPayroll: d.onPayroll ?? digits(d.actual),
  };
  return [
    [0, '部门（单位）概况', [d.duties]],
    [1, '部门（单位）基本情况', [m.staff(people)]],
    [1, '部门（单位）整体支出规模、使用方向和主要内容、涉及范围等', [m.spending(f, d)]],
    [0, '部门（单位）整体支出管理及使用情况', []],
    [1, '基本支出', [m.basic(f)]],
    [1, '专项支出', []],
    [2, '专项资金安排落实、总投入等情况分析', [m.funds(f, d)]],
    [2, '专项资金实际使用情况分析', [m.used(f, d)]],
    [2, '专项资金管理情况分析', [m.control]],
    [0, '部门（单位）专项组织实施情况', []],
    [1, '专项组织情况分析', [m.organise]],
    [1, '专项管理情况分析', [m.manage]],
    [0, '部门（单位）整体支出绩效情况', d.results],
    [0, '存在的主要问题', [d.problems]],
    [0, '改进措施和有关建议', [d.suggestions]],
  ];
}

const digits = (text) => text.replace(/\D/g, '');

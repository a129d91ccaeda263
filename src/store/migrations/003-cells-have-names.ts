/**
 * A cell says what it is: label, section, unit and kind of its key come with the first form that has it, and every money
 * column becomes one of `finance`. Databases of the first releases know no template: what theirs said is written here.
 */
const FIRST_KEYS = `WITH described (key, label, name, english, unit, kind) AS (VALUES
  ('cover.title', '标题', NULL, NULL, NULL, 'text'),
  ('cover.attachment', '附件', NULL, NULL, NULL, 'text'),
  ('cover.department', '部门（单位）名称', NULL, NULL, NULL, 'name'),
  ('cover.budget_code', '预算编码', NULL, NULL, NULL, 'code'),
  ('cover.evaluation_method', '评价方式', NULL, NULL, NULL, 'text'),
  ('cover.evaluation_body', '评价机构', NULL, NULL, NULL, 'text'),
  ('cover.report_date', '报告日期', NULL, NULL, NULL, 'date'),
  ('cover.filler', '填报人', NULL, NULL, NULL, 'name'),
  ('cover.filler_phone', '联系电话', NULL, NULL, NULL, 'phone'),
  ('cover.issuer', '财政局（制）', NULL, NULL, NULL, 'name'),
  ('profile.contact_person', '联系人', NULL, NULL, NULL, 'name'),
  ('profile.contact_phone', '联络电话', NULL, NULL, NULL, 'phone'),
  ('profile.staff_authorized', '人员编制', NULL, 'Staff authorized', '人', 'count'),
  ('profile.staff_actual', '实有人数', NULL, 'Staff', '人', 'count'),
  ('profile.duties', '职能职责概述', NULL, NULL, NULL, 'text'),
  ('profile.tasks[]', '年度主要工作内容（）', NULL, NULL, NULL, 'text'),
  ('profile.achievements', '年度部门（单位）总体运行情况及取得的成绩', NULL, NULL, NULL, 'text'),
  ('income.total', '收入合计', NULL, 'Income', '万元', 'money'),
  ('income.carried_over', '上年结转', NULL, 'Carried over', '万元', 'money'),
  ('income.general_public_budget', '公共财政拨款', NULL, 'General public budget', '万元', 'money'),
  ('income.government_fund', '政府基金拨款', NULL, 'Government fund', '万元', 'money'),
  ('income.special_account_nontax', '纳入专户管理的非税收入拨款', NULL, 'Special account, non-tax', '万元', 'money'),
  ('income.other', '其他收入', NULL, 'Other income', '万元', 'money'),
  ('expenditure.total', '支出合计', NULL, 'Spending', '万元', 'money'),
  ('expenditure.basic', '基本支出', NULL, 'Basic', '万元', 'money'),
  ('expenditure.personnel', '人员支出', NULL, 'Personnel', '万元', 'money'),
  ('expenditure.operating', '公用支出', NULL, 'Operating', '万元', 'money'),
  ('expenditure.project', '项目支出', NULL, 'Project', '万元', 'money'),
  ('expenditure.balance_current_year', '当年结余', NULL, 'Balance of the year', '万元', 'money'),
  ('expenditure.balance_cumulative', '累计结余', NULL, 'Cumulative balance', '万元', 'money'),
  ('three_public.total', '三公经费合计', NULL, 'Three public', '万元', 'money'),
  ('three_public.reception', '公务接待费', NULL, 'Reception', '万元', 'money'),
  ('three_public.vehicle_operation', '公务用车运维费', NULL, 'Vehicle operation', '万元', 'money'),
  ('three_public.vehicle_purchase', '公务用车购置费', NULL, 'Vehicle purchase', '万元', 'money'),
  ('three_public.overseas', '因公出国费', NULL, 'Overseas', '万元', 'money'),
  ('fixed_assets.total', '固定资产合计', NULL, 'Fixed assets', '万元', 'money'),
  ('fixed_assets.in_use', '在用固定资产', NULL, 'Fixed assets in use', '万元', 'money'),
  ('fixed_assets.leased', '出租固定资产', NULL, 'Fixed assets leased', '万元', 'money'),
  ('fixed_assets.other', '其他', '其他固定资产', 'Other fixed assets', '万元', 'money'),
  ('performance.goals[]', '预期目标（）', NULL, NULL, NULL, 'text'),
  ('performance.goals_completion', '实际完成', NULL, NULL, NULL, 'text'),
  ('performance.indicators.quality[].content', '质量指标（）', NULL, NULL, NULL, 'text'),
  ('performance.indicators.quality[].completion', '质量指标（）·完成情况', NULL, NULL, NULL, 'text'),
  ('performance.indicators.quantity[].content', '数量指标（）', NULL, NULL, NULL, 'text'),
  ('performance.indicators.quantity[].completion', '数量指标（）·完成情况', NULL, NULL, NULL, 'text'),
  ('performance.indicators.timeliness[].content', '时效指标（）', NULL, NULL, NULL, 'text'),
  ('performance.indicators.timeliness[].completion', '时效指标（）·完成情况', NULL, NULL, NULL, 'text'),
  ('performance.indicators.cost[].content', '成本指标（）', NULL, NULL, NULL, 'text'),
  ('performance.indicators.cost[].completion', '成本指标（）·完成情况', NULL, NULL, NULL, 'text'),
  ('performance.indicators.social[].content', '社会效益（）', NULL, NULL, NULL, 'text'),
  ('performance.indicators.social[].completion', '社会效益（）·完成情况', NULL, NULL, NULL, 'text'),
  ('performance.indicators.economic[].content', '经济效益（）', NULL, NULL, NULL, 'text'),
  ('performance.indicators.economic[].completion', '经济效益（）·完成情况', NULL, NULL, NULL, 'text'),
  ('performance.indicators.ecological[].content', '生态效益（）', NULL, NULL, NULL, 'text'),
  ('performance.indicators.ecological[].completion', '生态效益（）·完成情况', NULL, NULL, NULL, 'text'),
  ('performance.indicators.satisfaction[].content', '社会公众或服务对象满意度（）', NULL, NULL, NULL, 'text'),
  ('performance.indicators.satisfaction[].completion', '社会公众或服务对象满意度（）·完成情况', NULL, NULL, NULL, 'text'),
  ('performance.score', '绩效自评综合得分', '自评得分', 'Score', '分', 'score'),
  ('performance.grade', '评价等次', NULL, NULL, NULL, 'grade'),
  ('evaluators[].name', '评价人员（）·姓名', NULL, NULL, NULL, 'text'),
  ('evaluators[].title', '评价人员（）·职务/职称', NULL, NULL, NULL, 'text'),
  ('evaluators[].unit', '评价人员（）·单位', NULL, NULL, NULL, 'text'),
  ('evaluators[].signature', '评价人员（）·签字', NULL, NULL, NULL, 'text'),
  ('sign_off.leader_signature', '评价组组长（签字）', NULL, NULL, NULL, 'name'),
  ('sign_off.leader_date', '评价组组长（签字）日期', NULL, NULL, NULL, 'date'),
  ('sign_off.department_opinion', '部门（单位）意见', NULL, NULL, NULL, 'text'),
  ('sign_off.department_head', '部门（单位）负责人（签章）', NULL, NULL, NULL, 'name'),
  ('sign_off.department_date', '部门（单位）负责人（签章）日期', NULL, NULL, NULL, 'date'),
  ('sign_off.finance_opinion', '财政部门归口业务科室意见', NULL, NULL, NULL, 'text'),
  ('sign_off.finance_head', '财政部门归口业务科室负责人（签章）', NULL, NULL, NULL, 'name'),
  ('sign_off.finance_date', '财政部门归口业务科室负责人（签章）日期', NULL, NULL, NULL, 'date'),
  ('sign_off.filler', '填报人（签名）', NULL, NULL, NULL, 'name'),
  ('sign_off.filler_phone', '联系电话', NULL, NULL, NULL, 'phone'),
  ('finance.entity_name', '机构名称', NULL, NULL, NULL, 'name')
)`;

/** `profile.tasks[3]` → `profile.tasks[]` */
const PATTERN = `iif(instr(c.key, '[') = 0, c.key, substr(c.key, 1, instr(c.key, '[')) || substr(c.key, instr(c.key, ']')))`;
const NUMBER = `substr(c.key, instr(c.key, '[') + 1, instr(c.key, ']') - instr(c.key, '[') - 1)`;

export const cellsHaveNames = {
  version: 3,
  name: 'cells-have-names',
  sql: `
ALTER TABLE cells ADD COLUMN label TEXT;
ALTER TABLE cells ADD COLUMN name TEXT;
ALTER TABLE cells ADD COLUMN english TEXT;
ALTER TABLE cells ADD COLUMN unit TEXT;
ALTER TABLE cells ADD COLUMN kind TEXT;

${FIRST_KEYS}
UPDATE cells AS c SET label = replace(d.label, '（）', '（' || ${NUMBER} || '）'),
  name = coalesce(d.name, replace(d.label, '（）', '（' || ${NUMBER} || '）')),
  english = d.english, unit = d.unit, kind = d.kind
FROM described d WHERE d.key = ${PATTERN};

CREATE TABLE finance_columns (
  ordinal INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  english TEXT NOT NULL UNIQUE,
  chinese TEXT NOT NULL UNIQUE
) STRICT;

${FIRST_KEYS}
INSERT INTO finance_columns (key, english, chinese)
SELECT key, replace(key, '.', '_'), coalesce(name, label) FROM described WHERE kind = 'money';

-- Written by 0.1.0 and read by nothing.
DROP TABLE watched_files;
`,
} as const;

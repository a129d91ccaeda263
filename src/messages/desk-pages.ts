import { label } from './message.js';

/** The review desk: its lists and what they are taken away as, findings, conflicts, history, search and help. */
export const deskPages = {
  'desk-downloads': label('导出', 'Export'),
  'desk-download-json': label('JSON', 'JSON'),
  'desk-download-csv': label('CSV', 'CSV'),
  'desk-download-xlsx': label('Excel', 'Excel'),
  'desk-head-year': label('年度', 'Year'),
  'desk-head-group': label('分组', 'Group'),
  'desk-head-form': label('表单', 'Form'),
  'desk-head-code': label('公式', 'Check'),
  'desk-head-rule': label('内容', 'What it says'),
  'desk-head-severity': label('程度', 'Severity'),
  'desk-head-infos': label('说明', 'Notes'),
  'desk-head-forms': label('涉及部门', 'Departments'),
  'desk-head-stated': label('填报数', 'Stated'),
  'desk-head-expected': label('应为', 'By the formula'),
  'desk-head-difference': label('相差', 'Difference'),
  'desk-head-finding': label('问题', 'Finding'),
  'desk-findings-code': label('按公式', 'By check'),
  'desk-findings-department': label('按单位', 'By department'),
  'desk-findings-all': label('全部', 'All'),
  'desk-findings-by': label('排列', 'Arranged'),
  'desk-findings-severity': label('程度', 'Severity'),
  'desk-findings-sums': {
    zh: (f: { errors: number; warnings: number; infos: number; codes: number }) =>
      `错误 ${f.errors} · 提醒 ${f.warnings} · 说明 ${f.infos} · 公式 ${f.codes} 条`,
    en: (f: { errors: number; warnings: number; infos: number; codes: number }) =>
      `${f.errors} errors · ${f.warnings} warnings · ${f.infos} notes · ${f.codes} checks`,
  },
  'desk-findings-none': label('没有符合条件的问题。', 'No finding meets the conditions.'),
  'desk-all-years': label('全部年度', 'All years'),
  'desk-list': label('列表', 'List'),
  'desk-board': label('报送情况', 'What came in'),
  'desk-board-expected': label('应报', 'Due'),
  'desk-board-received': label('已报', 'Received'),
  'desk-board-missing': label('未报', 'Missing'),
  'desk-board-no-roster': label('（未导入名册，应报数不明）', '(no roster imported: how many are due is unknown)'),
  'desk-board-received-equation': {
    zh: (f: Received) =>
      `收件 ${f.total} = 入库 ${f.stored} + 重复 ${f.duplicate} + 已被新版取代 ${f.superseded} + 未能导入 ${f.rejected} + 等待 ${f.waiting}（各年度合计）`,
    en: (f: Received) =>
      `${f.total} files = ${f.stored} stored + ${f.duplicate} duplicate + ${f.superseded} superseded + ${f.rejected} rejected + ${f.waiting} waiting (all years)`,
  },
  'desk-print': label('打印', 'Print'),
  'desk-missing-title': {
    zh: (f: { year: number }) => `${f.year} 年度未报名单`,
    en: (f: { year: number }) => `Year ${f.year}: departments without a form`,
  },
  'desk-missing-none': label('应报的部门都已报送。', 'Every department that is due has sent its form.'),
  'desk-missing-sum': {
    zh: (f: { expected: number; missing: number }) => `应报 ${f.expected} 个部门，未报 ${f.missing} 个。`,
    en: (f: { expected: number; missing: number }) => `${f.missing} of ${f.expected} departments due are missing.`,
  },
  'desk-head-budget-code': label('预算编码', 'Budget code'),
  'desk-to-overview': label('‹ 返回总览', '‹ Back to the overview'),
} as const;

interface Received
  extends Readonly<Record<'total' | 'stored' | 'duplicate' | 'superseded' | 'rejected' | 'waiting', number>> {}

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
  'desk-conflicts': label('冲突', 'Conflicts'),
  'desk-conflicts-what': {
    zh: (f: { count: number }) =>
      f.count === 0 ? '没有冲突。' : `${f.count} 个冲突：更正所依据的识别值后来变了。请逐条决定，决定之前更正不生效。`,
    en: (f: { count: number }) =>
      f.count === 0
        ? 'There are no conflicts.'
        : `${f.count} conflict(s): what a correction was based on reads otherwise now. Until you decide, the correction has no effect.`,
  },
  'desk-head-cell': label('栏目', 'Cell'),
  'desk-head-then': label('当时识别值', 'Read then'),
  'desk-head-said': label('更正为', 'Corrected to'),
  'desk-head-now': label('现识别值', 'Read now'),
  'desk-head-why': label('原因', 'Why'),
  'desk-head-settle': label('决定', 'Decision'),
  'desk-settle-reason': label('理由', 'Reason'),
  'desk-settle-keep': label('更正仍有效', 'The correction holds'),
  'desk-settle-drop': label('采用现识别值', 'Take what is read now'),
  'desk-settle-neither': label('都不对，改为…', 'Neither: correct it…'),
  'desk-search-words': label('查找', 'Words'),
  'desk-search-hits': {
    zh: (f: { total: number; words: string }) => `“${f.words}”：${f.total} 处`,
    en: (f: { total: number; words: string }) => `“${f.words}”: ${f.total} place(s)`,
  },
  'desk-search-none': {
    zh: (f: { words: string }) => `没有找到“${f.words}”。可以试试：`,
    en: (f: { words: string }) => `“${f.words}” was not found. Try:`,
  },
  'desk-head-where': label('位置', 'Where'),
  'desk-head-text': label('原文', 'Text'),
  'desk-history-of': {
    zh: (f: { name: string }) => `${f.name} 履历`,
    en: (f: { name: string }) => `${f.name}: history`,
  },
  'desk-history-version': {
    zh: (f: { version: number; file: string; current: boolean }) =>
      `收到版本 ${f.version}：${f.file}${f.current ? '（现行）' : ''}`,
    en: (f: { version: number; file: string; current: boolean }) =>
      `Version ${f.version} came in: ${f.file}${f.current ? ' (current)' : ''}`,
  },
  'desk-history-reading': {
    zh: (f: { version: number; run: number; parser: string; undone: boolean; refused: boolean }) =>
      `第 ${f.run} 次处理识别版本 ${f.version}（${f.parser}）${f.refused ? '，未能识别' : ''}${f.undone ? '，已撤销' : ''}`,
    en: (f: { version: number; run: number; parser: string; undone: boolean; refused: boolean }) =>
      `Run ${f.run} read version ${f.version} (${f.parser})${f.refused ? ', refused' : ''}${f.undone ? ', undone' : ''}`,
  },
  'desk-history-corrected': {
    zh: (f: { cell: string; from: string; to: string; open: boolean }) =>
      `更正 ${f.cell}：${f.from} → ${f.to}${f.open ? '（冲突，待处理）' : ''}`,
    en: (f: { cell: string; from: string; to: string; open: boolean }) =>
      `Corrected ${f.cell}: ${f.from} → ${f.to}${f.open ? ' (in conflict)' : ''}`,
  },
  'desk-history-undone': {
    zh: (f: { cell: string; to: string }) => `撤销更正 ${f.cell}：${f.to}`,
    en: (f: { cell: string; to: string }) => `Took back the correction of ${f.cell}: ${f.to}`,
  },
  'desk-history-chosen': {
    zh: (f: { version: number }) => `选定版本 ${f.version}`,
    en: (f: { version: number }) => `Chose version ${f.version}`,
  },
  'desk-history-at': label('时间', 'When'),
  'desk-history-what': label('事项', 'What'),
  'desk-history-by': label('经手人', 'Who'),
  'desk-history-reason': label('理由', 'Reason'),
  'desk-history-look-back': label('查看当时的有效值', 'Values as of'),
  'desk-history-show': label('查看', 'Show'),
  'desk-history-difference': {
    zh: (f: { from: number; to: number }) => `比较版本 ${f.from} 与 ${f.to}`,
    en: (f: { from: number; to: number }) => `Compare versions ${f.from} and ${f.to}`,
  },
  'desk-to-form': label('‹ 返回表单', '‹ Back to the form'),
  'desk-to-history': label('‹ 返回履历', '‹ Back to the history'),
} as const;

interface Received
  extends Readonly<Record<'total' | 'stored' | 'duplicate' | 'superseded' | 'rejected' | 'waiting', number>> {}

import { label } from './message.js';

/** The review desk: its pages, and what the command that serves it prints. */
export const desk = {
  'help-serve': label(
    '在浏览器中审核：查看、核对、更正、通过',
    'review in the browser: see, check, correct and accept',
  ),
  'option-port': label('端口（默认 8765）', 'port (8765 by default)'),
  'option-no-key': label('不要求启动链接中的口令', 'do not ask for the key in the start link'),
  'option-desk-by': label('审核人姓名（默认取系统用户名）', 'name of the reviewer (the system user by default)'),
  'serve-listening': {
    zh: (f: { url: string }) => `审核台已启动，请在浏览器中打开：\n  ${f.url}\n按 Ctrl+C 结束。`,
    en: (f: { url: string }) => `The review desk is running. Open in a browser:\n  ${f.url}\nCtrl+C ends it.`,
  },
  'serve-port-taken': {
    zh: (f: { port: number }) => `端口 ${f.port} 已被占用，请用 --port 换一个，如 --port ${f.port + 1}`,
    en: (f: { port: number }) => `Port ${f.port} is taken; choose another with --port, such as --port ${f.port + 1}`,
  },
  'desk-name': label('汇表', 'huibiao'),
  'desk-skip': label('跳到正文', 'Skip to the content'),
  'desk-nav': label('导航', 'Navigation'),
  'desk-other-language': label('English', '中文'),
  'desk-reviewer': {
    zh: (f: { name: string }) => `审核人：${f.name}`,
    en: (f: { name: string }) => `Reviewer: ${f.name}`,
  },
  'desk-overview': label('总览', 'Overview'),
  'desk-findings': label('审核结果', 'Findings'),
  'desk-search': label('搜索', 'Search'),
  'desk-help': label('帮助', 'Help'),
  'desk-refused-401': label(
    '请用启动审核台时显示的链接打开。链接在运行 huibiao serve 的窗口中。',
    'Open the link that was printed where the desk was started: it is in the window that runs huibiao serve.',
  ),
  'desk-refused-404': label('没有这一页。', 'There is no such page.'),
  'desk-refused-500': {
    zh: (f: { id: string }) => `程序内部出错（编号 ${f.id}）。数据没有改动，请再试一次；仍然出错请把编号告诉维护人员。`,
    en: (f: { id: string }) =>
      `Something went wrong inside the program (number ${f.id}). No data was changed. Try again; if it stays, give the number to whoever maintains the program.`,
  },
  'desk-incomplete': {
    zh: (f: { names: readonly string[] }) => `没有保存：${f.names.join('、')}没有填好。请返回上一页补齐。`,
    en: (f: { names: readonly string[] }) =>
      `Nothing was saved: ${f.names.join(', ')} not filled in. Go back to the page before and complete it.`,
  },
  'desk-unknown-parameter': {
    zh: (f: { names: readonly string[] }) => `地址中有不认识的条件：${f.names.join('、')}。请回到列表重新选择。`,
    en: (f: { names: readonly string[] }) =>
      `The address has conditions this page does not know: ${f.names.join(', ')}. Go back to the list and choose again.`,
  },
  'desk-year': { zh: (f: { year: number }) => `${f.year} 年度`, en: (f: { year: number }) => `Year ${f.year}` },
  'desk-year-unknown': label('年度不明', 'Year unknown'),
  'desk-years': label('年度', 'Years'),
  'desk-no-forms': label(
    '还没有表单。请先导入：在命令行运行 huibiao ingest 文件夹。',
    'There are no forms yet. Import some first: run huibiao ingest FOLDER on the command line.',
  ),
  'desk-filter': label('筛选', 'Filter'),
  'desk-filter-name': label('部门名称含', 'Department has'),
  'desk-filter-go': label('筛选', 'Filter'),
  'desk-filter-has': label('含', 'With'),
  'desk-filter-not': label('不含', 'Without'),
  'desk-filter-code': label('问题代码', 'Check code'),
  'desk-filter-clear': label('取消全部条件', 'Clear all conditions'),
  'desk-nothing-left': label('没有符合条件的表单。', 'No form meets the conditions.'),
  'desk-trait-errors': label('错误', 'errors'),
  'desk-trait-warnings': label('提醒', 'warnings'),
  'desk-trait-unreadable': label('无法识别', 'unreadable cells'),
  'desk-trait-doubtful': label('存疑', 'doubtful values'),
  'desk-trait-corrected': label('更正', 'corrections'),
  'desk-trait-conflicts': label('冲突', 'conflicts'),
  'desk-head-department': label('部门', 'Department'),
  'desk-head-errors': label('错误', 'Errors'),
  'desk-head-warnings': label('提醒', 'Warnings'),
  'desk-head-unreadable': label('无法识别', 'Unreadable'),
  'desk-head-doubtful': label('存疑', 'Doubtful'),
  'desk-head-corrected': label('更正', 'Corrected'),
  'desk-head-conflicts': label('冲突', 'Conflicts'),
  'desk-head-received': label('收到', 'Received'),
  'desk-head-score': label('得分', 'Score'),
  'desk-head-file': label('文件', 'File'),
  'desk-no-department': {
    zh: (f: { form: number }) => `部门不明（表单 ${f.form}）`,
    en: (f: { form: number }) => `department unknown (form ${f.form})`,
  },
  'desk-pages': label('分页', 'Pages'),
  'desk-total': {
    zh: (f: { total: number; size: number }) => `共 ${f.total} 条，每页 ${f.size} 条`,
    en: (f: { total: number; size: number }) => `${f.total} in all, ${f.size} a page`,
  },
  'desk-page-before': label('‹ 上一页', '‹ Previous'),
  'desk-page-after': label('下一页 ›', 'Next ›'),
  'desk-to-list': label('‹ 返回列表', '‹ Back to the list'),
  'desk-version': {
    zh: (f: { count: number }) => `版本 ${f.count} 个`,
    en: (f: { count: number }) => `${f.count} version(s)`,
  },
  'desk-open': {
    zh: (f: { count: number }) => `还需核对 ${f.count} 处`,
    en: (f: { count: number }) => `${f.count} place(s) to look at`,
  },
  'desk-download': label('下载原件', 'Download the original'),
  'desk-history': label('履历', 'History'),
  'desk-original': label('原件', 'Original'),
  'desk-record': label('记录', 'Record'),
  'desk-not-drawn': label('原件无法显示，可以下载查看。', 'The original cannot be drawn; download it to look at it.'),
  'desk-no-template': label(
    '这份表单所用的表样没有载入，只能查看原件。',
    'The template this form was read with is not loaded; only the original can be shown.',
  ),
  'desk-findings-of-form': {
    zh: (f: { count: number }) => `问题 ${f.count}`,
    en: (f: { count: number }) => `Findings ${f.count}`,
  },
  'desk-no-findings': label('全部规则已检查，没有问题。', 'Every rule was checked; nothing is wrong.'),
  'desk-section-count': {
    zh: (f: { count: number; blank: number; unreadable: number }) =>
      `${f.count} 项 · 空白 ${f.blank}${f.unreadable === 0 ? '' : ` · 无法识别 ${f.unreadable}`}`,
    en: (f: { count: number; blank: number; unreadable: number }) =>
      `${f.count} values · ${f.blank} blank${f.unreadable === 0 ? '' : ` · ${f.unreadable} unreadable`}`,
  },
  'desk-table-empty': {
    zh: (f: { table: string }) => `${f.table}：全部空白`,
    en: (f: { table: string }) => `${f.table}: all blank`,
  },
  'desk-table-caption': {
    zh: (f: { table: string; unit: string }) => `${f.table}（${f.unit}）`,
    en: (f: { table: string; unit: string }) => `${f.table} (${f.unit})`,
  },
  'desk-prose': label('五、评价报告综述（文字部分）', 'Part 5: report'),
  'desk-prose-count': {
    zh: (f: { parts: number; numbers: number }) => `${f.parts} 节 · 数字 ${f.numbers}`,
    en: (f: { parts: number; numbers: number }) => `${f.parts} parts · ${f.numbers} numbers`,
  },
  'desk-characters': {
    zh: (f: { count: number }) => `${f.count} 字`,
    en: (f: { count: number }) => `${f.count} characters`,
  },
  'desk-residue': label('未归类文字', 'Text that belongs to no part'),
  'desk-folded': {
    zh: (f: { count: number }) => `此处省略 ${f.count} 段（没有读出内容的正文）`,
    en: (f: { count: number }) => `${f.count} paragraphs nothing was read from`,
  },
  'desk-too-many-cells': {
    zh: (f: { count: number }) => `原件超过 ${f.count} 格，其余表格没有画出，请下载原件查看。`,
    en: (f: { count: number }) =>
      `The original has more than ${f.count} cells; its other tables are not drawn. Download it to see them.`,
  },
  'state-read': label('值', 'value'),
  'state-blank': label('空', 'blank'),
  'state-absent': label('无此格', 'no such cell'),
  'state-unreadable': label('无法识别', 'unreadable'),
  'state-doubtful': label('存疑', 'doubtful'),
  'state-corrected': label('改', 'corrected'),
  'state-conflict': label('冲突', 'conflict'),
  'desk-back': label('返回总览', 'Back to the overview'),
} as const;

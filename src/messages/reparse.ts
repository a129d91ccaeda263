import { label, type Message } from './message.js';

/** Reading stored originals again. */
export const reparse = {
  'help-reparse': label(
    '用现在的程序重新识别已存原件，逐字段报告变化',
    'read stored originals again with today’s parser, and report every field that changed',
  ),
  'option-all': label(
    '重新识别全部原件，不只是程序、表样或配置变了的',
    'every original, not only those read with another parser, template or configuration',
  ),
  'option-preview': label('只显示会有什么变化，不写入', 'show what would change; write nothing'),
  'option-yes': label(
    '即使会丢失识别值也写入（仍可整体撤销）',
    'write even where values that were read would be lost (a run can be taken back)',
  ),
  'reparse-refused-lossy': {
    zh: (f: { lost: number; forms: number }) =>
      `有 ${f.lost} 个识别值会丢失（${f.forms} 份原件，见上），因此未写入任何内容。若是表样用错了，请用 --templates 指定；确认要写入，请加 --yes。`,
    en: (f: { lost: number; forms: number }) =>
      `${f.lost} values that were read would be lost (in ${f.forms} originals, see above), so nothing was written. If these are the wrong templates, name the right ones with --templates; to write all the same, add --yes.`,
  },
  'option-undo-run': label('整体撤销一次重新识别', 'take back a whole run'),
  'option-runs': label('列出历次重新识别', 'list the runs'),
  'reparse-title': {
    zh: (f: { planned: number; preview: boolean }) =>
      f.preview ? `重新识别预览（未写入任何内容）：${f.planned} 份原件` : `重新识别：${f.planned} 份原件`,
    en: (f: { planned: number; preview: boolean }) =>
      f.preview ? `Preview (nothing was written): ${f.planned} originals` : `Read again: ${f.planned} originals`,
  },
  'reparse-nothing': label(
    '没有需要重新识别的原件：程序、表样、配置都没有变。全部重新识别请用 --all。',
    'Nothing to read again: parser, templates and configuration are the same. --all reads everything.',
  ),
  'reparse-fields': {
    zh: (f: { fixed: number; changed: number; lost: number; new: number; conflict: number }) =>
      `字段：补读 ${f.fixed}，变更 ${f.changed}，丢失 ${f.lost}，新增 ${f.new}，与更正冲突 ${f.conflict}`,
    en: (f: { fixed: number; changed: number; lost: number; new: number; conflict: number }) =>
      `Fields: ${f.fixed} fixed, ${f.changed} changed, ${f.lost} lost, ${f.new} new, ${f.conflict} in conflict with corrections`,
  },
  'reparse-otherwise': {
    zh: (f: { count: number }) => `另有数量、文字、问题、部门或年度变化的原件 ${f.count} 份`,
    en: (f: { count: number }) => `Quantities, prose, findings, department or year changed in ${f.count} originals`,
  },
  'reparse-accepted': {
    zh: (f: { count: number }) => `以前未能导入、现在能读的 ${f.count} 份：`,
    en: (f: { count: number }) => `Refused before, forms now, ${f.count}:`,
  },
  'reparse-refused': {
    zh: (f: { count: number }) => `以前是表单、现在识别不出表单的 ${f.count} 份（其内容不再显示，更正保留为冲突）：`,
    en: (f: { count: number }) =>
      `Forms before, none now, ${f.count} (they show no more; corrections wait as conflicts):`,
  },
  'reparse-failed': {
    zh: (f: { count: number }) => `未能重新识别、保持原样的 ${f.count} 份：`,
    en: (f: { count: number }) => `Could not be read again and stay as they were, ${f.count}:`,
  },
  'reparse-head-class': label('类别', 'Class'),
  'reparse-head-before': label('原识别值', 'Before'),
  'reparse-head-after': label('现识别值', 'Now'),
  'reparse-more': {
    zh: (f: { count: number }) => `…… 另有 ${f.count} 处，用 --json 看全部`,
    en: (f: { count: number }) => `… and ${f.count} more; --json shows all`,
  },
  'reparse-left': {
    zh: (f: { left: number }) =>
      `已中止：已开始的都已处理完，还有 ${f.left} 份未重新识别，保持原样。重新运行即可继续。`,
    en: (f: { left: number }) =>
      `Stopped: the documents in hand are done, ${f.left} are as they were. Run it again to go on.`,
  },
  'reparse-how-preview': label(
    '确认后去掉 --preview 再运行即写入；写入后仍可整体撤销。',
    'Run it without --preview to write; a run can be taken back whole.',
  ),
  'reparse-how-undo': {
    zh: (f: { run: number }) => `这是第 ${f.run} 次运行；如不满意，huibiao reparse --undo ${f.run} 整体撤销。`,
    en: (f: { run: number }) => `This is run ${f.run}; huibiao reparse --undo ${f.run} takes it back whole.`,
  },
  'reparse-how-conflicts': label('冲突要由人处理：huibiao conflicts', 'Conflicts wait for a person: huibiao conflicts'),
  'reparse-undone': {
    zh: (f: { run: number; forms: number }) => `第 ${f.run} 次运行已整体撤销，恢复 ${f.forms} 份表单。`,
    en: (f: { run: number; forms: number }) =>
      `Run ${f.run} is taken back; ${f.forms} forms are as they were before it.`,
  },
  'reparse-run-undone': {
    zh: (f: { at: string }) => `已于 ${f.at} 撤销`,
    en: (f: { at: string }) => `taken back ${f.at}`,
  },
  'reparse-head-run': label('运行', 'Run'),
  'reparse-head-parser': label('程序版本', 'Parser'),
  'reparse-head-started': label('开始', 'Started'),
  'reparse-head-documents': label('份数', 'Documents'),
  'reparse-no-runs': label('还没有重新识别过。', 'Nothing was read again yet.'),
} as const satisfies Record<string, Message>;

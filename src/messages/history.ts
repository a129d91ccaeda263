import { label, type Message } from './message.js';

/** What became of one form: its versions, its corrections, its values at a past moment. */
export const history = {
  'help-history': label(
    '一份表单的来历：各次报送的版本、版本之间逐字段的差异、更正、任一时刻的值',
    'what became of one form: its versions, their differences field by field, corrections, its values at any moment',
  ),
  'option-from': label('与哪个版本比较（默认：前一个）', 'the version to compare from (the one before by default)'),
  'option-to': label('比较到哪个版本（默认：现行版本）', 'the version to compare to (the current one by default)'),
  'option-as-of': label(
    '显示这一时刻的有效值，如 2021-03-05 或 2021-03-05T08:30（只写日期指当天结束时）',
    'show the effective values of that moment, such as 2021-03-05 or 2021-03-05T08:30 (a date alone means its end)',
  ),
  'option-history-key': label('只看这个字段', 'only this key'),
  'history-title': {
    zh: (f: { form: number; name: string; count: number }) => `${f.name}（表单 ${f.form}）：${f.count} 个版本`,
    en: (f: { form: number; name: string; count: number }) => `${f.name} (form ${f.form}): ${f.count} version(s)`,
  },
  'history-head-version': label('版本', 'Version'),
  'history-head-file': label('文件', 'File'),
  'history-head-received': label('收到', 'Received'),
  'history-head-state': label('状态', 'State'),
  'history-current': label('现行', 'current'),
  'history-superseded': label('已被新版取代', 'superseded'),
  'history-diff': {
    zh: (f: { from: number; to: number; count: number }) =>
      f.count === 0 ? `版本 ${f.from} → ${f.to}：各字段相同` : `版本 ${f.from} → ${f.to}：${f.count} 个字段不同`,
    en: (f: { from: number; to: number; count: number }) =>
      f.count === 0
        ? `Version ${f.from} → ${f.to}: every field is the same`
        : `Version ${f.from} → ${f.to}: ${f.count} field(s) differ`,
  },
  'history-prose': label('  文字部分也不同', '  The prose differs too'),
  'history-corrections': label('更正：', 'Corrections:'),
  'history-as-of': {
    zh: (f: { name: string; moment: string; conflicts: number }) =>
      `${f.name} 在 ${f.moment} 的有效值${f.conflicts > 0 ? `（当时有 ${f.conflicts} 处更正待处理，未计入）` : ''}`,
    en: (f: { name: string; moment: string; conflicts: number }) =>
      `${f.name}: effective values at ${f.moment}${f.conflicts > 0 ? ` (${f.conflicts} correction(s) waited then and are not in them)` : ''}`,
  },
  'history-not-yet': {
    zh: (f: { name: string; moment: string }) => `${f.moment} 时数据库里还没有 ${f.name} 的表。`,
    en: (f: { name: string; moment: string }) => `At ${f.moment} the database had no form of ${f.name} yet.`,
  },
  'history-head-effective': label('有效值', 'Effective'),
  'history-head-read': label('原读数', 'As read'),
  'history-moment-invalid': {
    zh: (f: { moment: string }) => `“${f.moment}”不是时刻。请写成 2021-03-05 或 2021-03-05T08:30。`,
    en: (f: { moment: string }) => `“${f.moment}” is no moment. Write 2021-03-05 or 2021-03-05T08:30.`,
  },
  'history-to-come': {
    zh: (f: { moment: string }) => `${f.moment} 还没有到，无从得知那时的值。请写现在或以前的时刻。`,
    en: (f: { moment: string }) => `${f.moment} is yet to come. Give a moment that has been.`,
  },
  'history-no-version': {
    zh: (f: { version: number; count: number }) => `没有版本 ${f.version}；这份表单有 ${f.count} 个版本。`,
    en: (f: { version: number; count: number }) => `There is no version ${f.version}; this form has ${f.count}.`,
  },
} as const satisfies Record<string, Message>;

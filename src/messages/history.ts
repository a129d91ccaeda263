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
  'option-use': label(
    '改用这个版本（版本号见 huibiao history），直到再次选定',
    'make this version the current one (its number as history shows it), until somebody chooses again',
  ),
  'option-use-reason': label('选定的理由', 'why this version'),
  'version-numbered': {
    zh: (f: { fileName: string; version: number }) => `${f.fileName}（版本 ${f.version}）`,
    en: (f: { fileName: string; version: number }) => `${f.fileName} (version ${f.version})`,
  },
  'version-replaced': {
    zh: (f: { replaced: string; by: string; differences: number }) =>
      `${f.replaced} 被 ${f.by} 取代（${f.differences === 0 ? '内容相同' : `${f.differences} 处不同`}）`,
    en: (f: { replaced: string; by: string; differences: number }) =>
      `${f.replaced} gave way to ${f.by} (${f.differences === 0 ? 'same content' : `${f.differences} differences`})`,
  },
  'version-doubt-older-name': label('从文件名看是较旧的一份，未采用', 'its name looks older, so it was not taken'),
  'version-doubt-older-date': label(
    '从报告日期或保存时间看是较旧的一份，未采用',
    'its report date or the time it was saved is earlier, so it was not taken',
  ),
  'version-doubt-same-import': label(
    '两份在同一次导入中收到，暂以后收到的为准',
    'both came in one import, and the later one counts for now',
  ),
  'version-doubt-after-choice': label(
    '现行版本已由人选定，新到的一份未采用',
    'a person chose the current version, so the new one was not taken',
  ),
  'version-ask': {
    zh: (f: { form: number; why: string; keep: number; other: number }) =>
      `${f.why}。请确认：huibiao history ${f.form} --use ${f.keep}（保留）或 --use ${f.other}（改用另一份）`,
    en: (f: { form: number; why: string; keep: number; other: number }) =>
      `${f.why}. Please confirm: huibiao history ${f.form} --use ${f.keep} (keep it) or --use ${f.other} (take the other)`,
  },
  'history-rule': label(
    '现行版本：由人选定的；没有选定时，为最后收到的一份（看来较旧的除外）。',
    'The current version is the one a person chose; else the one that came in last, unless it looks older.',
  ),
  'history-choices': label('版本选定：', 'Choices of a version:'),
  'history-choice': {
    zh: (f: { at: string; by: string; version: number; reason: string | null }) =>
      `  ${f.at}　${f.by} 选定版本 ${f.version}${f.reason === null ? '' : `：${f.reason}`}`,
    en: (f: { at: string; by: string; version: number; reason: string | null }) =>
      `  ${f.at}  ${f.by} chose version ${f.version}${f.reason === null ? '' : `: ${f.reason}`}`,
  },
  'history-used': {
    zh: (f: { name: string; version: number; file: string; before: number }) =>
      f.version === f.before
        ? `${f.name}：已确认现行版本 ${f.version}（${f.file}）。`
        : `${f.name}：现行版本改为 ${f.version}（${f.file}）；原来的版本 ${f.before} 仍保留，可用 --use ${f.before} 改回。`,
    en: (f: { name: string; version: number; file: string; before: number }) =>
      f.version === f.before
        ? `${f.name}: version ${f.version} (${f.file}) is confirmed as the current one.`
        : `${f.name}: version ${f.version} (${f.file}) is the current one now; version ${f.before} is kept, --use ${f.before} goes back to it.`,
  },
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
  'history-head-read': label('原识别值', 'As read'),
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

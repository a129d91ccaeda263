import type { RosterProblem, StoreErrorFacts } from '../model/store-error-facts.js';
import { label, type MessagesFor } from './message.js';

const ROSTER_ZH = {
  'no-name': '没有部门名称',
  'name-taken': '名称重复',
  'two-departments': '预算编码与名称属于两个部门',
} as const satisfies Record<RosterProblem, string>;

const ROSTER_EN = {
  'no-name': 'it names no department',
  'name-taken': 'its name belongs to another row',
  'two-departments': 'budget code and name belong to two departments',
} as const satisfies Record<RosterProblem, string>;

/** What the store says when it cannot do its work: the code of a StoreError, its cause, and what to do. */
export const store = {
  'database-newer': {
    zh: (f) =>
      `数据库 ${f.file} 由更新版本的汇表建立（结构版本 ${f.version}，本程序只认识到 ${f.known}）。请升级汇表后再打开；数据库未作任何改动。`,
    en: (f) =>
      `The database ${f.file} was made by a newer huibiao (schema ${f.version}; this program knows up to ${f.known}). Upgrade huibiao and open it again; nothing was changed.`,
  },
  'database-older': {
    zh: (f) =>
      `数据库 ${f.file} 的结构版本（${f.version}）较旧，只读方式无法升级。请先用一条会写入的命令（如 huibiao ingest）打开一次。`,
    en: (f) =>
      `The database ${f.file} has an older schema (${f.version}), which cannot be upgraded while only reading. Open it once with a command that writes, such as huibiao ingest.`,
  },
  'database-read-only': {
    zh: (f) => `数据库 ${f.file} 只读，无法写入。请检查文件和所在文件夹的权限，或用 --db 指定可写的位置。`,
    en: (f) =>
      `The database ${f.file} is read-only. Check the rights of the file and its folder, or name a writable place with --db.`,
  },
  'database-locked': {
    zh: (f) => `数据库 ${f.file} 正被另一个程序写入，等候超时。请待其完成（或关闭数据库浏览器中未保存的修改）后重试。`,
    en: (f) =>
      `Another program is writing to the database ${f.file}, and waiting took too long. Try again when it is done (or close unsaved changes in a database browser).`,
  },
  'database-foreign': {
    zh: (f) => `${f.file} 不是汇表的数据库，未作任何改动。请检查 --db 所指的文件。`,
    en: (f) => `${f.file} is not a huibiao database; nothing was changed. Check the file that --db names.`,
  },
  'database-corrupt': {
    zh: (f) => `数据库 ${f.file} 已损坏。请停止写入，从最近一次备份（huibiao backup）恢复，再重新导入其后的文件。`,
    en: (f) =>
      `The database ${f.file} is damaged. Stop writing to it, restore the latest backup (huibiao backup) and import again what came in since.`,
  },
  'database-absent': {
    zh: (f) => `没有数据库 ${f.file}。请先用 huibiao ingest 导入文件，或用 --db 指定已有的数据库。`,
    en: (f) =>
      `There is no database ${f.file}. Import files with huibiao ingest first, or name an existing database with --db.`,
  },
  'database-io': {
    zh: (f) => `读写数据库 ${f.file} 时磁盘出错。已提交的内容不受影响；请检查磁盘或网络共享后重试。`,
    en: (f) =>
      `The disk failed while reading or writing the database ${f.file} (${f.sqlite}). What was committed is safe; check the disk or network share and try again.`,
  },
  'disk-full': {
    zh: (f) => `磁盘已满，无法写入数据库 ${f.file}。已提交的内容不受影响；请腾出空间后重试。`,
    en: (f) =>
      `The disk is full and the database ${f.file} could not be written. What was committed is safe; make room and try again.`,
  },
  'database-unopenable': {
    zh: (f) => `无法打开数据库 ${f.file}。请检查文件夹是否存在、是否有权限。`,
    en: (f) => `The database ${f.file} cannot be opened. Check that the folder exists and may be used.`,
  },
  'backup-exists': {
    zh: (f) => `${f.file} 已存在，未覆盖。请换一个文件名。`,
    en: (f) => `${f.file} exists and was not overwritten. Choose another name.`,
  },
  'backup-failed': {
    zh: (f) => `备份 ${f.file} 未通过核对，请勿使用，并换一个位置重做。`,
    en: (f) =>
      `The backup ${f.file} did not pass its checks (${f.why}). Do not use it; make another in a different place.`,
  },
  'no-such-form': {
    zh: (f) => `没有编号为 ${f.form} 的表单。`,
    en: (f) => `There is no form ${f.form}.`,
  },
  'no-such-field': {
    zh: (f) => `表单 ${f.form} 没有所指的这一格。请用 huibiao show ${f.form} 查看各格。`,
    en: (f) => `Form ${f.form} has no field ${f.key}${f.entity === null ? '' : ` (${f.entity})`}.`,
  },
  'no-such-correction': {
    zh: (f) => `没有可撤销的更正 ${f.correction}。`,
    en: (f) => `There is no correction ${f.correction} to undo.`,
  },
  'no-such-conflict': {
    zh: (f) => `更正 ${f.correction} 没有待处理的冲突。`,
    en: (f) => `Correction ${f.correction} has no conflict to settle.`,
  },
  'no-such-run': {
    zh: (f) => `没有可撤销的重新识别 ${f.run}。`,
    en: (f) => `There is no re-parse run ${f.run} to undo.`,
  },
  'no-such-department': {
    zh: (f) => `名册中没有编号为 ${f.department} 的部门。`,
    en: (f) => `There is no department ${f.department} on the roster.`,
  },
  'correction-not-a-number': {
    zh: (f) => `字段 ${f.key} 应为数字，“${f.value}”不是。`,
    en: (f) => `The field ${f.key} holds a number; "${f.value}" is none.`,
  },
  'correction-stale': {
    zh: (f) =>
      `${f.key} 在您打开之后已经变了：您看到的是“${f.seen ?? '空白'}”，现在是“${f.now ?? '空白'}”。没有保存，请看过现在的值再决定。`,
    en: (f) =>
      `${f.key} changed since you opened it: you saw "${f.seen ?? 'blank'}", it is "${f.now ?? 'blank'}" now. Nothing was saved; look at the value as it is now and decide again.`,
  },
  'nothing-to-confirm': {
    zh: (f) => `${f.key} 没有可以核对的识别值：没有识别出来，或者已经更正。`,
    en: (f) => `${f.key} has no reading to confirm: it could not be read, or it has been corrected.`,
  },
  'finding-gone': {
    zh: (f) => `表单 ${f.form} 的问题 ${f.code} 已经变了或者没有了，没有免核。请看过现在的问题再决定。`,
    en: (f) =>
      `The finding ${f.code} of form ${f.form} has changed or is gone; nothing was waived. Look at the findings as they are now and decide again.`,
  },
  'waiver-without-reason': label('免核必须写明理由。', 'A waiver needs a reason.'),
  'no-such-waiver': {
    zh: (f) => `没有可撤销的免核 ${f.waiver}。`,
    en: (f) => `There is no waiver ${f.waiver} to take back.`,
  },
  'no-such-review': {
    zh: () => '这次审核已经撤销，或者之后又有了新的审核，没有可撤销的。',
    en: () => 'That review was taken back already, or the forms were reviewed again since; there is nothing to undo.',
  },
  'accept-no-department': {
    zh: (f) => `表单 ${f.form} 的部门不明，不能通过。请先填上部门。`,
    en: (f) => `Form ${f.form} cannot be accepted: its department is unknown. Enter the department first.`,
  },
  'accept-no-year': {
    zh: (f) => `表单 ${f.form} 的年度不明，不能通过。请先填上年度。`,
    en: (f) => `Form ${f.form} cannot be accepted: its year is unknown. Enter the year first.`,
  },
  'accept-conflicts': {
    zh: (f) => `表单 ${f.form} 有 ${f.count} 处冲突未处理，不能通过。`,
    en: (f) => `Form ${f.form} cannot be accepted: ${f.count} conflict(s) are open.`,
  },
  'accept-errors': {
    zh: (f) => `表单 ${f.form} 还有 ${f.count} 个错误，不能通过。请更正，或者写明理由免核。`,
    en: (f) =>
      `Form ${f.form} cannot be accepted: ${f.count} error(s) are left. Correct them, or waive them with a reason.`,
  },
  'correction-without-reason': label('更正必须写明理由。', 'A correction needs a reason.'),
  'roster-invalid': {
    zh: (f) =>
      `部门名册第 ${f.row} 行有误：${ROSTER_ZH[f.problem]}${f.problem === 'no-name' ? '' : `：${f.name}`}。名册未作任何改动。`,
    en: (f) =>
      `Row ${f.row} of the roster is wrong: ${ROSTER_EN[f.problem]}${f.problem === 'no-name' ? '' : ` (${f.name})`}. The roster was not changed.`,
  },
  'roster-clashes': {
    zh: (f) =>
      `部门名册有 ${f.clashes.length} 处重复，名册未作任何改动：${f.clashes.map((one) => `${one.what === 'code' ? '预算编码重复' : '名称重复'}：${one.text}（${one.departments.join('、')}）`).join('；')}。请改正后再导入。`,
    en: (f) =>
      `The roster names things twice in ${f.clashes.length} places and was not changed: ${f.clashes.map((one) => `${one.what === 'code' ? 'budget code' : 'name'} ${one.text} (${one.departments.join(', ')})`).join('; ')}. Correct it and import it again.`,
  },
  'watch-lock-held': {
    zh: (f) =>
      `已有另一个监视程序（${f.owner}，自 ${f.since} 起，最近活动 ${f.heartbeat}）在使用这个数据库。请先停止它。`,
    en: (f) =>
      `Another watcher (${f.owner}, since ${f.since}, last sign of life ${f.heartbeat}) uses this database. Stop it first.`,
  },
} as const satisfies MessagesFor<StoreErrorFacts>;

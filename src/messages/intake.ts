import { label, type Message } from './message.js';

interface Counts {
  readonly seen: number;
  readonly stored: number;
  readonly duplicate: number;
  readonly superseded: number;
  readonly rejected: number;
  readonly waiting: number;
  /** Only of an import: files the ledger has already. */
  readonly unchanged?: number;
}

interface Codes {
  /** Those of the files that were refused. */
  readonly codes: readonly string[];
}

/** What `ingest`, `watch` and `retry` say. */
export const intake = {
  'help-ingest': label(
    '批量导入文件、文件夹（含子文件夹）、.zip 压缩包和 .eml 邮件附件',
    'import files, folders (with subfolders), .zip archives and attachments of .eml mails',
  ),
  'help-watch': label('持续导入文件夹里新到的文件，直到停止', 'keep importing what arrives in folders, until stopped'),
  'help-retry': label('重试未能导入或等待中的文件', 'try rejected and waiting files again'),
  'option-workers': label(
    '同时读取几个文件，0 表示逐个读取（默认：处理器核数，最多 4）',
    'parsing threads, 0 for none (default: the number of processors, at most 4)',
  ),
  'option-timeout': label('每个文件最多读取多少秒', 'seconds one file may take to read'),
  'option-memory': label('同时读取时，每个文件最多用多少 MB 内存', 'MB of memory one thread may use'),
  'option-log': label(
    '另把 JSON 日志写入此文件（- 表示标准错误）',
    'write a JSON log to this file as well (- for stderr)',
  ),
  'option-code': label(
    '只重试因这一原因未能导入的文件（写方括号中的词，如 已加密）',
    'only files refused with this code (in brackets before the reason)',
  ),
  'option-after': label(
    '文件入库后：keep 留在原处，move:文件夹 移走',
    'what happens to a file once it is safe: keep leaves it, move:DIR moves it away',
  ),
  'option-interval': label('每隔多少秒全面核对一次文件夹', 'seconds between full scans'),
  'option-settle': label('文件多少毫秒没有变化才算传完', 'milliseconds without a change until a file counts as whole'),
  'option-polling': label(
    '轮询模式：用于收不到通知的网络共享',
    'poll: for network shares that send no events (SMB, NFS)',
  ),
  'option-folders': label(
    '子文件夹名的含义，如 {year}/{department}；只在表内没写时采用',
    'what sub-folders name, such as {year}/{department}; used only where the form does not say',
  ),
  'option-health': label(
    '把运行状况（JSON）写入此文件，供监控程序读取',
    'write the state as JSON to this file, for supervisors',
  ),
  'option-once': label('核对一遍后退出，不继续监视', 'bring everything up to date, then end'),
  'argument-paths': label('文件、文件夹或压缩包', 'files, folders or archives'),
  'argument-dirs': label('要监视的文件夹', 'folders to watch'),
  'usage-after': {
    zh: (f: { value: string }) => `--after 应为 keep 或 move:文件夹，而不是 ${f.value}。`,
    en: (f: { value: string }) => `--after takes keep or move:DIR, not ${f.value}.`,
  },
  'usage-after-inside': {
    zh: (f: { path: string }) => `${f.path} 就是被监视的文件夹或其上级，移入的文件会被再次读取。请另选一个文件夹。`,
    en: (f: { path: string }) =>
      `${f.path} is a watched folder or above one; files moved there would be read again. Choose another.`,
  },
  'ingest-progress': {
    zh: (f: { seen: number; total: number; rate: string }) => `已处理 ${f.seen}/${f.total} 个文件，每秒 ${f.rate} 个`,
    en: (f: { seen: number; total: number; rate: string }) => `${f.seen} of ${f.total} files, ${f.rate} per second`,
  },
  'ingest-bar': label(
    '{bar} {percentage}%  {value}/{total}  每秒 {rate} 个  剩余 {left}',
    '{bar} {percentage}%  {value}/{total}  {rate}/s  {left} left',
  ),
  'ingest-title': {
    zh: (f: { db: string }) => `导入结果（${f.db}）`,
    en: (f: { db: string }) => `Imported into ${f.db}`,
  },
  'ingest-equation': {
    zh: (f: Counts) =>
      `共 ${f.seen} 个文件 = 入库 ${f.stored} + 重复 ${f.duplicate} + 已被新版取代 ${f.superseded} + 未能导入 ${f.rejected}${f.waiting > 0 ? ` + 等待 ${f.waiting}` : ''}${f.unchanged ? ` + 未变 ${f.unchanged}` : ''}`,
    en: (f: Counts) =>
      `${f.seen} seen = ${f.stored} stored + ${f.duplicate} duplicate + ${f.superseded} superseded + ${f.rejected} rejected${f.waiting > 0 ? ` + ${f.waiting} waiting` : ''}${f.unchanged ? ` + ${f.unchanged} unchanged` : ''}`,
  },
  'ingest-unchanged': {
    zh: (f: { count: number }) => `未变 ${f.count} 个：路径和内容与以前导入时相同，不再登记`,
    en: (f: { count: number }) => `unchanged, ${f.count}: same path and content as imported before, no new row`,
  },
  'ingest-junk': {
    zh: (f: { count: number; kinds: string }) => `另跳过 ${f.count} 个非报送文件（${f.kinds}）`,
    en: (f: { count: number; kinds: string }) => `skipped besides: ${f.count} that are no submissions (${f.kinds})`,
  },
  'junk-owner-file': label('编辑锁文件', 'owner files'),
  'junk-hidden': label('隐藏文件', 'hidden'),
  'junk-system': label('系统文件', 'system files'),
  'junk-partial': label('未传完的临时文件', 'unfinished transfers'),
  'junk-database': label('数据库文件', 'databases'),
  'junk-inline-image': label('邮件插图', 'pictures inside mails'),
  'junk-seen-folder': label('指向已读文件夹的链接', 'links to folders already read'),
  'ingest-person': {
    zh: (f: { count: number }) => `${f.count} 份已入库的表需要人工处理，原因和下一步命令见 huibiao status --todo`,
    en: (f: { count: number }) =>
      `stored forms that need a person, ${f.count}: huibiao status --todo names the reason and the next command of each`,
  },
  'ingest-replaced': {
    zh: (f: { count: number }) => `同一部门同一年度有多份的 ${f.count} 处（已被新版取代）：`,
    en: (f: { count: number }) => `Several files of one department and year, ${f.count} (superseded):`,
  },
  'ingest-rejected': {
    zh: (f: { count: number }) => `未能导入 ${f.count} 个：`,
    en: (f: { count: number }) => `Not imported, ${f.count}:`,
  },
  'ingest-rejected-copies': {
    zh: (f: { count: number }) => `另有 ${f.count} 个与未能导入的文件内容相同（计为重复）：`,
    en: (f: { count: number }) => `Copies of files that were not imported, ${f.count} (counted as duplicates):`,
  },
  'option-ingest-details': label('列出每个文件的结果', 'list what became of every file'),
  'ingest-head-outcome': label('结果', 'Outcome'),
  'ingest-head-file': label('文件', 'File'),
  'ingest-head-remark': label('说明', 'Remark'),
  'ingest-form': {
    zh: (f: { name: string; form: number }) => `${f.name}（表单 ${f.form}）`,
    en: (f: { name: string; form: number }) => `${f.name} (form ${f.form})`,
  },
  'ingest-replaced-by': {
    zh: (f: { by: string }) => `现行版本是 ${f.by}`,
    en: (f: { by: string }) => `${f.by} is current`,
  },
  'ingest-copy-of': {
    zh: (f: { of: string }) => `与 ${f.of} 内容相同`,
    en: (f: { of: string }) => `same as ${f.of}`,
  },
  'outcome-unchanged': label('未变', 'unchanged'),
  'ingest-again': label('（以前就未能导入，这次内容相同）', ' (the same bytes were rejected before)'),
  'ingest-more': {
    zh: (f: { count: number }) => `…… 另有 ${f.count} 个，见数据库视图“报送”`,
    en: (f: { count: number }) => `… and ${f.count} more: see the view "submission"`,
  },
  'ingest-left': {
    zh: (f: { left: number }) => `已中止：已开始的文件都已处理完，还有 ${f.left} 个未处理。重新运行同一命令即可继续。`,
    en: (f: { left: number }) =>
      `Stopped: the files in hand are done, ${f.left} are left. Run the same command to go on.`,
  },
  'ingest-aborted': {
    zh: (f: { seen: number }) => `导入中断；中断前的 ${f.seen} 个文件已入库。排除故障后重新运行同一命令即可继续。`,
    en: (f: { seen: number }) =>
      `The import broke off; ${f.seen} files before that are safe. Remove the cause and run the same command again.`,
  },
  'ingest-nothing': label('没有可导入的文件。', 'There is nothing to import.'),
  'retry-title': {
    zh: (f: { count: number }) => `重试 ${f.count} 个文件`,
    en: (f: { count: number }) => `Tried ${f.count} files again`,
  },
  'retry-none': {
    zh: (f: Codes) =>
      f.codes.length === 0
        ? '没有未能导入或等待中的文件，无需重试。'
        : `没有可重试的文件：未能导入的原因都在文件本身，程序、表样、配置也没有变。改好文件后重新导入；仍要重试请用 --code：${f.codes.join('、')}。`,
    en: (f: Codes) =>
      f.codes.length === 0
        ? 'No file was refused or waits; there is nothing to try again.'
        : `Nothing to try again: what was refused was refused for what is in the files, and parser, templates and configuration are the same. Import mended files; to try all the same, use --code: ${f.codes.join(', ')}.`,
  },
  'retry-none-of-code': {
    zh: (f: Codes & { code: string }) => `没有因 ${f.code} 未能导入的文件。${codesZh(f)}`,
    en: (f: Codes & { code: string }) => `No file was refused for ${f.code}. ${codesEn(f)}`,
  },
  'retry-code-unknown': {
    zh: (f: Codes & { code: string }) => `没有代码 ${f.code}。${codesZh(f)}`,
    en: (f: Codes & { code: string }) => `There is no code ${f.code}. ${codesEn(f)}`,
  },
  'watch-started': {
    zh: (f: { dirs: string; db: string }) => `正在监视：${f.dirs}（数据库 ${f.db}）。按 Ctrl-C 停止。`,
    en: (f: { dirs: string; db: string }) => `Watching ${f.dirs} (database ${f.db}). Ctrl-C stops.`,
  },
  'watch-committed': {
    zh: (f: { time: string; outcome: string; name: string; more: string }) =>
      `${f.time}　${f.outcome}　${f.name}${f.more === '' ? '' : `　${f.more}`}`,
    en: (f: { time: string; outcome: string; name: string; more: string }) =>
      `${f.time}  ${f.outcome}  ${f.name}${f.more === '' ? '' : `  ${f.more}`}`,
  },
  'watch-form': {
    zh: (f: { form: string; errors: number; warnings: number }) => `${f.form}：错误 ${f.errors}，提醒 ${f.warnings}`,
    en: (f: { form: string; errors: number; warnings: number }) =>
      `${f.form}: errors ${f.errors}, warnings ${f.warnings}`,
  },
  'watch-stopped': label('已停止；已开始的文件都已处理完。', 'Stopped; every file in hand is done.'),
  'watch-lock-lost': label(
    '另一个监视程序已接管此数据库，本程序停止。',
    'Another watcher has taken over this database; this one stops.',
  ),
  'outcome-stored': label('入库', 'stored'),
  'outcome-duplicate': label('重复', 'duplicate'),
  'outcome-superseded': label('已被新版取代', 'superseded'),
  'outcome-rejected': label('未能导入', 'rejected'),
  'outcome-waiting': label('等待', 'waiting'),
} as const satisfies Record<string, Message>;

function codesZh({ codes }: Codes): string {
  return codes.length === 0 ? '现在没有未能导入的文件。' : `现有：${codes.join('、')}。`;
}

function codesEn({ codes }: Codes): string {
  return codes.length === 0 ? 'No file was refused at all.' : `There are: ${codes.join(', ')}.`;
}

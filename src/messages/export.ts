import { causeEn, causeZh } from './causes.js';
import { findingName } from './finding-names.js';
import { partZh, problemZh } from './integrity-words.js';
import { label, type Message } from './message.js';

interface VerifyFact {
  readonly name: string;
  readonly what: readonly string[];
}

/** Export, backup and proof. */
export const exported = {
  'help-export': label(
    '导出：Excel 工作簿，或 CSV、JSON、Parquet 文件',
    'files for Excel and analysts: workbook, CSV, JSON lines, Parquet',
  ),
  'help-backup': label('备份数据库并核对副本', 'make a copy of the database and prove it'),
  'help-verify': label(
    '核对数据库：原件未变，重新识别的结果与所存一致',
    'prove that every stored original is whole and re-parses to what is stored',
  ),
  'option-format': label(
    '格式：xlsx、csv、jsonl、parquet（默认按 --out 的扩展名，文件夹为 csv）',
    'format: xlsx, csv, jsonl, parquet (by the ending of --out; csv for a folder)',
  ),
  'option-out': label(
    '输出：.xlsx 工作簿，.csv、.jsonl、.parquet 为一个视图的文件，无扩展名为放各视图文件的文件夹',
    'where to: an .xlsx workbook; .csv, .jsonl, .parquet for one view; without an ending a folder for one file a view',
  ),
  'option-mask': label('隐去人名和电话号码', 'hide personal names and telephone numbers'),
  'argument-backup': label('备份文件（不得已存在）', 'file of the copy (must not exist)'),
  'export-out-missing': label('请用 --out 指定输出的文件或文件夹。', 'Say with --out which file or folder to write.'),
  'option-views': label(
    '只导出这些视图，用逗号分开，如 收支,问题',
    'only these views, with commas, such as finance,finding',
  ),
  'option-force': label('文件已存在时覆盖', 'write over files that exist'),
  'export-unknown-ending': {
    zh: (f: { path: string; ending: string }) =>
      `${f.path}：不认识扩展名 .${f.ending}。文件可用 .xlsx、.csv、.jsonl、.parquet；不带扩展名的是文件夹。`,
    en: (f: { path: string; ending: string }) =>
      `${f.path}: .${f.ending} is no known ending. Files end in .xlsx, .csv, .jsonl or .parquet; a name without an ending is a folder.`,
  },
  'export-ending-contradicts': {
    zh: (f: { path: string; ending: string; format: string }) =>
      `${f.path} 的扩展名是 .${f.ending}，--format 却是 ${f.format}。请只写一个，或写成一致。`,
    en: (f: { path: string; ending: string; format: string }) =>
      `${f.path} ends in .${f.ending}, but --format is ${f.format}. Give one of them, or the same.`,
  },
  'export-workbook-is-file': {
    zh: (f: { path: string }) => `工作簿是一个文件：请写成 --out ${f.path}.xlsx。`,
    en: (f: { path: string }) => `A workbook is one file: write --out ${f.path}.xlsx.`,
  },
  'export-one-view': {
    zh: (f: { path: string; views: readonly string[] }) =>
      `${f.path} 是一个视图的文件。请用 --views 写明哪一个，或让 --out 不带扩展名（文件夹）。视图：${f.views.join('、')}。`,
    en: (f: { path: string; views: readonly string[] }) =>
      `${f.path} is a file for one view. Say which with --views, or give --out without an ending (a folder). Views: ${f.views.join(', ')}.`,
  },
  'export-unknown-view': {
    zh: (f: { name: string; views: readonly string[] }) => `没有视图“${f.name}”。视图：${f.views.join('、')}。`,
    en: (f: { name: string; views: readonly string[] }) =>
      `There is no view "${f.name}". Views: ${f.views.join(', ')}.`,
  },
  'export-exists': {
    zh: (f: { path: string }) => `${f.path} 已存在，未写入任何内容。要覆盖请加 --force，或另选位置。`,
    en: (f: { path: string }) =>
      `${f.path} exists; nothing was written. Add --force to write over it, or choose another place.`,
  },
  'export-written': {
    zh: (f: { file: string; rows: number }) => `已写入 ${f.file}（${f.rows} 行）`,
    en: (f: { file: string; rows: number }) => `${f.file} written (${f.rows} rows)`,
  },
  'export-masked': {
    zh: (f: { names: number; phones: number }) =>
      `已隐去 ${f.names} 个人名、${f.phones} 个电话号码及其在正文和文件名中的出现。姓名只写在正文里、不在签名等栏内的，无法识别，请自行核对。`,
    en: (f: { names: number; phones: number }) =>
      `${f.names} names and ${f.phones} telephone numbers are hidden, also in prose and file names. Names that stand only in the prose and in no cell for names cannot be known: check before passing it on.`,
  },
  'cannot-write': {
    zh: (f: { path: string; cause: string }) =>
      `无法写入 ${f.path}：${causeZh(f.cause)}。请检查文件夹、权限和磁盘空间，或文件是否正被 Excel 打开。`,
    en: (f: { path: string; cause: string }) =>
      `${f.path} cannot be written: ${causeEn(f.cause)}. Check the folder, rights and space, and whether Excel has the file open.`,
  },
  'xlsx-consolidated-total': label('各部门汇总行合计', 'Total of consolidated rows'),
  'xlsx-visible-total': label('筛选后所见各行合计', 'Total of the rows shown'),
  'xlsx-corrected': {
    zh: (f: { observed: string }) => `已更正；原识别值：${f.observed}`,
    en: (f: { observed: string }) => `Corrected; read as: ${f.observed}`,
  },
  'xlsx-unreadable': {
    zh: (f: { raw: string }) => `无法读取，原文：${f.raw}`,
    en: (f: { raw: string }) => `Cannot be read; it says: ${f.raw}`,
  },
  'xlsx-legend': label('图例', 'Legend'),
  'xlsx-legend-title': label('图例和说明', 'Colours and notes'),
  'xlsx-legend-colour': label('颜色', 'Colour'),
  'xlsx-legend-meaning': label('含义', 'Meaning'),
  'xlsx-state-corrected': label('已更正', 'Corrected'),
  'xlsx-state-unreadable': label('无法识别', 'Unreadable'),
  'xlsx-state-error': label('错误', 'Error'),
  'xlsx-state-warning': label('提醒', 'Warning'),
  'xlsx-state-info': label('说明', 'Note'),
  'xlsx-means-corrected': label(
    '有人更正过；批注里有原来的识别值。',
    'A person corrected it; the note has what was read.',
  ),
  'xlsx-means-unreadable': label(
    '格内有内容，但无法确定是什么数；原文在批注里，请对照原件用 huibiao correct 录入。',
    'Something stands there that cannot be read for sure; the note has the text. Enter it from the original with huibiao correct.',
  ),
  'xlsx-means-error': label(
    '有须更正的错误。一个问题涉及几格时，各格同色，说明只写在第一格的批注里；全文见“问题”表。',
    'An error to be corrected. Where it concerns several cells, all have the colour, and the first has the note; see the sheet of findings.',
  ),
  'xlsx-means-warning': label('有须核实的提醒；说明同上。', 'Something to be looked at; noted in the same way.'),
  'xlsx-means-info': label('有供参考的说明；说明同上。', 'Something to know; noted in the same way.'),
  'xlsx-legend-blank': label('空白的格表示表内未填，不是 0。', 'An empty cell is blank in the form, not 0.'),
  'xlsx-legend-units': label(
    '未填写的二级机构行（表样自带的空行）不列出。',
    'Rows of the template for units that nobody filled in are left out.',
  ),
  'xlsx-legend-checks': label(
    '“检查”表只列不符的检查；全部检查结果见 CSV 导出或数据库视图“检查”。',
    'The sheet of checks has only those that failed; the CSV export and the view check_result have all.',
  ),
  'xlsx-legend-times': label(
    '时间是制表电脑所在地的时间。',
    'Times are those of the place where the workbook was made.',
  ),
  'xlsx-legend-note': label(
    '“收支”表末两行是合计：前一行只加各部门的汇总行，后一行加筛选后所见的各行。',
    'The last two rows of the money sheet are totals: of the consolidated rows, and of the rows a filter leaves.',
  ),
  'xlsx-place-cell': {
    zh: (f: { table: number; row: number; column: number }) => `表 ${f.table} 第 ${f.row} 行第 ${f.column} 列`,
    en: (f: { table: number; row: number; column: number }) => `table ${f.table} row ${f.row} column ${f.column}`,
  },
  'xlsx-place-block': {
    zh: (f: { block: number }) => `第 ${f.block} 段`,
    en: (f: { block: number }) => `block ${f.block}`,
  },
  'xlsx-place-line': {
    zh: (f: { line: number }) => `第 ${f.line} 行文字`,
    en: (f: { line: number }) => `line ${f.line}`,
  },
  'xlsx-issues': label('问题汇总', 'To correct'),
  'xlsx-issues-title': {
    zh: (f: { count: number }) => `各部门须更正、核实和补录的内容（${f.count} 份表）`,
    en: (f: { count: number }) => `What departments have to correct, and what is to be entered (${f.count} forms)`,
  },
  'xlsx-issues-department': label('部门', 'Department'),
  'xlsx-issues-year': label('年度', 'Year'),
  'xlsx-issues-errors': label('错误', 'Errors'),
  'xlsx-issues-warnings': label('提醒', 'Warnings'),
  'xlsx-issues-unreadable': label('待补录的格', 'Cells to enter'),
  'xlsx-issues-sentences': label('须更正的错误', 'Errors to be corrected'),
  'xlsx-issues-more': {
    zh: (f: { count: number }) => `……另有 ${f.count} 条，见“问题”表`,
    en: (f: { count: number }) => `… ${f.count} more: see the sheet finding`,
  },
  'xlsx-shortened': label(
    '……（超出 Excel 单元格上限，全文见 CSV 导出）',
    '… (longer than an Excel cell can be; see the CSV export)',
  ),
  'xlsx-blank': label('空白', 'blank'),
  'backup-done': {
    zh: (f: { file: string; forms: number; submissions: number; logicalHash: string }) =>
      `已备份到 ${f.file}：${f.forms} 份表单，${f.submissions} 条报送\n完整性检查通过，内容校验值 ${f.logicalHash}（与原库一致）`,
    en: (f: { file: string; forms: number; submissions: number; logicalHash: string }) =>
      `Copied to ${f.file}: ${f.forms} forms, ${f.submissions} submissions\nIntegrity check passed; logical hash ${f.logicalHash}, the same as the database's`,
  },
  'verify-done': {
    zh: (f: { documents: number; same: number; outdated: number }) =>
      `核对 ${f.documents} 份原件：重新识别的结果与所存一致 ${f.same} 份${f.outdated > 0 ? `；${f.outdated} 份由另一版本的程序、表样或配置识别，只核对了原件本身（先运行 huibiao reparse）` : ''}`,
    en: (f: { documents: number; same: number; outdated: number }) =>
      `${f.documents} originals: ${f.same} re-parse to what is stored${f.outdated > 0 ? `; ${f.outdated} were read with another parser, template or configuration, and only their bytes were proven (run huibiao reparse first)` : ''}`,
  },
  'verify-good': label('全部一致。', 'Everything agrees.'),
  'verify-damaged': {
    zh: (f: { name: string; sha256: string }) => `原件损坏：${f.name}（${f.sha256}）`,
    en: (f: { name: string; sha256: string }) => `damaged original: ${f.name} (${f.sha256})`,
  },
  'verify-differs': {
    zh: (f: VerifyFact) => `重新识别的结果与所存不一致：${f.name}（${f.what.map(partZh).join('、')}）`,
    en: (f: VerifyFact) => `re-parses to something else: ${f.name} (${f.what.join(', ')})`,
  },
  'verify-unread': {
    zh: (f: VerifyFact) => `未能重新识别：${f.name}（${f.what.map((code) => findingName('zh', code)).join('、')}）`,
    en: (f: VerifyFact) => `could not be read again: ${f.name} (${f.what.join(', ')})`,
  },
  'second-reader-done': {
    zh: (f: { files: number; cells: number; paragraphs: number; unconfirmed: number; differ: number }) =>
      `另一个独立程序：${f.files} 份 .docx，逐一比对 ${f.cells} 个单元格、${f.paragraphs} 个段落，${f.differ} 处不一致${f.unconfirmed > 0 ? `；其中 ${f.unconfirmed} 处它只读得出一部分，读出的部分一致` : ''}`,
    en: (f: { files: number; cells: number; paragraphs: number; unconfirmed: number; differ: number }) =>
      `Second reader (mammoth): ${f.files} .docx files, ${f.cells} cells, ${f.paragraphs} paragraphs compared, ${f.differ} differ${f.unconfirmed > 0 ? `; ${f.unconfirmed} of them it can read only in part, and agrees on that part` : ''}`,
  },
  'second-reader-differs': {
    zh: (f: { name: string; form: string; place: string }) => `两个程序识别不一：${f.name}（${f.form}），${f.place}`,
    en: (f: { name: string; form: string; place: string }) => `read differently: ${f.name} (${f.form}), ${f.place}`,
  },
  'second-reader-first': {
    zh: (f: { text: string }) => `本程序读作：${f.text}`,
    en: (f: { text: string }) => `this program: ${f.text}`,
  },
  'second-reader-second': {
    zh: (f: { text: string }) => `另一程序读作：${f.text}`,
    en: (f: { text: string }) => `second reader: ${f.text}`,
  },
  'second-reader-nothing': label('（此处无内容）', '(nothing there)'),
  'second-reader-failed': {
    zh: (f: { name: string; cause: string }) => `另一程序打不开：${f.name}`,
    en: (f: { name: string; cause: string }) => `the second reader cannot open ${f.name} (${f.cause})`,
  },
  'option-second-reader': label(
    '用另一个独立的程序再读一遍每份 .docx，列出两者识别不一的每个单元格和段落',
    'read each .docx with another program (mammoth) too, and list every cell and paragraph they read differently',
  ),
  'verify-problem': {
    zh: (f: { problem: string }) => `数据库自相矛盾：${problemZh(f.problem)}`,
    en: (f: { problem: string }) => `the database contradicts itself: ${f.problem}`,
  },
} as const satisfies Record<string, Message>;

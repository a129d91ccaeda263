import type { IngestFacts } from '../model/finding-facts.js';
import { causeEn, causeZh } from './causes.js';
import { label, type MessagesFor } from './message.js';

const BOMB_ZH: Readonly<Record<string, string>> = {
  members: '文件个数',
  bytes: '解压后总字节数',
  'member-bytes': '单个文件解压后字节数',
  ratio: '压缩比',
};

const BOMB_EN: Readonly<Record<string, string>> = {
  members: 'number of files',
  bytes: 'bytes unpacked in all',
  'member-bytes': 'bytes of one file unpacked',
  ratio: 'compression ratio',
};

const PARTS_ZH: Readonly<Record<string, string>> = {
  directory: '目录',
  data: '数据',
  checksum: '校验和不符',
  mail: '邮件结构',
};

/** Why a file was refused before or beside its parsing. Each says what happened and what to do. */
export const ingest = {
  'unreadable-path': {
    zh: (f) => `无法读取：${causeZh(f.cause)}。请检查该路径，恢复后运行 huibiao retry。`,
    en: (f) => `Cannot be read: ${causeEn(f.cause)}. Check the path, then run huibiao retry.`,
  },
  'file-locked': label(
    '文件正被其他程序占用。请关闭打开它的程序（如 Word），再运行 huibiao retry；监视模式会自动重试。',
    'Another program holds the file. Close it there (Word, say), then run huibiao retry; watch mode tries again by itself.',
  ),
  'file-open': label(
    '文件正在 Word、WPS 或 LibreOffice 中打开，关闭后自动导入。',
    'The file is open in Word, WPS or LibreOffice; it is imported once it is closed.',
  ),
  'file-vanished': label(
    '文件在读取之前已被删除或移走。如仍需报送，请放回原处。',
    'The file was deleted or moved before it could be read. Put it back if it is meant to be submitted.',
  ),
  'parse-timeout': {
    zh: (f) => `读取超过 ${f.seconds} 秒，已中止。请用 Word 打开原件，另存为新的 .docx 后重新报送。`,
    en: (f) =>
      `Reading took more than ${f.seconds} s and was stopped. Open the original in Word, save it as a new .docx and send that.`,
  },
  'parse-memory': {
    zh: (f) => `读取所需内存超过 ${f.megabytes} MB，已中止。请核对是否为正常的自评报告，另存为 .docx 后重新报送。`,
    en: (f) =>
      `Reading needed more than ${f.megabytes} MB and was stopped. Check that it is an ordinary report, save it as .docx and send that.`,
  },
  'parse-crash': {
    zh: () => `读取程序出错。文件已原样保存；请将文件名告知维护人员，升级后运行 huibiao retry。`,
    en: (f) =>
      `The parser failed (${f.cause}). The file is kept as it is; tell the maintainers, and run huibiao retry after an upgrade.`,
  },
  'archive-encrypted': label(
    '压缩包内的文件已加密，无法读取。请解压后直接报送文件，或取消密码后重新打包为 .zip。',
    'The file in the archive is encrypted. Unpack it and send the file itself, or pack it again as .zip without a password.',
  ),
  'archive-unsafe-name': {
    zh: (f) => `压缩包内的文件名指向包外（${f.name}），为安全起见未读取。请重新打包为 .zip。`,
    en: (f) =>
      `The name in the archive leads outside it (${f.name}); for safety it was not read. Pack the files again as .zip.`,
  },
  'archive-link': label(
    '压缩包内是一个链接，不是文件本身。请把原文件放入压缩包后重新报送。',
    'The archive holds a link, not the file. Put the file itself into the archive and send it again.',
  ),
  'archive-bomb': {
    zh: (f) =>
      `压缩包超出安全上限（${BOMB_ZH[f.limit] ?? '大小'}，上限 ${f.allowed}），未读取。请分成较小的 .zip 重新打包，并核对内容是否正常。`,
    en: (f) =>
      `The archive exceeds a safety limit (${BOMB_EN[f.limit] ?? f.limit}, at most ${f.allowed}) and was not read. Pack it again as smaller .zip files and check what is in it.`,
  },
  'archive-too-deep': {
    zh: (f) => `压缩包嵌套超过 ${f.allowed} 层，未读取。请解压后重新打包为一层 .zip。`,
    en: (f) => `Archives are nested more than ${f.allowed} deep; not read. Unpack them and pack one plain .zip.`,
  },
  'archive-damaged': {
    zh: (f) => `压缩包或邮件已损坏（${PARTS_ZH[f.part] ?? '结构'}）。请重新打包或重新保存后报送。`,
    en: (f) => `The archive or mail is damaged (${f.part}). Pack or save it again and send that.`,
  },
  'archive-method': {
    zh: (f) => `压缩方法（编号 ${f.method}）不受支持。请用系统自带的压缩功能重新打包为 .zip。`,
    en: (f) =>
      `The compression method (number ${f.method}) is not supported. Pack it again as .zip with the system's own tool.`,
  },
  'archive-empty': label(
    '压缩包里没有文件。请核对后重新打包报送。',
    'There are no files in the archive. Check it, pack it again and send that.',
  ),
  'archive-unsupported': {
    zh: (f) =>
      `不支持 ${f.type} 压缩包。请先解压，再选中文件“发送到 → 压缩(zipped)文件夹”打包为 .zip，或直接报送解压后的文件。`,
    en: (f) =>
      `${f.type} archives are not supported. Unpack it, then pack the files as .zip (Send to → Compressed folder), or send the unpacked files.`,
  },
  'mail-empty': label(
    '邮件里没有附件。请把自评报告作为附件，或直接报送文件。',
    'The mail has no attachment. Attach the report, or send the file itself.',
  ),
  'original-damaged': label(
    '数据库里保存的原件已损坏，无法重新识别；原来的结果保留。请从备份恢复数据库。',
    'The original kept in the database is damaged and cannot be read again; what was said of it before stays. Restore the database from a backup.',
  ),
} as const satisfies MessagesFor<IngestFacts>;

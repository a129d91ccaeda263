import type { ReadingFacts } from '../model/finding-facts.js';
import { damagedPartZh, limitZh, typeZh } from './file-words.js';
import { label, type MessagesFor } from './message.js';

/** What detection and the readers say about a file. `facts` are named in each sentence. */
export const reading = {
  'empty-file': label('文件是空的。请核对原件后重新报送。', 'The file is empty. Check the original and send it again.'),
  'not-text': label(
    '文件内容既不是文字也不是 Word 文档（可能已损坏，或是别的程序的文件）。请用 Word 打开原件，另存为 .docx 后重新报送。',
    'The bytes are neither text nor a Word document (damaged, or from another program). Open the original in Word, save it as .docx and send it again.',
  ),
  'unsupported-type': {
    zh: (f) => `不支持${typeZh(f.type)}。请提供 Word（.doc、.docx、.rtf）或文本文件。`,
    en: (f) => `${f.type} files are not supported. Send a Word (.doc, .docx, .rtf) or text file.`,
  },
  encrypted: label(
    '文件已加密，无法读取。请用 Word 打开，取消密码后另存为 .docx 再报送。',
    'The file is encrypted and cannot be read. Open it in Word, remove the password, save it as .docx and send that.',
  ),
  'old-word': {
    zh: (f) => `这是 ${f.version} 格式的文件，无法读取。请用 Word 或 WPS 打开，另存为 .docx 后再报送。`,
    en: (f) =>
      `This is a ${f.version} file, which cannot be read. Open it in Word or WPS, save it as .docx and send that.`,
  },
  damaged: {
    zh: (f) => `文件已损坏${damagedPartZh(f.part)}，无法读取。请打开原件，另存为 .docx 后再报送。`,
    en: (f) => `The file is damaged (${f.part}) and cannot be read. Open the original, save it as .docx and send that.`,
  },
  'partly-damaged': {
    zh: (f) => `文件有损坏之处${damagedPartZh(f.part)}，其余部分已读取，请核对。`,
    en: (f) => `Part of the file is damaged (${f.part}); the rest was read. Check it against the original.`,
  },
  'limit-exceeded': {
    zh: (f) =>
      `文件超出处理上限（${limitZh(f.limit)}，上限 ${f.allowed}），为安全起见未读取。请核对是否为正常的自评报告。`,
    en: (f) =>
      `The file exceeds a safety limit (${f.limit}, at most ${f.allowed}) and was not read. Check that it is an ordinary report.`,
  },
  'deleted-text': {
    zh: (f) => `文件带有修订痕迹：已删除的 ${f.characters} 个字符未采用，新增的文字已采用。`,
    en: (f) =>
      `The file has tracked changes: ${f.characters} deleted characters were left out, inserted text was taken.`,
  },
  'hidden-text': {
    zh: (f) => `文件含有 ${f.characters} 个隐藏字符，未采用。`,
    en: (f) => `The file holds ${f.characters} hidden characters, which were left out.`,
  },
  'encoding-assumed': {
    zh: (f) => `文件没有注明文字编码，按 ${f.encoding} 读取，请核对。`,
    en: (f) => `The file does not name its text encoding; it was read as ${f.encoding}. Check it.`,
  },
  'row-spans-restored': {
    zh: (f) => `保存此文件的软件丢失了 ${f.tables} 个表格的纵向合并信息，已按列宽推断恢复，请核对表格数字的位置。`,
    en: (f) =>
      `The program that saved the file dropped the vertical merges of ${f.tables} tables; they were inferred from the column spans. Check where the figures stand.`,
  },
  'row-spans-lost': {
    zh: (f) =>
      `保存此文件的软件丢失了 ${f.tables} 个表格的纵向合并信息，且无法可靠恢复。请打开原件，另存为 .docx 后重新报送。`,
    en: (f) =>
      `The program that saved the file dropped the vertical merges of ${f.tables} tables, and they could not be inferred. Open the original, save it as .docx and send that.`,
  },
  'cells-lost': label(
    '生成此文本的软件丢失了表格的单元格，各项内容无法确定属于哪一栏。请报送 Word 原件（.docx 或 .doc）。',
    'The program that wrote this text dropped cells of the tables, so that it cannot be told which answers belong where. Send the Word file (.docx or .doc).',
  ),
  'tables-left-out': {
    zh: (f) =>
      `生成此文本的软件略去了 ${f.tables} 个表格，只留下记号，表中各项内容不在文件里。请报送 Word 原件（.docx 或 .doc）。`,
    en: (f) =>
      `The program that wrote this text left out ${f.tables} tables and put a mark in place of each; their answers are not in the file. Send the Word file (.docx or .doc).`,
  },
  'embedded-read': label(
    '文件的内容在嵌入的对象里，已从中读取，请核对。',
    'The content of the file stands in an embedded object; it was read from there. Check it.',
  ),
  'embedded-unread': {
    zh: (f) => `文件正文很少，另嵌有 ${f.objects} 个无法读取的对象。请打开该对象，将内容另存为 .docx 后重新报送。`,
    en: (f) =>
      `The file has little text of its own and ${f.objects} embedded objects that cannot be read. Open the object, save its content as .docx and send that.`,
  },
  'characters-lost': label(
    '文件中的汉字已变成问号，无法读取。请报送 Word 原件（.docx 或 .doc）。',
    'The Chinese characters of the file have become question marks and cannot be read. Send the Word file (.docx or .doc).',
  ),
  'encoding-doubtful': {
    zh: (f) => `按 ${f.encoding} 解码后有 ${f.bad} 处无法识别的字符，请核对原件。`,
    en: (f) => `Decoded as ${f.encoding}, ${f.bad} characters could not be read. Check the original.`,
  },
} as const satisfies MessagesFor<ReadingFacts>;

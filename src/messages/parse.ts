import { label, type Message } from './message.js';

const SECTIONS: Readonly<Record<number, string>> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五' };

/** What `parse` says of one file, and the words for severity and evidence. */
export const parse = {
  'help-check': label(
    '报送前自查：列出填报中的问题，可写成 Word 或网页报告',
    'check forms before sending them: lists what is wrong, also as a report to sign; exit code 2 when there are errors',
  ),
  'argument-files': label('要自查的文件或文件夹，可多个', 'the files or folders to check, one or more'),
  'help-parse': label(
    '读取一个文件并显示识别出的内容，不用数据库',
    'read one file and show what was understood, without a database',
  ),
  'option-show': label(
    '显示中间结果：document（段落与表格）或 form（识别出的字段）',
    'show a step: document (blocks and tables) or form (the fields made out)',
  ),
  'argument-file': label('要读取的文件', 'the file to read'),
  'parse-is-folder': {
    zh: (f: { path: string }) =>
      `${f.path} 是文件夹。huibiao parse 只读一个文件。自查整个文件夹请用 huibiao check，导入请用 huibiao ingest。`,
    en: (f: { path: string }) =>
      `${f.path} is a folder. parse reads one file. Check a whole folder with huibiao check, import it with huibiao ingest.`,
  },
  'parse-no-document': label(
    '文件无法读取。不带 --show 再运行一次可看到原因。',
    'The file cannot be read. Run it without --show to see why.',
  ),
  'parse-department': label('部门', 'Department'),
  'parse-year': label('年度', 'Year'),
  'parse-form': label('表样', 'Form'),
  'parse-source': label('来源', 'Source'),
  'parse-coverage': label('全文字数', 'Characters'),
  'parse-not-a-form': label('不是可识别的自评报告', 'not a known form'),
  'parse-unknown': label('不明', 'unknown'),
  'parse-unconfirmed': label('未确认', 'unconfirmed'),
  'section-name': {
    zh: (f: { number: number; title: string }) => `${SECTIONS[f.number] ?? f.number}、${f.title}`,
    en: (f: { number: number; title: string }) => `${f.number}. ${f.title}`,
  },
  'section-absent': {
    zh: (f: { name: string }) => `${f.name}　缺`,
    en: (f: { name: string }) => `${f.name}  absent`,
  },
  'section-cells': {
    zh: (f: { name: string; read: number; blank: number; unreadable: number }) =>
      `${f.name}　已识别 ${f.read} 格，空白 ${f.blank} 格${f.unreadable > 0 ? `，未能识别 ${f.unreadable} 格` : ''}`,
    en: (f: { name: string; read: number; blank: number; unreadable: number }) =>
      `${f.name}  cells read: ${f.read}, blank: ${f.blank}${f.unreadable > 0 ? `, unreadable: ${f.unreadable}` : ''}`,
  },
  'section-prose': {
    zh: (f: { name: string; parts: number; numbers: number }) =>
      `${f.name}　文字 ${f.parts} 节，其中数字 ${f.numbers} 个`,
    en: (f: { name: string; parts: number; numbers: number }) =>
      `${f.name}  parts of text: ${f.parts}, numbers in them: ${f.numbers}`,
  },
  'section-characters': {
    zh: (f: { count: number }) => `（${f.count} 字）`,
    en: (f: { count: number }) => `(${f.count} characters)`,
  },
  'section-head-indicator': label('指标', 'Indicator'),
  'section-head-content': label('内容', 'Content'),
  'section-head-completion': label('完成情况', 'Completion'),
  'parse-money': {
    zh: (f: { title: string }) => `${f.title}（万元）`,
    en: (f: { title: string }) => `${f.title} (万元)`,
  },
  'parse-entity': label('机构', 'Entity'),
  'parse-findings': {
    zh: (f: { count: number }) => `问题 ${f.count} 个：`,
    en: (f: { count: number }) => `Findings, ${f.count}:`,
  },
  'parse-no-findings': label('没有发现问题', 'No findings'),
  'parse-residue': {
    zh: (f: { count: number }) => `未归入任何字段的文字 ${f.count} 处（用 --json 查看）`,
    en: (f: { count: number }) => `${f.count} stretches of text belong to no field (see residue in --json)`,
  },
  'evidence-cover': label('封面', 'cover'),
  'evidence-title': label('标题', 'title'),
  'evidence-evaluator': label('评价人员', 'evaluators'),
  'evidence-narrative': label('正文', 'prose'),
  'evidence-file-name': label('文件名', 'file name'),
  'evidence-report-date': label('报告日期', 'report date'),
  'format-text': label('文本文件', 'text'),
  'format-docx': label('Word 文档', 'docx'),
  'format-doc': label('旧版 Word 文档', 'doc'),
  'format-rtf': label('RTF 文档', 'rtf'),
  'format-html': label('网页', 'html'),
  'format-odt': label('ODT 文档', 'odt'),
  'format-wordml': label('Word XML 文档', 'wordml'),
  'severity-error': label('错误', 'error'),
  'severity-warning': label('提醒', 'warning'),
  'severity-info': label('说明', 'info'),
} as const satisfies Record<string, Message>;

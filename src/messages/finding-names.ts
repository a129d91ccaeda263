import type { FormFacts, IngestFacts, ReadingFacts } from '../model/finding-facts.js';
import type { Lang } from './message.js';

/** What a clerk calls the reader's findings; the rules of the checks have their codes in print: T1, N10. */
const NAMES = {
  'empty-file': '空文件',
  'not-text': '不是文档',
  'unsupported-type': '不支持的类型',
  encrypted: '已加密',
  'old-word': '旧版 Word',
  damaged: '已损坏',
  'partly-damaged': '部分损坏',
  'limit-exceeded': '超出上限',
  'deleted-text': '修订痕迹',
  'hidden-text': '隐藏文字',
  'encoding-assumed': '编码未注明',
  'encoding-doubtful': '编码存疑',
  'row-spans-restored': '合并已恢复',
  'row-spans-lost': '合并丢失',
  'cells-lost': '单元格丢失',
  'tables-left-out': '表格未读',
  'embedded-read': '嵌入对象',
  'embedded-unread': '嵌入对象未读',
  'characters-lost': '汉字丢失',
  'not-a-form': '不是自评报告',
  'neighbour-form': '报错表种',
  'form-too-short': '残缺',
  'form-incomplete': '缺少部分',
  'form-behind': '附有他表',
  'several-forms': '多份合一',
  'number-unreadable': '数字不明',
  'unit-unknown': '单位不明',
  'date-unreadable': '日期不明',
  'grade-unreadable': '等次不明',
  'ambiguous-column': '栏目不明',
  'ambiguous-line': '归属不明',
  'ambiguous-people': '人员不明',
  'unknown-column': '未知栏目',
  'number-repeated': '序号重复',
  'quantity-unreadable': '数量不明',
  'unreadable-path': '无法读取',
  'file-locked': '文件被占用',
  'file-open': '文件打开中',
  'file-vanished': '文件已移走',
  'parse-timeout': '读取超时',
  'parse-memory': '内存不足',
  'parse-crash': '读取出错',
  'archive-encrypted': '压缩包加密',
  'archive-unsafe-name': '包内路径不安全',
  'archive-link': '包内是链接',
  'archive-bomb': '压缩包过大',
  'archive-too-deep': '压缩包层数过多',
  'archive-damaged': '压缩包损坏',
  'archive-method': '压缩方法不支持',
  'archive-empty': '空压缩包',
  'archive-unsupported': '压缩包类型不支持',
  'mail-empty': '邮件无附件',
  'original-damaged': '原件损坏',
} as const satisfies Record<keyof (ReadingFacts & FormFacts & IngestFacts), string>;

const KNOWN: Readonly<Record<string, string>> = NAMES;

/** What stands in brackets before the sentence of a finding: its code, in Chinese its name where it has one. */
export function findingName(lang: Lang, code: string): string {
  return lang === 'zh' && Object.hasOwn(KNOWN, code) ? (KNOWN[code] ?? code) : code;
}

/** The code meant by a name or a code. */
export function findingCode(name: string): string {
  return Object.entries(KNOWN).find(([, zh]) => zh === name)?.[0] ?? name;
}

/** What the readers call a part, a limit or a type, in words a clerk knows. */

const PARTS: readonly (readonly [name: RegExp, zh: string])[] = [
  [/DTD$/u, '文件结构'], // word/document.xml: DTD
  [/^word\/(?:header|footer)/u, '页眉页脚'],
  [/^word\/(?:foot|end)notes/u, '脚注'],
  [/^word\/(?:numbering|styles)/u, '编号和样式'],
  [/^paragraphs$/u, '段落'],
  [/^table$/u, '表格'],
  [/^(?:word\/|content\.xml|w:|pkg:|altChunk|text$|WordDocument|MIME)/u, '正文'],
  [/^(?:zip|OLE) directory$|^(?:container|signature|fib|clx|[01]Table|rtf-.*)$/u, '文件结构'],
];

/** `（正文）`; nothing where the name says a clerk nothing. */
export function damagedPartZh(part: string): string {
  const known = PARTS.find(([name]) => name.test(part));
  return known === undefined ? '' : `（${known[1]}）`;
}

const LIMITS: Readonly<Record<string, string>> = {
  maxBytes: '文件字节数',
  maxExpandedBytes: '解压后字节数',
  maxCells: '单元格数',
  maxRows: '表格行数',
  maxColumns: '表格列数',
  maxParagraphs: '段落数',
  maxDepth: '嵌套层数',
};

export function limitZh(limit: string): string {
  return LIMITS[limit] ?? '内部结构的大小';
}

const TYPES: Readonly<Record<string, string>> = {
  OLE: '这种 Office 文件（其中没有 Word 正文）',
  ZIP: '这种压缩文件（其中没有 Word 正文）',
  EXE: '程序文件',
  ELF: '程序文件',
};

/** Types have the names their programs have in Chinese too: Excel, PDF. */
export function typeZh(type: string): string {
  return TYPES[type] ?? ` ${type} 文件`;
}

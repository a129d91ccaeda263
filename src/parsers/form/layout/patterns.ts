import type { FormPatterns } from './pattern.js';

/** Around labels, headings and instructions. */
export const LAYOUT = {
  /** A unit behind a label is none of its words. 万兀 is a misread 万元. */
  unitBehindLabel: {
    pattern: /[(（]\s*(?:单位\s*[:：]?\s*)?(?:万元|元|人|名|个|分|万兀)\s*[)）]\s*[:：]?\s*$/,
    example: '人员编制（人）',
    not: '部门（单位）',
  },
  /** Closing brackets of the label, then a colon, a line end, or the bracket that opens a note. */
  endOfLabel: {
    pattern: /^(?:\s*[)）\]】]\s*)*(?:[ \t\u3000\u00a0]*[:：﹕]|[ \t\u3000\u00a0]*\n|[ \t\u3000\u00a0]*(?=[(（]))/,
    example: '）：张三',
    not: '张三：',
  },
  /** What some converters lose over a whole page. */
  dateWords: { pattern: /[年日]/g, example: '报告日期', not: '报告月份' },
  openingBracket: { pattern: /[（(]\s*$/, example: '项目（', not: '（项目' },
  closingBracket: { pattern: /^[^\n]{0,3}[)）]/, example: '细化）', not: '调整细化）' },
  /** Only something set apart may follow a heading (an advert in brackets, a link), not a running sentence. */
  setApart: { pattern: /^[\s)）】：:]*(?:$|[\s(（【[<《*#])/, example: '）：（本文由某网整理）', not: '）如下' },
  /** 二、收支情况（万元）: the unit belongs to the heading's print. */
  unitBehindHeading: {
    pattern: /^[\s)）]*[(（]\s*(?:单位\s*[:：]?\s*)?(?:万元|元|千元)\s*[)）]\s*$/,
    example: '（单位：万元）',
    not: '（万元）如下',
  },
  /** A line of a table of contents: its field, dot leaders, or a page number behind white space. */
  contentsLine: {
    pattern: /PAGEREF|_Toc\d|[.．…·﹒]{4,}|(?:\t|\s{2,})\d{1,3}\s*$/,
    example: '二、收支情况……………3',
    not: '二、收支情况 2020',
  },
  /** A title that is an entry of a list or of a table of contents. */
  listedTitle: {
    pattern: /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]{1,3}[部章]分?|\d{1,2}[、.．])/,
    example: '第五部分 部门整体支出绩效自评表',
    not: '2020年度部门整体支出绩效自评表',
  },
  /** Before a title: the paper is spoken of, not begun. */
  spokenOf: { pattern: /《[^》]*$|[，。；！？]|报送|填报《|填写|印发/, example: '请报送', not: '青溪县2020年度' },
  /** Behind a title: the end of the line, a bracket, the year. */
  behindTitle: {
    pattern: /^[\s）)】》]*(?:$|[（(【]|(?:19|20)\d{2}\s*年|[:：]?\s*单位[:：])/,
    example: '（2020年度）',
    not: '的通知',
  },
  /** A remark of the web page a form was saved from, within a heading. */
  remarkInHeading: {
    pattern: /[（(【[][^（()）【】[\]]{5,}[)）\]】]/g,
    example: '一、（本文由某网整理）部门（单位）基本概况',
    not: '一、部门（单位）基本概况',
  },
  /** What a program prints for a character it cannot. */
  lostCharacter: { pattern: /[?\uFFFD]/g, example: '??2020????', not: '附件2' },
  /** What a program writes in place of a table. */
  tableLeftOut: { pattern: /^\s*[[【<]\s*(?:table|表格)\s*\d{0,2}\s*[\]】>]\s*$/iu, example: '[TABLE]', not: '[1]' },
  /** A line of a drawn table. */
  frame: { pattern: /[│┃║][^│┃║]*[│┃║]/u, example: '│联系人│林小满│', not: '联系人│林小满' },
  /** The number of a section's heading. */
  headingNumber: {
    pattern: /^\s*(?:[一二三四五]\s*[、.．，]|第[一二三四五]部分)/,
    example: '一、部门（单位）基本概况',
    not: '一般概况',
  },
  /** A page number or an address before a heading. */
  pageFurniture: {
    pattern:
      /^\s*(?:第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?|[-—–]\s*\d{1,3}\s*[-—–]|(?:https?:\/\/|www\.)[\w./-]+)\s*/,
    example: '第 3 页 共 9 页 三、自评情况',
    not: '三、自评情况',
  },
} satisfies FormPatterns;

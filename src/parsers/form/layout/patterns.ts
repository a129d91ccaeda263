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
} satisfies FormPatterns;

import type { FormPatterns } from '../layout/pattern.js';

/** Captions, headers, row names and figures of money tables. */
export const MONEY = {
  /** A number before a table's name. */
  captionNumber: {
    pattern: /^\s*(?:[（(]\s*[一二三四五六1-6]\s*[)）]|[一二三四五六1-6]\s*[、.．]|[①-⑥])/,
    example: '（一）年度收入情况',
    not: '一般公用支出',
  },
  /** A line that says nothing but the unit. */
  unitLine: {
    pattern:
      /^\s*[（(]?\s*(?:金\s*额|货\s*币)?\s*单\s*位\s*[:：]\s*(?:人民币)?\s*(?:万元|千元|百万元|亿元|元)\s*[)）]?\s*$/,
    example: '（金额单位：元）',
    not: '单位：茶叶局',
  },
  /** The unit at the end of a caption or a header. An unreadable one (万兀) is none. */
  printedUnit: {
    pattern: /[(（:：]\s*(?:(?:金额|货币)?单\s*位\s*[:：]?\s*)?(?:人民币)?\s*(万元|千元|百万元|亿元|元)\s*[)）]?\s*$/,
    example: '年度收入情况（单位：万元）',
    not: '年度收入情况（万兀）',
  },
  yearWord: { pattern: /年/g, example: '年度收入情况', not: '收入情况' },
  /** A line among headers that could be one itself: a word or two, no unit note and no page number. */
  headerLine: {
    pattern:
      /^\s*(?![(（]?(?:单位|金额单位|货币单位)?\s*[:：]?\s*(?:人民币)?(?:万元|千元|元)[)）]?\s*$)[“”"\u4e00-\u9fff（）()\s]{2,24}$/,
    example: '其他收入',
    not: '（万元）',
  },
  /**
   * A row name's printed number with its mark; a figure without one only before a gap or a word of the blank form.
   * 三阳镇 and 一中 are names.
   */
  rowNumber: {
    pattern:
      /^\s*(?:[（(]\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*[)）]\s*[、.．]?|(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s*[)）、.．，,:：]|[0-9０-９]{1,2}(?=\s|二级|局|机关|本级|下属|所属))\s*(?=\D)/,
    example: '2、二级机构1',
    not: '三阳镇',
  },
  /** What may follow the blank form's own name for a row: 二级机构1. */
  placeholderNumber: { pattern: /^[0-9一二三四五六七八九十]{0,3}$/, example: '三', not: '监测站' },
  /** A name behind a number with its mark. */
  numberedRow: {
    pattern: /^[（(]?[1-9１-９][0-9０-９]?[)）]?\s*[、.．，](?=.*[\u4e00-\u9fff])/,
    example: '2、水政执法大队',
    not: '2.5',
  },
  /** Words right behind a number's mark; 12，345万元 is a figure. */
  numberedName: {
    pattern: /^\s*[（(]?[0-9０-９]{1,2}\s*[)）]?\s*[、.．]\s*[\u4e00-\u9fff]/,
    example: '2 、局 机 关',
    not: '12，345万元',
  },
  /** The second line of a broken name. */
  nameEnd: { pattern: /^[\u4e00-\u9fff（）()]+\s*\d?$/, example: '机构1', not: '1801.35' },
  /** The first line of a broken name: words, or a row's number with its mark; a figure is no line of a name. */
  nameLine: {
    pattern:
      /^(?:[（(]?[0-9０-９]{1,2}\s*[)）、.．]+|[^.．\d０-９]*[\u4e00-\u9fff].*|[0-9０-９]{1,2}\s*[、.．][^\d０-９]*)$/,
    example: '局机关及二级',
    not: '1801.35',
  },
  noWords: { pattern: /^[^\u4e00-\u9fff]+$/, example: '1、', not: '1、局' },
  /** The bureau under its own name: 某某局机关, 某某中心（本级）. */
  ownBureau: { pattern: /(?:机关|本级)$/, example: '茶叶局机关', not: '机关事务中心' },
  numberedFirst: { pattern: /^\s*[（(]?[1１一]\s*[)）]?\s*[、.．]/, example: '（1）、茶叶局', not: '11、茶叶站' },
  /** A row without a letter has no name. */
  letter: { pattern: /\p{L}/u, example: '局机关', not: '……' },
  /** A sub-agency under its real name, without a number before it. */
  plainName: { pattern: /^[\s\u4e00-\u9fff（）()]{2,30}$/, example: '湖泊监测站', not: '12人' },
  words: { pattern: /^[\u4e00-\u9fff]{2}/, example: '约为12', not: '约12' },
  wordsBeforeFigure: { pattern: /^(?:人民币|大约)/, example: '人民币12元', not: '结余12元' },
  digit: { pattern: /[\d０-９]/, example: '1O2', not: '——' },
  runningWords: { pattern: /[\u4e00-\u9fff]{3,}/, example: '12个监测站', not: '12万元' },
  nothing: { pattern: /^(?:[-—–/／]+|无)$/, example: '——', not: '-5' },
  /** A page number between rows is no value. */
  pageNumber: {
    pattern: /^\s*(?:[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页.*)\s*$/,
    example: '- 12 -',
    not: '-12',
  },
} satisfies FormPatterns;

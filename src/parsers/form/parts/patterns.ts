import type { FormPatterns } from '../layout/pattern.js';

/** How forms say how far an indicator or a goal came. */
export const COMPLETION = {
  /** Used where a layout lost the cell borders, and only wording separates an indicator from its completion. */
  result: {
    pattern: new RegExp(
      `^(?:${[
        '(?:已|全部|基本|均已|全面|按时|按期|如期|圆满|顺利|超额|部分|正在|未|尚未)*(?:完成|达到|达标|实现|合格|优秀|良好|到位)(?:任务|目标|预期|预期目标|情况良好)?',
        '(?:均已|已)(?:全部|全额|按时|按期|如期|足额|基本)?(?:兑现|落实|到位|拨付|发放|支付|支出|办结|验收|竣工|投产)',
        '(?:显著|明显|有所|稳步|大幅|逐步|持续|不断)(?:提高|提升|改善|增强|增长|好转)',
        '(?:完成率)?(?:≥|≤|>|<|约|达|达到|大于|小于|大于等于|完成)?\\s*\\d+(?:\\.\\d+)?\\s*(?:[%％]|[个名人次户家场件亩项处座篇起批期辆]{1,2})?(?:以上|以下|左右)?',
        '百分之百|无|不适用|是|满意|较好|好|优|良|达标|显著|明显|提高|提升',
      ].join('|')})[。；;.]?$`,
    ),
    example: '已完成',
    not: '完成东湖清淤工程',
  },
  /** A rate and what it is of. */
  rateOf: {
    pattern: /^([\u4e00-\u9fff]{2,4})率(?:达|达到|为|约)?\d+(?:\.\d+)?%(?:以上|以下|左右)?[。；;.]?$/,
    example: '兑现率98%',
    not: '98%',
  },
  rateInside: { pattern: /率/, example: '项目落地率95%', not: '引进项目7个' },
  /** A line of words that may head a column. */
  header: { pattern: /^\s*[\u4e00-\u9fff][\u4e00-\u9fff\s]{1,9}$/, example: '目标值', not: '（可另附页）' },
  /** What a form says of an indicator it has none of. */
  nothing: { pattern: /^(?:无|不适用|[-—–/／]+)$/, example: '无', not: '无拖欠' },
  /** The number a row begins with. */
  rowNumber: {
    pattern: /^\s*[（(]?([1-9]|[1-9][0-9])[)）、.．](?![0-9])/,
    example: '2、培训网商300人次',
    not: '2.5公里渠道',
  },
  /** A sentence that reports. */
  report: {
    pattern:
      /^(?:上述|以上|本)?(?:各项|年度|年初|全年|预期|绩效|工作|所有|全部|主要)*(?:目标|任务|指标|工作)?(?:任务|目标|指标)?(?:均|都|已|全部|全面|基本|圆满|顺利|如期|按时|按期|超额|较好|很好|地)+(?:完成|达到|达成|实现|达标|落实)/,
    example: '目标均已完成，成效明显。',
    not: '保障机关正常运转。',
  },
  /** A sentence that intends. */
  intention: { pattern: /确保|力争|争取|计划|拟/, example: '确保全部完成', not: '全部完成' },
  rate: { pattern: /^\s*(\d+(?:\.\d+)?)\s*%\s*$/, example: '98%', not: '98%以上' },
  /** A line that begins with a number of its own is a goal. */
  numberedGoal: {
    pattern: /^\s*(?:目标\s*[0-9０-９一二三四五六七八九十]|[（(]?[0-9０-９一二三四五六七八九十]+[)）、.．]|[①-⑳])/,
    example: '目标2：改善湖泊水质',
    not: '目标均已完成',
  },
  goalNumber: {
    pattern: /^\s*(?:目标\s*)?[（(]?([0-9０-９一二三四五六七八九十]+|[①-⑳])[)）]?\s*[：:、.．]?/,
    example: '目标2：已完成',
    not: '已完成2项',
  },
} satisfies FormPatterns;

/** Persons in lines. */
export const PEOPLE = {
  ordinal: { pattern: /^\s*\d{1,2}\s*$/, example: ' 3 ', not: '3人' },
  name: { pattern: /^[\u3400-\u9fff·\s]{2,8}$/, example: '林小满', not: '林' },
  /** A line with a label of its own is of no person. */
  labelled: { pattern: /[:：]/, example: '版权所有：青溪县', not: '青溪县茶叶局' },
  /** 职务 and 职称 end so. */
  title: {
    pattern: /(?:长|任|员|师|记|计|纳|授|席|干|科|股|理|监|导|工)$|会计|出纳|书记|主任|科员/,
    example: '办公室主任',
    not: '林小满',
  },
} satisfies FormPatterns;

/** Titles, labels and answers of the cover. */
export const COVER = {
  /** A letter or notice about the report is not the report. */
  letter: { pattern: /(?:函|通知|请示|批复)$/, example: '关于报送自评报告的函', not: '自评报告' },
  formerName: { pattern: /[(（]原[^)）]*[)）]/g, example: '茶叶局（原茶叶站）', not: '平原县茶叶局' },
  formerNameLine: { pattern: /^[(（]原.*[)）]$/, example: '（原茶叶站）', not: '茶叶局（原茶叶站）' },
  issuerNote: { pattern: /[(（](?:印|监)?制[)）]$/, example: '财政局（制）', not: '财政局制' },
  /** Before a label: the beginning of the line or a gap. */
  gapBefore: { pattern: /(?:^|[\s?]{2}|[\t\u3000])[(（*\s?]*$/, example: '茶叶局   ', not: '茶叶局 ' },
  /** The end of a label and its colon, as far as they are there. */
  colon: { pattern: /^(?=[\s)）:：﹕])\s*[)）]?\s*[:：﹕]?\s*/, example: '）：', not: '茶叶局：' },
  /** 码: 123456 for 预算编码. */
  shortLabel: { pattern: /^\s*([^:：]{1,12}?)\s*[:：]\s*/, example: '码: 123456', not: '123456' },
} satisfies FormPatterns;

/** Answers in text that lost its cells, by their wording alone. */
export const STANDING = {
  /** Cells side by side in one line. */
  gap: { pattern: /\S\s{3,}\S/u, example: '联系人   林小满', not: '姓  名' },
  /** A unit is called so. */
  unit: {
    pattern: /(?:局|办|委|中心|院|所|站|会|队|校|学|馆|厅|部|处|室|镇|乡|街道|社|公司|团|联|署|科|股)$/u,
    example: '县茶叶局',
    not: '股长',
  },
} satisfies FormPatterns;

const DIGITS = '0-9０-９';
const HAN = '一二三四五六七八九十百';

/** Numbers of listed items. */
export const ITEMS = {
  /** A number with its mark; a group for each style. */
  listMarker: {
    pattern: new RegExp(
      `[ \\t\\u3000\\u00a0]*(?:[（(]([${DIGITS}]{1,2}|[${HAN}]{1,3})[)）]|(?<![${DIGITS}.．])([${DIGITS}]{1,2})[、.．](?![${DIGITS}])|(?<!第|[${HAN}])([${HAN}]{1,3})、|([①-⑳]))`,
      'g',
    ),
    example: '（一）修渠',
    not: '1.5公里渠道完工',
  },
  /** Words behind a mark inside a line. */
  words: { pattern: /^\s*[\u4e00-\u9fff“"《]/, example: '护林', not: '3座' },
  /** What is before a mark that begins an item whatever its number: a line, a gap or the end of a sentence. */
  itemBefore: { pattern: /(?:^|\n|[；;。]\s{0,8}|\s{2})\s*$/, example: '修渠；', not: '修渠 ' },
  /** A number without a word before it. */
  listOnly: { pattern: /^\s*[（(]?[\d０-９一二三四五六七八九十①-⑳]/, example: '1、修渠', not: '任务1：修渠' },
  digits: { pattern: /^\d+$/, example: '12', not: '十二' },
  /** The number in a field's key. */
  keyNumber: { pattern: /\[(\d+)\]$/, example: 'profile.tasks[3]', not: 'evaluators[3].name' },
} satisfies FormPatterns;

/** Pinyin some web pages print behind a character: 任務(wù)3. */
const PINYIN_NOTE = '(?:[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）])?';

/**
 * `任务1：`, `目标 二、`: anywhere in a line where a mark follows the number, since two visual columns share one line;
 * without a mark only where a line or column begins (`完成任务3项` is no item), or, as a third group, behind a space.
 */
export function wordMarker(words: readonly string[]): RegExp {
  const noted = words.map((word) => [...word].map((char) => char + PINYIN_NOTE).join(''));
  const numbered = `(?:${noted.join('|')})\\s*([${DIGITS}]{1,3}|[${HAN}]{1,3})`;
  return new RegExp(
    `${numbered}\\s*[：:、.．]|(?<=^\\s*|\\n\\s*|\\s{2})${numbered}(?=\\s|$)|(?<=\\S\\s)${numbered}(?=\\s)`,
    'g',
  );
}

/** Styles of heading numbers, outermost first; depth is decided by this order, never by the printed number. */
export const HEADING_STYLES = [
  { pattern: /^\s*[一二三四五六七八九十]{1,3}\s*[、.．，]\s*/, example: '一、概况', not: '一般概况' },
  {
    pattern: /^\s*[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）]\s*[、.．]?\s*/,
    example: '（一）基本情况',
    not: '（制）',
  },
  // A web page's text has a bullet for each list the number's own stands in: `*   1.  专项支出`.
  {
    pattern: /^\s*(?:[*•-]\s+)*[0-9０-９]{1,2}\s*[、.．](?![0-9０-９])\s*/,
    example: '1、专项资金',
    not: '1.5万元',
  },
  {
    pattern: /^\s*(?:[（(]\s*[0-9０-９]{1,2}\s*[)）]|[0-9０-９]{1,2}[)）])\s*[、.．]?\s*/,
    example: '（1）安排落实',
    not: '（2020）号',
  },
  { pattern: /^\s*[①-⑳]\s*/, example: '①培训', not: '培训①' },
] as const satisfies readonly FormPatterns[string][];

/** Prose under headings. */
export const PROSE = {
  /** What a heading has not within it. */
  sentenceMark: { pattern: /[。；;，,！？]/, example: '基本支出，项目支出', not: '基本支出' },
  headingEnd: { pattern: /[。：:]$/, example: '基本支出。', not: '基本支出' },
  /** A heading that its text follows in the same paragraph. */
  runIn: { pattern: /^[^。：:；;，,]*[。：:]/, example: '基本支出。2020年', not: '2020年，基本支出。' },
  /** A figure that counts something: neither a year nor a month. */
  counts: { pattern: /\d(?![\d.]*\s*[年月\d.])/, example: '新增企业19家', not: '2020年度工作情况' },
  /** A sentence that introduces a list. */
  introduces: { pattern: /[：:]\s*$/, example: '主要做了以下工作：', not: '主要工作：修渠。' },
  /** The end of a whole sentence, or of something that introduces the next paragraph. */
  sentenceEnd: { pattern: /[。！？；;：:…!?]["”’)）》】]*$/, example: '本局管茶。”', not: '本局管' },
} satisfies FormPatterns;

/** Labels and dates of the sign-off block. */
export const SIGN_OFF = {
  /** With or without figures. Pages that lost 年 and 日 have a dash and 月 left; `?` may stand for a no-break space. */
  date: {
    pattern:
      /(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})?[\s?]*[年-][\s?]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[\s?]*月[\s?]*(?:(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[\s?]*日|(?:[0-9０-９]{1,2})?(?=\s*(?:\n|$)))/g,
    example: '2020年5月  日',
    not: '2020年5月份起',
  },
  dateInFigures: {
    pattern: /(?<!\d)[0-9]{4}\s?([./-])\s?[0-9]{1,2}\s?\1\s?[0-9]{1,2}(?!\d)/g,
    example: '2020.5.20',
    not: '2020.5',
  },
  /** The label of a date's own cell. */
  dateLabel: {
    pattern:
      /(?:^|\n|[\s?]{2}|[\t\u3000])[\s?]*((?:签字|签署|签名|填报)?日\s*期|时\s*间)\s*[:：]?(?=\s*(?:$|\n|[0-9０-９年二〇]))/g,
    example: '日期：2020年',
    not: '评价日期安排',
  },
  gap: { pattern: /^[\s?]+/, example: '?  年', not: '年 月' },
  /** Before a label: the beginning of a line or a gap. */
  gapBefore: { pattern: /(?:^|\n|[\s?]{2}|[\t\u3000；;])[\s?*（(]*$/, example: '张三   ', not: '请财政部门' },
  space: { pattern: /\s/, example: ' ', not: '：' },
  colonBehind: { pattern: /^\s*[)）]?\s*[:：]/, example: '）：', not: '签字' },
  /** The end of a label and its colon, as far as they are there. */
  valueLead: { pattern: /^(?=[\s)）:：])\s*[)）]?\s*[:：]?/, example: '：张三', not: '张三：' },
  firstLine: { pattern: /^\s*\S[^\n]*/, example: '张三\n李四', not: ' \n' },
  /** Part of an unfilled 年 月 日. */
  datePrint: { pattern: /^[\s?]*[年月日][\s?年月日]*$/u, example: '月    日', not: '年终' },
  /** An unfilled 年 月 日 is the form's own print. */
  figure: { pattern: /[0-9０-９〇零○一二三四五六七八九十]/, example: '五月', not: '年 月 日' },
} satisfies FormPatterns;

import type { FormPatterns } from '../layout/pattern.js';

/** Amounts, counts, scores and grades. */
export const NUMBER = {
  /** A cell that says "nothing here". Blank, not zero. */
  nothing: { pattern: /^(?:[-—–－/／\\]+|无|没有|不适用)$/, example: '——', not: '-5' },
  /** A leading sign only, at most one point, thousands groups of three. */
  decimal: { pattern: /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/, example: '1,184.36', not: '1.234,5' },
  /** The number and the unit written behind it, if any. */
  comma: { pattern: /[，﹐]/g, example: '1，184', not: '1,184' },
  minus: { pattern: /[－−]/g, example: '−5', not: '-5' },
  currency: { pattern: /¥|￥|人民币/g, example: '￥12', not: '12元' },
  count: { pattern: /^(?:共|共有|共计|合计|总计)?(\d+)(?:人|名|个)?$/, example: '共36人', not: '36.5人' },
  score: { pattern: /^(-?\d+(?:\.\d+)?)分?$/, example: '98.5分', not: '98分以上' },
  spacesAndStops: { pattern: /[\s。]/g, example: '36 人。', not: '36人' },
  /** Spaces a converter put around the point, */
  brokenPoint: { pattern: /(\d)\s*([.．])\s*(?=\d)/g, example: '12 . 5', not: '12 5' },
  /** between groups of three, */
  brokenGroups: { pattern: /(?<=^|[^\d])(\d{1,3}(?:\s\d{3})+)(?=\.|\D|$)/g, example: '1 184', not: '12 34' },
  /** and before the unit. */
  gapBeforeUnit: { pattern: /\s+(?=万|元|亿|千)/g, example: '12 万元', not: '12 34' },
  leadingZeros: { pattern: /^0+(?=\d)/, example: '007', not: '0' },
  /** 合格 is not one of the four. */
  grade: { pattern: /^([优良中差])(?:秀|好|等)?级?$/, example: '良好', not: '合格' },
  tickBeforeGrade: { pattern: /[☑☒✓✔√■●▣]([优良中差])/g, example: '☑优□良', not: '□优□良' },
  tickBehindGrade: { pattern: /([优良中差])[秀好等]?[☑☒✓✔√■●▣]/g, example: '优√良□', not: '优□良□' },
  brackets: { pattern: /[\s()（）]/g, example: '（优）', not: '优' },
  gradePunctuation: { pattern: /[\s()（）“”"、，。]/g, example: '“优”', not: '优' },
} satisfies FormPatterns;

/** Dates and years. */
export const DATE = {
  /** Digits from which 年 月 日 were lost. */
  bareDigits: { pattern: /^\d{6,8}$/, example: '20220513', not: '2022' },
  /** The form's own 年 月 日, nothing written between. */
  unfilled: { pattern: /^(?:20)?[_＿]*年[_＿]*月[_＿]*日?$/, example: '年月日', not: '年5月日' },
  separated: {
    pattern: /^(\d{4})[年./、\-－—](\d{1,2})(?:[月./、\-－—](\d{1,2})?日?号?|月)?$/,
    example: '2019年06月18日',
    not: '19年06月18日',
  },
  hanDigit: { pattern: /[〇一二三四五六七八九]/g, example: '二', not: '十' },
  hanNumeral: { pattern: /[〇一二三四五六七八九十○零]/, example: '十月', not: '10月' },
  zero: { pattern: /[○零]/g, example: '二○二○', not: '二〇二〇' },
  /** 零, and the letters and rings typed for it in a year. */
  typedZero: { pattern: /[零○O]/g, example: '二O二O', not: '二〇二〇' },
  hanTens: { pattern: /([一二三]?)十([一二三四五六七八九]?)(?=[月日号])/g, example: '三十一日', not: '三十一人' },
  hanYear: { pattern: /[〇一二三四五六七八九]{4}(?=\s*年)/g, example: '二〇二〇年', not: '二〇年' },
  fiscalYear: { pattern: /(?<!\d)(20[0-4]\d)(?!\d)/, example: '2020度', not: '120205' },
  /** A year in prose that begins no full date. */
  yearInProse: { pattern: /(?<!\d)(20[0-4]\d)[年-](?!\d{1,2}(?:月|-))/g, example: '2020年支出', not: '2020年5月' },
  /** What stands before a year that is history. */
  since: { pattern: /从$|自$|截至$|截止$/, example: '从', not: '于' },
  isoYear: { pattern: /^(\d{4})-/, example: '2021-05-20', not: '2021' },
} satisfies FormPatterns;

const ENDING =
  '(?:局|委员会|委|办公室|办|部|中心|院|校|所|站|馆|处|队|镇|乡|街道|协会|联合会|总会|法院|检察院|学校|医院)';

/** Who a form is of. */
export const IDENTITY = {
  evaluatorUnit: { pattern: /^evaluators\[\d+\]\.unit$/, example: 'evaluators[2].unit', not: 'evaluators[2].name' },
  /** Who a sentence of the overview is about. */
  subject: {
    pattern: new RegExp(
      `^(?:\\d{4}年[，,]?)?([\\u4e00-\\u9fff（）()]{2,24}?${ENDING})(?:负责|主要职责|主要职能|是|为|承担|贯彻|内设|现有|成立|的主要)`,
    ),
    example: '岳阳县某某局负责全县水利工作',
    not: '2020年全局支出平稳',
  },
  ownWords: { pattern: /^(?:我|本|该)/, example: '本局', not: '茶叶局' },
  inFileName: { pattern: new RegExp(`[\\u4e00-\\u9fff]{2,24}${ENDING}`), example: '茶叶局2020自评', not: '自评报告' },
  fileNumber: { pattern: /^[\d\s._-]+/, example: '03_茶叶局', not: '茶叶局03' },
  fileExtension: { pattern: /\.[a-z0-9]{2,5}$/i, example: '茶叶局.docx', not: '茶叶局' },
  pathMark: { pattern: /[\\/!]/, example: 'a.zip!b.docx', not: 'b.docx' },
  sentenceBreak: { pattern: /[。；\n]/, example: '本局管茶。', not: '本局管茶，' },
  moneyWords: { pattern: /支出|收入|预算|决算|万元|整体/, example: '2020年支出', not: '2020年成立' },
} satisfies FormPatterns;

/** What whole documents suffer from. */
export const DAMAGE = {
  /** Pinyin in brackets behind a character: 績(jì). */
  tonedNote: {
    pattern: /[(（][a-z]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔù]{0,3}[)）]/,
    example: '績(jì)',
    not: '績(ji)',
  },
  /** Question marks printed for no-break spaces. */
  questionMarks: { pattern: /\?{2,}/g, example: '2020年??月', not: '是否？' },
  spaceMarks: { pattern: /\?{2,}|^\?|\?$/gm, example: '?年', not: '是?否' },
  invisible: { pattern: /[\u200b-\u200f\ufeff]/g, example: '\u200b茶', not: ' 茶' },
  dashes: { pattern: /[—–－]/g, example: '0730—123', not: '0730-123' },
} satisfies FormPatterns;

/** Whole values by their wording alone. */
export const VALUE = {
  phone: { pattern: /^[\s\d０-９()（）转、/—–-]{5,}$/u, example: '0730-1234567', not: '12人' },
  name: { pattern: /^[\u3400-\u9fff·\s]{2,8}$/u, example: '林小满', not: '管理全县茶叶生产，推广良' },
} satisfies FormPatterns;

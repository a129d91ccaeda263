import type { Quantity } from '../../model/form-record.js';
import { Decimal, plainDecimal } from '../../text/decimal.js';
import { type Interval, meet } from '../../text/interval.js';
import { withoutSpaces } from '../../text/spaces.js';
import { halfWidthWords } from '../../text/width.js';
import { numberIn, placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { isOfYear } from '../context/main-figures.js';
import { intervalOf } from '../prose/numbers.js';
import { fail, notApplicable, pass, type Verdict } from '../rule.js';

/** One number some place of the form gives for a fact. */
interface Mention {
  readonly quantity: Quantity;
  readonly fact: string;
  readonly interval: Interval;
}

/**
 * N18: the same fact has the same value wherever it stands. Two numbers are the same fact only with the same unit and
 * the same subject, function words aside; a subject that has several values within one section is several facts.
 */
export function sameFactSameValue(context: CheckContext): readonly Verdict<'N18'>[] {
  const mentions = context.record.quantities.flatMap((quantity) => mentionOf(context, quantity));
  const ofYear = mentions.filter(({ quantity }) => !isOfOtherYear(context, quantity));
  const facts = groupBy(joinNearSubjects(ofYear), ({ fact }) => fact);
  const verdicts = [...facts].flatMap(([fact, same]) => judgeFact(fact, same));
  return [...verdicts, ...scoreInProse(context)];
}

const FUNCTION_WORDS =
  /(?:19|20)\d\d年度?|今年以?来?|全年|共计|共|累计|已经|已|均|分别|[的了在于对将及和与等、，。“”"‘’（）()《》·]/g;
/** What a subject may begin with without being another fact. */
const LEADING_VERBS =
  /^(?:开展|组织|举办|召开|进行|完成|实现|发布|全面|积极|先后|集中|成功|我(?:单位|局|部|委|办)|全区|全县|全市)+/;
/** Subjects too common to name one fact. */
const COMMON =
  /^(?:人员|人数|资金|经费|支出|收入|项目|活动|单位|次数|数量|金额|总额|面积|投入|会议|培训|检查|整改|问题)*$/;

function mentionOf(context: CheckContext, quantity: Quantity): readonly Mention[] {
  const value = plainDecimal(quantity.value);
  if (value === null || quantity.subject === null || quantity.unit === null || quantity.change !== null) return [];
  const subject = withoutSpaces(halfWidthWords(quantity.subject))
    .replace(FUNCTION_WORDS, '')
    .replace(LEADING_VERBS, '');
  if (context.threshold('subjectLength').gt(subject.length) || COMMON.test(subject)) return [];
  return [{ quantity, fact: `${subject} ${quantity.unit}`, interval: intervalOf(quantity, value) }];
}

/** Characters that make another fact of an otherwise equal wording: 省级 and 市级, 第一 and 第二, 新增 and 减少. */
const TELLING = /[省市区县乡镇村国中央州一二三四五六七八九十上下前后男女新老大小高低正负非未不无增减内外]/;
const MIN_NEAR_LENGTH = 8;

/** Gives subjects that differ by one dropped character (分析研会, 分析研判会) the same name. */
function joinNearSubjects(mentions: readonly Mention[]): readonly Mention[] {
  const names = [...new Set(mentions.map(({ fact }) => fact))];
  return mentions.map((mention) => {
    const near = names.find((name) => name.length > mention.fact.length && isNear(mention.fact, name));
    return near === undefined ? mention : { ...mention, fact: near };
  });
}

function isNear(short: string, long: string): boolean {
  if (long.length !== short.length + 1 || short.length < MIN_NEAR_LENGTH) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(same) === long.slice(same + 1) && !TELLING.test(long[same] ?? '');
}

function judgeFact(fact: string, mentions: readonly Mention[]): readonly Verdict<'N18'>[] {
  const stretches = groupBy(mentions, ({ quantity }) => quantity.field ?? `section ${quantity.section}`);
  if (stretches.size < 2) return [];
  const ambiguous = [...stretches.values()].some((own) => !allMeet(own));
  if (ambiguous) return [notApplicable(fact)];
  if (allMeet(mentions) || mentions.some(({ quantity }) => quantity.field !== null && sameSection(mentions))) {
    return [allMeet(mentions) ? pass(fact) : notApplicable(fact)];
  }
  return [
    fail(
      fact,
      factsOf(fact, mentions),
      mentions.map(({ quantity }) => quantity.place),
    ),
  ];
}

/** Rows of one table may well be about different things under one name. */
function sameSection(mentions: readonly Mention[]): boolean {
  return new Set(mentions.map(({ quantity }) => quantity.section)).size === 1;
}

function allMeet(mentions: readonly Mention[]): boolean {
  return mentions.every((a, index) => mentions.slice(index + 1).every((b) => meet(a.interval, b.interval)));
}

function factsOf(fact: string, mentions: readonly Mention[]) {
  const values = mentions.map(({ quantity }) => ({
    section: quantity.section,
    surface: quantity.surface,
    value: quantity.value,
  }));
  return { subject: mentions[0]?.quantity.subject ?? fact, values, unit: mentions[0]?.quantity.unit ?? '' };
}

const OWN_SCORE = /自评(?:综合)?(?:得分|评分|分)|综合得分|自评为/;

/** The score of the table is the one the prose gives. */
function scoreInProse(context: CheckContext): readonly Verdict<'N18'>[] {
  const field = context.cell('performance.score');
  const score = numberIn(field);
  const stated = context.record.quantities.filter(
    (quantity) => quantity.section === 5 && quantity.unit === '分' && OWN_SCORE.test(quantity.subject ?? ''),
  );
  if (score === null || field === undefined || stated.length === 0) return [];
  if (stated.some((quantity) => score.eq(plainDecimal(quantity.value) ?? new Decimal(-1))))
    return [pass('performance.score')];
  const values = [
    { section: 3, surface: field.raw ?? '', value: score.toFixed() },
    ...stated.map((quantity) => ({ section: quantity.section, surface: quantity.surface, value: quantity.value })),
  ];
  const facts = { subject: context.label('performance.score'), values, unit: '分' };
  return [fail('performance.score', facts, [...placesOf(field), ...stated.map(({ place }) => place)])];
}

/** Whether the sentence names another year before the quantity: 创建2019年各级文明单位25个. */
function isOfOtherYear(context: CheckContext, quantity: Quantity): boolean {
  const found = context.inSentence.get(quantity);
  if (found === undefined) return false;
  return !isOfYear(found.sentence.text.slice(0, found.number.start), context.record.year?.value ?? null);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

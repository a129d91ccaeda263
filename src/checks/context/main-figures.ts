import type { FormRecord } from '../../model/form-record.js';
import type { ProseNumber } from '../prose/numbers.js';
import type { Sentence } from '../prose/sentences.js';

export type Concept = 'total' | 'basic' | 'personnel' | 'operating' | 'project';

/** A figure section 五 gives for the whole department and year. */
export interface MainFigure {
  readonly concept: Concept;
  readonly number: ProseNumber;
  /** `actual`: what was spent. `plan`: a budget, which may differ. `weak`: 支出 alone, which may mean a part. */
  readonly sense: 'actual' | 'plan' | 'weak';
  readonly heading: string;
}

const BODY = '单位|部门|局|部|委|办|院|校|会|馆|所|站|队|中心|镇|乡|街道|厅|社';
/** Words before a figure that keep it about the whole department and the year; anything else makes it a part. */
const LEAD = `(?:\\d{4}年度?|本年度?|当年|全年|年度|今年|我(?:${BODY})|本(?:${BODY})|部门|单位|实际|各项|全部|共|其|的|和|与|及|决算|完成|发生)`;
const AFTER =
  '(?:经费|总额|总计|合计|总数|共计|规模|决算数?|金额|数|支出|实际|完成|共|为|是|达到|达|约|近|超过|超|有)*';

/** What stands directly before the figure, from the last comma, bracket or number on. */
const CONCEPTS: readonly { readonly concept: Concept; readonly pattern: RegExp; readonly weak: boolean }[] = [
  // 我单位整体支出为, 2020年总支出, 支出合计
  { concept: 'total', pattern: clause(`${LEAD}*(?:整体支出|总支出|支出(?:总额|总计|合计|总数))`), weak: false },
  { concept: 'basic', pattern: clause(`${LEAD}*基本支出`), weak: false },
  { concept: 'personnel', pattern: clause(`${LEAD}*人员(?:经费|支出|费用)`), weak: false },
  { concept: 'operating', pattern: clause(`${LEAD}*(?:日常)?公用(?:经费|支出|费用)`), weak: false },
  { concept: 'project', pattern: clause(`${LEAD}*(?:项目|专项)(?:经费)?支出`), weak: false },
  {
    concept: 'total',
    pattern: clause(`${LEAD}*(?:\\d{4}年度?|全年|我(?:${BODY})|本(?:${BODY}))${LEAD}*支出`),
    weak: true,
  },
];

function clause(concept: string): RegExp {
  return new RegExp(`^(?:其中)?${concept}${AFTER}$`);
}

const PLAN = /预算(?!执行)|年初|计划|批复|下达|核定|安排|预计|指标数|调整/;
/** A heading that names one project; 专项资金实际使用情况 is about all. */
const ONE_PROJECT = /^(?!.*(?:资金|支出|情况)).*(?:项目|工程|专项)/;
const PART_OF_DEPARTMENT = /局机关|机关本级|本级|二级(?:机构|单位)|下属|所属|直属/;
const PART_OF_YEAR = /上半年|下半年|季度|\d月|累计|以来|截至|截止/;
const YEAR_MARK = /((?:19|20)\d\d)年|上年|去年|上一年|往年|前年|今年|本年|当年/g;
const PRESENT_YEAR = /今年|本年|当年/;

/** The main figures of section 五. What might be about another year, a unit, a project or a budget is left out or marked. */
export function mainFigures(record: FormRecord, sentences: readonly Sentence[]): readonly MainFigure[] {
  const narrative = sentences.filter((sentence) => sentence.section === 5 && sentence.field === null);
  return narrative.flatMap((sentence) => figuresIn(sentence, record.year?.value ?? null));
}

function figuresIn(sentence: Sentence, year: number | null): readonly MainFigure[] {
  if (PART_OF_DEPARTMENT.test(sentence.heading)) return [];
  const figures: MainFigure[] = [];
  let previous: Concept | 'other' | null = null;
  let parent: Concept | 'other' | null = null;
  for (const number of sentence.numbers.filter(({ quantity }) => quantity.unit === '元')) {
    const lead = leadOf(sentence.text.slice(0, number.start));
    const found = CONCEPTS.find(({ pattern }) => pattern.test(lead));
    if (lead.includes('其中')) parent = previous;
    previous = found?.concept ?? 'other';
    if (found === undefined || !belongs(found.concept, parent)) continue;
    const sense = senseOf(sentence, number, found.weak, year);
    if (sense === null) continue;
    figures.push({ concept: found.concept, number, sense, heading: sentence.heading });
  }
  return figures;
}

/** 其中 makes a figure part of the one before: 人员经费 of 基本支出 is meant, 人员经费 of a project is not. */
function belongs(concept: Concept, parent: Concept | 'other' | null): boolean {
  if (parent === null) return true;
  if (parent === 'total') return concept !== 'total';
  return parent === 'basic' && concept !== 'total' && concept !== 'basic';
}

const CLAUSE_BEFORE = /[^，。；、：:;,（）()]*$/u;
/** 预算100万元，决算: what the next figure is called stands behind the amount. */
const AMOUNT_BEFORE = /^.*\d(?:元|万元|亿元|万|亿)(?=\D)/u;

/** The words before a number, back to the last punctuation or number with its unit. */
function leadOf(before: string): string {
  return CLAUSE_BEFORE.exec(before)?.[0].replace(AMOUNT_BEFORE, '') ?? '';
}

function senseOf(
  sentence: Sentence,
  number: ProseNumber,
  weak: boolean,
  year: number | null,
): MainFigure['sense'] | null {
  const before = sentence.text.slice(0, number.start);
  if (PART_OF_DEPARTMENT.test(before) || PART_OF_YEAR.test(before) || !isOfYear(before, year)) return null;
  if (PLAN.test(before) || PLAN.test(sentence.heading)) return 'plan';
  return weak || ONE_PROJECT.test(sentence.heading) ? 'weak' : 'actual';
}

/** Whether the year last named before the figure is the form's. Without any year named, it is. */
export function isOfYear(before: string, year: number | null): boolean {
  const last = [...before.matchAll(YEAR_MARK)].at(-1);
  if (last === undefined) return true;
  if (last[1] !== undefined) return year === null || Number(last[1]) === year;
  return PRESENT_YEAR.test(last[0]);
}

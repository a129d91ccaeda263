import type { Severity } from '../../model/finding.js';
import { Decimal } from '../../text/decimal.js';
import { meet } from '../../text/interval.js';
import type { CheckContext } from '../context/check-context.js';
import { type PartList, partListsIn, partsInterval, partsValue, placesOfList } from '../prose/part-lists.js';
import { fail, notApplicable, pass, type Verdict } from '../rule.js';

const SOURCE = /预算|拨款|自筹|专项|审批|补助|上级|结转|结余|收入|财政|非税|追加|调剂|统筹|配套|资金|贷款|捐赠|债券/;
const INCOMING = /投入|收入|资金|到位|筹集|筹措|经费|拨款|来源/;
/** 总投入, 共到位: the amount is said to be all there was. */
const CLAIMS_ALL = /总|共|合计/;
const PAYROLL = /在职|在编|在岗/;
const RETIRED = /退休|离休/;

/** N6: the sources a sentence names add up to the amount it gives. */
export function sourcesAddUp(context: CheckContext): readonly Verdict<'N6'>[] {
  return judged(context, (list) => isSources(list));
}

/** N21: the parts after 其中 add up to their total. Sources are N6's, present staff N13's. */
export function partsAddUp(context: CheckContext): readonly Verdict<'N21'>[] {
  return judged(context, (list) => !isSources(list) && !isStaff(list));
}

function judged(context: CheckContext, concerns: (list: PartList) => boolean): readonly Verdict<'N6'>[] {
  const lists = context.sentences.flatMap(partListsIn).filter(concerns);
  return lists.map((list, index) => judgeList(context, list, `${list.sentence.field ?? 'narrative'}#${index + 1}`));
}

function isSources(list: PartList): boolean {
  return list.unit === '元' && INCOMING.test(list.label) && list.parts.every(({ label }) => SOURCE.test(label));
}

function isStaff(list: PartList): boolean {
  return list.parts.some(({ label }) => PAYROLL.test(label)) && list.parts.some(({ label }) => RETIRED.test(label));
}

function judgeList(context: CheckContext, list: PartList, subject: string): Verdict<'N6'> {
  const { total, parts } = list;
  if (parts.some((_, index) => index > 0 && meet(total.interval, partsInterval(parts.slice(0, index + 1))))) {
    return pass(subject);
  }
  const severity = certainty(context, list);
  if (severity === null) return notApplicable(subject);
  const sum = partsValue(parts, new Decimal(0));
  const factor = list.unit === '元' ? new Decimal(10000) : new Decimal(1);
  const decimals = Math.max(...[total, ...parts.map(({ number }) => number)].map(({ surface }) => decimalsIn(surface)));
  const facts = {
    label: list.label,
    total: total.surface,
    parts: parts.map(({ label, number }) => ({ label, surface: number.surface })),
    sum: inDecimals(sum.div(factor), decimals),
    difference: inDecimals(total.value.minus(sum).div(factor), decimals),
    unit: list.unit === '元' ? '万元' : list.unit,
  };
  return fail(subject, facts, placesOfList(list), severity === 'error' ? {} : { severity });
}

const DECIMALS = /\.(\d+)/u;

function decimalsIn(surface: string): number {
  return DECIMALS.exec(surface)?.[1]?.length ?? 0;
}

function inDecimals(value: Decimal, decimals: number): string {
  return value.toFixed(Math.max(decimals, value.decimalPlaces()));
}

/**
 * How sure it is that the parts were meant to make up the total. 其中 may name some parts only, and parts may overlap
 * (20 women and 15 party members of 30): only a complete scheme, or three sources, make a difference an error.
 */
function certainty(context: CheckContext, list: PartList): Severity | null {
  const { total, parts } = list;
  if (isPartition(list)) return 'error';
  if (parts.some(({ number }) => number.value.gt(total.value))) return null;
  if (isSources(list) && parts.length >= 3) return 'error';
  if (partsInterval(parts).low.gt(total.interval.high)) return list.unit === '元' ? 'error' : overlap(list);
  const open = total.value.minus(partsValue(parts, new Decimal(0))).div(total.value);
  if (open.gt(context.threshold('partitionDeficit'))) return null;
  if (isSources(list)) return CLAIMS_ALL.test(list.label) ? 'error' : 'warning';
  // Of an expense only the main items are named as a rule: 其中办公费10万元，差旅费8万元.
  return parts.length >= 3 && list.unit !== '元' ? overlap(list) : null;
}

/** People are counted by several features at once; of other things, parts that do not add up are worth a look. */
function overlap(list: PartList): Severity | null {
  return ['人', '名', '位', '人次'].includes(list.unit) ? null : 'warning';
}

/** Words that divide a whole between them: each part takes one set, and with all required sets nothing is left. */
const SCHEMES: readonly { readonly needs: readonly RegExp[]; readonly allows: RegExp }[] = [
  {
    needs: [/省级/, /市级/, /区级|县级|县区级|区县级/],
    allows: /国家级|中央|省级|市级|区级|县级|乡|镇|街道|社区|村级/,
  },
  ...pairs(
    [/男/, /女/],
    [/城区|城镇|城市/, /乡村|农村|乡镇/],
    [/线上/, /线下/],
    [/上半年/, /下半年/],
    [/国内|境内/, /国外|境外/],
  ),
  ...pairs([/公办/, /民办/], [/室内/, /室外/], [/集中/, /分散/], [/本级/, /下级|下属|所属/], [/(?<!不)合格/, /不合格/]),
  { needs: [/人员(?:经费|支出|费)/, /公用(?:经费|支出|费)/], allows: /人员(?:经费|支出|费)|公用(?:经费|支出|费)/ },
  { needs: [/基本支出/, /项目支出|专项支出/], allows: /基本支出|项目支出|专项支出/ },
  { needs: [/其他|其余|其它/], allows: /./ },
];

function pairs(...all: readonly (readonly [RegExp, RegExp])[]) {
  return all.map(([one, other]) => ({ needs: [one, other], allows: new RegExp(`${one.source}|${other.source}`) }));
}

function isPartition(list: PartList): boolean {
  const labels = list.parts.map(({ label }) => label);
  return SCHEMES.some(
    ({ needs, allows }) =>
      needs.every((need) => labels.filter((label) => need.test(label)).length === 1) &&
      labels.every((label) => allows.test(label)),
  );
}

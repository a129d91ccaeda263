import type { Field, Quantity } from '../../model/form-record.js';
import type { IndicatorKind } from '../../model/template.js';
import { Decimal, plainDecimal } from '../../text/decimal.js';
import { halfWidthWords } from '../../text/width.js';
import { placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';

/** One row of the indicator table. */
export interface IndicatorRow {
  /** `performance.indicators.quantity[2]` */
  readonly key: string;
  readonly kind: string;
  /** 数量指标 */
  readonly name: string;
  readonly content: Field | undefined;
  readonly completion: Field | undefined;
}

const KEY = /^(performance\.indicators\.([a-z_]+)\[\d+\])\.(?:content|completion)$/;

export function indicatorRows(context: CheckContext): readonly IndicatorRow[] {
  const rows = new Map<string, string>();
  for (const field of context.record.fields) {
    const match = field.state === 'absent' ? null : KEY.exec(field.key);
    if (match?.[1] !== undefined && match[2] !== undefined) rows.set(match[1], match[2]);
  }
  return [...rows].map(([key, kind]) => ({
    key,
    kind,
    name: context.label(`performance.indicators.${kind}`),
    content: context.cell(`${key}.content`),
    completion: context.cell(`${key}.completion`),
  }));
}

/** G2: an indicator has content ⇔ it has a completion. */
export function contentWithCompletion(context: CheckContext): readonly Verdict<'G2'>[] {
  return indicatorRows(context).map(({ key, name, content, completion }) => {
    if (content === undefined || completion === undefined) return notApplicable(key);
    if (content.state === 'unreadable' || completion.state === 'unreadable') return missing(key);
    if (content.state === 'blank' && completion.state === 'blank') return notApplicable(key);
    if (content.state === completion.state) return pass(key);
    if (NOTHING.test(content.value ?? completion.value ?? '')) return notApplicable(key);
    const blank = content.state === 'blank' ? 'content' : 'completion';
    const text = (blank === 'content' ? completion : content).value;
    return fail(key, { key, name, row: rowNumber(key), blank, text }, placesOf(content, completion));
  });
}

/** G3: each kind of the template has an indicator, or says that it does not apply (无, 不适用). */
export function everyKindFilled(context: CheckContext): readonly Verdict<'G3'>[] {
  const rows = indicatorRows(context);
  if (rows.length === 0) return [];
  return kindsOf(context).map((kind) => {
    const own = rows.filter((row) => row.kind === kind.id);
    const subject = `performance.indicators.${kind.id}`;
    if (own.length === 0) return notApplicable(subject);
    if (own.some(({ content }) => content?.state === 'read')) return pass(subject);
    if (own.some(({ content }) => content?.state === 'unreadable')) return missing(subject);
    const saysNone = own.some(({ completion }) => completion?.state === 'read' && NOTHING.test(completion.value ?? ''));
    if (saysNone) return pass(subject);
    if (context.muchLeftOver) return missing(subject);
    return fail(subject, { key: subject, name: context.label(subject) }, placesOf(own[0]?.content));
  });
}

const NOTHING = /^(?:暂?无(?:此项|相关(?:内容|指标)?)?|没有|不适用|不涉及|\/|[—-]+)[。.]?$/;

function kindsOf(context: CheckContext): readonly IndicatorKind[] {
  return context.template.sections.flatMap((section) =>
    section.parts.flatMap((part) => (part.kind === 'indicators' ? part.groups.flatMap((group) => group.kinds) : [])),
  );
}

/** G4: a 数量指标 says how many. */
export function quantityHoldsNumber(context: CheckContext): readonly Verdict<'G4'>[] {
  const rows = indicatorRows(context).filter((row) => row.kind === 'quantity' && row.content !== undefined);
  return rows.map(({ key, name, content, completion }) => {
    if (content === undefined || content.state === 'blank') return notApplicable(key);
    if (content.state !== 'read') return missing(key);
    if (NOTHING.test(content.value ?? '')) return notApplicable(key);
    if ([content, completion].some((field) => field !== undefined && holdsNumber(context, field))) return pass(key);
    return fail(key, { key, name, row: rowNumber(key), text: content.value }, placesOf(content));
  });
}

const LIST_MARKER = /^\s*(?:[（(]?\d+[)）、.．]|[①-⑳])\s*/;
const CHINESE_COUNT = /[零〇一二两三四五六七八九十百千万亿半]+余?(?=[\p{Script=Han}%])/u;

const DIGIT = /\d/u;

/** A digit that is no list marker, or a Chinese numeral before a measure word; when in doubt, there is a number. */
function holdsNumber(context: CheckContext, field: Field): boolean {
  if (context.record.quantities.some((quantity) => quantity.field === field.key)) return true;
  const text = halfWidthWords(field.value ?? '').replace(LIST_MARKER, '');
  return DIGIT.test(text) || CHINESE_COUNT.test(text);
}

/** performance.indicators.quality[2].content */
const ROW_NUMBER = /\[(\d+)\]/u;

export function rowNumber(key: string): string {
  return ROW_NUMBER.exec(key)?.[1] ?? '';
}

const HUNDRED = new Decimal(100);
/** What may exceed 100 %: growth, and what outran its target. */
const GROWTH = /增长|增加|增幅|提高|提升|上升|增值|同比|环比|翻番|超额|回报|收益率|投入产出|比上年/g;
/** What a percentage is of, where it is no growth. */
const SHARE = /满意度?|合格率|优良率|覆盖率|知晓率|完成率|达标率|执行率|占比|比例/g;
const TARGET = /完成|执行|达标|进度|预算|利用率|负荷|任务/;
const RATE = /(?<!效)率|满意度|合格|优良|覆盖|比例|占比|知晓|达到|占/;

/** G8: a rate lies within 0–100 %. Over-fulfilment (完成率 120 %) is possible and only a warning. */
export function ratesWithinHundred(context: CheckContext): readonly Verdict<'G8'>[] {
  const percents = context.record.quantities.filter((quantity) => quantity.kind === 'percent');
  return percents.map((quantity, index) => {
    const subject = `${quantity.field ?? `section-${quantity.section}`}#${index + 1}`;
    const value = plainDecimal(quantity.upper ?? quantity.value);
    if (value === null) return missing(subject);
    if (quantity.unit !== '%' || quantity.change !== null) return notApplicable(subject);
    if (value.lte(HUNDRED) && value.gte(0)) return pass(subject);
    const about = rateAbout(context, quantity);
    if (value.lt(0) || isGrowth(about)) return notApplicable(subject);
    const sure = isRate(quantity, about);
    if (sure === null) return notApplicable(subject);
    const facts = { surface: quantity.surface, subject: quantity.subject, value: value.toFixed(), exceedable: !sure };
    return fail(subject, facts, [quantity.place], sure ? {} : { severity: 'warning' });
  });
}

/** What stands nearest to a percentage decides: 增加窗口，满意度120% is no growth, 满意度提升120% is one. */
function isGrowth(about: readonly string[]): boolean {
  return about.some((words) => {
    const growth = [...words.matchAll(GROWTH)].at(-1)?.index ?? -1;
    const share = [...words.matchAll(SHARE)].at(-1)?.index ?? -1;
    return growth > share;
  });
}

const OF_COMPLETION = /\.completion$/u;

/** The words a percentage is about: its subject, its clause, and for an indicator the end of the row's content. */
function rateAbout(context: CheckContext, quantity: Quantity): readonly string[] {
  const content =
    quantity.field === null ? '' : (context.cell(quantity.field.replace(OF_COMPLETION, '.content'))?.value ?? '');
  return [quantity.subject ?? '', CLAUSE_BEFORE.exec(content)?.[0] ?? '', ...clausesOf(context, quantity)];
}

/** The clause before the number, and from it on. */
function clausesOf(context: CheckContext, quantity: Quantity): readonly string[] {
  const found = context.inSentence.get(quantity);
  if (found === undefined) return [];
  const { text } = found.sentence;
  return [
    CLAUSE_BEFORE.exec(text.slice(0, found.number.start))?.[0] ?? '',
    CLAUSE_REST.exec(text.slice(found.number.start))?.[0] ?? '',
  ];
}

const CLAUSE_BEFORE = /[^，。；,;]*$/;
const CLAUSE_REST = /^[^，。；]*/;

const SATISFACTION = /满意/u;

/** True: a rate that cannot exceed 100 %. False: perhaps over-fulfilled. Null: nothing says that it is a rate. */
function isRate(quantity: Quantity, words: readonly string[]): boolean | null {
  const about = words.join(' ');
  if (quantity.field?.includes('.satisfaction[') || SATISFACTION.test(about)) return true;
  if (TARGET.test(about)) return false;
  if (RATE.test(about)) return true;
  return quantity.field?.endsWith('.completion') === true ? false : null;
}

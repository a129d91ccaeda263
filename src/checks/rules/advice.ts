import { cellName } from '../../text/cell-name.js';
import { type Decimal, plainDecimal } from '../../text/decimal.js';
import { withoutSpaces } from '../../text/spaces.js';
import { halfWidthWords } from '../../text/width.js';
import { numberIn, placesOf } from '../cells.js';
import type { CheckContext } from '../context/check-context.js';
import { moneyCell } from '../context/money.js';
import { fail, missing, notApplicable, pass, type Verdict } from '../rule.js';
import { indicatorRows, rowNumber } from './indicators.js';
import { listItems, overlap } from './wording.js';

const ACTUAL = 'profile.staff_actual';
const AUTHORIZED = 'profile.staff_authorized';

/** A1: 人员控制率 above 100 %; true of most real forms, hence advice. */
export function staffWithinAuthorized(context: CheckContext): readonly Verdict<'A1'>[] {
  const [actual, authorized] = [numberIn(context.cell(ACTUAL)), numberIn(context.cell(AUTHORIZED))];
  if (actual === null || authorized === null || authorized.lte(0)) return [missing(ACTUAL)];
  if (actual.lte(authorized)) return [pass(ACTUAL)];
  const rate = actual.div(authorized).times(100).toFixed(1);
  const facts = { actual: actual.toFixed(), authorized: authorized.toFixed(), rate };
  return [fail(ACTUAL, facts, placesOf(context.cell(ACTUAL), context.cell(AUTHORIZED)))];
}

/** A2: each task of the year is taken up by some goal. */
export function tasksBecomeGoals(context: CheckContext): readonly Verdict<'A2'>[] {
  const goals = listItems(context, 'performance.goals');
  return listItems(context, 'profile.tasks').map((task) => {
    if (goals.length === 0) return missing(task.key);
    const best = Math.max(...goals.map((goal) => overlap(task.value ?? '', goal.value ?? '')));
    if (context.threshold('taskOverlap').lte(best)) return pass(task.key);
    return fail(task.key, { key: task.key, text: task.value }, placesOf(task));
  });
}

/** A3: a satisfaction rate rests on a survey that the form mentions. */
export function satisfactionSurveyed(context: CheckContext): readonly Verdict<'A3'>[] {
  const rows = indicatorRows(context).filter((row) => row.kind === 'satisfaction' && row.completion?.state === 'read');
  const surveyed = /问卷|调查|测评|回访|评议|访谈|投票/;
  const mentioned =
    context.sentences.some(({ text }) => surveyed.test(text)) ||
    rows.some(({ content }) => surveyed.test(content?.value ?? ''));
  return rows.map(({ key, name, completion }) => {
    if (!/\d/.test(halfWidthWords(completion?.value ?? ''))) return notApplicable(key);
    if (mentioned) return pass(key);
    return fail(key, { key, name, row: rowNumber(key), text: completion?.raw ?? null }, placesOf(completion));
  });
}

const NOTHING = /^\s*(?:无|不适用)/u;
const AMOUNT_OR_RATE = /\d[\d.,]*\s*(?:万|亿|元|%)/u;

/** A4: a 成本指标 names an amount. */
export function costNamesAmount(context: CheckContext): readonly Verdict<'A4'>[] {
  const rows = indicatorRows(context).filter((row) => row.kind === 'cost' && row.content?.state === 'read');
  return rows.map(({ key, name, content, completion }) => {
    const text = halfWidthWords(`${content?.value ?? ''} ${completion?.value ?? ''}`);
    if (NOTHING.test(text)) return notApplicable(key);
    if (AMOUNT_OR_RATE.test(text)) return pass(key);
    return fail(key, { key, name, row: rowNumber(key), text: content?.value ?? null }, placesOf(content));
  });
}

/** A5: 人员支出 and 公用支出 per head lie within a range. */
export function costPerHead(context: CheckContext): readonly Verdict<'A5'>[] {
  return [
    perHead(context, 'expenditure.personnel', 'personnelPerHeadMin', 'personnelPerHeadMax'),
    perHead(context, 'expenditure.operating', 'operatingPerHeadMin', 'operatingPerHeadMax'),
  ];
}

type Bound = 'personnelPerHeadMin' | 'personnelPerHeadMax' | 'operatingPerHeadMin' | 'operatingPerHeadMax';

function perHead(context: CheckContext, key: string, low: Bound, high: Bound): Verdict<'A5'> {
  const staff = numberIn(context.cell(ACTUAL));
  const cells = ['consolidated', 'bureau'].map((entity) => moneyCell(context, { key, entity }));
  const cell = cells.find((candidate) => candidate.state === 'read');
  if (staff === null || staff.lte(0) || cell?.state !== 'read') return missing(key);
  const each = cell.amount.value.div(staff);
  const [min, max] = [context.threshold(low), context.threshold(high)];
  if (each.gte(min) && each.lte(max)) return pass(key);
  const facts = {
    name: context.label(key),
    value: cell.amount.value.toFixed(),
    staff: staff.toFixed(),
    each: each.toFixed(2),
    min: min.toFixed(),
    max: max.toFixed(),
  };
  return fail(key, facts, placesOf(cell.amount.field, context.cell(ACTUAL)));
}

/** A6: income and expenditure equal to the cent: nothing saved, nothing carried over. */
export function executionExactlyFull(context: CheckContext): readonly Verdict<'A6'>[] {
  return context.entities.map((entity) => {
    const subject = cellName('execution', entity);
    const income = moneyCell(context, { key: 'income.total', entity });
    const spent = moneyCell(context, { key: 'expenditure.total', entity });
    if (income.state !== 'read' || spent.state !== 'read') return missing(subject);
    if (income.amount.value.isZero()) return notApplicable(subject);
    if (!income.amount.value.eq(spent.amount.value)) return pass(subject);
    const facts = { row: context.rowName(entity), value: spent.amount.value.toFixed() };
    return fail(subject, facts, placesOf(income.amount.field, spent.amount.field));
  });
}

/** A7: tasks and goals are numbered 1, 2, 3 … without a gap. */
export function numberedWithoutGap(context: CheckContext): readonly Verdict<'A7'>[] {
  return ['profile.tasks', 'performance.goals'].map((key) => {
    const items = listItems(context, key);
    if (items.length === 0) return notApplicable(key);
    const numbers = new Set(items.map((item) => Number(rowNumber(item.key))));
    const absent = Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1).filter((n) => !numbers.has(n));
    if (absent.length === 0) return pass(key);
    return fail(key, { name: context.label(key), absent: absent.map(String) }, placesOf(items[0]));
  });
}

/** A8: two tasks, two goals or two indicators say nearly the same. */
export function noNearDuplicates(context: CheckContext): readonly Verdict<'A8'>[] {
  const lists = [
    listItems(context, 'profile.tasks'),
    listItems(context, 'performance.goals'),
    indicatorContents(context),
  ];
  return lists.flatMap((items) =>
    items.flatMap((item, index) => {
      const earlier = items.slice(0, index).find((other) => isDuplicate(context, item.value ?? '', other.value ?? ''));
      if (earlier === undefined) return [pass(item.key)];
      return [fail(item.key, { key: item.key, other: earlier.key, text: item.value }, placesOf(item, earlier))];
    }),
  );
}

function indicatorContents(context: CheckContext) {
  return indicatorRows(context).flatMap(({ content }) => (content?.state === 'read' ? [content] : []));
}

const MIN_DUPLICATE_LENGTH = 8;

function isDuplicate(context: CheckContext, a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < MIN_DUPLICATE_LENGTH) return false;
  return context.threshold('duplicateOverlap').lte(Math.min(overlap(a, b), overlap(b, a)));
}

const LEVELS = [
  /^(?:中央|国家|全国)级?/,
  /^(?:省|自治区)级?/,
  /^(?:地市|市|州)级?/,
  /^(?:区县|县区|区|县)级?/,
] as const;

const CHANNEL = /媒体|平台/u;

/** A9: of one thing there are usually not more at a higher level: central ≤ provincial ≤ city ≤ district. */
export function levelsMonotone(context: CheckContext): readonly Verdict<'A9'>[] {
  const groups = new Map<
    string,
    { level: number; value: Decimal; surface: string; place: Verdict['places'][number] }[]
  >();
  for (const quantity of context.record.quantities) {
    const subject = withoutSpaces(quantity.subject ?? '');
    const level = LEVELS.findIndex((pattern) => pattern.test(subject));
    const value = plainDecimal(quantity.value);
    const pattern = LEVELS[level];
    if (pattern === undefined || value === null || quantity.field !== null) continue;
    const name = `${subject.replace(pattern, '').replace(CHANNEL, '')} ${quantity.unit ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), { level, value, surface: quantity.surface, place: quantity.place }]);
  }
  return [...groups]
    .filter(([, own]) => own.length > 1)
    .map(([name, own]) => {
      const wrong = own.flatMap((a) =>
        own.filter((b) => a.level < b.level && a.value.gt(b.value)).map((b) => [a, b] as const),
      )[0];
      if (wrong === undefined) return pass(name);
      const [higher, lower] = wrong;
      return fail(name, { subject: name.split(' ')[0] ?? name, higher: higher.surface, lower: lower.surface }, [
        higher.place,
        lower.place,
      ]);
    });
}

import type { Quantity } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';
import { type Decimal, plainDecimal } from '../../text/decimal.js';
import { halfWidthWords } from '../../text/width.js';
import type { CheckContext } from '../context/check-context.js';
import { numbersIn } from '../prose/prose-numbers.js';
import type { Sentence } from '../prose/sentences.js';
import { fail, notApplicable, pass, type Verdict } from '../rule.js';

const UP = /增加|增至|增长|增|提高|提升|上升|升|扩大|扩/;
const DOWN = /减少|减至|减|降低|下降|降|压缩|缩短|缩/;
/** A rank rises to a smaller number. */
const RANK = /(?:排名|位次|名次|位列|排位|第)[^，。；]*$/;
/** How far the two numbers may stand apart: 从42家企业发展增至57家. */
const MAX_GAP = 20;

interface Change {
  readonly subject: string;
  readonly from: { readonly surface: string; readonly value: Decimal };
  readonly to: { readonly surface: string; readonly value: Decimal };
  /** What stands before the first, and between the two. */
  readonly before: string;
  readonly between: string;
  readonly places: readonly Place[];
}

/** N22: what 增加 goes from the smaller to the larger number, what 减少 the other way. */
export function changesGoTheRightWay(context: CheckContext): readonly Verdict[] {
  const pairs = quantityChanges(context);
  const changes = pairs.length > 0 ? pairs : context.sentences.flatMap(writtenChanges);
  return changes.map((change, index) => judgeChange({ ...change, subject: `${change.subject}#${index + 1}` }));
}

function judgeChange({ subject, from, to, before, between, places }: Change): Verdict {
  const up = UP.test(between);
  if (up === DOWN.test(between) || RANK.test(before)) return notApplicable(subject);
  if (up ? from.value.lt(to.value) : from.value.gt(to.value)) return pass(subject);
  const facts = {
    from: from.surface,
    to: to.surface,
    word: (up ? UP : DOWN).exec(between)?.[0] ?? '',
    direction: up ? 'up' : 'down',
  };
  return fail(subject, facts, places);
}

/** Pairs the quantity stage has recognised as from and to. */
function quantityChanges(context: CheckContext): readonly Change[] {
  const { quantities } = context.record;
  return quantities.flatMap((from) => {
    if (from.change?.role !== 'from') return [];
    const to = quantities.find((other) => isOtherEnd(from, other));
    return to === undefined ? [] : (changeOf(context, from, to) ?? []);
  });
}

function isOtherEnd(from: Quantity, to: Quantity): boolean {
  return (
    to.change?.role === 'to' &&
    to.change.pair === from.change?.pair &&
    to.section === from.section &&
    to.field === from.field
  );
}

function changeOf(context: CheckContext, from: Quantity, to: Quantity): Change | null {
  const [a, b] = [plainDecimal(from.value), plainDecimal(to.value)];
  if (a === null || b === null || from.unit !== to.unit) return null;
  const [start, end] = [squeeze(from.surface), squeeze(to.surface)];
  const own = context.sentences.filter(({ section, field }) => section === from.section && field === from.field);
  for (const { text } of own) {
    const at = text.indexOf(start);
    const then = at < 0 ? -1 : text.indexOf(end, at + start.length);
    if (then < 0 || then - at - start.length > MAX_GAP) continue;
    const between = text.slice(at + start.length, then);
    const subject = from.field ?? 'narrative';
    return {
      subject,
      from: { surface: start, value: a },
      to: { surface: end, value: b },
      before: text.slice(0, at),
      between,
      places: [from.place, to.place],
    };
  }
  return null;
}

function squeeze(text: string): string {
  return halfWidthWords(text).replace(/\s/g, '');
}

/** 从4个增加到12个, in digits: used where no quantity was recognised as a change. */
function writtenChanges(sentence: Sentence): readonly Change[] {
  if (!/[从由]/.test(sentence.text)) return [];
  const numbers = numbersIn(sentence.text);
  return numbers.flatMap((from, index) => {
    const to = numbers[index + 1];
    if (to === undefined || to.unit !== from.unit || to.start - from.end > MAX_GAP) return [];
    const before = sentence.text.slice(0, from.start);
    const between = sentence.text.slice(from.end, to.start);
    if (!/[从由][^，。；、\d]{0,12}$/.test(before) || !/[至到为]$/.test(between) || /[，。；、]/.test(between))
      return [];
    const places = sentence.place === null ? [] : [sentence.place];
    return [{ subject: sentence.field ?? 'narrative', from, to, before, between, places }];
  });
}

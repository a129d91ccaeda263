import type { CheckFacts } from '../../model/check-facts.js';
import type { Quantity } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';
import type { Decimal } from '../../text/decimal.js';
import type { CheckContext } from '../context/check-context.js';
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
export function changesGoTheRightWay(context: CheckContext): readonly Verdict<'N22'>[] {
  return quantityChanges(context).map((change, index) =>
    judgeChange({ ...change, subject: `${change.subject}#${index + 1}` }),
  );
}

function judgeChange({ subject, from, to, before, between, places }: Change): Verdict<'N22'> {
  const up = UP.test(between);
  if (up === DOWN.test(between) || RANK.test(before)) return notApplicable(subject);
  if (up ? from.value.lt(to.value) : from.value.gt(to.value)) return pass(subject);
  const facts: CheckFacts['N22'] = {
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

function changeOf(context: CheckContext, one: Quantity, other: Quantity): Change | null {
  const [from, to] = [context.inSentence.get(one), context.inSentence.get(other)];
  if (from === undefined || to === undefined || from.sentence !== to.sentence || one.unit !== other.unit) return null;
  const { text } = from.sentence;
  const between = text.slice(from.number.end, to.number.start);
  if (between.length > MAX_GAP) return null;
  return {
    subject: one.field ?? 'narrative',
    from: from.number,
    to: to.number,
    before: text.slice(0, from.number.start),
    between,
    places: [one.place, other.place],
  };
}

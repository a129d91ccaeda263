import { type Finding, finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { Field } from '../../../model/form-record.js';
import type { ListPart } from '../../../model/template.js';
import { absent, fieldFrom, passageOf } from '../layout/field.js';
import { isCell } from '../layout/grid.js';
import { type LabelMatch, nextLabel } from '../layout/labels.js';
import { mergeResults, type PartReader, type PartResult, type PartScope, resultOf } from '../layout/part.js';
import { linesOf } from '../layout/region.js';
import { placeOf, type Slot, type Span, spanText, wholeSpan } from '../layout/slot.js';
import { type Item, splitItems } from './items.js';
import { answerTo, bestMatch, lacksCell } from './label-part.js';
import { ITEMS } from './patterns.js';

export const listReader: PartReader<ListPart> = {
  labels: ({ key, labels }) => [{ id: key, labels }],
  unlabelled: firstItem,
  read: readListPart,
};

/** 任务1 says by its word what list it begins. */
function firstItem({ key, itemWords }: ListPart, slots: readonly Slot[]): LabelMatch | null {
  const from = slots.findIndex((slot) => {
    if (!slot.body || isCell(slot) || itemWords.length === 0) return false;
    const [first] = splitItems([wholeSpan(slot)], itemWords);
    return first?.number === 1 && first.marker?.start === 0 && !ITEMS.listOnly.pattern.test(slot.text);
  });
  const slot = slots[from];
  if (slot === undefined) return null;
  return { id: key, from, to: from + 1, spans: [], inline: wholeSpan(slot), confidence: 0.9 };
}

/** A label and a cell of numbered items, as `key[n]`. */
function readListPart(scope: PartScope, part: ListPart): PartResult {
  const match = bestMatch(scope, part.key);
  if (match === null || lacksCell(scope, match)) return absent([`${part.key}[1]`]);
  const spans = answerTo(scope, match);
  return readItems(
    scope,
    part,
    match.spans.length > 0 ? spans : [...spans, ...linesBehind(scope, match)],
    match.confidence,
  );
}

function linesBehind(scope: PartScope, { to }: LabelMatch): readonly Span[] {
  return linesOf(scope.slots.slice(to, nextLabel(scope.matches, to)?.from));
}

/** The items of an answer as fields, by printed number. An empty answer is `key[1]`, blank. */
export function readItems(
  scope: PartScope,
  { key, itemWords }: Pick<ListPart, 'key' | 'itemWords'>,
  spans: readonly Span[],
  confidence: number,
): PartResult {
  const items = splitItems(spans, itemWords).filter(
    (item) => item.marker !== null || item.spans.some((span) => spanText(span) !== ''),
  );
  if (items.length === 0)
    return fieldFrom(scope, { key: `${key}[1]`, kind: 'text', spans: spans.slice(0, 1), confidence });
  const { numbers, repeated } = itemNumbers(items);
  const { fields, findings, passages } = mergeResults(
    items.map((item, i) => {
      const itemKey = `${key}[${numbers[i]}]`;
      if (item.marker !== null) scope.claims.take([item.marker]);
      const result = fieldFrom(scope, { key: itemKey, kind: 'text', spans: item.spans, confidence });
      return { ...result, passages: [passageOf(scope.section, itemKey, item.spans)] };
    }),
  );
  const again = repeated.map(({ number, used, item }): Finding => {
    const facts = { key, label: describeKey(scope.template, key).label, number, used };
    return finding('number-repeated', 'info', facts, item.marker ? [placeOf(item.marker)] : []);
  });
  return resultOf({ fields: fields.toSorted(byNumber), findings: [...findings, ...again], passages });
}

/** The printed numbers; a repeated or missing one takes the next number that no item prints. */
function itemNumbers(items: readonly Item[]) {
  const printed = new Set(items.map((item) => item.number));
  const used = new Set<number>();
  const repeated: { number: number; used: number; item: Item }[] = [];
  const numbers = items.map((item) => {
    let number = item.number ?? 0;
    if (number < 1 || used.has(number)) {
      const wanted = number;
      number = 1;
      while (used.has(number) || printed.has(number)) number++;
      if (wanted > 0) repeated.push({ number: wanted, used: number, item });
    }
    used.add(number);
    return number;
  });
  return { numbers, repeated };
}

function byNumber(a: Field, b: Field): number {
  return numberOf(a.key) - numberOf(b.key);
}

function numberOf(key: string): number {
  return Number(ITEMS.keyNumber.pattern.exec(key)?.[1] ?? 0);
}

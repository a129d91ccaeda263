import { type Finding, finding } from '../../../model/finding.js';
import { describeKey } from '../../../model/form-keys.js';
import type { Field } from '../../../model/form-record.js';
import type { Passage } from '../../../model/passage.js';
import type { ListPart } from '../../../model/template.js';
import { absentField, claimAll, type FormContext, fieldFrom, type PartResult, passageOf } from '../layout/context.js';
import type { LabelMatch } from '../layout/labels.js';
import { placeOf, type Slot, type Span, spanText } from '../layout/slot.js';
import { type Item, splitItems } from './items.js';
import { answerTo, bestMatch } from './label-part.js';

/** A label and a cell of numbered items, as `key[n]`. */
export function readListPart(
  context: FormContext,
  section: number,
  part: ListPart,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
): PartResult {
  const match = bestMatch(context, slots, matches, part.key);
  if (match === null) return { fields: [absentField(`${part.key}[1]`)], findings: [], passages: [] };
  const { spans, confidence } = answerTo(context, slots, matches, match);
  return readItems(context, section, part.key, part.itemWords, spans, confidence);
}

/** The items of an answer as fields, by printed number. An empty answer is `key[1]`, blank. */
export function readItems(
  context: FormContext,
  section: number,
  key: string,
  itemWords: readonly string[],
  spans: readonly Span[],
  confidence: number,
): PartResult {
  const items = splitItems(spans, itemWords).filter(
    (item) => item.marker !== null || item.spans.some((span) => spanText(span) !== ''),
  );
  if (items.length === 0)
    return fieldFrom(context, { key: `${key}[1]`, kind: 'text', spans: spans.slice(0, 1), confidence });
  const fields: Field[] = [];
  const findings: Finding[] = [];
  const passages: Passage[] = [];
  const { numbers, repeated } = itemNumbers(items);
  items.forEach((item, i) => {
    const itemKey = `${key}[${numbers[i]}]`;
    if (item.marker !== null) claimAll(context, [item.marker], 'label');
    const result = fieldFrom(context, { key: itemKey, kind: 'text', spans: item.spans, confidence });
    fields.push(...result.fields);
    findings.push(...result.findings);
    passages.push(passageOf(section, itemKey, item.spans));
  });
  for (const { number, used, item } of repeated) {
    findings.push(
      finding(
        'number-repeated',
        'info',
        { key, label: describeKey(context.template, key).label, number, used },
        item.marker ? [placeOf(item.marker)] : [],
      ),
    );
  }
  return { fields: fields.toSorted(byNumber), findings, passages };
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
  return Number(/\[(\d+)\]$/.exec(key)?.[1] ?? 0);
}

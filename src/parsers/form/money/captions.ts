import type { MoneyTable } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import type { FormContext } from '../layout/part.js';
import { type Slot, slotKey, wholeSpan } from '../layout/slot.js';
import { columnLabels } from './columns.js';

/** What is printed above a money table: its name with or without a unit, or a line that says nothing but the unit. */
export interface Caption {
  readonly index: number;
  /** Null for a line of its own: 单位：元. */
  readonly part: MoneyTable | null;
  readonly unit: string | null;
}

/** 年度收入情况（万元）, （一）年度收入情况, 单位：元: claimed as the form's print; the unit holds for the table below. */
export function findCaptions(
  context: FormContext,
  parts: readonly MoneyTable[],
  slots: readonly Slot[],
): readonly Caption[] {
  const found: Caption[] = [];
  const words = parts.flatMap((part) =>
    part.captions.flatMap((caption) =>
      [keyOf(caption), keyOf(caption).replace(/年/g, '')].map((key) => ({ part, key })),
    ),
  );
  slots.forEach((slot, index) => {
    const whole = slotKey(slot).key;
    if (whole === '' || slot.text.length > 60) return;
    if (UNIT_LINE.test(slot.text)) {
      context.claims.claim(wholeSpan(slot), 'label');
      found.push({ index, part: null, unit: printedUnit(slot.text) });
      return;
    }
    const key = CAPTION_NUMBER.test(slot.text) ? whole.slice(1) : whole;
    const match = words.find((word) => key.startsWith(word.key) && key.length - word.key.length <= 12);
    if (match === undefined || columnLabels(match.part, [slot]).leaves.length > 0) return;
    context.claims.claim(wholeSpan(slot), 'label');
    found.push({
      index,
      part: match.part,
      unit:
        slot.text
          .split('\n')
          .map(printedUnit)
          .find((unit) => unit !== null) ?? null,
    });
  });
  return found;
}

/** `（一）`, `1、`, `①` before a table's name. */
const CAPTION_NUMBER = /^\s*(?:[（(]\s*[一二三四五六1-6]\s*[)）]|[一二三四五六1-6]\s*[、.．]|[①-⑥])/;

/** `单位：万元`, `（金额单位：元）` alone. */
const UNIT_LINE =
  /^\s*[（(]?\s*(?:金\s*额|货\s*币)?\s*单\s*位\s*[:：]\s*(?:人民币)?\s*(?:万元|千元|百万元|亿元|元)\s*[)）]?\s*$/;

/** The unit in a caption: `（万元）`, `单位：元`. An unreadable one (`万兀`) is none. */
export function printedUnit(text: string): string | null {
  return (
    /[(（:：]\s*(?:(?:金额|货币)?单\s*位\s*[:：]?\s*)?(?:人民币)?\s*(万元|千元|百万元|亿元|元)\s*[)）]?\s*$/.exec(
      text.trim(),
    )?.[1] ?? null
  );
}

export function headerUnit(header: readonly Slot[]): string | null {
  for (const slot of header) {
    const unit = printedUnit(slot.text);
    if (unit !== null) return unit;
  }
  return null;
}

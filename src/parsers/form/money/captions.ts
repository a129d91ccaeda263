import type { MoneyTable } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import type { FormContext } from '../layout/part.js';
import { type Slot, wholeSpan } from '../layout/slot.js';
import { columnLabels } from './columns.js';
import { MONEY } from './patterns.js';

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
      [keyOf(caption), keyOf(caption).replace(MONEY.yearWord.pattern, '')].map((key) => ({ part, key })),
    ),
  );
  slots.forEach((slot, index) => {
    const whole = slot.labelKey.key;
    if (whole === '' || slot.text.length > 60) return;
    if (MONEY.unitLine.pattern.test(slot.text)) {
      context.claims.take([wholeSpan(slot)]);
      found.push({ index, part: null, unit: printedUnit(slot.text) });
      return;
    }
    const key = MONEY.captionNumber.pattern.test(slot.text) ? whole.slice(1) : whole;
    const match = words.find((word) => key.startsWith(word.key) && key.length - word.key.length <= 12);
    if (match === undefined || columnLabels(match.part, [slot]).leaves.length > 0) return;
    context.claims.take([wholeSpan(slot)]);
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

/** The unit in a caption: `（万元）`, `单位：元`. An unreadable one (`万兀`) is none. */
export function printedUnit(text: string): string | null {
  return MONEY.printedUnit.pattern.exec(text.trim())?.[1] ?? null;
}

export function headerUnit(header: readonly Slot[]): string | null {
  for (const slot of header) {
    const unit = printedUnit(slot.text);
    if (unit !== null) return unit;
  }
  return null;
}

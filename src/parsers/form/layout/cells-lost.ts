import { memoizeByObject } from '../../../model/memoize-by-object.js';
import { leafColumns, moneyTables, type Template } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { readerOf } from '../parts/part-readers.js';
import type { Slot } from './slot.js';

/**
 * Whether text outside tables kept the words of a table's cells but not where each ends. A cell a line holds one figure
 * and no part of one, and no answer stands inside a label. Signs of the contrary:
 * - several figures in a line, alone or behind a name: `1、局机关  1480.60   36.80`
 * - a figure broken between two lines: `3150` / `.60`
 * - labels that stand three times in succession: a merged cell in each column it covers
 * - labels torn by what stands beside them: `职能职责` / `统筹全区…` / `概述`
 */
export function cellsLost(slots: readonly Slot[], template: Template): boolean {
  const lines = slots.filter(({ grid, body, place }) => body && grid === null && place.table === undefined);
  const rows = lines.filter(({ text }) => FIGURE_ROW.test(text)).length;
  const broken = lines.filter(({ text }) => BROKEN_FIGURE.test(text)).length;
  return (
    rows >= MANY || broken >= MANY || tornLabels(lines, template) >= MANY || repeatedLabels(lines, template) >= MANY
  );
}

const MANY = 2;

/** `5236.80 36.80`, `2、某所  1126.40   60.00`; no sentence, and no cells kept by a TAB. */
const FIGURE_ROW =
  /^ *(?:[^\s\d。；，：|][^\s。；，：|]* +|\d{1,2}[、.．][^\s。；，：|]* +)?-?\d[\d,]*(?:\.\d+)?(?: +-?\d[\d,]*(?:\.\d+)?)+ *$/u;

/** `.60`, `640.`: half of an amount. */
const BROKEN_FIGURE = /^\s*(?:\.\d{1,2}|\d+\.)\s*$/u;

/** Labels of which a first part stands on one line and the rest on a later one, with other text between. */
function tornLabels(lines: readonly Slot[], template: Template): number {
  const keys = lines.map((line) => keyOf(line.text.slice(0, KEY_WINDOW)));
  const whole = new Set(keys);
  const torn = (label: string) =>
    keys.some((first, i) => {
      if (first.length < 2 || first.length >= label.length || !label.startsWith(first)) return false;
      const at = keys.indexOf(label.slice(first.length), i + 1);
      return at > i + 1 && at <= i + APART && !joined(keys, i, label);
    });
  return longLabels(template).filter((label) => !whole.has(label) && torn(label)).length;
}

/** Labels three times in succession. */
function repeatedLabels(lines: readonly Slot[], template: Template): number {
  const keys = lines.map((line) => keyOf(line.text.slice(0, KEY_WINDOW)));
  const thrice = keys.filter((key, i) => key !== '' && key === keys[i + 1] && key === keys[i + 2]);
  return longLabels(template).filter((label) => thrice.includes(label)).length;
}

const APART = 6;

/** Longer text is no label. */
const KEY_WINDOW = 60;

/** Whether the lines from `i` on, one after the other, make up the label. */
function joined(keys: readonly string[], i: number, label: string): boolean {
  let text = '';
  for (let at = i; text.length < label.length && at < keys.length; at++) text += keys[at] ?? '';
  return text === label;
}

const LONG = 5;

const longLabels = memoizeByObject((template: Template): readonly string[] => {
  const parts = template.sections.flatMap(({ parts: all }) => all.flatMap((part) => readerOf(part).labels(part)));
  const columns = moneyTables(template).flatMap((table) => leafColumns(table.columns));
  const labels = [...parts, ...columns].flatMap((one) => one.labels);
  const all = [...labels, ...template.entities.consolidated].map(keyOf);
  return [...new Set(all)].filter((label) => label.length >= LONG);
});

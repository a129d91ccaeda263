import { memoizeByObject } from '../../../model/memoize-by-object.js';
import { leafColumns, moneyTables, type Template, type ValueKind } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { isBrokenName, isEntityHeader, looksLikeRowName } from '../money/entity.js';
import { readerOf } from '../parts/part-readers.js';
import { fitsKind } from '../values/fits-kind.js';
import { scriptOf } from '../values/value.js';
import type { Slot } from './slot.js';

/**
 * Whether text outside tables kept the words of a table's cells but not where each ends. A cell a line holds one figure
 * and no part of one, and no answer stands inside a label. Signs of the contrary:
 * - several figures in a line, alone or behind a name: `1、局机关  1480.60   36.80`
 * - a figure broken between two lines: `3150` / `.60`
 * - labels or other lines that stand three times in succession: a merged cell in each column it covers
 * - labels torn by what stands beside them: `职能职责` / `统筹全区…` / `概述`
 * - columns printed one after the other, so that answers stand behind other labels
 */
export function cellsLost(slots: readonly Slot[], template: Template): boolean {
  const lines = slots.filter(({ grid, body, place }) => body && grid === null && place.table === undefined);
  const rows = lines.filter(({ text }) => FIGURE_ROW.test(text)).length;
  const broken = lines.filter(({ text }) => BROKEN_FIGURE.test(text)).length;
  return (
    rows >= MANY ||
    broken >= MANY ||
    tornLabels(lines, template) >= MANY ||
    repeatedLabels(lines, template) >= MANY ||
    repeatedLines(lines) >= MANY ||
    misplacedHeaders(lines, template) + misplacedNumbers(lines, template) >= MANY
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

/**
 * Tables printed column by column: names of rows right behind the header of their column (`机构名称` / `局机关及二级机构` /
 * `汇总`), and a header that is not its table's first right behind a figure (`1184.36` / `政府基金拨款`).
 */
function misplacedHeaders(lines: readonly Slot[], template: Template): number {
  const { entities } = template;
  const headers = laterHeaders(template);
  return lines.filter(({ text, labelKey: { key } }, i) => {
    const [next, end] = lines.slice(i + 1, i + 3);
    if (next === undefined) return false;
    if (!isEntityHeader(entities, key)) return FIGURE.test(text) && headers.has(next.labelKey.key);
    return looksLikeRowName(entities, next.text) || (end !== undefined && isBrokenName(entities, next, end));
  }).length;
}

const FIGURE = /^\s*-?\d[\d,]*\.\d+\s*$/u;

const laterHeaders = memoizeByObject((template: Template): ReadonlySet<string> => {
  const columns = moneyTables(template).flatMap((table) => leafColumns(table.columns).slice(1));
  return new Set(columns.flatMap(({ labels }) => labels.map(keyOf)));
});

/** Numbers behind three labels and more in succession that an earlier one of them asks for: `人员编制` / `职能职责概述` / `9人`. */
function misplacedNumbers(lines: readonly Slot[], template: Template): number {
  const kinds = numberLabels(template);
  const words = longLabels(template);
  let labels: string[] = [];
  let behind = 0;
  return lines.filter(({ text, labelKey: { key } }) => {
    if (key.length > 1 && (kinds.has(key) || words.some((one) => one.includes(key)))) {
      if (behind > 0) labels = [];
      behind = 0;
      labels.push(key);
      return false;
    }
    behind++;
    if (labels.length < IN_SUCCESSION || behind > IN_SUCCESSION || kinds.has(labels.at(-1) ?? '')) return false;
    return labels.some((label) => fitsKind(text, kinds.get(label) ?? 'date', scriptOf('')));
  }).length;
}

const IN_SUCCESSION = 3;

const numberLabels = memoizeByObject((template: Template): ReadonlyMap<string, ValueKind> => {
  const parts = template.sections.flatMap((section) => section.parts);
  const asking = parts.flatMap((part) => (part.kind === 'label' && NUMBERS.includes(part.value) ? [part] : []));
  return new Map(asking.flatMap(({ labels, value }) => labels.map((words) => [keyOf(words), value] as const)));
});

const NUMBERS: readonly ValueKind[] = ['count', 'phone', 'score'];

/** Texts too long for an answer given thrice, three times in succession with all lines of their cell. */
function repeatedLines(lines: readonly Slot[]): number {
  const keys = lines.map((line) => keyOf(line.text.slice(0, KEY_WINDOW)));
  const isThrice = (key: string, i: number) =>
    key.length > LONG &&
    CELL_LINES.some((step) => keys.slice(i, i + 2 * step).every((one, k) => one === keys[i + k + step]));
  return new Set(keys.filter(isThrice)).size;
}

const CELL_LINES = [1, 2, 3, 4, 5, 6];

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

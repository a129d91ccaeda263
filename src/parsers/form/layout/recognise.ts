import { type Finding, finding } from '../../../model/finding.js';
import { memoizeByObject } from '../../../model/memoize-by-object.js';
import { leafColumns, moneyTables, type Neighbour, type Template } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { readerOf } from '../parts/part-readers.js';
import { neighbourLabels } from './form-end.js';
import { indexLabels } from './label-index.js';
import { findLabels } from './labels.js';
import { LAYOUT } from './patterns.js';
import { type Segments, segment } from './segment.js';
import type { Slot } from './slot.js';
import { firstTitle } from './title.js';

/** How much of a template a document shows. */
interface Likeness {
  readonly template: Template;
  /** Different labels of the form, those of the cover among them. */
  readonly labels: number;
  readonly moneyLabels: number;
  readonly sections: number;
  /** How often the first table's total is a header. */
  readonly totals: number;
  readonly segments: Segments;
  /** Everything before the title of a form that follows. */
  readonly slots: readonly Slot[];
}

/** What a document turned out to be: a form, cut by its template, or nothing that is read, and why. */
export type Recognition =
  | { readonly kind: 'form'; readonly template: Template; readonly segments: Segments }
  | { readonly kind: 'refused'; readonly finding: Finding };

/** Sections a document must show to be this form whatever else stands around it (an annex in a 部门决算). */
const SURE_SECTIONS = 4;
const SURE_MONEY_LABELS = 4;
const SURE_LABELS = 15;

/** The template this document is a form of, or why it is none. */
export function recognise(slots: readonly Slot[], templates: readonly Template[]): Recognition {
  const likenesses = templates.map((template) => likenessOf(slots, template));
  const best = likenesses.reduce<Likeness | null>((a, b) => (a === null || score(b) > score(a) ? b : a), null);
  if (best === null) return refused(finding('not-a-form', 'error', {}));
  const why = isSure(best) ? severalForms(best) : (otherForm(best) ?? tooLittle(best, slots) ?? severalForms(best));
  return why === null ? { kind: 'form', ...best } : refused(why);
}

function refused(why: Finding): Recognition {
  return { kind: 'refused', finding: why };
}

function score(likeness: Likeness): number {
  return likeness.sections * 10 + likeness.labels;
}

function isSure({ sections, moneyLabels, labels }: Likeness): boolean {
  return sections >= SURE_SECTIONS && (moneyLabels >= SURE_MONEY_LABELS || labels >= SURE_LABELS);
}

/**
 * A neighbour shows itself by its title, else by labels this form never has. A title both forms have proves nothing;
 * under the form's own title a few foreign labels among many of its own prove nothing either.
 */
function otherForm({ slots, template, labels }: Likeness): Finding | null {
  const title = firstTitle(slots, template);
  const texts = slots.map(({ text }) => text);
  const [titled] = title === null || title.own ? [] : title.neighbours.filter((one) => one.labels.length > 0);
  if (titled !== undefined) return isNeighbour(titled);
  const [most] = template.neighbours
    .map((neighbour) => ({
      neighbour,
      count: neighbourLabels(neighbour, texts),
      printed: title?.neighbours.includes(neighbour) ?? false,
    }))
    .filter(({ neighbour, count }) => neighbour.labels.length > 0 && count >= neighbour.minLabels)
    .toSorted((a, b) => Number(b.printed) - Number(a.printed) || b.count - a.count);
  if (most === undefined) return null;
  const outweighed = title?.own === true && !most.printed && labels >= FOREIGN_SHARE * most.count;
  return outweighed ? null : isNeighbour(most.neighbour);
}

/** So many labels of its own for each foreign one leave the form what its title says. */
const FOREIGN_SHARE = 4;

function isNeighbour({ id, name }: Neighbour): Finding {
  return finding('neighbour-form', 'error', { id, name });
}

/** Why a document with too few labels is not read; null for one that has enough. */
function tooLittle(best: Likeness, slots: readonly Slot[]): Finding | null {
  const { template, labels, sections, segments } = best;
  if (labels >= template.recognise.minLabels) return null;
  const text = slots.map((slot) => slot.text).join('\n');
  if ((text.match(LAYOUT.lostCharacter.pattern)?.length ?? 0) * 3 > text.length)
    return finding('characters-lost', 'error');
  const tables = slots.filter((slot) => LAYOUT.tableLeftOut.pattern.test(slot.text)).length;
  if (tables > 0) return finding('tables-left-out', 'error', { tables });
  if (sections > 0 && slots.filter((slot) => LAYOUT.frame.pattern.test(slot.text)).length >= FRAMES)
    return finding('cells-lost', 'error');
  const title = firstTitle(slots, template);
  // A report in prose is headed like the form.
  const prose = template.neighbours.find((one) => one.labels.length === 0);
  const named = title !== null && (title.own || title.neighbours.some((one) => one === prose));
  if (!named && (sections === 0 || ownLabels(best) <= FEW_LABELS))
    return finding('not-a-form', 'error', { labels, sections });
  if (printedLabels(text, template) >= LOST_LABELS) return finding('cells-lost', 'error');
  if (prose !== undefined && ownLabels(best) < FEW_LABELS) return isNeighbour(prose);
  const found = new Set(segments.parts.map(({ number }) => number));
  const missing = template.sections.filter(({ number }) => !found.has(number)).map(({ title: words }) => words);
  return finding('form-too-short', 'error', { labels, missing });
}

/** So many lines of a drawn table that no reader of text took for one: its columns are too narrow for their words. */
const FRAMES = 5;

/** Long labels that prose never prints: with so many of them anywhere in the text the form is there, but not its cells. */
const LOST_LABELS = 6;
const LONG_LABEL = 6;
/** A report in prose may begin a line or two like a label. */
const FEW_LABELS = 4;

function printedLabels(text: string, template: Template): number {
  const key = keyOf(text);
  const long = partLabels(template).map((labels) => labels.map(keyOf).filter((one) => one.length >= LONG_LABEL));
  return long.filter((labels) => labels.some((label) => key.includes(label))).length;
}

/** Labels of the sections, not of the cover, which other papers have too. */
function ownLabels({ slots, template }: Likeness): number {
  const cover = new Set(template.cover.fields.flatMap(({ labels }) => labels.map(keyOf)));
  return partLabels(template).filter((labels) =>
    labels.some((label) => !cover.has(keyOf(label)) && slots.some((slot) => slot.labelKey.key === keyOf(label))),
  ).length;
}

/**
 * Sections 二 and 三 twice each, and with them another section the prose has no heading for, or the income table: prose
 * of its own may be headed 二、收支情况 and 三、绩效自评情况 too.
 */
function severalForms({ segments: { repeated }, totals }: Likeness): Finding | null {
  const twice = repeated.includes(2) && repeated.includes(3);
  return twice && (repeated.includes(4) || repeated.includes(5) || totals > 1)
    ? finding('several-forms', 'error', { sections: [...repeated] })
    : null;
}

function likenessOf(all: readonly Slot[], template: Template): Likeness {
  const segments = segment(all, template);
  const slots = segments.next === null ? all : all.slice(0, segments.next.index);
  const found = new Set(
    findLabels(slots, formLabels(template))
      .filter(({ confidence }) => confidence === 1)
      .map(({ id }) => id),
  );
  const total = new Set(moneyLabels(template)[0]?.labels.map(keyOf));
  return {
    template,
    totals: all.filter((slot) => total.has(slot.labelKey.key)).length,
    labels: found.size,
    moneyLabels: moneyLabels(template).filter(({ key }) => found.has(key)).length,
    sections: segments.parts.length - 1,
    segments,
    slots,
  };
}

/** Every label of the form, for recognition. */
const formLabels = memoizeByObject((template: Template) =>
  indexLabels([
    ...template.cover.fields.map(({ key, labels }) => ({ id: key, labels })),
    ...partLabels(template).map((labels) => ({ id: labels[0] ?? '', labels })),
    ...moneyLabels(template).map(({ key, labels }) => ({ id: key, labels })),
  ]),
);

const partLabels = memoizeByObject((template: Template): readonly (readonly string[])[] =>
  template.sections
    .flatMap(({ parts }) => parts.flatMap((part) => readerOf(part).labels(part)))
    .map(({ labels }) => labels),
);

const moneyLabels = memoizeByObject((template: Template) =>
  moneyTables(template).flatMap(({ columns }) => leafColumns(columns)),
);

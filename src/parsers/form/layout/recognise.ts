import { type Finding, finding } from '../../../model/finding.js';
import { leafColumns, moneyTables, type Neighbour, type Template } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import { readerOf } from '../parts/part-readers.js';
import { memoizeByObject } from './memoize-by-object.js';
import { type Segments, segment } from './segment.js';
import { type Slot, slotKey } from './slot.js';

/** How much of a template a document shows. */
export interface Likeness {
  readonly template: Template;
  /** Different labels of the form found as whole cells or lines. */
  readonly labels: number;
  readonly moneyLabels: number;
  readonly sections: number;
  /** How often the first table's total is a header. */
  readonly totals: number;
  readonly segments: Segments;
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
  const keys = new Set(slots.map((slot) => slotKey(slot).key).filter((key) => key !== ''));
  const likenesses = templates.map((template) => likenessOf(slots, keys, template));
  const best = likenesses.reduce<Likeness | null>((a, b) => (a === null || score(b) > score(a) ? b : a), null);
  if (best === null) return refused(finding('not-a-form', 'error', {}));
  if (!isSure(best)) {
    const neighbour = neighbourOf(slots, keys, best.template);
    if (neighbour !== null)
      return refused(finding('neighbour-form', 'error', { id: neighbour.id, name: neighbour.name }));
    if (!isLikely(best))
      return refused(finding('not-a-form', 'error', { labels: best.labels, sections: best.sections }));
  }
  const several = severalForms(best);
  return several === null ? { kind: 'form', ...best } : refused(several);
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

function isLikely({ template, labels, sections, moneyLabels }: Likeness): boolean {
  const { minLabels, minSections } = template.recognise;
  const enough = labels >= minLabels && sections >= minSections;
  return moneyLabels >= SURE_MONEY_LABELS && (enough || labels >= 2 * minLabels);
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

function likenessOf(slots: readonly Slot[], keys: ReadonlySet<string>, template: Template): Likeness {
  const shown = (labels: readonly string[]) => labels.some((key) => keys.has(key));
  const segments = segment(slots, template);
  const total = new Set(moneyLabels(template)[0]);
  return {
    template,
    totals: slots.filter((slot) => total.has(slotKey(slot).key)).length,
    labels: allLabels(template).filter(shown).length,
    moneyLabels: moneyLabels(template).filter(shown).length,
    sections: segments.parts.length - 1,
    segments,
  };
}

/** Every label of the form, for recognition. */
const allLabels = memoizeByObject((template: Template): readonly (readonly string[])[] => [
  ...template.sections
    .flatMap(({ parts }) => parts.flatMap((part) => readerOf(part).labels(part)))
    .map(({ labels }) => labels.map(keyOf)),
  ...moneyLabels(template),
]);

const moneyLabels = memoizeByObject((template: Template): readonly (readonly string[])[] =>
  moneyTables(template).flatMap((table) => leafColumns(table.columns).map(({ labels }) => labels.map(keyOf))),
);

const TITLE_SLOTS = 40;

/** A neighbour shows itself by its title near the top, or by labels this form never has. */
function neighbourOf(slots: readonly Slot[], keys: ReadonlySet<string>, template: Template): Neighbour | null {
  const top = slots.slice(0, TITLE_SLOTS).map((slot) => slotKey(slot).key);
  const joined = top.join('\n');
  const pairs = top.map((key, i) => key + (top[i + 1] ?? ''));
  const ranked = template.neighbours.map((neighbour) => {
    const labels = neighbour.labels.filter((label) => keys.has(keyOf(label))).length;
    const title = neighbour.titles.some(
      (words) => endsLine(joined, keyOf(words)) || pairs.some((pair) => pair.endsWith(keyOf(words))),
    );
    return { neighbour, labels, title };
  });
  const byLabels = ranked.filter(
    ({ neighbour, labels }) => neighbour.labels.length > 0 && labels >= neighbour.minLabels,
  );
  const both = byLabels.filter(({ title }) => title);
  const [labelled] = (both.length > 0 ? both : byLabels).toSorted((a, b) => b.labels - a.labels);
  if (labelled !== undefined) return labelled.neighbour;
  const titled = ranked.find(({ title, neighbour }) => title && !sharesTitle(neighbour, template));
  return titled?.neighbour ?? null;
}

/** A title both forms use proves nothing. */
function sharesTitle(neighbour: Neighbour, template: Template): boolean {
  if (neighbour.labels.length === 0) return false;
  const own = new Set(template.titles.map(keyOf));
  return neighbour.titles.every((words) => own.has(keyOf(words)));
}

function endsLine(text: string, words: string): boolean {
  return text.split('\n').some((line) => line.endsWith(words) && line.length < 80);
}

import type { Neighbour, Template } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import type { Slot } from './slot.js';
import { mayPrintTitle, titleIn } from './title.js';

/** How far behind a title the labels of its form are looked for. */
const LABEL_LINES = 80;
const COVER_LINES = 15;
const MAX_TITLE = 80;
const COVER_LABELS = 3;

/** Where in the slots a form begins: a paragraph of one of them. */
export interface FormStart {
  readonly slot: Slot;
  readonly paragraph: number;
}

/**
 * Where another form begins behind the first one, whose first heading is the slot at `from`; null where there is none.
 * A title alone proves nothing, since section 五 and lists of annexes print titles: labels of that form have to follow.
 */
export function formEnd(slots: readonly Slot[], from: number, template: Template): FormStart | null {
  const lines = slots
    .slice(from)
    .filter(({ body }) => body)
    .flatMap((slot) => slot.paragraphs.map(({ text }, paragraph) => ({ slot, paragraph, text })));
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.text.length > MAX_TITLE) continue;
    if (line.slot.paragraphs.length === 1 && !mayPrintTitle(line.slot, template)) continue;
    const title = titleIn(line.text, template);
    if (title === null) continue;
    const behind = lines.slice(i + 1, i + 1 + LABEL_LINES).map(({ text }) => text);
    const other = title.neighbours.some(
      (one) => one.labels.length > 0 && neighbourLabels(one, behind) >= one.minLabels,
    );
    if (other || (title.own && showsCover(template, behind.slice(0, COVER_LINES)))) return line;
  }
  return null;
}

/** How many labels of a neighbour stand alone in a cell or line. */
export function neighbourLabels(neighbour: Neighbour, texts: readonly string[]): number {
  const keys = new Set(texts.filter(({ length }) => length <= MAX_TITLE).map(keyOf));
  return neighbour.labels.filter((label) => keys.has(keyOf(label))).length;
}

function showsCover({ cover }: Template, lines: readonly string[]): boolean {
  const begins = (label: string) => lines.some((line) => keyOf(line.slice(0, MAX_TITLE)).startsWith(keyOf(label)));
  return cover.fields.filter(({ labels }) => labels.some(begins)).length >= COVER_LABELS;
}

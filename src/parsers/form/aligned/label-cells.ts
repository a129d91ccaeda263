import { keyOf } from '../../../text/label-key.js';
import type { Segment } from './screen.js';
import { type Extent, extentOf } from './share.js';
import { joined } from './wrapped.js';

/** A label of the form, whole again, and where its lines stand. */
export interface LabelCell extends Extent {
  readonly id: string;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** A label is broken over fewer lines. */
const MOST_LINES = 24;

/** The labels one column of texts makes, top down, and the texts that are none. */
export function labelCells(
  column: readonly Segment[],
  labels: ReadonlyMap<string, string>,
): { readonly cells: readonly LabelCell[]; readonly others: readonly Segment[] } {
  const cells: LabelCell[] = [];
  const others: Segment[] = [];
  for (let at = 0; at < column.length; ) {
    const cell = labelAt(column, at, labels);
    if (cell !== null) cells.push(cell);
    else others.push(...column.slice(at, at + 1));
    at += cell?.segments.length ?? 1;
  }
  return { cells, others };
}

/** The longest label that begins with this text. */
export function labelAt(column: readonly Segment[], at: number, labels: ReadonlyMap<string, string>): LabelCell | null {
  let best: LabelCell | null = null;
  for (let end = at + 1; end <= column.length && end <= at + MOST_LINES; end++) {
    const segments = column.slice(at, end);
    const text = segments.map((segment) => segment.text).reduce(joined);
    const id = labels.get(keyOf(text));
    if (id !== undefined) best = { id, text, segments, ...extentOf(segments) };
  }
  return best;
}

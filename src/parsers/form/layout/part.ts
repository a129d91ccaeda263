import type { Finding } from '../../../model/finding.js';
import type { Field, NarrativePart } from '../../../model/form-record.js';
import type { Passage } from '../../../model/passage.js';
import type { Part, SectionTemplate, Template } from '../../../model/template.js';
import type { Script } from '../values/value.js';
import type { Claims } from './claims.js';
import type { LabelSet } from './label-index.js';
import type { LabelMatch } from './labels.js';
import type { Slot } from './slot.js';

/** How one kind of part is found and read. */
export interface PartReader<P extends Part = Part> {
  /** The labels it is found by in its section; none where it is found by other means. */
  labels(part: P): readonly LabelSet[];
  /** Where its answer shows itself outside a grid, for a page that lost its label. */
  unlabelled?(part: P, slots: readonly Slot[]): LabelMatch | null;
  read(scope: PartScope, part: P): PartResult;
}

/** What holds for the whole document. */
export interface FormContext {
  readonly template: Template;
  readonly claims: Claims;
  readonly script: Script;
  /** See `Document.rowsWhole`. */
  readonly rowsWhole: boolean;
}

/** Where a part is looked for: its section, and the labels of all parts found there. */
export interface PartScope extends FormContext {
  readonly section: SectionTemplate;
  /** The section's heading; null where it is missing and `slots` are those of the section before. */
  readonly heading: Slot | null;
  /** The section as labels and answers are read from it: a slot has a grid only where rows are whole. */
  readonly slots: readonly Slot[];
  /** The same slots in the grid they are printed in, as tables of figures are read. */
  readonly printed: readonly Slot[];
  readonly matches: readonly LabelMatch[];
  /** What is printed right behind the section: the next heading; undefined where the form ends. */
  readonly behind: Slot | undefined;
}

/** What a part reader gives back. */
export interface PartResult {
  readonly fields: readonly Field[];
  readonly findings: readonly Finding[];
  readonly passages: readonly Passage[];
  readonly narrative: readonly NarrativePart[];
}

const NOTHING: PartResult = { fields: [], findings: [], passages: [], narrative: [] };

/** A result with only these in it. */
export function resultOf(some: Partial<PartResult>): PartResult {
  return { ...NOTHING, ...some };
}

export function mergeResults(results: readonly PartResult[]): PartResult {
  return {
    fields: joined(results.map((result) => result.fields)),
    findings: joined(results.map((result) => result.findings)),
    passages: joined(results.map((result) => result.passages)),
    narrative: joined(results.map((result) => result.narrative)),
  };
}

/** Most results have one kind of thing in them: a list is copied only where another joins it. */
function joined<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const all: T[] = [];
  for (const list of filled) for (const one of list) all.push(one);
  return all;
}

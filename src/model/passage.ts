import type { Place } from './place.js';

/**
 * A stretch of prose in which quantities are looked for: a field's text, or the paragraphs under one heading.
 * Passed from the form stage to the quantity stage.
 */
export interface Passage {
  readonly section: number;
  /** Key of the field, null in the narrative. */
  readonly field: string | null;
  /** The subject of a number that stands alone in a cell (the indicator's content for its completion), else null. */
  readonly rowLabel: string | null;
  readonly parts: readonly PassagePart[];
}

/** One source paragraph. Its `text` stands at `offset` in the text of the cell or block that `place` names. */
export interface PassagePart {
  readonly text: string;
  /** Without `start`/`end`; `line` is this paragraph's own line. */
  readonly place: Place;
  readonly offset: number;
}

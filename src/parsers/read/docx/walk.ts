import type { Block, BlockRole } from '../../../model/document.js';
import type { ReadLimits } from '../reader.js';
import { type Budget, newBudget } from '../shared/budget.js';
import type { XmlElement } from '../xml/xml.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';

/** What a document hands to the walk over its body and stories. */
export interface WalkSources {
  readonly limits: ReadLimits;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** Blocks of the documents embedded by `w:altChunk`, by relationship id. */
  readonly chunks: ReadonlyMap<string, readonly Block[]>;
  /** Give back vertical merges the writer dropped; see `restore-merges.ts`. */
  readonly restoring: boolean;
}

/** What is carried along while a document is walked: its styles and lists, what was left out, what is still to come. */
export interface WalkState extends WalkSources, Budget {
  /** Where the blocks being read stand. */
  role: BlockRole;
  /** Text boxes met, to be appended after the body. */
  readonly boxes: XmlElement[];
  /** Open complex fields, innermost last; a field may span paragraphs (17.16.18). */
  readonly fields: Field[];
  /** Content of paragraphs whose mark was deleted: it belongs to the next paragraph (17.13.5.15). */
  carried: string;
  tables: number;
  depth: number;
  /** Tables in which merges had to be given back, and in which that could not be decided. */
  restored: number;
  unrestored: number;
}

export interface Field {
  /** Between `begin` and `separate` stands the field's code, after it its result. */
  phase: 'code' | 'result';
  code: string;
  /** Whether its result has any text. */
  shown: boolean;
  readonly data: XmlElement | null;
}

export function createWalk(sources: WalkSources): WalkState {
  return {
    ...newBudget(sources.limits),
    ...sources,
    role: 'body',
    boxes: [],
    fields: [],
    carried: '',
    tables: 0,
    depth: 0,
    restored: 0,
    unrestored: 0,
  };
}

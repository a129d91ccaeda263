import { countNonBlank } from '../../../model/document.js';
import type { Finding } from '../../../model/finding.js';
import type { ReadLimits } from '../reader.js';
import type { XmlElement } from '../xml/xml.js';
import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';

/** What is carried along while a document is walked: its styles and lists, what was left out, what is still to come. */
export interface Walk {
  readonly limits: ReadLimits;
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** WordprocessingML written so far; see `normalise.ts`. */
  readonly out: string[];
  /** Labels by the number in their bookmark. */
  readonly labels: string[];
  /** Text boxes met, to be told after the body. */
  readonly boxes: XmlElement[];
  /** Parts met as `w:altChunk`, by relationship id, each in the place of the bookmark with its number. */
  readonly chunks: string[];
  /** Open complex fields, innermost last; a field may span paragraphs (17.16.18). */
  readonly fields: Field[];
  /** Content of paragraphs whose mark was deleted: it belongs to the next paragraph (17.13.5.15). */
  carried: string;
  deleted: number;
  hidden: number;
  paragraphs: number;
  cells: number;
  rows: number;
  depth: number;
  problem: Finding | null;
  /** Give back vertical merges the writer dropped; see `restore-merges.ts`. */
  readonly restoring: boolean;
  /** Tables in which merges had to be given back, and in which that could not be decided. */
  restored: number;
  unrestored: number;
}

export interface Field {
  /** Between `begin` and `separate` stands the field's code, after it its result. */
  phase: 'code' | 'result';
  code: string;
  readonly data: XmlElement | null;
}

export function createWalk(limits: ReadLimits, styles: Styles, numbering: Numbering, restoring: boolean): Walk {
  return {
    limits,
    styles,
    numbering,
    out: [],
    labels: [],
    boxes: [],
    chunks: [],
    fields: [],
    carried: '',
    deleted: 0,
    hidden: 0,
    paragraphs: 0,
    cells: 0,
    rows: 0,
    depth: 0,
    problem: null,
    restoring,
    restored: 0,
    unrestored: 0,
  };
}

/** Notes text that is left out. */
export function leaveOut(walk: Walk, kind: 'deleted' | 'hidden', text: string): void {
  walk[kind] += countNonBlank(text);
}

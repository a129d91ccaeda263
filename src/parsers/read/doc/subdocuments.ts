import type { BlockRole } from '../../../model/document.js';
import { type Fib, SUBDOCUMENTS, type Subdocument } from './file/fib.js';
import { readPlcf } from './file/plcf.js';

/** A stretch of the text and what it is. */
export interface Section {
  readonly role: BlockRole;
  readonly from: number;
  readonly to: number;
}

/** What each subdocument is. The text of macros is no text; headers are read story by story. */
const ROLES = {
  main: 'body',
  footnote: 'footnote',
  header: null,
  macro: null,
  comment: 'comment',
  endnote: 'endnote',
  textBox: 'text-box',
  headerTextBox: 'text-box',
} as const satisfies Record<Subdocument, BlockRole | null>;

/** The subdocuments follow one another in the text, in a fixed order; [MS-DOC] 2.4.1. */
export function sectionsOf(fib: Fib, table: Uint8Array, length: number): readonly Section[] {
  const sections: Section[] = [];
  let from = 0;
  for (const name of SUBDOCUMENTS) {
    const to = Math.min(length, from + fib.lengths[name]);
    const role = ROLES[name];
    if (name === 'header') for (const story of headerStories(fib, table, from, to)) sections.push(story);
    else if (role !== null && to > from) sections.push({ role, from, to });
    from = to;
  }
  // What no length accounts for is text all the same.
  if (from < length) sections.push({ role: 'body', from, to: length });
  return sections;
}

/** [MS-DOC] 2.3.4: six note separators, then for each section six stories, of which the third, fourth and sixth are footers. */
const SEPARATORS = 6;
const FOOTERS: readonly number[] = [2, 3, 5];

function headerStories(fib: Fib, table: Uint8Array, from: number, to: number): readonly Section[] {
  const { fc, lcb } = fib.at('headers');
  const plc = readPlcf(table, fc, lcb, 0);
  const stories: Section[] = [];
  let reached = from;
  for (let i = 0; i < plc.count; i++) {
    const start = Math.max(reached, from + plc.position(i));
    const end = Math.min(to, from + plc.position(i + 1));
    if (i < SEPARATORS || end <= start) continue;
    stories.push({ role: FOOTERS.includes((i - SEPARATORS) % 6) ? 'footer' : 'header', from: start, to: end });
    reached = end;
  }
  return stories;
}

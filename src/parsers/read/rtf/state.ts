import type { Field } from './field.js';
import type { Story } from './story.js';

/** Where text goes: the document, the label before a list paragraph, a field's instruction, or one of the tables read. */
export type Destination = 'text' | 'label' | 'instruction' | 'choice' | 'font-table' | 'nothing';

/** Which of a character's fonts is in use (RTF 1.9.1, "Associated Character Properties"). */
export type RunKind = 'plain' | 'loch' | 'hich' | 'dbch';

/** Everything a group keeps to itself: a copy is taken at `{` and thrown away at `}`. */
export interface GroupState {
  destination: Destination;
  story: Story;
  field: Field | null;
  shape: Shape | null;
  /** Characters that stand in for a `\u` character in readers without Unicode (`\ucN`). */
  fallback: number;
  run: RunKind;
  /** `\rtlch` is in force: the `\af` that follows is the right-to-left run's font, of no interest. */
  rightToLeft: boolean;
  fonts: Readonly<Record<RunKind, number>>;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  /** `\itapN`, null where not given. */
  nesting: number | null;
  /** Inside `{\*\nesttableprops …}`: row properties belong to the nested row that just ended. */
  nestedRow: boolean;
  /** `\*` was read: the next word names a destination that may be skipped. */
  optional: boolean;
  /** The `\upr` group's own destination, for its `\*\ud` part. */
  unicodePair: Destination | null;
}

interface Shape {
  hasText: boolean;
  /** The group of shapes it is in. */
  readonly group: Shape | null;
}

export const DEFAULT_FONT = -1;
const NO_FONTS: GroupState['fonts'] = {
  plain: DEFAULT_FONT,
  loch: DEFAULT_FONT,
  hich: DEFAULT_FONT,
  dbch: DEFAULT_FONT,
};

export function initialState(story: Story): GroupState {
  return {
    destination: 'text',
    story,
    field: null,
    shape: null,
    fallback: 1,
    run: 'plain',
    rightToLeft: false,
    fonts: NO_FONTS,
    hidden: false,
    deleted: false,
    inTable: false,
    nesting: null,
    nestedRow: false,
    optional: false,
    unicodePair: null,
  };
}

/** A copy for a new group. Written out, since groups come by the hundred thousand and a spread costs ten times as much. */
export function copyState(state: GroupState): GroupState {
  return {
    destination: state.destination,
    story: state.story,
    field: state.field,
    shape: state.shape,
    fallback: state.fallback,
    run: state.run,
    rightToLeft: state.rightToLeft,
    fonts: state.fonts,
    hidden: state.hidden,
    deleted: state.deleted,
    inTable: state.inTable,
    nesting: state.nesting,
    nestedRow: state.nestedRow,
    optional: false,
    unicodePair: state.unicodePair,
  };
}

/** `\pard`: paragraph properties back to their defaults. */
export function resetParagraph(state: GroupState): void {
  state.inTable = false;
  state.nesting = null;
}

/** `\plain`: character properties back to their defaults. */
export function resetCharacters(state: GroupState): void {
  state.run = 'plain';
  state.rightToLeft = false;
  state.fonts = NO_FONTS;
  state.hidden = false;
  state.deleted = false;
}

/** The state inside a destination that holds paragraphs of its own, such as a footnote or a header. */
export function storyState(state: GroupState, story: Story): void {
  resetParagraph(state);
  resetCharacters(state);
  state.destination = 'text';
  state.story = story;
  state.field = null;
  state.shape = null;
  state.nestedRow = false;
  state.unicodePair = null;
}

/** 0 outside tables, 1 in a table's cell, 2 in a table inside that cell … (RTF 1.9.1, "Paragraph Formatting", \itap). */
export function tableLevel(state: GroupState): number {
  const nesting = state.nesting ?? (state.inTable ? 1 : 0);
  return state.inTable ? Math.max(1, nesting) : nesting;
}

import type { BlockRole } from '../../../model/document.js';
import type { Context } from './context.js';
import { fieldAt } from './field.js';
import { beginFont } from './font-table.js';
import { beginStory } from './groups.js';
import { addCell, type MergeFlag, type RowDefinition, rowDefinition } from './row-definition.js';
import { isWord, type Scanner, skipBinary, skipGroup, wordHash } from './scanner.js';
import { type Destination, type RunKind, resetCharacters, resetParagraph, tableLevel } from './state.js';
import { defineRow, endCell, endParagraph, endRow, type Story } from './story.js';
import { flushBytes, putCharacter, putUnicode } from './text.js';

/** What a control word does; `parameter` is null where the word has none. */
type Action = (context: Context, parameter: number | null) => void;

interface Control {
  readonly word: string;
  readonly action: Action;
  /** Names a destination: may follow `\*`. */
  readonly destination: boolean;
}

/** The control of the scanner's current word, null for the many that only format. */
export function controlOf(scanner: Scanner): Control | null {
  const control = CONTROLS.get(scanner.hash);
  return control !== undefined && isWord(scanner, control.word) ? control : null;
}

/** The rest of the current group means nothing to this reader. */
export function skipDestination(context: Context): void {
  if (!skipGroup(context.scanner)) context.damage.add('rtf-groups');
}

const into =
  (destination: Destination): Action =>
  (context) => {
    context.state.destination = destination;
  };

const story =
  (role: BlockRole): Action =>
  (context) => {
    if (context.state.destination === 'instruction' || context.state.destination === 'label') skipDestination(context);
    else beginStory(context, role);
  };

const keep: Action = () => {};

/** RTF 1.9.1: destinations, by what becomes of their text. */
const DESTINATIONS: Readonly<Record<string, Action>> = {
  fonttbl: into('font-table'),
  listtext: into('label'),
  pntext: into('label'),
  field: (context) => {
    context.state.field = fieldAt(context.state.story.characters);
  },
  fldinst: into('instruction'),
  fldrslt: keep,
  formfield: into('nothing'),
  ffl: (context) => {
    context.state.destination = 'choice';
    context.state.field?.choices.push('');
  },
  shp: (context) => {
    context.state.shape = { hasText: false };
  },
  shpinst: into('nothing'),
  shpgrp: keep,
  shptxt: (context) => {
    if (context.state.shape !== null) context.state.shape.hasText = true;
    beginStory(context, 'text-box');
  },
  // The same shape once more, for readers that know none: read only when the shape itself gave no text.
  shprslt: (context) => {
    if (context.state.shape?.hasText === true) skipDestination(context);
  },
  do: into('nothing'),
  dptxbxtext: story('text-box'),
  header: story('header'),
  headerl: story('header'),
  headerr: story('header'),
  headerf: story('header'),
  footer: story('footer'),
  footerl: story('footer'),
  footerr: story('footer'),
  footerf: story('footer'),
  footnote: story('footnote'),
  annotation: story('comment'),
  nesttableprops: (context) => {
    context.state.nestedRow = true;
  },
  object: keep,
  result: keep,
  upr: (context) => {
    context.state.unicodePair = context.state.destination;
    context.state.destination = 'nothing';
  },
  ud: (context) => {
    if (context.state.unicodePair !== null) context.state.destination = context.state.unicodePair;
  },
};

/** Destinations without `\*` that hold no text of the document. */
const SKIPPED: readonly string[] = [
  ...['stylesheet', 'colortbl', 'info', 'listtable', 'listoverridetable', 'revtbl', 'filetbl', 'pict', 'nonshppict'],
  ...['nonesttables', 'objdata', 'objname', 'objclass', 'objalias', 'objsect', 'datafield', 'xe', 'rxe', 'tc', 'tcn'],
  ...['ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'pntxta', 'pntxtb', 'pgptbl', 'rsidtbl', 'atnid'],
  ...['atnauthor', 'atntime', 'atndate', 'atnicn', 'atnref', 'bkmkstart', 'bkmkend', 'background', 'template'],
];

/** Control words that stand for a character (RTF 1.9.1, "Special Characters"). */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  bullet: '•',
  endash: '–',
  emdash: '—',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
};

/** Marks end something only where text is read: not within a label, an instruction or a skipped part. */
const mark =
  (end: (story: Story, level: number, at: number) => void, levelOf: (context: Context) => number): Action =>
  (context) => {
    if (context.state.destination !== 'text') return;
    flushBytes(context);
    end(context.state.story, levelOf(context), context.scanner.start);
  };

const paragraphMark = mark(endParagraph, ({ state }) => tableLevel(state));

/** A page, column or section break ends a line of text without being a paragraph mark. */
const breakMark: Action = (context) => {
  flushBytes(context);
  if (context.state.story.text !== '') paragraphMark(context, null);
};

/** Nested cells and rows stand at level 2 or deeper (RTF 1.9.1, "Nested Tables"). */
function nestedLevel(context: Context): number {
  return Math.max(2, context.state.nesting ?? context.state.story.tables.length);
}

function definitionLevel(context: Context): number {
  return context.state.nestedRow ? nestedLevel(context) : 1;
}

/** The definition being read. One that a row has used is finished: some writers go on without a new `\trowd`. */
function definitionOf(context: Context): RowDefinition {
  const { definitions } = context.state.story;
  const index = definitionLevel(context) - 1;
  const known = definitions[index];
  if (known !== undefined && !known.used) return known;
  const fresh = rowDefinition(known?.left);
  definitions[index] = fresh;
  return fresh;
}

const cellEdge: Action = (context, parameter) => {
  const definition = definitionOf(context);
  if (definition.cells.length < context.budget.limits.maxColumns) addCell(definition, parameter ?? 0);
  else context.damage.add('rtf-cellx');
};

const horizontal =
  (flag: MergeFlag): Action =>
  (context) => {
    definitionOf(context).horizontal = flag;
  };

const vertical =
  (flag: MergeFlag): Action =>
  (context) => {
    definitionOf(context).vertical = flag;
  };

const TABLES: Readonly<Record<string, Action>> = {
  intbl: ({ state }) => {
    state.inTable = true;
    state.story.inTableSaid = true;
    state.story.inTableUsed = true;
  },
  itap: ({ state }, parameter) => {
    state.nesting = Math.max(0, parameter ?? 1);
  },
  trowd: (context) => {
    flushBytes(context);
    const { state, scanner } = context;
    defineRow(state.story, definitionLevel(context), tableLevel(state), scanner.start);
  },
  trleft: (context, parameter) => {
    definitionOf(context).left = parameter ?? 0;
  },
  cellx: cellEdge,
  clmgf: horizontal('first'),
  clmrg: horizontal('continued'),
  clvmgf: vertical('first'),
  clvmrg: vertical('continued'),
  cell: mark(endCell, () => 1),
  row: mark(endRow, () => 1),
  nestcell: mark(endCell, nestedLevel),
  nestrow: mark(endRow, nestedLevel),
};

/** More fallback characters than any encoding has bytes for one character is damage, and would swallow text. */
const MAX_FALLBACK = 4;

const runKind =
  (run: RunKind): Action =>
  ({ state }) => {
    state.run = run;
    state.rightToLeft = false;
  };

const CHARACTER_PROPERTIES: Readonly<Record<string, Action>> = {
  u: (context, parameter) => putUnicode(context, parameter ?? 0, context.scanner.start),
  uc: (context, parameter) => {
    const fallback = parameter ?? 1;
    const sane = fallback >= 0 && fallback <= MAX_FALLBACK;
    if (!sane) context.damage.add('rtf-uc');
    context.state.fallback = sane ? fallback : 1;
  },
  f: (context, parameter) => {
    const { state } = context;
    if (state.destination === 'font-table') beginFont(context, parameter ?? 0);
    else state.fonts = { ...state.fonts, plain: parameter ?? 0, [state.run]: parameter ?? 0 };
  },
  af: ({ state }, parameter) => {
    if (!state.rightToLeft && state.run !== 'plain') state.fonts = { ...state.fonts, [state.run]: parameter ?? 0 };
  },
  loch: runKind('loch'),
  hich: runKind('hich'),
  dbch: runKind('dbch'),
  rtlch: ({ state }) => {
    state.rightToLeft = true;
  },
  ltrch: ({ state }) => {
    state.rightToLeft = false;
  },
  v: ({ state }, parameter) => {
    state.hidden = parameter !== 0;
  },
  deleted: ({ state }, parameter) => {
    state.deleted = parameter !== 0;
  },
  mvf: ({ state }, parameter) => {
    state.deleted = parameter !== 0;
  },
  plain: ({ state }) => resetCharacters(state),
  pard: ({ state }) => resetParagraph(state),
};

const DOCUMENT: Readonly<Record<string, Action>> = {
  par: paragraphMark,
  sect: breakMark,
  page: breakMark,
  column: breakMark,
  ansicpg: (context, parameter) => {
    context.codePage = parameter;
  },
  mac: (context) => {
    context.codePage ??= 10000;
  },
  pc: (context) => {
    context.codePage ??= 437;
  },
  pca: (context) => {
    context.codePage ??= 850;
  },
  deff: (context, parameter) => {
    context.defaultFont = parameter ?? 0;
  },
  fcharset: ({ fontEntry }, parameter) => {
    fontEntry.charset = parameter;
  },
  cpg: ({ fontEntry }, parameter) => {
    fontEntry.codePage = parameter;
  },
  ffres: ({ state }, parameter) => {
    if (state.field !== null) state.field.result = parameter;
  },
  ffdefres: ({ state }, parameter) => {
    if (state.field !== null) state.field.defaultResult = parameter;
  },
  ftnalt: ({ state }) => {
    if (state.story.role === 'footnote') state.story.role = 'endnote';
  },
  bin: (context) => skipBinary(context.scanner),
};

const CONTROLS: ReadonlyMap<number, Control> = new Map(
  [
    ...controls(DESTINATIONS, true),
    ...controls(Object.fromEntries(SKIPPED.map((word) => [word, skipDestination])), true),
    ...controls(TABLES, false),
    ...controls(CHARACTER_PROPERTIES, false),
    ...controls(DOCUMENT, false),
    ...Object.entries(CHARACTERS).map(
      ([word, text]): Control => ({ word, action: (context) => putCharacter(context, text), destination: false }),
    ),
  ].map((control) => [wordHash(control.word), control]),
);

function controls(actions: Readonly<Record<string, Action>>, destination: boolean): readonly Control[] {
  return Object.entries(actions).map(([word, action]) => ({ word, action, destination }));
}

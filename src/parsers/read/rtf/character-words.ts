import type { Action, Actions } from './action.js';
import { putCharacter, putUnicode } from './decode-text.js';
import { beginFont } from './font-table.js';
import { type RunKind, resetCharacters, resetParagraph } from './state.js';

/** Control words that stand for a character (RTF 1.9.1, "Special Characters"). */
export const CHARACTERS: Readonly<Record<string, string>> = {
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

/** White space of its own meaning is never taken for the stand-in of a `\u` character. */
const space =
  (text: string): Action =>
  (context) => {
    context.skip = 0;
    putCharacter(context, text);
  };

/** More fallback characters than any encoding has bytes for one character is damage, and would swallow text. */
const MAX_FALLBACK = 4;

const runKind =
  (run: RunKind): Action =>
  ({ state }) => {
    state.run = run;
    state.rightToLeft = false;
  };

export const CHARACTER_WORDS: Actions = {
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
  tab: space('\t'),
  line: space('\n'),
  lbr: space('\n'),
  plain: ({ state }) => resetCharacters(state),
  pard: ({ state }) => resetParagraph(state),
};

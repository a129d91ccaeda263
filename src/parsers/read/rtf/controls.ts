import { Buffer } from 'node:buffer';
import type { Action, Actions } from './action.js';
import { CHARACTER_WORDS, CHARACTERS } from './character-words.js';
import { putCharacter } from './decode-text.js';
import { DESTINATIONS, SKIPPED, skipDestination } from './destination-words.js';
import { DOCUMENT_WORDS } from './document-words.js';
import { isWord, type Scanner, wordHash } from './scanner.js';
import { TABLE_WORDS } from './table-words.js';

export interface Control {
  readonly word: string;
  readonly action: Action;
  /** `destination`: may follow `\*`. `character`: stands for one, and may be the stand-in of a `\u`. */
  readonly kind: 'destination' | 'character' | 'other';
}

/** The control of the scanner's current word, null for the many that only format. */
export function controlOf(scanner: Scanner): Control | null {
  const control = CONTROLS.get(scanner.hash);
  return control !== undefined && isWord(scanner, control.word) ? control : null;
}

const CONTROLS: ReadonlyMap<number, Control> = new Map(
  [
    ...controls(DESTINATIONS, 'destination'),
    ...controls(Object.fromEntries(SKIPPED.map((word) => [word, skipDestination])), 'destination'),
    ...controls({ ...TABLE_WORDS, ...CHARACTER_WORDS, ...DOCUMENT_WORDS }, 'other'),
    ...controls(
      Object.fromEntries(Object.entries(CHARACTERS).map(([word, text]) => [word, characterAction(text)])),
      'character',
    ),
  ].map((control) => [wordHash(control.word), control]),
);

function characterAction(text: string): Action {
  return (context) => putCharacter(context, text);
}

function controls(actions: Actions, kind: Control['kind']): readonly Control[] {
  return Object.entries(actions).map(([word, action]) => ({ word, action, kind }));
}

/**
 * Words of character formatting that this reader does without. `\*` says that a word is new since RTF 1.0, not that the
 * group is a destination: `{\b\*\cs7 text}` is text in a character style.
 */
const FORMATTING = new Set([
  ...[
    'cs',
    's',
    'ds',
    'ts',
    'b',
    'i',
    'ul',
    'ulnone',
    'strike',
    'fs',
    'cf',
    'cb',
    'chcbpat',
    'highlight',
    'lang',
    'langfe',
  ],
  ...['langnp', 'langfenp', 'kerning', 'expnd', 'expndtw', 'charscalex', 'sub', 'super', 'nosupersub', 'caps', 'scaps'],
]);

/** Whether the scanner's current word only formats. */
export function isFormatting({ bytes, wordStart, wordEnd }: Scanner): boolean {
  return FORMATTING.has(Buffer.from(bytes.subarray(wordStart, wordEnd)).toString('latin1'));
}

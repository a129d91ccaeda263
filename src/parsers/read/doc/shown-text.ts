import { isBlank } from '../../../model/document.js';
import type { Budget } from '../shared/budget.js';
import { type SymbolFont, symbolCharacter } from '../shared/symbol-font.js';
import { pieceFinder, type Source } from './file/source.js';
import { DELETED, FIELD_CODE, HIDDEN, type Marks, REPLACED } from './marks.js';
import { readChpx } from './properties/character-runs.js';

/** Control characters other than the tab, and private-use characters that a symbol font may explain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const SPECIAL = /[\u0000-\u0008\u000a-\u001f\uf000-\uf0ff]/;

/**
 * Gives the text between two CPs as a reader of the document sees it; [MS-DOC] 2.4.1. Soft breaks become `\n`; marks of
 * pictures, notes and fields vanish; revisions and hidden text are left out and counted.
 */
export function textReader(source: Source, marks: Marks, budget: Budget): (from: number, to: number) => string {
  const pieceAt = pieceFinder(source.pieces);
  const fontAt = (cp: number): SymbolFont | null => {
    const piece = pieceAt(cp);
    if (piece === null) return null;
    const run = source.characters.find(piece.offset + (cp - piece.start) * piece.width);
    const chpx = readChpx(source.main, run < 0 ? -1 : source.characters.value(run));
    return source.fonts[chpx?.otherFont ?? chpx?.asciiFont ?? -1] ?? null;
  };
  return (from, to) => {
    const plain = source.text.slice(from, to);
    const bytes = marks.get();
    if (!SPECIAL.test(plain) && (bytes === null || !anyMark(bytes, from, to))) return plain;
    let shown = '';
    for (let cp = from; cp < to; cp++) {
      const code = source.text.charCodeAt(cp);
      const mark = bytes?.[cp] ?? 0;
      if (mark === REPLACED) shown += marks.replacement(cp);
      else if (mark === DELETED) budget.deleted += isBlank(code) ? 0 : 1;
      else if (mark === HIDDEN) budget.hidden += isBlank(code) ? 0 : 1;
      else if (mark !== FIELD_CODE) {
        shown +=
          code < 0x20
            ? (CONTROLS[code] ?? '')
            : isSymbol(code)
              ? symbolCharacter(fontAt(cp), code)
              : source.text.charAt(cp);
      }
    }
    return BREAKS.test(shown) ? brokenText(shown) : shown;
  };
}

function anyMark(bytes: Uint8Array, from: number, to: number): boolean {
  for (let cp = from; cp < to; cp++) if (bytes[cp] !== 0) return true;
  return false;
}

function isSymbol(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const BREAKS = /[\u000c\u000e]/;

/** A page or column break is a line end between two texts and nothing at a paragraph's ends. */
function brokenText(text: string): string {
  return text
    .split(BREAKS)
    .filter((part) => part !== '')
    .join('\n');
}

/** What is left of a control character; [MS-DOC] 2.4.1. The optional hyphen, 0x1F, shows only where a line ends. */
const CONTROLS: { readonly [code: number]: string } = { 9: '\t', 11: '\n', 12: '\f', 14: '\u000e', 30: '\u2011' };

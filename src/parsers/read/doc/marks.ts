import type { CharacterProperties } from './character-runs.js';
import { characterProperties } from './character-runs.js';
import type { Piece } from './clx.js';
import type { Source } from './source.js';
import { styleChain } from './styles.js';
import { symbolCharacter } from './symbols.js';

/** What becomes of a character. */
export const KEPT = 0;
export const DELETED = 1;
export const HIDDEN = 2;
export const FIELD_CODE = 3;
/** Shown although its paragraph's style hides. */
export const SHOWN = 4;
/** Another text stands in its place, see `replacements`. */
export const REPLACED = 5;

/** One mark a character, made when the first character needs one. */
export interface Marks {
  readonly get: () => Uint8Array | null;
  readonly set: (from: number, to: number, mark: number) => void;
  readonly replacements: Map<number, string>;
  /** Where in the Data stream the object of the character at a CP lies. */
  readonly objects: Map<number, number>;
  readonly hiddenStyles: ReadonlySet<number>;
}

/** Marks revisions, hidden text and symbols by walking the character runs of every piece; [MS-DOC] 2.4.6.2. */
export function markCharacters(source: Source, length: number): Marks {
  let bytes: Uint8Array | null = null;
  const hiddenStyles = stylesThatHide(source);
  const marks: Marks = {
    get: () => bytes,
    set: (from, to, mark) => {
      bytes ??= new Uint8Array(length);
      bytes.fill(mark, from, to);
    },
    replacements: new Map(),
    objects: new Map(),
    hiddenStyles,
  };
  for (const piece of source.pieces) markPiece(source, marks, piece);
  return marks;
}

function markPiece(source: Source, marks: Marks, piece: Piece): void {
  const { runs, firstAfter } = source.characters;
  const endOffset = piece.offset + (piece.end - piece.start) * piece.width;
  const ofPiece = piece.modifiers === null ? null : characterProperties(piece.modifiers);
  if (ofPiece !== null) markRange(source, marks, ofPiece, piece.start, piece.end);
  for (let i = firstAfter(piece.offset); i < runs.length; i++) {
    const run = runs[i];
    if (run === undefined || run.start >= endOffset) break;
    if (run.value === null) continue;
    const from = piece.start + Math.max(0, Math.ceil((run.start - piece.offset) / piece.width));
    const to = Math.min(piece.end, piece.start + Math.ceil((run.end - piece.offset) / piece.width));
    markRange(source, marks, { ...run.value, ...definedOf(ofPiece) }, from, to);
  }
}

function definedOf(properties: CharacterProperties | null): Partial<CharacterProperties> {
  if (properties === null) return {};
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

function markRange(source: Source, marks: Marks, properties: CharacterProperties, from: number, to: number): void {
  if (to <= from) return;
  const { symbol, data } = properties;
  const hidden = hides(properties, marks.hiddenStyles);
  if (data !== null && to - from <= MOST_OBJECTS) for (let cp = from; cp < to; cp++) marks.objects.set(cp, data);
  if (properties.deleted === true) marks.set(from, to, DELETED);
  else if (hidden === true) marks.set(from, to, HIDDEN);
  else if (symbol !== null) {
    const font = source.fonts[symbol.font] ?? '';
    const text = symbolCharacter(font, symbol.code) ?? String.fromCharCode(symbol.code);
    for (let cp = from; cp < to; cp++) {
      // The stand-in for a symbol is an opening bracket; what else the run covers is text of its own.
      if (source.text[cp] === '(') {
        marks.set(cp, cp + 1, REPLACED);
        marks.replacements.set(cp, text);
      }
    }
  } else if (hidden === false) marks.set(from, to, SHOWN);
}

/** A run with an object covers the object's one character; a longer one is no object. */
const MOST_OBJECTS = 64;

/** True or false where the run or its character style says so, else null. Toggles: [MS-DOC] 2.6.1, sprmCFVanish. */
function hides(properties: CharacterProperties, hiddenStyles: ReadonlySet<number>): boolean | null {
  const ofStyle = properties.istd !== null && hiddenStyles.has(properties.istd);
  switch (properties.vanish) {
    case 0:
      return false;
    case 1:
      return true;
    case 0x81:
      return !ofStyle;
    default:
      return ofStyle ? true : null;
  }
}

function stylesThatHide(source: Source): ReadonlySet<number> {
  const hiding = new Set<number>();
  const own = source.styles.map((style) =>
    style === null || style.character === null ? null : (characterProperties(style.character)?.vanish ?? null),
  );
  if (own.every((vanish) => vanish === null)) return hiding;
  source.styles.forEach((style, istd) => {
    let vanish = false;
    for (const link of styleChain(source.styles, istd)) {
      const said = own[link] ?? null;
      if (said !== null) vanish = said === 1 || said === 0x81;
    }
    if (style !== null && vanish) hiding.add(istd);
  });
  return hiding;
}

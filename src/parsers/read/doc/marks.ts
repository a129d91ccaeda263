import { isSymbolCode, symbolCharacter } from '../shared/symbol-font.js';
import type { Piece } from './file/clx.js';
import type { Source } from './file/source.js';
import { type CharacterProperties, characterProperties, readChpx } from './properties/character-runs.js';
import type { Grpprl } from './properties/sprm.js';
import { styleChain } from './properties/styles.js';

/** What becomes of a character. */
export const KEPT = 0;
export const DELETED = 1;
export const HIDDEN = 2;
export const FIELD_CODE = 3;
/** Shown although its paragraph's style hides. */
const SHOWN = 4;
/** Another text stands in its place, see `replacement`. */
export const REPLACED = 5;

/** One mark a character, made when the first character needs one. */
export interface Marks {
  readonly get: () => Uint8Array | null;
  readonly set: (from: number, to: number, mark: number) => void;
  /** Puts one other character in the place of one. */
  readonly substitute: (cp: number, character: string) => void;
  /** What stands in the place of a character marked so: the text of a field, else the substitute. */
  readonly replacement: (cp: number) => string;
  readonly fieldTexts: Map<number, string>;
  /** Where in the Data stream the object of the character at a CP lies. */
  readonly objects: Map<number, number>;
  readonly hiddenStyles: ReadonlySet<number>;
}

/** Marks revisions, hidden text and symbols by walking the character runs of every piece; [MS-DOC] 2.4.6.2. */
export function markCharacters(source: Source, length: number): Marks {
  const marks = newMarks(length, stylesThatHide(source));
  const known = new Map<Grpprl, CharacterProperties | null>();
  for (const piece of source.pieces) {
    const { modifiers } = piece;
    let ofPiece = modifiers === null ? null : known.get(modifiers);
    if (ofPiece === undefined && modifiers !== null) {
      ofPiece = characterProperties(modifiers);
      known.set(modifiers, ofPiece);
    }
    markPiece(source, marks, piece, ofPiece ?? null);
  }
  return marks;
}

function newMarks(length: number, hiddenStyles: ReadonlySet<number>): Marks {
  let bytes: Uint8Array | null = null;
  let substitutes: Uint32Array | null = null;
  const fieldTexts = new Map<number, string>();
  const set = (from: number, to: number, mark: number): void => {
    bytes ??= new Uint8Array(length);
    bytes.fill(mark, from, to);
  };
  return {
    get: () => bytes,
    set,
    substitute: (cp, character) => {
      substitutes ??= new Uint32Array(length);
      substitutes[cp] = character.codePointAt(0) ?? 0xfffd;
      set(cp, cp + 1, REPLACED);
    },
    replacement: (cp) => fieldTexts.get(cp) ?? String.fromCodePoint(substitutes?.[cp] ?? 0xfffd),
    fieldTexts,
    objects: new Map(),
    hiddenStyles,
  };
}

function markPiece(source: Source, marks: Marks, piece: Piece, ofPiece: CharacterProperties | null): void {
  const { count, start, end, value, firstAfter } = source.characters;
  const endOffset = piece.offset + (piece.end - piece.start) * piece.width;
  if (ofPiece !== null) markRange(source, marks, ofPiece, piece.start, piece.end);
  for (let run = firstAfter(piece.offset); run < count && start(run) < endOffset; run++) {
    const own = readChpx(source.main, value(run));
    if (own === null) continue;
    const from = piece.start + Math.max(0, Math.ceil((start(run) - piece.offset) / piece.width));
    const to = Math.min(piece.end, piece.start + Math.ceil((end(run) - piece.offset) / piece.width));
    markRange(source, marks, ofPiece === null ? own : { ...own, ...definedOf(ofPiece) }, from, to);
  }
}

function definedOf(properties: CharacterProperties): Partial<CharacterProperties> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

function markRange(source: Source, marks: Marks, properties: CharacterProperties, from: number, to: number): void {
  if (to <= from) return;
  const { symbol, data } = properties;
  const hidden = hides(properties, marks.hiddenStyles);
  if (data !== null && source.text.charCodeAt(from) === OBJECT && marks.objects.size < MAX_OBJECTS)
    marks.objects.set(from, data);
  if (properties.deleted === true) marks.set(from, to, DELETED);
  else if (hidden === true) marks.set(from, to, HIDDEN);
  else if (symbol !== null) {
    const text = symbolCharacter(source.fonts[symbol.font] ?? null, symbol.code);
    for (let cp = from; cp < to; cp++) {
      // The stand-in for a symbol is an opening bracket; what else the run covers is text of its own.
      if (source.text.charCodeAt(cp) === STAND_IN) marks.substitute(cp, text);
    }
  } else if (hidden === false) marks.set(from, to, SHOWN);
  markTyped(source, marks, properties, from, to);
}

/** Characters typed in a symbol font: `R` in Wingdings 2 is a ticked box. ASCII has a font of its own; [MS-DOC] 2.6.1. */
function markTyped(source: Source, marks: Marks, properties: CharacterProperties, from: number, to: number): void {
  const ascii = source.fonts[properties.asciiFont ?? -1] ?? null;
  const other = source.fonts[properties.otherFont ?? -1] ?? null;
  if (ascii === null && other === null) return;
  for (let cp = from; cp < to; cp++) {
    const code = source.text.charCodeAt(cp);
    const font = code < 0x80 ? ascii : other;
    const mark = marks.get()?.[cp] ?? KEPT;
    if (font === null || code > 0xff || !isSymbolCode(code) || (mark !== KEPT && mark !== SHOWN)) continue;
    marks.substitute(cp, symbolCharacter(font, code));
  }
}

const OBJECT = 0x01;
const STAND_IN = 0x28;
/** Form fields and pictures in one document; what comes after is left without its object. */
const MAX_OBJECTS = 100_000;

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

import { buildContainer, type Stream } from './build-container.js';
import { buildChpxPages, buildPapxPages, type PropertyRun } from './build-pages.js';
import { type Bytes, depth, innerCell, innerRowEnd, inTable, long, rowEnd, word } from './sprms.js';

/** A stretch of characters with the modifiers of its CHPX. */
export interface TextRun {
  readonly text: string;
  readonly chpx: Bytes;
}

/** A paragraph: its runs, the mark that ends it included, and the modifiers of its PAPX. */
export interface BuiltParagraph {
  readonly runs: readonly TextRun[];
  readonly papx: Bytes;
  readonly istd?: number;
}

export type Content = string | TextRun | readonly (string | TextRun)[];

export interface DocParts {
  readonly paragraphs: readonly BuiltParagraph[];
  /** How the text is cut: characters and width of each piece; one 16-bit piece where not given. */
  readonly pieces?: readonly { readonly characters: number; readonly width: 1 | 2; readonly prm?: number }[];
  readonly prcs?: readonly Bytes[];
  /** Characters of each subdocument after the main one; the main one has the rest. */
  readonly lengths?: { readonly [part: number]: number };
  /** Structures of the table stream by their index in FibRgFcLcb97. */
  readonly table?: { readonly [index: number]: Bytes };
  /** Bytes of a structure that its lcb does not count. */
  readonly tail?: { readonly [index: number]: Bytes };
  readonly data?: Bytes;
  readonly ident?: number;
  readonly version?: number;
  readonly flags?: number;
}

export function run(text: string, chpx: Bytes): TextRun {
  return { text, chpx };
}

export function para(content: Content, papx: Bytes = [], mark: string | TextRun = '\r'): BuiltParagraph {
  const parts = [...(Array.isArray(content) ? content : [content as string | TextRun]), mark];
  return {
    runs: parts.map((part: string | TextRun) => (typeof part === 'string' ? { text: part, chpx: [] } : part)),
    papx,
  };
}

/** The last paragraph of a cell at depth 1, or deeper. */
export function cell(content: Content, level = 1): BuiltParagraph {
  return level === 1
    ? para(content, [...inTable, ...depth(1)], '\u0007')
    : para(content, [...inTable, ...depth(level), ...innerCell]);
}

/** A row mark with its table modifiers. */
export function endRow(tap: Bytes, level = 1, mark?: TextRun): BuiltParagraph {
  return level === 1
    ? para('', [...inTable, ...depth(1), ...rowEnd, ...tap], mark ?? '\u0007')
    : para('', [...inTable, ...depth(level), ...innerRowEnd, ...tap], mark ?? '\r');
}

const FIB_BYTES = 1024;
const PAIRS = 0x9a;

/** A whole .doc: FIB, text, formatted disk pages, piece table, and what else is given. */
export function buildDoc(parts: DocParts): Uint8Array {
  return buildContainer(buildStreams(parts));
}

export function buildStreams(parts: DocParts): readonly Stream[] {
  const text = parts.paragraphs.flatMap((paragraph) => paragraph.runs.map((one) => one.text)).join('');
  const pieces = parts.pieces ?? [{ characters: text.length, width: 2 as const }];
  const placed = placePieces(text, pieces);
  const papx = buildPapxPages(splitRuns(placed, parts.paragraphs.map(paragraphRun)));
  const chpx = buildChpxPages(
    splitRuns(
      placed,
      parts.paragraphs.flatMap((one) => one.runs.map(characterRun)),
    ),
  );
  const textPages = Math.ceil((FIB_BYTES + placed.bytes.length) / 512);
  const main = new Uint8Array(512 * (textPages + papx.pages.length + chpx.pages.length));
  main.set(placed.bytes, FIB_BYTES);
  [...papx.pages, ...chpx.pages].forEach((page, i) => {
    main.set(page, (textPages + i) * 512);
  });
  const structures: { [index: number]: Bytes } = {
    ...parts.table,
    12: chpx.plc(textPages + papx.pages.length),
    13: papx.plc(textPages),
    33: clx(placed, pieces, parts.prcs ?? []),
  };
  const table: number[] = [];
  writeFib(main, parts, text.length);
  const view = new DataView(main.buffer);
  for (const [index, bytes] of Object.entries(structures)) {
    view.setUint32(PAIRS + Number(index) * 8, table.length, true);
    view.setUint32(PAIRS + Number(index) * 8 + 4, bytes.length, true);
    table.push(...bytes, ...(parts.tail?.[Number(index)] ?? []));
  }
  return [
    { name: 'WordDocument', bytes: main },
    { name: '1Table', bytes: Uint8Array.from(table) },
    ...(parts.data === undefined ? [] : [{ name: 'Data', bytes: Uint8Array.from(parts.data) }]),
  ];
}

function paragraphRun(paragraph: BuiltParagraph): PropertyRun {
  const length = paragraph.runs.reduce((sum, one) => sum + one.text.length, 0);
  return { length, bytes: [...word(paragraph.istd ?? 0), ...paragraph.papx] };
}

function characterRun(one: TextRun): PropertyRun {
  return { length: one.text.length, bytes: one.chpx };
}

interface Placed {
  readonly bytes: Bytes;
  /** CP and file position of each piece's start, and its width. */
  readonly pieces: readonly {
    readonly cp: number;
    readonly characters: number;
    readonly fc: number;
    readonly width: 1 | 2;
  }[];
}

function placePieces(text: string, pieces: NonNullable<DocParts['pieces']>): Placed {
  const bytes: number[] = [];
  let cp = 0;
  const placed = pieces.map(({ characters, width }) => {
    const piece = { cp, characters, fc: FIB_BYTES + bytes.length, width };
    for (const unit of text.slice(cp, cp + characters).split('')) {
      bytes.push(...(width === 1 ? [unit.charCodeAt(0) & 0xff] : word(unit.charCodeAt(0))));
    }
    cp += characters;
    return piece;
  });
  return { bytes, pieces: placed };
}

/** Runs of characters as runs of file positions: a run that crosses pieces is told of in each. */
function splitRuns(
  placed: Placed,
  runs: readonly PropertyRun[],
): readonly (PropertyRun & { readonly fc: number; readonly end: number })[] {
  let cp = 0;
  const starts = runs.map((one) => {
    cp += one.length;
    return { ...one, cp: cp - one.length };
  });
  return placed.pieces.flatMap((piece) =>
    starts.flatMap((one) => {
      const from = Math.max(one.cp, piece.cp);
      const to = Math.min(one.cp + one.length, piece.cp + piece.characters);
      if (to <= from) return [];
      const position = (at: number) => piece.fc + (at - piece.cp) * piece.width;
      return [{ ...one, fc: position(from), end: position(to) }];
    }),
  );
}

function clx(placed: Placed, pieces: NonNullable<DocParts['pieces']>, prcs: readonly Bytes[]): Bytes {
  const positions = [
    ...placed.pieces.map((piece) => piece.cp),
    placed.pieces.reduce((sum, piece) => sum + piece.characters, 0),
  ];
  const pcds = placed.pieces.flatMap((piece, i) => [
    ...word(0),
    ...long(piece.width === 1 ? (piece.fc * 2) | 0x40000000 : piece.fc),
    ...word(pieces[i]?.prm ?? 0),
  ]);
  const plc = [...positions.flatMap(long), ...pcds];
  return [...prcs.flatMap((prc) => [1, ...word(prc.length), ...prc]), 2, ...long(plc.length), ...plc];
}

function writeFib(main: Uint8Array, parts: DocParts, characters: number): void {
  const view = new DataView(main.buffer);
  view.setUint16(0, parts.ident ?? 0xa5ec, true);
  view.setUint16(2, parts.version ?? 0x00c1, true);
  view.setUint16(10, parts.flags ?? 0x0200, true);
  view.setUint16(32, 14, true);
  view.setUint16(62, 22, true);
  const others = Object.entries(parts.lengths ?? {});
  view.setUint32(76, characters - others.reduce((sum, [, length]) => sum + length, 0), true);
  for (const [part, length] of others) view.setUint32(76 + Number(part) * 4, length, true);
  view.setUint16(152, 93, true);
}

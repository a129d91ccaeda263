import type { FactsAndPlaces, Finding, FindingCode } from '../../../../model/finding.js';
import type { ReadLimits } from '../../reader.js';
import { symbolFontOf } from '../../shared/symbol-font.js';
import { readText } from '../piece-text.js';
import { readCharacterRuns } from '../properties/character-runs.js';
import { readFonts } from '../properties/fonts.js';
import { readParagraphRuns } from '../properties/paragraph-runs.js';
import { readStyles } from '../properties/styles.js';
import { NOTHING, u16, window } from './bytes.js';
import { type Piece, readPieces } from './clx.js';
import { type CompoundFile, openCompoundFile } from './compound-file.js';
import { type Fib, readFib, SUBDOCUMENTS } from './fib.js';
import { readPlcf } from './plcf.js';
import { refuse, refuseContainer, refuseRawFile, refuseVersion } from './refusal.js';
import type { Source } from './source.js';

type Opened = { readonly source: Source; readonly damage: readonly string[] } | { readonly refusal: Finding };

/** A text may name the same bytes again and again; more often than this on average, it is no document. */
const MAX_REPETITIONS = 4;

/** Opens container, FIB, piece table and text, the parts without which there is no document; the rest may be missing. */
export function openSource(file: Uint8Array, limits: ReadLimits): Opened {
  if (file.length > limits.maxBytes) return refused('limit-exceeded', { limit: 'maxBytes', allowed: limits.maxBytes });
  const container = openCompoundFile(file);
  if (container === null) return { refusal: refuseRawFile(file) };
  const main = container.stream('WordDocument');
  if (main === null) return { refusal: refuseContainer(container) };
  const refusal = refuseVersion(u16(main.bytes, 0), u16(main.bytes, 2));
  if (refusal !== null) return { refusal };
  const fib = readFib(main.bytes);
  if (fib === null) return refused('damaged', { part: 'fib' });
  if (fib.encrypted) return refused('encrypted');
  return openText(container, fib, main.bytes, limits);
}

function refused<Code extends FindingCode>(code: Code, ...facts: FactsAndPlaces<Code>): Opened {
  return { refusal: refuse(code, ...facts) };
}

function openText(container: CompoundFile, fib: Fib, main: Uint8Array, limits: ReadLimits): Opened {
  const table = container.stream(fib.tableStream);
  if (table === null) return refused('damaged', { part: fib.tableStream });
  const clx = fib.at('clx');
  const found = readPieces(window(table.bytes, clx.fc, clx.lcb));
  if (found === null) return refused('damaged', { part: 'clx' });
  const declared = SUBDOCUMENTS.reduce((sum, name) => sum + fib.lengths[name], 0);
  const total = found.at(-1)?.end ?? 0;
  // More than the one mark that ends a document with subdocuments: its lengths are wrong, and all of it is kept.
  const surplus = total - declared > 1;
  const pieces = surplus ? found : cutAt(found, declared);
  const length = pieces.at(-1)?.end ?? 0;
  if (length * 2 > limits.maxExpandedBytes) {
    return refused('limit-exceeded', { limit: 'maxExpandedBytes', allowed: limits.maxExpandedBytes });
  }
  if (length > main.length * MAX_REPETITIONS) return refused('damaged', { part: 'clx' });
  const { text, missing } = readText(main, pieces);
  if (missing === text.length) return refused('damaged', { part: 'text' });
  const data = container.stream('Data')?.bytes ?? NOTHING;
  const source = collect(fib, { main, table: table.bytes, data }, text, pieces);
  const damage: string[] = [];
  if (missing > 0 || length < declared || surplus) damage.push('text');
  if (!table.complete) damage.push(fib.tableStream);
  return { source, damage };
}

/** Pieces may reach beyond the text by the final mark of a document with subdocuments; [MS-DOC] 2.4.1. */
function cutAt(pieces: readonly Piece[], length: number): readonly Piece[] {
  return pieces
    .filter((piece) => piece.start < length)
    .map((piece) => ({ ...piece, end: Math.min(piece.end, length) }));
}

function collect(
  fib: Fib,
  streams: { readonly main: Uint8Array; readonly table: Uint8Array; readonly data: Uint8Array },
  text: string,
  pieces: readonly Piece[],
): Source {
  const { main, table } = streams;
  const part = <T>(name: Parameters<Fib['at']>[0], read: (fc: number, lcb: number) => T): T => {
    const { fc, lcb } = fib.at(name);
    return read(fc, lcb);
  };
  const fonts = part('fonts', (fc, lcb) => readFonts(table, fc, lcb).map(symbolFontOf));
  return {
    fib,
    ...streams,
    text,
    pieces,
    sectionMarks: part('sections', (fc, lcb) => readSectionMarks(table, fc, lcb)),
    paragraphs: part('paragraphs', (fc, lcb) => readParagraphRuns(main, table, fc, lcb)),
    characters: part('characterRuns', (fc, lcb) =>
      readCharacterRuns(main, table, fc, lcb, (font) => fonts[font] != null),
    ),
    styles: part('styles', (fc, lcb) => readStyles(table, fc, lcb)),
    fonts,
  };
}

/** PlcfSed: where sections end, each with a Sed of twelve bytes; [MS-DOC] 2.8.26. */
function readSectionMarks(table: Uint8Array, fc: number, lcb: number): ReadonlySet<number> {
  const plc = readPlcf(table, fc, lcb, 12);
  const marks = new Set<number>();
  for (let i = 1; i <= plc.count; i++) marks.add(plc.position(i) - 1);
  return marks;
}

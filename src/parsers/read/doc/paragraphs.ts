import { keepWithin } from '../shared/budget.js';
import type { DocBudget } from './doc-budget.js';
import { pieceFinder, type Source } from './file/source.js';
import { DELETED, HIDDEN, KEPT, type Marks } from './marks.js';
import { type Charge, type ParagraphProperties, paragraphProperties } from './properties/paragraph-properties.js';
import { readPapx } from './properties/paragraph-runs.js';

/** A paragraph as the file has it: where its text lies, what ends it, what its mark says. */
export interface SourceParagraph {
  readonly start: number;
  /** The CP of the mark; for the last paragraph of a text that breaks off, the CP after it. */
  readonly end: number;
  readonly mark: 'paragraph' | 'cell' | 'section';
  readonly markDeleted: boolean;
  readonly properties: ParagraphProperties;
}

const PARAGRAPH_MARK = 0x0d;
const CELL_MARK = 0x07;
const PAGE_OR_SECTION = 0x0c;

/**
 * The paragraphs between two CPs, in order; [MS-DOC] 2.4.2, with the properties of each mark; 2.4.6.1. The same
 * character is a section mark, which ends a paragraph, or a page break, which is part of its text; 2.8.26 tells which.
 */
export function* paragraphsOf(
  source: Source,
  marks: Marks,
  budget: DocBudget,
  from: number,
  to: number,
): Generator<SourceParagraph> {
  const { text } = source;
  const pieceAt = pieceFinder(source.pieces);
  const charge = (bytes: number): boolean => {
    // Twice, as a row mark's groups are read again for its cells.
    budget.expandedBytes += bytes * 2;
    return keepWithin(budget, 'maxExpandedBytes', budget.expandedBytes);
  };
  let start = from;
  for (let cp = from; cp < to; cp++) {
    const code = text.charCodeAt(cp);
    if (code > PARAGRAPH_MARK || (code !== PARAGRAPH_MARK && code !== CELL_MARK && code !== PAGE_OR_SECTION)) continue;
    if (code === PAGE_OR_SECTION && !source.sectionMarks.has(cp)) continue;
    if (!keepWithin(budget, 'maxParagraphs', ++budget.paragraphs)) return;
    yield ended(source, marks, budget, pieceAt, charge, start, cp, code);
    start = cp + 1;
  }
  if (start < to && keepWithin(budget, 'maxParagraphs', ++budget.paragraphs))
    yield ended(source, marks, budget, pieceAt, charge, start, to, -1);
}

function ended(
  source: Source,
  marks: Marks,
  budget: DocBudget,
  pieceAt: ReturnType<typeof pieceFinder>,
  charge: Charge,
  start: number,
  end: number,
  code: number,
): SourceParagraph {
  const markAt = code < 0 ? end - 1 : end;
  const piece = pieceAt(markAt);
  const run = piece === null ? -1 : source.paragraphs.find(piece.offset + (markAt - piece.start) * piece.width);
  if (run < 0) budget.unformatted++;
  const papx = run < 0 ? null : readPapx(source.main, source.paragraphs.value(run));
  const properties = paragraphProperties(papx, piece?.modifiers ?? null, source.styles, source.data, charge);
  if (marks.hiddenStyles.size > 0 && marks.hiddenStyles.has(properties.istd)) hideParagraph(marks, start, end);
  return {
    start,
    end,
    mark: code === CELL_MARK ? 'cell' : code === PAGE_OR_SECTION ? 'section' : 'paragraph',
    markDeleted: code >= 0 && marks.get()?.[end] === DELETED,
    properties,
  };
}

/** The paragraph's style hides what no run of its own shows. */
function hideParagraph(marks: Marks, start: number, end: number): void {
  for (let cp = start; cp < end; cp++) if ((marks.get()?.[cp] ?? KEPT) === KEPT) marks.set(cp, cp + 1, HIDDEN);
}

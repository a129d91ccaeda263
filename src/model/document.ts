/**
 * The Document that every reader produces. A reader knows its file format and this model, and nothing of sections,
 * labels or departments.
 */

/** The format of the bytes, whatever the file name says. */
export type SourceFormat = 'text' | 'docx' | 'doc' | 'rtf' | 'html' | 'odt' | 'wordml';

/** Where in the document a block stood. Only `body` blocks belong to the form; the others are kept and marked. */
export type BlockRole = 'body' | 'header' | 'footer' | 'footnote' | 'endnote' | 'comment' | 'text-box';

export interface Document {
  readonly kind: 'document';
  readonly format: SourceFormat;
  /** Lower-case name of the text encoding (`utf-8`, `gb18030`, `utf-16le`, `utf-16be`, `big5`), null where the format has none. */
  readonly encoding: string | null;
  /** Text layout (`L1` … `L10`, see docs/formats.md) or the wrapping a disguised file came in (`mhtml`, `flat-opc` …). */
  readonly layout: string | null;
  readonly blocks: readonly Block[];
  /** Non-blank source characters that only draw the layout (pipes and box lines of a text table). */
  readonly furniture: number;
  /** False where a paragraph end inside a cell ended the row too (L5), so that rows tell no label from its answer. */
  readonly rowsWhole: boolean;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Exactly the source's characters; a soft line break is `\n`, a tab `\t`. */
  readonly text: string;
  readonly role: BlockRole;
  /** 1-based line of the decoded text, text sources only. */
  readonly line: number | null;
  /** Native position of the first character: CP in .doc ([MS-DOC] 2.2.1), byte offset in .rtf, else null. */
  readonly anchor: number | null;
  /** A number the word processor would print before the text (`一、`, `1.`); not part of `text`, not counted as source. */
  readonly listLabel: string | null;
}

export interface Table {
  readonly kind: 'table';
  readonly role: BlockRole;
  /** 1-based, in order of where tables begin, nested tables included. */
  readonly number: number;
  /** Grid columns (union of all cell edges) and rows. */
  readonly columns: number;
  readonly rows: readonly Row[];
  /** Width of each grid column in twips (twentieths of a point), null where the file does not give them. For drawing only. */
  readonly columnWidths: readonly number[] | null;
  /** False where the layout lost the column spans, so that a header cell's column says nothing (L1, L3–L5, L6 that is not aligned). */
  readonly spansKept: boolean;
  /** True where rows of a text do not fit together, so that cells of it are lost or torn and no answer in it is sure. */
  readonly torn?: boolean;
}

export interface Row {
  /** 1-based. */
  readonly number: number;
  /** Cells that begin in this row, left to right. A cell that continues a vertical span is not repeated. */
  readonly cells: readonly Cell[];
  /** False where only the order of the cells is known, because the layout dropped the empty ones (L3, L4). */
  readonly positionsKept: boolean;
  /** Cells this row had in the source, empty and dropped ones included. */
  readonly width: number;
}

export interface Cell {
  /** 1-based grid row and column, spans filled. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs, and tables nested in the cell. */
  readonly blocks: readonly Block[];
}

/** The text of a cell: its own paragraphs joined by `\n`; the text of nested tables is not included. */
export function cellText(cell: Cell): string {
  return blocksText(cell.blocks);
}

export function blocksText(blocks: readonly Block[]): string {
  const texts: string[] = [];
  for (const block of blocks) if (block.kind === 'paragraph') texts.push(block.text);
  return texts.join('\n');
}

/** A plain paragraph of the body; `more` overrides single properties. */
export function paragraph(text: string, more: Partial<Omit<Paragraph, 'kind' | 'text'>> = {}): Paragraph {
  return { kind: 'paragraph', text, role: 'body', line: null, anchor: null, listLabel: null, ...more };
}

/** Counts the characters, in UTF-16 code units, that are neither white space nor invisible: the unit of the conservation check. */
export function countNonBlank(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) count++;
  return count;
}

/** White space in the sense of JavaScript's `\s`, plus zero-width characters and the byte order mark. */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return (
    (code >= 0x7f && code <= 0xa0) ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

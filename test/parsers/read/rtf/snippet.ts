import type { Block, Document, Paragraph } from '../../../../src/model/document.js';
import type { Finding } from '../../../../src/model/finding.js';
import { DEFAULT_LIMITS, type ReadLimits } from '../../../../src/parsers/read/reader.js';
import { readRtf } from '../../../../src/parsers/read/rtf/read-rtf.js';

/** Fonts of the snippets: f0 Latin, f1 Chinese, f2 Wingdings, f3 traditional Chinese, f4 Japanese, f5 without a charset. */
const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset2 Wingdings;}' +
  '{\\f3\\fcharset136 PMingLiU;}{\\f4\\fcharset128 MS Mincho;}{\\f5 Any;}}';

/** A whole file around `body`: one byte a character, code page 936, standard fonts. */
export function rtf(body: string): Uint8Array {
  return bytesOf(`{\\rtf1\\ansi\\ansicpg936\\deff0${FONTS}${body}}`);
}

export function bytesOf(source: string): Uint8Array {
  return Uint8Array.from(Buffer.from(source, 'latin1'));
}

export interface Reading {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** Reads what is known to be readable. */
export function reading(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Reading {
  const { document, findings } = readRtf(bytes, { ...DEFAULT_LIMITS, ...limits });
  if (document === null) throw new Error(`not read: ${JSON.stringify(findings)}`);
  return { document, blocks: document.blocks, findings };
}

export function read(body: string): Reading {
  return reading(rtf(body));
}

/** Texts of the body's own paragraphs. */
export function texts(body: string): readonly string[] {
  return paragraphs(read(body).blocks).map((paragraph) => paragraph.text);
}

export function paragraphs(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.filter((block) => block.kind === 'paragraph');
}

/**
 * Tables as text, one string a row: cells as `column:text`, spans as `column+columns×rows:text` where they are not 1,
 * a nested table as `[rows; rows]` inside its cell, paragraphs of a cell divided by `/`.
 */
export function tables(body: string): readonly (readonly string[])[] {
  return tableRows(read(body).blocks);
}

export function tableRows(blocks: readonly Block[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [rowsOf(block)] : []));
}

function rowsOf(table: Extract<Block, { kind: 'table' }>): readonly string[] {
  return table.rows.map((row) =>
    row.cells
      .map((cell) => {
        const span = cell.columnSpan * cell.rowSpan === 1 ? '' : `+${cell.columnSpan}×${cell.rowSpan}`;
        const content = cell.blocks.map((block) =>
          block.kind === 'paragraph' ? block.text : `[${rowsOf(block).join('; ')}]`,
        );
        return `${cell.column}${span}:${content.join('/')}`;
      })
      .join(' '),
  );
}

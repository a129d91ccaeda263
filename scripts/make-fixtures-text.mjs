// Blocks → text in the layouts other programs print a Word table in (docs/formats.md), and the encodings of such files.
import iconv from 'iconv-lite';
import { cellsOfRow } from './make-fixtures-docx.mjs';

/** A whole document in one layout. */
export function printText(blocks, layout) {
  return blocks.map((block) => PRINTERS[layout](block)).join('');
}

const textsOf = (table) =>
  table.rows.map((_, i) => cellsOfRow(table, i).map(({ cell, continued }) => (continued ? '' : cell.text)));

const filled = (texts) => texts.filter((text) => text.trim() !== '');
const lineOf = (block) => `${block.text}\n`;

const PRINTERS = {
  // Each cell begins with a TAB, a blank line parts rows and the paragraphs of a cell.
  L1: (block) => {
    if (block.kind === 'paragraph') return lineOf(block);
    const cell = (text) => `\t${text.split('\n').join('\n\n')}\n`;
    return `${textsOf(block)
      .map((texts) => texts.map(cell).join(''))
      .join('\n')}\n\n`;
  },
  // One cell a line; an empty cell is an empty line. Paragraphs of one cell are lines of their own.
  'L2-dense': (block) =>
    block.kind === 'paragraph'
      ? lineOf(block)
      : textsOf(block)
          .flatMap((texts) => texts.map((t) => `${t}\n`))
          .join(''),
  // One paragraph a line, a blank line behind each; empty cells are gone.
  'L2-spaced': (block) => {
    if (block.kind === 'paragraph') return `${block.text}\n\n`;
    return textsOf(block)
      .flatMap((texts) => filled(texts).map((t) => `${t.split('\n').join('\n\n')}\n\n`))
      .join('');
  },
  // One paragraph a line, no blank lines at all; empty cells are gone.
  'L2-tight': (block) =>
    block.kind === 'paragraph'
      ? lineOf(block)
      : textsOf(block)
          .flatMap((texts) => filled(texts).map((t) => `${t}\n`))
          .join(''),
  // `text |`; the pipes of the empty cells close the row.
  L3: (block) => {
    if (block.kind === 'paragraph') return lineOf(block);
    return textsOf(block)
      .map(
        (texts) =>
          `${filled(texts)
            .map((t) => `${t} |\n`)
            .join('')}${closing(texts)}`,
      )
      .join('');
  },
  // As L3, the pipe on a line of its own.
  L4: (block) => {
    if (block.kind === 'paragraph') return lineOf(block);
    return textsOf(block)
      .map(
        (texts) =>
          `${filled(texts)
            .map((t) => `${t}\n|\n`)
            .join('')}${closing(texts)}`,
      )
      .join('');
  },
  // TABs within a line, as Word saves plain text.
  L5: (block) =>
    block.kind === 'paragraph'
      ? lineOf(block)
      : textsOf(block)
          .map((texts) => `${texts.join('\t')}\n`)
          .join(''),
  // Drawn boxes, as antiword prints: every row between rules, long cells wrapped over several lines.
  L6: (block) => (block.kind === 'paragraph' ? lineOf(block) : boxes(textsOf(block))),
};

const closing = (texts) => {
  const count = texts.length - filled(texts).length;
  return count === 0 ? '' : `${Array.from({ length: count }, () => '|').join(' ')}\n`;
};

function boxes(rows) {
  const width = Math.max(...rows.map((texts) => texts.length));
  const rule = `|${Array.from({ length: width }, () => '----------').join('|')}|\n`;
  return (
    rule +
    rows
      .map((texts) => {
        const cells = texts.map((text) => text.split('\n'));
        const height = Math.max(...cells.map((lines) => lines.length));
        const lines = Array.from({ length: height }, (_, i) => `|${cells.map((one) => one[i] ?? '').join('|')}|\n`);
        return `${lines.join('')}${rule}`;
      })
      .join('')
  );
}

/** Bytes of a text in one of the encodings departments send. */
export function encode(text, encoding) {
  switch (encoding) {
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be-bom':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'gb18030':
    case 'big5': {
      const bytes = iconv.encode(text, encoding);
      if (iconv.decode(bytes, encoding) !== text) throw new Error(`not all characters exist in ${encoding}`);
      return bytes;
    }
    default:
      return Buffer.from(text, 'utf8');
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, countNonBlank, type Document } from '../../../../src/model/document.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { decodeText } from '../../../../src/parsers/read/text/decode.js';
import { readText } from '../../../../src/parsers/read/text/read-text.js';

const count = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + countNonBlank(block.text);
    return sum + block.rows.flatMap((row) => row.cells).reduce((cells, cell) => cells + count(cell.blocks), 0);
  }, 0);

function paragraphs(blocks: readonly Block[]): { text: string; line: number }[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [{ text: block.text, line: block.line ?? 0 }]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphs(cell.blocks))),
  );
}

function expectWhole(document: Document | null, text: string): void {
  if (document === null) {
    expect(countNonBlank(text)).toBe(0);
    return;
  }
  expect(count(document.blocks) + document.furniture).toBe(countNonBlank(text));
  // Only what draws a table is furniture, and what repeats a merged cell.
  if (document.layout === 'L7') return;
  const marks = [...text].filter((letter) => /[-=_+:|\u2014\u2500-\u257f]/.test(letter)).length;
  expect(document.furniture).toBeLessThanOrEqual(marks);
  const lines = text.split(/\r\n|\r|\n/);
  for (const part of paragraphs(document.blocks)) expect(lines[part.line - 1]).toContain(part.text);
  document.blocks.forEach((block) => {
    if (block.kind !== 'table') return;
    block.rows.forEach((row, index) => {
      expect(row.number).toBe(index + 1);
      expect(row.cells.map((cell) => cell.column)).toEqual(row.cells.map((_, column) => column + 1));
      expect(row.width).toBeGreaterThanOrEqual(row.cells.length);
      expect(block.columns).toBeGreaterThanOrEqual(row.width);
    });
  });
}

const bit = fc.constantFrom(
  ...['\t', '\n', '\n', '\n\n', '\r\n', '\r', '|', ' |', '| ', '||', '| | |', ' ', '\u3000', '\f', '\u2028', '\u0085'],
  ...[
    '-',
    '---',
    '|---|',
    '+---+',
    '\u2502',
    '\u2500\u2500\u2500',
    '\u250c\u2500\u252c\u2500\u2510',
    '\u251c',
    '\u2524',
    '——',
    ':',
    '=',
  ],
  ...['联系人', '1184.36', '一、', '其中：', '甲', 'a', '。', '0', '𠮷', '（签章）', '年   月   日'],
);
const line = fc.array(bit, { maxLength: 8 }).map((bits) => bits.join(''));
const mixture = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

describe('conservation', () => {
  it('keeps every non-blank character in a paragraph or counts it as furniture, whatever the mixture', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        const bytes = new TextEncoder().encode(text);
        const result = readText(bytes, DEFAULT_LIMITS);
        expectWhole(result.document, decodeText(bytes)?.text ?? '');
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every character of arbitrary Unicode text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        const decoded = decodeText(bytes);
        const { document } = readText(bytes, DEFAULT_LIMITS);
        if (decoded !== null) expectWhole(document, decoded.text);
        else expect(document).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['|', '|甲', '│甲', '\t', '甲\t', '-|', '甲 | '])(
    'keeps a line of twenty thousand times %j whole',
    (part) => {
      const text = ['甲 |', part.repeat(20_000), '乙 | 丙 |', '|---|---|', part.repeat(20_000), '1\t2', '3\t4'].join(
        '\n',
      );
      const { document } = readText(new TextEncoder().encode(text), DEFAULT_LIMITS);
      expectWhole(document, text);
    },
  );

  it('never throws on arbitrary bytes and says why it refuses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { document, findings } = readText(bytes, DEFAULT_LIMITS);
        if (document === null) expect(findings.map((found) => found.severity)).toEqual(['error']);
        else expectWhole(document, decodeText(bytes)?.text ?? '');
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs, reading } from './snippet.js';
import { type Piece, writeFile, writeParagraph } from './writer.js';

const character = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)) },
  { weight: 3, arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0x1f300, max: 0x1f64f }).map((code) => String.fromCodePoint(code)) },
  { weight: 1, arbitrary: fc.constantFrom('、', '（', '）', '％', '—', '\t', '\n', '𠮷', 'é') },
);

const piece: fc.Arbitrary<Piece> = fc.record({
  text: fc.string({ unit: character, maxLength: 12 }),
  spelling: fc.constantFrom('signed', 'unsigned', 'fallback', 'hex', 'raw'),
});

const paragraphPieces = fc.array(piece, { maxLength: 5 });

describe('what is written is read', () => {
  it('gives back every paragraph exactly, however its characters are spelled', () => {
    fc.assert(
      fc.property(fc.array(paragraphPieces, { minLength: 1, maxLength: 5 }), (written) => {
        const { blocks, findings } = reading(writeFile(written.map(writeParagraph).join('')));
        expect(paragraphs(blocks).map((one) => one.text)).toEqual(
          written.map((pieces) => pieces.map((one) => one.text).join('')),
        );
        expect(findings).toEqual([]);
      }),
      { numRuns: 300, seed: 20240601 },
    );
  });

  it('points each paragraph’s anchor at the bytes of its first character', () => {
    fc.assert(
      fc.property(fc.array(paragraphPieces, { minLength: 1, maxLength: 4 }), (written) => {
        const bytes = writeFile(written.map(writeParagraph).join(''));
        const read = paragraphs(reading(bytes).blocks);
        for (const one of read) {
          // The file from the anchor on, under the same head, begins with the same character.
          const rest = Buffer.from(bytes.subarray(one.anchor ?? 0)).toString('latin1');
          const again = paragraphs(reading(writeFile(rest)).blocks)[0]?.text ?? '';
          expect(Array.from(again)[0]).toBe(Array.from(one.text)[0]);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

describe('grids', () => {
  it('come back from the edges and flags they were written with', () => {
    const plan = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 6 }),
      seed: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 40, maxLength: 40 }),
      jitter: fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 40, maxLength: 40 }),
      flags: fc.boolean(),
    });
    fc.assert(
      fc.property(plan, ({ rows, columns, seed, jitter, flags }) => {
        const merges = tile(rows, columns, seed);
        const edge = (row: number, column: number) => 1000 * column + (jitter[(row * 7 + column) % 40] ?? 0);
        let body = '';
        for (let row = 0; row < rows; row++) {
          const here = merges.filter((merge) => merge.row <= row && row < merge.row + merge.rows);
          here.sort((a, b) => a.column - b.column);
          const definition = here.map((merge) => cellDefinition(merge, row, flags, edge)).join('');
          const cells = here.map((merge) => cellText(merge, row, flags)).join('');
          body += `\\trowd\\trleft${edge(row, 0)}${definition}\\pard\\intbl ${cells}\\row`;
        }
        // One row of all the columns, so that every edge is in the table.
        const last = Array.from({ length: columns }, (_, column) => `\\cellx${edge(rows, column + 1)}`).join('');
        body += `\\trowd\\trleft${edge(rows, 0)}${last}${'x\\cell '.repeat(columns)}\\row\\pard`;
        const [table] = reading(writeFile(body)).blocks;
        const read = table?.kind === 'table' ? table.rows.slice(0, rows).flatMap((row) => row.cells) : [];
        expect(read.map((cell) => [cell.row - 1, cell.column - 1, cell.rowSpan, cell.columnSpan]).sort()).toEqual(
          merges.map((merge) => [merge.row, merge.column, merge.rows, merge.columns]).sort(),
        );
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});

function cellDefinition(
  merge: Merge,
  row: number,
  flags: boolean,
  edge: (row: number, column: number) => number,
): string {
  const vertical = merge.rows === 1 ? '' : merge.row === row ? '\\clvmgf' : '\\clvmrg';
  if (!flags || merge.columns === 1) return `${vertical}\\cellx${edge(row, merge.column + merge.columns)}`;
  return Array.from({ length: merge.columns }, (_, i) => {
    const horizontal = i === 0 ? '\\clmgf' : '\\clmrg';
    return `${vertical}${horizontal}\\cellx${edge(row, merge.column + i + 1)}`;
  }).join('');
}

function cellText(merge: Merge, row: number, flags: boolean): string {
  const text = merge.row === row ? `r${merge.row}c${merge.column}` : '';
  return `${text}\\cell ${flags ? '\\cell '.repeat(merge.columns - 1) : ''}`;
}

/** Covers a grid with rectangles, their sizes drawn from `seed`. */
function tile(rows: number, columns: number, seed: readonly number[]): Merge[] {
  const taken = new Set<number>();
  const merges: Merge[] = [];
  let next = 0;
  const draw = (limit: number) => 1 + ((seed[next++ % seed.length] ?? 0) % limit);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let width = 1;
      const wish = draw(3);
      while (width < wish && column + width < columns && !taken.has(row * columns + column + width)) width++;
      const height = Math.min(draw(3), rows - row);
      for (let r = row; r < row + height; r++) for (let c = column; c < column + width; c++) taken.add(r * columns + c);
      merges.push({ row, column, rows: height, columns: width });
    }
  }
  return merges;
}

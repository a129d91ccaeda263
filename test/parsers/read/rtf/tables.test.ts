import { describe, expect, it } from 'vitest';
import { paragraphs, read, tableRows, tables, texts } from './snippet.js';

const IN = '\\pard\\intbl ';
const OUT = '\\pard ';

describe('rows and cells (RTF 1.9.1, "Table Definitions")', () => {
  it('places cells by their right edges', () => {
    expect(tables(`\\trowd\\cellx1000\\cellx3000${IN}a\\cell b\\cell\\row`)).toEqual([['1:a 2:b']]);
  });

  it('spans the columns that other rows divide', () => {
    const body = `\\trowd\\cellx3000${IN}top\\cell\\row\\trowd\\cellx1000\\cellx2000\\cellx3000${IN}a\\cell b\\cell c\\cell\\row`;
    expect(tables(body)).toEqual([['1+3×1:top', '1:a 2:b 3:c']]);
  });

  it('takes edges that differ by a few twips for one', () => {
    const body = `\\trowd\\trleft5\\cellx1003\\cellx3005${IN}a\\cell b\\cell\\row\\trowd\\trleft-3\\cellx995\\cellx2992${IN}c\\cell d\\cell\\row`;
    expect(tables(body)).toEqual([['1:a 2:b', '1:c 2:d']]);
  });

  it('never takes two edges of one row for one, however narrow the cell', () => {
    expect(tables(`\\trowd\\cellx1000\\cellx1005\\cellx2000${IN}a\\cell b\\cell c\\cell\\row`)).toEqual([
      ['1:a 2:b 3:c'],
    ]);
  });

  it('reads a definition that stands after the cells, and one given twice', () => {
    const cells = `${IN}a\\cell b\\cell`;
    const definition = '\\trowd\\cellx1000\\cellx2000';
    expect(tables(`${cells}${definition}\\row${definition}${cells}{${definition}\\row}`)).toEqual([
      ['1:a 2:b', '1:a 2:b'],
    ]);
  });

  it('goes on with the last definition where a row has none of its own', () => {
    expect(tables(`\\trowd\\cellx1000\\cellx3000${IN}a\\cell b\\cell\\row c\\cell d\\cell\\row`)).toEqual([
      ['1:a 2:b', '1:c 2:d'],
    ]);
  });

  it('begins a new definition at the first \\cellx after a row even without \\trowd', () => {
    expect(tables(`\\trowd\\cellx1000${IN}a\\cell\\row\\cellx500\\cellx1000 b\\cell c\\cell\\row`)).toEqual([
      ['1+2×1:a', '1:b 2:c'],
    ]);
  });

  it('keeps the paragraphs of a cell apart, empty ones included', () => {
    expect(tables(`\\trowd\\cellx1000${IN}a\\par\\par b\\cell\\row`)).toEqual([['1:a//b']]);
  });

  it('takes text before \\cell for the cell where the writer leaves out \\intbl', () => {
    expect(tables('\\trowd\\cellx1000\\cellx2000 a\\par b\\cell c\\cell\\row')).toEqual([['1:a/b 2:c']]);
  });

  it('reads cells and rows that stand in groups of their own', () => {
    expect(tables('{\\trowd\\cellx1000\\cellx2000{\\pard\\intbl a\\cell}{\\pard\\intbl b\\cell}{\\row}}')).toEqual([
      ['1:a 2:b'],
    ]);
  });
});

describe('where a table ends', () => {
  it('ends at a paragraph that is not in a table, and a new one begins after it', () => {
    const row = `\\trowd\\cellx1000${IN}a\\cell\\row`;
    const { blocks } = read(`${row}${OUT}between\\par ${row}${OUT}after\\par`);
    expect(blocks.map((block) => (block.kind === 'table' ? block.number : block.text))).toEqual([
      1,
      'between',
      2,
      'after',
    ]);
  });

  it('gives text between the last \\row and the next \\trowd to no cell, even without \\pard', () => {
    const { blocks } = read(`\\trowd\\cellx1000${IN}a\\cell\\row title\\par\\trowd\\cellx1000${IN}b\\cell\\row`);
    expect(blocks.map((block) => (block.kind === 'table' ? tableRows([block])[0] : block.text))).toEqual([
      ['1:a'],
      'title',
      ['1:b'],
    ]);
  });

  it('keeps a last row without \\row, and the last cell without \\cell', () => {
    expect(tables(`\\trowd\\cellx1000\\cellx2000${IN}a\\cell b\\cell\\row${IN}c\\cell d`)).toEqual([
      ['1:a 2:b', '1:c 2:d'],
    ]);
  });

  it('ends a row whose \\row is missing where the next row’s definition and cells come', () => {
    const row = '\\trowd\\cellx1000\\cellx2000';
    expect(tables(`${row}${IN}a\\cell b\\cell${row}${IN}c\\cell d\\cell\\row`)).toEqual([['1:a 2:b', '1:c 2:d']]);
  });

  it('keeps the text of a paragraph that has no mark before a table', () => {
    const { blocks } = read(`heading \\trowd\\cellx1000${IN}a\\cell\\row`);
    expect(blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))).toEqual(['heading ', 'table']);
  });

  it('leaves text marked \\intbl that never gets a cell as a paragraph', () => {
    expect(texts(`${IN}lost?\\par`)).toEqual(['lost?']);
  });
});

describe('merged cells (RTF 1.9.1, \\clmgf \\clmrg \\clvmgf \\clvmrg)', () => {
  it('makes one cell of horizontally merged ones', () => {
    const body = `\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000${IN}a\\cell\\cell b\\cell\\row\\trowd\\cellx1000\\cellx2000\\cellx3000${IN}1\\cell 2\\cell 3\\cell\\row`;
    expect(tables(body)).toEqual([['1+2×1:a 3:b', '1:1 2:2 3:3']]);
  });

  it('keeps text that stands in a cell merged away', () => {
    expect(tables(`\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000${IN}a\\cell b\\cell\\row`)).toEqual([['1:a/b']]);
  });

  it('spans rows, and does not repeat the continuation', () => {
    const row = (flag: string, cells: string) => `\\trowd\\${flag}\\cellx1000\\cellx2000${IN}${cells}\\row`;
    expect(
      tables(row('clvmgf', 'a\\cell b\\cell') + row('clvmrg', '\\cell c\\cell') + row('clvmrg', '\\cell d\\cell')),
    ).toEqual([['1+1×3:a 2:b', '2:c', '2:d']]);
  });

  it('begins a new span at each \\clvmgf', () => {
    const row = (flag: string, text: string) => `\\trowd\\${flag}\\cellx1000\\cellx2000${IN}${text}\\cell x\\cell\\row`;
    expect(tables(row('clvmgf', 'a') + row('clvmrg', '') + row('clvmgf', 'b') + row('clvmrg', ''))).toEqual([
      ['1+1×2:a 2:x', '2:x', '1+1×2:b 2:x', '2:x'],
    ]);
  });

  it('does not join cells of different width', () => {
    const body = `\\trowd\\clvmgf\\cellx1000\\cellx2000${IN}a\\cell b\\cell\\row\\trowd\\clvmrg\\cellx1500\\cellx2000${IN}c\\cell d\\cell\\row`;
    expect(tables(body)).toEqual([['1:a 2+2×1:b', '1+2×1:c 3:d']]);
  });

  it('joins rows of a cell that is also merged across', () => {
    const row = (flag: string, text: string) =>
      `\\trowd\\clmgf\\${flag}\\cellx1000\\clmrg\\cellx2000\\cellx3000${IN}${text}\\cell\\cell x\\cell\\row`;
    const plain = `\\trowd\\cellx1000\\cellx2000\\cellx3000${IN}1\\cell 2\\cell 3\\cell\\row`;
    expect(tables(row('clvmgf', 'a') + row('clvmrg', '') + plain)).toEqual([['1+2×2:a 3:x', '3:x', '1:1 2:2 3:3']]);
  });

  it('leaves out text in a continuation, which Word does not show, and counts it', () => {
    const row = (flag: string, text: string) => `\\trowd\\${flag}\\cellx1000${IN}${text}\\cell\\row`;
    const { blocks, findings } = read(row('clvmgf', 'a') + row('clvmrg', 'b c'));
    expect(tableRows(blocks)).toEqual([['1+1×2:a', '']]);
    expect(findings).toMatchObject([{ code: 'hidden-text', facts: { characters: 2 } }]);
  });
});

describe('more and fewer cells than \\cellx', () => {
  it('keeps a surplus cell that has text, and drops surplus empty ones', () => {
    expect(tables(`\\trowd\\cellx1000${IN}a\\cell b\\cell\\cell\\row`)).toEqual([['1:a 2:b']]);
    expect(tables(`\\trowd\\cellx1000${IN}a\\cell\\cell\\cell\\row`)).toEqual([['1:a']]);
  });

  it('gives only the cells that are there', () => {
    expect(tables(`\\trowd\\cellx1000\\cellx2000\\cellx3000${IN}a\\cell b\\cell\\row`)).toEqual([['1:a 2:b']]);
  });

  it('counts cells from the left where nothing defines them', () => {
    expect(tables(`${IN}a\\cell b\\cell\\row c\\cell d\\cell\\row`)).toEqual([['1:a 2:b', '1:c 2:d']]);
  });

  it('begins a row further right where \\trleft says so', () => {
    const body = `\\trowd\\cellx1000\\cellx2000${IN}a\\cell b\\cell\\row\\trowd\\trleft1000\\cellx2000${IN}c\\cell\\row`;
    expect(tables(body)).toEqual([['1:a 2:b', '2:c']]);
  });
});

describe('nested tables (RTF 1.9.1, "Nested Tables")', () => {
  const nested = (level: number, cells: readonly string[], edges = '\\cellx500\\cellx1000') =>
    cells.map((cell) => `\\pard\\intbl\\itap${level} ${cell}\\nestcell`).join('') +
    `{\\*\\nesttableprops\\trowd${edges}\\nestrow}{\\nonesttables\\par}`;

  it('puts a table into the cell it stands in, between the cell’s paragraphs', () => {
    const body = `\\trowd\\cellx1000\\cellx2000${IN}before\\par${nested(2, ['1', '2'])}${nested(2, ['3', '4'])}${IN}after\\cell right\\cell\\row`;
    expect(tables(body)).toEqual([['1:before/[1:1 2:2; 1:3 2:4]/after 2:right']]);
  });

  it('goes any number of levels deep', () => {
    const deep = [5, 4, 3, 2].map((level) => `${nested(level, [`l${level}`], '\\cellx900')}`);
    // The innermost table comes first: each level's cell text follows the table inside it.
    const body = `\\trowd\\cellx1000${deep.join('')}${IN}l1\\cell\\row`;
    expect(tables(body)).toEqual([['1:[1:[1:[1:[1:l5]/l4]/l3]/l2]/l1']]);
  });

  it('numbers a table before those in its cells', () => {
    const body = `\\trowd\\cellx1000${nested(2, ['1'], '\\cellx500')}${IN}a\\cell\\row`;
    const [outer] = read(`${body}${OUT}x\\par`).blocks;
    const inner = outer?.kind === 'table' ? outer.rows[0]?.cells[0]?.blocks[0] : undefined;
    expect([outer, inner].map((block) => (block?.kind === 'table' ? block.number : null))).toEqual([1, 2]);
  });

  it('merges cells of a nested table', () => {
    const body = `\\trowd\\cellx1000${nested(2, ['a', 'b'], '\\clvmgf\\cellx500\\cellx1000')}${nested(2, ['', 'c'], '\\clvmrg\\cellx500\\cellx1000')}${IN}x\\cell\\row`;
    expect(tables(body)).toEqual([['1:[1+1×2:a 2:b; 2:c]/x']]);
  });

  it('does not take the replacement paragraph of \\nonesttables for text', () => {
    const body = `\\trowd\\cellx1000${nested(2, ['a'], '\\cellx500')}{\\nonesttables shown elsewhere\\par}${IN}x\\cell\\row`;
    expect(paragraphs(read(body).blocks)).toEqual([]);
    expect(tables(body)).toEqual([['1:[1:a]/x']]);
  });
});

import { describe, expect, it } from 'vitest';
import { paragraph } from '../../src/model/document.js';
import type { Place } from '../../src/model/place.js';
import { quoteAt } from '../../src/present/quote.js';
import { documentOf, lines, table } from '../parsers/form/build.js';

/** The quotation of stretches of a paragraph, 【】 around what is marked. */
function quoted(text: string, ...marked: readonly string[]): string {
  return shown(
    quoteAt(
      documentOf([paragraph(text)]),
      marked.map((surface) => placeOf(text, surface)),
    ),
  );
}

function placeOf(text: string, surface: string): Place {
  const start = text.indexOf(surface);
  return { block: 1, start, end: start + surface.length };
}

function shown(pieces: ReturnType<typeof quoteAt>): string {
  return pieces.map(({ text, marked }) => (marked ? `【${text}】` : text)).join('');
}

describe('what is quoted at a place', () => {
  it('is the sentence around the figure, the figure marked', () => {
    expect(quoted('今年任务重。全年支出12万元，其中办公费3万元。明年再议。', '12万元')).toBe(
      '全年支出【12万元】，其中办公费3万元。',
    );
  });

  it('marks several figures of one sentence', () => {
    expect(quoted('志愿者由160人增加到120人。', '160人', '120人')).toBe('志愿者由【160人】增加到【120人】。');
  });

  it('joins a number that is broken over two lines, and leaves the heading above out', () => {
    expect(quoted('（一）基本情况\n现有在职18\n人。', '18\n人')).toBe('现有在职【18人】。');
  });

  it('shortens a long sentence around the figure', () => {
    const text = `${'甲'.repeat(80)}12万元${'乙'.repeat(80)}`;
    expect(quoted(text, '12万元')).toBe(`…${'甲'.repeat(30)}【12万元】${'乙'.repeat(24)}…`);
  });

  it('is nothing for the whole of a cell, which row and box name', () => {
    const document = documentOf([table(1, [['12人']])]);
    expect(quoteAt(document, [{ table: 1, row: 1, column: 1 }])).toEqual([]);
    expect(quoteAt(document, [{ table: 1, row: 1, column: 1, start: 0, end: 3 }])).toEqual([]);
  });

  it('is the line for a text source', () => {
    expect(shown(quoteAt(lines('人员编制', '12人'), [{ block: 2, line: 2 }]))).toBe('12人');
  });
});

import { describe, expect, it } from 'vitest';
import { type Document, paragraph } from '../../src/model/document.js';
import { indexPlaces } from '../../src/model/place-index.js';
import { lightOf } from '../../src/review/pieces.js';
import { table } from '../parsers/form/build.js';

const document: Document = {
  kind: 'document',
  format: 'docx',
  encoding: null,
  layout: null,
  blocks: [paragraph('填报人：李某'), table(1, [['收入合计', '90.00']])],
  furniture: 0,
  rowsWhole: true,
};

describe('what lights for a place', () => {
  const places = indexPlaces(document);

  it('is the stretch of the cell or paragraph', () => {
    expect(lightOf(places, { table: 1, row: 1, column: 2 }, '90.00')).toBe('t1r1c2:0-5');
    expect(lightOf(places, { block: 1, start: 4, end: 6 }, '李某')).toBe('b1:4-6');
  });

  it('is nothing where other characters stand there than were read', () => {
    expect(lightOf(places, { table: 1, row: 1, column: 2 }, '100.00')).toBeNull();
    expect(lightOf(places, { table: 1, row: 9, column: 2 }, '90.00')).toBeNull();
  });
});

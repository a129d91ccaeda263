import { describe, expect, it } from 'vitest';
import { type Document, paragraph } from '../../src/model/document.js';
import { indexPlaces } from '../../src/model/place-index.js';
import { DEFAULT_LIMITS, readDocument } from '../../src/parsers/index.js';
import { table } from '../parsers/form/build.js';
import { fixtureFiles, parseFixture } from '../support/fixtures.js';

const document: Document = {
  kind: 'document',
  format: 'docx',
  encoding: null,
  layout: null,
  blocks: [paragraph('一、基本情况'), table(1, [['人员编制', '83人'], [['年度主要工作', 2]], ['抓好\n春耕', '']])],
  furniture: 0,
  rowsWhole: true,
};

describe('leading a place back into the document', () => {
  const places = indexPlaces(document);

  it('finds a paragraph by its block', () => {
    expect(places.textAt({ block: 1 })).toBe('一、基本情况');
  });

  it('finds a stretch of a cell', () => {
    expect(places.textAt({ table: 1, row: 1, column: 2, start: 0, end: 2 })).toBe('83');
  });

  it('finds a text over several cells, blank ones left out', () => {
    const last = { table: 1, row: 3, column: 2 };
    expect(places.textAt({ table: 1, row: 3, column: 1, start: 3, last })).toBe('春耕');
  });

  it('gives nothing for a cell that is not there or an offset beyond the text', () => {
    expect(places.textAt({ table: 1, row: 2, column: 2 })).toBeNull();
    expect(places.textAt({ table: 1, row: 1, column: 2, start: 0, end: 9 })).toBeNull();
    expect(places.elementOf({ table: 2, row: 1, column: 1 })).toBeNull();
  });
});

describe('the places of the fixtures', () => {
  it.each(fixtureFiles())('of $name lead to the text that was read', async (file) => {
    const { record } = await parseFixture(file);
    const read = await readDocument(file.bytes, DEFAULT_LIMITS);
    if (read === null) return expect(record.fields).toEqual([]);
    const places = indexPlaces(read);
    const wrong = [
      ...record.fields.filter(({ raw, place }) => raw !== null && place !== null && places.textAt(place) !== raw),
      ...record.quantities.filter(({ surface, place }) => places.textAt(place) !== surface),
    ];
    expect(wrong.map((one) => [one, places.textAt(one.place ?? {})])).toEqual([]);
  });
});

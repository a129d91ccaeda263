import { describe, expect, it } from 'vitest';
import { modifiedAt } from '../../../src/ingest/workers/modified-at.js';
import { buildZip } from '../support/zip-builder.js';

const core = (inner: string) =>
  buildZip([
    { name: 'word/document.xml', data: '<w:document/>' },
    { name: 'docProps/core.xml', data: `<cp:coreProperties xmlns:dcterms="x">${inner}</cp:coreProperties>` },
  ]);

describe('when a document was last saved', () => {
  it('is what the core properties of a .docx say, in one time', async () => {
    const saved = '<dcterms:modified xsi:type="dcterms:W3CDTF">2021-03-05T09:20:00+08:00</dcterms:modified>';
    expect(await modifiedAt(core(`<dcterms:created>2020-01-01T00:00:00Z</dcterms:created>${saved}`))).toBe(
      '2021-03-05T01:20:00.000Z',
    );
  });

  it.each([
    ['without the property', core('<dcterms:created>2020-01-01T00:00:00Z</dcterms:created>')],
    ['with a date that is none', core('<dcterms:modified>2021-99-99T99:00</dcterms:modified>')],
    ['of a zip without properties', buildZip([{ name: 'a.txt', data: 'a' }])],
    ['of a broken zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['of a text', new TextEncoder().encode('2021-03-05')],
  ])('is not known %s', async (_, bytes) => {
    expect(await modifiedAt(bytes)).toBe(null);
  });
});

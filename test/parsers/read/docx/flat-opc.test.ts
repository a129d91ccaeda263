import { describe, expect, it } from 'vitest';
import { readFlatOpc } from '../../../../src/parsers/read/docx/flat-opc.js';
import { read } from '../../../../src/parsers/read/index.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const part = (name: string, content: string) => `<pkg:part pkg:name="${name}">${content}</pkg:part>`;
const xml = (content: string) => `<pkg:xmlData>${content}</pkg:xmlData>`;
const file = (...parts: readonly string[]) =>
  Buffer.from(
    `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('\n')}</pkg:package>`,
  );
const body = `<w:document ${W}><w:body><w:p><w:r><w:t>绩效part&gt;</w:t></w:r></w:p></w:body></w:document>`;

describe('a Flat OPC file', () => {
  it('is a .docx whose parts are XML or base64', async () => {
    const rels = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/${type}" Target="${target}"/></Relationships>`;
    const footnotes = `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:t>脚注</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const bytes = file(
      part('/_rels/.rels', xml(rels('officeDocument', 'word/main.xml'))),
      part('/word/_rels/main.xml.rels', xml(rels('footnotes', '/word/notes.xml'))),
      part('/word/notes.xml', `<pkg:binaryData>${Buffer.from(footnotes).toString('base64')}</pkg:binaryData>`),
      part('/word/main.xml', xml(body)),
    );
    const { document, findings } = await readFlatOpc(bytes, DEFAULT_LIMITS, read);
    expect(findings).toEqual([]);
    expect(document).toMatchObject({ format: 'docx', layout: 'flat-opc' });
    expect(document?.blocks).toMatchObject([{ text: '绩效part>' }, { text: '脚注', role: 'footnote' }]);
  });

  it('cut off gives what is there, and says so', async () => {
    const whole = file(part('/word/document.xml', xml(body)));
    const { document, findings } = await readFlatOpc(whole.subarray(0, whole.indexOf('</w:p>')), DEFAULT_LIMITS, read);
    expect(document?.blocks).toMatchObject([{ text: '绩效part>' }]);
    expect(findings.some(({ code }) => code === 'partly-damaged')).toBe(true);
  });

  it('without a main document is damaged', async () => {
    expect(await readFlatOpc(file(), DEFAULT_LIMITS, read)).toMatchObject({
      document: null,
      findings: [{ code: 'damaged' }],
    });
  });
});

import { strToU8, type Zippable, zipSync } from 'fflate';

/** Parts of a .docx written by hand, as WordprocessingML snippets without the root element. */
export interface DocxParts {
  /** Content of `w:body`. */
  readonly body: string;
  /** Content of `w:styles`, `w:numbering`, `w:hdr`, `w:ftr`, `w:footnotes`, `w:endnotes`, `w:comments`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Further files, by path: strings as UTF-8. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Zip level, 0 = stored. */
  readonly level?: 0 | 6;
}

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Root element and file name of each part that hangs on the main document. */
const PARTS = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  header: 'w:hdr',
  footer: 'w:ftr',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
} as const;

/** A minimal .docx around the given snippets. Headers and footers are referenced from a section at the body's end. */
export function docx(parts: DocxParts): Uint8Array {
  const files: Record<string, string | Uint8Array> = {};
  const relations: string[] = [];
  const references: string[] = [];
  for (const [name, root] of Object.entries(PARTS) as [keyof typeof PARTS, string][]) {
    const content = parts[name];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = `${HEAD}<${root} ${NAMESPACES}>${content}</${root}>`;
    relations.push(`<Relationship Id="rId-${name}" Type="${REL}/${name}" Target="${name}.xml"/>`);
    if (name === 'header' || name === 'footer')
      references.push(`<w:${name}Reference w:type="default" r:id="rId-${name}"/>`);
  }
  const section = references.length > 0 ? `<w:sectPr>${references.join('')}</w:sectPr>` : '';
  files['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
  files['_rels/.rels'] = relationships([
    `<Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/>`,
  ]);
  files['word/_rels/document.xml.rels'] = relationships(relations);
  files['word/document.xml'] = `${HEAD}<w:document ${NAMESPACES}><w:body>${parts.body}${section}</w:body></w:document>`;
  return zipOf({ ...files, ...parts.files }, parts.level ?? 6);
}

/** A zip archive of the given files. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files))
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  // A fixed date keeps the bytes of a fixture the same from run to run.
  return zipSync(entries, { level, mtime: '2020-01-01T00:00:00' });
}

/** A paragraph of one run; `pPr` and `rPr` are the content of those elements. */
export function p(text: string, options: { readonly pPr?: string; readonly rPr?: string } = {}): string {
  const pPr = options.pPr === undefined ? '' : `<w:pPr>${options.pPr}</w:pPr>`;
  return `<w:p>${pPr}${r(text, options.rPr)}</w:p>`;
}

/** A run. */
export function r(text: string, rPr?: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const properties = rPr === undefined ? '' : `<w:rPr>${rPr}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A table cell around block content (or plain text); `tcPr` is the content of that element. */
export function tc(content: string, tcPr?: string): string {
  const blocks = content.startsWith('<') ? content : p(content);
  return `<w:tc>${tcPr === undefined ? '' : `<w:tcPr>${tcPr}</w:tcPr>`}${blocks}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** A table of rows; `grid` gives the widths of `w:tblGrid`. */
export function tbl(rows: readonly string[], grid: readonly number[] = []): string {
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function relationships(relations: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
}

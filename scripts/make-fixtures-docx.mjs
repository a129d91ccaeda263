// Blocks → .docx, as Word writes a form: w:tblGrid of 23 columns, w:gridSpan, w:vMerge, borders (ECMA-376 part 1, 17.4).
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`;
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const COLUMN_WIDTH = 400;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function run(text, properties = '') {
  const lines = text.split('\v').map((one) => `<w:t xml:space="preserve">${escapeXml(one)}</w:t>`);
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

export function paragraphXml(content, properties = '') {
  const inner = content.startsWith('<') ? content : content === '' ? '' : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/**
 * @param options.xmlOf a cell's or paragraph's own XML instead of its text: `(block) => string | null`
 */
export function documentXml(blocks, options = {}) {
  const xmlOf = options.xmlOf ?? (() => null);
  return blocks
    .map((block) => {
      if (block.kind === 'table') return tableXml(block, xmlOf);
      return xmlOf(block) ?? paragraphXml(block.text, block.centred ? '<w:jc w:val="center"/>' : '');
    })
    .join('');
}

export function tableXml(table, xmlOf = () => null) {
  const width = table.columns === 1 ? 23 * COLUMN_WIDTH : COLUMN_WIDTH;
  const grid = Array.from({ length: table.columns }, () => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = table.rows.map((_, i) => rowXml(table, i, width, xmlOf)).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${width * table.columns}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`;
}

function rowXml(table, i, width, xmlOf) {
  const cells = cellsOfRow(table, i).map(({ cell, continued }) => {
    const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
    const merge = cell.rows === 1 ? '' : continued ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
    const content = continued
      ? '<w:p/>'
      : (xmlOf(cell) ??
        cell.text
          .split('\n')
          .map((text) => paragraphXml(text))
          .join(''));
    return `<w:tc><w:tcPr><w:tcW w:w="${width * cell.columns}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr>${cells.join('')}</w:tr>`;
}

/** Cells of a row as Word sees it: those that begin here, and those a vertical merge carries into it. */
export function cellsOfRow(table, i) {
  return table.rows
    .slice(0, i + 1)
    .flatMap((cells, at) => cells.filter((cell) => at + cell.rows > i).map((cell) => ({ cell, continued: at < i })))
    .toSorted((a, b) => a.cell.column - b.cell.column);
}

/** A package around the body; `parts`: header, footer, numbering, footnotes … as XML without their root. */
export function docx(body, parts = {}) {
  const roots = { header: 'hdr', footer: 'ftr', numbering: 'numbering', styles: 'styles', comments: 'comments' };
  const files = {};
  const relations = [];
  const types = [`<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>`];
  let references = '';
  for (const [name, content] of Object.entries(parts)) {
    files[`word/${name}.xml`] = `${HEAD}<w:${roots[name]} ${NAMESPACES}>${content}</w:${roots[name]}>`;
    relations.push(`<Relationship Id="rId-${name}" Type="${REL}/${name}" Target="${name}.xml"/>`);
    types.push(`<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name}+xml"/>`);
    if (name === 'header' || name === 'footer')
      references += `<w:${name}Reference w:type="default" r:id="rId-${name}"/>`;
  }
  const section = `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1200" w:bottom="1440" w:left="1200" w:header="850" w:footer="990" w:gutter="0"/></w:sectPr>`;
  files['word/document.xml'] = `${HEAD}<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`;
  files['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`;
  files['_rels/.rels'] = relationships(
    `<Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/>`,
  );
  files['word/_rels/document.xml.rels'] = relationships(relations.join(''));
  const order = [
    '[Content_Types].xml',
    '_rels/.rels',
    ...Object.keys(files).filter((path) => path.startsWith('word/')),
  ];
  // A fixed date keeps the bytes the same from run to run.
  return zipSync(Object.fromEntries(order.map((path) => [path, strToU8(files[path])])), {
    level: 6,
    mtime: '2021-01-01T00:00:00',
  });
}

const relationships = (inner) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

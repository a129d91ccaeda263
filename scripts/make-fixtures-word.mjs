// Cases about what only Word files hold. Each is saved by LibreOffice as .doc and .rtf too (as.doc, as.rtf).
import { cellsOfRow, documentXml, docx, paragraphXml, run, tableXml } from './make-fixtures-docx.mjs';
import { expectedOf } from './make-fixtures-expected.mjs';
import * as forms from './make-fixtures-forms.mjs';
import { blocksOf, proseLines } from './make-fixtures-grid.mjs';
import { plain } from './make-fixtures-quantities.mjs';

const FORMATS = ['doc', 'rtf'];

function word(id, f, { proves, made, grid, xmlOf, parts = {}, expect = {}, body, formats = FORMATS }) {
  const blocks = blocksOf(f, grid);
  return {
    id,
    extension: 'docx',
    bytes: docx(body === undefined ? documentXml(blocks, { xmlOf }) : body(blocks), parts),
    expected: expectedOf(f, expect),
    proves,
    made,
    formats,
  };
}

const level = (i, format, text) =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;

const NUMBERING = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** Section 五 with headings whose numbers Word prints and the text does not hold. */
function autoNumbered(f) {
  const lines = proseLines(f.prose);
  const titled = (text) => f.prose.find(([, heading]) => text.endsWith(heading) && text.length - heading.length <= 4);
  return (block) => {
    const own = block.kind === 'paragraph' && lines.includes(block.text) ? titled(block.text) : undefined;
    if (own === undefined) return null;
    const [depth, heading] = own;
    return paragraphXml(heading, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr>`);
  };
}

const AUTHOR = 'w:author="审核" w:date="2022-05-06T09:00:00Z"';
const inserted = (text) => `<w:ins w:id="1" ${AUTHOR}>${run(text)}</w:ins>`;
const deleted = (text) =>
  `<w:del w:id="2" ${AUTHOR}>${run(text).replace('<w:t ', '<w:delText ').replace('</w:t>', '</w:delText>')}</w:del>`;

/** The text of a cell with some of it deleted and replaced, as a reviewer leaves it. */
function reviewed(was) {
  return (block) => {
    const change = was.find(([now]) => block.text === now);
    if (change === undefined) return null;
    const [now, before] = change;
    return paragraphXml(deleted(before) + inserted(now));
  };
}

/** A VML text box, as Word 97 to 2007 write it and LibreOffice reads it. */
const textBox = (text) =>
  `<w:r><w:pict><v:shape id="box1" type="#_x0000_t202" style="position:absolute;margin-left:10pt;margin-top:4pt;width:150pt;height:30pt"><v:textbox><w:txbxContent>${paragraphXml(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const checkBox = (ticked) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="box"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/><w:default w:val="${ticked ? 1 : 0}"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const nested = tableXml({
  columns: 2,
  rows: [
    [
      { column: 0, columns: 1, rows: 1, text: '服务项目' },
      { column: 1, columns: 1, rows: 1, text: '覆盖街道' },
    ],
    [
      { column: 0, columns: 1, rows: 1, text: '老年体检' },
      { column: 1, columns: 1, rows: 1, text: '渡口、石桥、柳堤' },
    ],
  ],
});

const box = '（本表仅供评审使用）';

export const WORD_CASES = [
  word('list-numbers', forms.culture2021, {
    proves:
      'The headings of section 五 are numbered by Word: 一、 （一） 1、 are not in the text, and the outline is the same.',
    made: 'Headings carry w:numPr of a three-level list instead of a typed number.',
    grid: { narrative: 'paragraphs' },
    xmlOf: autoNumbered(forms.culture2021),
    parts: { numbering: NUMBERING },
  }),
  word('tracked-changes', forms.petitions2021, {
    proves:
      'Tracked changes are read as accepted: inserted text counts, deleted text does not (14人 was 15人, 91分 was 89分, 152.00 was 150.00).',
    made: 'Three cells hold w:del and w:ins.',
    xmlOf: reviewed([
      ['14人', '15人'],
      ['91分', '89分'],
      ['152.00', '150.00'],
    ]),
    // The reader says that it left text out.
    expect: { record: { findings: ['deleted-text'] } },
  }),
  word('text-box', forms.agriculture2019, {
    proves: 'A text box in a cell is no part of the answer and is not lost: it stands in the residue.',
    made: 'The cell of 职能职责概述 holds a VML text box. (LibreOffice 7.4 does not write it to .rtf.)',
    formats: ['doc'],
    xmlOf: (block) =>
      block.text === plain(forms.agriculture2019.duties) && block.column !== undefined
        ? paragraphXml(run(block.text) + textBox(box))
        : null,
    expect: { record: { residue: [box] } },
  }),
  word('nested-table', forms.health2021, {
    proves:
      'A table inside the cell of 总体运行情况: the answer is the cell’s own paragraphs, the inner table is kept in the residue.',
    made: 'A table of two rows stands between the two paragraphs of the cell.',
    xmlOf: (block) => {
      const text = forms.health2021.achievements.map(plain);
      if (block.text !== text.join('\n')) return null;
      return `${paragraphXml(text[0])}${nested}${paragraphXml(text[1])}`;
    },
    expect: { record: { residue: ['老年体检', '渡口、石桥、柳堤'] } },
  }),
  word('header-footer', forms.disabled2019, {
    proves: 'Header and footer are no part of the form and are not lost.',
    made: 'The section has a default header and footer.',
    parts: { header: paragraphXml('青溪县预算绩效管理资料'), footer: paragraphXml('内部资料 注意保管') },
    expect: { record: { residue: ['青溪县预算绩效管理资料', '内部资料 注意保管'] } },
  }),
  word('check-boxes', forms.emergency2020, {
    proves: 'The grade is ticked among four check boxes: ☑优 ☐良 ☐中 ☐差 is 优.',
    made: 'The cell of 评价等次 holds four FORMCHECKBOX fields, the first ticked. (LibreOffice 7.4 does not write the ticks to .rtf.)',
    formats: ['doc'],
    xmlOf: (block) =>
      block.text === '优'
        ? paragraphXml(['优', '良', '中', '差'].map((grade, i) => checkBox(i === 0) + run(`${grade}  `)).join(''))
        : null,
  }),
  word('deep-merge', forms.statistics2020, {
    proves:
      'Three levels of vertical merges (整体支出…, 产出目标, 质量指标) over rows of more than eight bordered cells, which .doc keeps in huge PAPX.',
    made: 'Three columns of the row of 支出 are split in two more cells without text, so that the row has eleven cells.',
    body: (blocks) => documentXml(blocks.map((block) => (block.kind === 'table' ? withNarrowCells(block) : block))),
  }),
];

/** Empty cells of one grid column at the right end of the expenditure rows, as a department leaves by dragging borders. */
function withNarrowCells(table) {
  if (table.columns === 1) return table;
  const rows = table.rows.map((cells, i) => {
    const last = cellsOfRow(table, i).at(-1)?.cell;
    const isData = cells.length === 8 && cells.every((cell) => cell.rows === 1);
    if (!isData || last === undefined) return cells;
    const narrow = [20, 21, 22].map((column) => ({
      column,
      columns: 1,
      rows: 1,
      text: column === 20 ? last.text : '',
    }));
    return [...cells.slice(0, -1), ...narrow];
  });
  return { ...table, rows };
}

import iconv from 'iconv-lite';
import { docx, p, r, tbl, tc, tr, zipOf } from '../support/docx.js';

const TABLE = tbl([
  tr(tc('甲', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), tc('12.50')),
  tr(tc('', '<w:gridSpan w:val="2"/><w:vMerge/>'), tc(p('乙') + tbl([tr(tc('内'))]) + p('丙'))),
]);
const BODY = `${p('标题', { pPr: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' })}${TABLE}<w:p><w:del>${r('删')}</w:del>${r('隐', '<w:vanish/>')}<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${r('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const WORD = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"';
const HTML = `<html><head><meta charset=gb2312></head><body><p>标题<ol><li>甲</ol><table><tr><td rowspan=2>乙<td colspan=3>丙<tr><td><table><tr><td>内</table></table></body></html>`;
const ODT =
  '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text><text:p>甲<text:s text:c="3"/></text:p><table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>乙</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table></office:text></office:body></office:document-content>';

/**
 * One small file of each marked-up format, for mutants. Stored, so that a changed byte reaches the XML; its checksum then fails, which is one outcome more.
 */
export const BUILT_SEEDS: Readonly<Record<string, Uint8Array>> = {
  'packed docx': docx({ body: BODY, numbering: NUMBERING, header: p('眉') }),
  'stored docx': docx({ body: BODY, numbering: NUMBERING, level: 0 }),
  html: iconv.encode(HTML, 'gb18030'),
  mhtml: Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(HTML).toString('base64')}\r\n--b--`,
  ),
  wordml: Buffer.from(`<?xml version="1.0"?><w:wordDocument ${WORD}><w:body>${BODY}</w:body></w:wordDocument>`),
  'flat OPC': Buffer.from(
    `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${BODY}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`,
  ),
  odt: zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': ODT }),
  'flat odt': Buffer.from(
    ODT.replace(
      '<office:document-content',
      '<?xml version="1.0"?><office:document-content office:mimetype="application/vnd.oasis.opendocument.text"',
    ),
  ),
};

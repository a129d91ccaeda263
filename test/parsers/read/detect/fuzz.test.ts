import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { messageCodes } from '../../../../src/messages/index.js';
import { DEFAULT_LIMITS, read } from '../../../../src/parsers/read/index.js';
import { docx, p, r, tbl, tc, tr, zipOf } from '../../../support/docx.js';

const MUTANTS_PER_SEED = 60;

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

/** Stored, so that a changed byte reaches the XML; its checksum then fails, which is one outcome more. */
const SEEDS: Readonly<Record<string, Uint8Array>> = {
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

/** mulberry32: small, seeded, the same everywhere. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Changes bytes, cuts off, repeats a stretch, or puts one of another file in. */
function mutate(bytes: Uint8Array, other: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = next(copy.length);
  const length = 1 + next(200);
  switch (next(5)) {
    case 0:
      for (let n = 1 + next(8); n > 0; n--) copy[next(copy.length)] = next(256);
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at, at + length), copy.subarray(at)]);
    case 3:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    default:
      return Buffer.concat([
        copy.subarray(0, at),
        Buffer.from(other).subarray(next(other.length)).subarray(0, length),
        copy.subarray(at),
      ]);
  }
}

/** What a reader may bring back: a document, or a finding that is an error; and only codes that have a sentence. */
async function check(bytes: Uint8Array): Promise<string | null> {
  const { document, findings } = await read(bytes, DEFAULT_LIMITS);
  const known = new Set(messageCodes());
  const strange = findings.find(({ code }) => !known.has(code));
  if (strange !== undefined) return `unknown code ${strange.code}`;
  const thrown = findings.find(({ facts }) => facts.cause !== undefined);
  if (thrown !== undefined) return `thrown: ${JSON.stringify(thrown.facts)}`;
  return document === null && !findings.some(({ severity }) => severity === 'error') ? 'nothing said' : null;
}

describe('damaged files end in a document or in a finding, and no reader throws', () => {
  const seeds = Object.values(SEEDS);
  test.each(Object.keys(SEEDS))(`${MUTANTS_PER_SEED} mutants of %s`, async (name) => {
    const bytes = SEEDS[name] ?? new Uint8Array();
    const next = random(name.length * 7919);
    for (let n = 0; n < MUTANTS_PER_SEED; n++) {
      const mutant = mutate(bytes, seeds[next(seeds.length)] ?? bytes, next);
      expect(await check(mutant), Buffer.from(mutant).toString('base64')).toBeNull();
    }
  });

  test.each(Object.keys(SEEDS))('the whole %s is read', async (name) => {
    const { document, findings } = await read(SEEDS[name] ?? new Uint8Array(), DEFAULT_LIMITS);
    expect(document).not.toBeNull();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a file larger than allowed is not looked at', async () => {
    const { document, findings } = await read(Buffer.alloc(100, 'a'), { ...DEFAULT_LIMITS, maxBytes: 99 });
    expect(document).toBeNull();
    expect(findings).toMatchObject([{ code: 'limit-exceeded', facts: { limit: 'maxBytes', allowed: 99 } }]);
  });
});

import { Buffer } from 'node:buffer';
import { decodeXml } from '../xml/decode-xml.js';
import type { Detected } from './detected.js';

const PROBE = 8_192;
/** Characters in front of `{\rtf` or `<html` that still count as garbage. */
const GARBAGE = 512;

/** The namespace that decides what an XML file is. */
const XML_TYPES: readonly (readonly [string, Detected])[] = [
  ['http://schemas.microsoft.com/office/2006/xmlPackage', { kind: 'flat-opc' }],
  ['http://schemas.microsoft.com/office/word/2003/wordml', { kind: 'wordml' }],
  ['application/vnd.oasis.opendocument.text', { kind: 'odt' }],
  ['urn:schemas-microsoft-com:office:spreadsheet', { kind: 'unsupported', type: 'Excel XML' }],
  ['schemas.uof.org', { kind: 'unsupported', type: 'UOF' }],
  ['http://www.w3.org/2000/svg', { kind: 'unsupported', type: 'SVG' }],
];

/** <w:document */
const PREFIXED_TAG = /^<[\w.]+:[\w]/u;

/** Markup by its first tags: RTF, XML by namespace, HTML, MIME; null for what is none of them. */
export function detectMarkup(bytes: Uint8Array): Detected | null {
  const text = probe(bytes);
  const start = text.trimStart();
  const rtf = text.indexOf('{\\rtf');
  if (rtf >= 0 && rtf <= GARBAGE) return { kind: 'rtf' };
  if (isMime(start)) return { kind: 'mhtml' };
  const xml = text.indexOf('<?xml');
  if ((xml >= 0 && xml <= GARBAGE) || PREFIXED_TAG.test(start)) {
    const type = xmlType(text);
    if (type !== null) return type;
  }
  if (isHtml(start) && !isTextWithTables(start, bytes)) return { kind: 'html' };
  return start.startsWith('<?xml') ? { kind: 'unsupported', type: 'XML' } : null;
}

const MARK = /^\uFEFF/u;
const MARK_AS_BYTES = /^\u00EF\u00BB\u00BF/u;

/** The beginning as text: UTF-16 where its mark or its pattern says so, else byte for byte. */
function probe(bytes: Uint8Array): string {
  const head = bytes.subarray(0, PROBE);
  const wide =
    (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || head[0] === 0 || head[1] === 0;
  if (wide) return decodeXml(head).text.replace(MARK, '');
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').replace(MARK_AS_BYTES, '');
}

const HTML_TAG = /<html[\s>]/iu;

function xmlType(text: string): Detected | null {
  // An HTML page saved by Office declares office namespaces too; its root decides.
  if (HTML_TAG.test(text)) return null;
  for (const [mark, detected] of XML_TYPES) if (text.includes(mark)) return detected;
  return null;
}

const HTML_START = /<!doctype\s+html|<html[\s>]/iu;

function isHtml(start: string): boolean {
  const root = start.search(HTML_START);
  if (root >= 0 && root <= GARBAGE) return true;
  // A fragment without <html>: begins with a tag of HTML, and closes one or has a table's rows.
  return FIRST_TAG.test(withoutComments(start)) && FURTHER_TAG.test(start);
}

const FIRST_TAG = /^<(?:head|body|meta|title|style|table|div|p|span|center|font|h[1-6])\b[^>]*>/iu;
const FURTHER_TAG = /<\/(?:head|title|style|table|td|tr|div|p|span|center|font|h[1-6])>|<tr\b[^<>]*>\s*<td\b/iu;

/** Markdown that happens to begin with a table: behind a table, parted by a blank line, stands text without a tag. */
function isTextWithTables(start: string, bytes: Uint8Array): boolean {
  if (!TABLE_FIRST.test(start)) return false;
  return BARE_TEXT.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
}

const TABLE_FIRST = /^<table\b/iu;
const BARE_TEXT = /<\/table>[ \t]*\r?\n[ \t]*\r?\n\s*[^<\s]/u;

/** `<!-- saved by … -->` before the first tag, one after another: a loop, as a repeated group tries every way to part them. */
function withoutComments(start: string): string {
  let at = 0;
  COMMENT.lastIndex = 0;
  while (COMMENT.test(start)) at = COMMENT.lastIndex;
  return start.slice(at);
}

const COMMENT = /<!--[\s\S]{0,400}?-->\s*/uy;

/** MIME-Version: 1.0 */
const HEADER_FIELD = /^[\w-]+:[ \t]?\S/u;
const END_OF_HEADER = /\r?\n\r?\n|$(?![\s\S])/u;
const MIME_VERSION = /^mime-version:/imu;
const PAGE_TYPE = /^content-type:\s*(multipart\/|text\/html)/imu;

/** A message header with `MIME-Version` and a content of HTML or of several parts (RFC 2557). */
function isMime(start: string): boolean {
  if (!HEADER_FIELD.test(start)) return false;
  const header = start.slice(0, start.search(END_OF_HEADER));
  return MIME_VERSION.test(header) && PAGE_TYPE.test(header);
}

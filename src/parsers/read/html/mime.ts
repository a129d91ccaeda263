import { Buffer } from 'node:buffer';

/** A part of a MIME message that is no multipart itself. */
export interface MimePart {
  /** Lower case, `text/plain` where nothing is said (RFC 2045, 5.2). */
  readonly type: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

/** Multiparts inside multiparts. */
const MAX_LEVELS = 8;

/**
 * Splits a MIME message (RFC 2045, 2046) into its leaf parts. Works on bytes: each part keeps its own encoding. Own code because
 * the pages in an MHTML file often name their charset only inside: postal-mime has decoded them as UTF-8 by then, and runs all
 * HTML parts together.
 */
export function mimeParts(bytes: Uint8Array): readonly MimePart[] {
  return split(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), MAX_LEVELS);
}

const FILLED = /\S/u;
const BLANK_LINE = /\r?\n\r?\n|\r\r/u;

function split(message: string, levels: number): readonly MimePart[] {
  const start = message.search(FILLED);
  const end = BLANK_LINE.exec(message.slice(Math.max(0, start)));
  const headEnd = end === null ? message.length : start + end.index;
  const headers = readHeaders(message.slice(Math.max(0, start), headEnd));
  const body = end === null ? '' : message.slice(headEnd + end[0].length);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (type.toLowerCase().startsWith('multipart/') && boundary !== null && levels > 0)
    return sections(body, boundary).flatMap((section) => split(section, levels - 1));
  return [
    {
      type: (type.split(';')[0] ?? '').trim().toLowerCase(),
      charset: parameter(type, 'charset'),
      bytes: decodeBody(body, headers.get('content-transfer-encoding') ?? ''),
    },
  ];
}

const FOLDED_LINE = /(?:\r?\n|\r)[ \t]+/gu;
const LINE_END = /\r?\n|\r/u;

/** Header fields by lower-case name; a line that begins with white space continues the one before. */
function readHeaders(head: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(FOLDED_LINE, ' ').split(LINE_END)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function parameter(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The text between boundary lines; what stands before the first and after the last is no part. */
function sections(body: string, boundary: string): readonly string[] {
  const found: string[] = [];
  let from = -1;
  const line = new RegExp(`(?:^|\\r\\n|\\n|\\r)--${literal(boundary)}(--)?[ \\t]*(?=\\r|\\n|$)`, 'g');
  for (const match of body.matchAll(line)) {
    if (from >= 0) found.push(body.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[1] !== undefined) return found;
  }
  // Cut off before the closing boundary: the last part is what there is of it.
  if (from >= 0) found.push(body.slice(from));
  return found;
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function endsLine(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

const SPACES = /[ \t]+/gu;
const SOFT_BREAK = /=\r?\n/gu;
/** =E4 */
const ESCAPED_BYTE = /=([0-9a-f]{2})/giu;

function decodeBody(body: string, encoding: string): Uint8Array {
  const kind = encoding.trim().toLowerCase();
  if (kind === 'base64') return Buffer.from(body, 'base64');
  if (kind !== 'quoted-printable') return Buffer.from(body, 'latin1');
  // RFC 2045, 6.7: `=` at a line's end joins lines, `=XX` is a byte; white space before a line's end is not meant.
  const text = body
    .replaceAll(SPACES, (run, at: number) => (endsLine(body, at + run.length) ? '' : run))
    .replaceAll(SOFT_BREAK, '')
    .replaceAll(ESCAPED_BYTE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}

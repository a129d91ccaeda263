/**
 * A synchronous tokenizer over the bytes of an .rtf file (RTF 1.9.1, "Conventions of an RTF Reader"). The scanner is one
 * mutable record that the caller advances, so that a token costs no allocation and its byte offset is at hand.
 */
export type TokenKind = 'end' | 'open' | 'close' | 'word' | 'symbol' | 'hex' | 'byte' | 'text';

export interface Scanner {
  readonly bytes: Uint8Array;
  position: number;
  kind: TokenKind;
  /** Offset of the token's first byte. */
  start: number;
  /** Letters of a control word: bytes `wordStart` … `wordEnd`, and their hash (see `wordHash`). */
  wordStart: number;
  wordEnd: number;
  hash: number;
  /** Parameter of a control word, null when it has none; value of `\'xx`, of a raw byte or of a control symbol. */
  parameter: number | null;
  /** A `\binN` said more bytes than the file has. */
  badBinary: boolean;
}

export function scannerOf(bytes: Uint8Array, position: number): Scanner {
  return {
    bytes,
    position,
    kind: 'end',
    start: position,
    wordStart: 0,
    wordEnd: 0,
    hash: 0,
    parameter: null,
    badBinary: false,
  };
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const MAX_PARAMETER_DIGITS = 10;

/** Advances to the next token. Line ends and other control bytes between tokens mean nothing and are passed over. */
export function nextToken(scanner: Scanner): TokenKind {
  const { bytes } = scanner;
  for (;;) {
    const at = scanner.position;
    scanner.start = at;
    const byte = bytes[at];
    if (byte === undefined) return token(scanner, 'end', at);
    if (byte === BACKSLASH) return readControl(scanner, at);
    if (byte === OPEN) return token(scanner, 'open', at + 1);
    if (byte === CLOSE) return token(scanner, 'close', at + 1);
    if (byte >= 0x80) {
      scanner.parameter = byte;
      return token(scanner, 'byte', at + 1);
    }
    if (byte >= 0x20 || byte === 0x09) return readText(scanner, at);
    scanner.position = at + 1;
  }
}

function token(scanner: Scanner, kind: TokenKind, position: number): TokenKind {
  scanner.position = position;
  scanner.kind = kind;
  return kind;
}

/** A run of plain 7-bit text: bytes `start` … `position`. */
function readText(scanner: Scanner, start: number): TokenKind {
  const { bytes } = scanner;
  let at = start + 1;
  for (let byte = bytes[at]; byte !== undefined; byte = bytes[++at]) {
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte >= 0x80) break;
    if (byte < 0x20 && byte !== 0x09) break;
  }
  return token(scanner, 'text', at);
}

function readControl(scanner: Scanner, start: number): TokenKind {
  const { bytes } = scanner;
  const first = bytes[start + 1];
  if (first === undefined) return token(scanner, 'end', start + 1);
  if (isLetter(first)) return readWord(scanner, start + 1);
  if (first === 0x27) {
    const high = hexDigit(bytes[start + 2]);
    const low = hexDigit(bytes[start + 3]);
    // A `\'` without two digits is damage; it stands for nothing.
    scanner.parameter = high < 0 || low < 0 ? 0 : high * 16 + low;
    return token(scanner, 'hex', start + (high < 0 ? 2 : low < 0 ? 3 : 4));
  }
  scanner.parameter = first;
  return token(scanner, 'symbol', start + 2);
}

function readWord(scanner: Scanner, start: number): TokenKind {
  const { bytes } = scanner;
  let at = start;
  let hash = 0;
  for (let byte = bytes[at] ?? 0; isLetter(byte); byte = bytes[++at] ?? 0) hash = (Math.imul(hash, 31) + byte) | 0;
  scanner.wordStart = start;
  scanner.wordEnd = at;
  scanner.hash = hash;
  at = readParameter(scanner, at);
  return token(scanner, 'word', bytes[at] === 0x20 ? at + 1 : at);
}

/** Digits beyond ten are read over: no parameter of the format is that large. */
function readParameter(scanner: Scanner, start: number): number {
  const { bytes } = scanner;
  const negative = bytes[start] === 0x2d;
  let at = negative ? start + 1 : start;
  const digits = at;
  let value = 0;
  for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x39; byte = bytes[++at] ?? 0) {
    if (at - digits < MAX_PARAMETER_DIGITS) value = value * 10 + byte - 0x30;
  }
  scanner.parameter = at === digits ? null : negative ? -value : value;
  return at === digits ? start : at;
}

/** The hash `nextToken` gives a control word of these letters. */
export function wordHash(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

export function isWord(scanner: Scanner, word: string): boolean {
  if (scanner.wordEnd - scanner.wordStart !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    if (scanner.bytes[scanner.wordStart + i] !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** Passes over the rest of the current group and leaves its closing brace as the next token. False: the file ends first. */
export function skipGroup(scanner: Scanner): boolean {
  let depth = 0;
  for (;;) {
    const kind = nextToken(scanner);
    if (kind === 'end') return false;
    if (kind === 'open') depth++;
    else if (kind === 'close' && depth-- === 0) {
      scanner.position = scanner.start;
      return true;
    } else if (kind === 'word' && isWord(scanner, 'bin')) skipBinary(scanner);
  }
}

/** Passes over the data of `\binN`; where the file is shorter than N says, N is damage and nothing is passed over. */
export function skipBinary(scanner: Scanner): void {
  const end = scanner.position + Math.max(0, scanner.parameter ?? 0);
  if (end > scanner.bytes.length) scanner.badBinary = true;
  else scanner.position = end;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

import type { Block } from '../../../model/document.js';
import { type FactsAndPlaces, type Finding, type FindingCode, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { keepWithin } from '../shared/budget.js';
import { finishReading } from '../shared/finish-reading.js';
import { numberTables } from '../shared/number-tables.js';
import { WINDOWS_LATIN } from './assume-code-page.js';
import { codePage } from './code-page.js';
import { type Context, contextOf } from './context.js';
import { controlOf, isFormatting } from './controls.js';
import { flushBytes, putAscii, putByte, putCharacter } from './decode-text.js';
import { skipDestination } from './destination-words.js';
import { endParagraph, endStory } from './flow.js';
import { closeGroup, openGroup } from './groups.js';
import { nextToken } from './scanner.js';
import { tableLevel } from './state.js';

/**
 * Reads an .rtf file (Rich Text Format 1.9.1 and what WPS and LibreOffice make of it). Never throws; a file that is cut off
 * or damaged gives its text with `partly-damaged`. `anchor` of a paragraph is the byte offset of its first character.
 */
export function readRtf(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  if (bytes.length > limits.maxBytes) return refused('limit-exceeded', { limit: 'maxBytes', allowed: limits.maxBytes });
  const start = startOf(bytes);
  if (start === null) return refused('damaged', { part: 'rtf-header' });
  const context = contextOf(bytes, start, limits);
  readTokens(context);
  const blocks = finish(context);
  return finishReading(context.budget, { format: 'rtf', blocks }, findingsOf(context));
}

function refused<Code extends FindingCode>(code: Code, ...facts: FactsAndPlaces<Code>): ReadResult {
  return { document: null, findings: [finding(code, 'error', ...facts)] };
}

/** `{\rtf` may come after a byte order mark or blank lines; looked for in the first bytes only. */
const HEADER = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const HEADER_WITHIN = 1024;

function startOf(bytes: Uint8Array): number | null {
  for (let at = 0; at < Math.min(bytes.length, HEADER_WITHIN); at++) {
    if (HEADER.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return null;
}

function readTokens(context: Context): void {
  const { scanner, budget } = context;
  const { maxExpandedBytes } = budget.limits;
  while (budget.problem === null) {
    const kind = nextToken(scanner);
    if (kind === 'word') readWord(context);
    else if (kind === 'text') putAscii(context, scanner.start, scanner.position);
    else if (kind === 'hex' || kind === 'byte') putByte(context, scanner.parameter ?? 0, scanner.start);
    else if (kind === 'open') openGroup(context);
    else if (kind === 'symbol') readSymbol(context, scanner.parameter ?? 0);
    else if (kind === 'end') break;
    else if ((!closeGroup(context) || atEndOfDocument(context)) && !hasMoreContent(context)) return;
    if (budget.characters * 2 > maxExpandedBytes) keepWithin(budget, 'maxExpandedBytes', budget.characters * 2);
  }
  if (context.stack.length > 0 || context.uncounted > 0) context.damage.add('rtf-groups');
}

function atEndOfDocument(context: Context): boolean {
  return context.stack.length === 0 && context.uncounted === 0;
}

/** After the last group padding means nothing, but more of the document behind a `}` too many must not be lost. */
function hasMoreContent({ scanner, damage }: Context): boolean {
  if (damage.has('rtf-end')) return true;
  const rest = Buffer.from(scanner.bytes.buffer, scanner.bytes.byteOffset, scanner.bytes.byteLength);
  const more = MARKS.some((mark) => rest.indexOf(mark, scanner.position, 'latin1') >= 0);
  if (more) damage.add('rtf-end');
  return more;
}

/** Words without which there is no document text. */
const MARKS = ['\\par', '\\cell', '\\row'] as const;

function readWord(context: Context): void {
  const { state, scanner } = context;
  const control = controlOf(scanner);
  if (state.optional) {
    state.optional = false;
    if (control === null && !isFormatting(scanner)) {
      skipDestination(context);
      return;
    }
  }
  // A control word counts as one stand-in character of a `\u` (RTF 1.9.1, "Unicode RTF"), but is obeyed all the same.
  if (context.skip > 0 && control?.kind !== 'character') context.skip--;
  control?.action(context, scanner.parameter);
}

const ASTERISK = 0x2a;

/** Control symbols (RTF 1.9.1, "Special Characters"). An optional hyphen is no character of the text. */
function readSymbol(context: Context, symbol: number): void {
  const { state, scanner } = context;
  if (symbol === ASTERISK) state.optional = true;
  else if (symbol === 0x5c || symbol === 0x7b || symbol === 0x7d) putByte(context, symbol, scanner.start);
  else if (symbol === 0x7e) putCharacter(context, '\u00a0');
  else if (symbol === 0x5f) putCharacter(context, '\u2011');
  else if (symbol === 0x09) putCharacter(context, '\t');
  else if (symbol === 0x0a || symbol === 0x0d) {
    flushBytes(context);
    if (state.destination === 'text') endParagraph(state.story, tableLevel(state), scanner.start);
  }
}

/** Ends all that is still open, as at the end of a file that was cut off. */
function finish(context: Context): readonly Block[] {
  flushBytes(context);
  while (context.stack.length > 0) {
    context.uncounted = 0;
    closeGroup(context);
  }
  endStory(context.body, tableLevel(context.state), context.scanner.start);
  return numberTables([...context.body.blocks, ...context.others]);
}

function findingsOf(context: Context): readonly Finding[] {
  const findings: Finding[] = [];
  if (context.scanner.badBinary) context.damage.add('rtf-bin');
  for (const part of context.damage) findings.push(finding('partly-damaged', 'warning', { part }));
  const { assumed } = context;
  if (assumed !== null && assumed !== WINDOWS_LATIN) {
    findings.push(finding('encoding-assumed', 'info', { encoding: codePage(assumed).name }));
  }
  const { unreadable } = context.budget;
  if (unreadable > 0) {
    findings.push(finding('encoding-doubtful', 'warning', { encoding: context.doubtful ?? 'utf-16', bad: unreadable }));
  }
  return findings;
}

import { fieldText, MAX_INSTRUCTION } from '../shared/field-text.js';
import type { Source } from './file/source.js';
import { formFieldText } from './form-field.js';
import { FIELD_CODE, KEPT, type Marks, REPLACED } from './marks.js';

const BEGIN = 0x13;
const SEPARATOR = 0x14;
const END = 0x15;
const CELL_MARK = 0x07;

interface OpenField {
  readonly begin: number;
  separator: number;
}

/**
 * Marks field codes, so that only results remain; [MS-DOC] 2.8.25. Begin, separator and end nest like brackets. A begin
 * without separator or end hides nothing, nor does one whose code would reach over a cell mark: damage must not cost text.
 */
export function markFields(source: Source, marks: Marks, from: number, to: number): void {
  const { text } = source;
  const open: OpenField[] = [];
  const codes = new Map<number, number>();
  let cellMark = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > END || code < CELL_MARK) continue;
    const field = open.at(-1);
    if (code === CELL_MARK) cellMark = at;
    else if (code === BEGIN) open.push({ begin: at, separator: -1 });
    else if (code === SEPARATOR && field !== undefined && field.separator < 0) {
      field.separator = at;
      if (cellMark < field.begin) codes.set(field.begin, at + 1);
    } else if (code === END && field !== undefined) {
      open.pop();
      if (field.separator < 0 && cellMark < field.begin) codes.set(field.begin, at + 1);
      if (cellMark < field.begin) standIn(source, marks, field, at);
    }
  }
  let reached = from;
  for (const [begin, end] of [...codes].sort((a, b) => a[0] - b[0])) {
    if (end <= reached) continue;
    keepReplacements(marks, Math.max(begin, reached), end);
    reached = end;
  }
}

/** In order of their beginning, an outer code comes before and covers what lies in it. */
function keepReplacements(marks: Marks, begin: number, end: number): void {
  const replacement = marks.get()?.[begin] === REPLACED ? marks.fieldTexts.get(begin) : undefined;
  marks.set(begin, end, FIELD_CODE);
  if (replacement !== undefined) marks.set(begin, begin + 1, REPLACED);
}

/** What a field shows that has no result in the text: a form field's state, or words in its instruction. */
function standIn(source: Source, marks: Marks, field: OpenField, end: number): void {
  const codeEnd = field.separator < 0 ? end : field.separator;
  if (codeEnd - field.begin > MAX_INSTRUCTION || (marks.get()?.[field.begin] ?? KEPT) !== KEPT) return;
  const hasResult = field.separator >= 0 && end > field.separator + 1;
  const instruction = source.text.slice(field.begin + 1, codeEnd);
  const shown = fieldTextAt(source, marks, field.begin, instruction, hasResult);
  if (shown === null || shown === '') return;
  marks.fieldTexts.set(field.begin, shown);
  marks.set(field.begin, field.begin + 1, REPLACED);
}

function fieldTextAt(
  source: Source,
  marks: Marks,
  begin: number,
  instruction: string,
  hasResult: boolean,
): string | null {
  return fieldText(instruction, hasResult, () => {
    const object = instruction.indexOf('\u0001');
    const location = object < 0 ? undefined : marks.objects.get(begin + 1 + object);
    return location === undefined ? null : formFieldText(source.data, location);
  });
}

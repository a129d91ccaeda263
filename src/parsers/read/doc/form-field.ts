import { checkBox } from '../shared/field-text.js';
import { inside, u16, u32, utf16, window } from './file/bytes.js';

const CHECK_BOX = 1;
const DROP_DOWN = 2;
/** FFDataBits.iRes: not answered yet, the default stands. */
const UNANSWERED = 25;

/**
 * What a check box or a drop-down list shows: ☑, ☐ or the chosen line; null where the Data stream has no form field at
 * that place. [MS-DOC] 2.9.158 NilPICFAndBinData, 2.9.78 FFData, 2.9.79 FFDataBits.
 */
export function formFieldText(data: Uint8Array, at: number): string | null {
  const headerBytes = u16(data, at + 4);
  const field = window(data, at + headerBytes, u32(data, at) - headerBytes);
  if (!inside(field, 0, 10) || u32(field, 0) !== 0xffffffff) return null;
  const bits = u16(field, 4);
  const kind = bits & 3;
  const result = (bits >> 2) & 31;
  const afterName = skipString(field, 10);
  const chosen = result === UNANSWERED ? u16(field, afterName) : result;
  if (kind === CHECK_BOX) return checkBox(chosen === 1);
  if (kind !== DROP_DOWN) return null;
  // Text format, help, status and two macro names come before the list.
  let list = afterName + 2;
  for (let i = 0; i < 5; i++) list = skipString(field, list);
  return listEntry(field, list, chosen);
}

/** Xstz: a count, the characters, a zero; [MS-DOC] 2.9.353. */
function skipString(bytes: Uint8Array, at: number): number {
  return at + 2 + u16(bytes, at) * 2 + 2;
}

/**
 * STTB of UTF-16 strings with no data beside them; [MS-DOC] 2.2.4. Its count has two bytes or four: with four, what would
 * be the first string's length is the zero of the data size.
 */
function listEntry(bytes: Uint8Array, at: number, index: number): string | null {
  if (u16(bytes, at) !== 0xffff || index >= u16(bytes, at + 2)) return null;
  let entry = u16(bytes, at + 6) === 0 ? at + 8 : at + 6;
  for (let i = 0; i < index; i++) entry += 2 + u16(bytes, entry) * 2;
  return inside(bytes, entry, 2 + u16(bytes, entry) * 2) ? utf16(bytes, entry + 2, u16(bytes, entry)) : null;
}

import { createHash } from 'node:crypto';
import { LANGS, type Lang, say } from '../../messages/index.js';
import type { EffectiveField } from '../../store/forms/effective.js';
import type { FormSummary } from '../../store/queries/figures.js';
import { FORM_DEPARTMENT, FORM_YEAR } from '../../store/records/correction.js';
import { withoutSpaces } from '../../text/spaces.js';

/** The columns of a sheet of corrections, as `show --blank-sheet` writes them and `correct --from` reads them. */
export const SHEET_COLUMNS = [
  'form',
  'section',
  'label',
  'row',
  'key',
  'entity',
  'occurrence',
  'read',
  'text',
  'value',
  'unit',
  'reason',
  'code',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

export function sheetHead(lang: Lang): readonly string[] {
  return SHEET_COLUMNS.map((column) => say(lang, `sheet-head-${column}`));
}

/** Which column stands where, by the headings in either language; white space and case do not count. */
export function sheetColumns(head: readonly string[]): { readonly [column in SheetColumn]?: number } {
  const plain = (text: string) => withoutSpaces(text.normalize('NFKC')).toLowerCase();
  const found = head.map(plain);
  const at = SHEET_COLUMNS.flatMap((column) => {
    const index = LANGS.map((lang) => found.indexOf(plain(say(lang, `sheet-head-${column}`)))).find((one) => one >= 0);
    return index === undefined ? [] : [[column, index] as const];
  });
  return Object.fromEntries(at);
}

/** What a person can say of the form as a whole. */
export function wholeForm({ department, year }: Pick<FormSummary, 'department' | 'year'>): readonly EffectiveField[] {
  const whole = (key: string, value: string | null): EffectiveField => ({
    key,
    entity: null,
    state: value === null ? 'absent' : 'read',
    raw: value,
    value,
    unit: null,
    place: null,
    confidence: 1,
    corrected: false,
    confirmed: false,
    observed: value,
  });
  return [whole(FORM_DEPARTMENT, department), whole(FORM_YEAR, year === null ? null : String(year))];
}

const LETTERS = 8;

/**
 * Changes whenever what holds in the cell does, so that a sheet that was filled in for other values is noticed. Letters only:
 * a spreadsheet leaves them as they are.
 */
export function checkCode({ state, raw, value, unit }: EffectiveField): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([state, raw, value, unit]))
    .digest();
  return [...hash.subarray(0, LETTERS)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

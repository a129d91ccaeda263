import { shownField, shownValue } from '../../../present/names.js';
import type { CorrectionRequest } from '../../../store/corrections/correct.js';
import { effectiveFields } from '../../../store/forms/current-form.js';
import { type EffectiveField, isIdentityKey } from '../../../store/forms/effective.js';
import type { Store } from '../../../store/open-store.js';
import type { FormSummary } from '../../../store/queries/figures.js';
import { readKeys } from '../../../store/queries/keys.js';
import { checkCode, wholeForm } from '../../output/correction-sheet.js';
import { type CliContext, CliError } from '../../program/context.js';
import { requireOneCell } from '../../program/form-named.js';
import { cellNamed } from './cell-named.js';
import { normalisedValue } from './correct-value.js';
import type { SheetLine } from './sheet-lines.js';

/** Who corrects, and why where the line does not say. */
export interface Author {
  readonly by: string;
  readonly reason: string;
}

export interface Judged {
  readonly request: CorrectionRequest;
  /** The cell holds this value already: nothing is to be written. */
  readonly same: boolean;
}

/** What a line of a sheet asks for. Throws a CliError that says why it cannot be done. */
export function judgeLine(
  store: Store,
  form: FormSummary,
  line: SheetLine,
  author: Author,
  context: CliContext,
): Judged {
  requirePlainValue(line);
  const occurrence = line.occurrence === '' ? undefined : Number(line.occurrence);
  const { key, entity } = cellNamed(store, form.formId, line.field, line.row);
  requireOneCell(store, form.formId, key, entity, occurrence);
  const field = fieldAt(store, form, key, entity, occurrence ?? 1);
  const value = isBlankWord(line.value) ? null : normalisedValue(store, key, withUnit(store, key, line), context.lang);
  const reason = line.reason || author.reason;
  const request = { formId: form.formId, key, entity, value, reason, by: author.by };
  const same = value === null ? field.state === 'blank' : field.state === 'read' && field.value === value;
  if (!same && line.code !== '' && line.code !== checkCode(field)) {
    const { lang } = context;
    throw new CliError('sheet-cell-changed', {
      seen: line.read,
      now: shownField(field, lang),
      wanted: shownValue(value, field.unit, lang),
    });
  }
  if (reason === '') throw new CliError('sheet-no-reason');
  return { same, request: occurrence === undefined ? request : { ...request, occurrence } };
}

function requirePlainValue({ problem }: SheetLine): void {
  if (problem === null) return;
  if (problem.problem === 'rounded') throw new CliError('sheet-rounded', problem);
  throw new CliError(`sheet-${problem.problem}`, problem);
}

function fieldAt(
  store: Store,
  form: FormSummary,
  key: string,
  entity: string | null,
  occurrence: number,
): EffectiveField {
  const fields = isIdentityKey(key) ? wholeForm(form) : effectiveFields(store, form.formId);
  const field = fields.filter((one) => one.key === key && one.entity === entity)[occurrence - 1];
  if (field === undefined) throw new CliError('sheet-no-such-cell', { key, occurrence });
  return field;
}

/** 空白, （空白）: the form has nothing there. */
const BLANK_WORD = /^[（(]?(?:空白|blank)[)）]?$/iu;

function isBlankWord(text: string): boolean {
  return BLANK_WORD.test(text);
}

/** 1,184.36 */
const BARE_NUMBER = /^[-+]?[\d,，]*\.?\d+$/u;
const COUNTED: ReadonlySet<string | null> = new Set(['money', 'count', 'score']);

/** A bare number is in the unit its line names. */
function withUnit(store: Store, key: string, { value, unit }: SheetLine): string {
  const kind = readKeys(store).find((one) => one.key === key)?.kind ?? null;
  return COUNTED.has(kind) && BARE_NUMBER.test(value) ? value + unit : value;
}

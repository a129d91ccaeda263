import { effectiveFields } from '../../store/forms/current-form.js';
import { nameParts } from '../../store/forms/department-name.js';
import type { Store } from '../../store/open-store.js';
import { type FormSummary, readFormSummary, readForms } from '../../store/queries/figures.js';
import { readKeys } from '../../store/queries/keys.js';
import { readRoster } from '../../store/roster/departments.js';
import { CliError } from './context.js';
import { nearest } from './nearest.js';

const FORM_NUMBER = /^\d+$/u;
const BY_NAME = /^(.+)[@＠](\d{4})$/u;

/**
 * The form meant by a number or by `部门@年度`: the form's own name or one of the roster, or the name without its place where
 * one form of that year is of such a department (农业农村局 for 青溪县农业农村局).
 */
export function formNamed(store: Store, ref: string): FormSummary {
  if (FORM_NUMBER.test(ref)) return requireOne([readFormSummary(store, Number(ref))].filter(isForm), ref, () => []);
  const match = BY_NAME.exec(ref.trim());
  if (match === null) throw new CliError('form-ref-invalid', { ref });
  const [, name = '', year = ''] = match;
  const forms = readForms(store);
  const ofYear = forms.filter((form) => form.year === Number(year));
  const whole = ofYear.filter(nameTest(store, name));
  const found = whole.length > 0 ? whole : ofYear.filter((form) => isShortFor(name, form.department ?? ''));
  return requireOne(found, ref, () => nearForms(name, ofYear, forms));
}

function isForm(form: FormSummary | null): form is FormSummary {
  return form !== null;
}

function requireOne(found: readonly FormSummary[], ref: string, near: () => readonly string[]): FormSummary {
  const [only, another] = found;
  if (only === undefined) throw new CliError('form-ref-unknown', { ref, near: near() });
  if (another !== undefined)
    throw new CliError('form-ref-ambiguous', {
      ref,
      forms: found.map(({ formId, department }) => `${department ?? '?'}（${formId}）`),
    });
  return only;
}

function nameTest(store: Store, name: string): (form: FormSummary) => boolean {
  const known = readRoster(store)
    .filter((one) => [one.name, one.budgetCode, ...one.shortNames, ...one.links].includes(name))
    .map((one) => one.id);
  return ({ department, departmentId }) =>
    department === name || (departmentId !== null && known.includes(departmentId));
}

function isShortFor(short: string, name: string): boolean {
  const [given, whole] = [nameParts(short), nameParts(name)];
  return given.place === '' && whole.place !== '' && given.core === whole.core;
}

/** Of that year first; where that year has nobody alike, of any year. */
function nearForms(name: string, ofYear: readonly FormSummary[], all: readonly FormSummary[]): readonly string[] {
  const refs = (forms: readonly FormSummary[]) =>
    nearest(
      name,
      forms.flatMap(({ department }) => department ?? []),
    ).flatMap((near) =>
      forms
        .filter(({ department }) => department === near)
        .map(({ department, year }) => `${department}@${year ?? '?'}`),
    );
  const near = refs(ofYear);
  return near.length > 0 ? near : refs(all);
}

/** Refuses to choose between cells printed with one key. */
export function requireOneCell(
  store: Store,
  formId: number,
  key: string,
  entity: string | null,
  occurrence: number | undefined,
): void {
  if (occurrence !== undefined) return;
  const cells = effectiveFields(store, formId).filter((field) => field.key === key && field.entity === entity);
  if (cells.length < 2) return;
  const name = readKeys(store).find((one) => one.key === key)?.name ?? key;
  throw new CliError('correct-which', { key, name, values: cells.map((cell) => cell.value ?? cell.raw ?? '') });
}

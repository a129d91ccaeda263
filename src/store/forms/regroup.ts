import { inForce, readCorrections } from '../records/correction.js';
import { type FormRow, readForm, type VersionRow } from '../records/form-row.js';
import { readObservation } from '../records/observation.js';
import type { Store } from '../store.js';
import { findForm, type Home, homeOf, insertForm, resolveHome } from './grouping.js';
import { leadTo, moveVersion, settleForm } from './refresh-form.js';

/**
 * Puts every version of a form where its department and year say, after the roster, a parser run or a person changed
 * what they are. Of two forms that turn out to be one the older stays.
 * Gives the ids of all forms that changed.
 */
export function regroupForm(store: Store, formId: number): readonly number[] {
  const touched = new Set([formId]);
  const homes = versionHomes(store, formId);
  // A form stays with the document it was made for, not with one that joined it later.
  const stays = homes.find(({ version }) => version.home_form_id === formId) ?? homes.at(-1);
  if (stays !== undefined) {
    for (const { version, home } of homes) {
      if (home === stays.home || sameHome(home, stays.home)) continue;
      touched.add(moveOut(store, version, home, formId));
    }
    const other = findForm(store, stays.home, formId);
    if (other !== null) touched.add(mergeForms(store, formId, other.id));
  }
  for (const id of touched) settleForm(store, id);
  const target = [...touched].find((id) => readForm(store, id).current_version !== null && id !== formId);
  if (target !== undefined) for (const id of touched) leadTo(store, id, target);
  return [...touched];
}

/** Live versions with their homes, the current one last. */
function versionHomes(store: Store, formId: number): { version: VersionRow; home: Home }[] {
  const corrections = inForce(readCorrections(store, formId));
  return store
    .all<VersionRow>(
      'SELECT * FROM versions WHERE form_id = ? AND current_observation IS NOT NULL ORDER BY submission_id',
      formId,
    )
    .map((version) => {
      const { record } = readObservation(store, version.current_observation);
      const own = corrections.filter((correction) => correction.versionId === version.id);
      return { version, home: homeOf(store, record, own) };
    });
}

/** A version of no known department and year stands alone. */
function sameHome(one: Home, other: Home): boolean {
  return one.identity !== null && one.identity === other.identity;
}

/** To the form it now belongs to, else back to the form it came in as, else to a new one. */
function moveOut(store: Store, version: VersionRow, home: Home, from: number): number {
  const found = findForm(store, home, from)?.id;
  const target = found ?? freeHome(store, version, from) ?? insertForm(store, home);
  moveVersion(store, version.id, target);
  return target;
}

function freeHome(store: Store, version: VersionRow, from: number): number | null {
  if (version.home_form_id === from) return null;
  const home = store.get<FormRow>('SELECT * FROM forms WHERE id = ?', version.home_form_id);
  return home !== undefined && home.current_version === null ? home.id : null;
}

function mergeForms(store: Store, one: number, other: number): number {
  const [stays, goes] = one < other ? [one, other] : [other, one];
  for (const { id } of store.all<{ id: number }>('SELECT id FROM versions WHERE form_id = ?', goes))
    moveVersion(store, id, stays);
  return other;
}

/** Forms whose department is another one (or another name) since the roster changed. */
export function regroupByRoster(store: Store): readonly number[] {
  const touched = new Set<number>();
  const forms = store.all<FormRow & { department_written: string | null }>(
    'SELECT * FROM forms WHERE department_written IS NOT NULL ORDER BY id',
  );
  for (const form of forms) {
    if (readForm(store, form.id).id !== form.id || form.current_version === null) continue;
    const document = { department: form.department_written, year: form.year, budgetCode: form.budget_code };
    const home = resolveHome(store, form.template, document);
    const changed = home.identity !== form.identity || home.department?.name !== form.department;
    if (changed || hasStranger(store, form)) for (const id of regroupForm(store, form.id)) touched.add(id);
  }
  return [...touched].sort((a, b) => a - b);
}

/** A version of a form that came in as another form may have to go back there. */
function hasStranger(store: Store, form: FormRow): boolean {
  return (
    store.get('SELECT 1 FROM versions WHERE form_id = ? AND home_form_id <> ? LIMIT 1', form.id, form.id) !== undefined
  );
}

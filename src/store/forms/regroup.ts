import { inForce, readCorrections } from '../records/correction.js';
import { type FormRow, readForm, type VersionRow } from '../records/form-row.js';
import { readObservation } from '../records/observation.js';
import type { Store } from '../store.js';
import { type FormIdentity, findForm, identify, insertForm, resolveIdentity } from './form-identity.js';
import { reassignVersion, redirectForm, refreshForm } from './refresh-form.js';

/**
 * Puts every version of a form where its department and year say, after the roster, a parser run or a person changed
 * what they are. Of two forms that turn out to be one the older stays.
 * Gives the ids of all forms that changed.
 */
export function regroupForm(store: Store, formId: number): readonly number[] {
  const touched = new Set([formId]);
  const identified = identifiedVersions(store, formId);
  // A form stays with the document it was made for, not with one that joined it later.
  const stays = identified.find(({ version }) => version.home_form_id === formId) ?? identified.at(-1);
  if (stays !== undefined) {
    for (const { version, identity } of identified) {
      if (identity === stays.identity || sameIdentity(identity, stays.identity)) continue;
      touched.add(moveOut(store, version, identity, formId));
    }
    const other = findForm(store, stays.identity, formId);
    if (other !== null) touched.add(mergeForms(store, formId, other.id));
  }
  for (const id of touched) refreshForm(store, id);
  const target = [...touched].find((id) => readForm(store, id).current_version !== null && id !== formId);
  if (target !== undefined) for (const id of touched) redirectForm(store, id, target);
  return [...touched];
}

/** Live versions with their identities, in the order they came in. */
function identifiedVersions(store: Store, formId: number): { version: VersionRow; identity: FormIdentity }[] {
  const corrections = inForce(readCorrections(store, formId));
  return store
    .all<VersionRow>(
      'SELECT * FROM versions WHERE form_id = ? AND current_observation IS NOT NULL ORDER BY submission_id',
      formId,
    )
    .map((version) => {
      const { record } = readObservation(store, version.current_observation);
      const own = corrections.filter((correction) => correction.versionId === version.id);
      return { version, identity: identify(store, record, own) };
    });
}

/** A version of no known department and year stands alone. */
function sameIdentity(one: FormIdentity, other: FormIdentity): boolean {
  return one.key !== null && one.key === other.key;
}

/** To the form it now belongs to, else back to the form it came in as, else to a new one. */
function moveOut(store: Store, version: VersionRow, identity: FormIdentity, from: number): number {
  const found = findForm(store, identity, from)?.id;
  const target = found ?? originalFormIfEmpty(store, version, from) ?? insertForm(store, identity);
  reassignVersion(store, version.id, target);
  return target;
}

function originalFormIfEmpty(store: Store, version: VersionRow, from: number): number | null {
  if (version.home_form_id === from) return null;
  const identity = store.get<FormRow>('SELECT * FROM forms WHERE id = ?', version.home_form_id);
  return identity !== undefined && identity.current_version === null ? identity.id : null;
}

function mergeForms(store: Store, one: number, other: number): number {
  const [stays, goes] = one < other ? [one, other] : [other, one];
  for (const { id } of store.all<{ id: number }>('SELECT id FROM versions WHERE form_id = ?', goes))
    reassignVersion(store, id, stays);
  return other;
}

/** Forms whose department is another one (or another name) since the roster changed. */
export function regroupByRoster(store: Store): readonly number[] {
  const touched = new Set<number>();
  const forms = store.all<FormRow>('SELECT * FROM forms WHERE department_written IS NOT NULL ORDER BY id');
  for (const form of forms) {
    if (readForm(store, form.id).id !== form.id || form.current_version === null) continue;
    const document = { department: form.department_written, year: form.year, budgetCode: form.budget_code };
    const identity = resolveIdentity(store, form.template, document);
    const changed = identity.key !== form.identity || identity.department?.name !== form.department;
    if (changed || hasReassignedVersion(store, form)) for (const id of regroupForm(store, form.id)) touched.add(id);
  }
  return [...touched].sort((a, b) => a - b);
}

/** A version of a form that came in as another form may have to go back there. */
function hasReassignedVersion(store: Store, form: FormRow): boolean {
  return (
    store.get('SELECT 1 FROM versions WHERE form_id = ? AND home_form_id <> ? LIMIT 1', form.id, form.id) !== undefined
  );
}

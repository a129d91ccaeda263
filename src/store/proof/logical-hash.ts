import { createHash } from 'node:crypto';
import { readCurrent } from '../forms/current-form.js';
import { readVersions } from '../forms/versions.js';
import { canonicalJson } from '../records/canonical.js';
import { type Correction, readCorrections } from '../records/correction.js';
import { readObservation } from '../records/observation.js';
import { readReviews } from '../records/review.js';
import { readChoices } from '../records/version-choice.js';
import { readWaivers } from '../records/waiver.js';
import type { Store } from '../store.js';

/**
 * One hash over everything the store knows, whatever ids and moments it was given: two stores with the same files,
 * corrections and roster have the same one, in whichever order and with however many crashes they came to it.
 */
export function logicalHash(store: Store): string {
  return store.snapshot(() => {
    const hash = createHash('sha256');
    const parts: string[] = [];
    for (const { id } of store.all<{ id: number }>('SELECT id FROM forms WHERE current_version IS NOT NULL'))
      parts.push(digest(canonicalForm(store, id)));
    for (const row of store.iterate<object>(LEDGER)) parts.push(canonicalJson(row));
    for (const row of store.iterate<object>('SELECT sha256, bytes FROM originals')) parts.push(canonicalJson(row));
    for (const row of store.iterate<object>(ROSTER)) parts.push(canonicalJson(row));
    for (const part of parts.sort()) hash.update(part).update('\n');
    return hash.digest('hex');
  });
}

const LEDGER = `SELECT s.file_name, s.path, s.sha256, s.outcome, s.reason, s.facts, s.message, o.sha256 AS duplicate_of,
    f.identity FROM submissions s LEFT JOIN submissions o ON o.id = s.duplicate_of LEFT JOIN forms f ON f.id = s.form_id`;

const ROSTER = `SELECT d.budget_code, d.name, d.group_name, d.expected_years, n.key, n.source
  FROM departments d LEFT JOIN department_names n ON n.department_id = d.id`;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Everything the store knows of a form, without what depends on when and in which order it came to know it (ids, times
 * of receipt, runs). A re-run store and a fresh one with the same files and corrections give the same bytes.
 */
export function canonicalForm(store: Store, formId: number): string {
  const { form, observation, effective } = readCurrent(store, formId);
  const findings = store.all<object>(
    'SELECT origin, code, severity, message, facts, places, subject, waived FROM findings WHERE form_id = ? ORDER BY ordinal',
    form.id,
  );
  const checks = store.get<{ outcomes: string }>('SELECT outcomes FROM check_results WHERE form_id = ?', form.id);
  return canonicalJson({
    template: form.template,
    department: form.department,
    year: form.year,
    budgetCode: form.budget_code,
    record: observation.record,
    effective: effective.fields,
    corrections: readCorrections(store, form.id).map(portable).sort(byMoment),
    conflicts: effective.conflicts.map(({ correction, field, why }) => ({ ...portable(correction), field, why })),
    findings,
    checks: checks === undefined ? null : (JSON.parse(checks.outcomes) as unknown),
    history: readHistory(store, form.id),
    choices: choicesOf(store, form.id),
    reviews: reviewsOf(store, form.id).sort(byMoment),
    waivers: waiversOf(store, form.id).sort(byMoment),
  });
}

/** A correction without the numbers this database gave it. */
export type PortableCorrection = Omit<Correction, 'id' | 'formId' | 'versionId'>;

export function portable({ id: _, formId: __, versionId: ___, ...rest }: Correction): PortableCorrection {
  return rest;
}

interface Dated {
  readonly at: string;
}

function byMoment(one: Dated, other: Dated): number {
  const [a, b] = [one.at + canonicalJson(one), other.at + canonicalJson(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Which version people chose, by its place among them. */
function choicesOf(store: Store, formId: number) {
  const ids = readVersions(store, formId).map(({ id }) => id);
  return readChoices(store, formId).map(({ versionId, ...said }) => ({ ...said, version: ids.indexOf(versionId) }));
}

function reviewsOf(store: Store, formId: number) {
  return readReviews(store, formId).map(({ id: _, formId: __, versionId: ___, batch: ____, ...said }) => said);
}

function waiversOf(store: Store, formId: number) {
  return readWaivers(store, formId).map(({ id: _, formId: __, versionId: ___, ...said }) => said);
}

/** Originals of all versions, oldest first. */
function readHistory(store: Store, formId: number): readonly string[] {
  return store
    .all<{ current_observation: number }>(
      `SELECT current_observation FROM versions WHERE form_id = ? AND current_observation IS NOT NULL
       ORDER BY submission_id`,
      formId,
    )
    .map((row) => canonicalJson(readObservation(store, row.current_observation).record));
}

import type { Field, FormRecord } from '../../model/form-record.js';
import type { FormRow } from '../records/form-row.js';
import type { Observation } from '../records/observation.js';
import type { Param, Store } from '../store.js';
import { financeColumns } from '../views/finance-columns.js';
import { cellNumber } from './cells.js';
import { type CurrentForm, readCurrent } from './current-form.js';
import type { EffectiveField } from './effective.js';
import { effectiveHash } from './effective-hash.js';
import { numberOf } from './field-facts.js';

/**
 * Writes the tables analysts' views stand on for one form, from its current observation and the corrections in force.
 * Checks have to look again afterwards (`writeOutcomes`).
 */
export function materialise(store: Store, formId: number, known?: Observation): CurrentForm {
  const current = readCurrent(store, formId, known);
  const { form, observation } = current;
  if (isShown(store, form.id)) clearForm(store, form.id);
  writeFields(store, form, current.effective.fields);
  writeFinance(store, form.id, current.effective.fields);
  writeIndicators(store, form.id, current.effective.fields);
  writeQuantities(store, form.id, observation.record);
  writePassages(store, form.id, observation.record, current.effective.fields);
  writeReadingFindings(store, form.id, observation);
  writeConflicts(store, current);
  writeSummary(store, form.id, current);
  keepSectionTitles(store, form.template, observation.record);
  return current;
}

/** What the sections of a form are called, for the view `section`: one row for each template. */
function keepSectionTitles(store: Store, template: string, { sections }: FormRecord): void {
  const name = `sections of ${template}`;
  const titles = JSON.stringify(Object.fromEntries(sections.map(({ number, title }) => [number, title])));
  const known = store.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name);
  if (known?.value !== titles) store.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', name, titles);
}

function isShown(store: Store, formId: number): boolean {
  return store.get('SELECT 1 FROM forms WHERE id = ? AND shown = 1', formId) !== undefined;
}

export function clearForm(store: Store, formId: number): void {
  store.run(
    'DELETE FROM passage_words WHERE rowid IN (SELECT id FROM passages WHERE form_id = ? AND indexed = 1)',
    formId,
  );
  for (const table of ['field_values', 'finance_rows', 'indicator_rows', 'quantities', 'passages', 'conflicts'])
    store.run(`DELETE FROM ${table} WHERE form_id = ?`, formId);
  store.run("DELETE FROM findings WHERE form_id = ? AND origin = 'reading'", formId);
}

function writeFields(store: Store, { id: formId, year, template }: FormRow, fields: readonly EffectiveField[]): void {
  fields.forEach((field, ordinal) => {
    store.run(
      'INSERT INTO field_values VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      formId,
      ordinal,
      cellNumber(store, field, template),
      year,
      field.state,
      field.raw,
      field.value,
      numberOf(field),
      field.unit,
      field.place === null ? null : JSON.stringify(field.place),
      field.confidence,
      field.corrected ? 1 : 0,
      field.observed,
      field.confirmed ? 1 : 0,
    );
  });
}

/** A form without money tables has no rows here; a row of blanks is one of NULLs. */
function writeFinance(store: Store, formId: number, fields: readonly Field[]): void {
  const entities = new Map<string, { name: string | null; figures: Map<string, number | null> }>();
  for (const field of fields) {
    if (field.entity === null) continue;
    const row = entities.get(field.entity) ?? { name: null, figures: new Map() };
    entities.set(field.entity, row);
    if (field.key === 'finance.entity_name') row.name ??= field.value;
    else row.figures.set(field.key, numberOf(field));
  }
  const columns = financeColumns(store);
  const names = columns.map(({ english }) => `"${english}"`);
  const insert = `INSERT INTO finance_rows (form_id, ordinal, entity, entity_name, ${names.join(', ')})
    VALUES (?, ?, ?, ?${', ?'.repeat(columns.length)})`;
  let ordinal = 0;
  for (const [entity, row] of entities) {
    const figures: Param[] = columns.map(({ key }) => row.figures.get(key) ?? null);
    store.run(insert, formId, ordinal++, entity, row.name, ...figures);
  }
}

const INDICATOR = /^performance\.indicators\.([a-z_]+)\[(\d+)\]\.(content|completion)$/;

function indicatorRows(fields: readonly Field[]) {
  const rows = new Map<string, { kind: string; ordinal: number; content: string | null; completion: string | null }>();
  for (const field of fields) {
    const match = INDICATOR.exec(field.key);
    if (match === null) continue;
    const [, kind = '', ordinal = '', part] = match;
    const row = rows.get(`${kind} ${ordinal}`) ?? { kind, ordinal: Number(ordinal), content: null, completion: null };
    rows.set(
      `${kind} ${ordinal}`,
      part === 'content' ? { ...row, content: shown(field) } : { ...row, completion: shown(field) },
    );
  }
  return [...rows.values()];
}

/** As the form has it: a completion of `98%` reads so, though its value is 98. A correction reads as it was given. */
function shown(field: Field & { readonly corrected?: boolean }): string | null {
  if (field.state !== 'read') return null;
  if (field.corrected === true || field.raw === null) return field.value;
  return field.unit === null ? field.value : field.raw.trim();
}

function writeIndicators(store: Store, formId: number, fields: readonly Field[]): void {
  for (const row of indicatorRows(fields))
    store.run(
      'INSERT INTO indicator_rows VALUES (?, ?, ?, ?, ?)',
      formId,
      row.kind,
      row.ordinal,
      row.content,
      row.completion,
    );
}

function writeQuantities(store: Store, formId: number, record: FormRecord): void {
  record.quantities.forEach((quantity, ordinal) => {
    store.run(
      'INSERT INTO quantities VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      formId,
      ordinal,
      quantity.section,
      quantity.field,
      quantity.subject,
      quantity.value,
      quantity.upper,
      quantity.unit,
      quantity.qualifier,
      quantity.kind,
      quantity.change === null ? null : JSON.stringify(quantity.change),
      quantity.surface,
      JSON.stringify(quantity.place),
    );
  });
}

const PASSAGE_INSERT =
  'INSERT INTO passages (form_id, source, path, heading, slug, text, place) VALUES (?, ?, ?, ?, ?, ?, ?)';

function writePassages(store: Store, formId: number, record: FormRecord, fields: readonly Field[]): void {
  for (const part of record.narrative) {
    const place = JSON.stringify(part.place);
    store.run(PASSAGE_INSERT, formId, 'narrative', part.path, part.heading, part.slug, part.text, place);
  }
  for (const row of indicatorRows(fields)) {
    const text = [row.content, row.completion].filter((one) => one !== null).join('\n');
    const path = `performance.indicators.${row.kind}[${row.ordinal}]`;
    if (text !== '') store.run(PASSAGE_INSERT, formId, 'indicator', path, null, null, text, null);
  }
  record.residue.forEach((part, ordinal) => {
    const place = JSON.stringify(part.place);
    store.run(PASSAGE_INSERT, formId, 'residue', String(ordinal + 1), null, null, part.text, place);
  });
}

function writeReadingFindings(store: Store, formId: number, observation: Observation): void {
  observation.record.findings.forEach((finding, ordinal) => {
    store.run(
      `INSERT INTO findings (form_id, ordinal, origin, code, severity, message, facts, places)
       VALUES (?, ?, 'reading', ?, ?, ?, ?, ?)`,
      formId,
      ordinal,
      finding.code,
      finding.severity,
      observation.messages[ordinal] ?? finding.code,
      JSON.stringify(finding.facts),
      JSON.stringify(finding.places),
    );
  });
}

function writeConflicts(store: Store, current: CurrentForm): void {
  for (const { correction, field, why } of current.effective.conflicts)
    store.run(
      'INSERT INTO conflicts VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      current.form.id,
      correction.id,
      correction.key,
      correction.entity,
      correction.base.value,
      (field?.state === 'unreadable' ? field.raw : field?.value) ?? null,
      field?.state ?? 'absent',
      why,
    );
}

function writeSummary(store: Store, formId: number, current: CurrentForm): void {
  const { fields } = current.effective;
  const find = (key: string): Field | undefined => fields.find((field) => field.key === key);
  const figure = (key: string): number | null => {
    const field = find(key);
    return field === undefined ? null : numberOf({ ...field, unit: field.unit ?? '' });
  };
  const whole = (value: number | null): number | null => (value !== null && Number.isSafeInteger(value) ? value : null);
  store.run(
    `UPDATE forms SET shown = 1, staff_authorized = ?, staff_actual = ?, score = ?, grade = ?, effective_hash = ?
     WHERE id = ?`,
    whole(figure('profile.staff_authorized')),
    whole(figure('profile.staff_actual')),
    figure('performance.score'),
    find('performance.grade')?.value ?? null,
    effectiveHash(current),
    formId,
  );
}

import { type Masker, maskerOf } from '../../../export/mask.js';
import type { ExportTable, Row } from '../../../export/table.js';
import type { Lang } from '../../../messages/index.js';
import type { Store } from '../../../store/open-store.js';
import { readForms } from '../../../store/queries/figures.js';
import { readRoster } from '../../../store/roster/departments.js';
import { listViews, viewRows } from '../../../store/views/index.js';

export interface ExportChoice {
  readonly year: number | null;
  readonly mask: boolean;
  /** Language of titles; Chinese names are those of the Chinese views. */
  readonly lang: Lang;
}

export interface ExportPlan {
  readonly tables: readonly ExportTable[];
  /** Null where nothing is hidden. */
  readonly masker: Masker | null;
}

/** Every view as a table to be written, of one year if one was asked for, masked if that was. */
export function exportPlan(store: Store, { year, mask, lang }: ExportChoice): ExportPlan {
  const masker = mask ? maskerOf(personalRows(store), departmentNames(store)) : null;
  const forms = year === null ? null : formsOf(store, year);
  const tables = listViews(store).map(({ english, chinese, columns }): ExportTable => {
    const isOfForms = columns.some((column) => column.english === 'form_id');
    return {
      name: english,
      title: lang === 'zh' ? chinese : english,
      columns: columns.map(({ english: name, chinese: title, kind, cell, unit, inChinese }) => ({
        name,
        title: lang === 'zh' ? title : name,
        kind,
        cell,
        unit,
        shown: lang === 'zh' && inChinese !== null ? title : name,
      })),
      rows: () => selected(viewRows(store, english), isOfForms ? forms : null, masker),
    };
  });
  return { tables, masker };
}

function* selected(rows: Iterable<Row>, forms: ReadonlySet<unknown> | null, masker: Masker | null): Generator<Row> {
  for (const row of rows) {
    if (forms !== null && !forms.has(row.form_id)) continue;
    yield masker === null ? row : masker.mask(row);
  }
}

function formsOf(store: Store, year: number): ReadonlySet<unknown> {
  return new Set(readForms(store).flatMap((form) => (form.year === year ? [form.formId] : [])));
}

/** Of all years: a name of one form may stand in the prose of another. */
function* personalRows(store: Store): Generator<Row> {
  for (const view of ['field', 'correction', 'conflict']) yield* viewRows(store, view);
}

function departmentNames(store: Store): readonly string[] {
  const named = readForms(store).flatMap(({ department }) => (department === null ? [] : [department]));
  return [...new Set([...named, ...readRoster(store).map(({ name }) => name)])];
}

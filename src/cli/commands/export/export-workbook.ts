import { DEFAULT_KEYS, figureOf } from '../../../compare/measure.js';
import type { ExportTable, Row } from '../../../export/table.js';
import { issuesSheet } from '../../../export/workbook/issues-sheet.js';
import type { PlainSheet } from '../../../export/workbook/plain-sheet.js';
import type { WorkbookContent } from '../../../export/workbook/write-workbook.js';
import type { Lang } from '../../../messages/index.js';
import { keyNames } from '../../../present/key-names.js';
import type { Store } from '../../../store/open-store.js';
import { readKeys } from '../../../store/queries/keys.js';
import { compareSheets } from '../compare/compare-sheets.js';
import { compareTable } from '../compare/compare-table.js';

interface Choice {
  readonly all: readonly ExportTable[];
  /** The views that get a sheet; with all of them come the summaries. */
  readonly chosen: readonly ExportTable[];
  readonly year: number | null;
  readonly lang: Lang;
}

/** A comparison of the departments and what is to be corrected, and then the views. */
export function workbookContent(store: Store, { all, chosen, year, lang }: Choice): WorkbookContent {
  const rowsOf = (view: string) => (): Iterable<Row> => all.find(({ name }) => name === view)?.rows() ?? [];
  const [findings, fields] = [rowsOf('finding'), rowsOf('field')];
  const summaries =
    chosen === all
      ? [...comparison(store, year, lang), issuesSheet(rowsOf('form')(), findings(), unreadable(fields()), lang)]
      : [];
  return { summaries, tables: chosen, findings, fields };
}

/** Of the year asked for, else of the latest; the figures only: shares and quartiles are in `compare --format xlsx`. */
function comparison(store: Store, year: number | null, lang: Lang): readonly PlainSheet[] {
  const entity = 'consolidated';
  const measures = DEFAULT_KEYS.map(figureOf);
  const sort = measures[0]?.id ?? null;
  const choice = {
    measures,
    year,
    against: null,
    group: null,
    departments: [],
    entity,
    sort,
    ascending: false,
    top: null,
  };
  const table = compareTable(store, choice);
  if (table === null || table.rows.length === 0) return [];
  return compareSheets(table, entity, false, keyNames(readKeys(store), lang)).slice(0, 1);
}

function unreadable(fields: Iterable<Row>): ReadonlyMap<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const { form_id, state } of fields)
    if (state === 'unreadable') counts.set(form_id, (counts.get(form_id) ?? 0) + 1);
  return counts;
}

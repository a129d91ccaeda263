import type { ExportTable, Row } from '../table.js';

/** The rows of a view that a workbook shows. */
export type ShownRows = (table: ExportTable) => Iterable<Row>;

/**
 * Leaves out what nobody reads in a workbook: rows of the template for units that the department does not have (never
 * filled in), and checks that found nothing.
 */
export function shownRowsOf(fields: Iterable<Row>): ShownRows {
  const units = filledUnits(fields);
  const isOfUnit = (row: Row) => !isUnit(row.entity) || units.has(`${row.form_id} ${row.entity}`);
  return ({ name, rows }) => {
    if (name === 'finance' || name === 'field') return filtered(rows(), isOfUnit);
    return name === 'check_result' ? filtered(rows(), ({ result }) => result === 'fail') : rows();
  };
}

function* filtered(rows: Iterable<Row>, isShown: (row: Row) => boolean): Generator<Row> {
  for (const row of rows) if (isShown(row)) yield row;
}

function isUnit(entity: unknown): boolean {
  return typeof entity === 'string' && entity.startsWith('sub_agency_');
}

/** 二级机构1, 2、二级机构2: as the template prints it. */
const PRINTED_NAME = /^[\d、.．\s]*二级机构[\d一二三四五六七八九十]*$/u;

function filledUnits(fields: Iterable<Row>): ReadonlySet<string> {
  const units = new Set<string>();
  for (const { form_id, entity, key, state, value, corrected } of fields) {
    if (!isUnit(entity) || (state !== 'read' && state !== 'unreadable' && corrected !== 1)) continue;
    if (key === 'finance.entity_name' && typeof value === 'string' && PRINTED_NAME.test(value)) continue;
    units.add(`${form_id} ${entity}`);
  }
  return units;
}

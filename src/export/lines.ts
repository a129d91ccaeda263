import { BOM, csvLine } from './csv.js';
import type { ExportTable } from './table.js';

/** A view as CSV for Excel: BOM, CRLF, titles in the first line, and no cell that a spreadsheet would take for a formula. */
export function* csvPieces(table: ExportTable): Generator<string> {
  yield BOM + csvLine(table.columns.map(({ title }) => title));
  for (const row of table.rows()) yield csvLine(table.columns.map(({ shown }) => row[shown] ?? null));
}

/** A view as JSON lines: English names, every column in every line, JSON columns as parsed values. */
export function* jsonPieces(table: ExportTable): Generator<string> {
  for (const row of table.rows()) {
    const entries = table.columns.map(({ name, kind }) => {
      const value = row[name] ?? null;
      return [name, kind === 'json' && typeof value === 'string' ? parsed(value) : value];
    });
    yield `${JSON.stringify(Object.fromEntries(entries))}\n`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
